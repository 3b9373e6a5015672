import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { listDue } from './rhythm.js';
import type { Day } from '../calendar/day.js';
import type { Rhythm, RhythmFacts } from './rhythm.js';

const day = (text: string): Day => asDay(text) as Day;
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const FACTS: RhythmFacts = {
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [range('2026-11-04', '2026-11-04')] },
  periods: [range('2026-09-01', '2026-10-25'), range('2026-11-02', '2026-12-30')],
  years: [range('2026-09-01', '2027-05-26')],
  doneOn: null,
};
const due = (rhythm: Rhythm, from: string, to: string, facts: Partial<RhythmFacts> = {}) =>
  listDue(rhythm, range(from, to), { ...FACTS, ...facts });

describe('a rhythm', () => {
  it('of every day passes over days without lessons', () => {
    expect(due({ kind: 'daily' }, '2026-11-03', '2026-11-09')).toEqual([
      '2026-11-03',
      '2026-11-05',
      '2026-11-06',
      '2026-11-09',
    ]);
  });

  it('of so many days counts from when it was done last', () => {
    const fortnight: Rhythm = { kind: 'every', days: 14 };
    const november = (doneOn: Day | null) => due(fortnight, '2026-11-01', '2026-11-30', { doneOn });
    expect(november(day('2026-10-28'))).toEqual(['2026-11-11', '2026-11-25']);
    expect(november(null)).toEqual(['2026-11-14', '2026-11-28']);
    expect(november(day('2026-09-01'))).toEqual(['2026-11-01', '2026-11-15', '2026-11-29']);
  });

  it('of a month is due on its last day', () => {
    expect(due({ kind: 'monthly' }, '2026-09-01', '2027-02-28')).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]);
  });

  it('of periods and years counts from their ends, of beginnings from those', () => {
    const all = ['2026-09-01', '2027-06-30'] as const;
    expect(due({ kind: 'period', days: -14 }, ...all)).toEqual(['2026-10-11', '2026-12-16']);
    expect(due({ kind: 'period', days: 0 }, ...all)).toEqual(['2026-10-25', '2026-12-30']);
    expect(due({ kind: 'period_start', days: 0 }, ...all)).toEqual(['2026-09-01', '2026-11-02']);
    expect(due({ kind: 'year', days: 1 }, ...all)).toEqual(['2027-05-27']);
  });

  it('of a date comes once a year', () => {
    const september: Rhythm = { kind: 'on', date: { month: 9, dayOfMonth: 1 } };
    expect(due(september, '2026-09-01', '2028-08-31')).toEqual(['2026-09-01', '2027-09-01']);
    expect(due(september, '2026-09-02', '2027-08-31')).toEqual([]);
  });
});
