import { ApproveLoadDocument } from '@zhurnal/contract/staff';
import { useChange } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { useOneChange } from '../shell/use-one-change.js';
import { t } from './load-words.js';

export interface ApproveDialogProps {
  readonly yearId: string;
  /** What is chosen at first. */
  readonly what: 'curriculum' | 'load';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The director approves the curriculum or the load by an order. */
export function ApproveDialog({ yearId, what: chosen, onClose, onDone }: ApproveDialogProps) {
  const { today } = useSchool();
  const announce = useAnnounce();
  const approve = useChange(ApproveLoadDocument);
  const [what, setWhat] = useState<string>(chosen);
  const [orderNumber, setNumber] = useState('');
  const [orderedOn, setDay] = useState<string>(today);
  const change = useOneChange();
  const send = () => {
    change.run(
      async (clientMutationId) => {
        const input = { clientMutationId, yearId, what, orderNumber, orderedOn };
        const sent = await approve({ input });
        return sent.ok ? { ...sent, value: { answer: sent.value.approveLoad } } : sent;
      },
      () => {
        announce(t('approval.done'));
        onDone();
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      title={t('approval.approve')}
      closeLabel={t('cancel')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            busy={change.isBusy}
            aria-disabled={orderNumber.trim() === ''}
            onClick={() => orderNumber.trim() !== '' && send()}
          >
            {t('approval.make')}
          </Button>
        </>
      }
    >
      <div className="pl-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Select
          label={t('approval.what')}
          value={what}
          options={[
            { value: 'load', label: t('approval.load') },
            { value: 'curriculum', label: t('approval.curriculum') },
          ]}
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        />
        <Field
          label={t('approval.number')}
          value={orderNumber}
          maxLength={100}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <DateField
          label={t('approval.day')}
          value={orderedOn}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
