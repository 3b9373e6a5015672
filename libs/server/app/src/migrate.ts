import { runMigrations } from 'bullmq';
import pg from 'pg';
import { migrationSource } from '@zhurnal/platform';
import { MIGRATIONS } from './migrations/index.js';

/** Name of the newest migration this program knows, as the database notes it. */
export const LATEST_MIGRATION_NAME: string = MIGRATIONS[MIGRATIONS.length - 1]?.name ?? '';

/** The database was made by a newer program: going on would harm it. */
export class NewerDatabaseError extends Error {}

/**
 * Brings the database to this program's level, or to that of `known` changes only, which an older backup has; answers
 * the names of what it ran. Safe to run twice, or by two at once.
 */
export async function migrate(url: string, known?: readonly string[]): Promise<string[]> {
  const wanted = MIGRATIONS.filter(({ name }) => known?.includes(name) ?? true);
  const guard = new pg.Client({ connectionString: url, application_name: 'zhurnal-migrate' });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(7263548120)`);
    const source = await migrationSource(url, wanted).initialize();
    try {
      await refuseNewer(guard);
      const ran = await source.runMigrations();
      await migrateQueue(guard);
      await guard.query(`grant select on schema_migration to zhurnal_app`);
      return ran.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const present = await client.query<{ there: string | null }>(
    `select to_regclass('public.schema_migration') as there`,
  );
  if (present.rows[0]?.there == null) return;
  const names = await client.query<{ name: string }>(`select name from schema_migration`);
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = names.rows.filter((row) => !known.has(row.name));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      `The database has changes this program does not know (${unknown.map((row) => row.name).join(', ')}): it was upgraded by a newer Zhurnal. Start that version, or restore the backup made before the upgrade.`,
    );
  }
}

/** The queue's tables, in a schema of their own, worked by the application role. */
async function migrateQueue(client: pg.Client): Promise<void> {
  await client.query(`create schema if not exists bullmq`);
  await runMigrations(client, 'bullmq');
  // CREATE: the queue makes a sequence per queue name. Nothing of a school ever lies in this schema.
  await client.query(`grant usage, create on schema bullmq to zhurnal_app`);
  await client.query(`grant all on all tables in schema bullmq to zhurnal_app`);
  await client.query(`grant all on all sequences in schema bullmq to zhurnal_app`);
  await client.query(`grant execute on all functions in schema bullmq to zhurnal_app`);
}

/** Brings a database to the structure of these changes, or of this program; answers those that it has then. */
export async function bringUp(url: string, known?: readonly string[]): Promise<readonly string[]> {
  await migrate(url, known);
  const client = new pg.Client({ connectionString: url, application_name: 'zhurnal-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select name from schema_migration order by id`);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
