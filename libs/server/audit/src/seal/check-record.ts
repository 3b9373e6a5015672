import { LEAF_SIZE, TrailCheck, openCheckpoint, readVerifier, splitNotes } from '@zhurnal/evidence';
import type { CheckResult, NoteVerifier } from '@zhurnal/evidence';
import { systemActor } from '@zhurnal/platform';
import type { Database, SchoolId } from '@zhurnal/platform';
import { listTables, readOwnCheckpoints, readSealed, readTables, readUnsealed } from './read-record.js';
import type { Sealer } from './sealer.js';

const ACTOR = systemActor('seal');

/** Lets others be answered between two parts. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Seals signed so shortly (ms) before a back-up may lie outside only: they are written there first. */
const SEALING = 60_000;

interface Evidence {
  readonly checkpoints: string;
  readonly leaves: Buffer;
}

/** The evidence as it was when a back-up was made: what was sealed since is no fault of it, what was sealed before must be in it. */
function cutToBackup(
  { checkpoints, leaves }: Evidence,
  { own, verifier, madeAt }: { readonly own: string; readonly verifier: NoteVerifier; readonly madeAt: Date },
): Evidence {
  const headOf = (note: string) => openCheckpoint(note, verifier);
  const ownSize = Math.max(0, ...splitNotes(own).map((note) => headOf(note)?.size ?? 0));
  const kept = splitNotes(checkpoints).filter((note) => {
    const head = headOf(note);
    // What does not open is a fault, whenever it was written.
    return !head || head.size <= ownSize || Date.parse(head.at) < madeAt.getTime() - SEALING;
  });
  const size = Math.max(ownSize, ...kept.map((note) => headOf(note)?.size ?? 0));
  return { checkpoints: kept.join(''), leaves: leaves.subarray(0, size * LEAF_SIZE) };
}

/** What else a check goes by. */
export interface RecordGrounds {
  /** Receipts of people, one note after another. */
  readonly receipts?: string | undefined;
  /** The database is a back-up put back that was made then; left out: it is the one at work. */
  readonly backupOf?: Date;
}

/**
 * Checks the record of a school as the database has it at one instant against the evidence kept outside. Undefined where
 * nothing is sealed.
 */
export async function checkRecord(
  db: Database,
  sealer: Sealer,
  schoolId: SchoolId,
  { receipts, backupOf }: RecordGrounds = {},
): Promise<CheckResult | undefined> {
  const key = await sealer.key();
  const folder = sealer.evidenceOf(schoolId);
  if (!key || !folder) return undefined;
  // Read first: what is sealed while the check runs is no fault.
  const kept = { checkpoints: await folder.readCheckpoints(), leaves: await folder.readLeaves() };
  return db.read(
    ACTOR,
    schoolId,
    async (tx) => {
      const forms = await listTables(tx);
      const own = await readOwnCheckpoints(tx);
      const verifier = readVerifier(key.published);
      const outside = backupOf ? cutToBackup(kept, { own, verifier, madeAt: backupOf }) : kept;
      const check = new TrailCheck({ schoolId, verifier, ...outside, own, receipts, forms });
      for await (const part of readSealed(tx)) {
        for (const { seq, auditId, hash, row } of part)
          if (row) check.addSealed(seq, hash, row);
          else check.addMissing(seq, auditId, hash);
        await breathe();
      }
      for (const row of await readUnsealed(tx)) check.addUnsealed(row);
      for await (const part of readTables(tx, forms)) {
        for (const row of part) check.addState(row);
        if (part.length > 0) await breathe();
      }
      return check.finish();
    },
    { snapshot: true },
  );
}
