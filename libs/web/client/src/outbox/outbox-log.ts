import { answered, finished, STORES } from '../device/open-database.js';
import type { Safe, Sealed } from '../device/safe.js';
import type { Kept } from './entry.js';
import type { Op } from './op.js';
import type { OutboxLog, Reading } from './outbox-shared.js';

/** A line as it lies on the disk. */
interface Line {
  readonly box: string;
  readonly sealed: Sealed;
}

/** The sum of all lines up to a place. */
interface Sum {
  readonly place: number;
  readonly sealed: Sealed;
}

/** Writes through to the disk before it says so: what a teacher has entered outlives a power cut. */
const write = (database: IDBDatabase, ...names: string[]): IDBTransaction =>
  database.transaction(names, 'readwrite', { durability: 'strict' });

/** The person's book of changes in the browser's database, sealed with the person's key. */
export function openLog(database: IDBDatabase, safe: Safe, box: string): OutboxLog {
  return {
    append: async (ops) => {
      const line: Line = { box, sealed: await safe.seal(ops) };
      const transaction = write(database, STORES.changes);
      const added = answered(transaction.objectStore(STORES.changes).add(line));
      await finished(transaction);
      return Number(await added);
    },

    readAfter: async (place): Promise<Reading> => {
      const transaction = database.transaction([STORES.changes, STORES.boxes]);
      const lines = transaction.objectStore(STORES.changes).index('box');
      const asked = [
        answered(transaction.objectStore(STORES.boxes).get(box)) as Promise<Sum | undefined>,
        answered(lines.getAllKeys(box)) as Promise<number[]>,
        answered(lines.getAll(box)) as Promise<Line[]>,
      ] as const;
      const [sum, places, rows] = await Promise.all(asked);
      const kept =
        sum !== undefined && sum.place > place
          ? ((await safe.unseal(sum.sealed)) as Kept | undefined)
          : undefined;
      const read = await Promise.all(
        rows.map(async ({ sealed }, at) => {
          const own = places[at] ?? 0;
          if (own <= place || (sum !== undefined && own <= sum.place)) return undefined;
          return { place: own, ops: ((await safe.unseal(sealed)) ?? []) as readonly Op[] };
        }),
      );
      return {
        sum: sum !== undefined && kept !== undefined ? { place: sum.place, kept } : undefined,
        lines: read.filter((line) => line !== undefined),
      };
    },

    sumUp: async (place, kept) => {
      const sum: Sum = { place, sealed: await safe.seal(kept) };
      const transaction = write(database, STORES.changes, STORES.boxes);
      const boxes = transaction.objectStore(STORES.boxes);
      const known = boxes.get(box);
      known.onsuccess = () => {
        if (((known.result as Sum | undefined)?.place ?? 0) >= place) return;
        boxes.put(sum, box);
        const lines = transaction.objectStore(STORES.changes).index('box').openKeyCursor(box);
        lines.onsuccess = () => {
          const cursor = lines.result;
          if (cursor === null || Number(cursor.primaryKey) > place) return;
          transaction.objectStore(STORES.changes).delete(cursor.primaryKey);
          cursor.continue();
        };
      };
      await finished(transaction);
    },
  };
}

/** Takes all lines of a book off the disk. */
export async function dropLog(database: IDBDatabase, box: string): Promise<void> {
  const transaction = write(database, STORES.changes, STORES.boxes);
  transaction.objectStore(STORES.boxes).delete(box);
  const lines = transaction.objectStore(STORES.changes).index('box').openKeyCursor(box);
  lines.onsuccess = () => {
    if (lines.result === null) return;
    transaction.objectStore(STORES.changes).delete(lines.result.primaryKey);
    lines.result.continue();
  };
  await finished(transaction);
}
