import { fullNameOf } from '@zhurnal/rules';
import { sayShared, useMemberships, useSession, useSharedWords } from '@zhurnal/web-client';
import { Button, Card, PageHeader, ThemeSwitch } from '@zhurnal/web-ui';
import { useState } from 'react';
import { usePageTitle } from '../shell/use-page-title.js';
import { useWords } from '../words/words.js';
import { PasswordForm } from './password-form.js';
import { SessionList } from './session-list.js';

/** Who is signed in and where, the look, the password. */
export function AccountPage() {
  const t = useWords();
  const shared = useSharedWords();
  const session = useSession();
  const memberships = useMemberships();
  const [isLeaving, setLeaving] = useState(false);
  usePageTitle(t('nav.account'));
  const first = memberships[0];
  const leave = async () => {
    setLeaving(true);
    await session.signOut();
    setLeaving(false);
  };
  return (
    <>
      <PageHeader
        title={first === undefined ? t('account.title') : fullNameOf(first)}
        below={t('account.title')}
        actions={
          <Button busy={isLeaving} onClick={() => void leave()}>
            {shared('session.signOut')}
          </Button>
        }
      />
      <div className="columns">
        <div className="column">
          <Card title={t('account.schools')}>
            <ul className="rows">
              {memberships.map(({ schoolId, schoolName, roles }) => (
                <li key={schoolId} className="row">
                  <div className="row-text">
                    <p className="row-lead">{schoolName}</p>
                    <p className="row-detail">{roles.map((role) => sayShared(`role.${role}`)).join(', ')}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t('account.theme')}>
            <ThemeSwitch
              label={shared('theme.label')}
              words={{ auto: shared('theme.auto'), light: shared('theme.light'), dark: shared('theme.dark') }}
            />
            <p className="faint">{t('account.themeHint')}</p>
          </Card>
          <PasswordForm />
        </div>
        <div className="column">
          <SessionList timeZone={first?.timeZone} />
        </div>
      </div>
    </>
  );
}
