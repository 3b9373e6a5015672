import { sayFault, useSession, useSessionState, useSharedWords } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { lazy, Suspense, useEffect } from 'react';
import { Link, Route, Routes } from 'react-router';
import { useFetchAll } from './offline/use-fetch-all.js';
import { FamilyLive } from './shell/family-live.js';
import { Frame } from './shell/frame.js';
import { usePageTitle } from './shell/use-page-title.js';
import { isKnownReader, rememberReader } from './shell/known-reader.js';
import { TodayPage } from './today/today-page.js';
import { useWords } from './words/words.js';

const SignInPage = lazy(() =>
  import('./sign-in/sign-in-page.js').then((page) => ({ default: page.SignInPage })),
);
const openDiary = () => import('./diary/diary-page.js');
const DiaryPage = lazy(() => openDiary().then((page) => ({ default: page.DiaryPage })));
const HomeworkPage = lazy(() =>
  import('./homework/homework-page.js').then((page) => ({ default: page.HomeworkPage })),
);
const MarksPage = lazy(() => import('./marks/marks-page.js').then((page) => ({ default: page.MarksPage })));
const FinalsPage = lazy(() =>
  import('./finals/finals-page.js').then((page) => ({ default: page.FinalsPage })),
);
const AttendancePage = lazy(() =>
  import('./attendance/attendance-page.js').then((page) => ({ default: page.AttendancePage })),
);
const FirstPasswordPage = lazy(() =>
  import('./sign-in/first-password-page.js').then((page) => ({ default: page.FirstPasswordPage })),
);
const AccountPage = lazy(() =>
  import('./account/account-page.js').then((page) => ({ default: page.AccountPage })),
);

/** After this time the page that was asked for is there, and the one that is asked for next may be fetched. */
const QUIET_MS = 2000;

/** The pages, or the sign-in page in their place. */
export function App() {
  const state = useSessionState();
  const session = useSession();
  const shared = useSharedWords();
  const t = useWords();
  useEffect(() => {
    if (state.kind === 'signedIn' || state.kind === 'offline') rememberReader(true);
    if (state.kind === 'signedOut') rememberReader(false);
  }, [state.kind]);
  useEffect(() => {
    if (state.kind !== 'signedIn') return undefined;
    const timer = setTimeout(() => void openDiary().catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [state.kind]);
  useFetchAll();
  if (state.kind === 'signedOut' || state.kind === 'mustChange') {
    return (
      <Suspense fallback={null}>
        {state.kind === 'signedOut' ? <SignInPage /> : <FirstPasswordPage />}
      </Suspense>
    );
  }
  if (state.kind === 'unreachable') {
    return (
      <main className="page">
        <div className="sheet" role="alert">
          <h1 className="zh-hidden">{t('app.name')}</h1>
          <EmptyState
            icon={state.fault.kind === 'offline' ? 'cloudOff' : 'alert'}
            title={t('app.notLoaded')}
            actions={<Button onClick={() => void session.open()}>{shared('common.retry')}</Button>}
          >
            {sayFault(state.fault)}
          </EmptyState>
        </div>
      </main>
    );
  }
  // Somebody who was here before most likely still is: the page is asked for together with the session.
  if (state.kind === 'asking' && !isKnownReader()) return null;
  return (
    <FamilyLive>
      <Frame>
        <Suspense fallback={null}>
          <Routes>
            <Route index element={<TodayPage />} />
            <Route path="diary/:studentId?/:view?/:day?" element={<DiaryPage />} />
            <Route path="homework/:studentId?" element={<HomeworkPage />} />
            <Route path="marks/:studentId?/:subjectId?" element={<MarksPage />} />
            <Route path="finals/:studentId?" element={<FinalsPage />} />
            <Route path="attendance/:studentId?" element={<AttendancePage />} />
            <Route path="account" element={<AccountPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </Frame>
    </FamilyLive>
  );
}

function NotFoundPage() {
  const t = useWords();
  usePageTitle(t('app.notFound'));
  return (
    <div className="sheet">
      <h1 className="zh-hidden">{t('app.notFound')}</h1>
      <EmptyState
        icon="search"
        title={t('app.notFound')}
        actions={
          <Link className="zh-button" data-variant="secondary" to="/">
            {t('app.toToday')}
          </Link>
        }
      >
        {t('app.notFoundHint')}
      </EmptyState>
    </div>
  );
}
