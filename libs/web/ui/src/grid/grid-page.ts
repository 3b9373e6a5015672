import type { Cell, Grid } from '@zhurnal/rules';
import type { CellAddress, CellRange } from './grid-intent.js';
import type { GridAccess, GridColumn, GridRow, GridStore } from './grid-types.js';

/** Rows and columns of the journal by number, as the cursor sees them. */
export interface GridPage {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** The same shape for the rules of movement. */
  readonly shape: Grid;
  /** The number of marks that stand in a cell. */
  readonly countMarks: (cell: Cell) => number;
}

/** Rows that PgUp and PgDn jump over. */
const PAGE_ROWS = 10;

/** Works of one lesson share its number; a period's column counts as a lesson of its own. */
function numberLessons(columns: readonly GridColumn[]): readonly number[] {
  let lesson = -1;
  return columns.map((column, index) => {
    const before = columns[index - 1];
    if (before === undefined || column.lessonId === null || column.lessonId !== before.lessonId) lesson += 1;
    return lesson;
  });
}

/** The page of these rows and columns, reading marks from the store. */
export function pageOf(rows: readonly GridRow[], columns: readonly GridColumn[], store: GridStore): GridPage {
  return {
    rows,
    columns,
    shape: { rows: rows.length, pageRows: PAGE_ROWS, lessonOfColumn: numberLessons(columns) },
    countMarks: ({ row, column }) => {
      const found = { row: rows[row]?.id, column: columns[column]?.id };
      if (found.row === undefined || found.column === undefined) return 0;
      return store.row(found.row).cells.get(found.column)?.marks.length ?? 0;
    },
  };
}

/** Is this a cell for marks, and not a head, a name or an average? */
export function isEntryCell({ rows, columns }: GridPage, { row, column }: Cell): boolean {
  return row >= 0 && row < rows.length && column >= 0 && column < columns.length;
}

/** What may be done in the cell: the stricter of its row and its column. */
export function accessOf({ rows, columns }: GridPage, { row, column }: Cell): GridAccess {
  const both = [rows[row]?.access ?? 'read', columns[column]?.access ?? 'read'];
  return both.includes('read') ? 'read' : both.includes('locked') ? 'locked' : 'write';
}

/** The ids of an entry cell. */
export function addressOf({ rows, columns }: GridPage, { row, column }: Cell): CellAddress {
  return { row: rows[row]?.id ?? '', column: columns[column]?.id ?? '' };
}

/** The ids within the rectangle of two corners. */
export function rangeOf({ rows, columns }: GridPage, one: Cell, other: Cell): CellRange {
  const between = <Item extends { readonly id: string }>(items: readonly Item[], from: number, to: number) =>
    items.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
  return {
    rows: between(rows, one.row, other.row),
    columns: between(columns, one.column, other.column),
  };
}

/** The cell that is opened first: today's column, else the last one that can be written, else the first. */
export function firstCell({ columns }: GridPage): Cell {
  const today = columns.findIndex((column) => column.isToday);
  const writable = columns.findLastIndex((column) => column.access === 'write' && column.kind === 'work');
  return { row: 0, column: Math.max(0, today === -1 ? writable : today) };
}
