import { sql } from '@zhurnal/platform';
import { PERSON, onDay } from './progress/period.sql.js';

const RUN = `r.id, r.code, r.class_id as "classId", r.student_id as "studentId", r.teacher_id as "teacherId", r.period_id as "periodId", r.from_day as "from", r.to_day as "to",
  r.regulation, r.language, r.sha256, r.row_count as "rowCount", r.run_at as "runAt", r.again_of as "againOf", case when q.id is not null then ${PERSON('q')} end as runner,
  coalesce((select c.name from school_class c where c.school_id = $1 and c.id = r.class_id), '') as "className",
  (select ${PERSON('x')} from person x where x.school_id = $1 and x.id = r.teacher_id) as teacher,
  (select ${PERSON('x')} from person x where x.school_id = $1 and x.id = r.student_id) as student,
  coalesce((select p.name from grading_period p where p.school_id = $1 and p.id = r.period_id), '') as "periodName",
  exists (select from report_document d where d.school_id = $1 and d.id = r.id and d.deleted_at is null) as "isPrepared",
  (select count(*) filter (where g.state in ('valid', 'expired_since'))::int from report_signature g
    where g.school_id = $1 and g.document_id = r.id and g.deleted_at is null) as "signedCount",
  (select count(*) filter (where g.state not in ('valid', 'expired_since'))::int from report_signature g
    where g.school_id = $1 and g.document_id = r.id and g.deleted_at is null) as "doubtfulCount"`;

/** The last runs: all, or those of one person. $2 person, $3 whether all, $4 how many. */
export const LAST_RUNS = sql(
  'reports.runs',
  `select ${RUN} from report_run r left join person q on q.school_id = $1 and q.id = r.run_by
    where r.school_id = $1 and r.deleted_at is null and ($3::boolean or r.run_by = $2::uuid)
    order by r.run_at desc, r.id desc limit $4::int`,
);

/** A run with its sheet and that of the run before it. $2 run, $3 class, $4 teacher, $5 student: of what it was made. */
export const ONE_RUN = sql(
  'reports.run',
  `select ${RUN}, s.payload, b.payload as "beforePayload"
     from report_run r
     left join person q on q.school_id = $1 and q.id = r.run_by
     join report_sheet s on s.school_id = $1 and s.id = r.id
     left join report_sheet b on b.school_id = $1 and b.id = r.again_of
    where r.school_id = $1 and r.id = $2 and r.deleted_at is null
      and r.class_id is not distinct from $3::uuid and r.teacher_id is not distinct from $4::uuid
      and r.student_id is not distinct from $5::uuid`,
);

/** Who leads the school. $2 day. */
export const DIRECTOR = sql(
  'reports.director',
  `select ${PERSON('q')} as name
     from duty d
     join person q on q.school_id = $1 and q.id = d.person_id
    where d.school_id = $1 and d.role = 'director' and d.deleted_at is null
      and ${onDay('d', '$2::date')}
    order by d.valid_from desc, q.id limit 1`,
);

/** Classes with their students and teachers of the year with the days of the year. $2 person, $3 whether all of the school, $4 today. */
export const CHOICES = sql(
  'reports.choices',
  `with year as materialized (
     select y.id, y.starts_on, y.ends_on from academic_year y
      where y.school_id = $1 and y.deleted_at is null
      order by y.starts_on <= $4::date desc, abs(y.starts_on - $4::date) limit 1),
   own as materialized (
     select c.id, c.name, c.letter, c.grade_level from year y
       join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null
      where $3::boolean or exists (
        select from duty d where d.school_id = $1 and d.person_id = $2 and d.class_id = c.id and d.role = 'class_teacher'
           and d.deleted_at is null and d.valid_from <= $4::date and (d.valid_to is null or d.valid_to >= $4::date)))
   select y.starts_on as "startsOn", y.ends_on as "endsOn",
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'grade', c.grade_level) order by c.grade_level nulls last, c.letter, c.name), '[]')
        from own c) as classes,
     (select coalesce(json_agg(json_build_object('id', x.id, 'classId', x.class_id, 'name', x.name) order by x.family_name, x.given_name, x.id), '[]')
        from (select distinct on (e.student_id) e.class_id, q.id, q.family_name, q.given_name, ${PERSON('q')} as name
                from enrollment e
                join own c on c.id = e.class_id
                join person q on q.school_id = $1 and q.id = e.student_id
               where e.school_id = $1 and e.deleted_at is null and e.valid_from <= $4::date
                 and ($3::boolean or e.valid_to is null or e.valid_to >= $4::date)
               order by e.student_id, e.valid_from desc, e.class_id) x) as students,
     (select coalesce(json_agg(json_build_object('id', q.id, 'name', ${PERSON('q')}) order by q.family_name, q.given_name, q.id), '[]')
        from person q
       where q.school_id = $1 and ($3::boolean or q.id = $2) and exists (
         select from duty d where d.school_id = $1 and d.person_id = q.id and d.role = 'teacher' and d.deleted_at is null
            and d.valid_from <= $4::date and (d.valid_to is null or d.valid_to >= $4::date))) as teachers,
     (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
         'gradeFrom', p.grade_from, 'gradeTo', p.grade_to) order by p.grade_from, p.starts_on), '[]')
        from grading_period p where p.school_id = $1 and p.year_id = y.id and p.kind <> 'year' and p.deleted_at is null) as periods
     from year y`,
);
