import type { PersonId } from '../ids.js';
import { isPersonal } from './change.js';
import type { ChangeKey, Topic } from './change.js';
import type { ChangeId, Told } from './told.js';

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

/**
 * The part of the news that is the listener's. Families hear of single students under the student's own key only, and
 * neither facts nor who it was: they ask for their page.
 */
export function eventFor(
  { id, by, initials, changes }: Told,
  listened: ReadonlySet<ChangeKey>,
  audience: 'staff' | 'family',
): LiveEvent | undefined {
  const isStaff = audience === 'staff';
  const heard = changes.flatMap(({ topic, keys, facts }) => {
    const own = keys.filter(
      (key) => listened.has(key) && (isStaff || !isPersonal(topic) || /^(student|person):/.test(key)),
    );
    const [first] = keys;
    if (own.length === 0 || first === undefined) return [];
    return [{ topic, keys: own, ...(isStaff && facts && own.includes(first) && { facts }) }];
  });
  if (heard.length === 0) return undefined;
  return isStaff ? { id, by, initials, changes: heard } : { id, changes: heard };
}
