import type { PortalState } from './read-state.js';
import type { PortalCounts } from './transport/transport.js';

/** Where the school and the portal have different numbers of rows. Names are the school's own. */
export interface CountDifference {
  readonly group: string;
  readonly subject: string;
  readonly day: string;
  readonly what: 'lessons' | 'tasks' | 'estimates';
  readonly here: number;
  readonly there: number;
}

export interface Comparison {
  /** Up to which package the portal has everything. */
  readonly seq: number;
  /** Places that were compared. */
  readonly counted: number;
  readonly differences: readonly CountDifference[];
}

const WHAT = ['lessons', 'tasks', 'estimates'] as const;
type Counts = Record<(typeof WHAT)[number], number>;
const none = (): Counts => ({ lessons: 0, tasks: 0, estimates: 0 });

/** Counts what the school has, and compares it with what the portal counts, by class or group, subject and day. */
export function compareCounts(
  { rows, names }: PortalState,
  { last_seq: seq, counts }: PortalCounts,
): Comparison {
  const here = new Map<string, Counts>();
  for (const { part, body } of rows) {
    if (part !== 'lessons' && part !== 'tasks' && part !== 'estimates') continue;
    const key = [body['group_uid'], body['subject_uid'], body['date']].join(' ');
    const place = here.get(key) ?? none();
    place[part] += 1;
    here.set(key, place);
  }
  const there = new Map(counts.map((one) => [`${one.group_uid} ${one.subject_uid} ${one.date}`, one]));
  const keys = [...new Set([...here.keys(), ...there.keys()])].sort();
  const differences = keys.flatMap((key) => {
    const [group = '', subject = '', day = ''] = key.split(' ');
    const [own, other] = [here.get(key) ?? none(), there.get(key) ?? none()];
    const place = { group: names.get(group) ?? group, subject: names.get(subject) ?? subject, day };
    return WHAT.filter((what) => own[what] !== other[what]).map((what) => ({
      ...place,
      ...{ what, here: own[what], there: other[what] },
    }));
  });
  return { seq, counted: keys.length, differences };
}
