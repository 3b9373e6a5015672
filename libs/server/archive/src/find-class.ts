import type { ReadTx } from '@zhurnal/platform';
import { CLASS_BY_NAME } from './class-record.sql.js';

/** The class of a name, written with or without a space, in the year of a name: `7А`, `2025/26`. */
export async function findClass(tx: ReadTx, name: string, year: string): Promise<string | undefined> {
  return (await tx.rows<{ id: string }>(CLASS_BY_NAME, [name, year]))[0]?.id;
}
