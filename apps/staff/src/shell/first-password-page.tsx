import { FirstPassword, useAccountWords } from '@zhurnal/web-client';
import { t } from '../words/staff-words.js';
import { Page } from './page.js';

/** For who signed in with a password from paper. The address asked for stays, and opens afterwards. */
export function FirstPasswordPage() {
  const account = useAccountWords();
  return (
    <Page title={account('firstPassword.title')}>
      <div className="st-sign-in">
        <div className="st-brand">{t('app.name')}</div>
        <h1>{account('firstPassword.title')}</h1>
        <FirstPassword />
      </div>
    </Page>
  );
}
