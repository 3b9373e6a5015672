import { addDays } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { PeriodMark } from '../marks/period-mark.js';

/** The most days between two reports to families that do not read the diary themselves (G24-25, G24-93). */
export const REPORT_DAYS = 14;

/** So many days before the last one of a period the deputy has the preliminary report (G24-94). */
export const PRELIMINARY_DAYS = 14;

/** The two weeks that end with the day, both ends included. */
export function stretchOfReport(to: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(to, 1 - REPORT_DAYS), to };
}

/** By when families are to be told again, after the day on which they were told. */
export function nextReportDue(printedOn: Day): Day {
  return addDays(printedOn, REPORT_DAYS);
}

/** By when the preliminary report of a period is due. */
export function preliminaryDue(lastDay: Day): Day {
  return addDays(lastDay, -PRELIMINARY_DAYS);
}

/** Why a subject of a student is named in the preliminary report. */
export type Concern = 'failing' | 'unmarked' | 'oneMark';

/** Threatened by a 2, or with too little to judge by; «точка» is no mark. Undefined: nothing to say. */
export function concernOf(forecast: PeriodMark | undefined, markCount: number): Concern | undefined {
  if (forecast === '2') return 'failing';
  if (markCount === 0) return 'unmarked';
  return markCount === 1 ? 'oneMark' : undefined;
}
