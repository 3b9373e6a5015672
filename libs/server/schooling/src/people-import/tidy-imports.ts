import { PEOPLE_IMPORT_LIMITS } from '@zhurnal/rules';
import { sql, systemActor } from '@zhurnal/platform';
import type { Clock, Database, WriteTx } from '@zhurnal/platform';

const DAY = 24 * 3_600_000;
/** A draft nobody came back to. */
const DRAFT_DAYS = 3;
/** What an import was before is forgotten when it can no longer be undone. */
const UNDO_DAYS = Math.ceil(PEOPLE_IMPORT_LIMITS.undoHours / 24) + 1;

const FORGET_FILES = sql(
  'schooling.people-import.forget-files',
  `delete from people_import_file f using people_import_run r
    where f.school_id = $1 and r.school_id = $1 and r.id = f.id
      and (r.created_at < $2 or (r.status = 'draft' and r.created_at < $3)) returning f.id`,
);
const FORGET_DRAFTS = sql(
  'schooling.people-import.forget-drafts',
  `update people_import_run set deleted_at = $3, settings = settings || '{"corrections": {}, "answers": {}, "excluded": []}'::jsonb, version = version + 1
    where school_id = $1 and status = 'draft' and deleted_at is null and created_at < $2 returning id`,
);
const FORGET_BEFORE = sql(
  'schooling.people-import.forget-before',
  `update people_import_row set writes = null, version = version + 1
    where school_id = $1 and writes is not null and created_at < $2 returning id`,
);

/** What was forgotten, counted. */
export interface Forgotten {
  readonly files: number;
  readonly drafts: number;
  readonly objects: number;
}

/** Forgets what imports of a school need no longer: files, drafts left behind, and what rows were before. */
export async function forgetOldImports(tx: WriteTx, now: Date): Promise<Forgotten> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY);
  const files = await tx.rows(FORGET_FILES, [before(PEOPLE_IMPORT_LIMITS.keepDays), before(DRAFT_DAYS)]);
  const drafts = await tx.rows(FORGET_DRAFTS, [before(DRAFT_DAYS), now]);
  const objects = await tx.rows(FORGET_BEFORE, [before(UNDO_DAYS)]);
  return { files: files.length, drafts: drafts.length, objects: objects.length };
}

/** The same for every school of the installation. */
export async function tidyImports(db: Database, clock: Clock): Promise<void> {
  for (const { schoolId } of await db.listSchools()) {
    await db.write(systemActor('people-import'), schoolId, (tx) => forgetOldImports(tx, clock.now()));
  }
}
