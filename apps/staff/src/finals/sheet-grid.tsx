import type { GradingValue } from '@zhurnal/rules';
import { Icon, VisuallyHidden } from '@zhurnal/web-ui';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { signOf, valueOfStroke } from './final-value.js';
import { t } from './finals-words.js';
import { sayColumn, sayState } from './say-basis.js';
import type { FinalSheet, SheetCell } from './sheet-model.js';
import { keyOfCell } from './use-entering.js';

/** A place in the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface SheetGridProps {
  readonly sheet: FinalSheet;
  readonly place: Place;
  readonly sent: ReadonlyMap<string, GradingValue | null>;
  readonly onPlace: (place: Place) => void;
  readonly onValue: (cell: SheetCell, value: GradingValue | null) => void;
  readonly onOpen: (cell: SheetCell) => void;
  readonly onAccept: () => void;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
};

/** Students by columns; one cell holds the focus, figures write, Enter goes down. */
export function SheetGrid({ sheet, place, sent, onPlace, onValue, onOpen, onAccept }: SheetGridProps) {
  const { columns, rows, today } = sheet;
  const body = useRef<HTMLTableSectionElement>(null);
  const goTo = (row: number, column: number): void => {
    const to = {
      row: Math.min(Math.max(row, 0), rows.length - 1),
      column: Math.min(Math.max(column, 0), columns.length - 1),
    };
    onPlace(to);
    body.current?.rows[to.row]?.cells[to.column + 1]?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTableCellElement>, cell: SheetCell | undefined): void => {
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      onAccept();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      goTo(place.row + (event.shiftKey && event.key === 'Enter' ? -1 : step[0]), place.column + step[1]);
      return;
    }
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      goTo(place.row, event.key === 'Home' ? 0 : columns.length - 1);
      return;
    }
    if (!cell) return;
    if (event.key === 'F2' || event.key === ' ') {
      event.preventDefault();
      onOpen(cell);
      return;
    }
    if (!sheet.mayWrite || !cell.isMember) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (cell.value !== null) onValue(cell, null);
      return;
    }
    const value = valueOfStroke(event, cell.column.kind, sheet.scale);
    if (value === undefined) return;
    event.preventDefault();
    onValue(cell, value);
    goTo(place.row + 1, place.column);
  };
  return (
    <div className="fn-frame" tabIndex={-1}>
      <table
        className="fn-grid"
        role="grid"
        aria-label={t('grid', { subject: sheet.subject, classes: sheet.classes })}
      >
        <thead>
          <tr>
            <th scope="col" className="fn-name">
              {t('student')}
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col" className="fn-column" data-here={at === place.column || undefined}>
                <span>{sayColumn(column)}</span>
                <small>
                  {column.state === 'locked' && <Icon name="lock" />}
                  {sayState(column, today)}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ id, name, cells }, row) => (
            <tr key={id}>
              <th scope="row" className="fn-name">
                <span className="fn-number">{row + 1}</span> {name}
              </th>
              {columns.map((column, at) => {
                const cell = cells[at];
                const isHere = row === place.row && at === place.column;
                const waiting = cell && sent.get(keyOfCell(cell));
                const isOpen = column.opensOn <= today;
                return (
                  <td
                    key={at}
                    role="gridcell"
                    tabIndex={isHere ? 0 : -1}
                    data-here={isHere || undefined}
                    data-out={cell === undefined || !isOpen || undefined}
                    onFocus={() => onPlace({ row, column: at })}
                    onKeyDown={(event) => press(event, cell)}
                    onClick={() => cell && isOpen && onOpen(cell)}
                  >
                    {cell && isOpen && <Face cell={cell} waiting={waiting} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Face({
  cell,
  waiting,
}: {
  readonly cell: SheetCell;
  readonly waiting: GradingValue | null | undefined;
}) {
  const value = waiting === undefined ? cell.value : waiting;
  if (value === null) {
    return cell.suggested !== null && cell.isMember ? (
      <i className="fn-pale">
        <VisuallyHidden>{t('cell.suggested', { value: '' })}</VisuallyHidden>
        {signOf(cell.suggested)}
      </i>
    ) : (
      <VisuallyHidden>{t(cell.isMember ? 'cell.none' : 'cell.out')}</VisuallyHidden>
    );
  }
  const isOther = cell.reason !== '' && waiting === undefined;
  return (
    <span
      className="fn-mark"
      data-tone={value === '2' || value === 'fail' || value === 'na' ? 'low' : undefined}
    >
      {signOf(value)}
      {isOther && (
        <sup>
          *<VisuallyHidden>{t('cell.reason', { reason: cell.reason })}</VisuallyHidden>
        </sup>
      )}
      {cell.isLate && waiting === undefined && (
        <small className="fn-late" title={t('cell.late')}>
          <Icon name="clock" />
          <VisuallyHidden>{t('cell.late')}</VisuallyHidden>
        </small>
      )}
    </span>
  );
}
