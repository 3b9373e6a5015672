import { createClient, installApp, SessionProvider } from '@zhurnal/web-client';
import { chosenTheme, showTheme } from '@zhurnal/web-ui';
import '@zhurnal/web-ui/styles.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { KEPT_ANSWERS } from './offline/kept-answers.js';
import { CrashScreen } from './shell/crash-screen.js';
import './styles/family.css';

showTheme(chosenTheme());

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <CrashScreen>
      <BrowserRouter>
        <SessionProvider client={createClient({ app: 'family', kept: KEPT_ANSWERS })}>
          <App />
        </SessionProvider>
      </BrowserRouter>
    </CrashScreen>,
  );
}

if (import.meta.env.PROD) installApp('/');
