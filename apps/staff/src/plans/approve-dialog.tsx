import { ApproveLoadDocument } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { t } from './plans-words.js';

export interface ApproveDialogProps {
  readonly yearId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The director approves the curriculum or the load by an order. */
export function ApproveDialog({ yearId, onClose, onDone }: ApproveDialogProps) {
  const { today } = useSchool();
  const announce = useAnnounce();
  const approve = useChange(ApproveLoadDocument);
  const [what, setWhat] = useState('load');
  const [orderNumber, setNumber] = useState('');
  const [orderedOn, setDay] = useState<string>(today);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setBusy(true);
    const input = { clientMutationId: newId(), yearId, what, orderNumber, orderedOn };
    const answer = await approve({ input });
    setBusy(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    const outcome = answer.value.approveLoad;
    if (outcome.__typename === 'Refusal') return setTrouble(sayRefusalWithClause(outcome));
    announce(t('load.approved'));
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      title={t('load.approve')}
      closeLabel={t('new.cancel')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('new.cancel')}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            aria-disabled={orderNumber.trim() === ''}
            onClick={() => orderNumber.trim() !== '' && void send()}
          >
            {t('plan.approve')}
          </Button>
        </>
      }
    >
      <div className="pl-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <Select
          label={t('load.what')}
          value={what}
          options={[
            { value: 'load', label: t('load.load') },
            { value: 'curriculum', label: t('load.curriculum') },
          ]}
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        />
        <Field
          label={t('load.number')}
          value={orderNumber}
          maxLength={100}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <DateField
          label={t('load.day')}
          value={orderedOn}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
