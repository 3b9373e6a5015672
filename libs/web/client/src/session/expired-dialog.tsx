import { Dialog } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSharedWords } from '../words/shared-words.js';
import { useSessionState } from './use-session.js';
import type { SessionState } from './session.js';
import { SignInForm } from './sign-in-form.js';

/**
 * Asks for the password over the open page. Whoever closes the dialog may go on reading; the next request that needs
 * a session opens it again.
 */
export function ExpiredDialog() {
  const t = useSharedWords();
  const state = useSessionState();
  // Each expiry is a state of its own, so closing one does not silence the next.
  const [closed, close] = useState<SessionState>();
  return (
    <Dialog
      open={state.kind === 'expired' && state !== closed}
      title={t('session.expiredTitle')}
      closeLabel={t('common.close')}
      lightDismiss={false}
      onClose={() => close(state)}
    >
      <p>{t('session.expired')}</p>
      <SignInForm autoFocus />
    </Dialog>
  );
}
