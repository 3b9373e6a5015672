import { EmptyState } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { t } from '../words/staff-words.js';
import { Page } from './page.js';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <Page title={t('app.notFound')}>
      <h1 className="zh-hidden">{t('app.notFound')}</h1>
      <EmptyState
        icon="search"
        title={t('app.notFound')}
        actions={
          <Link className="zh-button" data-variant="primary" to="/journal">
            {t('app.toGroups')}
          </Link>
        }
      >
        {t('app.notFoundWhy')}
      </EmptyState>
    </Page>
  );
}
