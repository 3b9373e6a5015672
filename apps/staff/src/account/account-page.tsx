import { fullNameOf } from '@zhurnal/rules';
import {
  PasswordForm,
  SessionList,
  SettingsForm,
  useAccountWords,
  useSharedWords,
} from '@zhurnal/web-client';
import { Card, PageHeader } from '@zhurnal/web-ui';
import { Suspense, lazy } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { mayKeepClassCalendars, mayReadRegulation } from '../shell/who-may.js';
import { t } from '../words/staff-words.js';
import { listStartPages } from '../shell/start-page.js';

const CalendarPart = lazy(() => import('./calendar-part.js'));
const ClassCalendarsPart = lazy(() => import('./class-calendars-part.js'));

/** Who is signed in and where, how the person likes the pages, and the password. */
export function AccountPage() {
  const shared = useSharedWords();
  const account = useAccountWords();
  const school = useSchool();
  return (
    <Page title={account('account.title')}>
      <PageHeader
        title={fullNameOf(school)}
        above={account('account.title')}
        below={`${school.schoolName} · ${school.roles.map((role) => shared(`role.${role}`)).join(', ')}`}
      />
      <Card title={account('settings.title')}>
        <div className="st-narrow">
          <SettingsForm of="staff" startPages={listStartPages(school)} />
        </div>
      </Card>
      {school.roles.includes('teacher') && (
        <Suspense fallback={null}>
          <CalendarPart timeZone={school.timeZone} />
        </Suspense>
      )}
      {mayKeepClassCalendars(school) && (
        <Suspense fallback={null}>
          <ClassCalendarsPart timeZone={school.timeZone} />
        </Suspense>
      )}
      <Card title={account('account.sessions')}>
        <SessionList timeZone={school.timeZone} />
      </Card>
      <Card title={account('account.password')}>
        <div className="st-narrow">
          <PasswordForm />
        </div>
      </Card>
      {mayReadRegulation(school) && (
        <Card title={t('nav.regulation')}>
          <Link to="/settings/regulation">{t('account.regulation')}</Link>
        </Card>
      )}
      <Card title={t('nav.tokens')}>
        <Link to="/account/tokens">{t('account.tokens')}</Link>
      </Card>
    </Page>
  );
}
