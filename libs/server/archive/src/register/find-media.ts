import type { ReadTx } from '@zhurnal/platform';
import { MEDIA_BY_LABEL } from './archive.sql.js';

/** Ids of media by their labels, in the order of these; undefined: no medium is labelled so. */
export async function findMedia(
  tx: ReadTx,
  labels: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const small = labels.map((label) => label.toLocaleLowerCase('ru'));
  const rows = await tx.rows<{ id: string; label: string }>(MEDIA_BY_LABEL, [small]);
  return small.map((label) => rows.find((row) => row.label === label)?.id);
}
