import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MANIFEST, readBackup } from './manifest.js';
import type { KeptBackup } from './manifest.js';
import { readRows } from './read-rows.js';
import { BackupFault, wordsOf } from './backup-fault.js';
import { digestOfFile } from './write-backup.js';

/** What a check of a backup has found. */
export interface BackupCheck {
  readonly backup: KeptBackup;
  /** Were the rows themselves read? That takes the secret key; without it only the files are compared. */
  readonly isOpened: boolean;
  /** What is wrong, a line each; none: the backup is whole. */
  readonly faults: readonly BackupFault[];
}

/** Reads a backup through: every file, and with the secret key every row, against the manifest. */
export async function verifyBackup(folder: string, identities: readonly string[] = []): Promise<BackupCheck> {
  const backup = await readBackup(folder);
  const faults: BackupFault[] = [];
  for (const table of backup.manifest.tables) {
    try {
      const found = await digestOfFile(join(folder, table.file));
      if (found !== table.fileSha256) faults.push(new BackupFault('FILE_CHANGED', table.file));
      else if (identities.length > 0) {
        const { rows, compare } = await readRows(backup, table, identities);
        await pipeline(rows, new Writable({ write: (_, __, done) => done() }));
        compare();
      }
    } catch (error) {
      faults.push(
        error instanceof BackupFault ? error : new BackupFault('FILE_DAMAGED', table.file, wordsOf(error)),
      );
    }
  }
  const known = new Set([MANIFEST, ...backup.manifest.tables.map(({ file }) => file)]);
  for (const name of await readdir(folder))
    if (!known.has(name)) faults.push(new BackupFault('FILE_UNKNOWN', name));
  return { backup, isOpened: identities.length > 0, faults };
}
