import { SessionProvider, createClient, installApp } from '@zhurnal/web-client';
import { LiveRegion, chosenTheme, showTheme } from '@zhurnal/web-ui';
import '@zhurnal/web-ui/styles.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { KEPT_ANSWERS } from './offline/kept-answers.js';
import { CrashScreen } from './shell/crash-screen.js';
import './styles/staff.css';

showTheme(chosenTheme());

const root = document.getElementById('root');
if (root !== null) {
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
}

if (import.meta.env.PROD) installApp('/staff/');
