const DATABASE = 'zhurnal';
const VERSION = 1;

/** What the device keeps: keys of persons, changes under way and their sums, answers, the last session of each app. */
export const STORES = {
  keys: 'keys',
  changes: 'changes',
  boxes: 'boxes',
  answers: 'answers',
  sessions: 'sessions',
} as const;

/** The value of a request to the browser's database. */
export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The storage of the browser failed'));
  });
}

/** Resolves once all of the transaction is on the disk; rejects when none of it is. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    const fail = () => failed(transaction.error ?? new Error('The storage of the browser failed'));
    transaction.oncomplete = () => done();
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

/** Every key of a store of pairs that begins with this word. */
export function rangeOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}

let opened: Promise<IDBDatabase> | undefined;

/** Opens the database once for the page. Rejects where the browser keeps none, as in some private windows. */
export function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore(STORES.changes, { autoIncrement: true }).createIndex('box', 'box');
      for (const name of [STORES.keys, STORES.boxes, STORES.answers, STORES.sessions])
        database.createObjectStore(name);
    };
    request.onsuccess = () => {
      const database = request.result;
      // The storage was cleared, or a newer page changes its shape: the next use opens it anew.
      const forget = () => {
        database.close();
        opened = undefined;
      };
      database.onclose = forget;
      database.onversionchange = forget;
      done(database);
    };
    request.onerror = () => failed(request.error ?? new Error('The browser keeps no database'));
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
