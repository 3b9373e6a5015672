import { LanguageLink, SignInForm } from '@zhurnal/web-client';
import { usePageTitle } from '../shell/use-page-title.js';
import { useWords } from '../words/words.js';

/** The first page of whoever is not signed in. The address stays: after signing in the page asked for opens. */
export function SignInPage() {
  const t = useWords();
  usePageTitle(t('signIn.title'));
  return (
    <main className="sign-in">
      <div className="sheet sign-in-sheet">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>{t('signIn.title')}</h1>
        <SignInForm autoFocus />
        <LanguageLink />
        <p className="faint">{t('signIn.hint')}</p>
        <p>
          <a className="sign-in-about" href="/about">
            {t('signIn.about')}
          </a>
        </p>
        <p>
          <a className="sign-in-about" href="/check">
            {t('signIn.check')}
          </a>
        </p>
      </div>
    </main>
  );
}
