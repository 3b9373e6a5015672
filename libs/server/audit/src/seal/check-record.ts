import { TrailCheck, readVerifier } from '@zhurnal/evidence';
import type { CheckResult } from '@zhurnal/evidence';
import { systemActor } from '@zhurnal/platform';
import type { Database, SchoolId } from '@zhurnal/platform';
import { listTables, readOwnCheckpoints, readSealed, readTables, readUnsealed } from './read-record.js';
import type { Sealer } from './sealer.js';

const ACTOR = systemActor('seal');

/** Lets others be answered between two parts. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Checks the record of a school as the database has it at one instant against the evidence kept outside. Undefined where
 * nothing is sealed.
 */
export async function checkRecord(
  db: Database,
  sealer: Sealer,
  schoolId: SchoolId,
  receipts?: string,
): Promise<CheckResult | undefined> {
  const key = await sealer.key();
  const folder = sealer.evidenceOf(schoolId);
  if (!key || !folder) return undefined;
  // Read first: what is sealed while the check runs is no fault.
  const [checkpoints, leaves] = [await folder.readCheckpoints(), await folder.readLeaves()];
  return db.read(
    ACTOR,
    schoolId,
    async (tx) => {
      const forms = await listTables(tx);
      const own = await readOwnCheckpoints(tx);
      const verifier = readVerifier(key.published);
      const check = new TrailCheck({ schoolId, verifier, checkpoints, leaves, own, receipts, forms });
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
