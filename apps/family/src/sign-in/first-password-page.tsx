import { FirstPassword, useAccountWords } from '@zhurnal/web-client';
import { usePageTitle } from '../shell/use-page-title.js';

/** For who signed in with a password from paper. The address stays: afterwards the page asked for opens. */
export function FirstPasswordPage() {
  const account = useAccountWords();
  usePageTitle(account('firstPassword.title'));
  return (
    <main className="sign-in">
      <div className="sheet sign-in-sheet">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>{account('firstPassword.title')}</h1>
        <FirstPassword />
      </div>
    </main>
  );
}
