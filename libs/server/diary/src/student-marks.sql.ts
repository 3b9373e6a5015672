import { TODAY } from '@zhurnal/attendance';
import { columnsOf, instantText, markNumber } from '@zhurnal/journal';
import { sql } from '@zhurnal/platform';

/**
 * A student's marks of a period by subject, each block of columns as JSON text. $2 student, $3 now, $4 period or null
 * for the one it is, or was last, $5 profiles in which the class may be compared with. Of classmates nothing leaves the
 * statement but sums without a name, and only in those profiles.
 */
export const STUDENT_MARKS = sql(
  'diary.marks',
  `with ${TODAY},
   clock as (select day, ($3::timestamptz at time zone time_zone)::time as time from today),
   own_class as materialized (
     select k.id, k.grade_level, k.year_id
       from enrollment e join school_class k on k.school_id = $1 and k.id = e.class_id
      where e.school_id = $1 and e.student_id = $2 and e.deleted_at is null
      order by (select day from today) between e.valid_from and coalesce(e.valid_to, 'infinity') desc, e.valid_from desc limit 1),
   periods as materialized (
     select d.id, d.name, d.starts_on, d.ends_on
       from grading_period d join own_class k on d.school_id = $1 and d.year_id = k.year_id
      where d.deleted_at is null and d.kind <> 'year' and coalesce(k.grade_level between d.grade_from and d.grade_to, true)),
   period as materialized (
     select p.* from periods p, clock c
      where $4::uuid is null or p.id = $4
      order by c.day between p.starts_on and p.ends_on desc, p.starts_on <= c.day desc, abs(p.ends_on - c.day), p.starts_on limit 1),
   membership as materialized (
     select m.group_id, greatest(m.valid_from, p.starts_on) as since, least(coalesce(m.valid_to, p.ends_on), p.ends_on) as until
       from group_member m, period p
      where m.school_id = $1 and m.student_id = $2 and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to >= p.starts_on)),
   found as materialized (
     select m.id, m.work_id, m.lesson_id, m.group_id, m.date, m.ordinal, m.value, m.comment, m.marked_at
       from mark m, period p
      where m.school_id = $1 and m.student_id = $2 and m.date between p.starts_on and p.ends_on and m.deleted_at is null),
   corrected as materialized (
     select distinct on (c.work_id, c.ordinal) c.work_id, c.ordinal, q.decided_at as corrected_at, c.was ->> 'value' as corrected_from
       from period p
       join correction_change c on c.school_id = $1 and c.student_id = $2 and c.date between p.starts_on and p.ends_on and c.kind = 'mark'
       join correction_request q on q.school_id = $1 and q.id = c.request_id and q.state = 'admitted'
      order by c.work_id, c.ordinal, q.decided_at desc),
   reweighed as materialized (
     select distinct on (c.work_id) c.work_id, q.decided_at as reweighed_at, c.was ->> 'weight' as reweighed_from
       from (select distinct lesson_id, work_id from found) f
       join correction_change c on c.school_id = $1 and c.lesson_id = f.lesson_id and c.work_id = f.work_id and c.kind = 'work'
        and c.was ->> 'type' is not null and c.was ->> 'weight' <> c.becomes ->> 'weight'
       join correction_request q on q.school_id = $1 and q.id = c.request_id and q.state = 'admitted'
      order by c.work_id, q.decided_at desc),
   groups as materialized (
     select g.id, g.subject_id from teaching_group g
      where g.school_id = $1 and g.id = any(array(select group_id from membership union select group_id from found))),
   subjects as materialized (
     select u.id, u.name, (row_number() over (order by u.name, u.id))::int - 1 as n
       from subject u where u.school_id = $1 and u.id = any(array(select subject_id from groups))),
   lessons as (
     select g.subject_id, l.id, l.date > c.day or (l.date = c.day and l.ends_at > c.time) as is_left
       from clock c
       cross join membership m
       join groups g on g.id = m.group_id
       join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.date between m.since and m.until
        and l.cancelled_at is null and l.deleted_at is null)
   select (select day from today) as today, (select profile from today) as profile, (select id from period) as "periodId",
     (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on)
                               order by starts_on, ends_on), '[]') from periods) as periods,
     (select ${columnsOf({ ids: 'id', names: 'name', lessonsPast: 'past', lessonsLeft: '"left"' })}
        from (select s.id, s.name, count(distinct l.id) filter (where not l.is_left) as past,
                     count(distinct l.id) filter (where l.is_left) as "left"
                from subjects s left join lessons l on l.subject_id = s.id
               group by s.n, s.id, s.name order by s.n) s) as subjects,
     (select ${columnsOf({
       subjects: 'm.n',
       ids: 'm.id',
       dates: 'm.date',
       values: markNumber('m.value'),
       workTypes: 'm.type',
       titles: 'm.title',
       weights: 'trim_scale(m.weight)::text',
       topics: 'm.topic',
       comments: 'm.comment',
       at: instantText('m.marked_at'),
       correctedAt: instantText('m.corrected_at'),
       correctedFrom: markNumber('m.corrected_from'),
       reweighedAt: instantText('m.reweighed_at'),
       reweighedFrom: 'm.reweighed_from',
     })}
        from (select s.n, m.id, m.date, m.value, w.type, w.title, w.weight, coalesce(r.topic, '') as topic, m.comment, m.marked_at,
                     c.corrected_at, c.corrected_from, v.reweighed_at, v.reweighed_from
                from found m
                join groups g on g.id = m.group_id
                join subjects s on s.id = g.subject_id
                join work w on w.school_id = $1 and w.id = m.work_id
                join lesson l on l.school_id = $1 and l.id = m.lesson_id
                left join lesson_record r on r.school_id = $1 and r.id = m.lesson_id
                left join corrected c on c.work_id = m.work_id and c.ordinal = m.ordinal
                left join reweighed v on v.work_id = m.work_id
               order by m.date, l.slot, w.position, w.id, m.ordinal) m) as marks,
     (select ${columnsOf({
       subjects: 'x.n',
       own: 'x.student_id = $2',
       points: 'x.points',
       counts: 'x.marks',
       weighedPoints: 'x.weighed',
       weights: 'x.weight',
     })}
        from (select s.n, m.student_id, sum(m.value::int) as points, count(*) as marks,
                     (100 * sum(m.value::int * w.weight))::bigint as weighed, (100 * sum(w.weight))::bigint as weight
                from period p
                join own_class k on (select profile like '[%' or profile = any($5::text[]) from today)
                join enrollment e on e.school_id = $1 and e.class_id = k.id and e.deleted_at is null
                 and (select day from today) between e.valid_from and coalesce(e.valid_to, 'infinity')
                join mark m on m.school_id = $1 and m.student_id = e.student_id and m.date between p.starts_on and p.ends_on
                 and m.deleted_at is null and m.value in ('2', '3', '4', '5')
                join work w on w.school_id = $1 and w.id = m.work_id
                join teaching_group g on g.school_id = $1 and g.id = m.group_id
                join subjects s on s.id = g.subject_id
               group by s.n, m.student_id) x) as peers`,
);
