import { FirstPassword, useAccountWords } from '@zhurnal/web-client';
import { t } from '../words/staff-words.js';
import { Page } from './page.js';

/** For who signed in with a password from paper. The address asked for stays, and opens afterwards. */
export function FirstPasswordPage() {
  const account = useAccountWords();
  return (
    <Page title={account('firstPassword.title')}>
      <div className="st-sign-in">
        <p className="st-brand">{t('app.name')}</p>
        <h1>{account('firstPassword.title')}</h1>
        <FirstPassword />
      </div>
    </Page>
  );
}
