import { linesFor } from '@zhurnal/rules';
import type { Relation, Role } from '@zhurnal/rules';

/** How a person stands to a group or a lesson; the readers of relations find the same. */
export interface Standing {
  readonly ownGroup: boolean;
  readonly ownLesson: boolean;
  readonly ownClass: boolean;
}

/** Groups of the person `$2` in the year of `today.day`: as their teacher, as the teacher of some lesson, by class. */
export const OWN_JOURNALS = `
  own_group as (
    select distinct e.group_id
      from timetable_entry_teacher t
      join timetable_entry e on e.school_id = t.school_id and e.id = t.entry_id and e.deleted_at is null
      join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
      join academic_year y on y.school_id = w.school_id and y.id = w.year_id
     where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null
       and (select day from today) between y.starts_on and y.ends_on),
  own_lesson as (
    select distinct l.group_id
      from lesson_teacher t
      join lesson l on l.school_id = t.school_id and l.id = t.lesson_id and l.deleted_at is null
     where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null),
  own_class as (
    select distinct p.group_id
      from duty d
      join teaching_group_part p on p.school_id = d.school_id and p.class_id = d.class_id and p.deleted_at is null
     where d.school_id = $1 and d.person_id = $2 and d.deleted_at is null
       and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today)))`;

/** The same for one group `g.id`: three columns. */
export const STANDING_TO_GROUP = `
  exists (select from timetable_entry e
    join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.staff_id = $2 and t.deleted_at is null
    join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
    join academic_year y on y.school_id = w.school_id and y.id = w.year_id and (select day from today) between y.starts_on and y.ends_on
   where e.school_id = $1 and e.group_id = g.id and e.deleted_at is null) as "ownGroup",
  exists (select from lesson l
    join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id and t.staff_id = $2 and t.deleted_at is null
   where l.school_id = $1 and l.group_id = g.id and l.deleted_at is null) as "ownLesson",
  exists (select from teaching_group_part p
    join duty d on d.school_id = p.school_id and d.class_id = p.class_id and d.person_id = $2 and d.deleted_at is null
     and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today))
   where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) as "ownClass"`;

/** What can be done in the journal of a group, in the order of the screens. */
export const GROUP_OPERATIONS = [
  'journalPage',
  'lesson',
  'cellHistory',
  'lessonHistory',
  'setMarks',
  'setAttendance',
  'recordLesson',
  'setHomework',
  'removeHomework',
  'putWork',
  'removeWork',
] as const;

/** Operations of the journal that the access table opens to these roles standing so. */
export function listAllowed(roles: readonly Role[], standing: Standing): string[] {
  const relations = new Set<Relation>(['school']);
  for (const relation of ['ownGroup', 'ownLesson', 'ownClass'] as const) if (standing[relation]) relations.add(relation);
  return GROUP_OPERATIONS.filter((operation) =>
    linesFor(operation, roles).some((line) => line.to !== 'role' || relations.has(line.relation)),
  );
}

/** May these roles, standing so, call the operation? */
export function isAllowed(operation: (typeof GROUP_OPERATIONS)[number], roles: readonly Role[], standing: Standing): boolean {
  return listAllowed(roles, standing).includes(operation);
}
