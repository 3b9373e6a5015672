import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * Marks of periods of one student, or of the children of a person, with what was published of them and stated to have been
 * seen. Whether a mark may leave the server is decided by who asked for this. $2 person, $3 now, $4 student or null.
 */
export const STUDENT_FINALS = sql(
  'grading.student',
  `with ${TODAY},
   kids as materialized (
     select s.id from student s where s.school_id = $1 and s.id = $4 and s.deleted_at is null
     union
     select g.student_id from guardianship g, today t
      where $4::uuid is null and g.school_id = $1 and g.guardian_id = $2 and g.deleted_at is null
        and g.valid_from <= t.day and (g.valid_to is null or g.valid_to >= t.day)
     union
     select s.id from student s where $4::uuid is null and s.school_id = $1 and s.id = $2 and s.deleted_at is null),
   place as materialized (
     select k.id, c.id as class_id, c.name as class_name, c.grade_level, c.year_id
       from kids k
       cross join lateral (
         select c.id, c.name, c.grade_level, c.year_id
           from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
          where e.school_id = $1 and e.student_id = k.id and e.deleted_at is null
          order by (select day from today) between e.valid_from and coalesce(e.valid_to, 'infinity') desc, e.valid_from desc limit 1) c)
   select (select day from today) as today, (select profile from today) as profile, (select time_zone from today) as "timeZone",
     coalesce(json_agg(json_build_object(
       'studentId', k.id, 'givenName', q.given_name, 'familyName', q.family_name, 'birthDate', q.birth_date, 'className', k.class_name,
       'classId', k.class_id, 'yearId', k.year_id, 'year', (select y.name from academic_year y where y.school_id = $1 and y.id = k.year_id),
       'gradeLevel', k.grade_level,
       'periods', (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'startsOn', d.starts_on, 'endsOn', d.ends_on)
                           order by d.starts_on, d.ends_on), '[]')
                     from grading_period d where d.school_id = $1 and d.year_id = k.year_id and d.deleted_at is null and d.kind <> 'year'
                      and coalesce(k.grade_level between d.grade_from and d.grade_to, true)),
       'subjects', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
                      from subject u where u.school_id = $1 and u.id in (
                        select g.subject_id from group_member m join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
                         where m.school_id = $1 and m.student_id = k.id and g.year_id = k.year_id)),
       'marks', (select coalesce(json_agg(json_build_object('subjectId', x.subject_id, 'kind', x.kind, 'periodId', x.period_id, 'value', x.value, 'at', x.set_at,
                          'releasedAt', (select r.released_at from period_release r
                             where r.school_id = $1 and r.class_id = x.class_id and r.year_id = x.year_id
                               and r.period_id is not distinct from x.period_id and r.deleted_at is null))), '[]')
                   from period_mark x where x.school_id = $1 and x.student_id = k.id and x.year_id = k.year_id and x.deleted_at is null),
       'seen', (select coalesce(json_agg(json_build_object('kind', z.kind, 'periodId', z.period_id, 'at', z.seen_at, 'isPaper', z.is_paper,
                          'personId', z.person_id, 'question', case when z.person_id = $2 then z.question else '' end, 'by', ${NAME('b')}) order by z.seen_at, z.id), '[]')
                  from period_seen z join person b on b.school_id = $1 and b.id = z.recorded_by
                 where z.school_id = $1 and z.student_id = k.id and z.year_id = k.year_id and z.deleted_at is null)
       ) order by q.given_name, q.family_name, k.id), '[]') as students
     from place k join person q on q.school_id = $1 and q.id = k.id`,
);
