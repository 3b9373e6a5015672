import { memo, useCallback, useSyncExternalStore } from 'react';
import { faceOf, textOf } from './cell-face.js';
import { EMPTY_CELL } from './grid-types.js';
import type { CellView, GridColumn, GridRow, GridStore } from './grid-types.js';

interface CellProps {
  readonly view: CellView;
  readonly columnFace: string;
  readonly note: string | undefined;
}

// tabIndex stays −1 here for ever: the cursor's driver moves the one Tab stop past React.
const Cell = memo(function Cell({ view, columnFace, note }: CellProps) {
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      className={`zh-cell${faceOf(view, columnFace)}`}
      aria-label={view.label === '' ? undefined : view.label}
      aria-description={note}
      data-editor={view.editor}
    >
      {textOf(view)}
    </div>
  );
});

export interface GridRowLineProps {
  readonly row: GridRow;
  /** Position among the grid's rows for a screen reader, the head being the first. */
  readonly rowIndex: number;
  readonly columns: readonly GridColumn[];
  readonly columnFaces: readonly string[];
  readonly store: GridStore;
}

/** One student's line. It alone is drawn anew when the student's marks change. */
export const GridRowLine = memo(function GridRowLine({
  row,
  rowIndex,
  columns,
  columnFaces,
  store,
}: GridRowLineProps) {
  const subscribe = useCallback((changed: () => void) => store.subscribe(row.id, changed), [store, row.id]);
  const { cells, average } = useSyncExternalStore(subscribe, () => store.row(row.id));
  return (
    <div role="row" className={row.access === 'read' ? 'zh-row gone' : 'zh-row'} aria-rowindex={rowIndex}>
      <div role="rowheader" tabIndex={-1} className="zh-name" data-number={row.number} title={row.fullName}>
        {row.name}
        {row.note !== undefined && (
          <span role="img" aria-label={row.note.text} title={row.note.text}>
            {row.note.sign}
          </span>
        )}
      </div>
      {columns.map(({ id, cellNote }, index) => (
        <Cell
          key={id}
          view={cells.get(id) ?? EMPTY_CELL}
          columnFace={columnFaces[index] ?? ''}
          note={cellNote}
        />
      ))}
      <div role="gridcell" tabIndex={-1} className="zh-average" data-count={average.count}>
        {average.text}
      </div>
    </div>
  );
});
