import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { KeptBackup, KeptTable, Manifest } from './manifest.js';
import { readRows } from './read-rows.js';
import { BackupFault } from './backup-fault.js';
import { connected } from './connect.js';
import { Tally } from './streams.js';
import { copyOut, listTables, quoted, quotedAll } from './tables.js';
import type { Table } from './tables.js';

/** What is to be put back, and where. */
export interface RestoreWish {
  readonly backup: KeptBackup;
  /** Secret halves of the keys for which the backup was written. */
  readonly identities: readonly string[];
  /** Address of an empty database, as a login that may do everything there. */
  readonly url: string;
  /** Brings the empty database to the structure that the backup has; answers the changes that it has then. */
  readonly prepare: (url: string, migrations: readonly string[]) => Promise<readonly string[]>;
}

/** What was put back, and compared with what was kept. */
export interface Restored {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Puts a backup back into an empty database, in one transaction, and reads every table out again: the restored rows are
 * those that were kept, byte for byte, or nothing is left there.
 */
export async function restoreBackup({ backup, identities, url, prepare }: RestoreWish): Promise<Restored> {
  const { manifest } = backup;
  await requireEmpty(url);
  const has = await prepare(url, manifest.migrations);
  const unknown = manifest.migrations.filter((name) => !has.includes(name));
  if (unknown.length > 0) throw new BackupFault('NEWER_PROGRAM', unknown.join(', '));
  return connected(url, async (client) => {
    await client.query('begin');
    // Rows come as they were: nothing is written about them again, and no order between tables is needed.
    await client.query('set local session_replication_role = replica').catch(() => {
      throw new BackupFault('MAY_NOT_RESTORE');
    });
    const known = new Map((await listTables(client)).map((table) => [table.name, table]));
    const missing = manifest.tables.filter(({ name }) => !known.has(name) && name !== NOTED);
    if (missing.length > 0)
      throw new BackupFault('TABLE_MISSING', missing.map(({ name }) => name).join(', '));
    const tables = manifest.tables.filter(({ name }) => name !== NOTED);
    for (const table of tables) await put(client, backup, table, identities);
    for (const { name, value, isCalled } of manifest.sequences.filter((one) => !one.name.startsWith(NOTED)))
      await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, isCalled]);
    for (const table of tables) await compare(client, known.get(table.name), table);
    await client.query('commit');
    await client.query('analyze');
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  });
}

/** The list of changes of the structure is that of the new database: it says when they were made there. */
const NOTED = 'schema_migration';

function requireEmpty(url: string): Promise<void> {
  return connected(url, async (client) => {
    const tables = await listTables(client);
    for (const { name } of tables.filter((one) => one.name !== NOTED)) {
      const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
      if (rows.length > 0) throw new BackupFault('NOT_EMPTY', name);
    }
  });
}

async function put(
  client: Client,
  backup: KeptBackup,
  table: KeptTable,
  identities: readonly string[],
): Promise<void> {
  const reading = await readRows(backup, table, identities);
  const sink = client.query(copyFrom(`copy ${quoted(table.name)} (${quotedAll(table.columns)}) from stdin`));
  await pipeline(reading.rows, sink);
  reading.compare();
}

/** Reads a table out again. A newer structure may have columns that the backup does not know: they are left out. */
async function compare(client: Client, table: Table | undefined, kept: KeptTable): Promise<void> {
  const tally = new Tally();
  tally.resume();
  await pipeline(
    client.query(copyTo(copyOut({ name: kept.name, key: table?.key ?? [], columns: kept.columns }))),
    tally,
  );
  if (tally.digest() !== kept.sha256) throw new BackupFault('ROWS_DIFFER', kept.name);
}

/** How many rows a backup holds. */
export const countRows = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);
