import { ReopenPeriodDocument } from '@zhurnal/contract/staff';
import type { ClosingGapsQuery } from '@zhurnal/contract/staff';
import { formatDay, newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ClassPeriod, Closings } from './period-view.js';
import { t } from './periods-words.js';
import { useOneChange } from './use-one-change.js';

export interface ReopenFormProps {
  readonly period: ClassPeriod;
  readonly closings: Closings;
  readonly groups: ClosingGapsQuery['closingGaps']['groups'];
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** The order by which the director opens one subject of a closed period. */
export function ReopenForm({ period, closings, groups, onClose, onSaid }: ReopenFormProps) {
  const shared = useSharedWords();
  const { classId, periodId, className, periodName } = period;
  const { today, latestReopening } = closings;
  const [groupId, setGroup] = useState(groups[0]?.id ?? '');
  const [orderNumber, setNumber] = useState('');
  const [orderedOn, setOrderedOn] = useState(today);
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState(today);
  const reopen = useChange(ReopenPeriodDocument);
  const change = useOneChange();
  const place = { class: className, period: periodName };
  const isWhole = groupId !== '' && orderNumber.trim() !== '' && reason.trim() !== '';
  const save = () => {
    const order = { groupId, orderNumber, orderedOn, reason, lastDay };
    change.run(
      () => reopen({ input: { clientMutationId: newId(), classId, periodId, ...order } }),
      () => onSaid(t('reopen.done', place)),
    );
  };
  return (
    <Dialog
      open
      title={t('reopen.title', place)}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={change.isBusy} disabled={!isWhole} onClick={save}>
            {t('reopen.yes')}
          </Button>
        </>
      }
    >
      <div className="pr-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Select
          label={t('reopen.group')}
          value={groupId}
          onChange={({ currentTarget: { value } }) => setGroup(value)}
          options={groups.map(({ id, name, subjectName }) => ({
            value: id,
            label: `${subjectName} (${name})`,
          }))}
        />
        <div className="pr-pair">
          <Field
            label={t('reopen.number')}
            value={orderNumber}
            maxLength={100}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setNumber(value)}
          />
          <DateField
            label={t('reopen.day')}
            value={orderedOn}
            max={today}
            onChange={({ currentTarget: { value } }) => setOrderedOn(value)}
          />
        </div>
        <TextAreaField
          label={t('reopen.reason')}
          hint={t('reopen.reasonHint')}
          value={reason}
          maxLength={300}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <DateField
          label={t('reopen.until')}
          hint={t('reopen.untilHint', { day: formatDay(latestReopening, 'dayMonth') })}
          value={lastDay}
          min={today}
          max={latestReopening}
          onChange={({ currentTarget: { value } }) => setLastDay(value)}
        />
      </div>
    </Dialog>
  );
}
