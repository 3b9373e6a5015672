import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change } from './change-rows.js';
import { keepFamilies, keepReviews } from './arrange-consents.js';
import { keepChecks } from './arrange-checking.js';

export { change } from './change-rows.js';

/** Saturday in December: November is over, and everything in it is due. */
export const DECEMBER = '2026-12-05T09:00:00Z';
export const MONTH = '2026-11-01';

const COMPLIANCE = `query ($month: Date!) { compliance(month: $month) { month profile title from to
  clauses { ids words kinds states breaches } checks { clauses names } through { clauses names }
  evidence { clauses names texts files paths } settings { clauses names }
  totals { kept broken breaches built evidence noEvidence notApplicable notJudged } } }`;
const ROWS = `query ($month: Date!, $clause: String!, $first: Int!, $after: String) {
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
  readonly evidence: Names & Readonly<Record<'texts' | 'files' | 'paths', readonly string[]>>;
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

/** Since when the school follows the profile: always. */
export const follow = (school: ArrangedSchool, profile: string): Promise<void> =>
  change(school, `update school set profile = $2 where school_id = $1`, profile);

/** The regulation that the school follows says otherwise, since November. */
export const amend = (school: ArrangedSchool, setting: string, value: unknown): Promise<void> =>
  change(
    school,
    `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, clause, reason, order_number, decided_by)
     select $1, gen_random_uuid(), r.id, '2026-11-01', $2, $3::jsonb, '3.2', 'Решение школы', '', $4::uuid
       from regulation r where r.school_id = $1 and r.valid_from is null`,
    setting,
    JSON.stringify(value),
    school.staff.director,
  );

/** What {@link amend} has said holds no more. */
export const withdrawAmendments = (school: ArrangedSchool): Promise<void> =>
  change(
    school,
    `update regulation_amendment set withdrawn_at = now(), withdrawn_by = decided_by where school_id = $1 and withdrawn_at is null`,
  );

/** SQL: an instant at which everything of a lesson of the row `l` is in time. */
const AFTER_LESSON = `((l.date + l.ends_at) at time zone 'Europe/Moscow')`;

/**
 * Everything that any of the five texts asks for in November: lessons recorded with their rolls when they ended, a work
 * of control with a mark, an absence with its reason, contacts looked at, and reports for families every two weeks; and
 * since August a plan for every group, agreed to, with a topic for each lesson, and the approval of the load.
 */
export async function keepEverything(school: ArrangedSchool): Promise<void> {
  const { staff, students, classes } = school;
  const monday = school.lesson('maths', '2026-11-16');
  const tuesday = school.lesson('english', '2026-11-17');
  await school.signIn('ofAgeev');
  await planEverything(school);
  await change(
    school,
    `insert into lesson_record (school_id, id, topic, held_at, held_by, plan_item_id)
     select $1, l.id, 'Тема урока', ${AFTER_LESSON}, $2::uuid, md5(l.id::text || 'item')::uuid from lesson l where l.school_id = $1`,
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
  await keepFamilies(school);
  await keepReviews(school);
  await keepChecks(school);
  await tellFamilies(school, [classes.a8, classes.b1], ['2026-10-25', '2026-11-08', '2026-11-22']);
}

/** A plan of every group's own, and what the director approves. */
async function planEverything(school: ArrangedSchool): Promise<void> {
  const { staff } = school;
  await change(
    school,
    `insert into thematic_plan (school_id, id, year_id, subject_id, grade_level, class_id, title, author_id, state, agreed_by, agreed_at,
                                approved_by, approved_at, created_at)
     select $1, md5(g.id::text || 'plan')::uuid, g.year_id, g.subject_id, c.grade_level, c.id, 'План: ' || g.name, $2::uuid, 'approved', $3::uuid,
            '2026-08-25', $4::uuid, '2026-08-26', '2026-08-20'
       from teaching_group g
       join teaching_group_part p on p.school_id = $1 and p.group_id = g.id
       join school_class c on c.school_id = $1 and c.id = p.class_id
      where g.school_id = $1`,
    staff.maths,
    staff.deputy,
    staff.director,
  );
  await change(
    school,
    `insert into plan_item (school_id, id, plan_id, ordinal, topic, hours, created_at)
     select $1, md5(l.id::text || 'item')::uuid, md5(l.group_id::text || 'plan')::uuid,
            row_number() over (partition by l.group_id order by l.date, l.slot), 'Тема урока', 1, '2026-08-20'
       from lesson l where l.school_id = $1`,
  );
  await change(
    school,
    `insert into plan_assignment (school_id, id, group_id, plan_id)
     select $1, md5(g.id::text || 'plan')::uuid, g.id, md5(g.id::text || 'plan')::uuid from teaching_group g where g.school_id = $1`,
  );
  for (const what of ['curriculum', 'load']) await approve(school, what, '2026-08-26T09:00:00Z');
}

/** The director approves the curriculum or the load of the year. */
export const approve = (school: ArrangedSchool, what: string, at: string): Promise<void> =>
  change(
    school,
    `insert into load_approval (school_id, id, year_id, what, order_number, ordered_on, approved_by, approved_at)
     values ($1, gen_random_uuid(), $2, $3, '12', '2026-08-26', $4, $5::timestamptz)`,
    school.yearId,
    what,
    school.staff.director,
    at,
  );

/** When every mark of the period that {@link endPeriod} ends was entered. */
export const MARKED_AT = '2026-11-27T10:00:00Z';

/**
 * The second quarter ends on the 29th of November; every mark of it stands two days before, is published on that day, and
 * every family has said that it saw them.
 */
export async function endPeriod(school: ArrangedSchool): Promise<void> {
  const { staff } = school;
  const period = `(select d.id from grading_period d where d.school_id = $1 and d.kind = 'quarter' and d.number = 2)`;
  await change(
    school,
    `update grading_period set ends_on = '2026-11-29' where school_id = $1 and kind = 'quarter' and number = 2`,
  );
  await change(
    school,
    `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, value, set_by, set_at, created_at)
     select distinct on (m.student_id, g.subject_id) $1::uuid, gen_random_uuid(), m.student_id, g.subject_id, g.id, m.class_id, g.year_id, 'period',
            ${period}, '5', $2::uuid, $3::timestamptz, $3::timestamptz
       from group_member m join teaching_group g on g.school_id = $1 and g.id = m.group_id where m.school_id = $1`,
    staff.maths,
    MARKED_AT,
  );
  await change(
    school,
    `insert into period_release (school_id, id, class_id, year_id, kind, period_id, released_at, released_by, mark_count, gap_count)
     select $1, gen_random_uuid(), c.id, c.year_id, 'period', ${period}, '2026-11-27T12:00:00Z', $2::uuid, 4, 0
       from school_class c where c.school_id = $1`,
    staff.deputy,
  );
  await change(
    school,
    `insert into period_seen (school_id, id, student_id, year_id, kind, period_id, is_paper, seen_at, recorded_by)
     select $1, gen_random_uuid(), s.id, $2::uuid, 'period', ${period}, true, '2026-12-04T09:00:00Z', $3::uuid from student s where s.school_id = $1`,
    school.yearId,
    staff.classTeacher,
  );
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
