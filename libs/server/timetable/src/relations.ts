import type { RelationSource } from '@zhurnal/platform';
import { isGroupOfToken } from '@zhurnal/schooling';

/** SQL: groups that the timetables of the year it is give to `$2`. */
const GROUPS_OF_PERSON = `
  select e.group_id
    from timetable_entry_teacher t
    join timetable_entry e on e.school_id = t.school_id and e.id = t.entry_id and e.deleted_at is null
    join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
    join academic_year y on y.school_id = w.school_id and y.id = w.year_id
   where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null and (select day from today) between y.starts_on and y.ends_on
     and (e.valid_to is null or e.valid_to >= (select day from today))`;

/** Lessons of a class, to who holds the duty in it today. */
function lessonsOfClass(
  relation: 'ownClass' | 'assignedClass',
  role: 'class_teacher' | 'educator',
): RelationSource {
  return {
    relation,
    kind: 'lesson',
    related: (ids) => `select l.id from lesson l
      join teaching_group_part p on p.school_id = l.school_id and p.group_id = l.group_id and p.deleted_at is null
      join duty d on d.school_id = p.school_id and d.class_id = p.class_id and d.role = '${role}' and d.deleted_at is null
      where l.school_id = $1 and d.person_id = $2 and l.id = any(${ids}) and l.deleted_at is null
        and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today))`,
  };
}

/** Teachers to their groups and lessons, substitutes to theirs as long as they may write (S117-29), class teachers and educators to the lessons of their class. */
export const TIMETABLE_RELATIONS: readonly RelationSource[] = [
  {
    relation: 'ownGroup',
    kind: 'group',
    related: (ids) => `select m.group_id from (${GROUPS_OF_PERSON}) m where m.group_id = any(${ids})`,
  },
  {
    relation: 'ownGroup',
    kind: 'lesson',
    related: (ids) => `select l.id from lesson l
      where l.school_id = $1 and l.id = any(${ids}) and l.deleted_at is null and l.group_id in (${GROUPS_OF_PERSON})`,
  },
  {
    relation: 'ownGroup',
    kind: 'student',
    related: (ids) => `select s.student_id from group_member s
      where s.school_id = $1 and s.student_id = any(${ids}) and s.group_id in (${GROUPS_OF_PERSON})
        and s.valid_from <= (select day from today) and (s.valid_to is null or s.valid_to >= (select day from today))`,
  },
  {
    relation: 'ownLesson',
    kind: 'lesson',
    // The day it is is asked only for a substitute: who teaches by the timetable has no last day.
    related: (ids) => `select t.lesson_id from lesson_teacher t
      where t.school_id = $1 and t.staff_id = $2 and t.lesson_id = any(${ids}) and t.deleted_at is null
        and (t.writes_until is null or t.writes_until >= (select day from today))`,
  },
  {
    relation: 'tokenClass',
    kind: 'lesson',
    related: (ids) => `select l.id from lesson l
      where l.school_id = $1 and l.id = any(${ids}) and l.deleted_at is null and ${isGroupOfToken('l.group_id')}`,
  },
  lessonsOfClass('ownClass', 'class_teacher'),
  lessonsOfClass('assignedClass', 'educator'),
  {
    relation: 'school',
    kind: 'lesson',
    related: (ids) =>
      `select l.id from lesson l where l.school_id = $1 and l.id = any(${ids}) and l.deleted_at is null`,
  },
];
