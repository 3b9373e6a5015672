import { describe, expect, it } from '@jest/globals';
import { listPeriods, periodOf } from './choose-period.js';

const period = (name: string, startsOn: string, endsOn: string, gradeFrom = 2, gradeTo = 9) => ({
  id: name,
  name,
  kind: 'quarter' as const,
  startsOn,
  endsOn,
  gradeFrom,
  gradeTo,
});
const PERIODS = [
  period('II четверть', '2026-11-05', '2026-12-29'),
  period('I четверть', '2026-09-01', '2026-10-25'),
  { ...period('I полугодие', '2026-09-01', '2026-12-29', 10, 11), kind: 'semester' as const },
];
const choices = listPeriods(PERIODS, 7, 'Учебный год');

describe('the periods of a journal', () => {
  it('G24-62 G24-63 are those of its grade, and the year', () => {
    expect(choices.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['I четверть', '2026-09-01', '2026-10-25'],
      ['II четверть', '2026-11-05', '2026-12-29'],
      ['Учебный год', '2026-09-01', '2026-12-29'],
    ]);
    expect(listPeriods(PERIODS, 10, 'Учебный год').map(({ name }) => name)).toEqual(['I полугодие']);
    expect(listPeriods([], 5, 'Учебный год')).toEqual([]);
  });

  it.each([
    ['2026-09-15', 'I четверть'],
    ['2026-10-30', 'I четверть'],
    ['2026-11-05', 'II четверть'],
    ['2027-07-01', 'II четверть'],
    ['2026-08-20', 'I четверть'],
  ])('on %s open with %s', (today, name) => {
    expect(periodOf(choices, today)?.name).toBe(name);
  });
});
