import type { PeopleFinding } from '@zhurnal/rules';

/** How a cell was typed, where that says more than its text: a day, a number, an error of a formula. */
export type CellKind = 'date' | 'number' | 'error';

/** One cell. */
export interface TableCell {
  /** Without outer spaces; a day as `05.03.2015`, a number without exponent. */
  readonly text: string;
  readonly kind?: CellKind;
}

/** A row that is not empty. */
export interface TableRow {
  /** From 1, as the program shows it. */
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** Cells that were joined into one; the value stands in each of them. Rows from 1, columns from 0, ends included. */
export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface TableSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** Cells in the widest row. */
  readonly width: number;
  readonly merges: readonly MergedRange[];
  /** Cells whose value was computed. */
  readonly formulas: number;
}

/** A sheet with nothing on it. */
export const NO_SHEET: TableSheet = { name: '', rows: [], width: 0, merges: [], formulas: 0 };

/** A file as a table, whatever it was before. */
export interface TableBook {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly TableSheet[];
  /** Days of bare numbers are counted from 1904. */
  readonly isFrom1904: boolean;
  /** How the bytes of a CSV file were read. */
  readonly csv?: { readonly encoding: string; readonly delimiter: string };
}

/** The book, or why there is none. */
export type BookReading = { readonly book: TableBook } | { readonly fault: PeopleFinding };

/** Is there a book? */
export const isBook = (reading: BookReading): reading is { readonly book: TableBook } => 'book' in reading;
