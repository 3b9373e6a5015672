import { readOwnCheckpoints, readSealed, readUnsealed } from '@zhurnal/audit';
import { leafOf, openCheckpoint, readVerifier, rootOf, splitNotes } from '@zhurnal/evidence';
import type { Checkpoint, TrailRow } from '@zhurnal/evidence';
import type { ReadTx } from '@zhurnal/platform';
import { CLASS_ROWS } from './class-record.sql.js';

/** How many bytes the hash of a leaf has. */
const HASH = 32;

/** The trail of a class, with what proves it. */
export interface ClassTrail {
  /** One line an entry: its number in the sealed order, null after the last checkpoint, and the entry. */
  readonly lines: string;
  /** The hashes of all leaves of the school up to the checkpoint, 32 bytes each: of other classes they say nothing. */
  readonly leaves: Buffer;
  /** The last signed checkpoint as a note; empty before the first. */
  readonly note: string;
  /** The instant of the last entry of the class. */
  readonly lastAt: string | undefined;
}

/** Takes the entries of a class out of the trail of its school. */
export async function readClassTrail(
  tx: ReadTx,
  classId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ClassTrail> {
  const own = new Set((await tx.rows<{ id: string }>(CLASS_ROWS, [classId, from, to])).map(({ id }) => id));
  const note = splitNotes(await readOwnCheckpoints(tx)).at(-1) ?? '';
  // The second line of a checkpoint is how many leaves it signs.
  const size = Number(note.split('\n')[1] ?? 0);
  const [lines, leaves]: [string[], Buffer[]] = [[], []];
  let lastAt: string | undefined;
  const take = (row: TrailRow, seq: number | null): void => {
    if (!own.has(row.rowId)) return;
    lines.push(`${JSON.stringify({ seq, ...plain(row) })}\n`);
    if (lastAt === undefined || row.at > lastAt) lastAt = row.at;
  };
  for await (const part of readSealed(tx))
    for (const { seq, hash, row } of part) {
      if (seq < size) leaves.push(hash);
      if (row !== null) take(row, seq < size ? seq : null);
    }
  for (const row of await readUnsealed(tx)) take(row, null);
  return { lines: lines.join(''), leaves: Buffer.concat(leaves), note, lastAt };
}

const plain = (row: TrailRow): TrailRow => ({
  id: row.id,
  at: row.at,
  accountId: row.accountId,
  personId: row.personId,
  role: row.role,
  sessionId: row.sessionId,
  requestId: row.requestId,
  reason: row.reason,
  op: row.op,
  entity: row.entity,
  rowId: row.rowId,
  version: row.version,
  delta: row.delta,
});

/** The checkpoint of a note, read without its key: for what is printed, not for what is proven. */
export function headOf(note: string): { readonly size: number; readonly root: string } | null {
  const [, size = '', root = ''] = note.split('\n');
  return note === '' ? null : { size: Number(size), root };
}

/** What is wrong with a trail that was taken out; nothing when it is whole. Needs no database. */
export function findTrailFaults(
  schoolId: string,
  { lines, leaves, note }: Pick<ClassTrail, 'lines' | 'leaves' | 'note'>,
  key: string,
): readonly string[] {
  const head: Checkpoint | undefined = openCheckpoint(note, readVerifier(key));
  if (head?.schoolId !== schoolId) return ['checkpoint.txt'];
  const hashes = Array.from({ length: Math.floor(leaves.length / HASH) }, (_, at) =>
    leaves.subarray(at * HASH, (at + 1) * HASH),
  );
  if (hashes.length !== head.size || !rootOf(hashes).equals(head.root)) return ['trail-leaves.bin'];
  const broken = lines
    .split('\n')
    .filter(Boolean)
    .some((line) => {
      const { seq, ...row } = JSON.parse(line) as TrailRow & { readonly seq: number | null };
      return seq !== null && hashes[seq]?.equals(leafOf(schoolId, row)) !== true;
    });
  return broken ? ['trail.ndjson'] : [];
}
