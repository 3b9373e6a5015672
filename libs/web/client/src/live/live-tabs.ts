import type { LiveNews, LiveStatus } from './live-news.js';

/** What the tabs of one person in one browser tell each other about listening. */
export type TabWord =
  /** What a tab listens to, and whether it is shown; said when asked, and whenever it changes. */
  | {
      readonly kind: 'want';
      readonly tab: string;
      readonly keys: readonly string[];
      readonly isVisible: boolean;
    }
  | { readonly kind: 'bye'; readonly tab: string }
  /** The leading tab asks who is there. */
  | { readonly kind: 'who' }
  /** The leading tab passes on what it heard. */
  | { readonly kind: 'news'; readonly news: LiveNews }
  | { readonly kind: 'status'; readonly status: LiveStatus }
  /** Everything up to here was heard. */
  | { readonly kind: 'reached'; readonly id: string };

/** The tabs of one person: one of them leads, and holds the one connection. */
export interface LiveTabs {
  tell(word: TabWord): void;
  hear(listener: (word: TabWord) => void): void;
  /** Calls when this tab becomes the leading one; it stays so until it is closed. */
  lead(listener: () => void): void;
  close(): void;
}

/** The browser's tabs, or undefined where it has no locks: then every tab listens for itself. */
export function openTabs(name: string): LiveTabs | undefined {
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) return undefined;
  const channel = new BroadcastChannel(name);
  const waiting = new AbortController();
  let release: (() => void) | undefined;
  return {
    tell: (word) => channel.postMessage(word),
    hear: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<TabWord>) => listener(data);
    },
    lead: (listener) => {
      const hold = () => {
        listener();
        return new Promise<void>((done) => (release = done));
      };
      navigator.locks.request(name, { signal: waiting.signal }, hold).catch(() => undefined);
    },
    close: () => {
      waiting.abort();
      release?.();
      channel.close();
    },
  };
}
