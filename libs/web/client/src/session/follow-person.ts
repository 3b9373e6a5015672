import type { AppName } from '../api/create-client.js';
import type { Session, TabNews } from './session.js';

/** How often a page that was opened without network asks who is signed in, ms. */
const ASK_AGAIN = 15_000;

/** How often the device notes that the person is at work, ms. */
const NOTE = 60_000;

/**
 * Notes that the person is at work, asks again who is signed in once the server can be reached, and hears of signing in
 * and out in other tabs.
 */
export function followPerson(session: Session, app: AppName): () => void {
  const tabs = new BroadcastChannel(`zhurnal-session/${app}`);
  const hear = session.joinTabs((news) => tabs.postMessage(news));
  tabs.addEventListener('message', ({ data }: MessageEvent<TabNews>) => hear(data));
  let notedAt = 0;
  const note = () => {
    if (Date.now() - notedAt < NOTE) return;
    notedAt = Date.now();
    session.touch();
  };
  const ask = () => {
    const { kind } = session.state();
    if (kind === 'offline' || kind === 'unreachable') void session.open();
  };
  const timer = setInterval(ask, ASK_AGAIN);
  const signs = ['keydown', 'pointerdown'] as const;
  signs.forEach((sign) => document.addEventListener(sign, note, { passive: true }));
  window.addEventListener('online', ask);
  return () => {
    tabs.close();
    clearInterval(timer);
    signs.forEach((sign) => document.removeEventListener(sign, note));
    window.removeEventListener('online', ask);
  };
}
