import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { instantText } from '../columns.js';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: does a representative of the student have a sign-in today, and has nobody asked for paper instead or refused the diary (G24-25, S117-39)? */
const SIGNED_IN = (student: string): string => `(not exists (
  select from family_consent f
   where f.school_id = $1 and f.student_id = ${student} and f.kind in ('paper', 'refusal') and f.withdrawn_on is null and f.deleted_at is null)
  and exists (
  select from guardianship g
    join membership k on k.school_id = $1 and k.person_id = g.guardian_id and k.ended_at is null
    join account a on a.account_id = k.account_id and a.disabled_at is null
   where g.school_id = $1 and g.student_id = ${student} and g.deleted_at is null
     and (select day from today) between g.valid_from and coalesce(g.valid_to, 'infinity')))`;

/** SQL: students of the class `$2` in the days `$4` to `$5`, with the end of their time in it. */
const MEMBERS = `member as materialized (
     select e.student_id as id, case when bool_and(e.valid_to is not null) then max(e.valid_to) end as until
       from enrollment e
      where e.school_id = $1 and e.class_id = $2 and e.deleted_at is null
        and e.valid_from <= $5::date and (e.valid_to is null or e.valid_to >= $4::date)
      group by e.student_id)`;

/**
 * What the reports of a class tell beside absences: marks since the period began, remarks of the days, who has a
 * sign-in, and what was printed before. $2 class, $3 now, $4 from, $5 to.
 */
export const CLASS_REPORTS = sql(
  'journal.class.reports',
  `with ${TODAY}, ${MEMBERS},
   period as materialized (
     select d.name, d.starts_on, d.ends_on
       from school_class c
       join grading_period d on d.school_id = $1 and d.year_id = c.year_id and d.deleted_at is null and d.kind <> 'year'
        and coalesce(c.grade_level between d.grade_from and d.grade_to, true) and d.starts_on <= $5::date
      where c.school_id = $1 and c.id = $2
      order by $5::date between d.starts_on and d.ends_on desc, d.ends_on desc limit 1)
   select (select profile from today) as profile, (select day from today) as today,
     (select json_build_object('name', p.name, 'from', p.starts_on, 'to', p.ends_on) from period p) as period,
     (select coalesce(json_agg(${NAME('q')} order by q.family_name, q.given_name, q.id), '[]')
        from duty d join person q on q.school_id = $1 and q.id = d.person_id
       where d.school_id = $1 and d.role = 'class_teacher' and d.class_id = $2 and d.deleted_at is null
         and (select day from today) between d.valid_from and coalesce(d.valid_to, 'infinity')) as teachers,
     (select coalesce(json_agg(m.id), '[]') from member m where ${SIGNED_IN('m.id')}) as "signedIn",
     (select coalesce(json_agg(json_build_object('student', k.student_id, 'subjectId', u.id, 'subject', u.name, 'date', k.date,
               'value', k.value, 'weight', trim_scale(w.weight)::text, 'type', w.type, 'title', w.title)
               order by u.name, u.id, k.date, l.slot, w.position, k.ordinal, k.id), '[]')
        from member m
        join mark k on k.school_id = $1 and k.student_id = m.id and k.deleted_at is null
         and k.date between least($4::date, (select starts_on from period)) and least($5::date, coalesce(m.until, 'infinity'))
        join work w on w.school_id = $1 and w.id = k.work_id
        join lesson l on l.school_id = $1 and l.id = k.lesson_id
        join teaching_group g on g.school_id = $1 and g.id = k.group_id
        join subject u on u.school_id = $1 and u.id = g.subject_id) as marks,
     (select coalesce(json_agg(json_build_object('student', r.student_id, 'subject', u.name, 'date', r.date, 'kind', r.kind,
               'text', r.text, 'author', ${NAME('q')}) order by r.date, l.slot, r.created_at, r.id), '[]')
        from member m
        join remark r on r.school_id = $1 and r.student_id = m.id and r.deleted_at is null
         and r.date between $4::date and least($5::date, coalesce(m.until, 'infinity'))
        join lesson l on l.school_id = $1 and l.id = r.lesson_id
        join teaching_group g on g.school_id = $1 and g.id = r.group_id
        join subject u on u.school_id = $1 and u.id = g.subject_id
        join person q on q.school_id = $1 and q.id = r.written_by) as remarks,
     (select coalesce(json_agg(t.print order by t.created_at desc, t.id desc), '[]')
        from (select t.id, t.created_at, json_build_object('at', ${instantText('t.created_at')}, 'by', ${NAME('q')}, 'from', t.from_date, 'to', t.to_date, 'whom', t.whom, 'studentCount', t.row_count,
                       'student', case when t.about_id is not null then ${NAME('s')} end) as print
                from taken_out t
                join person q on q.school_id = $1 and q.id = t.person_id
                left join person s on s.school_id = $1 and s.id = t.about_id
               where t.school_id = $1 and t.class_id = $2 and t.deleted_at is null
               order by t.created_at desc, t.id desc limit 5) t) as prints,
     (select max((t.created_at at time zone (select time_zone from today))::date) from taken_out t
       where t.school_id = $1 and t.class_id = $2 and t.whom <> 'one' and t.deleted_at is null) as "printedOn"`,
);

/** Students of the class in the days and whether their families have a sign-in; no row: no such class. $2 class, $3 now, $4 from, $5 to. */
export const WHOM_REPORTS_CONCERN = sql(
  'journal.class.reports.whom',
  `with ${TODAY}, ${MEMBERS}
   select (select coalesce(json_agg(json_build_object('id', m.id, 'isSignedIn', ${SIGNED_IN('m.id')})), '[]') from member m) as students
     from school_class c where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);
