import { averageOf, formatAverage, preliminaryDue, suggestPeriodMark, trendOf } from '@zhurnal/rules';
import type { Day, MarkValue, PersonName, RegulationProfile, Trend, WeighedMark } from '@zhurnal/rules';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { ClassProgress } from './class-progress.graphql.js';

/** A student who left the class keeps the marks up to that day. $2 class, $3 period. */
const PROGRESS = sql(
  'journal.class.progress',
  `with period as (
     select p.id, p.name, p.starts_on, p.ends_on from grading_period p where p.school_id = $1 and p.id = $3 and p.deleted_at is null),
   member as materialized (
     select e.student_id as id, min(e.valid_from) as since, case when bool_and(e.valid_to is not null) then max(e.valid_to) end as until
       from enrollment e, period p
      where e.school_id = $1 and e.class_id = $2 and e.deleted_at is null
        and e.valid_from <= p.ends_on and (e.valid_to is null or e.valid_to >= p.starts_on)
      group by e.student_id)
   select c.name as "className", p.name as "periodName", p.starts_on as "from", p.ends_on as "to",
     (select regulation from school where school_id = $1) as profile,
     (select coalesce(json_agg(json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic,
                                                 'since', m.since, 'until', m.until)
                               order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from member m join person q on q.school_id = $1 and q.id = m.id) as students,
     (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name) order by s.name, s.id), '[]')
        from (select distinct u.id, u.name, u.short_name
                from teaching_group_part x
                join teaching_group g on g.school_id = x.school_id and g.id = x.group_id and g.deleted_at is null
                join subject u on u.school_id = g.school_id and u.id = g.subject_id
               where x.school_id = $1 and x.class_id = $2 and x.deleted_at is null) s) as subjects,
     (select coalesce(json_agg(json_build_array(k.student_id, g.subject_id, k.value, trim_scale(w.weight)::text)
                               order by k.date, k.marked_at, w.position, k.ordinal, k.id), '[]')
        from member m
        join mark k on k.school_id = $1 and k.student_id = m.id and k.date between p.starts_on and p.ends_on
         and k.date <= coalesce(m.until, 'infinity') and k.deleted_at is null
        join work w on w.school_id = k.school_id and w.id = k.work_id
        join teaching_group g on g.school_id = k.school_id and g.id = k.group_id) as marks,
     (select coalesce(json_agg(distinct jsonb_build_array(m.student_id, g.subject_id)), '[]')
        from group_member m
        join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
       where m.school_id = $1 and m.class_id = $2 and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to >= p.ends_on)) as taught
     from school_class c, period p where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);

type MarkRow = readonly [student: string, subject: string, value: MarkValue, weight: string];

interface ProgressRow {
  readonly className: string;
  readonly periodName: string;
  readonly from: Day;
  readonly to: Day;
  readonly profile: string;
  readonly students: readonly (PersonName & {
    readonly id: string;
    readonly since: string;
    readonly until: string | null;
  })[];
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly marks: readonly MarkRow[];
  readonly taught: readonly (readonly [student: string, subject: string])[];
}

const TREND: Readonly<Record<Trend, number>> = { up: 1, flat: 0, down: -1 };

/** Reads how a class stands in all its subjects, for the class teacher (G166-47, TKK-69). */
export class ClassProgressReader {
  /** One statement; subjects that no group of the class has any more are left out. */
  async get(call: Call, classId: string, periodId: string): Promise<ClassProgress> {
    if (!isUuid(classId) || !isUuid(periodId)) throw notFound();
    const row = await call.read([{ kind: 'class', id: classId }], (tx) =>
      tx.find<ProgressRow>(PROGRESS, [classId, periodId]),
    );
    if (!row) throw notFound();
    const { className, periodName, from, to, students, subjects } = row;
    const profile = regulationOf(row.profile, to);
    const { preliminaryReport: reports } = profile;
    return {
      classId,
      className,
      periodName,
      from,
      to,
      students: {
        ids: students.map(({ id }) => id),
        familyNames: students.map(({ familyName }) => familyName),
        givenNames: students.map(({ givenName }) => givenName),
        patronymics: students.map(({ patronymic }) => patronymic ?? null),
        since: students.map(({ since }) => since),
        until: students.map(({ until }) => until),
      },
      subjects: {
        ids: subjects.map(({ id }) => id),
        names: subjects.map(({ name }) => name),
        shortNames: subjects.map(({ shortName }) => shortName),
      },
      cells: cellsOf(row, profile),
      gaps: gapsOf(row),
      reportDue: preliminaryDue(reports.value, { from, to }) ?? null,
      reportClause: reports.clause ?? null,
    };
  }
}

/** Subjects that a student is taught in and has no mark in; «точка» is a mark somebody gave. */
function gapsOf({ students, subjects, marks, taught }: ProgressRow): ClassProgress['gaps'] {
  const marked = new Set(marks.map(([student, subject]) => `${student} ${subject}`));
  const studentAt = new Map(students.map(({ id }, at) => [id, at]));
  const subjectAt = new Map(subjects.map(({ id }, at) => [id, at]));
  const gaps = taught
    .filter(([student, subject]) => !marked.has(`${student} ${subject}`))
    .flatMap(([studentId, subjectId]) => {
      const [student, subject] = [studentAt.get(studentId), subjectAt.get(subjectId)];
      return student === undefined || subject === undefined ? [] : [{ student, subject }];
    })
    .sort((one, other) => one.student - other.student || one.subject - other.subject);
  return {
    students: gaps.map(({ student }) => student),
    subjects: gaps.map(({ subject }) => subject),
  };
}

function cellsOf(
  { students, subjects, marks }: ProgressRow,
  profile: RegulationProfile,
): ClassProgress['cells'] {
  const studentAt = new Map(students.map(({ id }, at) => [id, at]));
  const subjectAt = new Map(subjects.map(({ id }, at) => [id, at]));
  const found = new Map<string, { student: number; subject: number; marks: WeighedMark[] }>();
  for (const [studentId, subjectId, value, weight] of marks) {
    const [student, subject] = [studentAt.get(studentId), subjectAt.get(subjectId)];
    if (student === undefined || subject === undefined) continue;
    const key = `${student} ${subject}`;
    const cell = found.get(key) ?? { student, subject, marks: [] };
    cell.marks.push({ value, weight });
    found.set(key, cell);
  }
  const kind = profile.averageKind.value;
  const cells = [...found.values()].map((cell) => {
    const average = averageOf(cell.marks, kind);
    const trend = trendOf(cell.marks, kind);
    return { ...cell, average, trend, due: cell.marks.filter(({ value }) => value === 'due').length };
  });
  return {
    students: cells.map(({ student }) => student),
    subjects: cells.map(({ subject }) => subject),
    averages: cells.map(({ average }) => (average ? formatAverage(average, 2) : null)),
    counts: cells.map(({ marks: all, due }) => all.length - due),
    due: cells.map(({ due }) => due),
    forecasts: cells.map(({ average }) =>
      average ? Number(suggestPeriodMark(average, profile.periodMarks.value)) : null,
    ),
    trends: cells.map(({ trend }) => (trend ? TREND[trend] : null)),
  };
}
