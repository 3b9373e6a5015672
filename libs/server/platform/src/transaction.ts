import type { PoolClient } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AnyActor } from './actor.js';
import { newId } from './ids.js';
import { MANY_ROWS, insertMany } from './insert-many.js';
import type { Change } from './live/change.js';
import type { SchoolId } from './ids.js';
import { sendTogether } from './send-together.js';
import { sql } from './sql.js';
import type { Sql, StatementListener } from './sql.js';

/** A transaction begins with plans that are kept: the question who may asks first. Travels with BEGIN. */
export const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

/** Questions inside one school's transaction, which has begun with PLANNED_ONCE. */
export class ReadTx {
  private plansOnce = true;
  private isOver = false;

  constructor(
    protected readonly client: PoolClient,
    readonly schoolId: SchoolId,
    protected readonly listener: StatementListener | undefined,
  ) {}

  /** Rows of a named statement; the school is `$1`, the given values follow. */
  async rows<Row extends object>(statement: Sql, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.isOver) throw new Error(`${statement.name} came after the end of its transaction`);
    const all = [this.schoolId, ...values];
    this.plan(statement.isPlannedOnce ?? this.isPlannedOnce);
    const answer = await this.client.query<Row>({ name: statement.name, text: statement.text, values: all });
    this.listener?.({
      name: statement.name,
      text: statement.text,
      values: all,
      rowCount: answer.rowCount ?? 0,
    });
    return answer.rows;
  }

  /** What `send` sends before it waits for anything leaves in one packet. */
  together<T>(send: () => T): T {
    return sendTogether(this.client, send);
  }

  /** Work that was given up goes no further: its connection is somebody else's now. */
  end(): void {
    this.isOver = true;
  }

  /** How statements are planned that do not say it. */
  protected get isPlannedOnce(): boolean {
    return false;
  }

  /** Travels with the statement that follows, and only where the way of planning changes. */
  private plan(once: boolean): void {
    if (once === this.plansOnce) return;
    this.plansOnce = once;
    this.client.query(once ? PLANNED_ONCE : 'set local plan_cache_mode = auto').catch(() => undefined);
  }

  /** The one row, or nothing. */
  async find<Row extends object>(statement: Sql, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(statement, values))[0];
  }
}

/** Columns that the transaction itself fills. */
type Given<Entity> = Omit<Entity, 'schoolId' | 'version' | 'createdAt' | 'deletedAt'> & {
  deletedAt?: Date | null;
};

const EMIT = sql(
  'platform.outbox.emit',
  `insert into outbox (school_id, id, topic, payload) values ($1, $2, $3, $4)`,
);

/** Changes inside one school's transaction. */
export class WriteTx extends ReadTx {
  /** Whether something waits in the outbox after the commit. */
  emitted = false;
  /** The answer that is kept under the key of the request, as JSON; written with the commit. */
  answer: { readonly key: string; readonly text: string } | undefined;
  /** What open pages are told of after the commit. */
  readonly changes: Change[] = [];

  constructor(
    client: PoolClient,
    schoolId: SchoolId,
    listener: StatementListener | undefined,
    private readonly manager: EntityManager,
    readonly actor: AnyActor,
  ) {
    super(client, schoolId, listener);
  }

  /** A change names its rows: there is one way to them. */
  protected override get isPlannedOnce(): boolean {
    return true;
  }

  /** Adds rows; ids come from the caller, the school from the transaction. */
  async insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: readonly Given<Entity>[],
  ): Promise<void> {
    if (rows.length >= MANY_ROWS) {
      const all = rows.map((row) => ({ ...row, schoolId: this.schoolId }));
      const many = insertMany(this.manager.connection.getMetadata(entity), all);
      if (many) {
        const answer = await this.client.query(many.text, many.values);
        this.tell('insert', [many.text, many.values], answer.rowCount ?? 0);
        return;
      }
    }
    for (let from = 0; from < rows.length; from += 500) {
      const part = rows.slice(from, from + 500).map((row) => ({ ...row, schoolId: this.schoolId }));
      const insert = this.manager
        .createQueryBuilder()
        .insert()
        .into(entity)
        .values(part as unknown as QueryDeepPartialEntity<Entity>[])
        .updateEntity(false);
      await insert.execute();
      this.tell('insert', insert.getQueryAndParameters(), part.length);
    }
  }

  /**
   * Changes one row if it still has the version the caller saw. False: somebody was faster, or there is no such row.
   */
  async update<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    key: { readonly id: string; readonly version: number },
    changes: Partial<Omit<Entity, 'schoolId' | 'id' | 'version'>>,
  ): Promise<boolean> {
    const update = this.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...changes, version: key.version + 1 } as unknown as QueryDeepPartialEntity<Entity>)
      .where('school_id = :school and id = :id and version = :version', { school: this.schoolId, ...key });
    const answer = await update.execute();
    this.tell('update', update.getQueryAndParameters(), answer.affected ?? 0);
    return answer.affected === 1;
  }

  private tell(kind: string, [text, values]: [string, unknown[]], rowCount: number): void {
    this.listener?.({ name: `row class ${kind}`, text, values, rowCount });
  }

  /** Tells open pages of a change, and lets kept answers that rest on it go, once it is durable. */
  announce(change: Change): void {
    const isSaid = this.changes.some(
      ({ topic, keys, facts, event }) =>
        !facts &&
        !change.facts &&
        topic === change.topic &&
        event === change.event &&
        keys.join() === change.keys.join(),
    );
    if (!isSaid) this.changes.push(change);
  }

  /** Leaves a message that is delivered at least once after the commit, and never without it. */
  async emit(topic: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    this.emitted = true;
    await this.rows(EMIT, [newId(), topic, JSON.stringify(payload)]);
  }
}
