import { useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import { sortRows } from './sort-rows.js';
import type { SortOrder, SortValue } from './sort-rows.js';
import { VisuallyHidden } from './visually-hidden.js';

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** With it the column can be sorted. */
  readonly sortValue?: ((row: Row) => SortValue) | undefined;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined;
  /** Dates, times and other short texts that are read as one: their line is never broken. */
  readonly isWhole?: boolean | undefined;
  /** The column that names the row for a screen reader. */
  readonly isRowHeader?: boolean | undefined;
}

export interface TableSort {
  readonly column: string;
  readonly order: SortOrder;
}

export interface TableProps<Row> {
  readonly caption: string;
  /** Keeps the caption for screen readers only, where a heading stands above the table. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort?: TableSort | undefined;
  /** On a phone each row becomes a card with the titles of its columns, so that what is done with it is in sight. */
  readonly stacks?: boolean | undefined;
  /** Shown instead of the body when there are no rows. */
  readonly empty?: ReactNode;
}

/** A plain table, sortable by its headers; on a phone it scrolls sideways inside its frame, or {@link TableProps.stacks}. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  initialSort,
  stacks = false,
  empty,
}: TableProps<Row>) {
  const [sort, setSort] = useState<TableSort | undefined>(initialSort);
  const valueOf = columns.find((column) => column.id === sort?.column)?.sortValue;
  const shown = sort === undefined || valueOf === undefined ? rows : sortRows(rows, valueOf, sort.order);
  const turn = (column: string) =>
    setSort((now) => ({
      column,
      order: now?.column === column && now.order === 'ascending' ? 'descending' : 'ascending',
    }));

  return (
    <div
      className="zh-table-frame"
      tabIndex={0}
      role="region"
      aria-label={caption}
      data-stacks={stacks || undefined}
    >
      <table className="zh-table">
        <caption>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const order = sort?.column === column.id ? sort.order : 'none';
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-align={column.align}
                  aria-sort={column.sortValue === undefined ? undefined : order}
                >
                  {column.sortValue === undefined ? (
                    column.title
                  ) : (
                    <button
                      type="button"
                      className="zh-sort"
                      data-order={order}
                      onClick={() => turn(column.id)}
                    >
                      {column.title}
                      <Icon name="up" />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isRowHeader === true ? (
                  <th
                    key={column.id}
                    scope="row"
                    data-align={column.align}
                    data-whole={column.isWhole || undefined}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    data-align={column.align}
                    data-whole={column.isWhole || undefined}
                    data-title={stacks ? column.title : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}
