import type { AbsenceReason, Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { VisuallyHidden } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { AbsenceModel } from './absence-model.js';
import { AbsenceRowLine, TOTALS } from './absence-row-line.js';
import { t } from './my-class-words.js';
import { readReasonKey } from './read-reason-key.js';
import { isSelected, moveBy, stepTo } from './select-cells.js';
import type { Place, Selection, Step } from './select-cells.js';

interface AbsenceGridProps {
  readonly model: AbsenceModel;
  readonly title: string;
  readonly selection: Selection;
  /** A touch stretches the selection instead of beginning a new one. */
  readonly isStretching: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onReason: (reason: AbsenceReason) => void;
}

/** Where a cell stands, from its element. */
function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset['place'] ?? '').split('.').map(Number);
  return cell === null || row === undefined || column === undefined ? undefined : { row, column };
}

/**
 * Students by days. One Tab stop; arrows move, Shift and arrows stretch, Ctrl adds; the mouse does the same by dragging.
 * Letters and Delete go to the owner.
 */
export function AbsenceGrid({ model, title, selection, isStretching, onSelect, onReason }: AbsenceGridProps) {
  const { rows, days, letters, today } = model;
  const body = useRef<HTMLTableElement>(null);
  const drag = useRef(false);
  const hasFocus = useRef(false);
  const size = { rows: rows.length, columns: days.length };
  const { cursor } = selection;
  const step = (next: Step) => onSelect(stepTo(selection, next, size));

  useEffect(() => {
    if (!hasFocus.current) return;
    const cell = body.current?.querySelector<HTMLElement>(`[data-place="${cursor.row}.${cursor.column}"]`);
    cell?.focus({ preventScroll: drag.current });
    if (!drag.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cursor.row, cursor.column]);

  useEffect(() => {
    const release = () => {
      drag.current = false;
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);

  const press = (event: KeyboardEvent) => {
    if (placeOf(event.target) === undefined) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const to = moveBy(event.key, cursor, size, isCtrl);
    if (to !== undefined) {
      event.preventDefault();
      step({ kind: event.shiftKey ? 'stretch' : 'go', to });
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (isCtrl) step({ kind: 'add', to: cursor });
      else if (event.shiftKey) step({ kind: 'row', row: cursor.row, isAdded: false });
      return;
    }
    if (event.key === 'Escape') {
      step({ kind: 'go', to: cursor });
      return;
    }
    if (isCtrl || event.altKey) return;
    const { code, key, shiftKey: shift, repeat } = event;
    const reason = readReasonKey(
      { code, key, shift, ctrl: false, alt: false, numpad: false, repeat },
      letters,
    );
    if (reason === undefined) return;
    event.preventDefault();
    onReason(reason);
  };

  const point = (event: PointerEvent) => {
    const to = placeOf(event.target);
    if (to === undefined || event.button !== 0) return;
    const isTouch = event.pointerType === 'touch';
    const isAdded = event.ctrlKey || event.metaKey;
    drag.current = !isTouch;
    hasFocus.current = true;
    step({ kind: event.shiftKey || (isTouch && isStretching) ? 'stretch' : isAdded ? 'add' : 'go', to });
  };
  const drawOver = (event: PointerEvent) => {
    const to = placeOf(event.target);
    if (!drag.current || to === undefined || event.buttons !== 1) return;
    if (to.row !== cursor.row || to.column !== cursor.column) step({ kind: 'stretch', to });
  };

  return (
    <div className="mc-grid-frame">
      <table
        ref={body}
        className="mc-grid"
        role="grid"
        aria-label={title}
        aria-multiselectable="true"
        onKeyDown={press}
        onPointerDown={point}
        onPointerOver={drawOver}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={() => {
          hasFocus.current = false;
        }}
      >
        <thead>
          <tr>
            <th scope="col" className="mc-name">
              {t('absences.student')}
            </th>
            {days.map((day, column) => (
              <DayHead
                key={day}
                day={day}
                isToday={day === today}
                onPress={(isAdded) => step({ kind: 'column', column, isAdded })}
              />
            ))}
            {TOTALS.map((total) => (
              <th key={total} scope="col" className="mc-total" title={sayTotal(total)}>
                <abbr title={sayTotal(total)}>{headOf(total, letters)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <AbsenceRowLine
              key={row.id}
              row={row}
              at={at}
              days={days}
              letters={letters}
              marked={days
                .map((_, column) => (isSelected(selection, { row: at, column }) ? '1' : '0'))
                .join('')}
              cursor={cursor.row === at ? cursor.column : -1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Total = (typeof TOTALS)[number];

function headOf(total: Total, letters: AbsenceModel['letters']): string {
  if (total === 'days') return t('absences.totalDays');
  if (total === 'missed') return t('absences.totalLessons');
  return total === 'unknown' ? `${letters.unknown}?` : letters[total];
}

/** What a column of totals counts. */
export function sayTotal(total: Total): string {
  if (total === 'days' || total === 'missed' || total === 'late') return t(`absences.total.${total}`);
  if (total === 'unknown') return t('absences.total.open');
  return t('absences.total.of', { reason: t(`reason.${total}`) });
}

interface DayHeadProps {
  readonly day: Day;
  readonly isToday: boolean;
  readonly onPress: (isAdded: boolean) => void;
}

function DayHead({ day, isToday, onPress }: DayHeadProps) {
  return (
    <th scope="col" aria-current={isToday ? 'date' : undefined} className="mc-day-head">
      <button type="button" tabIndex={-1} onClick={(event) => onPress(event.ctrlKey || event.metaKey)}>
        <span>{formatDay(day, 'weekdayShort')}</span> <b>{formatDay(day, 'day')}</b>
        <VisuallyHidden> {formatDay(day, 'month')}</VisuallyHidden>
      </button>
    </th>
  );
}
