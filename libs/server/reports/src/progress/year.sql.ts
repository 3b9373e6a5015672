import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { PERSON, onDay } from './period.sql.js';

/**
 * A class over its year, or the class of a student: who is in it and who has left, the periods of its grade, every mark of a
 * period, the year, an examination and the final one, and what was decided of its students. $2 class, $3 now, $4 student.
 */
export const CLASS_YEAR = sql(
  'reports.class-year',
  `with ${TODAY},
   own as materialized (
     select c.id, c.name, c.grade_level, y.id as year_id, y.name as year, y.starts_on, y.ends_on, t.day as today,
            greatest(y.starts_on, least(y.ends_on, t.day)) as day
       from school_class c
       join academic_year y on y.school_id = $1 and y.id = c.year_id
       cross join today t
      where c.school_id = $1 and c.deleted_at is null and c.id = coalesce($2::uuid, (
        select e.class_id from enrollment e, today t
         where e.school_id = $1 and e.student_id = $4::uuid and e.deleted_at is null and e.valid_from <= t.day
         order by e.valid_from desc, e.id limit 1))),
   pupil as materialized (
     select e.student_id as id, case when bool_or(${onDay('e', 'o.day')}) then null else max(e.valid_to) end as "leftOn"
       from own o
       join enrollment e on e.school_id = $1 and e.class_id = o.id and e.deleted_at is null and e.valid_from <= o.day
      where $4::uuid is null or e.student_id = $4::uuid
      group by e.student_id)
   select o.id, o.name as "className", o.grade_level as "gradeLevel", o.year, o.starts_on as "from", o.ends_on as "to", o.day, o.today,
     (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'from', p.starts_on, 'to', p.ends_on)
         order by p.starts_on, p.number, p.id), '[]')
        from grading_period p
       where p.school_id = $1 and p.year_id = o.year_id and p.kind <> 'year' and p.deleted_at is null
         and coalesce(o.grade_level between p.grade_from and p.grade_to, true)) as periods,
     (select coalesce(json_agg(json_build_object('id', q.id, 'name', ${PERSON('q')}, 'leftOn', p."leftOn",
         'decision', d.decision, 'toClass', d.name, 'orderNumber', coalesce(d.order_number, m.order_number, ''),
         'orderDate', coalesce(d.ordered_on, m.order_date))
         order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from pupil p
        join person q on q.school_id = $1 and q.id = p.id
        left join lateral (
          select s.decision, k.name, case when s.order_number = '' then u.order_number else s.order_number end as order_number,
                 case when s.order_number = '' then u.ordered_on end as ordered_on
            from year_turn u
            join year_turn_student s on s.school_id = $1 and s.turn_id = u.id and s.student_id = p.id and s.deleted_at is null
            left join year_turn_class k on k.school_id = $1 and k.id = s.target_id
           where u.school_id = $1 and u.from_year_id = o.year_id and u.state in ('applied', 'confirmed') and u.deleted_at is null
           order by u.applied_at desc, s.id limit 1) d on true
        left join lateral (
          select x.order_number, x.order_date from movement x
           where x.school_id = $1 and x.student_id = p.id and x.kind = 'departure' and p."leftOn" is not null and x.day >= p."leftOn"
             and x.deleted_at is null and x.withdrawn_at is null
           order by x.day, x.id limit 1) m on true) as students,
     (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) order by u.name, u.id), '[]')
        from subject u
       where u.school_id = $1 and (
         exists (select from period_mark m
                  where m.school_id = $1 and m.subject_id = u.id and m.year_id = o.year_id and m.deleted_at is null
                    and m.student_id in (select id from pupil))
         or exists (select from group_member m
                      join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
                     where m.school_id = $1 and g.subject_id = u.id and m.class_id = o.id and m.student_id in (select id from pupil)))) as subjects,
     (select coalesce(json_agg(json_build_array(m.student_id, m.subject_id, m.kind, m.period_id, m.value)), '[]')
        from period_mark m
       where m.school_id = $1 and m.year_id = o.year_id and m.deleted_at is null and m.student_id in (select id from pupil)) as marks,
     (select coalesce(json_agg(distinct jsonb_build_array(m.student_id, g.subject_id)), '[]')
        from group_member m
        join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
       where m.school_id = $1 and m.class_id = o.id and m.student_id in (select id from pupil)) as learnt,
     (select ${PERSON('q')} from duty d join person q on q.school_id = $1 and q.id = d.person_id
       where d.school_id = $1 and d.class_id = o.id and d.role = 'class_teacher' and d.deleted_at is null and ${onDay('d', 'o.day')}
       order by d.valid_from desc, q.id limit 1) as keeper,
     (select ${PERSON('q')} from duty d join person q on q.school_id = $1 and q.id = d.person_id
       where d.school_id = $1 and d.role = 'director' and d.deleted_at is null and ${onDay('d', 'o.day')}
       order by d.valid_from desc, q.id limit 1) as director
     from own o where $4::uuid is null or exists (select from pupil)`,
);

/**
 * The marks of lessons of a student in the year, and what other institutions gave. $2 student, $3 now, $4 first day, $5 last day.
 */
export const STUDENT_MARKS = sql(
  'reports.student-marks',
  `with ${TODAY}
   select
     (select coalesce(json_agg(json_build_array(g.subject_id, m.date, m.value, w.weight::text)
         order by m.date, l.slot, w.position, m.ordinal, m.id), '[]')
        from mark m
        join work w on w.school_id = $1 and w.id = m.work_id
        join lesson l on l.school_id = $1 and l.id = m.lesson_id
        join teaching_group g on g.school_id = $1 and g.id = m.group_id
       where m.school_id = $1 and m.student_id = s.id and m.deleted_at is null and m.date between $4::date and least($5::date, t.day)) as marks,
     (select coalesce(json_agg(json_build_object('id', o.id, 'institution', d.institution, 'kind', d.kind, 'number', d.number,
         'datedOn', d.dated_on, 'hasSeal', d.has_seal, 'subject', u.name, 'from', o.from_day, 'to', o.to_day, 'values', o.marks)
         order by o.from_day, u.name, o.id), '[]')
        from outside_mark o
        join outside_document d on d.school_id = $1 and d.id = o.document_id and d.deleted_at is null
        join subject u on u.school_id = $1 and u.id = o.subject_id
       where o.school_id = $1 and o.student_id = s.id and o.deleted_at is null and o.to_day >= $4::date and o.from_day <= $5::date) as outside
     from student s cross join today t
    where s.school_id = $1 and s.id = $2`,
);

/**
 * Remarks on behaviour and praise, and days for which a paper was shown, of some students. $2 students, $3 first day, $4 last day.
 */
export const YEAR_NOTES = sql(
  'reports.year-notes',
  `select
     (select coalesce(json_agg(json_build_array(m.student_id, m.date, m.kind) order by m.date, m.id), '[]')
        from remark m
       where m.school_id = $1 and m.student_id = any($2::uuid[]) and m.kind in ('behaviour', 'praise')
         and m.date between $3::date and $4::date and m.deleted_at is null) as remarks,
     (select coalesce(json_agg(json_build_array(c.student_id, c.from_date, c.to_date) order by c.from_date, c.id), '[]')
        from absence_certificate c
       where c.school_id = $1 and c.student_id = any($2::uuid[]) and c.from_date <= $4::date and c.to_date >= $3::date
         and c.deleted_at is null) as certificates`,
);
