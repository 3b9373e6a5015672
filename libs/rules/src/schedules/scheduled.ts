import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { Rhythm } from '../regulation/rhythm.js';
import type { Setting } from '../regulation/setting.js';

/** What happens by the calendar, in the order in which it is shown. */
export const SCHEDULE_CODES = [
  'activity_report',
  'teachers_report',
  'filling_report',
  'year_filling_report',
  'progress_report',
  'year_progress_report',
  'preliminary_report',
  'class_report',
  'inform_families',
  'paper_families',
  'nightly_backup',
  'back_up',
  'backup_check',
  'export_current',
  'export_full',
] as const;
/** One of {@link SCHEDULE_CODES}. */
export type ScheduleCode = (typeof SCHEDULE_CODES)[number];

/** A line of the calendar: what, how often, for whom, and who asks for it. */
export interface Scheduled {
  readonly code: ScheduleCode;
  /** `nightly`: every day of the year, whether there are lessons or not. */
  readonly rhythm: Rhythm | 'nightly';
  readonly each: 'school' | 'class';
  readonly clauses: readonly string[];
  /** Minutes after midnight, by the clocks of the school. */
  readonly minutes: number;
}

const MORNING = 8 * 60;
const EVENING = 18 * 60;
const LATE = 21 * 60;
const NIGHT = 23 * 60;

type Line = readonly [code: ScheduleCode, each: Scheduled['each'], minutes: number];

/** Without a clause nobody asks for it, and nothing is done in the school's name. */
function linesOf(
  [code, each, minutes]: Line,
  { clause, also = [], value }: Setting<readonly Rhythm[]>,
  kinds?: readonly Rhythm['kind'][],
): readonly Scheduled[] {
  if (clause === undefined) return [];
  return value
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map((rhythm) => ({ code, rhythm, each, minutes, clauses: [clause, ...also] }));
}

const one = ({ value, ...setting }: Setting<Rhythm | null>): Setting<readonly Rhythm[]> => ({
  ...setting,
  value: value === null ? [] : [value],
});

/** In the morning, for the day on which it is handed over; of a whole period when its last day is over. */
const hourOf = ({ value }: Setting<Rhythm | null>): number => (value?.kind === 'period' ? EVENING : MORNING);

const NOT_YEARLY: readonly Rhythm['kind'][] = ['daily', 'every', 'monthly', 'period', 'period_start', 'on'];

/** What the program does by the calendar under a regulation: what it asks for, and copies every night. */
export function listScheduled(profile: RegulationProfile): readonly Scheduled[] {
  const isOfTeachers = profile.duties.value.some(({ code }) => code === 'teachers_report');
  const classReports = profile.duties.value.filter(({ code }) => code === 'class_report');
  return [
    ...linesOf(
      [isOfTeachers ? 'teachers_report' : 'activity_report', 'school', EVENING],
      profile.activityReport,
    ),
    ...linesOf(['filling_report', 'school', EVENING], profile.fillingReport, NOT_YEARLY),
    ...linesOf(['year_filling_report', 'school', EVENING], profile.fillingReport, ['year']),
    ...linesOf(['progress_report', 'school', EVENING], profile.progressReport, NOT_YEARLY),
    ...linesOf(['year_progress_report', 'school', EVENING], profile.progressReport, ['year']),
    // In the morning: whoever hands it over has the last day in time before them.
    ...linesOf(['preliminary_report', 'class', MORNING], profile.preliminaryReport),
    ...classReports.map(({ rhythm, clause }): Scheduled => ({
      ...{ code: 'class_report', rhythm, each: 'class', minutes: EVENING, clauses: [clause] },
    })),
    ...linesOf(['inform_families', 'class', hourOf(profile.informEvery)], one(profile.informEvery)),
    ...linesOf(['paper_families', 'class', hourOf(profile.paperEvery)], one(profile.paperEvery)),
    { code: 'nightly_backup', rhythm: 'nightly', each: 'school', minutes: NIGHT, clauses: [] },
    ...linesOf(['back_up', 'school', LATE], profile.backup),
    {
      ...{ code: 'backup_check', rhythm: { kind: 'monthly' }, each: 'school', minutes: NIGHT, clauses: [] },
    },
    ...linesOf(['export_current', 'school', LATE], profile.exportCurrent),
    ...linesOf(['export_full', 'school', LATE], profile.exportFull),
  ];
}
