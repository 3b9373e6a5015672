import { createClient, installApp, keptSetting, SessionProvider, speakLanguage } from '@zhurnal/web-client';
import { chosenTheme, showTheme } from '@zhurnal/web-ui';
import '@zhurnal/web-ui/styles.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { KEPT_ANSWERS } from './offline/kept-answers.js';
import { CrashScreen } from './shell/crash-screen.js';
import { isKnownReader } from './shell/known-reader.js';
import './styles/family.css';

showTheme(chosenTheme());

// The app begins with the page the person has chosen; a link and an action of the installed app go where they say.
const start = keptSetting('familyStart');
if (start !== undefined && start !== 'today' && location.pathname === '/' && location.search === '')
  history.replaceState(null, '', `/${start}`);

// Somebody new signs in first: that page is fetched while the server is asked who it is.
if (!isKnownReader()) void import('./sign-in/sign-in-page.js').catch(() => undefined);

const root = document.getElementById('root');
const draw = (): void => {
  if (root === null) return;
  createRoot(root).render(
    <CrashScreen>
      <BrowserRouter>
        <SessionProvider client={createClient({ app: 'family', kept: KEPT_ANSWERS })}>
          <App />
        </SessionProvider>
      </BrowserRouter>
    </CrashScreen>,
  );
};

void speakLanguage(() => import('./words/english.js').then(({ ENGLISH }) => ENGLISH), draw);

if (import.meta.env.PROD) installApp('/');
