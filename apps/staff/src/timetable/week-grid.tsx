import { VisuallyHidden } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import type { Cell, Change } from './say-week.js';
import { t } from './timetable-words.js';

export interface GridDay {
  readonly weekday: number;
  readonly title: string;
  /** A line below the title: a holiday, other bells. */
  readonly note?: string | undefined;
  readonly isToday?: boolean | undefined;
}

export interface WeekGridProps {
  readonly label: string;
  readonly days: readonly GridDay[];
  readonly cells: readonly Cell[];
  /** Makes a lesson a button; absent for who only reads. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** What a press does, before the words of the lesson. */
  readonly sayOpen?: ((cell: Cell) => string) | undefined;
}

/** A week as a table of days and numbers; on a narrow screen the days follow each other. */
export function WeekGrid({ label, days, cells, onOpen, sayOpen }: WeekGridProps) {
  const slots = [...new Set(cells.map(({ slot }) => slot))].sort((one, other) => one - other);
  const rowOf = (slot: number): number => slots.indexOf(slot) + 2;
  return (
    <div
      className="tt-grid"
      role="group"
      aria-label={label}
      style={{ gridTemplateColumns: `2rem repeat(${days.length}, minmax(0, 1fr))` }}
    >
      {slots.map((slot) => (
        <span key={slot} className="tt-slot" aria-hidden="true" style={{ gridRow: rowOf(slot) }}>
          {slot}
        </span>
      ))}
      {slots.map((slot) => (
        <i key={slot} className="tt-rule" aria-hidden="true" style={{ gridRow: rowOf(slot) }} />
      ))}
      {days.map(({ weekday, title, note, isToday }, column) => {
        const own = cells.filter((cell) => cell.weekday === weekday);
        return (
          <section key={weekday} className="tt-day" data-empty={own.length === 0 || undefined}>
            <h2
              className="tt-day-name"
              data-today={isToday || undefined}
              style={{ gridColumn: column + 2, gridRow: 1 }}
            >
              {title}
              {note !== undefined && <span className="tt-note">{note}</span>}
            </h2>
            {slots.map((slot) => {
              const here = own.filter((cell) => cell.slot === slot);
              if (here.length === 0) return null;
              return (
                <ul key={slot} className="tt-cell" style={{ gridColumn: column + 2, gridRow: rowOf(slot) }}>
                  {here.map((cell) => (
                    <li key={cell.id}>
                      <LessonBox cell={cell} onOpen={onOpen} sayOpen={sayOpen} />
                    </li>
                  ))}
                </ul>
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

function LessonBox({
  cell,
  onOpen,
  sayOpen,
}: Pick<WeekGridProps, 'onOpen' | 'sayOpen'> & { readonly cell: Cell }) {
  const { id, slot, time, subject, details, state, isOff } = cell;
  const body: ReactNode = (
    <>
      <span className="tt-when">
        <b className="tt-number">{t('lesson.slot', { slot })}</b> {time}
      </span>
      <span className="tt-subject">{isOff ? <s>{subject}</s> : subject}</span>
      {details.map((detail, at) => (
        <span key={at} className="tt-detail">
          {typeof detail === 'string' ? detail : <OldNew {...detail} />}
        </span>
      ))}
      {state !== '' && <span className="tt-state">{state}</span>}
    </>
  );
  return onOpen === undefined ? (
    <div className="tt-lesson" data-changed={state !== '' || undefined} data-off={isOff || undefined}>
      {body}
    </div>
  ) : (
    <button
      type="button"
      className="tt-lesson"
      data-changed={state !== '' || undefined}
      onClick={() => onOpen(id)}
    >
      {sayOpen !== undefined && <VisuallyHidden>{sayOpen(cell)} </VisuallyHidden>}
      {body}
    </button>
  );
}

/** Old → new, told in words to a screen reader. */
export function OldNew({ before, after }: Change) {
  return (
    <>
      <span aria-hidden="true">
        <s className="tt-old">{before}</s> → {after}
      </span>
      <VisuallyHidden>{t('lesson.arrow', { before, after })}</VisuallyHidden>
    </>
  );
}
