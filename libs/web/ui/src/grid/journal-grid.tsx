import { DEFAULT_ABSENCE_LETTERS } from '@zhurnal/rules';
import type { AbsenceLetters } from '@zhurnal/rules';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties, Ref } from 'react';
import { useAnnounce } from '../components/live-region.js';
import { columnFaceOf } from './cell-face.js';
import { ColumnDetails } from './column-details.js';
import { CursorDriver } from './drive-cursor.js';
import type { Driving } from './drive-cursor.js';
import { GridHead } from './grid-head.js';
import type { GridWords } from './grid-head.js';
import type { CellAddress, GridIntent } from './grid-intent.js';
import { firstCell, pageOf } from './grid-page.js';
import { GridRowLine } from './grid-row-line.js';
import type { GridColumn, GridRow, GridSettings, GridStore } from './grid-types.js';

/** What the owner of a grid may ask of it. */
export interface GridHandle {
  /** Puts the focus into the cell, or back to where the cursor was. */
  focusCell(address?: CellAddress): void;
}

export interface JournalGridProps {
  readonly rows: readonly GridRow[];
  /** In the order shown; see `placePeriodColumns`. */
  readonly columns: readonly GridColumn[];
  readonly store: GridStore;
  readonly settings: GridSettings;
  readonly words: GridWords;
  /** The school's letters for absence. */
  readonly letters?: AbsenceLetters | undefined;
  readonly onIntent: (intent: GridIntent) => void;
  /** What a screen reader hears of an intent once the app has taken it: «5, сохранено». Nothing when undefined. */
  readonly announcementOf?: ((intent: GridIntent) => string | undefined) | undefined;
  /** Follows the cursor, for the address of the page and the lesson's panel. Keep it light: it runs at every key. */
  readonly onCursor?: ((address: CellAddress) => void) | undefined;
  /** The cell that holds the Tab stop at first; today's column when absent. */
  readonly start?: CellAddress | undefined;
  readonly ref?: Ref<GridHandle> | undefined;
}

/**
 * The journal's page: one Tab stop, arrows within, marks by single keys. Rows are drawn from the store, each by its
 * own subscription; the cursor lives in the document and renders nothing.
 */
export function JournalGrid(props: JournalGridProps) {
  const { rows, columns, store, settings, words, onIntent, announcementOf, onCursor, start, ref } = props;
  const letters = props.letters ?? DEFAULT_ABSENCE_LETTERS;
  const announce = useAnnounce();
  const grid = useRef<HTMLDivElement>(null);
  const driver = useRef<CursorDriver>(null);
  const page = useMemo(() => pageOf(rows, columns, store), [rows, columns, store]);
  const columnFaces = useMemo(
    () => columns.map((column, index) => columnFaceOf(column, columns[index - 1])),
    [columns],
  );

  const driving = useMemo<Driving>(
    () => ({
      page,
      store,
      settings,
      letters,
      onCursor,
      onIntent: (intent) => {
        onIntent(intent);
        const words = announcementOf?.(intent);
        if (words !== undefined) announce(words);
      },
    }),
    [page, store, settings, letters, onCursor, onIntent, announcementOf, announce],
  );
  const first = useRef({ driving, start });

  useLayoutEffect(() => {
    if (grid.current === null) return;
    const { page } = first.current.driving;
    const row = page.rows.findIndex(({ id }) => id === first.current.start?.row);
    const column = page.columns.findIndex(({ id }) => id === first.current.start?.column);
    const at = row < 0 || column < 0 ? firstCell(page) : { row, column };
    const made = new CursorDriver(grid.current, first.current.driving, at);
    driver.current = made;
    return () => made.detach();
  }, []);
  useEffect(() => driver.current?.take(driving), [driving]);
  useImperativeHandle(ref, () => ({ focusCell: (address) => driver.current?.focus(address) }), []);

  const periods = columns.filter(({ kind }) => kind === 'period').length;
  const size = { '--works': columns.length - periods, '--periods': periods, '--rows': rows.length };
  return (
    <div className="zh-grid-frame" style={size as CSSProperties}>
      <div
        ref={grid}
        role="grid"
        className="zh-grid"
        aria-label={words.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
      >
        <GridHead columns={columns} columnFaces={columnFaces} words={words} />
        <div className="zh-strips" aria-hidden="true">
          {columns.map(({ id }, index) => (
            <div key={id} className={`zh-strip${columnFaces[index] ?? ''}`} />
          ))}
        </div>
        <div role="rowgroup">
          {rows.map((row, index) => (
            <GridRowLine
              key={row.id}
              row={row}
              rowIndex={index + 2}
              columns={columns}
              columnFaces={columnFaces}
              store={store}
            />
          ))}
        </div>
      </div>
      <ColumnDetails grid={grid} columns={columns} />
    </div>
  );
}
