/**
 * How much a finding weighs. An `error` means that nothing of the file may be imported; a `question` must be
 * answered by a person, who may confirm that the file means what it says; a `note` is only worth knowing.
 */
export type FindingSeverity = 'error' | 'question' | 'note';

/** Everything a timetable file can be reproached with, and how much each reproach weighs. */
const SEVERITIES = {
  // The file as a whole
  FILE_EMPTY: 'error',
  FILE_TOO_LARGE: 'error',
  FORMAT_UNKNOWN: 'error',
  ENCODING_UNKNOWN: 'error',
  ENCODING_WRONG: 'error',
  NOT_WELL_FORMED: 'error',
  FILE_CUT_SHORT: 'error',
  ENTITY_REFUSED: 'error',
  NESTED_TOO_DEEP: 'error',
  TOO_MANY_OBJECTS: 'error',
  MODE_UNSUPPORTED: 'error',
  NO_DAYS: 'error',
  NO_SLOTS: 'error',
  NO_LESSONS: 'error',
  NOT_SOLVED: 'error',
  // Objects and references between them
  NAME_MISSING: 'error',
  DUPLICATE_ID: 'error',
  DUPLICATE_NAME: 'error',
  UNKNOWN_DAY: 'error',
  UNKNOWN_WEEK: 'error',
  UNKNOWN_TERM: 'error',
  UNKNOWN_SLOT: 'error',
  UNKNOWN_SUBJECT: 'error',
  UNKNOWN_TEACHER: 'error',
  UNKNOWN_ROOM: 'error',
  UNKNOWN_STUDENTS: 'error',
  UNKNOWN_GROUP: 'error',
  UNKNOWN_LESSON: 'error',
  // Lessons and their places
  ZERO_DURATION: 'error',
  LESSON_UNPLACED: 'error',
  LESSON_PARTLY_PLACED: 'error',
  LESSON_PLACED_TWICE: 'error',
  PAST_LAST_SLOT: 'error',
  // What a person has to decide
  SAME_NAME: 'question',
  WEEKDAY_UNKNOWN: 'question',
  WEEKDAY_REPEATED: 'question',
  CLASS_LEVEL_ASSUMED: 'question',
  MORE_PLACED_THAN_DECLARED: 'question',
  TEACHER_CLASH: 'question',
  STUDENTS_CLASH: 'question',
  ROOM_CLASH: 'question',
  // Worth knowing
  LESSON_INACTIVE: 'note',
  LESSON_WITHOUT_TEACHER: 'note',
  LESSON_WITHOUT_STUDENTS: 'note',
  ROOM_NOT_CHOSEN: 'note',
  GRADE_LEVEL_UNKNOWN: 'note',
  SLOT_TIME_UNREADABLE: 'note',
  MORE_FINDINGS: 'note',
} as const satisfies Readonly<Record<string, FindingSeverity>>;

/** One kind of reproach to a timetable file. */
export type FindingCode = keyof typeof SEVERITIES;

/** All codes, in the order in which a report groups them. */
export const FINDING_CODES = Object.keys(SEVERITIES) as readonly FindingCode[];

/** One reproach to one object of a timetable file. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** Line of the file, from 1, where the object begins; null when the file as a whole is meant. */
  readonly row: number | null;
  /** What is reproached, named as the file names it; for the file as a whole, the file's name. */
  readonly object: string;
  /** Values for the sentence, as text. */
  readonly params: Readonly<Record<string, string>>;
}

/** Builds a finding; its weight follows from its code. */
export function findingOf(
  code: FindingCode,
  row: number | null,
  object: string,
  params: Readonly<Record<string, string>> = {},
): Finding {
  return { code, severity: SEVERITIES[code], row, object, params };
}

/** A file may be imported when nobody found an error in it; its questions are answered one by one. */
export function mayBeImported(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}
