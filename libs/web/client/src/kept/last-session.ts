import { SESSION_LIMITS, addDays, asDay } from '@zhurnal/rules';
import type { AppName } from '../api/create-client.js';
import { answered, finished, openDatabase, STORES } from '../device/open-database.js';
import { destroyKey, openSafe } from '../device/safe.js';
import type { Sealed } from '../device/safe.js';
import type { Membership } from '../session/membership.js';
import { dropAnswers } from './answer-shelf.js';
import { daysPassed } from './say-age.js';

/** The last session of an app as it lies on the disk. */
interface Row {
  readonly account: string;
  /** When it was opened, when the server last confirmed it, and when the person last did something; ms since 1970. */
  readonly openedAt: number;
  readonly confirmedAt: number;
  readonly usedAt: number;
  /** How far the server's clock was from this one, ms. */
  readonly offset: number;
  readonly sealed: Sealed;
}

/** Who was signed in last, and what the server's clock was like. */
export interface Remembered {
  readonly memberships: readonly Membership[];
  /** How far the server's clock was from this one, ms. */
  readonly offset: number;
}

/** What a session remembers on the device. */
export interface SessionMemory {
  /** The server has said who is signed in. `isNew` when the password was given just now. */
  remember(account: string, remembered: Remembered, isNew: boolean): Promise<void>;
  /** Who was signed in last, unless that session is over by its limits. */
  recall(): Promise<Remembered | undefined>;
  /** The person is doing something. */
  touch(): Promise<void>;
  /** The session is over: nobody is recalled any more, and the answers kept for its person are gone. */
  forget(): Promise<void>;
  /** The person has left: nothing of them stays, and what was sealed with their key is readable by nobody. */
  destroy(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Remembers the session of an app in the browser's database; where there is none, it remembers nothing. */
export function sessionMemory(app: AppName, now: () => number = Date.now): SessionMemory {
  const limits = SESSION_LIMITS[app];
  const read = async (): Promise<Row | undefined> => {
    const database = await openDatabase();
    const store = database.transaction(STORES.sessions).objectStore(STORES.sessions);
    return (await answered(store.get(app))) as Row | undefined;
  };
  const write = async (row: Row | undefined): Promise<void> => {
    const database = await openDatabase();
    const transaction = database.transaction(STORES.sessions, 'readwrite');
    const store = transaction.objectStore(STORES.sessions);
    if (row === undefined) store.delete(app);
    else store.put(row, app);
    await finished(transaction);
  };
  const isOver = ({ openedAt, usedAt }: Row): boolean =>
    now() - openedAt > limits.absolute * MINUTE_MS || now() - usedAt > limits.idle * MINUTE_MS;

  const memory: SessionMemory = {
    remember: async (account, { memberships, offset }, isNew) => {
      const before = await read();
      // On a computer that several people use, the answers of the one before are nobody's business.
      if (before !== undefined && before.account !== account) await dropAnswers(before.account);
      const isSame = before?.account === account && !isNew && !isOver(before);
      const safe = await openSafe(await openDatabase(), account);
      const sealed = await safe.seal(memberships);
      const openedAt = isSame ? before.openedAt : now();
      await write({ account, openedAt, confirmedAt: now(), usedAt: now(), offset, sealed });
    },
    recall: async () => {
      const row = await read();
      if (row === undefined || isOver(row)) return undefined;
      const safe = await openSafe(await openDatabase(), row.account);
      const memberships = (await safe.unseal(row.sealed)) as readonly Membership[] | undefined;
      if (memberships === undefined) return undefined;
      const moved = memberships.map((one) => {
        const today = asDay(one.today);
        const passed = daysPassed(one.timeZone, new Date(row.confirmedAt), new Date(now()));
        return { ...one, today: today === undefined ? one.today : addDays(today, passed) };
      });
      return { memberships: moved, offset: row.offset };
    },
    touch: async () => {
      const row = await read();
      if (row !== undefined && !isOver(row)) await write({ ...row, usedAt: now() });
    },
    forget: async () => {
      const row = await read();
      if (row !== undefined) await dropAnswers(row.account);
      await write(undefined);
    },
    destroy: async () => {
      const row = await read();
      await memory.forget();
      if (row !== undefined) await destroyKey(await openDatabase(), row.account);
    },
  };
  return quiet(memory);
}

/** A browser that keeps nothing only loses what works without network. */
function quiet(memory: SessionMemory): SessionMemory {
  return {
    remember: (...given) => memory.remember(...given).catch(() => undefined),
    recall: () => memory.recall().catch(() => undefined),
    touch: () => memory.touch().catch(() => undefined),
    forget: () => memory.forget().catch(() => undefined),
    destroy: () => memory.destroy().catch(() => undefined),
  };
}
