import { SignInLogDocument } from '@zhurnal/contract/staff';
import type { SignInLogQuery } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer } from '@zhurnal/web-client';
import { Card, EmptyState, PageHeader, Pill, Table } from '@zhurnal/web-ui';
import { Link, useParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { addressOf } from './filter.js';
import { t } from './trail-words.js';
import { useTrail } from './use-trail.js';

type Log = SignInLogQuery['signInLog'];

/** When and from where a person signed in, and what was refused. */
export function SignInLogPage() {
  const { personId = '' } = useParams();
  const { value, fault, again } = useAnswer(SignInLogDocument, { personId });
  // The trail knows the names of people, also to who does not keep their lists.
  const { named } = useTrail(personId, () => ({ personId }));
  const name = named[0]?.name;
  const title = name === undefined ? t('signIns.title') : t('signIns.of', { name });
  return (
    <Page title={title}>
      <PageHeader
        title={title}
        above={<Link to="/trail">{t('page.title')}</Link>}
        actions={
          <>
            <Link className="zh-button" data-variant="secondary" to={addressOf({ who: personId })}>
              {t('signIns.deeds')}
            </Link>
            <Link
              className="zh-button"
              data-variant="secondary"
              to={addressOf({ about: personId, kind: 'signIns' })}
            >
              {t('signIns.acts')}
            </Link>
          </>
        }
      />
      {value !== undefined ? (
        <LogTables log={value.signInLog} />
      ) : fault === undefined ? (
        <LoadingState />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </Page>
  );
}

function LogTables({ log: { sessions, attempts } }: { readonly log: Log }) {
  const { timeZone } = useSchool();
  const say = (at: string): string => formatInstant(at, timeZone);
  return (
    <>
      <Card>
        <h2>{t('signIns.sessions')}</h2>
        <p className="st-muted">{t('signIns.sessionsWhy')}</p>
        {sessions.length === 0 ? (
          <EmptyState icon="device" title={t('signIns.noSessions')} />
        ) : (
          <Table
            caption={t('signIns.sessions')}
            captionHidden
            rows={sessions}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'opened',
                title: t('signIns.openedAt'),
                isRowHeader: true,
                cell: ({ openedAt }) => say(openedAt),
              },
              {
                id: 'pages',
                title: t('signIns.pages'),
                cell: ({ audience }) => t(audience === 'staff' ? 'signIns.staff' : 'signIns.family'),
              },
              {
                id: 'device',
                title: t('signIns.device'),
                cell: ({ device }) => (
                  <span className="tr-device">{device || t('signIns.unknownDevice')}</span>
                ),
              },
              { id: 'seen', title: t('signIns.lastSeen'), cell: ({ lastSeenAt }) => say(lastSeenAt) },
              {
                id: 'ended',
                title: t('signIns.ended'),
                cell: ({ endedAt, signedOut }) =>
                  endedAt === null ? (
                    <Pill tone="good">{t('signIns.open')}</Pill>
                  ) : (
                    t(signedOut ? 'signIns.signedOut' : 'signIns.timedOut', { when: say(endedAt) })
                  ),
              },
            ]}
          />
        )}
      </Card>
      <Card>
        <h2>{t('signIns.attempts')}</h2>
        <p className="st-muted">{t('signIns.attemptsWhy')}</p>
        {attempts.length === 0 ? (
          <EmptyState icon="lock" title={t('signIns.noAttempts')} />
        ) : (
          <Table
            caption={t('signIns.attempts')}
            captionHidden
            rows={attempts.map((attempt, at) => ({ ...attempt, key: `${attempt.at} ${at}` }))}
            rowKey={({ key }) => key}
            columns={[
              { id: 'at', title: t('signIns.at'), isRowHeader: true, cell: ({ at }) => say(at) },
              { id: 'address', title: t('signIns.address'), cell: ({ address }) => address },
              {
                id: 'result',
                title: t('signIns.result'),
                cell: ({ succeeded }) =>
                  succeeded ? (
                    t('signIns.succeeded')
                  ) : (
                    <Pill tone="low" icon="lock">
                      {t('signIns.refused')}
                    </Pill>
                  ),
              },
            ]}
          />
        )}
      </Card>
    </>
  );
}
