import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { chooseDays, listDaysChoices } from './choose-days.js';

const PERIODS = [
  { id: 'q1', name: '1 четверть', from: '2026-09-01', to: '2026-10-23' },
  { id: 'q2', name: '2 четверть', from: '2026-11-02', to: '2026-12-30' },
  { id: 'q3', name: '3 четверть', from: '2027-01-11', to: '2027-03-20' },
  { id: 'year', name: 'Год', from: '2026-09-01', to: '2027-05-26' },
];
const TODAY = '2026-11-18' as Day;

describe('the days of the table', () => {
  it('are the months so far, the last first, then the periods that have begun', () => {
    expect(listDaysChoices(PERIODS, TODAY).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['2026-11', '2026-11-01', '2026-11-30'],
      ['2026-10', '2026-10-01', '2026-10-31'],
      ['2026-09', '2026-09-01', '2026-09-30'],
      ['q1', '2026-09-01', '2026-10-23'],
      ['q2', '2026-11-02', '2026-12-30'],
      ['year', '2026-09-01', '2027-05-26'],
    ]);
    expect(listDaysChoices(PERIODS, '2026-08-30' as Day)).toEqual([]);
  });

  it('are this month until the address names others', () => {
    const choices = listDaysChoices(PERIODS, TODAY);
    expect(chooseDays(choices, null, TODAY)?.id).toBe('2026-11');
    expect(chooseDays(choices, 'q1', TODAY)?.id).toBe('q1');
    expect(chooseDays(choices, 'nonsense', TODAY)?.id).toBe('2026-11');
    expect(chooseDays([], null, TODAY)).toBeUndefined();
  });
});
