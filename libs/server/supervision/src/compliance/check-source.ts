import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import type { CheckName } from '@zhurnal/rules';

/** What a check found, as its statement answers: enough to name it, to sort it and to open the place where it is. */
export interface Breach {
  readonly check: CheckName;
  readonly day: string;
  /** The row that lacks something: unique within its check. */
  readonly key: string;
  readonly lessonId: string | null;
  readonly workId: string | null;
  readonly groupId: string | null;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly personId: string | null;
  /** By when it should have been; null: there is no instant. */
  readonly dueAt: Date | null;
  /** When it was entered; null: it is missing. */
  readonly enteredAt: Date | null;
  /** For machines and for a short word on the screen: a kind of work, «3/5», a name of a division. */
  readonly detail: string | null;
}

/** Checks that look into the same rows, and therefore share two statements. */
export interface CheckSource {
  readonly checks: readonly CheckName[];
  /** Rows `check`, `found`, `applies` for the checks of `$3`; `$2` are the terms of the month as JSON. */
  readonly count: Sql;
  /** Breaches of the checks of `$3` after the place `$4` day, `$5` check, `$6` key, `$7` at most. */
  readonly list: Sql;
}

/** How one check looks: a question that answers rows of `day`, `key` and the columns that it knows. */
export interface CheckArm {
  readonly check: CheckName;
  /** `select … from …`: the columns of {@link COLUMNS} in any order, `day` and `key` at least. */
  readonly columns: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> & {
    readonly day: string;
    readonly key: string;
  };
  /** What follows `from`, with its conditions. */
  readonly from: string;
  /** SQL of a condition under which there is something to judge in the month; always when it is left out. */
  readonly appliesIf?: string;
}

/** The columns of a breach with their types. */
const TYPES = {
  day: 'date',
  key: 'text',
  lesson_id: 'uuid',
  work_id: 'uuid',
  group_id: 'uuid',
  class_id: 'uuid',
  student_id: 'uuid',
  person_id: 'uuid',
  due_at: 'timestamptz',
  entered_at: 'timestamptz',
  detail: 'text',
} as const;
const COLUMNS = Object.keys(TYPES) as readonly (keyof typeof TYPES)[];

const armOf = ({ check, columns, from }: CheckArm): string =>
  `select '${check}'::text as check_name, x.* from (select ${COLUMNS.map(
    (name) => `(${columns[name] ?? 'null'})::${TYPES[name]} as ${name}`,
  ).join(', ')} from ${from}) x where '${check}' = any($3::text[])`;

/**
 * Makes the two statements of a source. Each check is an arm of one union under a condition that its name was asked for,
 * so what is not asked costs nothing; what several arms read stands once in `tables`.
 */
export function checkSource(name: string, tables: readonly string[], arms: readonly CheckArm[]): CheckSource {
  const found = `with ${[TERMS, ...tables].join(',\n   ')},
   breach as (${arms.map(armOf).join('\n     union all ')})`;
  const applies = arms.map(
    ({ check, appliesIf = 'true' }) => `('${check}', ${appliesIf === 'true' ? 'true' : `(${appliesIf})`})`,
  );
  return {
    checks: arms.map(({ check }) => check),
    count: sql(
      `compliance.${name}.count`,
      `${found}
   select a.check_name as "check", a.applies, count(b.check_name)::int as found
     from (values ${applies.join(', ')}) a(check_name, applies)
     left join breach b on b.check_name = a.check_name
    where a.check_name = any($3::text[]) group by a.check_name, a.applies`,
    ),
    list: sql(
      `compliance.${name}.list`,
      `${found}
   select b.check_name as "check", b.day::text as day, b.key, b.lesson_id as "lessonId", b.work_id as "workId", b.group_id as "groupId",
          b.class_id as "classId", b.student_id as "studentId", b.person_id as "personId", b.due_at as "dueAt",
          b.entered_at as "enteredAt", b.detail
     from breach b
    where (b.day, b.check_name collate "C", b.key collate "C") > ($4::date, $5::text collate "C", $6::text collate "C")
    order by b.day, b.check_name collate "C", b.key collate "C" limit $7::int`,
    ),
  };
}

/**
 * The terms of the month as tables: `asked`, one row of what holds for the whole of it; `judged`, the days on which the
 * school followed the regulation, with the first instants that are too late; `checking`, the same for marks by the days
 * that a kind of work has for being checked; `kind`, the kinds of work; `covered`, the groups of the grades for which the
 * journal is kept; `week`, the weeks whose Sunday is judged; `norm`, marks by weekly hours; `school_year`, the academic
 * years of the month with the term of their plans.
 */
const TERMS = `asked as materialized (
     select a.* from jsonb_to_record($2::jsonb -> 'month') as a("from" date, "to" date, now timestamptz, "endsAt" timestamptz, zone text,
       "isSubstituteChecked" boolean, "isRecordedChecked" boolean, "isMarkTimeChecked" boolean, "informDays" int, "paperDays" int,
       "looksPerWeek" int, "coveredFrom" int, "coveredTo" int, "unmarkedFrom" int, "unmarkedTo" int, "contactsDue" date, written int,
       explained jsonb, "finalGrades" int[], "isPeriodMarkChecked" boolean, "isPeriodTimeChecked" boolean, "isShownAtOnce" boolean,
       "isPlanOfClass" boolean)),
   judged as materialized (
     select d.* from jsonb_to_recordset($2::jsonb -> 'days') as d(day date, "recordDue" timestamptz, "recordLock" timestamptz,
       "homeworkDue" timestamptz, "attendanceDue" timestamptz, "attendanceLock" timestamptz, "reasonDue" timestamptz,
       "substituteDue" timestamptz, "weekEnds" timestamptz, "periodDue" timestamptz, "receiptMs" bigint, "seenDue" timestamptz)),
   checking as materialized (
     select c.* from jsonb_to_recordset($2::jsonb -> 'checking') as c(day date, days int, due timestamptz, lock timestamptz, checked timestamptz)),
   kind as materialized (
     select k.* from jsonb_to_recordset($2::jsonb -> 'kinds') as k(type text, days int, "isNorm" boolean)),
   covered as materialized (
     select distinct p.group_id from teaching_group_part p join school_class c on c.school_id = $1 and c.id = p.class_id
      where p.school_id = $1 and p.deleted_at is null
        and coalesce(c.grade_level between (select "coveredFrom" from asked) and (select "coveredTo" from asked), true)),
   week as materialized (
     select w.* from jsonb_to_recordset($2::jsonb -> 'weeks') as w(monday date, sunday date, "endsAt" timestamptz)),
   norm as materialized (
     select n.* from jsonb_to_recordset($2::jsonb -> 'norms') as n(hours numeric, marks int)),
   school_year as materialized (
     select y.* from jsonb_to_recordset($2::jsonb -> 'years') as y(id uuid, "planDueOn" date, "planDue" timestamptz))`;

/** SQL: the lesson of the row `l` is in the judged days of the month; join it with `judged j` by its day. */
export const LESSONS_OF_MONTH = `lesson l join judged j on j.day = l.date`;

/** SQL: conditions under which a lesson of the row `l` was to be given. */
export const TAKES_PLACE = `l.school_id = $1 and l.date between (select "from" from asked) and (select "to" from asked)
        and (l.group_id in (select group_id from covered)) is true and l.cancelled_at is null and l.deleted_at is null`;

/** SQL: what the judging knows of the whole month. */
export const asked = (column: string): string => `(select "${column}" from asked)`;

/** SQL: the instant at which a day is over in the school. */
export const endOfDay = (day: string): string => `((${day} + 1)::timestamp at time zone ${asked('zone')})`;

/** SQL: the day of the school to which an instant belongs. */
export const dayOfInstant = (at: string): string => `(${at} at time zone ${asked('zone')})::date`;

/**
 * SQL: a late entry of this part is no breach of the clause that names the term: the text lets it come late in exceptional
 * cases, and asks for the reason in a clause of its own (TKK-35).
 */
export const mayBeLate = (part: string): string => `coalesce(${asked('explained')} ? '${part}', false)`;
