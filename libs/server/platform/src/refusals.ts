import type { Target } from '@zhurnal/rules';
import { systemActor } from './actor.js';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Database } from './database.js';
import { newId } from './ids.js';
import type { SchoolId } from './ids.js';
import type { Log } from './log.js';
import { sql } from './sql.js';

/** How long refusals are gathered before they are written, in ms: at most so much is lost with the process. */
const GATHERED_MS = 1_000;
/** Rows that wait to be written, of everybody; what comes beyond is only counted in the log. */
const MOST_WAITING = 5_000;
/** Rows of one person in a day: enough for every mistake, too few to fill a table. */
const MOST_OF_DAY = 500;
const LONGEST_TARGET = 100;

// $2 ids, $3 people, $4 operations, $5 minutes, $6 first, $7 last, $8 times, $9 roles, $10 kinds, $11 targets, $12 rows of a day.
const KEEP = sql(
  'platform.refusals.keep',
  `insert into access_refusal as r (school_id, id, person_id, operation, minute, at, last_at, times, role, target_kind, target_id)
   select $1::uuid, u.id, u.person_id, u.operation, u.minute, u.at, u.last_at, u.times, u.role, u.kind, u.target
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::int[], $9::text[], $10::text[], $11::text[])
       as u(id, person_id, operation, minute, at, last_at, times, role, kind, target)
    where (select count(*) from access_refusal x
            where x.school_id = $1 and x.person_id = u.person_id and x.at > u.at - interval '1 day') < $12::int
   on conflict (school_id, person_id, operation, minute) do update
     set times = r.times + excluded.times, last_at = greatest(r.last_at, excluded.last_at)`,
);
// $2 the instant before which they are forgotten, $3 how many at once.
const FORGET = sql(
  'platform.refusals.forget',
  `delete from access_refusal r where r.school_id = $1
      and r.id in (select x.id from access_refusal x where x.school_id = $1 and x.at < $2 order by x.at limit $3) returning r.id`,
);
const PORTION = 5_000;

interface Waiting {
  readonly schoolId: SchoolId;
  readonly personId: string;
  readonly operation: string;
  readonly minute: Date;
  readonly at: Date;
  readonly role: string;
  readonly target: Target | undefined;
  lastAt: Date;
  times: number;
}

/**
 * Keeps what people asked for without having the right. One row a minute of a person and an operation, written a second
 * later with everybody else's: whoever asks a thousand times costs one row.
 */
export class Refusals {
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private dropped = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    db.beforeEnd(() => this.flush());
  }

  /** Notes a refusal; who belongs to no school has nobody to be shown to. */
  note(actor: Actor | undefined, operation: string, target?: Target): void {
    if (!actor) return;
    const { schoolId, personId, roles } = actor;
    const at = this.clock.now();
    const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
    const key = [schoolId, personId, operation, minute.getTime()].join(' ');
    const known = this.waiting.get(key);
    if (known) {
      known.times += 1;
      known.lastAt = at;
      return;
    }
    if (this.waiting.size >= MOST_WAITING) {
      this.dropped += 1;
      return;
    }
    const role = roles.join('+');
    this.waiting.set(key, {
      schoolId,
      personId,
      operation,
      minute,
      at,
      role,
      target,
      lastAt: at,
      times: 1,
    });
    this.timer ??= setTimeout(() => void this.flush(), GATHERED_MS).unref();
  }

  /** Writes what waits. A failure is told to the log and to nobody who asked. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = [...this.waiting.values()];
    this.waiting = new Map();
    if (this.dropped > 0) this.log.warn({ dropped: this.dropped }, 'refused accesses were too many to keep');
    this.dropped = 0;
    this.writing = this.writing
      .then(() => this.write(rows))
      .catch((error: unknown) => this.log.error(error, 'refused accesses were not kept'));
    return this.writing;
  }

  /** Forgets what is older than so many days, school by school. */
  async forget(days: number): Promise<void> {
    const before = new Date(this.clock.now().getTime() - days * 86_400_000);
    const actor = systemActor('job:refusals-forget');
    for (const { schoolId } of await this.db.listSchools()) {
      for (let gone = PORTION; gone === PORTION;) {
        gone = (await this.db.write(actor, schoolId, (tx) => tx.rows(FORGET, [before, PORTION]))).length;
      }
    }
  }

  private async write(rows: readonly Waiting[]): Promise<void> {
    for (const schoolId of new Set(rows.map((row) => row.schoolId))) {
      const own = rows.filter((row) => row.schoolId === schoolId);
      await this.db.write(systemActor('log:refusals'), schoolId, (tx) =>
        tx.rows(KEEP, [
          own.map(() => newId()),
          own.map(({ personId }) => personId),
          own.map(({ operation }) => operation),
          own.map(({ minute }) => minute),
          own.map(({ at }) => at),
          own.map(({ lastAt }) => lastAt),
          own.map(({ times }) => times),
          own.map(({ role }) => role),
          own.map(({ target }) => target?.kind ?? null),
          own.map(({ target }) => target?.id.slice(0, LONGEST_TARGET) ?? null),
          MOST_OF_DAY,
        ]),
      );
    }
  }
}
