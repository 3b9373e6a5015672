import { DEVIATION_LIMIT, listGradingValues, needsReason } from '@zhurnal/rules';
import type { GradingValue, MarkScale } from '@zhurnal/rules';
import { formatInstant, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useSchool } from '../shell/school.js';
import { signOf } from './final-value.js';
import { t } from './finals-words.js';
import { sayBasis, sayColumn } from './say-basis.js';
import type { SheetCell } from './sheet-model.js';

export interface CellDialogProps {
  readonly cell: SheetCell;
  readonly student: string;
  readonly scale: MarkScale;
  /** The mark that somebody has begun to give; undefined: the cell is only looked at. */
  readonly begun: GradingValue | undefined;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly onEnter: (value: GradingValue | null, reason: string, receivedAt: string | null) => void;
  readonly onClose: () => void;
}

/** A device's hour for the field of a date with time. */
function hourOf(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-');
  return `${day}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** A cell with its computation, the choice of a mark, and the reason of a deviation. */
export function CellDialog(props: CellDialogProps) {
  const { cell, student, scale, begun, mayWrite, isBusy, trouble, onEnter, onClose } = props;
  const shared = useSharedWords();
  const { timeZone } = useSchool();
  const { column, suggested, basis, setBy, setAt } = cell;
  const form = useRef<HTMLFormElement>(null);
  const [value, setValue] = useState<GradingValue | null>(begun ?? cell.value ?? suggested);
  const [reason, setReason] = useState(begun === undefined || begun === cell.value ? cell.reason : '');
  const [received, setReceived] = useState(() =>
    hourOf(cell.receivedAt === null ? new Date() : new Date(cell.receivedAt)),
  );
  const isExam = column.kind === 'exam';
  const isReasoned = value !== null && needsReason(value, suggested);
  const canEnter = mayWrite && cell.isMember;
  const send = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (value === null || isBusy || form.current?.reportValidity() !== true) return;
    onEnter(value, isReasoned ? reason : '', isExam ? new Date(received).toISOString() : null);
  };
  return (
    <Dialog
      open
      title={t('dialog.title', { student, column: sayColumn(column) })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        canEnter && (
          <>
            {cell.value !== null && (
              <Button disabled={isBusy} onClick={() => onEnter(null, '', null)}>
                {t('dialog.clear')}
              </Button>
            )}
            <Button variant="primary" busy={isBusy} disabled={value === null} onClick={() => send()}>
              {t('dialog.save')}
            </Button>
          </>
        )
      }
    >
      <form ref={form} className="fn-dialog" onSubmit={send}>
        <section className="fn-basis" aria-label={t('basis.title')}>
          <b className="fn-suggested">{signOf(suggested) || '—'}</b>
          <ul>
            {sayBasis(basis, suggested).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        {canEnter && (
          <fieldset className="fn-values">
            <legend>{t('dialog.value')}</legend>
            {listGradingValues(column.kind, scale).map((each) => (
              <label key={each} className="fn-value">
                <input type="radio" name="value" checked={value === each} onChange={() => setValue(each)} />
                <span>{signOf(each)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {canEnter && isReasoned && (
          <Field
            label={t('dialog.reason')}
            hint={t('dialog.reasonHint')}
            required
            autoFocus={begun !== undefined}
            maxLength={DEVIATION_LIMIT}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {!canEnter && cell.reason !== '' && <p>{t('cell.reason', { reason: cell.reason })}</p>}
        {canEnter && isExam && (
          <Field
            label={t('dialog.received')}
            type="datetime-local"
            required
            value={received}
            onChange={(event) => setReceived(event.currentTarget.value)}
          />
        )}
        {setBy !== null && setAt !== null && (
          <p className="zh-hint">
            {t('dialog.by', { who: setBy, when: formatInstant(setAt, timeZone, 'full') })}
          </p>
        )}
        {canEnter && column.releasedAt !== null && <Banner kind="note">{t('dialog.released')}</Banner>}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
