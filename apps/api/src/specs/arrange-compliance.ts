import { createHash } from 'node:crypto';
import { sql } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';

/** Saturday in December: November is over, and everything in it is due. */
export const DECEMBER = '2026-12-05T09:00:00Z';
export const MONTH = '2026-11';

const COMPLIANCE = `query ($month: String!) { compliance(month: $month) { month profile title from to
  clauses { ids words kinds states breaches } checks { clauses names } through { clauses names }
  evidence { clauses names texts } settings { clauses names }
  totals { kept broken breaches built evidence noEvidence notApplicable notJudged } } }`;
const ROWS = `query ($month: String!, $clause: String!, $first: Int!, $after: String) {
  complianceRows(month: $month, clause: $clause, first: $first, after: $after) {
    rows { key check day lessonId groupId classId studentId slot subject className student person dueAt enteredAt detail }
    pageInfo { hasNextPage endCursor } } }`;

interface Names {
  readonly clauses: readonly number[];
  readonly names: readonly string[];
}

export interface ComplianceView {
  readonly profile: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly clauses: {
    readonly ids: readonly string[];
    readonly kinds: readonly string[];
    readonly states: readonly string[];
    readonly breaches: readonly number[];
  };
  readonly checks: Names;
  readonly settings: Names;
  readonly evidence: Names & { readonly texts: readonly string[] };
  readonly totals: Readonly<Record<string, number>>;
}

export interface BreachView {
  readonly key: string;
  readonly check: string;
  readonly day: string;
  readonly lessonId: string | null;
  readonly groupId: string | null;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly subject: string | null;
  readonly className: string | null;
  readonly student: string | null;
  readonly person: string | null;
  readonly detail: string | null;
}

interface BreachPage {
  readonly rows: readonly BreachView[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How the clauses stand. */
export async function readCompliance(
  api: TestApi,
  session: TestSession,
  month = MONTH,
): Promise<ComplianceView> {
  return (await api.data<{ compliance: ComplianceView }>(session, COMPLIANCE, { month })).compliance;
}

/** A page of the breaches of a clause. */
export async function readBreaches(
  api: TestApi,
  session: TestSession,
  clause: string,
  more: { readonly first?: number; readonly after?: string | null; readonly month?: string } = {},
): Promise<BreachPage> {
  const variables = { month: MONTH, first: 50, after: null, clause, ...more };
  return (await api.data<{ complianceRows: BreachPage }>(session, ROWS, variables)).complianceRows;
}

/** A change of rows below the contract, `$1` is the school. */
export async function change(
  school: ArrangedSchool,
  text: string,
  ...values: readonly unknown[]
): Promise<void> {
  const name = `test.compliance.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`;
  await school.change((tx) => tx.rows(sql(name, text), values));
}

/** Since when the school follows the profile: always. */
export const follow = (school: ArrangedSchool, profile: string): Promise<void> =>
  change(school, `update school set profile = $2 where school_id = $1`, profile);

/** SQL: an instant at which everything of a lesson of the row `l` is in time. */
const AFTER_LESSON = `((l.date + l.ends_at) at time zone 'Europe/Moscow')`;

/**
 * Everything that any of the five texts asks for in November: lessons recorded with their rolls when they ended, a work
 * of control with a mark, an absence with its reason, contacts looked at, and reports for families every two weeks.
 */
export async function keepEverything(school: ArrangedSchool): Promise<void> {
  const { staff, students, classes } = school;
  const monday = school.lesson('maths', '2026-11-16');
  const tuesday = school.lesson('english', '2026-11-17');
  await school.signIn('ofAgeev');
  await change(
    school,
    `insert into lesson_record (school_id, id, topic, held_at, held_by)
     select $1, l.id, 'Тема урока', ${AFTER_LESSON}, $2::uuid from lesson l where l.school_id = $1`,
    staff.maths,
  );
  await change(
    school,
    `insert into roll_call (school_id, id, taken_at, taken_by) select $1, l.id, ${AFTER_LESSON}, $2::uuid from lesson l where l.school_id = $1`,
    staff.maths,
  );
  await addMark(school, monday, students.ageev, 'control_work');
  await change(
    school,
    `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, reason, fact_by, reason_by, noted_at, created_at)
     select $1, gen_random_uuid(), l.id, l.group_id, $3::uuid, l.date, 'absent', 'ill', $4::uuid, $4::uuid, ${AFTER_LESSON}, ${AFTER_LESSON}
       from lesson l where l.school_id = $1 and l.id = $2`,
    tuesday,
    students.ageev,
    staff.english,
  );
  await change(
    school,
    `insert into contact_check (school_id, id, student_id, checked_on, checked_by)
     select $1, gen_random_uuid(), s.id, '2026-11-10', $2::uuid from student s where s.school_id = $1`,
    staff.classTeacher,
  );
  await tellFamilies(school, [classes.a8, classes.b1], ['2026-10-25', '2026-11-08', '2026-11-22']);
}

/** Reports on paper: for those without a sign-in, and one for the child of the family that has one. */
async function tellFamilies(
  school: ArrangedSchool,
  classIds: readonly string[],
  days: readonly string[],
): Promise<void> {
  const { staff, students, classes } = school;
  const text = `insert into taken_out (school_id, id, person_id, what, row_count, class_id, from_date, to_date, whom, about_id, created_at)
     select $1, gen_random_uuid(), $2::uuid, 'class_reports', 1, c, d - 14, d, $5, $6::uuid, (d + time '12:00') at time zone 'Europe/Moscow'
       from unnest($3::uuid[]) c, unnest($4::date[]) d`;
  await change(school, text, staff.classTeacher, classIds, days, 'no_sign_in', null);
  await change(school, text, staff.classTeacher, [classes.a8], days, 'one', students.ageev);
}

/** A mark of another work of the lesson, entered when the lesson ended. */
export async function addMark(
  school: ArrangedSchool,
  lessonId: string,
  studentId: string,
  type: string,
  position = 1,
): Promise<void> {
  await change(
    school,
    `insert into work (school_id, id, lesson_id, group_id, date, position, type)
     select $1, md5(l.id::text || $3)::uuid, l.id, l.group_id, l.date, $3::text::int, $2
       from lesson l where l.school_id = $1 and l.id = $4 on conflict do nothing`,
    type,
    String(position),
    lessonId,
  );
  await change(
    school,
    `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, marked_at, created_at)
     select $1, gen_random_uuid(), md5(l.id::text || $2)::uuid, l.id, l.group_id, $3::uuid, l.date, '5', ${AFTER_LESSON}, ${AFTER_LESSON}
       from lesson l where l.school_id = $1 and l.id = $4`,
    String(position),
    studentId,
    lessonId,
  );
}
