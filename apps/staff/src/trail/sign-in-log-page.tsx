import { SignInLogDocument } from '@zhurnal/contract/staff';
import type { SignInLogQuery } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer } from '@zhurnal/web-client';
import { Card, EmptyState, PageHeader, Pill, Table } from '@zhurnal/web-ui';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { AccessLog } from './access-log.js';
import { addressOf } from './filter.js';
import { PersonChooser } from './person-chooser.js';
import { t } from './trail-words.js';
import { useTrail } from './use-trail.js';

type Log = SignInLogQuery['signInLog'];

/** Sign-ins of everybody, and what was refused. */
export function AccessLogPage() {
  const navigate = useNavigate();
  return (
    <Page title={t('access.page')}>
      <PageHeader
        title={t('access.page')}
        above={<Link to="/trail">{t('page.title')}</Link>}
        below={t('access.below')}
      />
      <PersonChooser label={t('access.find')} onChoose={(id) => void navigate(`/trail/sign-ins/${id}`)} />
      <AccessLog personId={null} />
    </Page>
  );
}

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
        <>
          <LogTables log={value.signInLog} />
          <AccessLog personId={personId} />
        </>
      ) : fault === undefined ? (
        <LoadingState />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </Page>
  );
}

function LogTables({ log: { sessions } }: { readonly log: Log }) {
  const { timeZone } = useSchool();
  const say = (at: string): string => formatInstant(at, timeZone);
  return (
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
              cell: ({ device }) => <span className="tr-device">{device || t('signIns.unknownDevice')}</span>,
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
  );
}
