import { useSession, useSharedWords } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { t } from '../words/staff-words.js';
import { Page } from './page.js';

/** For accounts without any duty in a school. */
export function NoAccessPage() {
  const shared = useSharedWords();
  const session = useSession();
  return (
    <Page title={t('noAccess.title')}>
      <h1 className="zh-hidden">{t('noAccess.title')}</h1>
      <EmptyState
        icon="lock"
        title={t('noAccess.title')}
        actions={
          <>
            <a className="zh-button" data-variant="primary" href="/">
              {t('noAccess.diary')}
            </a>
            <Button onClick={() => void session.signOut()}>{shared('session.signOut')}</Button>
          </>
        }
      >
        {t('noAccess.why')}
      </EmptyState>
    </Page>
  );
}
