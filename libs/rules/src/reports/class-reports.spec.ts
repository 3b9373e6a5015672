import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { G24_PROFILE } from '../regulation/profiles/g24.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { TKK_PROFILE } from '../regulation/profiles/tkk.js';
import {
  concernOf,
  nextReportDue,
  preliminaryDue,
  rhythmOfReports,
  stretchOfReport,
} from './class-reports.js';

describe('reports of a class', () => {
  const quarter = { from: '2026-11-02' as Day, to: '2026-12-27' as Day };
  const facts = { calendar: { weekdays: [], holidays: [] }, periods: [quarter] };
  const again = (profile: Parameters<typeof rhythmOfReports>[0]): Day | undefined =>
    nextReportDue(rhythmOfReports(profile).value, '2026-11-18' as Day, facts);

  it('G24-25 G24-93 tell of two weeks, and are due again two weeks later', () => {
    expect(stretchOfReport('2026-11-18' as Day)).toEqual({ from: '2026-11-05', to: '2026-11-18' });
    expect(again(G24_PROFILE)).toBe('2026-12-02');
    expect(rhythmOfReports(G24_PROFILE).clause).toBe('G24-25');
  });

  it('TKK-71 are due with the end of the period, and never where the text is silent', () => {
    expect(again(TKK_PROFILE)).toBe('2026-12-27');
    expect(rhythmOfReports(TKK_PROFILE).clause).toBe('TKK-71');
    expect(again(FEDERAL_PROFILE)).toBeUndefined();
  });

  it('G24-94 are with the deputy two weeks before the period ends, and with nobody where no clause asks', () => {
    expect(preliminaryDue(G24_PROFILE.preliminaryReport.value, quarter)).toBe('2026-12-13');
    expect(preliminaryDue(TKK_PROFILE.preliminaryReport.value, quarter)).toBeUndefined();
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
