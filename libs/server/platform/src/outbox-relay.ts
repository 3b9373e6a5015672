import { systemActor } from './actor.js';
import type { Database } from './database.js';
import type { SchoolId } from './ids.js';
import type { Jobs } from './jobs.js';
import type { Log } from './log.js';
import { sql } from './sql.js';

const TAKE = sql(
  'platform.outbox.take',
  `select id, topic, payload from outbox where school_id = $1 and relayed_at is null order by id limit 500 for update skip locked`,
);
const DONE = sql(
  'platform.outbox.done',
  `update outbox set relayed_at = now() where school_id = $1 and id = any($2::uuid[])`,
);
const FORGET = sql(
  'platform.outbox.forget',
  `delete from outbox where school_id = $1 and relayed_at < now() - interval '7 days'`,
);
const FORGET_KEYS = sql(
  'platform.key.forget',
  `delete from idempotency where school_id = $1 and created_at < now() - interval '30 days'`,
);

const OLDEST = sql(
  'platform.outbox.oldest',
  `select extract(epoch from now() - min(created_at))::float8 as seconds from outbox where school_id = $1 and relayed_at is null`,
);

/**
 * Carries committed messages to the queue, school by school. A commit of this process wakes it at once;
 * a slow sweep finds what a killed process left behind.
 */
export class OutboxRelay {
  private readonly waiting = new Set<SchoolId>();
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private lookedAt = -Infinity;
  private longestWait = 0;

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  start(sweepMs = 30_000): void {
    this.db.onOutbox((schoolId) => this.wake(schoolId));
    this.jobs.repeat({ name: 'platform.forget', pattern: '17 3 * * *', run: () => this.forget() });
    const sweep = (): void => {
      void this.sweep();
      this.timer = setTimeout(sweep, sweepMs);
      this.timer.unref();
    };
    sweep();
  }

  wake(schoolId: SchoolId): void {
    this.waiting.add(schoolId);
    if (!this.stopped) this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  /** Looks into every school. */
  async sweep(): Promise<void> {
    try {
      for (const school of await this.db.listSchools()) this.wake(school.schoolId);
      await this.running;
    } catch (error) {
      this.log.error(error, 'the outbox could not be swept');
    }
  }

  /** How long the oldest message of any school has been waiting, in seconds; looked up twice a minute at most. */
  async waitingSeconds(): Promise<number> {
    if (performance.now() - this.lookedAt < 30_000) return this.longestWait;
    this.lookedAt = performance.now();
    this.longestWait = await this.findLongestWait();
    return this.longestWait;
  }

  private async findLongestWait(): Promise<number> {
    let longest = 0;
    for (const { schoolId } of await this.db.listSchools()) {
      const row = await this.db.read(systemActor('relay'), schoolId, (tx) =>
        tx.find<{ seconds: number | null }>(OLDEST),
      );
      longest = Math.max(longest, row?.seconds ?? 0);
    }
    return longest;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async drain(): Promise<void> {
    for (let next = this.take(); next !== undefined && !this.stopped; next = this.take()) {
      try {
        while ((await this.relay(next)) === 500);
      } catch (error) {
        this.log.error(error, 'messages stay in the outbox until the next sweep');
      }
    }
  }

  private take(): SchoolId | undefined {
    const [next] = this.waiting;
    if (next !== undefined) this.waiting.delete(next);
    return next;
  }

  /** At least once: the queue knows the ids, so a crash between handing over and noting it does no harm. */
  private async relay(schoolId: SchoolId): Promise<number> {
    return this.db.write(systemActor('relay'), schoolId, async (tx) => {
      const rows = await tx.rows<{ id: string; topic: string; payload: Record<string, unknown> }>(TAKE);
      if (rows.length === 0) return 0;
      await this.jobs.publish(rows.map((row) => ({ ...row, schoolId })));
      await tx.rows(DONE, [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  private async forget(): Promise<void> {
    for (const { schoolId } of await this.db.listSchools()) {
      await this.db.write(systemActor('relay'), schoolId, async (tx) => {
        await tx.rows(FORGET);
        await tx.rows(FORGET_KEYS);
      });
    }
  }
}
