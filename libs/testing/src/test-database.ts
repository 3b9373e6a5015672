import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A database of its own for one spec file: a clone of the migrated template. */
export interface TestDatabase {
  /** As the cluster's superuser: for arranging and for looking behind the curtain. */
  readonly adminUrl: string;
  /** As the application: role zhurnal_app. */
  readonly url: string;
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env['ZHURNAL_TEST_DATABASE_URL'];
  if (!url)
    throw new Error(
      'ZHURNAL_TEST_DATABASE_URL is not set: run the tests with "npm test", or give the superuser address of a scratch PostgreSQL.',
    );
  return url;
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Names what the migrations say now, so that a template made before one of them was edited is not taken again. */
function levelOf(): string {
  const folder = new URL('./migrations/', import.meta.resolve('@zhurnal/app'));
  const said = createHash('sha256');
  for (const file of readdirSync(fileURLToPath(folder)).sort())
    if (/\.[jt]s$/.test(file)) said.update(readFileSync(new URL(file, folder)));
  return said.digest('hex');
}

async function ensureTemplate(admin: pg.Client): Promise<string> {
  // A clone of what is prepared already needs nothing of the server.
  const { migrate } = await import('@zhurnal/app');
  const name = `zhurnal_template_${levelOf().slice(0, 12)}`;
  await admin.query('select pg_advisory_lock(7263548121)');
  try {
    const there = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (there.rowCount === 0) {
      await admin.query(`drop database if exists ${name}`);
      await admin.query(`create database ${name}`);
      await migrate(at(serverUrl(), name));
      await admin.query(`alter database ${name} is_template true`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock(7263548121)');
  }
  return name;
}

/** Makes a database out of another one to which nobody is connected. */
async function create(admin: pg.Client, template: string): Promise<string> {
  const name = `zhurnal_test_${randomBytes(6).toString('hex')}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(`create database ${name} template ${template} strategy wal_log`);
      return name;
    } catch (error) {
      // Somebody is connected to the template for a moment.
      if ((error as { code?: string }).code !== '55006' || attempt > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function open(name: string): TestDatabase {
  const pool = new pg.Pool({ connectionString: at(serverUrl(), name), max: 3 });
  pool.on('error', () => undefined);
  return {
    adminUrl: at(serverUrl(), name),
    url: at(serverUrl(), name),
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
  };
}

/** A migrated, empty database. The whole cluster goes away after the tests, so nothing is dropped here. */
export async function testDatabase(): Promise<TestDatabase> {
  return open(await asAdmin(async (admin) => create(admin, await ensureTemplate(admin))));
}

/**
 * A clone of what `prepare` made of an empty database. It is made once for all processes of one test run that ask for it
 * under the same name.
 */
export async function preparedDatabase(
  name: string,
  prepare: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const run = createHash('sha256').update(`${process.ppid} ${name}`).digest('hex').slice(0, 12);
  const made = `zhurnal_prepared_${run}`;
  return open(
    await asAdmin(async (admin) => {
      await admin.query('select pg_advisory_lock(7263548122)');
      try {
        const there = await admin.query('select 1 from pg_database where datname = $1', [made]);
        if (there.rowCount === 0) {
          const database = await testDatabase();
          await prepare(database);
          await database.close();
          const begun = new URL(database.adminUrl).pathname.slice(1);
          await admin.query(`alter database ${begun} rename to ${made}`);
        }
        return await create(admin, made);
      } finally {
        await admin.query('select pg_advisory_unlock(7263548122)');
      }
    }),
  );
}

/** A second database that holds what the first holds now; everybody must have left the first one. */
export async function copyDatabase(database: TestDatabase): Promise<TestDatabase> {
  const template = new URL(database.adminUrl).pathname.slice(1);
  return open(await asAdmin((admin) => create(admin, template)));
}

/**
 * Tells the planner what the tables hold by now, as a server that has run for a minute knows it. Of tables that were
 * just filled it knows nothing, and may walk through them once per row.
 */
export async function analyze(database: Pick<TestDatabase, 'query'>): Promise<void> {
  await database.query('analyze');
}
