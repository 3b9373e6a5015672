import { isSealing, renewPage, useSession } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, useAnnounce } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { listUnsent, saySituation } from './describe-unsent.js';
import { exportUnsent } from './export-unsent.js';
import { useOutbox, useOutboxStatus } from './outbox-provider.js';
import { t } from './outbox-words.js';
import { UnsentList } from './unsent-list.js';
import '../styles/outbox.css';

/** What was entered on this device and is not on the server: why it waits, and what can be done about it. */
export default function OutboxRoute() {
  const outbox = useOutbox();
  const session = useSession();
  const status = useOutboxStatus();
  const school = useSchool();
  const announce = useAnnounce();
  const lines = listUnsent(outbox, school.timeZone);
  const fault = status.fault?.kind;
  const send = () => {
    // A session that was not there is looked for again before everything is tried once more.
    if (fault === 'expired') void session.open().then(() => outbox.retry());
    else outbox.retry();
  };
  const save = () => {
    exportUnsent(outbox, school);
    announce(t('queue.exported'));
  };
  return (
    <Page title={t('queue.title')}>
      <PageHeader
        title={t('queue.title')}
        below={lines.length > 0 ? t(isSealing() ? 'queue.lead' : 'queue.leadPlain') : undefined}
      />
      {status.isKept === false && lines.length > 0 && <Banner kind="danger">{t('queue.unkept')}</Banner>}
      {lines.length === 0 ? (
        <EmptyState icon="check" title={t('queue.empty')}>
          {t('queue.emptyWhy')}
        </EmptyState>
      ) : (
        <>
          <Banner
            kind={fault === 'offline' || fault === 'unavailable' ? 'offline' : 'note'}
            actions={
              <>
                {fault === 'outdated' ? (
                  <Button variant="primary" onClick={() => void renewPage()}>
                    {t('queue.renew')}
                  </Button>
                ) : (
                  <Button variant="primary" onClick={send}>
                    {t(fault === 'expired' ? 'queue.signIn' : 'queue.sendNow')}
                  </Button>
                )}
                <Button onClick={save}>{t('queue.export')}</Button>
              </>
            }
          >
            {saySituation(status)}
          </Banner>
          <UnsentList lines={lines} />
        </>
      )}
    </Page>
  );
}
