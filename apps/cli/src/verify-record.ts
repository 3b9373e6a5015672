import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TrailCheck, readVerifier, rowOfCells } from '@zhurnal/evidence';
import type { CheckResult, TrailCells, TrailRow } from '@zhurnal/evidence';
import { RECORD_FILES } from './export-record.js';
import type { RecordManifest } from './export-record.js';

/** What a folder is checked against. */
export interface VerifyGrounds {
  /** Folder with the checkpoints and leaves of the school, or of all schools, kept outside the database. */
  readonly checkpoints?: string | undefined;
  /** File of receipts. */
  readonly receipts?: string | undefined;
}

/** The outcome, and whether the key came from elsewhere than the export itself. */
export interface VerifiedRecord {
  readonly manifest: RecordManifest;
  readonly result: CheckResult;
  readonly isKeyOutside: boolean;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const textOf = async (path: string): Promise<string | undefined> =>
  (await isThere(path)) ? readFile(path, 'utf8') : undefined;

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }), crlfDelay: Infinity });

function rowOf(line: string): { seq: number | null; row: TrailRow } {
  const [seq, ...cells] = JSON.parse(line) as [number | null, ...TrailCells];
  return { seq, row: rowOfCells(cells) };
}

/** Gives the check every seal with its row: both files stand in the order of the seals. */
async function giveTrail(check: TrailCheck, folder: string): Promise<void> {
  const rows = linesOf(join(folder, RECORD_FILES.trail))[Symbol.asyncIterator]();
  const nextRow = async (): Promise<ReturnType<typeof rowOf> | undefined> => {
    const { value, done } = (await rows.next()) as IteratorResult<string, undefined>;
    return done ? undefined : rowOf(value);
  };
  let waiting = await nextRow();
  for await (const line of linesOf(join(folder, RECORD_FILES.leaves))) {
    const [seq, auditId, hash] = JSON.parse(line) as [number, string, string];
    if (waiting?.seq === seq) {
      check.addSealed(seq, Buffer.from(hash, 'base64'), waiting.row);
      waiting = await nextRow();
    } else check.addMissing(seq, auditId, Buffer.from(hash, 'base64'));
  }
  for (; waiting; waiting = await nextRow()) check.addUnsealed(waiting.row);
}

/** Checks an exported record, with nothing but the files. */
export async function verifyRecord(folder: string, grounds: VerifyGrounds): Promise<VerifiedRecord> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as RecordManifest;
  const { schoolId } = manifest;
  const outside = grounds.checkpoints;
  const inside = outside === undefined ? undefined : join(outside, schoolId);
  const kept = inside !== undefined && (await isThere(inside)) ? inside : outside;
  const published =
    outside === undefined
      ? undefined
      : ((await textOf(join(kept ?? outside, 'seal.pub'))) ?? (await textOf(join(outside, 'seal.pub'))));
  const key = published ?? manifest.key;
  if (key === null) throw new Error('no key: nothing was sealed');
  const own: string[] = [];
  for await (const line of linesOf(join(folder, RECORD_FILES.checkpoints)))
    own.push(JSON.parse(line) as string);
  const leaves = kept === undefined ? undefined : join(kept, 'leaves.bin');
  const check = new TrailCheck({
    schoolId,
    verifier: readVerifier(key),
    checkpoints: kept === undefined ? own.join('') : ((await textOf(join(kept, 'checkpoints.txt'))) ?? ''),
    leaves: leaves !== undefined && (await isThere(leaves)) ? await readFile(leaves) : undefined,
    own: own.join(''),
    receipts: grounds.receipts === undefined ? undefined : await readFile(grounds.receipts, 'utf8'),
    forms: manifest.forms,
  });
  await giveTrail(check, folder);
  for await (const line of linesOf(join(folder, RECORD_FILES.states))) {
    const [entity, rowId, fields] = JSON.parse(line) as [string, string, string];
    check.addState({ entity, rowId, fields });
  }
  return { manifest, result: check.finish(), isKeyOutside: published !== undefined };
}
