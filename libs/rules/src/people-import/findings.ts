/**
 * How much a finding weighs. A row with an `error` is not loaded; a `question` must be answered by a person; a
 * `warning` is loaded with what is said; a `note` is only worth knowing.
 */
export type PeopleFindingSeverity = 'error' | 'question' | 'warning' | 'note';

/** Everything a file of people can be reproached with, and how much each reproach weighs. */
const SEVERITIES = {
  // The file as a whole
  FILE_EMPTY: 'error',
  FILE_TOO_LARGE: 'error',
  FORMAT_UNKNOWN: 'error',
  FORMAT_OLD: 'error',
  FILE_ENCRYPTED: 'error',
  FILE_DAMAGED: 'error',
  FILE_TOO_COMPLEX: 'error',
  TOO_MANY_ROWS: 'error',
  TOO_MANY_COLUMNS: 'error',
  NO_ROWS: 'error',
  COLUMN_MISSING: 'error',
  COLUMN_TWICE: 'error',
  YEAR_MISSING: 'error',
  FROM_OUTSIDE_YEAR: 'error',
  // The row
  NAME_MISSING: 'error',
  NAME_INCOMPLETE: 'error',
  NAME_INITIALS: 'error',
  NAME_ODD: 'error',
  NAME_MIXED_LETTERS: 'error',
  CELL_ERROR: 'error',
  VALUE_TOO_LONG: 'error',
  DATE_INVALID: 'error',
  DATE_TWO_DIGIT_YEAR: 'error',
  DATE_IMPOSSIBLE: 'error',
  CLASS_MISSING: 'error',
  CLASS_UNREADABLE: 'error',
  MOVE_TOO_EARLY: 'error',
  SUBGROUP_AMBIGUOUS: 'error',
  SUBGROUP_TWICE: 'error',
  STUDENT_UNKNOWN: 'error',
  PERSON_AMBIGUOUS: 'error',
  FILE_NUMBER_TAKEN: 'error',
  DUPLICATE_IN_FILE: 'error',
  STAFF_DISMISSED: 'error',
  // What a person has to decide
  SAME_PERSON: 'question',
  FILE_NUMBER_OTHER_NAME: 'question',
  CLASS_NEW: 'question',
  SUBGROUP_NEW: 'question',
  // Loaded, with a remark
  NAME_CASE: 'warning',
  DATE_FROM_NUMBER: 'warning',
  AGE_UNUSUAL: 'warning',
  SEX_UNREADABLE: 'warning',
  SEX_MISMATCH: 'warning',
  PHONE_UNREADABLE: 'warning',
  PHONE_SEVERAL: 'warning',
  EMAIL_UNREADABLE: 'warning',
  KIND_UNREADABLE: 'warning',
  CLASS_MOVE: 'warning',
  DUPLICATE_ROW: 'warning',
  NAMESAKES: 'warning',
  GUARDIAN_WITHOUT_NAME: 'warning',
  GUARDIAN_NAMESAKE: 'warning',
  GUARDIAN_VALUES_DIFFER: 'warning',
  // Worth knowing
  CSV_READ_AS: 'note',
  DATES_FROM_1904: 'note',
  HEADER_NOT_FOUND: 'note',
  HEADER_REPEATED: 'note',
  COLUMN_NOT_USED: 'note',
  MERGED_CELLS: 'note',
  FORMULAS_AS_VALUES: 'note',
  GUARDIAN_KIND_ASSUMED: 'note',
  REMEMBERED: 'note',
} as const satisfies Readonly<Record<string, PeopleFindingSeverity>>;

/** One kind of reproach to a file of people. */
export type PeopleFindingCode = keyof typeof SEVERITIES;

/** All codes, in the order in which a report groups them. */
export const PEOPLE_FINDING_CODES = Object.keys(SEVERITIES) as readonly PeopleFindingCode[];

/** One reproach to one cell, one row, or the file. */
export interface PeopleFinding {
  readonly code: PeopleFindingCode;
  readonly severity: PeopleFindingSeverity;
  /** Row of the sheet, from 1; null when the file as a whole is meant. */
  readonly row: number | null;
  /** Column of the sheet, from 0; null when no single cell is meant. */
  readonly column: number | null;
  /** What stands in the cell. */
  readonly value: string;
  /** Values for the sentence, as text. */
  readonly params: Readonly<Record<string, string>>;
  /** The value that was probably meant: a person may take it with one press. */
  readonly suggestion?: string;
  /** Of a question: under which key its answer is given. Equal questions share one key. */
  readonly question?: string;
}

/** Where a finding points. */
export interface FindingPlace {
  readonly row?: number | null;
  readonly column?: number | null;
  readonly value?: string;
}

/** What goes with a finding. */
export interface FindingExtras {
  readonly suggestion?: string | undefined;
  readonly question?: string | undefined;
}

/** Builds a finding; its weight follows from its code. */
export function peopleFinding(
  code: PeopleFindingCode,
  { row = null, column = null, value = '' }: FindingPlace = {},
  params: Readonly<Record<string, string>> = {},
  { suggestion, question }: FindingExtras = {},
): PeopleFinding {
  return {
    code,
    severity: SEVERITIES[code],
    row,
    column,
    value,
    params,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(question === undefined ? {} : { question }),
  };
}

/** Does a finding keep its row, or the whole file, from being loaded? */
export const isPeopleError = ({ severity }: Pick<PeopleFinding, 'severity'>): boolean => severity === 'error';
