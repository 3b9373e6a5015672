import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { isRecipient } from './keys.js';
import { FORMAT, MANIFEST, PARTIAL, digestOf } from './manifest.js';
import type { KeptBackup, KeptTable, Manifest } from './manifest.js';
import { BackupFault, wordsOf } from './backup-fault.js';
import { connected } from './connect.js';
import { Tally } from './streams.js';
import { copyOut, listTables, rowsOfSchool } from './tables.js';
import type { Table } from './tables.js';

/** What is to be kept, and where. */
export interface BackupWish {
  /** Address of the database, as a login that may read every table. */
  readonly url: string;
  /** Folders on different media; the backup lies in each of them, or the fault names those that it does not lie in. */
  readonly targets: readonly string[];
  /** Public keys: whoever has the secret half of one can read the backup. */
  readonly recipients: readonly string[];
  /** One school only; without it all of the database. */
  readonly schoolId?: string;
}

/** Where a backup lies now. */
export interface WrittenBackup {
  readonly copies: readonly KeptBackup[];
  readonly failed: readonly { readonly target: string; readonly why: string }[];
}

/**
 * Keeps the database as it stands at one moment, while others go on writing. Nothing half-done is ever taken for a
 * backup: it is written beside its place, forced to the medium and then named.
 */
export async function writeBackup(wish: BackupWish): Promise<WrittenBackup> {
  const stranger = wish.recipients.find((one) => !isRecipient(one));
  if (stranger !== undefined) throw new BackupFault('NOT_A_KEY', stranger);
  if (wish.recipients.length === 0) throw new BackupFault('NO_KEY');
  const failed: { target: string; why: string }[] = [];
  const [first, ...others] = wish.targets;
  if (first === undefined) throw new BackupFault('NO_TARGET');
  let source: KeptBackup | undefined;
  let rest: readonly string[] = others;
  for (const [at, target] of wish.targets.entries()) {
    try {
      source = await writeTo(target, wish);
      rest = wish.targets.slice(at + 1);
      break;
    } catch (error) {
      // Insufficient privilege: no other folder helps.
      if ((error as { code?: string }).code === '42501')
        throw new BackupFault('MAY_NOT_READ', wordsOf(error));
      failed.push({ target, why: wordsOf(error) });
    }
  }
  if (!source)
    throw new BackupFault('TARGETS_FAILED', failed.map(({ target, why }) => `${target}: ${why}`).join('; '));
  const copies = [source];
  for (const target of rest) {
    try {
      copies.push(await copyBackup(source, target));
    } catch (error) {
      failed.push({ target, why: wordsOf(error) });
    }
  }
  return { copies, failed };
}

async function writeTo(target: string, wish: BackupWish): Promise<KeptBackup> {
  await mkdir(target, { recursive: true });
  return connected(wish.url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    const madeAt = (rows[0]?.now ?? new Date()).toISOString();
    const folder = join(target, nameOf(madeAt, wish.schoolId));
    const partial = `${folder}${PARTIAL}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { mode: 0o700 });
    try {
      const tables: KeptTable[] = [];
      for (const table of await listTables(client)) {
        const condition = wish.schoolId === undefined ? '' : rowsOfSchool(table, wish.schoolId);
        if (condition === undefined) continue;
        tables.push(await keep(client, table, condition || undefined, partial, wish.recipients));
      }
      const manifest: Manifest = {
        format: FORMAT,
        madeAt,
        schoolId: wish.schoolId ?? null,
        migrations: await listMigrations(client),
        recipients: wish.recipients,
        tables,
        sequences: wish.schoolId === undefined ? await listSequences(client) : [],
      };
      const text = `${JSON.stringify(manifest, null, 1)}\n`;
      await writeDurably(join(partial, MANIFEST), text);
      await rename(partial, folder);
      return { folder, manifest, digest: digestOf(text) };
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      throw error;
    }
  });
}

const nameOf = (madeAt: string, schoolId?: string): string =>
  `zhurnal-${madeAt.replaceAll(':', '-').replace(/\..*$/, 'Z')}${schoolId === undefined ? '' : `-${schoolId.slice(0, 8)}`}`;

async function keep(
  client: Client,
  table: Table,
  condition: string | undefined,
  folder: string,
  recipients: readonly string[],
): Promise<KeptTable> {
  const file = `${table.name}.copy.gz.age`;
  const [plain, kept] = [new Tally(), new Tally()];
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const packed = createGzip({ level: 6 });
  const reading = pipeline(client.query(copyTo(copyOut(table, condition))), plain, packed);
  // Whoever writes finds the fault of the reading, too; heard twice it is one fault.
  reading.catch(() => undefined);
  const secret = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array<ArrayBuffer>>);
  await pipeline(
    Readable.fromWeb(secret as ReadableStream<Uint8Array>),
    kept,
    createWriteStream(join(folder, file), { mode: 0o600, flush: true }),
  );
  await reading;
  return {
    name: table.name,
    columns: table.columns,
    rows: plain.lines,
    sha256: plain.digest(),
    file,
    bytes: kept.bytes,
    fileSha256: kept.digest(),
  };
}

async function listMigrations(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by id');
  return rows.map(({ name }) => name);
}

async function listSequences(client: Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by 1`,
  );
  const found: Manifest['sequences'][number][] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from "${name}"`,
    );
    const [row] = state.rows;
    if (row) found.push({ name, value: row.last_value, isCalled: row.is_called });
  }
  return found;
}

/** The same backup on another medium, read back from there before it counts. */
async function copyBackup({ folder, manifest, digest }: KeptBackup, target: string): Promise<KeptBackup> {
  const place = join(target, basename(folder));
  const partial = `${place}${PARTIAL}`;
  await mkdir(target, { recursive: true });
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  try {
    for (const { file, fileSha256 } of manifest.tables) {
      await copyFile(join(folder, file), join(partial, file));
      await force(join(partial, file));
      if ((await digestOfFile(join(partial, file))) !== fileSha256)
        throw new BackupFault('MEDIUM_DAMAGED', join(partial, file));
    }
    await copyFile(join(folder, MANIFEST), join(partial, MANIFEST));
    await force(join(partial, MANIFEST));
    await rename(partial, place);
    return { folder: place, manifest, digest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

export async function digestOfFile(path: string): Promise<string> {
  const tally = new Tally();
  tally.resume();
  await pipeline(createReadStream(path), tally);
  return tally.digest();
}

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await force(path);
}

/** What was written lies on the medium, and not only in memory. */
async function force(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
