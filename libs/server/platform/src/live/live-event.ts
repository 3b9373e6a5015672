import type { PersonId, SchoolId } from '../ids.js';
import { isPersonal } from './change.js';
import type { ChangeKey, Topic } from './change.js';
import type { ChangeId, Told } from './told.js';

/** What is listened to in one school. */
export interface Ears {
  readonly keys: ReadonlySet<ChangeKey>;
  /** Of families: by group and class the students listened to that belong to it. */
  readonly within: ReadonlyMap<ChangeKey, readonly ChangeKey[]>;
}

/** The same, by school. */
export type Listened = ReadonlyMap<SchoolId, Ears>;

/** What one listener is told of one transaction. */
export interface LiveEvent {
  readonly id: ChangeId;
  /** Who did it, for staff only; null: the installation itself. */
  readonly by?: PersonId | null;
  readonly initials?: string;
  readonly changes: readonly {
    readonly topic: Topic;
    /** Those of its keys that were listened to. */
    readonly keys: readonly ChangeKey[];
    readonly facts?: Readonly<Record<string, unknown>>;
  }[];
}

/** Families hear of single students under the student's own key only; of what concerns all, under the student's too. */
function keysForFamily(
  topic: Topic,
  keys: readonly ChangeKey[],
  { keys: listened, within }: Ears,
): ChangeKey[] {
  if (isPersonal(topic)) return keys.filter((key) => listened.has(key) && /^(student|person):/.test(key));
  const own = keys.filter((key) => listened.has(key));
  return [...new Set([...own, ...keys.flatMap((key) => within.get(key) ?? [])])];
}

/**
 * The part of the news that is the listener's. Families are told neither facts nor who it was: they ask for their page.
 */
export function eventFor(
  { id, by, initials, changes }: Told,
  ears: Ears,
  audience: 'staff' | 'family',
): LiveEvent | undefined {
  const isStaff = audience === 'staff';
  const heard = changes.flatMap(({ topic, keys, facts }) => {
    const own = isStaff ? keys.filter((key) => ears.keys.has(key)) : keysForFamily(topic, keys, ears);
    const [first] = keys;
    if (own.length === 0 || first === undefined) return [];
    return [{ topic, keys: own, ...(isStaff && facts && own.includes(first) && { facts }) }];
  });
  if (heard.length === 0) return undefined;
  return isStaff ? { id, by, initials, changes: heard } : { id, changes: heard };
}

/** All keys that are listened to. */
export function keysOf(listened: Listened): ChangeKey[] {
  return [...new Set([...listened.values()].flatMap(({ keys }) => [...keys]))];
}
