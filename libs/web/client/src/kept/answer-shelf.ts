import { answered, finished, openDatabase, rangeOf, STORES } from '../device/open-database.js';
import { openSafe } from '../device/safe.js';
import type { Safe, Sealed } from '../device/safe.js';

/** What one account may leave on the device, characters of JSON and answers: the oldest answers go first. */
const LARGEST = 6_000_000;
const MOST = 400;

/** An answer as it lies on the disk. */
interface Row {
  readonly at: number;
  readonly size: number;
  readonly sealed: Sealed;
}

/** An answer with its age. */
export interface KeptAnswer<Result> {
  readonly value: Result;
  /** When the server gave it. */
  readonly at: Date;
}

/** The answers kept for one account, sealed with its key. */
export class AnswerShelf {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly safe: Safe,
    private readonly account: string,
  ) {}

  /** Undefined where the browser keeps no database. */
  static async open(account: string): Promise<AnswerShelf | undefined> {
    try {
      const database = await openDatabase();
      return new AnswerShelf(database, await openSafe(database, account), account);
    } catch {
      return undefined;
    }
  }

  async put(name: string, value: unknown, at: number): Promise<void> {
    const row: Row = { at, size: JSON.stringify(value).length, sealed: await this.safe.seal(value) };
    const transaction = this.database.transaction(STORES.answers, 'readwrite');
    transaction.objectStore(STORES.answers).put(row, [this.account, name]);
    await finished(transaction);
  }

  async find(name: string): Promise<KeptAnswer<unknown> | undefined> {
    const store = this.database.transaction(STORES.answers).objectStore(STORES.answers);
    const row = (await answered(store.get([this.account, name]))) as Row | undefined;
    const value = row && (await this.safe.unseal(row.sealed));
    return row === undefined || value === undefined ? undefined : { value, at: new Date(row.at) };
  }

  /** Drops what is too old, of no query any more, or beyond what may be kept. */
  async tidy(isFresh: (name: string, at: number) => boolean): Promise<void> {
    const transaction = this.database.transaction(STORES.answers, 'readwrite');
    const store = transaction.objectStore(STORES.answers);
    const rows: { key: IDBValidKey; name: string; at: number; size: number }[] = [];
    const walk = store.openCursor(rangeOf(this.account));
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (cursor !== null) {
        const { at, size } = cursor.value as Row;
        rows.push({ key: cursor.key, name: String((cursor.key as IDBValidKey[])[1]), at, size });
        cursor.continue();
        return;
      }
      let [size, count] = [0, 0];
      for (const row of rows.sort((one, other) => other.at - one.at)) {
        size += row.size;
        count += 1;
        if (size > LARGEST || count > MOST || !isFresh(row.name, row.at)) store.delete(row.key);
      }
    };
    await finished(transaction);
  }
}

/** Takes all answers kept for an account off the device. */
export async function dropAnswers(account: string): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(STORES.answers, 'readwrite');
  transaction.objectStore(STORES.answers).delete(rangeOf(account));
  await finished(transaction);
}
