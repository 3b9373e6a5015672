import { describe, expect, it } from '@jest/globals';
import { addDays, asDay } from '@zhurnal/rules';
import { usualYear } from './usual-year.js';

const breaksOf = (year: number): string[] =>
  usualYear(year)
    .holidays.filter(({ startsOn, endsOn }) => startsOn !== endsOn)
    .map(({ startsOn, endsOn }) => `${startsOn}–${endsOn}`);

describe('the usual year', () => {
  it('has the breaks that the Ministry recommended for 2025/2026', () => {
    expect(breaksOf(2025)).toEqual([
      '2025-10-25–2025-11-02',
      '2025-12-31–2026-01-11',
      '2026-03-28–2026-04-05',
      '2026-02-14–2026-02-22',
    ]);
  });

  it.each([2024, 2026, 2027, 2028, 2031])('leaves no day of %i between a period and a break', (year) => {
    const { periods, holidays } = usualYear(year);
    const breaks = holidays.filter(
      ({ startsOn, endsOn, gradeFrom }) => startsOn !== endsOn && gradeFrom === undefined,
    );
    const quarters = periods.filter(({ kind }) => kind === 'quarter');
    expect(quarters).toHaveLength(4);
    const next = (day: string): string => addDays(asDay(day) ?? (day as never), 1);
    for (const [at, pause] of breaks.entries()) {
      expect(pause.startsOn).toBe(next(quarters[at]?.endsOn ?? ''));
      expect(quarters[at + 1]?.startsOn).toBe(next(pause.endsOn));
    }
  });

  it('gives quarters to grades 1–9 and half-years to 10–12', () => {
    const grades = usualYear(2026).periods.map(
      ({ kind, gradeFrom, gradeTo }) => `${kind} ${gradeFrom}–${gradeTo}`,
    );
    expect([...new Set(grades)]).toEqual(['quarter 1–9', 'semester 10–12']);
  });

  it('has the periods that the regulation names for its grades', () => {
    const periodKinds = {
      value: [
        { grades: { from: 1, to: 7 }, kind: 'trimester' },
        { grades: { from: 8, to: 11 }, kind: 'quarter' },
      ],
      choice: 'Решение школы',
    } as const;
    const { periods } = usualYear(2026, {}, { periodKinds });
    expect(periods.map(({ name, gradeFrom, gradeTo }) => `${name} ${gradeFrom}–${gradeTo}`)).toEqual([
      '1 триместр 1–7',
      '2 триместр 1–7',
      '3 триместр 1–7',
      '1 четверть 8–12',
      '2 четверть 8–12',
      '3 четверть 8–12',
      '4 четверть 8–12',
    ]);
    const [one, two, three] = periods;
    expect([one?.startsOn, one?.endsOn, two?.startsOn, two?.endsOn, three?.startsOn, three?.endsOn]).toEqual([
      '2026-09-01',
      '2026-11-30',
      '2026-12-01',
      '2027-02-28',
      '2027-03-01',
      '2027-05-26',
    ]);
  });

  it('stretches to the first and the last day of lessons that are asked for', () => {
    const { periods, startsOn } = usualYear(2026, { first: '2026-08-31', last: '2027-05-31' });
    expect(startsOn).toBe('2026-08-31');
    expect(periods[0]?.startsOn).toBe('2026-08-31');
    expect(periods[3]?.endsOn).toBe('2027-05-31');
    expect(usualYear(2026, { first: '2026-10-01', last: '2026-12-01' })).toEqual(usualYear(2026));
  });
});
