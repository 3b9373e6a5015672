/** Where the cursor goes after a value is entered. */
export const ENTRY_DIRECTIONS = ['down', 'right', 'stay'] as const;

/** One of {@link ENTRY_DIRECTIONS}. */
export type EntryDirection = (typeof ENTRY_DIRECTIONS)[number];

/** A way to move within the grid. `nextEntry` and `previousEntry` go on at the neighbouring column's end. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'nextEntry'
  | 'previousEntry'
  | 'nextLesson'
  | 'previousLesson';

/** A cell by row (student) and column (work of a lesson), both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The shape of a journal page. */
export interface Grid {
  readonly rows: number;
  /** Rows a page key jumps over. */
  readonly pageRows: number;
  /** For each column, the number of its lesson in the page: `[0, 1, 1, 2]` when the second lesson has two works. */
  readonly lessonOfColumn: readonly number[];
}

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** First column of the lesson that stands so many lessons away; the same column when there is none. */
function lessonColumn({ lessonOfColumn }: Grid, column: number, step: 1 | -1): number {
  const lesson = lessonOfColumn[column];
  const found = lesson === undefined ? -1 : lessonOfColumn.indexOf(lesson + step);
  return found === -1 ? column : found;
}

/** Down to the last row, then on from the top of the next column; up likewise. The grid's first and last cells hold. */
function neighbourEntry({ row, column }: Cell, { rows, lessonOfColumn }: Grid, step: 1 | -1): Cell {
  const index = within(column * rows + row + step, rows * lessonOfColumn.length);
  return { row: index % rows, column: Math.floor(index / rows) };
}

/** The cell a move leads to. Moves stop at the edges of the grid. */
export function cellAfterMove(cell: Cell, move: Move, grid: Grid): Cell {
  const { row, column } = cell;
  const at = (toRow: number, toColumn: number): Cell => ({
    row: within(toRow, grid.rows),
    column: within(toColumn, grid.lessonOfColumn.length),
  });
  switch (move) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, Infinity);
    case 'gridStart':
      return at(0, 0);
    case 'gridEnd':
      return at(Infinity, Infinity);
    case 'pageUp':
      return at(row - grid.pageRows, column);
    case 'pageDown':
      return at(row + grid.pageRows, column);
    case 'nextEntry':
      return neighbourEntry(cell, grid, 1);
    case 'previousEntry':
      return neighbourEntry(cell, grid, -1);
    case 'nextLesson':
      return at(row, lessonColumn(grid, column, 1));
    case 'previousLesson':
      return at(row, lessonColumn(grid, column, -1));
  }
}

/** The cell the cursor stands in after a value is entered. It does not leave the column or the row by itself. */
export function cellAfterEntry(cell: Cell, direction: EntryDirection, grid: Grid): Cell {
  return direction === 'stay' ? cell : cellAfterMove(cell, direction, grid);
}
