import { Button, PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { t } from '../words/staff-words.js';
import { KeyCard } from './key-card.js';

/** The key card as a page of its own, for printing. */
export function KeysPage() {
  return (
    <Page title={t('keys.title')}>
      <PageHeader
        title={t('keys.title')}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t('keys.print')}
          </Button>
        }
      />
      <KeyCard level={2} />
    </Page>
  );
}
