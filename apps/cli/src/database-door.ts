import pg from 'pg';
import { ENTITIES, MIGRATIONS, migrate } from '@zhurnal/app';
import { Database, applicationSource } from '@zhurnal/platform';
import type { Config } from '@zhurnal/platform';
import { CannotDo } from './noun.js';
import { WORDS } from './words.js';

/** The address that may change the database's structure. */
export const migrationUrl = (config: Config): string => config.adminDatabaseUrl ?? config.databaseUrl;

/** Names of the changes the database has; undefined when it is empty. */
export async function listMigrated(config: Config): Promise<readonly string[] | undefined> {
  const client = new pg.Client({ connectionString: migrationUrl(config), application_name: 'zhurnal-cli' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const there = await client.query<{ there: string | null }>(
      `select to_regclass('public.schema_migration') as there`,
    );
    if (there.rows[0]?.there == null) return undefined;
    const rows = await client.query<{ name: string }>(`select name from schema_migration order by id`);
    return rows.rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Opens the application's connections once, and closes them when the command is done. */
export class DatabaseDoor {
  private opened: Promise<Database> | undefined;

  constructor(private readonly config: Config) {}

  open(): Promise<Database> {
    this.opened ??= this.connect();
    return this.opened;
  }

  async close(): Promise<void> {
    const db = await this.opened?.catch(() => undefined);
    await db?.onModuleDestroy();
  }

  /** An empty database is made ready; one that is behind waits for the operator's word. */
  private async connect(): Promise<Database> {
    const done = await listMigrated(this.config);
    if (done === undefined) await migrate(migrationUrl(this.config));
    else {
      const missing = MIGRATIONS.filter(({ name }) => !done.includes(name)).length;
      if (missing > 0) throw new CannotDo(WORDS.notMigrated(missing));
    }
    return new Database(await applicationSource(this.config, ENTITIES).initialize());
  }
}
