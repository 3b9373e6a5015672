import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import type { KeptBackup, KeptTable } from './manifest.js';
import { BackupFault, wordsOf } from './backup-fault.js';
import { Tally } from './streams.js';

/** What reads a table out of a backup: the rows, and what has passed once they are at their end. */
export interface Reading {
  readonly rows: Readable;
  /** Throws when what has passed is not what was kept. */
  compare(): void;
}

/** The rows of one table, decrypted and unpacked on their way. */
export async function readRows(
  { folder }: Pick<KeptBackup, 'folder'>,
  table: KeptTable,
  identities: readonly string[],
): Promise<Reading> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const file = createReadStream(join(folder, table.file));
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = (await decrypter.decrypt(
      Readable.toWeb(file) as ReadableStream<Uint8Array<ArrayBuffer>>,
    )) as ReadableStream<Uint8Array>;
  } catch (error) {
    file.destroy();
    throw new BackupFault('KEY_DOES_NOT_FIT', table.file, wordsOf(error));
  }
  const packed = Readable.fromWeb(plain);
  const unpacked = createGunzip();
  const tally = new Tally();
  const fail = (error: Error): void => {
    tally.destroy(new BackupFault('FILE_DAMAGED', table.file, error.message));
  };
  packed.on('error', fail);
  unpacked.on('error', fail);
  packed.pipe(unpacked).pipe(tally);
  return {
    rows: tally,
    compare: () => {
      const found = tally.digest();
      if (found !== table.sha256 || tally.lines !== table.rows)
        throw new BackupFault('ROWS_DIFFER', table.name, `${tally.lines} / ${table.rows}`);
    },
  };
}
