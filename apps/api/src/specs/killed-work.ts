import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { TestDatabase } from '@zhurnal/testing';

/** What a process is told to work at. */
export interface WorkOrder {
  readonly url: string;
  readonly now: string;
  readonly redisUrl?: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly work: 'queue' | 'calendar' | 'seal' | 'courier';
}

/** Where work stands still: before rows of a table are written. */
export interface Hold {
  readonly table: string;
  readonly on: 'insert' | 'update';
  /** Of the row or the table, in SQL; the first row unless said. */
  readonly when?: string;
}

const SLEEPING = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;

/** Workers that are killed while they stand still at places of the database, and what they leave. */
export class KilledWork {
  private readonly workers: ChildProcess[] = [];

  constructor(
    private readonly database: TestDatabase,
    private readonly order: Omit<WorkOrder, 'url' | 'work'>,
  ) {}

  /** Lets a worker begin. */
  begin(work: WorkOrder['work'], now = this.order.now): ChildProcess {
    const worker = fork(fileURLToPath(new URL('./work.process.ts', import.meta.url)));
    this.workers.push(worker);
    worker.send({ ...this.order, url: this.database.url, work, now } satisfies WorkOrder);
    return worker;
  }

  /** Kills a worker, and lets the database see that it is gone. */
  async kill(worker: ChildProcess): Promise<void> {
    worker.kill('SIGKILL');
    expect(await once(worker, 'exit')).toEqual([null, 'SIGKILL']);
    await this.database.query(`select pg_terminate_backend(pid) from (${SLEEPING}) s`);
    await until(async () => (await this.database.query(SLEEPING)).length === 0);
  }

  /**
   * A worker that is killed when everything that it does stands still in the middle. No statement may stand still for long
   * (15 s): what waits for its minute comes first, and `more` begins the rest when that stands.
   */
  async killWithin(
    work: WorkOrder['work'],
    holds: readonly Hold[],
    { now = this.order.now, more }: { readonly now?: string; readonly more?: () => Promise<void> } = {},
  ): Promise<void> {
    const count = async (): Promise<number> => (await this.database.query(SLEEPING)).length;
    await this.hold(holds);
    const worker = this.begin(work, now);
    if (more) {
      await until(async () => (await count()) > 0);
      await more();
    }
    await until(async () => (await count()) >= holds.length);
    await this.kill(worker);
    await this.letGo(holds);
  }

  /** Ends what still works. */
  async end(): Promise<void> {
    for (const worker of this.workers)
      if (worker.exitCode === null && worker.signalCode === null) {
        worker.kill('SIGKILL');
        await once(worker, 'exit');
      }
  }

  private async hold(holds: readonly Hold[]): Promise<void> {
    for (const { table, on, when = 'true' } of holds) {
      await this.database.query(
        `create function hold_${table}() returns trigger language plpgsql as $$ begin
           if ${when} then perform pg_sleep(600); end if; return new; end $$`,
      );
      await this.database.query(
        `create trigger hold before ${on} on ${table} for each row execute function hold_${table}()`,
      );
    }
  }

  private async letGo(holds: readonly Hold[]): Promise<void> {
    for (const { table } of holds) {
      await this.database.query(`drop trigger hold on ${table}`);
      await this.database.query(`drop function hold_${table}`);
    }
  }
}

/** Waits for something; who waits for ever is stopped by the test's own term. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(25);
}
