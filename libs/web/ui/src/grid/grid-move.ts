import { cellAfterEntry, cellAfterMove } from '@zhurnal/rules';
import type { Cell, Move } from '@zhurnal/rules';
import { isEntryCell } from './grid-page.js';
import type { GridPage } from './grid-page.js';
import type { GridSettings } from './grid-types.js';

/**
 * The cell a move leads to. Beyond the marks, which the rules of movement know, the arrows also enter the head
 * (row −1), the names (column −1) and the averages (the column after the last).
 */
export function moveCursor(cell: Cell, move: Move, page: GridPage): Cell {
  if (!isEntryCell(page, cell)) return moveInMargin(cell, move, page);
  if (move === 'up' && cell.row === 0) return { row: -1, column: cell.column };
  if (move === 'left' && cell.column === 0) return { row: cell.row, column: -1 };
  if (move === 'right' && cell.column === page.columns.length - 1)
    return { row: cell.row, column: cell.column + 1 };
  return cellAfterMove(cell, move, page.shape);
}

const UPWARD: readonly Move[] = ['up', 'pageUp', 'previousEntry'];
const DOWNWARD: readonly Move[] = ['down', 'pageDown', 'nextEntry'];

/** In the margins each axis goes by itself: a name leads to the next name, a head to the next head. */
function moveInMargin({ row, column }: Cell, move: Move, page: GridPage): Cell {
  if (UPWARD.includes(move) || DOWNWARD.includes(move)) {
    const isUp = UPWARD.includes(move);
    if (row === -1) return isUp ? { row, column } : { row: 0, column };
    if (isUp && row === 0) return { row: -1, column };
    const plain = move === 'previousEntry' ? 'up' : move === 'nextEntry' ? 'down' : move;
    return { row: cellAfterMove({ row, column: 0 }, plain, page.shape).row, column };
  }
  const last = page.columns.length;
  if (move === 'left' && column <= 0) return { row, column: -1 };
  if (move === 'right' && column >= last - 1) return { row, column: last };
  if (move === 'right' && column === -1) return { row, column: 0 };
  if (move === 'left' && column === last) return { row, column: last - 1 };
  const target = cellAfterMove({ row: Math.max(0, row), column }, move, page.shape);
  return move === 'gridStart' || move === 'gridEnd' ? target : { row, column: target.column };
}

/**
 * Where the cursor goes after an entry. Students who cannot be marked are stepped over; at the end of the column
 * it stays, so that one digit too many does not land in another lesson.
 */
export function advanceCursor(cell: Cell, page: GridPage, { autoAdvance, direction }: GridSettings): Cell {
  if (!autoAdvance) return cell;
  let next = cellAfterEntry(cell, direction, page.shape);
  while (direction === 'down' && page.rows[next.row]?.access !== 'write') {
    const further = cellAfterEntry(next, direction, page.shape);
    if (further.row === next.row) return cell;
    next = further;
  }
  return next;
}
