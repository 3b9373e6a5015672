import { ChangeWebhookDocument, RotateWebhookSecretDocument } from '@zhurnal/contract/staff';
import type { WebhookPartsFragment } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { t } from './webhook-words.js';

/** What is asked about once more before it is done. */
export type Act = 'rotate' | 'remove';

export interface AskDialogProps {
  readonly act: Act;
  readonly webhook: WebhookPartsFragment;
  readonly onClose: () => void;
  /** With the new key, where there is one. */
  readonly onDone: (secret: string | null) => void;
}

/** Asks once more before an address is removed or gets another key. */
export function AskDialog({ act, webhook: { id, name }, onClose, onDone }: AskDialogProps) {
  const shared = useSharedWords();
  const key = useRef(newId());
  const rotate = useChange(RotateWebhookSecretDocument);
  const change = useChange(ChangeWebhookDocument);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setBusy(true);
    const named = { clientMutationId: key.current, webhookId: id };
    const sent = await (act === 'rotate'
      ? rotate({ input: named })
      : change({ input: { ...named, isOn: false, isRemoved: true } }));
    setBusy(false);
    if (!sent.ok) return setTrouble(sayFault(sent.fault));
    const { answer } = sent.value;
    if (answer.__typename === 'Refusal') setTrouble(sayRefusalWithClause(answer));
    else onDone(answer.__typename === 'WebhookMade' ? answer.secret : null);
  };
  return (
    <Dialog
      open
      title={t(`${act}.title`, { name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant={act === 'remove' ? 'danger' : 'primary'} busy={isBusy} onClick={() => void send()}>
            {t(act)}
          </Button>
        </>
      }
    >
      <p>{t(`${act}.why`)}</p>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
    </Dialog>
  );
}
