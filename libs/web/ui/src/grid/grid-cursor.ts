import { MARKS_PER_WORK, cellAfterMove } from '@zhurnal/rules';
import type { Attendance, Cell, EntryCommand, EntryIntent, MarkValue, Move } from '@zhurnal/rules';
import type { EntryRefusal, GridIntent } from './grid-intent.js';
import { advanceCursor, moveCursor } from './grid-move.js';
import { accessOf, addressOf, isEntryCell, rangeOf } from './grid-page.js';
import type { GridPage } from './grid-page.js';
import type { GridSettings } from './grid-types.js';

/** Where the teacher is. Row −1 is the head, column −1 the names, the column after the last the averages. */
export interface CursorState {
  readonly cell: Cell;
  /** The corner opposite to the cursor while a range is chosen. */
  readonly anchor: Cell | null;
  /** The entry after which the cursor has moved on by itself; any other action forgets it. */
  readonly justLeft: { readonly cell: Cell; readonly ordinal: number } | null;
  /** The cell that receives one more mark by the next digit. */
  readonly second: Cell | null;
}

/** The next state and what the app is asked to do. */
export interface CursorStep {
  readonly state: CursorState;
  readonly intents: readonly GridIntent[];
}

/** A cursor that has just come to a cell. */
export function cursorAt(cell: Cell): CursorState {
  return { cell, anchor: null, justLeft: null, second: null };
}

/** One step of the cursor. Pure: the same state, intent and page give the same answer. */
export function takeIntent(
  state: CursorState,
  intent: EntryIntent,
  page: GridPage,
  settings: GridSettings,
): CursorStep {
  switch (intent.kind) {
    case 'mark':
      return enterMark(state, intent.value, page, settings);
    case 'attendance':
      return enterAttendance(state, intent.attendance, page, settings);
    case 'notOfScale':
      return refuse(state, page, state.cell, intent.digit, 'not_in_scale');
    case 'secondMark':
      return prepareSecond(state, intent.target === 'justLeft', page);
    case 'clear':
      return clear(state, intent.target === 'justLeft', page);
    case 'move':
      return move(state, intent.move, page);
    case 'extend':
      return extend(state, intent.move, page);
    case 'held':
      return stay(state);
    default:
      return {
        state: { ...state, second: null, justLeft: null },
        intents: listCommand(state, intent.kind, page),
      };
  }
}

const stay = (state: CursorState): CursorStep => ({ state, intents: [] });

/** Enter opens a name or a head; among the marks it goes down and on to the next column. */
function move({ cell }: CursorState, way: Move, page: GridPage): CursorStep {
  const { row, column } = addressOf(page, cell);
  if (way === 'nextEntry' && cell.row === -1 && column !== '') {
    return { state: cursorAt(cell), intents: [{ type: 'openLesson', column }] };
  }
  if (way === 'nextEntry' && cell.column === -1) {
    return { state: cursorAt(cell), intents: [{ type: 'openStudent', row }] };
  }
  return stay(cursorAt(moveCursor(cell, way, page)));
}

function afterEntry(cell: Cell, ordinal: number, page: GridPage, settings: GridSettings): CursorState {
  const next = advanceCursor(cell, page, settings);
  const hasMoved = next.row !== cell.row || next.column !== cell.column;
  return { ...cursorAt(next), justLeft: hasMoved ? { cell, ordinal } : null };
}

function refuse(
  state: CursorState,
  page: GridPage,
  cell: Cell,
  typed: string,
  reason: EntryRefusal,
): CursorStep {
  if (!isEntryCell(page, cell)) return stay(state);
  return {
    state: { ...state, second: null },
    intents: [{ type: 'refused', ...addressOf(page, cell), reason, typed }],
  };
}

function enterMark(state: CursorState, value: MarkValue, page: GridPage, settings: GridSettings): CursorStep {
  const cell = state.second ?? state.cell;
  if (!isEntryCell(page, cell)) return stay(state);
  const access = accessOf(page, cell);
  if (access === 'read') return refuse(state, page, cell, value, 'read_only');
  if (page.columns[cell.column]?.scale === null) return refuse(state, page, cell, value, 'no_marks_here');

  const isJustLeft = state.second !== null && state.second === state.justLeft?.cell;
  // The entry just made counts even if the app has not shown it yet.
  const standing = Math.max(page.countMarks(cell), isJustLeft ? (state.justLeft?.ordinal ?? 0) : 0);
  const ordinal = state.second === null ? 1 : standing + 1;
  if (ordinal > MARKS_PER_WORK) return refuse(state, page, cell, value, 'too_many_marks');

  const intents: GridIntent[] = [{ type: 'setMark', ...addressOf(page, cell), ordinal, value }];
  if (access === 'locked') return { state: { ...state, second: null }, intents };
  if (isJustLeft) return { state: { ...state, second: null, justLeft: { cell, ordinal } }, intents };
  return { state: afterEntry(cell, ordinal, page, settings), intents };
}

function enterAttendance(
  state: CursorState,
  attendance: Attendance,
  page: GridPage,
  settings: GridSettings,
): CursorStep {
  const { cell } = state;
  if (!isEntryCell(page, cell)) return stay(state);
  const access = accessOf(page, cell);
  const typed = attendance.fact;
  if (access === 'read') return refuse(state, page, cell, typed, 'read_only');
  if (page.columns[cell.column]?.kind === 'period') return refuse(state, page, cell, typed, 'not_in_scale');
  const intents: GridIntent[] = [{ type: 'setAttendance', ...addressOf(page, cell), attendance }];
  if (access === 'locked') return { state: { ...state, second: null }, intents };
  return { state: afterEntry(cell, 0, page, settings), intents };
}

function prepareSecond(state: CursorState, isJustLeft: boolean, page: GridPage): CursorStep {
  const cell = isJustLeft && state.justLeft !== null ? state.justLeft.cell : state.cell;
  return isEntryCell(page, cell) ? stay({ ...state, second: cell }) : stay(state);
}

function clear(state: CursorState, isJustLeft: boolean, page: GridPage): CursorStep {
  if (isJustLeft && state.justLeft !== null) {
    const { cell, ordinal } = state.justLeft;
    // Of «4/5» only the mark that came last is taken back.
    const only = ordinal > 1 ? ordinal : null;
    return {
      state: cursorAt(cell),
      intents: [{ type: 'clearCell', ...addressOf(page, cell), ordinal: only }],
    };
  }
  const { cell, anchor } = state;
  if (!isEntryCell(page, cell)) return stay(state);
  if (anchor !== null) {
    return {
      state: { ...state, second: null },
      intents: [{ type: 'clearRange', ...rangeOf(page, cell, anchor) }],
    };
  }
  if (accessOf(page, cell) === 'read') return refuse(state, page, cell, '', 'read_only');
  return {
    state: cursorAt(cell),
    intents: [{ type: 'clearCell', ...addressOf(page, cell), ordinal: null }],
  };
}

function extend(state: CursorState, move: Move, page: GridPage): CursorStep {
  if (!isEntryCell(page, state.cell)) return stay(state);
  const anchor = state.anchor ?? state.cell;
  return stay({ ...cursorAt(cellAfterMove(state.cell, move, page.shape)), anchor });
}

/** What the strokes without further detail ask of the app. */
function listCommand(
  { cell, anchor }: CursorState,
  command: Exclude<EntryCommand, 'held'>,
  page: GridPage,
): readonly GridIntent[] {
  const { row, column } = addressOf(page, cell);
  const inEntry = <Intent extends GridIntent>(intent: Intent) => (isEntryCell(page, cell) ? [intent] : []);
  const inColumn = <Intent extends GridIntent>(intent: Intent) => (column === '' ? [] : [intent]);
  const range = rangeOf(page, cell, anchor ?? cell);
  switch (command) {
    case 'undo':
    case 'redo':
    case 'keyCard':
    case 'previousClass':
    case 'nextClass':
      return [{ type: command }];
    case 'openEditor':
    case 'comment':
      return inEntry({ type: command, row, column });
    case 'history':
      return inEntry({ type: 'openHistory', row, column });
    case 'keepMine':
      return inEntry({ type: 'chooseConflict', row, column, choice: 'mine' });
    case 'takeTheirs':
      return inEntry({ type: 'chooseConflict', row, column, choice: 'theirs' });
    case 'topic':
      return inColumn({ type: 'openTopic', column });
    case 'homework':
      return inColumn({ type: 'openHomework', column });
    case 'workType':
      return inColumn({ type: 'openWorkType', column });
    case 'lessonPanel':
      return inColumn({ type: 'openLesson', column });
    case 'copy':
      return inEntry({ type: 'copy', ...range });
    case 'fillRange':
      return anchor === null ? [] : inEntry({ type: 'fillRange', ...range, source: addressOf(page, anchor) });
    case 'fillDown':
      return isEntryCell(page, cell) ? listFills(cell, anchor, page) : [];
    case 'paste':
      // The clipboard's own event carries the text.
      return [];
  }
}

/** One fill for each column of the range; a single cell repeats the one above it. */
function listFills(cell: Cell, anchor: Cell | null, page: GridPage): readonly GridIntent[] {
  const top = anchor === null ? { row: cell.row - 1, column: cell.column } : anchor;
  const { rows, columns } = rangeOf(page, cell, { row: Math.max(0, top.row), column: top.column });
  const [from] = rows;
  const to = rows.at(-1);
  if (from === undefined || to === undefined || from === to) return [];
  return columns.map((column) => ({ type: 'fillDown', column, from, to }));
}
