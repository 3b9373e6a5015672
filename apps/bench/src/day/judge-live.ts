import { percentile } from '../figures.js';
import type { Asking } from './judge-rows.js';
import { instantOf } from './listener.js';
import type { Listener } from './listener.js';

/** Topics about single students: of them a family hears under the student's own key only. */
const PERSONAL = new Set(['marks', 'attendance', 'remarks', 'notices']);

/** Between the making of an id and the arrival of its event may lie so much, ms. */
const SPREAD = 2_000;
/** How often what is missing is looked for. */
const PATIENCE = 6;

interface Row {
  readonly id: string;
  readonly changes: readonly { readonly topic: string; readonly keys: readonly string[] }[];
}

export interface LiveFound {
  readonly changes: number;
  readonly listeners: number;
  readonly expected: number;
  readonly missed: number;
  readonly uninvited: number;
  readonly caughtUp: number;
  readonly losses: number;
  readonly resets: number;
  /** From the commit to the open page, ms; of what came over a stream that was open. */
  readonly p50: number;
  readonly p95: number;
}

/** Groups and classes of the students on the day, by key: computed here anew from the tables. */
const BELONGING = `
  select e.student_id as student, 'class:' || e.class_id as key from enrollment e
   where e.school_id = $1 and e.deleted_at is null and e.valid_from <= $2 and (e.valid_to is null or e.valid_to >= $2)
  union
  select e.student_id, 'group:' || p.group_id from enrollment e
    join teaching_group_part p on p.school_id = e.school_id and p.class_id = e.class_id and p.deleted_at is null
    left join subgroup_member m on m.school_id = p.school_id and m.subgroup_id = p.subgroup_id and m.student_id = e.student_id
      and m.deleted_at is null and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
   where e.school_id = $1 and e.deleted_at is null and e.valid_from <= $2 and (e.valid_to is null or e.valid_to >= $2)
     and (p.subgroup_id is null or m.id is not null)`;

/** What the judge looks at of an open page. */
type Heedful = Omit<Seen, 'unknown'> & { readonly unknown: readonly Seen['unknown'][number][] };
type Seen = Pick<Listener, 'app' | 'keys' | 'heard' | 'since' | 'unknown' | 'losses' | 'resets'>;

/** Did every open page hear of every change it listens to, and of no other? */
export async function judgeLive(
  client: Asking,
  { schoolId, day, until }: { readonly schoolId: string; readonly day: string; readonly until: number },
  listeners: readonly Heedful[],
): Promise<LiveFound> {
  const { rows } = await client.query<Row>(
    `select id, changes from live_change where school_id = $1 order by id`,
    [schoolId],
  );
  const belonging = await client.query<{ student: string; key: string }>(BELONGING, [schoolId, day]);
  const keysOf = new Map<string, Set<string>>();
  for (const { student, key } of belonging.rows)
    keysOf.set(`student:${student}`, (keysOf.get(`student:${student}`) ?? new Set()).add(key));
  let [expected, missed, uninvited] = [0, 0, 0];
  for (const listener of listeners) {
    const own = new Set(listener.keys);
    const common = new Set(own);
    if (listener.app === 'family')
      for (const key of own) for (const other of keysOf.get(key) ?? []) common.add(other);
    const since = listener.since ?? Number.POSITIVE_INFINITY;
    const due = new Set<string>();
    for (const { id, changes } of rows) {
      const concerns = changes.some(({ topic, keys }) => {
        const heard = listener.app === 'family' && PERSONAL.has(topic) ? own : common;
        return keys.some(
          (key) =>
            heard.has(key) && (heard !== own || listener.app === 'staff' || /^(student|person):/.test(key)),
        );
      });
      if (concerns) due.add(id);
    }
    const isKnown = (at: number): boolean =>
      !listener.unknown.some(([from, to]) => from - SPREAD <= at && at <= to);
    const wanted = [...due].filter((id) => {
      const at = instantOf(id);
      return at > since && at < until && (listener.heard.has(id) || isKnown(at));
    });
    expected += wanted.length;
    missed += wanted.filter((id) => !listener.heard.has(id)).length;
    uninvited += [...listener.heard.keys()].filter((id) => !due.has(id)).length;
  }
  const heard = listeners.flatMap((listener) => [...listener.heard.values()]);
  const delays = heard.filter(({ isLive }) => isLive).map(({ id, at }) => at - instantOf(id));
  delays.sort((a, b) => a - b);
  return {
    changes: rows.length,
    listeners: listeners.length,
    expected,
    missed,
    uninvited,
    caughtUp: heard.filter(({ isLive }) => !isLive).length,
    losses: listeners.reduce((sum, { losses }) => sum + losses, 0),
    resets: listeners.reduce((sum, { resets }) => sum + resets, 0),
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
  };
}

/** What was not as it must be, in words. */
export function listFaults({ expected, missed, uninvited }: LiveFound): readonly string[] {
  return [
    ...(missed > 0 ? [`${missed} of ${expected} events did not reach an open page`] : []),
    ...(uninvited > 0 ? [`${uninvited} events reached a page they do not concern`] : []),
  ];
}

/** Looks again for a while before it says that something is missing: a busy machine is late. */
export async function awaitLive(
  client: Asking,
  span: Parameters<typeof judgeLive>[1],
  listeners: readonly Heedful[],
  pause: () => Promise<unknown>,
): Promise<LiveFound> {
  for (let tries = 1; ; tries += 1) {
    await pause();
    const found = await judgeLive(client, span, listeners);
    if (found.missed === 0 || tries === PATIENCE) return found;
  }
}
