import { RevokeTokenDocument } from '@zhurnal/contract/staff';
import type { AccessTokenPartsFragment } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { t } from './token-words.js';

export interface RevokeDialogProps {
  readonly token: AccessTokenPartsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks once more before a program is shut out. */
export function RevokeDialog({ token, onClose, onDone }: RevokeDialogProps) {
  const shared = useSharedWords();
  const key = useRef(newId());
  const revoke = useChange(RevokeTokenDocument);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setBusy(true);
    const sent = await revoke({ input: { clientMutationId: key.current, tokenId: token.id } });
    setBusy(false);
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (sent.value.answer.__typename === 'Refusal') setTrouble(sayRefusalWithClause(sent.value.answer));
    else onDone();
  };
  return (
    <Dialog
      open
      title={t('revokeTitle', { name: token.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void send()}>
            {t('revoke')}
          </Button>
        </>
      }
    >
      <p>{t('revokeWhy')}</p>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
    </Dialog>
  );
}
