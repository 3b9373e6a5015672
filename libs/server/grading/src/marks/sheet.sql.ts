import {
  TODAY,
  closingOf,
  givesInGroup,
  keepsClassOf,
  schoolTimeOf,
  teachesGroup,
} from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { acceptedOf } from '../outside/outside.sql.js';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * Everything about the marks of periods of a group: its columns, students, what they did in the subject, and what stands.
 * A student who came from another group of the subject brings the marks along. $2 person, $3 now, $4 group.
 */
export const SHEET = sql(
  'grading.sheet',
  `with ${TODAY},
   own as materialized (
     select g.id, g.name, g.scale, g.year_id, g.subject_id, u.name as subject, y.name as year, y.starts_on, y.ends_on
       from teaching_group g
       join subject u on u.school_id = $1 and u.id = g.subject_id
       join academic_year y on y.school_id = $1 and y.id = g.year_id
      where g.school_id = $1 and g.id = $4 and g.deleted_at is null),
   classes as materialized (
     select distinct c.id, c.name, c.grade_level
       from teaching_group_part p join school_class c on c.school_id = $1 and c.id = p.class_id
      where p.school_id = $1 and p.group_id = $4 and p.deleted_at is null),
   periods as materialized (
     select d.id, d.name, d.starts_on, d.ends_on
       from grading_period d join own o on d.year_id = o.year_id
      where d.school_id = $1 and d.deleted_at is null and d.kind <> 'year'
        and exists (select from classes c where c.grade_level is null or c.grade_level between d.grade_from and d.grade_to)),
   alike as materialized (
     select g.id from teaching_group g join own o on g.year_id = o.year_id and g.subject_id = o.subject_id
      where g.school_id = $1 and g.deleted_at is null),
   member as materialized (
     select m.group_id, m.student_id, m.class_id, m.valid_from, m.valid_to
       from group_member m
      where m.school_id = $1 and m.group_id = any(array(select id from alike))
        and m.student_id in (select x.student_id from group_member x where x.school_id = $1 and x.group_id = $4)),
   held as materialized (
     select p.id as period_id, m.student_id, l.id as lesson_id
       from periods p
       join lesson l on l.school_id = $1 and l.group_id = any(array(select id from alike))
        and l.date between p.starts_on and p.ends_on and l.date <= (select day from today) and l.cancelled_at is null and l.deleted_at is null
       join member m on m.group_id = l.group_id and l.date between m.valid_from and coalesce(m.valid_to, 'infinity'))
   select o.name, o.scale, o.year_id as "yearId", o.year, o.subject_id as "subjectId", o.subject, o.starts_on as "from", o.ends_on as "to",
     t.day as today, t.profile, ${schoolTimeOf('(select starts_on from own)')} as "schoolTime",
     ${closingOf('$4')} as closing,
     ${teachesGroup('$4')} as "ownGroup", ${givesInGroup('$4')} as "ownLesson",
     ${keepsClassOf('$4', 'class_teacher')} as "ownClass", ${keepsClassOf('$4', 'educator')} as "assignedClass",
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'gradeLevel', c.grade_level) order by c.name, c.id), '[]') from classes c) as classes,
     (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
         'weeklyHours', (select coalesce(round(4 * count(*)::numeric / nullif(count(distinct date_trunc('week', l.date::timestamp)), 0)) / 4, 0)
            from lesson l where l.school_id = $1 and l.group_id = $4 and l.date between p.starts_on and p.ends_on
             and l.cancelled_at is null and l.deleted_at is null))
         order by p.starts_on, p.ends_on), '[]') from periods p) as periods,
     (select coalesce(json_agg(json_build_object('id', s.id, 'name', ${NAME('q')}, 'stretches', s.stretches)
         order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from (select m.student_id as id, json_agg(json_build_object('classId', m.class_id, 'from', m.valid_from, 'to', m.valid_to) order by m.valid_from) as stretches
                from member m where m.group_id = $4 group by m.student_id) s
        join person q on q.school_id = $1 and q.id = s.id) as students,
     (select coalesce(json_agg(json_build_array(k.student_id, k.date, k.value, trim_scale(w.weight)::text) order by k.date, k.marked_at, w.position, k.ordinal, k.id), '[]')
        from mark k join work w on w.school_id = $1 and w.id = k.work_id
       where k.school_id = $1 and k.group_id = any(array(select id from alike)) and k.student_id in (select student_id from member)
         and k.deleted_at is null) as marks,
     (select coalesce(json_agg(json_build_array(x.student_id, x.to_day, x.marks) order by x.to_day, x.from_day, x.id), '[]')
        from outside_mark x join outside_document d on d.school_id = $1 and d.id = x.document_id and d.deleted_at is null and ${acceptedOf('d')}
       where x.school_id = $1 and x.subject_id = o.subject_id and x.student_id in (select student_id from member) and x.deleted_at is null
         and x.to_day between o.starts_on and o.ends_on) as outside,
     (select coalesce(json_agg(json_build_array(c.student_id, c.period_id, c.lessons, c.missed)), '[]')
        from (select h.student_id, h.period_id, count(distinct h.lesson_id) as lessons, count(distinct a.lesson_id) as missed
                from held h
                left join attendance a on a.school_id = $1 and a.lesson_id = h.lesson_id and a.student_id = h.student_id
                 and a.fact = 'absent' and a.deleted_at is null
               group by h.student_id, h.period_id) c) as counts,
     (select coalesce(json_agg(json_build_object('id', x.id, 'studentId', x.student_id, 'kind', x.kind, 'periodId', x.period_id, 'value', x.value,
         'version', x.version, 'suggested', x.suggested, 'basis', x.basis, 'reason', x.reason, 'receivedAt', x.received_at, 'isLate', x.is_late,
         'classId', x.class_id, 'setAt', x.set_at, 'setBy', case when q.id is not null then ${NAME('q')} end)), '[]')
        from period_mark x left join person q on q.school_id = $1 and q.id = x.set_by
       where x.school_id = $1 and x.subject_id = o.subject_id and x.year_id = o.year_id and x.student_id in (select student_id from member)) as finals,
     (select coalesce(json_agg(json_build_array(x.student_id, x.value) order by x.kind = 'year', d.starts_on), '[]')
        from period_mark x left join grading_period d on d.school_id = $1 and d.id = x.period_id
       where x.school_id = $1 and x.subject_id = o.subject_id and x.kind in ('period', 'year') and x.student_id in (select student_id from member)
         and exists (select from classes c where c.grade_level = 11)
         and exists (select from enrollment e join school_class k on k.school_id = $1 and k.id = e.class_id and k.year_id = x.year_id and k.grade_level = 10
                      where e.school_id = $1 and e.student_id = x.student_id and e.deleted_at is null)) as earlier,
     (select coalesce(json_agg(json_build_object('classId', r.class_id, 'periodId', r.period_id, 'at', r.released_at)), '[]')
        from period_release r
       where r.school_id = $1 and r.year_id = o.year_id and r.class_id in (select id from classes) and r.deleted_at is null) as releases
     from own o cross join today t`,
);

/**
 * Stores marks where none has a row; a row that came meanwhile stays. $2 group, $3 subject, $4 year, $5 person, $6 now,
 * $7 ids, $8 students, $9 classes, $10 kinds, $11 periods, $12 values, $13 suggested, $14 bases, $15 reasons,
 * $16 receipts, $17 late.
 */
export const ADD_PERIOD_MARKS = sql(
  'grading.marks.add',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, value, suggested, basis,
                            reason, received_at, is_late, set_by, set_at)
   select $1::uuid, u.id, u.student_id, $3::uuid, $2::uuid, u.class_id, $4::uuid, u.kind, u.period_id, u.value, u.suggested, u.basis,
          u.reason, u.received_at, u.is_late, $5::uuid, $6::timestamptz
     from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::text[], $11::uuid[], $12::text[], $13::text[], $14::jsonb[], $15::text[], $16::timestamptz[], $17::boolean[])
       as u(id, student_id, class_id, kind, period_id, value, suggested, basis, reason, received_at, is_late)
   on conflict do nothing returning id`,
);

/**
 * Stores marks over their rows, where these have the version that was seen. $2 person, $3 now, $4 ids, $5 versions
 * before, $6 values, $7 suggested, $8 bases, $9 reasons, $10 receipts, $11 late.
 */
export const CHANGE_PERIOD_MARKS = sql(
  'grading.marks.change',
  `update period_mark x
      set value = u.value, suggested = u.suggested, basis = u.basis, reason = u.reason, received_at = u.received_at, is_late = u.is_late,
          set_by = $2::uuid, set_at = $3::timestamptz, version = x.version + 1, deleted_at = case when u.value is null then $3::timestamptz end
     from unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::jsonb[], $9::text[], $10::timestamptz[], $11::boolean[])
       as u(id, version, value, suggested, basis, reason, received_at, is_late)
    where x.school_id = $1 and x.id = u.id and x.version = u.version
   returning x.id`,
);
