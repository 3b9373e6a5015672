import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFault, wordsOf } from './backup-fault.js';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'zhurnal-backup/1';

/** One table in a backup. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the rows as PostgreSQL writes them in its text format, ordered by the primary key; hexadecimal. */
  readonly sha256: string;
  /** File beside the manifest: the rows, packed with gzip, encrypted with age. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file as it lies there. */
  readonly fileSha256: string;
}

/** What a backup holds. Says nothing of what stands in the rows. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** The moment at which the database stood as the backup has it, ISO 8601. */
  readonly madeAt: string;
  /** The one school that was kept, or null: all of the database. */
  readonly schoolId: string | null;
  /** Changes of the structure that the database had, in order. */
  readonly migrations: readonly string[];
  /** Public keys for which the files were encrypted. */
  readonly recipients: readonly string[];
  readonly tables: readonly KeptTable[];
  readonly sequences: readonly {
    readonly name: string;
    readonly value: string;
    readonly isCalled: boolean;
  }[];
}

/** A backup as it lies in a folder. */
export interface KeptBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, which names every file with its own: who has noted it can tell this backup from any other. */
  readonly digest: string;
}

export async function readBackup(folder: string): Promise<KeptBackup> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    throw new BackupFault('NO_BACKUP', folder, wordsOf(error));
  }
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw new BackupFault('MANIFEST_DAMAGED', join(folder, MANIFEST));
  }
  if (manifest.format !== FORMAT) throw new BackupFault('OTHER_FORMAT', folder, String(manifest.format));
  return { folder, manifest, digest: digestOf(text) };
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The backups of a target, the newest first; folders that are none, or not finished, are left out. */
export async function listBackups(target: string): Promise<readonly KeptBackup[]> {
  let names: readonly string[];
  try {
    names = await readdir(target);
  } catch (error) {
    throw new BackupFault('NO_BACKUP', target, wordsOf(error));
  }
  const found: KeptBackup[] = [];
  for (const name of names.filter((one) => one.startsWith('zhurnal-') && !one.endsWith(PARTIAL))) {
    const backup = await readBackup(join(target, name)).catch(() => undefined);
    if (backup) found.push(backup);
  }
  return found.sort((one, other) => other.manifest.madeAt.localeCompare(one.manifest.madeAt));
}

/** How the folder of a backup ends while it is written. */
export const PARTIAL = '.partial';
