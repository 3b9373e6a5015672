import { newId, sql } from '@zhurnal/platform';
import type { Call, WriteTx } from '@zhurnal/platform';

/** Personal data that leave the program, or that only few may look at. */
export interface TakenOut {
  readonly what: 'students' | 'staff' | 'import_report' | 'sign_in_log' | 'access_log';
  /** Codes, days and ids; a search by name goes into `search`, which the trail does not tell. */
  readonly filter: Readonly<Record<string, string | null | undefined>>;
  readonly search?: string | null | undefined;
  /** The person whose data they are, if it is one. */
  readonly aboutId?: string | null | undefined;
  readonly rowCount: number;
}

/** Looking at the same page again within so many minutes is one look; every file is one of its own. */
const SAME_LOOK_MINUTES = 10;

// $2 id, $3 who, $4 what, $5 about whom, $6 filter, $7 search, $8 rows, $9 minutes.
const NOTE = sql(
  'audit.taken-out.note',
  `insert into taken_out (school_id, id, person_id, what, about_id, filter, search, row_count)
   select s.school_id, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::jsonb, $7::text, $8::int from school s
    where s.school_id = $1 and not exists (
      select from taken_out t where t.school_id = $1 and t.person_id = $3 and t.what = $4 and t.filter = $6::jsonb and t.search = $7
         and t.about_id is not distinct from $5::uuid and t.created_at > now() - make_interval(mins => $9))`,
);

/** Leaves a trace of it in the trail, before the answer goes. Asks the access table for the operation of the call. */
export async function noteTakenOut(call: Call, taken: TakenOut): Promise<void> {
  const { what, aboutId = null, rowCount } = taken;
  const filter = JSON.stringify(
    Object.fromEntries(Object.entries(taken.filter).filter(([, value]) => value != null && value !== '')),
  );
  const search = (taken.search ?? '').trim().slice(0, 200);
  const minutes = what === 'sign_in_log' || what === 'access_log' ? SAME_LOOK_MINUTES : 0;
  const targets = aboutId === null ? [] : [{ kind: 'person', id: aboutId } as const];
  await call.write(targets, { key: newId(), content: [what, aboutId, filter, search] }, async (tx) => {
    await tx.rows(NOTE, [newId(), call.actor.personId, what, aboutId, filter, search, rowCount, minutes]);
    return {};
  });
}

// $2 id, $3 who, $4 filter, $5 students.
const NOTE_PACKAGE = sql(
  'audit.taken-out.package',
  `insert into taken_out (school_id, id, person_id, what, filter, row_count) values ($1, $2, $3, 'class_package', $4::jsonb, $5)`,
);

/** The same of the package of a class for the archive, within the change that enters it. */
export async function notePackageTaken(
  tx: WriteTx,
  personId: string,
  { classId, studentCount }: { readonly classId: string; readonly studentCount: number },
): Promise<void> {
  await tx.rows(NOTE_PACKAGE, [newId(), personId, JSON.stringify({ classId }), studentCount]);
}

/** Reports of a class on paper. */
export interface PrintedReports {
  readonly classId: string;
  readonly from: string;
  readonly to: string;
  /** For whom; one student is named. */
  readonly whom: 'all' | 'no_sign_in' | 'one';
  readonly studentId: string | null;
  readonly studentCount: number;
  readonly at: Date;
}

// $2 id, $3 who, $4 about whom, $5 students, $6 class, $7 from, $8 to, $9 for whom, $10 when.
const NOTE_PRINT = sql(
  'audit.taken-out.print',
  `insert into taken_out (school_id, id, person_id, what, about_id, row_count, class_id, from_date, to_date, whom, created_at)
   values ($1, $2, $3, 'class_reports', $4, $5, $6, $7, $8, $9, $10)`,
);

/** The same of reports that go to paper, within the change that asks for them. */
export async function notePrinted(tx: WriteTx, personId: string, printed: PrintedReports): Promise<void> {
  const { classId, from, to, whom, studentId, studentCount, at } = printed;
  await tx.rows(NOTE_PRINT, [newId(), personId, studentId, studentCount, classId, from, to, whom, at]);
}
