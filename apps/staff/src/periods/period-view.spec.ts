import { describe, expect, it } from '@jest/globals';
import { lookOf, spellDigest, tablesOf } from './period-view.js';
import type { ClassPeriod } from './period-view.js';

const period = (classId: string, periodId: string, more: Partial<ClassPeriod> = {}): ClassPeriod => ({
  classId,
  className: classId,
  periodId,
  periodName: periodId,
  startsOn: '2026-09-01',
  endsOn: '2026-10-25',
  state: 'RUNNING',
  closedAt: null,
  closedBy: null,
  confirmedGaps: 0,
  seal: null,
  ...more,
});

describe('the table of periods', () => {
  it('puts classes with the same periods together', () => {
    const tables = tablesOf([
      period('5 А', 'I четверть'),
      period('5 А', 'II четверть'),
      period('9 Б', 'I четверть'),
      period('9 Б', 'II четверть'),
      period('10 А', 'I полугодие'),
    ]);
    expect(tables.map(({ rows }) => rows.map(({ className }) => className))).toEqual([
      ['5 А', '9 Б'],
      ['10 А'],
    ]);
    expect(tables[0]?.periods.map(({ name }) => name)).toEqual(['I четверть', 'II четверть']);
  });

  it('tells the state in words, with the day that matters', () => {
    expect(lookOf(period('5 А', 'I'), '2026-09-01').words).toBe('Идёт до 25 октября');
    expect(
      lookOf(period('5 А', 'I', { state: 'CLOSED', closedAt: '2026-10-28T08:00:00Z' }), '2026-11-18').words,
    ).toBe('Закрыт 28 октября');
  });

  it('tells of a period that has not begun when it does', () => {
    expect(lookOf(period('5 А', 'I'), '2026-08-31').words).toBe('С 1 сентября');
  });

  it('spells the seal in groups', () => {
    expect(spellDigest('0123456789abcdef')).toBe('01234567 89abcdef');
  });
});
