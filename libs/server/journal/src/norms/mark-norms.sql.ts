import type { PersonName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';

/**
 * SQL: what the students of some groups have in a period, each fact as a list of its own: the reader brings them together,
 * which costs less than joining here. Lessons a week are those of the weekly timetable on the last day that counts; where
 * there is none, the lessons of the period by the weeks that have any. $2 now, $3 period.
 */
const normsOf = (where: string, people: string): string => `
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
   taught as materialized (
     select m.group_id, m.student_id, min(m.valid_from) as since
       from group_member m
      where m.school_id = $1 and m.group_id = any(array(select id from asked))
        and m.valid_from <= (select until from period) and (m.valid_to is null or m.valid_to >= (select until from period))
      group by m.group_id, m.student_id),
   given as materialized (
     select l.group_id, json_agg(l.date order by l.date) as dates,
            round(count(*)::numeric / count(distinct date_trunc('week', l.date)), 4) as weekly
       from lesson l
      where l.school_id = $1 and l.group_id = any(array(select id from asked)) and l.cancelled_at is null and l.deleted_at is null
        and l.date between (select starts_on from period) and (select ends_on from period)
      group by l.group_id),
   standing as materialized (
     select e.group_id, sum(case when e.week = 0 then 1::numeric else 1::numeric / v.cycle_weeks end) as weekly
       from timetable_entry e
       join timetable v on v.school_id = e.school_id and v.id = e.timetable_id and v.deleted_at is null
      where e.school_id = $1 and e.group_id = any(array(select id from asked)) and e.deleted_at is null
        and (select until from period) between coalesce(e.valid_from, v.valid_from) and coalesce(e.valid_to, v.valid_to)
      group by e.group_id)
   select p.name as "periodName", p.starts_on as "from", p.ends_on as "to", p.until, p.regulation,
     (select coalesce(json_agg(json_build_object('groupId', g.id, 'groupName', g.name, 'subjectName', u.name, 'subjectId', u.id, 'classIds', g.ids,
                'classNames', g.names, 'gradeLevel', g.lowest, 'weeklyHours', trim_scale(round(coalesce(s.weekly, n.weekly, 0), 4))::text,
                'dates', coalesce(n.dates, '[]')) order by u.name, g.lowest, g.name, g.id), '[]')
        from asked g
        join subject u on u.school_id = $1 and u.id = g.subject_id
        left join given n on n.group_id = g.id
        left join standing s on s.group_id = g.id) as groups,
     (select coalesce(json_agg(json_build_array(t.group_id, t.student_id, t.since)), '[]') from taught t) as members,
     (select coalesce(json_agg(json_build_array(e.group_id, e.student_id, e.count)), '[]')
        from (select a.group_id, a.student_id, count(*) as count
                from attendance a
               where a.school_id = $1 and a.group_id = any(array(select id from asked)) and a.deleted_at is null
                 and a.date between (select starts_on from period) and (select until from period)
                 and a.fact = 'absent' and a.reason in ('ill', 'excused')
                 and exists (select from lesson l where l.school_id = $1 and l.id = a.lesson_id and l.cancelled_at is null and l.deleted_at is null)
               group by a.group_id, a.student_id) e) as excused,
     (select coalesce(json_agg(json_build_array(k.group_id, k.student_id, k.type, k.count)), '[]')
        from (select m.group_id, m.student_id, w.type, count(*) as count
                from mark m join work w on w.school_id = m.school_id and w.id = m.work_id
               where m.school_id = $1 and m.group_id = any(array(select id from asked)) and m.deleted_at is null
                 and m.date between (select starts_on from period) and (select ends_on from period)
                 and m.value is not null and m.value <> 'due'
               group by m.group_id, m.student_id, w.type) k) as marks,
     ${people} as people
     from period p`;

/** One group, with the names of its students. $4 group. */
export const NORMS_OF_GROUP = sql(
  'journal.norms.group',
  normsOf(
    'g.id = $4',
    `(select coalesce(json_agg(json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic)
                               order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from person q where q.school_id = $1 and q.id = any(array(select student_id from taught)))`,
  ),
);

/** The groups of a class, with the names of who is in it. $4 class. */
export const NORMS_OF_CLASS = sql(
  'journal.norms.class',
  normsOf(
    `exists (select from teaching_group_part q where q.school_id = $1 and q.group_id = g.id and q.class_id = $4 and q.deleted_at is null)
       and coalesce(c.lowest between p.grade_from and p.grade_to, true)`,
    `(select coalesce(json_agg(json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic)
                               order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from person q where q.school_id = $1 and q.id in (
          select e.student_id from enrollment e
           where e.school_id = $1 and e.class_id = $4 and e.deleted_at is null and e.valid_from <= p.until
             and (e.valid_to is null or e.valid_to >= p.until)))`,
  ),
);

/** All groups of the grades of the period, nameless. */
export const NORMS_OF_SCHOOL = sql(
  'journal.norms.school',
  normsOf(`coalesce(c.lowest between p.grade_from and p.grade_to, true)`, `'[]'::json`),
);

/** A group as the statements answer it. */
export interface GroupRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly classIds: readonly string[];
  readonly classNames: readonly string[];
  readonly gradeLevel: number | null;
  readonly weeklyHours: string;
  /** Days of the lessons of the period that did not fall out. */
  readonly dates: readonly string[];
}

/** Everything one statement answers. */
export interface NormsRow {
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  /** The last day that counts: today, or the end of the period. */
  readonly until: string;
  readonly regulation: string;
  readonly groups: readonly GroupRow[];
  readonly members: readonly (readonly [group: string, student: string, since: string])[];
  readonly excused: readonly (readonly [group: string, student: string, count: number])[];
  readonly marks: readonly (readonly [group: string, student: string, type: string, count: number])[];
  readonly people: readonly (PersonName & { readonly id: string })[];
}
