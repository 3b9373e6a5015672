import { sql } from '@zhurnal/platform';

/**
 * SQL: what the students of some groups have in a period. Lessons a week are those of the weekly timetable on the last day
 * that counts; where there is none, the lessons of the period by the weeks that have any. $2 now, $3 period.
 */
const normsOf = (where: string, student: string, join: string): string => `
  with today as (
     select ($2::timestamptz at time zone s.time_zone)::date as day, s.regulation from school s where s.school_id = $1),
   period as materialized (
     select p.id, p.year_id, p.name, p.starts_on, p.ends_on, p.grade_from, p.grade_to,
            greatest(p.starts_on, least(p.ends_on, t.day)) as until, t.regulation
       from grading_period p, today t where p.school_id = $1 and p.id = $3 and p.deleted_at is null),
   asked as materialized (
     select g.id, g.name, g.subject_id, c.ids, c.names, c.lowest
       from period p
       join teaching_group g on g.school_id = $1 and g.year_id = p.year_id and g.deleted_at is null
       cross join lateral (
         select coalesce(json_agg(x.id order by x.grade_level, x.letter, x.name), '[]') as ids,
                coalesce(json_agg(x.name order by x.grade_level, x.letter, x.name), '[]') as names, min(x.grade_level) as lowest
           from (select distinct k.id, k.name, k.grade_level, k.letter
                   from teaching_group_part q
                   join school_class k on k.school_id = q.school_id and k.id = q.class_id
                  where q.school_id = $1 and q.group_id = g.id and q.deleted_at is null) x) c
      where ${where}),
   given as materialized (
     select l.id, l.group_id, l.date
       from period p
       join lesson l on l.school_id = $1 and l.date between p.starts_on and p.ends_on
        and l.cancelled_at is null and l.deleted_at is null and l.group_id = any(array(select id from asked))),
   taught as materialized (
     select m.group_id, m.student_id, min(m.valid_from) as since
       from period p
       join group_member m on m.school_id = $1 and m.group_id = any(array(select id from asked))
        and m.valid_from <= p.until and (m.valid_to is null or m.valid_to >= p.until)
      group by m.group_id, m.student_id),
   lessons as (
     select t.group_id, t.student_id, count(l.id)::int as count
       from period p, taught t
       left join given l on l.group_id = t.group_id and l.date >= t.since and l.date <= (select until from period)
      group by t.group_id, t.student_id),
   excused as (
     select a.group_id, a.student_id, count(*)::int as count
       from period p
       join attendance a on a.school_id = $1 and a.group_id = any(array(select id from asked))
        and a.date between p.starts_on and p.until and a.deleted_at is null
        and a.fact = 'absent' and a.reason in ('ill', 'excused')
       join given l on l.id = a.lesson_id
      group by a.group_id, a.student_id),
   marked as (
     select k.group_id, k.student_id, json_object_agg(k.type, k.count) as types
       from (select m.group_id, m.student_id, w.type, count(*) as count
               from period p
               join mark m on m.school_id = $1 and m.group_id = any(array(select id from asked))
                and m.date between p.starts_on and p.ends_on and m.deleted_at is null and m.value is not null and m.value <> 'due'
               join work w on w.school_id = m.school_id and w.id = m.work_id
              group by m.group_id, m.student_id, w.type) k
      group by k.group_id, k.student_id),
   seen as (
     select t.group_id, json_agg(${student} order by ${join === '' ? 't.student_id' : 'q.family_name, q.given_name, q.patronymic nulls first, q.id'}) as students
       from taught t
       ${join}
       join lessons l on l.group_id = t.group_id and l.student_id = t.student_id
       left join excused e on e.group_id = t.group_id and e.student_id = t.student_id
       left join marked k on k.group_id = t.group_id and k.student_id = t.student_id
      group by t.group_id)
   select g.id as "groupId", g.name as "groupName", u.name as "subjectName", u.id as "subjectId", g.ids as "classIds", g.names as "classNames",
          g.lowest as "gradeLevel", p.name as "periodName", p.starts_on as "from", p.ends_on as "to", p.until, p.regulation,
          trim_scale(round(coalesce(w.weekly, n.weekly, 0), 4))::text as "weeklyHours", coalesce(s.students, '[]') as students
     from period p
     cross join asked g
     join subject u on u.school_id = $1 and u.id = g.subject_id
     left join seen s on s.group_id = g.id
     cross join lateral (
       select sum(case when e.week = 0 then 1::numeric else 1::numeric / v.cycle_weeks end) as weekly
         from timetable_entry e
         join timetable v on v.school_id = e.school_id and v.id = e.timetable_id and v.deleted_at is null
        where e.school_id = $1 and e.group_id = g.id and e.deleted_at is null
          and p.until between coalesce(e.valid_from, v.valid_from) and coalesce(e.valid_to, v.valid_to)) w
     cross join lateral (
       select count(*)::numeric / nullif(count(distinct date_trunc('week', l.date)), 0) as weekly
         from given l where l.group_id = g.id) n
    order by u.name, g.lowest, g.name, g.id`;

/** One group, with the names of its students. $4 group. */
export const NORMS_OF_GROUP = sql(
  'journal.norms.group',
  normsOf(
    'g.id = $4',
    `json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic,
                       'lessons', l.count, 'excused', coalesce(e.count, 0), 'types', coalesce(k.types, '{}'))`,
    'join person q on q.school_id = $1 and q.id = t.student_id',
  ),
);

/** All groups of the grades of the period, nameless. */
export const NORMS_OF_SCHOOL = sql(
  'journal.norms.school',
  normsOf(
    `coalesce(c.lowest between p.grade_from and p.grade_to, true)`,
    `json_build_object('lessons', l.count, 'excused', coalesce(e.count, 0), 'types', coalesce(k.types, '{}'))`,
    '',
  ),
);

/** The period and the regulation of its last day that counts. $2 now, $3 period. */
export const NORM_PERIOD = sql(
  'journal.norms.period',
  `select p.name, p.starts_on as "from", p.ends_on as "to", s.regulation,
          greatest(p.starts_on, least(p.ends_on, ($2::timestamptz at time zone s.time_zone)::date)) as until
     from grading_period p join school s on s.school_id = p.school_id
    where p.school_id = $1 and p.id = $3 and p.deleted_at is null`,
);

/** A period as that statement answers it. */
export interface NormPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly regulation: string;
  readonly until: string;
}

/** What one student has in one group. */
export interface CountedStudent {
  /** Lessons of the period so far, and those of them missed for a valid reason. */
  readonly lessons: number;
  readonly excused: number;
  /** Marks by the kind of their work. */
  readonly types: Readonly<Record<string, number>>;
}

/** A group as the statements answer it. */
export interface NormRow<Student extends CountedStudent = CountedStudent> {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly classIds: readonly string[];
  readonly classNames: readonly string[];
  readonly gradeLevel: number | null;
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly regulation: string;
  readonly weeklyHours: string;
  readonly students: readonly Student[];
}
