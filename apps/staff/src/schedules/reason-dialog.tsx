import { RetryScheduleRunDocument, SwitchScheduleDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOneChange } from '../shell/use-one-change.js';
import { t } from './schedule-words.js';
import type { Asked } from './schedules-view.js';

interface ReasonDialogProps {
  readonly asked: Asked;
  readonly onClose: () => void;
  /** It was done: what to say of it. */
  readonly onDone: (said: string) => void;
}

/** Work is switched, or what failed is tried again, for a reason that stays in the trail. */
export function ReasonDialog({ asked, onClose, onDone }: ReasonDialogProps) {
  const shared = useSharedWords();
  const retry = useChange(RetryScheduleRunDocument);
  const turn = useChange(SwitchScheduleDocument);
  const { isBusy, trouble, run } = useOneChange((why) => t('unsaved', { why }));
  const [said, setSaid] = useState('');
  const reason = said.trim();
  const { act } = asked;
  const name = t(`code.${asked.act === 'retry' ? asked.receipt.code : asked.kind.code}`);
  const send = (): void =>
    run(
      (clientMutationId) => {
        if (asked.act === 'retry')
          return retry({ input: { clientMutationId, id: asked.receipt.id, reason } });
        const { code, version: expectedVersion } = asked.kind;
        return turn({ input: { clientMutationId, code, isOn: asked.act === 'on', reason, expectedVersion } });
      },
      () => onDone(t(`${act}.said`)),
    );
  return (
    <Dialog
      open
      title={t(`${act}.title`, { name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={isBusy} disabled={reason === ''} onClick={send}>
            {t(act === 'retry' ? 'retry' : act === 'on' ? 'switchOn' : 'switchOff')}
          </Button>
        </>
      }
    >
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <p>{t(`${act}.why`)}</p>
      <Field
        label={t('why')}
        value={said}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setSaid(value)}
      />
    </Dialog>
  );
}
