import type { Kept } from './entry.js';

/** Keeps the outbox of one account on the device. */
export interface OutboxShelf {
  /** What this tab, or one that was closed with changes in it, left behind. */
  load(): Promise<readonly Kept[]>;
  keep(kept: Kept): void;
}

const DATABASE = 'zhurnal-outbox';
/** What is not on the server, by tab: written at every change. */
const QUEUES = 'queues';
/** What can be undone, by tab: written when the hand rests. */
const STEPS = 'steps';
const TAB = 'zhurnal.tab';

/** Time without a change after which the steps are written, ms. */
const REST = 400;

type Queue = Pick<Kept, 'entries' | 'flights'>;
type Steps = Pick<Kept, 'past' | 'future'>;

const queueOf = ({ entries, flights }: Kept): Queue | undefined =>
  entries.length + flights.length === 0 ? undefined : { entries, flights };
const stepsOf = ({ past, future }: Kept): Steps | undefined =>
  Object.keys(past).length + Object.keys(future).length === 0 ? undefined : { past, future };

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The storage of the browser failed'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => [QUEUES, STEPS].forEach((name) => request.result.createObjectStore(name));
  return answered(request);
}

/**
 * Claims a name for this tab until it is closed: the one it had before a reload, or a new one if a copy of the tab has
 * taken that. Where the browser has no locks the old name is used as it is.
 */
async function claimTab(account: string): Promise<string> {
  const before = sessionStorage.getItem(TAB);
  const name = before !== null && (await claim(`${account}/${before}`)) ? before : crypto.randomUUID();
  if (name !== before) await claim(`${account}/${name}`);
  sessionStorage.setItem(TAB, name);
  return `${account}/${name}`;
}

/** Holds the lock of this name for the life of the page; false if another tab holds it. */
function claim(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((answer) => {
    void navigator.locks.request(`${DATABASE}/${name}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

/** Reads what stands under the key; what another tab left is taken out. */
async function takeOut<Value>(
  database: IDBDatabase,
  name: string,
  key: string,
  isOwn: boolean,
): Promise<Value | undefined> {
  const store = database.transaction(name, 'readwrite').objectStore(name);
  const found = (await answered(store.get(key))) as Value | undefined;
  if (!isOwn) store.delete(key);
  return found;
}

/** Takes what closed tabs of this account left: their locks are free. */
async function adopt(database: IDBDatabase, account: string, own: string): Promise<readonly Kept[]> {
  const listKeys = (name: string) => answered(database.transaction(name).objectStore(name).getAllKeys());
  const keys = new Set([...(await listKeys(QUEUES)), ...(await listKeys(STEPS))].map(String));
  const kept: Kept[] = [];
  for (const key of keys) {
    const isOwn = key === own;
    if (!key.startsWith(`${account}/`) || !(isOwn || (await claim(key)))) continue;
    const queue = await takeOut<Queue>(database, QUEUES, key, isOwn);
    const steps = await takeOut<Steps>(database, STEPS, key, isOwn);
    kept.push({ entries: [], flights: [], past: {}, future: {}, ...queue, ...steps });
  }
  return kept;
}

/** Writes the latest value of one key; while one is being written the next waits, and of several the last. */
function writerOf(database: IDBDatabase, name: string, key: string): (value: object | undefined) => void {
  let waiting: { readonly value: object | undefined } | undefined;
  let isWriting = false;
  const write = (): void => {
    if (waiting === undefined || isWriting) return;
    const { value } = waiting;
    waiting = undefined;
    isWriting = true;
    const transaction = database.transaction(name, 'readwrite');
    const store = transaction.objectStore(name);
    if (value === undefined) store.delete(key);
    else store.put(value, key);
    const end = (): void => {
      isWriting = false;
      write();
    };
    transaction.oncomplete = end;
    transaction.onerror = end;
    transaction.onabort = end;
  };
  return (value) => {
    waiting = { value };
    write();
  };
}

/** The shelf in the session storage: for browsers that keep no databases, such as private windows. */
function sessionShelf(account: string): OutboxShelf {
  const name = `${DATABASE}/${account}`;
  return {
    load: () => {
      const text = sessionStorage.getItem(name);
      return Promise.resolve(text === null ? [] : [JSON.parse(text) as Kept]);
    },
    keep: (kept) => sessionStorage.setItem(name, JSON.stringify(kept)),
  };
}

/** Opens the shelf of the account. Each tab has a place of its own, so that no tab writes over another's. */
export async function openShelf(account: string): Promise<OutboxShelf> {
  let database: IDBDatabase;
  try {
    database = await openDatabase();
  } catch {
    return sessionShelf(account);
  }
  const own = await claimTab(account);
  const writeQueue = writerOf(database, QUEUES, own);
  const writeSteps = writerOf(database, STEPS, own);
  let latest: Kept | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const writeLatestSteps = (): void => {
    clearTimeout(resting);
    if (latest !== undefined) writeSteps(stepsOf(latest));
    latest = undefined;
  };
  window.addEventListener('pagehide', writeLatestSteps);

  return {
    load: () => adopt(database, account, own),
    keep: (kept) => {
      latest = kept;
      writeQueue(queueOf(kept));
      clearTimeout(resting);
      resting = setTimeout(writeLatestSteps, REST);
    },
  };
}
