import { sayFault, useSession, useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { t } from '../words/staff-words.js';

/** Ends the session; asks first when something has not reached the server, because signing out clears the device. */
export function SignOut() {
  const shared = useSharedWords();
  const session = useSession();
  const announce = useAnnounce();
  const outbox = useOutbox();
  const { queued, sending, refused, contested } = useOutboxStatus();
  const [isAsking, ask] = useState(false);
  const leave = async () => {
    const answer = await session.signOut();
    if (!answer.ok) announce(sayFault(answer.fault));
  };
  return (
    <>
      <Button variant="quiet" onClick={() => (outbox.isEmpty ? void leave() : ask(true))}>
        {shared('session.signOut')}
      </Button>
      <Dialog
        open={isAsking}
        title={t('signOut.title')}
        closeLabel={shared('common.close')}
        onClose={() => ask(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => void leave()}>
              {t('signOut.anyway')}
            </Button>
            <Button variant="primary" onClick={() => ask(false)}>
              {shared('common.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('signOut.unsent', { count: queued + sending + refused + contested })}</p>
      </Dialog>
    </>
  );
}
