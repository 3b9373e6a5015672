import { openDatabase } from '../device/open-database.js';
import { destroyKey, openSafe } from '../device/safe.js';
import { LeadingTab } from './lead-tabs.js';
import type { LeadWord } from './lead-tabs.js';
import { OutboxBook } from './outbox-book.js';
import { dropLog, openLog } from './outbox-log.js';
import type { OutboxShared, TabMessage } from './outbox-shared.js';

/** How the book of a person in a school is named on the device. */
export function boxOf(schoolId: string, personId: string): string {
  return `${schoolId}/${personId}`;
}

/** Whose key seals a book: its own, which outlives sessions. */
const accountOf = (box: string): string => `outbox/${box}`;

/** How many changes of a book are not on the server; 0 where the browser keeps none. */
export async function countUnsent(box: string): Promise<number> {
  try {
    const database = await openDatabase();
    const { sum, lines } = await openLog(database, await openSafe(database, accountOf(box)), box).readAfter(
      0,
    );
    const book = OutboxBook.of(sum?.kept);
    for (const { ops } of lines) ops.forEach((op) => book.apply(op));
    return book.queue.size;
  } catch {
    return 0;
  }
}

/** Takes a book off the device for good. */
export async function dropBox(box: string): Promise<void> {
  try {
    const database = await openDatabase();
    await dropLog(database, box);
    await destroyKey(database, accountOf(box));
  } catch {
    // Where nothing is kept there is nothing to take away.
  }
}

/**
 * Opens what the tabs of one person have in common. Undefined where the browser keeps no database, as in some private
 * windows: then each page is alone.
 */
export async function openShared(box: string): Promise<OutboxShared | undefined> {
  let log;
  try {
    const database = await openDatabase();
    log = openLog(database, await openSafe(database, accountOf(box)), box);
  } catch {
    return undefined;
  }
  const name = `zhurnal-outbox/${box}`;
  const talk = new BroadcastChannel(name);
  const words = new BroadcastChannel(`${name}/lead`);
  let leading: LeadingTab | undefined;
  let isOpen = true;
  return {
    log,
    tell: (message) => {
      if (isOpen) talk.postMessage(message);
    },
    hear: (listener) =>
      talk.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data)),
    lead: (listener) => {
      const world = {
        locks: (navigator as Partial<Navigator>).locks,
        isVisible: () => document.visibilityState === 'visible',
        onVisible: (changed: () => void) => document.addEventListener('visibilitychange', changed),
        say: (word: LeadWord) => {
          if (isOpen) words.postMessage(word);
        },
        hear: (told: (word: LeadWord) => void) =>
          words.addEventListener('message', ({ data }: MessageEvent<LeadWord>) => told(data)),
        after: (ms: number, task: () => void) => {
          const timer = setTimeout(task, ms);
          return () => clearTimeout(timer);
        },
      };
      leading = new LeadingTab(name, world, listener);
    },
    close: () => {
      leading?.close();
      isOpen = false;
      talk.close();
      words.close();
    },
  };
}
