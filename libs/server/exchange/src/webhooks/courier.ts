import { WEBHOOK_LIMITS, WEBHOOK_PATIENCE_DAYS, WEBHOOK_RETRIES, outcomeOf, waitAfter } from '@zhurnal/rules';
import { systemActor } from '@zhurnal/platform';
import type { Clock, Database, Log, SchoolId } from '@zhurnal/platform';
import { eventsOf } from './events-of.js';
import { Unreachable } from './reach.js';
import type { Reach } from './reach.js';
import { PATIENCE_MS, send } from './send.js';
import { signedHeaders } from './sign.js';
import {
  CLAIM,
  FAILS,
  FORGET,
  FORGET_SECRETS,
  GIVE_UP_LOST,
  HAPPENED,
  NOTE,
  SILENT,
  WORKS,
} from './webhook.sql.js';

const COURIER = systemActor('webhooks');
const DAY_MS = 86_400_000;
/** Deliveries that are under way at once, of one school. */
const AT_ONCE = 20;
/** Schools that are served at once: a slow program of one holds up few others. */
const LANES = 4;
/** A killed process held a delivery for so long; longer than any delivery takes. */
const TERM_MS = 4 * PATIENCE_MS;
/** The first try and each that follows a wait. */
const MOST_TRIES = WEBHOOK_RETRIES.length + 1;

interface Claimed {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly body: string;
  readonly tries: number;
  readonly address: string;
  readonly secrets: string[] | null;
}

/** How a try went: a status, or why there was none. */
interface Tried {
  readonly status: number | null;
  readonly fault: string;
}

/**
 * Brings messages to the addresses of a school. What is to be told is written with the commit that it tells of; here it is
 * taken up, sent and noted, so that a killed process leaves a delivery that is taken up again, under the same id.
 */
export class Courier {
  private readonly waiting = new Set<SchoolId>();
  private readonly lanes = new Set<Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private isStarted = false;
  private isStopped = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reach: Reach,
    private readonly log: Log,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Every commit that tells something leaves what programs are told, in its own transaction. */
  hear(): void {
    this.db.onTold(async (tx, told) => {
      const now = this.clock.now();
      const events = eventsOf(told, tx.changes, now);
      if (events.length === 0) return undefined;
      const left = await tx.rows(HAPPENED, [JSON.stringify(events), now]);
      return left.length === 0 ? undefined : () => this.wake(tx.schoolId);
    });
  }

  /** Delivers from now on: what was committed here at once, what other processes left or a killed one held by a slow sweep. */
  start(sweepMs = 10_000): void {
    this.isStarted = true;
    const sweep = (): void => {
      void this.sweep();
      this.later(sweep, sweepMs);
    };
    sweep();
  }

  wake(schoolId: SchoolId): void {
    this.waiting.add(schoolId);
    if (!this.isStarted || this.isStopped || this.lanes.size >= LANES) return;
    const lane = this.drain().finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  /** Addresses of all schools to which nothing goes because they do not answer. */
  async countSilent(): Promise<number> {
    let count = 0;
    for (const { schoolId } of await this.db.listSchools())
      count += (await this.db.read(COURIER, schoolId, (tx) => tx.find<{ n: number }>(SILENT)))?.n ?? 0;
    return count;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.lanes);
  }

  /** Delivers what is due in a school; answers how many deliveries were tried. */
  async deliver(schoolId: SchoolId): Promise<number> {
    let tried = 0;
    for (;;) {
      const now = this.clock.now();
      const term = new Date(now.getTime() + TERM_MS);
      const claimed = await this.db.write(COURIER, schoolId, async (tx) => {
        // What takes its process with it each time is not tried for ever.
        await tx.rows(GIVE_UP_LOST, [now, MOST_TRIES]);
        return tx.rows<Claimed>(CLAIM, [now, term, AT_ONCE]);
      });
      await Promise.all(claimed.map((one) => this.bring(schoolId, one)));
      tried += claimed.length;
      if (claimed.length < AT_ONCE || this.isStopped) return tried;
    }
  }

  /** Forgets deliveries after their days, and secrets that sign no more. */
  async forget(): Promise<void> {
    const now = this.clock.now();
    for (const { schoolId } of await this.db.listSchools())
      await this.db.write(COURIER, schoolId, async (tx) => {
        await tx.rows(FORGET, [new Date(now.getTime() - WEBHOOK_LIMITS.logDays * DAY_MS)]);
        await tx.rows(FORGET_SECRETS, [now]);
      });
  }

  private async sweep(): Promise<void> {
    try {
      for (const { schoolId } of await this.db.listSchools()) this.wake(schoolId);
    } catch (error) {
      this.log.error(error, 'deliveries to programs could not be looked for');
    }
  }

  private async drain(): Promise<void> {
    for (const schoolId of this.waiting) {
      if (this.isStopped) return;
      this.waiting.delete(schoolId);
      try {
        await this.deliver(schoolId);
      } catch (error) {
        this.log.error(error, 'deliveries of a school wait for the next sweep');
      }
    }
  }

  private async bring(schoolId: SchoolId, one: Claimed): Promise<void> {
    const { status, fault } = await this.try(one);
    const outcome = status === null ? 'again' : outcomeOf(status);
    const now = this.clock.now();
    const wait = outcome === 'delivered' ? undefined : waitAfter(one.tries);
    const nextAt = wait === undefined ? undefined : new Date(now.getTime() + wait * 1_000);
    // An address that is gone may be given another one: what it was to be told waits with it.
    const state = outcome === 'delivered' ? 'delivered' : nextAt ? 'waiting' : 'failed';
    await this.db.write(COURIER, schoolId, async (tx) => {
      await tx.rows(NOTE, [one.id, state, nextAt ?? null, status, fault, now]);
      if (outcome === 'delivered') return void (await tx.rows(WORKS, [one.webhookId]));
      const limit = new Date(now.getTime() - WEBHOOK_PATIENCE_DAYS * DAY_MS);
      const [came] = await tx.rows<{ name: string; state: string }>(FAILS, [
        one.webhookId,
        now,
        outcome === 'gone',
        limit,
      ]);
      if (came && came.state !== 'on') {
        tx.announce({ topic: 'settings', keys: ['school'] });
        this.log.warn(
          { schoolId, webhookId: one.webhookId, state: came.state },
          'an address is told no more',
        );
      }
    });
    if (nextAt && this.isStarted && nextAt.getTime() - now.getTime() < 60_000)
      this.later(() => this.wake(schoolId), nextAt.getTime() - now.getTime());
  }

  private async try({ eventId: id, body, address, secrets }: Claimed): Promise<Tried> {
    try {
      const to = await this.reach.to(address);
      const headers = signedHeaders({ id, at: this.clock.now(), body }, secrets ?? []);
      return { status: await send(to, body, headers, this.patienceMs), fault: '' };
    } catch (error) {
      return { status: null, fault: faultOf(error) };
    }
  }

  private later(work: () => void, ms: number): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }
}

/** A short sign of what went wrong, which the page puts into words. */
function faultOf(error: unknown): string {
  if (error instanceof Unreachable) return error.why;
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'slow';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'broken';
}
