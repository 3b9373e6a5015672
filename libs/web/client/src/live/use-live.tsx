import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useClient } from '../api/client-provider.js';
import type { ApiClient } from '../api/create-client.js';
import { newId } from '../device/new-id.js';
import { useSession } from '../session/use-session.js';
import { Live } from './live.js';
import type { LiveNews, LiveStatus } from './live-news.js';
import { openTabs } from './live-tabs.js';
import { streamsOf } from './open-stream.js';

const LiveContext = createContext<Live | null>(null);

function openLive(client: ApiClient, scope: string): Live {
  return new Live({
    ...streamsOf(client),
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    start: () => client.position(),
    tab: newId(),
    tabs: openTabs(`zhurnal-live/${client.app}/${scope}`),
    isVisible: () => document.visibilityState === 'visible',
  });
}

export interface LiveProviderProps {
  /** Whose pages these are: the person, and the school worked in. */
  readonly scope: string;
  readonly children: ReactNode;
}

/** Lets the pages below hear of changes. */
export function LiveProvider({ scope, children }: LiveProviderProps) {
  const client = useClient();
  const session = useSession();
  const live = useMemo(() => openLive(client, scope), [client, scope]);
  useEffect(() => {
    const turned = () => live.turned();
    const again = () => live.again();
    document.addEventListener('visibilitychange', turned);
    window.addEventListener('online', again);
    // A page that the browser keeps for going back is not left.
    const leave = (event: PageTransitionEvent) => {
      if (!event.persisted) live.close();
    };
    window.addEventListener('pagehide', leave);
    const end = session.onReturn(again);
    return () => {
      end();
      document.removeEventListener('visibilitychange', turned);
      window.removeEventListener('online', again);
      window.removeEventListener('pagehide', leave);
      live.close();
    };
  }, [live, session]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/**
 * Calls when something under one of the keys (`group:ID`, `student:ID`, `class:ID`, `person:ID`, `lesson:ID`,
 * `school`) was changed, by anybody and in any process, or when nobody knows what was missed (`reset`: ask anew).
 * What one may not open is silently not listened to.
 */
export function useLive(keys: readonly string[], onChange: (news: LiveNews) => void): void {
  const client = useClient();
  const live = useContext(LiveContext);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  const wanted = [...new Set(keys)].sort().join(',');
  useEffect(() => {
    if (live === null || wanted === '') return undefined;
    return live.listen(wanted.split(','), (news) => {
      if (news.kind === 'change') client.learn(news.event.id);
      tell.current(news);
    });
  }, [live, client, wanted]);
}

/** How this page hears of changes; `off` outside a provider. */
export function useLiveStatus(): LiveStatus {
  const live = useContext(LiveContext);
  return useSyncExternalStore(live?.subscribe ?? NOBODY, live?.status ?? (() => 'off' as const));
}

const NOBODY = (): (() => void) => () => undefined;
