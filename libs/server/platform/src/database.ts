import { AsyncLocalStorage } from 'node:async_hooks';
import type { OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { AnyActor } from './actor.js';
import { actorMark } from './actor.js';
import { Fault } from './faults.js';
import { isUuid } from './ids.js';
import type { AccountId, SchoolId } from './ids.js';
import { tellWithCommit } from './live/tell.js';
import type { Telling } from './live/tell.js';
import { keepWithCommit } from './live/keep-with-commit.js';
import { toldBy } from './live/told.js';
import type { ChangeId, News, Told } from './live/told.js';
import { sendTogether } from './send-together.js';
import type { StatementListener } from './sql.js';
import { PLANNED_ONCE, ReadTx, WriteTx } from './transaction.js';

/** What a write may say about itself. */
export interface WriteOptions {
  /** Why, for the trail: number of an order, text of a request. */
  readonly reason?: string;
  /** Hears under which id open pages are told of the write, once it is durable. */
  readonly told?: (id: ChangeId) => void;
}

/** How a question may be asked. */
export interface ReadOptions {
  /** All statements see the database as it was at the first of them. */
  readonly snapshot?: boolean;
}

/** Leaves rows in a transaction that tells something, beside what it tells; answers what is to be done once they are durable. */
export type LeaveWithCommit = (tx: WriteTx, told: Told) => Promise<(() => void) | undefined>;

const RETRIED = new Set(['40001', '40P01']);

/**
 * The only way to the database. A transaction belongs to one school: BEGIN and the tenant context travel in the
 * same message as the first statement, and row-level security closes everything when they do not.
 */
export class Database implements OnModuleDestroy {
  private readonly within = new AsyncLocalStorage<{ schoolId: SchoolId; writes: boolean }>();
  private readonly committed = new Set<(schoolId: SchoolId) => void>();
  private readonly leaving = new Set<LeaveWithCommit>();
  private readonly last = new Set<() => Promise<void>>();
  private listener: StatementListener | undefined;

  constructor(
    readonly source: DataSource,
    private readonly telling: Telling = tellWithCommit,
  ) {}

  /** Tests listen to every statement with its values. */
  listen(listener: StatementListener | undefined): void {
    this.listener = listener;
  }

  /** Called before the connections are closed: what is still to be written. */
  beforeEnd(work: () => Promise<void>): void {
    this.last.add(work);
  }

  /** Called after a write of a school is durable and left something in the outbox. */
  onOutbox(listener: (schoolId: SchoolId) => void): void {
    this.committed.add(listener);
  }

  /** Called with every commit that tells something, in its transaction: what is sent at once costs no further trip. */
  onTold(leave: LeaveWithCommit): void {
    this.leaving.add(leave);
  }

  /** Questions of one school. */
  async read<T>(
    actor: AnyActor,
    schoolId: SchoolId,
    work: (tx: ReadTx) => Promise<T>,
    { snapshot = false }: ReadOptions = {},
  ): Promise<T> {
    const client = await this.connect();
    const tx = new ReadTx(client, schoolId, this.listener);
    let broken: Error | undefined;
    try {
      const [begun, done] = sendTogether(client, () => {
        const first = client.query(
          `begin${snapshot ? ' isolation level repeatable read' : ''} read only; ${contextOf(actor, schoolId)}`,
        );
        first.catch(() => undefined);
        return [first, this.within.run({ schoolId, writes: false }, () => work(tx))] as const;
      });
      const result = await done;
      await begun;
      return result;
    } catch (error) {
      broken = asBroken(error);
      throw error;
    } finally {
      tx.end();
      if (broken) client.release(broken);
      else
        client.query('commit').then(
          () => client.release(),
          (error: Error) => client.release(error),
        );
    }
  }

  /** One business change of one school: effects, trail, idempotency key and outbox commit together or not at all. */
  async write<T>(
    actor: AnyActor,
    schoolId: SchoolId,
    work: (tx: WriteTx) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<T> {
    const outer = this.within.getStore();
    if (outer?.writes) throw new Error('a write may not open another write: one transaction, one school');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writeOnce(actor, schoolId, work, options);
      } catch (error) {
        if (attempt >= 4 || !RETRIED.has(codeOf(error))) throw error;
      }
    }
  }

  private async writeOnce<T>(
    actor: AnyActor,
    schoolId: SchoolId,
    work: (tx: WriteTx) => Promise<T>,
    options: WriteOptions,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect().catch(refuseBusy)) as PoolClient;
    const tx = new WriteTx(client, schoolId, this.listener, runner.manager, actor);
    let broken: Error | undefined;
    try {
      const { reason: why } = options;
      const reason = why === undefined ? '' : `; set local app.reason = ${client.escapeLiteral(why)}`;
      const [begun, done] = sendTogether(client, () => {
        const first = client.query(`begin; ${contextOf(actor, schoolId)}${reason}`);
        first.catch(() => undefined);
        return [first, this.within.run({ schoolId, writes: true }, () => work(tx))] as const;
      });
      const result = await done;
      await begun;
      const told = await this.commit(client, tx);
      if (told) options.told?.(told.id);
      if (tx.emitted) for (const tell of this.committed) tell(schoolId);
      return result;
    } catch (error) {
      tx.end();
      broken = asBroken(error);
      if (!broken) await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      await (
        runner as unknown as { releasePostgresConnection(error?: Error): Promise<void> }
      ).releasePostgresConnection(broken);
    }
  }

  /** Commits; what is kept and told beside the effect travels in the same message, so that it costs no further trip. */
  private async commit(client: PoolClient, tx: WriteTx): Promise<Told | undefined> {
    const told = tx.changes.length > 0 ? toldBy(tx.actor, tx.schoolId, tx.changes) : undefined;
    const news = told && ({ kind: 'told', told } as const);
    const carried = news ? this.telling.inCommit(news, (text) => client.escapeLiteral(text)) : '';
    const sent = sendTogether(client, () => [
      keepWithCommit(tx, told).then(() => undefined),
      ...(told ? [...this.leaving].map((leave) => leave(tx, told)) : []),
      client.query(`${carried}commit`).then(() => undefined),
    ]);
    for (const each of sent) each.catch(() => undefined);
    const after: ((() => void) | undefined)[] = [];
    for (const each of sent) after.push(await each); // What could not be kept says why the commit failed: it is heard first.
    if (news) this.telling.afterCommit(news);
    for (const each of after) each?.();
    return told;
  }

  /** A change of directory tables that ends sessions of an account: every process hears of it with the commit. */
  async endSessions<Row extends object>(
    accountId: AccountId,
    statement: { name: string; text: string },
    values: readonly unknown[],
  ): Promise<Row[]> {
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      const news: News = { kind: 'account', accountId };
      const begun = client.query('begin');
      begun.catch(() => undefined);
      const answer = await client.query<Row>({ ...statement, values: [...values] });
      await client.query(`${this.telling.inCommit(news, (text) => client.escapeLiteral(text))}commit`);
      this.telling.afterCommit(news);
      return answer.rows;
    } catch (error) {
      broken = asBroken(error);
      if (!broken) await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** A statement over directory tables, which belong to no school. */
  async directory<Row extends object>(
    statement: { name: string; text: string },
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      const answer = await client.query<Row>({
        name: statement.name,
        text: statement.text,
        values: [...values],
      });
      return answer.rows;
    } catch (error) {
      broken = asBroken(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Schools of this installation. */
  async listSchools(): Promise<{ schoolId: SchoolId; name: string }[]> {
    return this.directory({
      name: 'platform.schools',
      text: 'select school_id as "schoolId", name from directory_school order by created_at, school_id',
    });
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled([...this.last].map((work) => work()));
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async connect(): Promise<PoolClient> {
    const pool = (this.source.driver as unknown as { master: { connect(): Promise<PoolClient> } }).master;
    return pool.connect().catch(refuseBusy);
  }
}

/** All connections are at work and none came free in time: the same request, under its key, may come again. */
function refuseBusy(error: unknown): never {
  if (error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect'))
    throw new Fault('UNAVAILABLE', 'Too much is asked at once: try again in a moment.');
  throw error;
}

/** The tenant and actor context as literals, both checked: never set_config, never a session setting. And how to plan. */
function contextOf(actor: AnyActor, schoolId: SchoolId): string {
  if (!isUuid(schoolId)) throw new TypeError('a transaction needs the id of its school');
  return `set local app.school_id = '${schoolId}'; set local app.actor = '${actorMark(actor)}'; ${PLANNED_ONCE}`;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | undefined)?.code;
  return typeof code === 'string'
    ? code
    : String((error as { driverError?: { code?: unknown } })?.driverError?.code ?? '');
}

/** Errors after which the connection itself cannot be used again (shutdown, lost socket). */
function asBroken(error: unknown): Error | undefined {
  const code = codeOf(error);
  const lost =
    code === ''
      ? /terminat|closed|ECONN|timeout/i.test(String((error as Error | undefined)?.message))
      : /^(57P|08)|^E/.test(code);
  return lost && error instanceof Error ? error : undefined;
}
