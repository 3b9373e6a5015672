import { WithdrawMovementDocument } from '@zhurnal/contract/staff';
import type { WithdrawalPartsFragment } from '@zhurnal/contract/staff';
import { formatInstant, useChange } from '@zhurnal/web-client';
import { DateField, Field, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { ChangeDialog } from './form-parts.js';
import { t } from './people-words.js';
import { sayOrder } from './say-people.js';
import { usePeopleChange } from './use-people-change.js';

export interface WithdrawDialogProps {
  readonly movementId: string;
  readonly studentId: string;
  readonly name: string;
  /** The movement in one line. */
  readonly what: string;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Takes back a movement that was entered by mistake. */
export function WithdrawDialog({ movementId, studentId, name, what, onClose, onDone }: WithdrawDialogProps) {
  const change = usePeopleChange();
  const withdraw = useChange(WithdrawMovementDocument);
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const order = { number, date: date || null, note: '' };
  const send = () =>
    void change.run(
      (clientMutationId) => withdraw({ input: { clientMutationId, studentId, movementId, reason, order } }),
      () => onDone(t('withdraw.done', { name })),
    );
  return (
    <ChangeDialog
      title={t('withdraw.title', { name })}
      action={t('withdraw.action')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <p>{what}</p>
      <TextAreaField
        label={t('withdraw.reason')}
        hint={t('withdraw.hint')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="pp-pair">
        <Field
          label={t('withdraw.number')}
          maxLength={50}
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField
          label={t('withdraw.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      </div>
    </ChangeDialog>
  );
}

/** «Запись отменена 18 нояб., Кузьмина И.: не тот класс, приказ № 7-о». */
export function Withdrawn({ withdrawal }: { readonly withdrawal: WithdrawalPartsFragment }) {
  const { timeZone } = useSchool();
  const { at, by, reason, orderNumber, orderDate } = withdrawal;
  const order = orderNumber === '' && orderDate === null ? '' : `, ${sayOrder(orderNumber, orderDate)}`;
  return (
    <span className="pp-under">
      {t('withdraw.was', { when: formatInstant(at, timeZone, 'full'), by, reason })}
      {order}
    </span>
  );
}
