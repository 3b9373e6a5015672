import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { concernOf, nextReportDue, preliminaryDue, stretchOfReport } from './class-reports.js';

describe('reports of a class', () => {
  it('G24-25 G24-93 tell of two weeks, and are due again two weeks later', () => {
    expect(stretchOfReport('2026-11-18' as Day)).toEqual({ from: '2026-11-05', to: '2026-11-18' });
    expect(nextReportDue('2026-11-18' as Day)).toBe('2026-12-02');
  });

  it('G24-94 are with the deputy two weeks before the period ends', () => {
    expect(preliminaryDue('2026-12-27' as Day)).toBe('2026-12-13');
  });

  it.each([
    ['2', 5, 'failing'],
    ['2', 1, 'failing'],
    [undefined, 0, 'unmarked'],
    ['4', 1, 'oneMark'],
    [undefined, 1, 'oneMark'],
    ['3', 2, undefined],
    [undefined, 2, undefined],
  ] as const)('name what threatens: forecast %s of %d marks is %s', (forecast, count, concern) => {
    expect(concernOf(forecast, count)).toBe(concern);
  });
});
