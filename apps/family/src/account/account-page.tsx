import { FAMILY_START_PAGES, fullNameOf } from '@zhurnal/rules';
import {
  PasswordForm,
  SessionList,
  SettingsForm,
  accountKeyOf,
  sayFault,
  useMemberships,
  useSession,
  useAccountWords,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Card, PageHeader } from '@zhurnal/web-ui';
import { Suspense, lazy, useState } from 'react';
import { dropTicks } from '../homework/tick-shelf.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useWords } from '../words/words.js';

const CalendarPart = lazy(() => import('./calendar-part.js'));
const ConsentsPart = lazy(() => import('./consents-part.js'));

/** Who is signed in and where, the look, the password. */
export function AccountPage() {
  const t = useWords();
  const shared = useSharedWords();
  const account = useAccountWords();
  const session = useSession();
  const memberships = useMemberships();
  const [isLeaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  usePageTitle(t('nav.account'));
  const first = memberships[0];
  const leave = async () => {
    setLeaving(true);
    const answer = await session.signOut(() => {
      dropTicks(accountKeyOf(memberships));
      return Promise.resolve();
    });
    setLeaving(false);
    setTrouble(answer.ok ? undefined : sayFault(answer.fault));
  };
  return (
    <>
      <PageHeader
        title={first === undefined ? t('nav.account') : fullNameOf(first)}
        below={t('nav.account')}
        actions={
          <Button busy={isLeaving} onClick={() => void leave()}>
            {shared('session.signOut')}
          </Button>
        }
      />
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="columns">
        <div className="column">
          <Card title={t('account.schools')}>
            <ul className="rows">
              {memberships.map(({ schoolId, schoolName, roles }) => (
                <li key={schoolId} className="row">
                  <div className="row-text">
                    <p>{schoolName}</p>
                    <p className="row-detail">{roles.map((role) => shared(`role.${role}`)).join(', ')}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={account('settings.title')}>
            <SettingsForm
              of="family"
              startPages={FAMILY_START_PAGES.map((page) => ({ value: page, label: t(`nav.${page}`) }))}
            />
          </Card>
          <Card title={account('account.password')}>
            <PasswordForm />
          </Card>
        </div>
        <div className="column">
          {first && (
            <Suspense fallback={null}>
              <CalendarPart timeZone={first.timeZone} />
            </Suspense>
          )}
          <Suspense fallback={null}>
            <ConsentsPart />
          </Suspense>
          {/* No region of its own: the table in it is one by this name. */}
          <div className="zh-card">
            <h2>{account('account.sessions')}</h2>
            {first && <SessionList timeZone={first.timeZone} />}
          </div>
        </div>
      </div>
    </>
  );
}
