import { systemActor } from '../actor.js';
import type { Database } from '../database.js';
import type { AccountId, SchoolId } from '../ids.js';
import type { Log } from '../log.js';
import { sql } from '../sql.js';
import { firstIdAt, instantOf } from './told.js';
import type { ChangeId, News, Told } from './told.js';

/** What brings the news of all processes: one connection. */
export interface Ear {
  /** Listens until `stop`; connects again by itself. */
  listen(hear: { news(news: News): void; up(): void; down(): void }): void;
  /** When the connection last gave a sign of life, ms of the monotonic clock. */
  readonly aliveAt: number;
  /** Whether news may be lost although the connection stands, so that the table has to be looked into. */
  readonly mayLose: boolean;
  stop(): Promise<void>;
}

const SINCE = sql(
  'platform.live.since',
  `select id, person_id as "by", initials, changes from live_change where school_id = $1 and id > $2 order by id limit 501`,
);
const ONE = sql(
  'platform.live.one',
  `select id, person_id as "by", initials, changes from live_change where school_id = $1 and id = $2`,
);

/** Ids are made before their transaction commits, on clocks that differ a little: so far back is looked again, ms. */
export const OVERLAP = 20_000;
/** How long rows are kept, and how much of that a listener may rely on, ms. */
export const KEPT = 60 * 60_000;
const RELIABLE = KEPT - 5 * 60_000;
/** More rows than this are not told one by one: the page asks anew. */
const MOST = 500;
/** Without a sign of life for so long the connection is not believed, ms; it is asked for one every 3 seconds. */
const BELIEVED = 6_000;
const SWEEP = 5_000;
const RETRY = 1_000;
const REMEMBERED = 10_000;

interface Listeners {
  told(told: Told): void;
  /** Sessions of the account ended. */
  account(accountId: AccountId): void;
  /** News may have been lost: what was kept is not to be believed. */
  gap(): void;
  /** Something of the school changed, and it is not known yet what. */
  unclear(schoolId: SchoolId): void;
  /** Everything of the school is to be asked anew. */
  reset(schoolId: SchoolId): void;
}

/**
 * The news of all processes, each once. What is heard comes in the order in which it was committed, in the whole
 * installation; what was missed while the connection was away comes in the order of ids, school by school. The one does
 * not wait for the other, so no order is promised between them: a page takes the newest version of what it shows.
 */
export class LiveBus {
  private readonly listeners: Partial<Listeners>[] = [];
  private readonly heard = new Set<string>();
  private readonly interested: (() => Iterable<SchoolId>)[] = [];
  private isUp = false;
  private upSince = 0;
  /** Wall clock of the last moment at which nothing was missing. */
  private wholeAt = 0;
  private started = false;
  private isCatchingUp = false;
  private sweeping: NodeJS.Timeout | undefined;
  private retrying: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly ear: Ear,
    private readonly log: Log,
  ) {}

  /** Begins to listen, at the first need: processes that show no pages never do. */
  start(): void {
    if (this.started) return;
    this.started = true;
    // Streams that open before the connection listens rely on what is read when it does.
    this.wholeAt = Date.now();
    this.ear.listen({
      news: (news) => this.take(news),
      up: () => this.rise(),
      down: () => this.fall(),
    });
    if (this.ear.mayLose) {
      this.sweeping = setInterval(() => void this.catchUp(), SWEEP);
      this.sweeping.unref();
    }
  }

  on(listeners: Partial<Listeners>): void {
    this.listeners.push(listeners);
  }

  /** Schools whose lost news are worth reading. */
  care(schools: () => Iterable<SchoolId>): void {
    this.interested.push(schools);
  }

  /** Is the connection there, and has it given a sign of life just now? */
  get isFresh(): boolean {
    return this.isUp && performance.now() - this.ear.aliveAt < BELIEVED;
  }

  /** Has this process heard of the change, or would it have by now? */
  hasHeard(id: string): boolean {
    if (this.heard.has(id)) return true;
    const at = instantOf(id);
    const wait = Math.max(OVERLAP, SWEEP);
    return at !== undefined && at < Date.now() - wait && performance.now() - this.upSince > wait;
  }

  /** Rows after the given id, with some that were told before it; `whole` is false when that is not all. */
  async listSince(schoolId: SchoolId, after: string): Promise<{ rows: Told[]; whole: boolean }> {
    const at = instantOf(after);
    if (at === undefined || at < Date.now() - RELIABLE || at > Date.now() + OVERLAP)
      return { rows: [], whole: false };
    const rows = await this.db.read(systemActor('live'), schoolId, (tx) =>
      tx.rows<Omit<Told, 'schoolId'>>(SINCE, [firstIdAt(at - OVERLAP)]),
    );
    if (rows.length > MOST) return { rows: [], whole: false };
    return { rows: rows.map((row) => ({ ...row, schoolId })), whole: true };
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeping);
    clearTimeout(this.retrying);
    this.isUp = false;
    await this.ear.stop();
  }

  private take(news: News): void {
    if (news.kind === 'account') this.tell((listener) => listener.account?.(news.accountId));
    else if (news.kind === 'told') this.deliver(news.told);
    else {
      this.tell((listener) => listener.unclear?.(news.schoolId));
      void this.readLong(news.schoolId, news.id);
    }
  }

  private async readLong(schoolId: SchoolId, id: ChangeId): Promise<void> {
    try {
      const row = await this.db.read(systemActor('live'), schoolId, (tx) =>
        tx.find<Omit<Told, 'schoolId'>>(ONE, [id]),
      );
      if (row) this.deliver({ ...row, schoolId });
    } catch (error) {
      this.log.error(error, 'a change could not be read; open pages ask anew');
      this.tell((listener) => listener.reset?.(schoolId));
    }
  }

  private deliver(told: Told): void {
    if (this.heard.has(told.id)) return;
    this.heard.add(told.id);
    if (this.heard.size > REMEMBERED) {
      const [oldest] = this.heard;
      if (oldest !== undefined) this.heard.delete(oldest);
    }
    this.tell((listener) => listener.told?.(told));
  }

  private rise(): void {
    this.isUp = true;
    this.upSince = performance.now();
    void this.catchUp();
  }

  private fall(): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.wholeAt = Date.now() - Math.max(0, performance.now() - this.ear.aliveAt);
    this.tell((listener) => listener.gap?.());
  }

  /** Reads what nobody told: after the connection was away, and again and again where messages can be lost. */
  private async catchUp(): Promise<void> {
    if (this.isCatchingUp || !(this.isUp || this.ear.mayLose)) return;
    this.isCatchingUp = true;
    const since = this.wholeAt;
    const now = Date.now();
    const schools = new Set(this.interested.flatMap((list) => [...list()]));
    try {
      for (const schoolId of schools) {
        const { rows, whole } = await this.listSince(schoolId, firstIdAt(since));
        for (const row of rows) this.deliver(row);
        if (!whole) this.tell((listener) => listener.reset?.(schoolId));
      }
      if (this.isUp || this.ear.mayLose) this.wholeAt = now;
    } catch (error) {
      this.log.error(error, 'what was missed could not be read yet');
      this.retrying = setTimeout(() => void this.catchUp(), RETRY);
      this.retrying.unref();
    } finally {
      this.isCatchingUp = false;
    }
  }

  private tell(say: (listener: Partial<Listeners>) => void): void {
    for (const listener of this.listeners) {
      try {
        say(listener);
      } catch (error) {
        this.log.error(error, 'a listener of changes failed');
      }
    }
  }
}
