import { addDays } from '../calendar/day.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { PeriodMark } from '../marks/period-mark.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import { listDue } from '../regulation/rhythm.js';
import type { Rhythm, RhythmFacts } from '../regulation/rhythm.js';
import type { Setting } from '../regulation/setting.js';

/** Days that a report tells of when nobody chooses others. */
const USUAL_DAYS = 14;
/** How far it is looked ahead for the next report. */
const YEAR = 366;

/** The two weeks that end with the day, both ends included. */
export function stretchOfReport(to: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(to, 1 - USUAL_DAYS), to };
}

/**
 * How often families that do not read the diary themselves are told: the rhythm of print-outs (G24-25), or where the
 * regulation is silent of these, that of informing (G24-93, TKK-71).
 */
export function rhythmOfReports({
  paperEvery,
  informEvery,
}: Pick<RegulationProfile, 'paperEvery' | 'informEvery'>): Setting<Rhythm | null> {
  return paperEvery.value === null ? informEvery : paperEvery;
}

/**
 * By when families are to be told again, after the day on which they were told; undefined: the regulation names no day.
 *
 * @param periods grading periods after that day, as far as they are known
 */
export function nextReportDue(
  rhythm: Rhythm | null,
  printedOn: Day,
  { calendar, periods }: Pick<RhythmFacts, 'calendar' | 'periods'>,
): Day | undefined {
  if (rhythm === null) return undefined;
  const facts = { calendar, periods, years: [], doneOn: printedOn };
  return listDue(rhythm, { from: addDays(printedOn, 1), to: addDays(printedOn, YEAR) }, facts)[0];
}

/** By when the preliminary report of a period is due (G24-94); undefined: the regulation asks for none. */
export function preliminaryDue(reports: readonly Rhythm[], period: DayRange): Day | undefined {
  const facts = { calendar: { weekdays: [], holidays: [] }, periods: [period], years: [], doneOn: null };
  const reach = { from: addDays(period.from, -YEAR), to: addDays(period.to, YEAR) };
  return reports.flatMap((rhythm) => (rhythm.kind === 'period' ? listDue(rhythm, reach, facts) : []))[0];
}

/** Why a subject of a student is named in the preliminary report. */
export type Concern = 'failing' | 'unmarked' | 'oneMark';

/** Threatened by a 2, or with too little to judge by; «точка» is no mark. Undefined: nothing to say. */
export function concernOf(forecast: PeriodMark | undefined, markCount: number): Concern | undefined {
  if (forecast === '2') return 'failing';
  if (markCount === 0) return 'unmarked';
  return markCount === 1 ? 'oneMark' : undefined;
}
