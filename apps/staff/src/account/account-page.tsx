import { fullNameOf } from '@zhurnal/rules';
import { PasswordForm, SessionList, useSharedWords } from '@zhurnal/web-client';
import { Card, PageHeader, ThemeSwitch } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';

/** Who is signed in and where, and the password. */
export function AccountPage() {
  const shared = useSharedWords();
  const school = useSchool();
  return (
    <Page title={shared('account.title')}>
      <PageHeader
        title={fullNameOf(school)}
        above={shared('account.title')}
        below={`${school.schoolName} · ${school.roles.map((role) => shared(`role.${role}`)).join(', ')}`}
      />
      <Card title={shared('account.sessions')}>
        <SessionList timeZone={school.timeZone} />
      </Card>
      <Card title={shared('account.password')}>
        <div className="st-narrow">
          <PasswordForm />
        </div>
      </Card>
      <Card title={shared('theme.label')}>
        <ThemeSwitch
          label={shared('theme.label')}
          words={{ auto: shared('theme.auto'), light: shared('theme.light'), dark: shared('theme.dark') }}
        />
      </Card>
    </Page>
  );
}
