import type { PeopleField, PeopleImportKind } from './fields.js';
import type { PeopleFinding } from './findings.js';

/** What a person decides about a file; kept with the import, so that a reload loses nothing. */
export interface PeopleImportSettings {
  /** Sheet of the book, from 0. */
  readonly sheet: number;
  /** Row of the headers, from 1; 0 when there is none. */
  readonly headerRow: number;
  /** What each column means; null: not loaded. */
  readonly columns: readonly (PeopleField | null)[];
  /** Day from which students are in the class when the row names none. */
  readonly from: string;
  /** Text of a cell put right by hand, by «row:column». */
  readonly corrections: Readonly<Record<string, string>>;
  /** Answers to questions by their keys. */
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  /** Rows that are left out by hand. */
  readonly excluded: readonly number[];
  /** Rows with errors, or with questions nobody answered, are left out instead of holding up the others. */
  readonly skipErrors: boolean;
}

/** What comes of a row: `open` waits for an answer, `duplicate` repeats another row. */
export type PeopleRowResult = 'created' | 'changed' | 'same' | 'error' | 'open' | 'duplicate' | 'excluded';

/** A row of people as it stands in the file, and what comes of it. */
export interface PeopleRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly result: PeopleRowResult;
}

/** One field of one object, before and after; for a new object only after. */
export interface PeopleFieldChange {
  /** birthDate, phone, class, subgroup, guardian … */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Whom or what a change of the school concerns. */
export type PeopleSubject = 'student' | 'guardian' | 'staff' | 'class' | 'subgroup';

/** One object that the import makes, changes or finds as it should be. */
export interface PeoplePlanLine {
  readonly subject: PeopleSubject;
  readonly result: 'created' | 'changed' | 'same';
  readonly name: string;
  readonly rows: readonly number[];
  readonly changes: readonly PeopleFieldChange[];
}

/** Somebody of the classes in the file whom the file does not name: left as is. */
export interface PeopleOnlyInSchool {
  readonly name: string;
  readonly place: string;
}

/** A sheet of the book. */
export interface PeopleSheet {
  readonly name: string;
  readonly rowCount: number;
}

/** How many objects of each result there are. */
export type PeopleCounts = Readonly<
  Record<
    'created' | 'changed' | 'same' | 'onlyInSchool' | 'error' | 'open' | 'warnings' | 'rows' | 'skipped',
    number
  >
>;

/** What an import would do, checked against the school of this moment. */
export interface PeopleImportPreview {
  readonly id: string;
  /** Version of the settings: a change names the version it saw. */
  readonly version: number;
  readonly kind: PeopleImportKind;
  readonly fileName: string;
  readonly sheets: readonly PeopleSheet[];
  readonly settings: PeopleImportSettings;
  /** Titles of the columns of the sheet. */
  readonly titles: readonly string[];
  readonly rows: readonly PeopleRow[];
  readonly findings: readonly PeopleFinding[];
  readonly lines: readonly PeoplePlanLine[];
  readonly onlyInSchool: readonly PeopleOnlyInSchool[];
  readonly counts: PeopleCounts;
  /** `blocked`: errors or questions hold it up; `unchanged`: the school is as the file says. */
  readonly status: 'blocked' | 'ready' | 'unchanged';
  /** Names exactly what was previewed: the import is refused when it would do something else. */
  readonly digest: string;
  /** Names of the classes of the year, as proposals. */
  readonly classNames: readonly string[];
}

/** An import in the list. */
export interface PeopleImportRun {
  readonly id: string;
  readonly kind: PeopleImportKind;
  readonly fileName: string;
  readonly status: 'draft' | 'applied' | 'undone';
  readonly createdAt: string;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  /** «Иванова Анна Петровна». */
  readonly createdBy: string;
  readonly counts: PeopleCounts | null;
  /** Until when it can be undone; null when it cannot. */
  readonly undoUntil: string | null;
  /** Whether the file is still kept, for the report. */
  readonly hasReport: boolean;
  readonly undo: PeopleUndoOutcome | null;
}

/** Why something stays although the import was undone. */
export type PeopleUndoObstacle = 'changed' | 'records' | 'linked';

/** What the undoing of an import came to. */
export interface PeopleUndoOutcome {
  readonly restored: number;
  readonly kept: readonly {
    readonly subject: PeopleSubject;
    readonly name: string;
    readonly rows: readonly number[];
    readonly why: PeopleUndoObstacle;
  }[];
}
