import { LanguageLink, SignInForm } from '@zhurnal/web-client';
import { t } from '../words/staff-words.js';
import { Page } from './page.js';

/** The first page of whoever is not signed in. The address asked for stays, and opens afterwards. */
export function SignInPage() {
  return (
    <Page title={t('signIn.title')}>
      <div className="st-sign-in">
        <div className="st-brand">{t('app.name')}</div>
        <h1>{t('signIn.title')}</h1>
        <SignInForm autoFocus />
        <LanguageLink />
        <p className="st-muted">{t('signIn.help')}</p>
        <p>
          <a href="/">{t('signIn.forFamilies')}</a>
        </p>
        <p>
          <a href="/about">{t('signIn.about')}</a>
        </p>
        <p>
          <a href="/check">{t('signIn.check')}</a>
        </p>
      </div>
    </Page>
  );
}
