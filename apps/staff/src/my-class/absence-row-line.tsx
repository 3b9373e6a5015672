import type { Day } from '@zhurnal/rules';
import { VisuallyHidden } from '@zhurnal/web-ui';
import { memo } from 'react';
import type { AbsenceModel, AbsenceRow } from './absence-model.js';
import { faceOf } from './cell-face.js';
import { t } from './my-class-words.js';
import { sayCell } from './reason-words.js';

/** The columns of totals, in their order. */
export const TOTALS = ['days', 'missed', 'ill', 'excused', 'unexcused', 'unknown', 'late'] as const;

interface RowProps {
  readonly row: AbsenceRow;
  readonly at: number;
  readonly days: readonly Day[];
  readonly letters: AbsenceModel['letters'];
  /** A sign for each day: 1 in the selection. */
  readonly marked: string;
  /** The column of the cursor, −1 elsewhere. */
  readonly cursor: number;
}

/** One student: the name, the days, the totals. Drawn anew only when something of it changes. */
export const AbsenceRowLine = memo(function AbsenceRowLine({
  row,
  at,
  days,
  letters,
  marked,
  cursor,
}: RowProps) {
  return (
    <tr>
      <th scope="row" className="mc-name">
        <span className="mc-number">{at + 1}</span> {row.name}
      </th>
      {days.map((day, column) => {
        const cell = row.cells[column];
        const isAway = day < row.since || (row.until !== null && day > row.until);
        const face = cell && faceOf(cell, letters);
        return (
          <td
            key={day}
            role="gridcell"
            data-place={`${at}.${column}`}
            data-tone={face?.tone}
            data-away={isAway || undefined}
            tabIndex={cursor === column ? 0 : -1}
            aria-selected={marked[column] === '1'}
          >
            {face && (
              <>
                <span aria-hidden="true">
                  {face.letters}
                  {face.lessons !== '' && <small>{face.lessons}</small>}
                  {face.late !== '' && <i>{face.late}</i>}
                  {cell.isCertified && <sup>{t('absences.certifiedSign')}</sup>}
                </span>
                <VisuallyHidden>{sayCell(cell)}</VisuallyHidden>
              </>
            )}
            {isAway && <VisuallyHidden>{t('absences.cell.away')}</VisuallyHidden>}
          </td>
        );
      })}
      {TOTALS.map((total) => (
        <td key={total} className="mc-total" data-zero={row.total[total] === 0 || undefined}>
          {row.total[total]}
        </td>
      ))}
    </tr>
  );
});
