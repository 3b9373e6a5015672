import type { Kept } from './entry.js';

/** Keeps the outbox of one account on the device. */
export interface OutboxShelf {
  /** What this tab, or one that was closed with changes in it, left behind. */
  load(): Promise<readonly Kept[]>;
  keep(kept: Kept): void;
}

const DATABASE = 'zhurnal-outbox';
const STORE = 'tabs';
const TAB = 'zhurnal.tab';

const isBlank = ({ entries, flights, past, future }: Kept): boolean =>
  entries.length + flights.length + Object.keys(past).length + Object.keys(future).length === 0;

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The storage of the browser failed'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
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

/** Takes what closed tabs of this account left: their locks are free. */
async function adopt(database: IDBDatabase, account: string, own: string): Promise<readonly Kept[]> {
  const keys = await answered(database.transaction(STORE).objectStore(STORE).getAllKeys());
  const kept: Kept[] = [];
  for (const key of keys.map(String).filter((name) => name.startsWith(`${account}/`))) {
    if (key !== own && !(await claim(key))) continue;
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    const found = (await answered(store.get(key))) as Kept | undefined;
    if (key !== own) store.delete(key);
    if (found !== undefined) kept.push(found);
  }
  return kept;
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
  let waiting: Kept | undefined;
  let isWriting = false;

  const write = (): void => {
    if (waiting === undefined || isWriting) return;
    const kept = waiting;
    waiting = undefined;
    isWriting = true;
    const transaction = database.transaction(STORE, 'readwrite');
    if (isBlank(kept)) transaction.objectStore(STORE).delete(own);
    else transaction.objectStore(STORE).put(kept, own);
    const end = (): void => {
      isWriting = false;
      write();
    };
    transaction.oncomplete = end;
    transaction.onerror = end;
    transaction.onabort = end;
  };

  return {
    load: () => adopt(database, account, own),
    keep: (kept) => {
      waiting = kept;
      write();
    },
  };
}
