import type { AbsenceLetters } from '@zhurnal/rules';
import { IconButton, VisuallyHidden } from '@zhurnal/web-ui';
import { memo } from 'react';
import type { RollRow } from './roll-rows.js';
import { t } from './roll-words.js';
import { labelOf, letterFor, marksOf, remarksOf } from './say-row.js';
import { useLongPress } from './use-long-press.js';

export interface RollLineProps {
  readonly row: RollRow;
  readonly letters: AbsenceLetters;
  /** Is it the line at which Tab enters the list? */
  readonly isCurrent: boolean;
  readonly isReadOnly: boolean;
  readonly onTap: (row: RollRow) => void;
  readonly onMore: (row: RollRow) => void;
}

/** One student: the whole line is the button; a long press or «⋯» opens marks and letters. */
export const RollLine = memo(function RollLine({
  row,
  letters,
  isCurrent,
  isReadOnly,
  onTap,
  onMore,
}: RollLineProps) {
  const press = useLongPress(() => !isReadOnly && onMore(row));
  const { isSpent, ...pressing } = press;
  const { student, attendance, pending, state } = row;
  const shown = attendance ?? pending;
  const [remarks, marks] = [remarksOf(row), marksOf(row)];
  return (
    <li
      className="rc-line"
      data-row={student.id}
      data-fact={shown?.fact ?? 'present'}
      data-pending={pending !== null || undefined}
      data-state={state}
    >
      <button
        type="button"
        className="rc-name"
        data-part="name"
        tabIndex={isCurrent ? 0 : -1}
        aria-disabled={isReadOnly || undefined}
        {...pressing}
        onClick={() => {
          if (!isSpent() && !isReadOnly) onTap(row);
        }}
      >
        <VisuallyHidden>{labelOf(row)}</VisuallyHidden>
        <span className="rc-number" aria-hidden="true">
          {student.number}
        </span>
        <span className="rc-who" aria-hidden="true">
          <b>{student.calledName}</b>
          {remarks.length > 0 && <span className="rc-remark">{remarks.join(' · ')}</span>}
        </span>
        {marks !== '' && (
          <span className="rc-marks" aria-hidden="true">
            {marks}
          </span>
        )}
        {shown !== null && (
          <span className="rc-letter" aria-hidden="true">
            {letterFor(shown, letters)}
          </span>
        )}
      </button>
      <IconButton
        icon="more"
        label={t('row.more', { name: student.calledName })}
        data-part="more"
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onMore(row)}
      />
    </li>
  );
});
