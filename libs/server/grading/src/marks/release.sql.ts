import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * Every class that gets marks in a period, or all of the year: how many marks it should have, which are missing, and when
 * they were published. $2 kind, $3 now, $4 period or null, $5 classes or null for all.
 */
export const RELEASE_FACTS = sql(
  'grading.release.facts',
  `with ${TODAY},
   year as materialized (
     select y.id from academic_year y, today t
      where y.school_id = $1 and y.deleted_at is null
        and (y.id = (select d.year_id from grading_period d where d.school_id = $1 and d.id = $4) or ($4::uuid is null and y.starts_on <= t.day))
      order by y.starts_on desc limit 1),
   each as materialized (
     select c.id, c.name, c.grade_level, c.year_id, max(d.ends_on) as ends_on, min(d.starts_on) as starts_on, max(d.starts_on) as last_starts_on, max(d.name) as period
       from school_class c
       join grading_period d on d.school_id = $1 and d.year_id = c.year_id and d.deleted_at is null and d.kind <> 'year'
        and coalesce(c.grade_level between d.grade_from and d.grade_to, true)
      where c.school_id = $1 and c.year_id in (select id from year) and c.deleted_at is null
        and ($4::uuid is null or d.id = $4) and ($5::uuid[] is null or c.id = any($5))
      group by c.id, c.name, c.grade_level, c.year_id),
   due as materialized (
     select distinct e.id as class_id, m.student_id, g.subject_id
       from each e
       join group_member m on m.school_id = $1 and m.class_id = e.id
        and m.valid_from <= e.ends_on and (m.valid_to is null or m.valid_to >= least(e.ends_on, (select day from today)))
       join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null),
   missing as materialized (
     select u.class_id, u.subject_id, count(*)::int as n
       from due u
      where not exists (
        select from period_mark x
         where x.school_id = $1 and x.student_id = u.student_id and x.subject_id = u.subject_id and x.year_id in (select id from year)
           and x.kind = $2 and x.period_id is not distinct from $4::uuid and x.deleted_at is null)
      group by u.class_id, u.subject_id)
   select (select day from today) as today, (select profile from today) as profile,
     coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'gradeLevel', e.grade_level, 'yearId', e.year_id, 'endsOn', e.ends_on,
       'opensOn', case when $4::uuid is null then e.last_starts_on else e.starts_on end, 'period', case when $4::uuid is not null then e.period end,
       'due', (select count(*) from due u where u.class_id = e.id),
       'students', (select coalesce(json_agg(distinct u.student_id), '[]') from due u where u.class_id = e.id),
       'gaps', (select coalesce(json_agg(json_build_object('subject', s.name, 'count', g.n) order by s.name), '[]')
                  from missing g join subject s on s.school_id = $1 and s.id = g.subject_id where g.class_id = e.id),
       'releasedAt', r.released_at, 'releasedBy', case when q.id is not null then ${NAME('q')} end,
       'seen', (select count(distinct z.student_id) from period_seen z
                 where z.school_id = $1 and z.student_id in (select u.student_id from due u where u.class_id = e.id)
                   and z.year_id = e.year_id and z.kind = $2 and z.period_id is not distinct from $4::uuid and z.deleted_at is null)
       )), '[]') as classes
     from each e
     left join period_release r on r.school_id = $1 and r.class_id = e.id and r.year_id = e.year_id and r.kind = $2
      and r.period_id is not distinct from $4::uuid and r.deleted_at is null
     left join person q on q.school_id = $1 and q.id = r.released_by`,
);
