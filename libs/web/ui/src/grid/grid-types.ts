import type { EntryDirection, MarkScale } from '@zhurnal/rules';

/** What the reader may do in a column or a row: write, only read, or ask for a correction of a closed record. */
export type GridAccess = 'write' | 'read' | 'locked';

/** One column of the journal: a work of a lesson, or the place of a period's mark. */
export interface GridColumn {
  readonly id: string;
  readonly kind: 'work' | 'period';
  readonly lessonId: string | null;
  readonly workId: string | null;
  /** School day of the lesson, ISO; of the period's last day for a period column. */
  readonly day: string;
  /** What stands in the head: «15» for a lesson, «I ч.» for a period. */
  readonly dayLabel: string;
  /** Name of the band above: «сентябрь». */
  readonly monthLabel: string;
  /** Number of the lesson in the day. */
  readonly lessonNumber: number | null;
  /** One to three letters of the kind of work, «К». */
  readonly typeLetter: string;
  readonly typeName: string;
  /** Weight of the work as shown; empty when it does not matter. */
  readonly weight: string;
  /** Allowed values; null in a column without marks (class 1). */
  readonly scale: MarkScale | null;
  readonly isToday: boolean;
  readonly access: GridAccess;
  /** Something of the lesson is late, and can still be entered. */
  readonly isOverdue?: boolean | undefined;
  /** Somebody has come to look at just this column. */
  readonly isRinged?: boolean | undefined;
  /** What every cell of the column says beside its content, as why it takes no entry. */
  readonly cellNote?: string | undefined;
  /** A day without lessons for this class; the column is hatched. */
  readonly isHoliday?: boolean | undefined;
  /** The column's name for a screen reader: «15 сентября, урок 3, контрольная, вес 2». */
  readonly headline: string;
  /** Lines of the panel that opens at the head: topic, homework, teacher, days left. */
  readonly details: readonly string[];
}

/** One student of the journal's page. */
export interface GridRow {
  readonly id: string;
  /** Number in the list, from 1. */
  readonly number: number;
  /** «Иванов Е. А.» */
  readonly name: string;
  readonly fullName: string;
  /** A sign beside the name with its meaning in words: medical note, individual plan, left the class. */
  readonly note?: { readonly sign: string; readonly text: string } | undefined;
  readonly access: GridAccess;
}

export type MarkTone = 'normal' | 'low' | 'due';

/** A mark as the cell shows it. */
export interface MarkView {
  /** Place in the cell, from 1. */
  readonly ordinal: number;
  readonly text: string;
  readonly tone: MarkTone;
  readonly hasComment: boolean;
}

export interface AttendanceView {
  /** «Н», «Б», «У», «О» or the school's own letter. */
  readonly letter: string;
  readonly kind: 'absence' | 'late';
}

/** Where the cell's content is: on the server, waiting here, on its way, refused, contested. */
export type CellState = 'saved' | 'queued' | 'sending' | 'failed' | 'conflict';

/** All that one cell shows. A changed cell is a new object; an unchanged one keeps its identity. */
export interface CellView {
  readonly marks: readonly MarkView[];
  readonly attendance: AttendanceView | null;
  readonly state: CellState;
  /** What a screen reader reads in place of the bare text; empty if the text says all. */
  readonly label: string;
  /** The other value of a contested cell. */
  readonly theirs?: string | undefined;
  /** Initials of another editor whose change has just arrived. */
  readonly editor?: string | undefined;
  /** Something about the cell waits for somebody's decision; the label says what. */
  readonly waits?: boolean | undefined;
}

/** One row's content. Immutable. */
export interface RowSnapshot {
  /** By id of the column; a column that is absent has an empty cell. */
  readonly cells: ReadonlyMap<string, CellView>;
  readonly average: { readonly text: string; readonly count: string };
}

/** Gives rows to the grid and tells it when one changed. A row's snapshot changes identity when the row changes. */
export interface GridStore {
  row(rowId: string): RowSnapshot;
  /** Returns the end of the subscription. */
  subscribe(rowId: string, changed: () => void): () => void;
}

export interface GridSettings {
  /** Where the cursor goes after an entry. */
  readonly direction: EntryDirection;
  /** Whether an entry moves the cursor at all. */
  readonly autoAdvance: boolean;
}

/** A cell without marks, absence or trouble. */
export const EMPTY_CELL: CellView = { marks: [], attendance: null, state: 'saved', label: '' };
