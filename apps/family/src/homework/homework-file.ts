import { rowsOf } from '../shell/read-columns.js';

/** A file that belongs to a homework. */
export interface HomeworkFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

interface FileColumns {
  /** Places in the list of homework. */
  readonly homework: readonly number[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly sizes: readonly number[];
}

/** The files of the homework at a place in its list. */
export function filesByHomework({
  homework,
  ids,
  names,
  sizes,
}: FileColumns): (place: number) => readonly HomeworkFile[] {
  const rows = rowsOf({ homework, ids, names, sizes });
  return (place) =>
    rows
      .filter((row) => row.homework === place)
      .map((row) => ({ id: row.ids, name: row.names, size: row.sizes }));
}
