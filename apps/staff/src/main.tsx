import {
  SessionProvider,
  createClient,
  installApp,
  learnRefusals,
  showDensity,
  speakLanguage,
} from '@zhurnal/web-client';
import { LiveRegion, chosenTheme, showTheme } from '@zhurnal/web-ui';
import '@zhurnal/web-ui/styles.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { KEPT_ANSWERS } from './offline/kept-answers.js';
import { CrashScreen } from './shell/crash-screen.js';
import './styles/staff.css';
import { describeInEnglish } from './words/english-findings.js';
import { sayStaffRefusal } from './words/staff-refusals.js';

showTheme(chosenTheme());
showDensity('dense');
learnRefusals(sayStaffRefusal);

const root = document.getElementById('root');
const draw = (): void => {
  if (root === null) return;
  createRoot(root).render(
    <CrashScreen>
      <LiveRegion>
        <BrowserRouter basename="/staff">
          <SessionProvider client={createClient({ app: 'staff', kept: KEPT_ANSWERS })}>
            <App />
          </SessionProvider>
        </BrowserRouter>
      </LiveRegion>
    </CrashScreen>,
  );
};

const fetchEnglish = async () => {
  const { ENGLISH, ENGLISH_FINDINGS } = await import('./words/english.js');
  describeInEnglish(ENGLISH_FINDINGS);
  return ENGLISH;
};

void speakLanguage(fetchEnglish, draw);

if (import.meta.env.PROD) installApp('/staff/');
