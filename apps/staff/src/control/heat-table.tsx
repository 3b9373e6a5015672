import { CONTROL_COLUMNS, cellText, heatOf, lateOf, opensRows } from '@zhurnal/rules';
import type {
  ControlColumn,
  ControlCounts,
  ControlKind,
  ControlOrder,
  ControlRow,
  Heat,
} from '@zhurnal/rules';
import { formatDecimal } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { memo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { t } from './control-words.js';
import type { View } from './read-table.js';

/** What the number of a column opens. */
export function kindOf(column: ControlColumn): ControlKind {
  return CONTROL_COLUMNS.find(({ name }) => name === column)?.kind ?? 'lessons';
}

interface HeatTableProps {
  readonly rows: readonly ControlRow[];
  readonly total: ControlCounts;
  readonly view: View;
  readonly order: ControlOrder;
  readonly isDescending: boolean;
  readonly onOrder: (order: ControlOrder) => void;
  readonly onOpen: (row: ControlRow, column: ControlColumn) => void;
}

/** How warm the ground of a cell is; the number says the same. */
function heat(column: ControlColumn, counts: ControlCounts): Heat {
  const { lessons, students } = counts;
  switch (column) {
    case 'held':
    case 'topics':
    case 'rolls':
      return heatOf(counts[column], lessons);
    case 'noMarks':
      return heatOf(students - counts.withoutMarks, students);
    case 'oneMark':
      return heatOf(students - counts.withOneMark, students);
    case 'late':
      return lateOf(counts) === 0 ? 'none' : heatOf(lessons - lateOf(counts), lessons);
    default:
      return 'none';
  }
}

function sayCell(column: ControlColumn, counts: ControlCounts): string {
  const text = cellText(column, counts);
  return text === null ? '—' : formatDecimal(text);
}

const HEADS: Readonly<Record<View, readonly ('class' | 'subject' | 'teacher')[]>> = {
  journals: ['class', 'subject', 'teacher'],
  teachers: ['teacher'],
  classes: ['class'],
};

const wordOf = (row: ControlRow, head: 'class' | 'subject' | 'teacher'): string => {
  if (head === 'class') return row.className;
  if (head === 'teacher') return row.teachers;
  return row.groupName === row.className ? row.subject : `${row.subject} (${row.groupName})`;
};

/** A dense table whose numbers are walked with arrows and opened with Enter or a press. */
export function HeatTable({ rows, total, view, order, isDescending, onOrder, onOpen }: HeatTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const heads = HEADS[view];
  const cellAt = (row: number, column: number): HTMLElement | null =>
    body.current?.querySelector<HTMLElement>(`tr:nth-child(${row + 1}) td[data-at='${column}']`) ?? null;
  const placeOf = (
    target: EventTarget,
  ): { readonly row: number; readonly column: number; readonly cell: HTMLElement } | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-at]') : null;
    const line = cell?.closest('tr');
    if (!cell || !line) return undefined;
    return { row: line.rowIndex - 1, column: Number(cell.dataset['at']), cell };
  };
  const open = (target: EventTarget): void => {
    const place = placeOf(target);
    const row = place && rows[place.row];
    const column = place && CONTROL_COLUMNS[place.column];
    if (row && column) onOpen(row, column.name);
  };
  const walk = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(event.target);
      return;
    }
    const { row, column } = place;
    const last = CONTROL_COLUMNS.length - 1;
    const next: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [Math.max(0, row - 1), column],
      ArrowDown: [Math.min(rows.length - 1, row + 1), column],
      ArrowLeft: [row, Math.max(0, column - 1)],
      ArrowRight: [row, Math.min(last, column + 1)],
      Home: [row, 0],
      End: [row, last],
      PageUp: [Math.max(0, row - 10), column],
      PageDown: [Math.min(rows.length - 1, row + 10), column],
    };
    const to = next[event.key];
    const target = to && cellAt(...to);
    if (!target) return;
    event.preventDefault();
    place.cell.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  };
  const sortOf = (name: ControlOrder): 'ascending' | 'descending' | 'none' =>
    name !== order ? 'none' : isDescending ? 'descending' : 'ascending';
  const head = (name: ControlOrder, title: string, isNumber: boolean) => (
    <th key={name} scope="col" aria-sort={sortOf(name)} data-number={isNumber || undefined}>
      <button type="button" className="zh-sort" data-order={sortOf(name)} onClick={() => onOrder(name)}>
        {title}
        <Icon name="up" />
      </button>
    </th>
  );
  return (
    <div className="ct-frame">
      <table className="ct-table" role="grid" aria-label={t('part.table')} aria-rowcount={rows.length + 2}>
        <thead>
          <tr>
            {heads.map((name) => head(name, t(name), false))}
            {CONTROL_COLUMNS.map(({ name }) => head(name, t(`column.${name}`), true))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk} onClick={(event: MouseEvent) => open(event.target)}>
          {rows.map((row, at) => (
            <HeatLine key={row.groupId} row={row} heads={heads} isFirst={at === 0} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={heads.length}>
              {t('all')}
            </th>
            {CONTROL_COLUMNS.map(({ name }) => (
              <td key={name}>{sayCell(name, total)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface HeatLineProps {
  readonly row: ControlRow;
  readonly heads: readonly ('class' | 'subject' | 'teacher')[];
  readonly isFirst: boolean;
}

const HeatLine = memo(function HeatLine({ row, heads, isFirst }: HeatLineProps) {
  return (
    <tr>
      {heads.map((name, at) => (
        <th key={name} scope="row" data-head={at === 0 ? 'first' : undefined}>
          {wordOf(row, name)}
        </th>
      ))}
      {CONTROL_COLUMNS.map(({ name }, at) => (
        <td
          key={name}
          data-at={at}
          data-heat={heat(name, row.counts)}
          data-rows={opensRows(name, row.counts) > 0 || undefined}
          tabIndex={isFirst && at === 0 ? 0 : -1}
        >
          {sayCell(name, row.counts)}
        </td>
      ))}
    </tr>
  );
});
