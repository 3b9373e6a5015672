import { Button } from '@zhurnal/web-ui';
import { useAccountWords } from '../words/account-words.js';
import { useSharedWords } from '../words/shared-words.js';
import { PasswordForm } from './password-form.js';
import { useSession } from './use-session.js';

/** The first thing after signing in with a password from paper: a password of one's own. The pages open after it. */
export function FirstPassword() {
  const t = useSharedWords();
  const account = useAccountWords();
  const session = useSession();
  return (
    <div className="zh-first-password">
      <p>{account('firstPassword.why')}</p>
      <PasswordForm currentLabel={account('firstPassword.current')} onChanged={() => void session.open()} />
      <Button variant="quiet" onClick={() => void session.signOut()}>
        {t('session.signOut')}
      </Button>
    </div>
  );
}
