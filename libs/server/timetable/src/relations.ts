import { sql } from '@zhurnal/platform';
import type { Clock, RelationReader } from '@zhurnal/platform';
import { relationBy } from '@zhurnal/schooling';

// $2 is the person, $3 the instant. Groups of a teacher: weekly periods of the timetables of the year it is.
const MINE = `
  with today as (select ($3::timestamptz at time zone time_zone)::date as day from school where school_id = $1),
  mine as (
    select distinct e.group_id
      from timetable_entry_teacher t
      join timetable_entry e on e.school_id = t.school_id and e.id = t.entry_id and e.deleted_at is null
      join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
      join academic_year y on y.school_id = w.school_id and y.id = w.year_id
     where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null
       and (select day from today) between y.starts_on and y.ends_on)`;

const OWN_GROUP = sql(
  'timetable.relation.own-group',
  `${MINE}
   select 'group' as kind, group_id as id from mine where group_id = any($4::uuid[])
   union
   select 'lesson', l.id from lesson l join mine m on m.group_id = l.group_id
    where l.school_id = $1 and l.id = any($5::uuid[]) and l.deleted_at is null
   union
   select 'student', s.student_id from group_member s join mine m on m.group_id = s.group_id, today t
    where s.school_id = $1 and s.student_id = any($6::uuid[])
      and s.valid_from <= t.day and (s.valid_to is null or s.valid_to >= t.day)`,
);

const OWN_LESSON = sql(
  'timetable.relation.own-lesson',
  `select 'lesson' as kind, t.lesson_id as id from lesson_teacher t
    where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null and $3::timestamptz is not null
      and t.lesson_id = any($4::uuid[])`,
);

const OWN_CLASS = sql(
  'timetable.relation.own-class',
  `select 'lesson' as kind, l.id
     from lesson l
     join teaching_group_part p on p.school_id = l.school_id and p.group_id = l.group_id and p.deleted_at is null
     join duty d on d.school_id = p.school_id and d.class_id = p.class_id and d.deleted_at is null
     join school s on s.school_id = d.school_id
    where l.school_id = $1 and d.person_id = $2 and l.id = any($4::uuid[]) and l.deleted_at is null
      and d.valid_from <= ($3::timestamptz at time zone s.time_zone)::date
      and (d.valid_to is null or d.valid_to >= ($3::timestamptz at time zone s.time_zone)::date)`,
);

/** Teachers to their groups and lessons, substitutes to theirs, class teachers to the lessons of their class. */
export function timetableRelations(clock: Clock): readonly RelationReader[] {
  return [
    relationBy(clock, 'ownGroup', OWN_GROUP, ['group', 'lesson', 'student']),
    relationBy(clock, 'ownLesson', OWN_LESSON, ['lesson']),
    relationBy(clock, 'ownClass', OWN_CLASS, ['lesson']),
  ];
}
