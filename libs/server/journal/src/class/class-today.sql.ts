import { GUARDIANS_OF, TODAY, standsToClass } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { GIVERS } from '@zhurnal/timetable';
import { timeText } from '../columns.js';

/**
 * One day of a class: its lessons with who gives them and whether the roll was called, what was noted, and the students
 * with their representatives. $2 person, $3 now, $4 day, $5 class.
 */
export const CLASS_TODAY = sql(
  'journal.class.today',
  `with ${TODAY}, clock as (select day, ($3::timestamptz at time zone time_zone)::time as time from today),
   stretch as materialized (
     select m.student_id, m.group_id, m.valid_from, m.valid_to from group_member m
      where m.school_id = $1 and m.class_id = $5 and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)),
   lesson_of as materialized (
     select l.id, l.group_id, l.date, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled,
            l.date < c.day or (l.date = c.day and l.starts_at <= c.time) as begun, u.name as subject, g.name as group_name,
            coalesce(t.staff, '{}') as staff, t.replaced,
            exists (select from roll_call r where r.school_id = $1 and r.id = l.id and r.taken_at is not null)
              or exists (select from lesson_record r where r.school_id = $1 and r.id = l.id and r.held_at is not null) as has_roll
       from clock c
       join lesson l on l.school_id = $1 and l.date = $4 and l.deleted_at is null and l.group_id in (select group_id from stretch)
       join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
       left join lateral (
         select ${GIVERS} from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true),
   fact as materialized (
     select a.student_id, a.lesson_id, a.fact, a.reason from attendance a
      where a.school_id = $1 and a.student_id in (select student_id from stretch) and a.lesson_id in (select id from lesson_of) and a.deleted_at is null),
   member as materialized (
     select distinct e.student_id as id from enrollment e
      where e.school_id = $1 and e.class_id = $5 and e.deleted_at is null and e.valid_from <= $4::date and (e.valid_to is null or e.valid_to >= $4::date))
   select c.name as "className", (select day from today) as today, ${standsToClass('c.id')},
     (select count(*)::int from member) as "studentCount",
     (select coalesce(json_agg(json_build_object('id', l.id, 'groupId', l.group_id, 'day', l.date, 'slot', l.slot, 'startsAt', ${timeText('l.starts_at')},
               'endsAt', ${timeText('l.ends_at')}, 'subject', l.subject, 'groupName', l.group_name, 'staff', l.staff, 'replaced', l.replaced,
               'cancelled', l.cancelled, 'begun', l.begun, 'hasRoll', l.has_roll) order by l.slot, l.starts_at, l.subject, l.group_name, l.id), '[]')
        from lesson_of l) as lessons,
     (select coalesce(json_agg(json_build_object('studentId', s.student_id, 'groupId', s.group_id, 'from', s.valid_from, 'to', s.valid_to)), '[]')
        from stretch s) as stretches,
     (select coalesce(json_agg(json_build_object('studentId', f.student_id, 'lessonId', f.lesson_id, 'fact', f.fact, 'reason', f.reason)), '[]')
        from fact f) as facts,
     (select coalesce(json_object_agg(p.id, json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')
        from person p where p.school_id = $1 and p.id = any(array(select distinct unnest(staff) from lesson_of))) as people,
     (select coalesce(json_agg(json_build_object('studentId', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic,
                                                 'guardians', ${GUARDIANS_OF('p.id')})
                               order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from member m join person p on p.school_id = $1 and p.id = m.id
       where m.id in (select student_id from fact) or exists (
         select from absence_notice n where n.school_id = $1 and n.student_id = m.id and $4::date between n.from_date and n.to_date)) as students
     from school_class c where c.school_id = $1 and c.id = $5 and c.deleted_at is null`,
);
