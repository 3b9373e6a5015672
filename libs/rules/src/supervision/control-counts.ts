/**
 * What is counted of a journal over some days (G24-50 … G24-55). Lessons are those of the timetable that are over and were
 * not cancelled; students are those of the group on the last of the days.
 */
export const CONTROL_COUNTS = [
  'lessons',
  'held',
  'topics',
  'homework',
  'rolls',
  'lateRecords',
  'lateHomework',
  'lateRolls',
  'lateMarks',
  'marks',
  'changed',
  'students',
  'withoutMarks',
  'withOneMark',
  'familiesSeen',
  'studentsSeen',
] as const;

/** One of {@link CONTROL_COUNTS}. */
export type ControlCount = (typeof CONTROL_COUNTS)[number];

/** All of them, of one journal or of many. */
export type ControlCounts = Readonly<Record<ControlCount, number>>;

/** What a number of the table opens: the lessons or the students behind it. */
export const CONTROL_KINDS = [
  'lessons',
  'not_held',
  'no_topic',
  'no_homework',
  'no_roll',
  'late',
  'marks',
  'no_marks',
  'one_mark',
  'changed',
  'families_away',
  'students_away',
] as const;

/** One of {@link CONTROL_KINDS}. */
export type ControlKind = (typeof CONTROL_KINDS)[number];

const NOTHING = Object.fromEntries(CONTROL_COUNTS.map((name) => [name, 0])) as ControlCounts;

/** The counts of many journals together. */
export function sumCounts(all: readonly ControlCounts[]): ControlCounts {
  return all.reduce<ControlCounts>(
    (sum, one) =>
      Object.fromEntries(CONTROL_COUNTS.map((name) => [name, sum[name] + one[name]])) as ControlCounts,
    NOTHING,
  );
}

/** Entries that came after their term, of all parts of the record. */
export function lateOf({ lateRecords, lateHomework, lateRolls, lateMarks }: ControlCounts): number {
  return lateRecords + lateHomework + lateRolls + lateMarks;
}

/** How many rows the number of this kind opens. */
export function countOf(kind: ControlKind, counts: ControlCounts): number {
  const { lessons, students } = counts;
  switch (kind) {
    case 'lessons':
      return lessons;
    case 'not_held':
      return lessons - counts.held;
    case 'no_topic':
      return lessons - counts.topics;
    case 'no_homework':
      return lessons - counts.homework;
    case 'no_roll':
      return lessons - counts.rolls;
    case 'late':
      return lateOf(counts);
    case 'marks':
      return students;
    case 'no_marks':
      return counts.withoutMarks;
    case 'one_mark':
      return counts.withOneMark;
    case 'changed':
      return counts.changed;
    case 'families_away':
      return students - counts.familiesSeen;
    case 'students_away':
      return students - counts.studentsSeen;
  }
}

/** What a reviewer is likely to remark on, in the order of the sheet. Homework may be left out, so it is no fault. */
export const FINDING_KINDS = ['not_held', 'no_topic', 'no_roll', 'late', 'no_marks', 'one_mark'] as const;

/** One of {@link FINDING_KINDS}. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the check finds before anybody has looked: kinds with anything behind them. */
export function findingsOf(
  counts: ControlCounts,
): readonly { readonly kind: FindingKind; readonly count: number }[] {
  return FINDING_KINDS.map((kind) => ({ kind, count: countOf(kind, counts) })).filter(
    ({ count }) => count > 0,
  );
}

/** How near to the whole a part is, for the eye: all of it, nine tenths, seven tenths, less; `none` where nothing is due. */
export type Heat = 'none' | 'full' | 'fair' | 'low' | 'poor';

/** The heat of a cell. */
export function heatOf(part: number, whole: number): Heat {
  if (whole === 0) return 'none';
  if (part >= whole) return 'full';
  if (part * 10 >= whole * 9) return 'fair';
  return part * 10 >= whole * 7 ? 'low' : 'poor';
}
