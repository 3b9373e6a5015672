import type { AbsenceLetters, Cell, EntryIntent } from '@zhurnal/rules';
import { flushSync } from 'react-dom';
import { plainTextOf } from './cell-face.js';
import { CellsInDocument } from './cells-in-document.js';
import { cursorAt, takeIntent } from './grid-cursor.js';
import type { CursorState } from './grid-cursor.js';
import type { CellAddress, GridIntent } from './grid-intent.js';
import { addressOf, isEntryCell, rangeOf } from './grid-page.js';
import type { GridPage } from './grid-page.js';
import { scrollToShow } from './grid-sizes.js';
import type { GridSizes } from './grid-sizes.js';
import { EMPTY_CELL } from './grid-types.js';
import type { GridSettings, GridStore } from './grid-types.js';
import { parsePastedTable, writeCopiedTable } from './paste-table.js';
import { readKey } from './read-key.js';

/** What the driver needs to know at each key; replaced as a whole when the app renders. */
export interface Driving {
  readonly page: GridPage;
  readonly store: GridStore;
  readonly settings: GridSettings;
  readonly letters: AbsenceLetters;
  readonly onIntent: (intent: GridIntent) => void;
  readonly onCursor: ((address: CellAddress) => void) | undefined;
}

/**
 * Keeps the cursor of one grid: reads keys, moves the focus, the one Tab stop, the marks of the range and of the
 * crossing head and name. All of it goes straight to the document; React hears only of changed marks.
 */
export class CursorDriver {
  private state: CursorState;
  private sizes: GridSizes | undefined;
  private scrolled = { left: 0, top: 0 };
  private shown: readonly HTMLElement[] = [];
  private selected: readonly HTMLElement[] = [];
  private tabStop: HTMLElement | undefined;
  private pointer = 'mouse';
  private readonly cells: CellsInDocument;
  private readonly detached = new AbortController();

  constructor(
    private readonly grid: HTMLElement,
    private driving: Driving,
    start: Cell,
  ) {
    this.cells = new CellsInDocument(grid);
    this.state = cursorAt(start);
    const { signal } = this.detached;
    grid.addEventListener('keydown', (event) => this.press(event), { signal });
    grid.addEventListener('mousedown', (event) => this.point(event), { signal });
    grid.addEventListener('dblclick', () => this.open(), { signal });
    grid.addEventListener('focusin', (event) => this.follow(event), { signal });
    grid.addEventListener('pointerdown', (event) => (this.pointer = event.pointerType), { signal });
    grid.addEventListener('scroll', () => this.noteScroll(), { signal, passive: true });
    document.addEventListener('copy', (event) => this.copy(event), { signal });
    document.addEventListener('paste', (event) => this.paste(event), { signal });
    const watch = new ResizeObserver(() => (this.sizes = this.cells.measure()));
    watch.observe(grid);
    Array.from(grid.children).forEach((part) => watch.observe(part));
    signal.addEventListener('abort', () => watch.disconnect());
    this.mark();
    // A little beyond the first cell is shown as well, so that it does not stick to the averages.
    const { lessonOfColumn } = driving.page.shape;
    this.reveal({ row: start.row, column: Math.min(start.column + 2, lessonOfColumn.length - 1) });
    this.reveal(start);
  }

  detach(): void {
    this.detached.abort();
  }

  /** Takes new rows, columns or settings; the cursor stays with its student and lesson. */
  take(driving: Driving): void {
    const before = this.driving.page;
    this.driving = driving;
    if (before === driving.page) return;
    const { rows, columns } = driving.page;
    const { cell } = this.state;
    const old = addressOf(before, cell);
    const row = cell.row < 0 ? cell.row : rows.findIndex(({ id }) => id === old.row);
    const column = columns.findIndex(({ id }) => id === old.column);
    this.sizes = undefined;
    this.state = cursorAt({
      row: row < 0 && cell.row >= 0 ? Math.min(cell.row, rows.length - 1) : row,
      column: column < 0 ? Math.min(cell.column, columns.length) : column,
    });
    this.mark();
  }

  /** Puts the focus into a cell by ids; an unknown address gives it to the cell of the cursor. */
  focus(address: CellAddress | undefined): void {
    const { rows, columns } = this.driving.page;
    const row = rows.findIndex(({ id }) => id === address?.row);
    const column = columns.findIndex(({ id }) => id === address?.column);
    this.go(row < 0 || column < 0 ? this.state : cursorAt({ row, column }));
  }

  private press(event: KeyboardEvent): void {
    const { cell, anchor, second } = this.state;
    if (event.key === 'Escape' && (anchor !== null || second !== null)) {
      this.go(cursorAt(cell));
      return;
    }
    const intent = readKey(event, this.state, this.driving.page, this.driving.letters);
    // The clipboard's own events follow these two and carry its content.
    if (intent === undefined || intent.kind === 'copy' || intent.kind === 'paste') return;
    event.preventDefault();
    this.step(intent);
  }

  private step(intent: EntryIntent): void {
    const { page, settings, onIntent } = this.driving;
    const { state, intents } = takeIntent(this.state, intent, page, settings);
    // Marks are drawn before the focus moves, so that the browser lays the page out once and not twice.
    if (intents.length > 0) flushSync(() => intents.forEach(onIntent));
    this.go(state);
  }

  private point(event: MouseEvent): void {
    const cell = this.cells.placeOf(event.target);
    if (cell === undefined || event.button !== 0) return;
    event.preventDefault();
    const { page } = this.driving;
    const from = this.state.anchor ?? this.state.cell;
    if (event.shiftKey && isEntryCell(page, cell) && isEntryCell(page, from)) {
      this.go({ ...cursorAt(cell), anchor: from });
      return;
    }
    const isAgain = document.activeElement === this.cells.cell(cell);
    this.go(cursorAt(cell));
    // A finger has no double click: the second tap on a cell opens it.
    if (isAgain && this.pointer === 'touch') this.open();
  }

  private open(): void {
    this.step(
      isEntryCell(this.driving.page, this.state.cell)
        ? { kind: 'openEditor' }
        : { kind: 'move', move: 'nextEntry' },
    );
  }

  /** The focus came by Tab or by a screen reader's own cursor. */
  private follow(event: FocusEvent): void {
    if (event.target === this.tabStop) return;
    const cell = this.cells.placeOf(event.target);
    if (cell !== undefined) this.go(cursorAt(cell));
  }

  private copy(event: ClipboardEvent): void {
    if (!this.hasFocus()) return;
    const { page, store, onIntent } = this.driving;
    const { cell, anchor } = this.state;
    if (!isEntryCell(page, cell)) return;
    const range = rangeOf(page, cell, anchor ?? cell);
    const rows = range.rows.map((id) => {
      const { cells } = store.row(id);
      return range.columns.map((column) => plainTextOf(cells.get(column) ?? EMPTY_CELL));
    });
    event.clipboardData?.setData('text/plain', writeCopiedTable(rows));
    event.preventDefault();
    onIntent({ type: 'copy', ...range });
  }

  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { page, onIntent } = this.driving;
    const { cell, anchor } = this.state;
    if (!this.hasFocus() || text === '' || !isEntryCell(page, cell)) return;
    event.preventDefault();
    const { rows, columns } = rangeOf(page, cell, anchor ?? cell);
    onIntent({
      type: 'paste',
      anchor: { row: rows[0] ?? '', column: columns[0] ?? '' },
      rows: parsePastedTable(text),
    });
  }

  private hasFocus(): boolean {
    return this.grid.contains(document.activeElement);
  }

  private go(state: CursorState): void {
    const before = this.state.cell;
    this.state = state;
    const { cell } = state;
    this.mark();
    this.reveal(cell);
    this.tabStop?.focus({ preventScroll: true });
    const { onCursor, page } = this.driving;
    if (before.row !== cell.row || before.column !== cell.column) onCursor?.(addressOf(page, cell));
  }

  /** Brings the document's attributes in line with the state. */
  private mark(): void {
    const { cell, anchor, second } = this.state;
    const target = this.cells.cell(cell);
    if (target !== this.tabStop) {
      this.tabStop?.setAttribute('tabindex', '-1');
      target?.setAttribute('tabindex', '0');
      this.tabStop = target;
    }
    const crossing = [
      cell.column === -1 ? undefined : this.cells.cell({ row: -1, column: cell.column }),
      cell.row === -1 ? undefined : this.cells.cell({ row: cell.row, column: -1 }),
    ];
    const awaiting = second === null ? undefined : this.cells.cell(second);
    this.shown.forEach((element) => {
      if (!crossing.includes(element)) element.removeAttribute('data-here');
      if (element !== awaiting) element.removeAttribute('data-second');
    });
    crossing.forEach((element) => element?.setAttribute('data-here', ''));
    awaiting?.setAttribute('data-second', '');
    this.shown = [...crossing, awaiting].filter((element) => element !== undefined);
    if (anchor !== null || this.selected.length > 0) this.markRange(cell, anchor);
  }

  private markRange(cell: Cell, anchor: Cell | null): void {
    this.selected.forEach((element) => element.removeAttribute('aria-selected'));
    const range: HTMLElement[] = [];
    if (anchor !== null) {
      for (let row = Math.min(cell.row, anchor.row); row <= Math.max(cell.row, anchor.row); row += 1) {
        for (
          let column = Math.min(cell.column, anchor.column);
          column <= Math.max(cell.column, anchor.column);
          column += 1
        ) {
          const element = this.cells.cell({ row, column });
          if (element !== undefined) range.push(element);
        }
      }
    }
    range.forEach((element) => element.setAttribute('aria-selected', 'true'));
    this.selected = range;
  }

  private reveal(cell: Cell): void {
    this.sizes ??= this.cells.measure();
    const { left, top } = scrollToShow(cell, this.sizes, this.scrolled);
    if (left === this.scrolled.left && top === this.scrolled.top) return;
    this.grid.scrollTo({ left, top });
    this.scrolled = { left, top };
  }

  private noteScroll(): void {
    this.scrolled = { left: this.grid.scrollLeft, top: this.grid.scrollTop };
  }
}
