import { useSession, useSessionState } from '@zhurnal/web-client';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AccountPage } from './account/account-page.js';
import { GroupsPage } from './groups/groups-page.js';
import { LateDesk } from './journal/late-desk.js';
import { KeysPage } from './keys/keys-page.js';
import { OutboxProvider } from './outbox/outbox-provider.js';
import { FirstPasswordPage } from './shell/first-password-page.js';
import { Page } from './shell/page.js';
import { FaultState, LoadingState } from './shell/page-states.js';
import { StaffLive } from './shell/live.js';
import { NoAccessPage } from './shell/no-access-page.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { SchoolProvider, staffMembershipsOf, useSchool } from './shell/school.js';
import { SECTIONS } from './shell/sections.js';
import type { Section } from './shell/sections.js';
import { Shell } from './shell/shell.js';
import { SignInPage } from './shell/sign-in-page.js';
import { startPageOf } from './shell/start-page.js';
import { t } from './words/staff-words.js';

const JournalRoute = lazy(() => import('./journal/journal-route.js'));
const ImportRoute = lazy(() => import('./timetable-import/import-route.js'));

/** Shows what the session allows: the form, the reason why not, or the pages. */
export function App() {
  const session = useSession();
  const state = useSessionState();
  if (state.kind === 'asking') return <LoadingState />;
  if (state.kind === 'unreachable') {
    return (
      <Page title={t('app.name')}>
        <h1>{t('app.name')}</h1>
        <FaultState fault={state.fault} again={() => void session.open()} />
      </Page>
    );
  }
  if (state.kind === 'signedOut') return <SignInPage />;
  if (state.kind === 'mustChange') return <FirstPasswordPage />;
  if (staffMembershipsOf(state.memberships).length === 0) return <NoAccessPage />;
  return (
    <SchoolProvider memberships={state.memberships}>
      <StaffLive>
        <OutboxProvider>
          <LateDesk>
            <Routes>
              <Route element={<Shell />}>
                <Route index element={<Home />} />
                {SECTIONS.map(({ path, page: Body, may }) => (
                  <Route
                    key={path}
                    path={path}
                    element={
                      <Guarded may={may}>
                        <Body />
                      </Guarded>
                    }
                  />
                ))}
                <Route path="journal" element={<GroupsPage />} />
                <Route
                  path="journal/:groupId"
                  element={
                    <Suspense fallback={<LoadingState />}>
                      <JournalRoute />
                    </Suspense>
                  }
                />
                <Route
                  path="timetable/import"
                  element={
                    <Suspense fallback={<LoadingState />}>
                      <ImportRoute />
                    </Suspense>
                  }
                />
                <Route path="account" element={<AccountPage />} />
                <Route path="keys" element={<KeysPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </LateDesk>
        </OutboxProvider>
      </StaffLive>
    </SchoolProvider>
  );
}

/** A page for some: to the others it does not exist. */
function Guarded({ may, children }: { readonly may: Section['may']; readonly children: ReactNode }) {
  return may(useSchool()) ? <Suspense fallback={<LoadingState />}>{children}</Suspense> : <NotFoundPage />;
}

/** The page the person begins with. */
function Home() {
  return <Navigate to={startPageOf(useSchool())} replace />;
}
