import { fullNameOf, PEOPLE_IMPORT_LIMITS } from '@zhurnal/rules';
import type {
  PeopleCounts,
  PeopleImportKind,
  PeopleImportRun,
  PeopleImportSettings,
  PeopleUndoOutcome,
} from '@zhurnal/rules';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';

/** An import as it lies in the database. */
export interface StoredRun {
  readonly id: string;
  readonly version: number;
  readonly kind: PeopleImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly settings: PeopleImportSettings;
  readonly remembered: boolean;
  readonly status: 'draft' | 'applied' | 'undone';
  readonly counts: PeopleCounts | null;
  readonly undo: PeopleUndoOutcome | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly hasReport: boolean;
}

const COLUMNS = `r.id, r.version, r.kind, r.file_name as "fileName", r.sha256, r.settings, r.remembered, r.status, r.counts, r.undo,
  r.created_at as "createdAt", r.applied_at as "appliedAt", r.undone_at as "undoneAt",
  p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
  exists (select from people_import_file f where f.school_id = $1 and f.id = r.id) as "hasReport"`;

const RUNS = sql(
  'schooling.people-import.runs',
  `select ${COLUMNS} from people_import_run r join person p on p.school_id = $1 and p.id = r.created_by
    where r.school_id = $1 and r.deleted_at is null order by r.created_at desc, r.id desc limit 100`,
);
const RUN = sql(
  'schooling.people-import.run',
  `select ${COLUMNS} from people_import_run r join person p on p.school_id = $1 and p.id = r.created_by
    where r.school_id = $1 and r.id = $2 and r.deleted_at is null`,
);
const FILE = sql(
  'schooling.people-import.file',
  `select book, results from people_import_file where school_id = $1 and id = $2`,
);
const BEFORE = sql(
  'schooling.people-import.before',
  `select settings, signature, sha256 = $3 as "isSame" from people_import_run
    where school_id = $1 and kind = $2 and (sha256 = $3 or signature = any($4::text[]))
    order by sha256 = $3 desc, created_at desc, id desc limit 1`,
);
const HAS_STUDENTS = sql(
  'schooling.people-import.has-students',
  `select exists (select from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
      where e.school_id = $1 and c.year_id = $2 and e.deleted_at is null) as "hasStudents" from school where school_id = $1`,
);

/** Until when an import can be taken back; null: it cannot any more. */
export function undoUntil(
  { status, appliedAt }: Pick<StoredRun, 'status' | 'appliedAt'>,
  now: Date,
): Date | null {
  if (status !== 'applied' || appliedAt === null) return null;
  const until = new Date(appliedAt.getTime() + PEOPLE_IMPORT_LIMITS.undoHours * 3_600_000);
  return until > now ? until : null;
}

/** The import as it is shown. */
export function showRun(run: StoredRun, now: Date): PeopleImportRun {
  const { id, kind, fileName, status, counts, undo, hasReport } = run;
  return {
    id,
    kind,
    fileName,
    status,
    counts,
    undo,
    hasReport,
    createdAt: run.createdAt.toISOString(),
    appliedAt: run.appliedAt?.toISOString() ?? null,
    undoneAt: run.undoneAt?.toISOString() ?? null,
    createdBy: fullNameOf(run),
    undoUntil: undoUntil(run, now)?.toISOString() ?? null,
  };
}

/** The last imports, the newest first. */
export function listRuns(tx: ReadTx): Promise<StoredRun[]> {
  return tx.rows<StoredRun>(RUNS);
}

/** An import of this school; a stranger's looks as if it were not there. */
export async function getRun(tx: ReadTx, id: string): Promise<StoredRun> {
  const run = isUuid(id) ? await tx.find<StoredRun>(RUN, [id]) : undefined;
  if (!run) throw notFound();
  return run;
}

/** The packed table of a file, and what came of its rows. */
export async function getFile(
  tx: ReadTx,
  id: string,
): Promise<{ readonly book: Buffer; readonly results: Buffer | null }> {
  const file = await tx.find<{ book: Buffer; results: Buffer | null }>(FILE, [id]);
  if (!file) throw notFound();
  return file;
}

/** What was decided before: about this very file, or about the last one with the same headers. */
export interface Decided {
  readonly settings: PeopleImportSettings;
  readonly signature: string;
  readonly isSame: boolean;
}

/** What was decided about this file before, or about the last one with one of these headers. */
export function findBefore(
  tx: ReadTx,
  kind: PeopleImportKind,
  sha256: string,
  signatures: readonly string[],
): Promise<Decided | undefined> {
  return tx.find<Decided>(BEFORE, [kind, sha256, signatures]);
}

/** Has the year any students yet? */
export async function hasStudents(tx: ReadTx, yearId: string): Promise<boolean> {
  const found = await tx.find<{ hasStudents: boolean }>(HAS_STUDENTS, [yearId]);
  return found?.hasStudents ?? false;
}
