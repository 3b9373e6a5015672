import { closingOf } from './closing.sql.js';
import { opensOperation } from '@zhurnal/platform';
import type { Actor } from '@zhurnal/platform';
import { linesFor } from '@zhurnal/rules';
import type { Relation, Role } from '@zhurnal/rules';

/** How a person stands to a group or a lesson: facts for the access table, found beside the data they guard. */
export interface Standing {
  /** The timetable names the person as a teacher of the group. */
  readonly ownGroup: boolean;
  /** The person gives the lesson, or some lesson of the group, perhaps as a substitute whose time is not over. */
  readonly ownLesson: boolean;
  /** The group has students of a class of which the person is class teacher. */
  readonly ownClass: boolean;
  /** The group has students of a class of which the person is educator. */
  readonly assignedClass: boolean;
}

/** SQL: the day it is in the school at the instant `$3`, as the table `today`, with what the school's row decides; `profile` is for `regulationOf`. */
export const TODAY = `
  today as (
    select ($3::timestamptz at time zone s.time_zone)::date as day, s.time_zone, s.regulation as profile from school s where s.school_id = $1)`;

/** SQL: the instant at which the day ends in the school, as the column `dayEnds`; in a statement that has `today`. */
export const DAY_ENDS = `(select (t.day + 1)::timestamp at time zone t.time_zone from today t) as "dayEnds"`;

/** SQL: does the timetable of this year name the person `$2` as a teacher of the group? */
export function teachesGroup(group: string): string {
  return `exists (
    select from timetable_entry e
      join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
      join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
      join academic_year y on y.school_id = w.school_id and y.id = w.year_id
     where e.school_id = $1 and e.group_id = ${group} and t.staff_id = $2 and e.deleted_at is null
       and (e.valid_to is null or e.valid_to >= (select day from today))
       and (select day from today) between y.starts_on and y.ends_on)`;
}

/** SQL: has the person who gives the lesson by the row `t` rights to it today? A substitute's end (S117-29). */
const STILL_GIVES = `(t.writes_until is null or t.writes_until >= (select day from today))`;

/** SQL: does the person `$2` give the lesson, and may still write into it? */
export function givesLesson(lesson: string): string {
  return `exists (
    select from lesson_teacher t
     where t.school_id = $1 and t.lesson_id = ${lesson} and t.staff_id = $2 and t.deleted_at is null and ${STILL_GIVES})`;
}

/**
 * SQL: lessons among `$5` of the group `$4`, as the table `taught`: their day and place in it, whether they fell out, in
 * which scale the group is marked, what of it is closed, and whether the person `$2` gives them.
 */
export const TAUGHT_LESSONS = `
  taught as materialized (
    select l.id, l.date, l.slot, l.cancelled_at is not null as is_cancelled, g.scale, ${closingOf('l.group_id')} as closing,
           ${givesLesson('l.id')} as is_own
      from lesson l join teaching_group g on g.school_id = $1 and g.id = l.group_id
     where l.school_id = $1 and l.id = any($5::uuid[]) and l.group_id = $4 and l.deleted_at is null)`;

/** SQL: does the person `$2` give some lesson of the group, and may still write into it? */
export function givesInGroup(group: string): string {
  return `exists (
    select from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
     where l.school_id = $1 and l.group_id = ${group} and t.staff_id = $2 and t.deleted_at is null and l.deleted_at is null
       and ${STILL_GIVES})`;
}

/** Duties that are held for a class. */
type ClassDuty = 'class_teacher' | 'educator';

/** SQL: has the group students of a class in which the person `$2` holds the duty today? */
export function keepsClassOf(group: string, role: ClassDuty): string {
  return `exists (
    select from teaching_group_part p
     where p.school_id = $1 and p.group_id = ${group} and p.deleted_at is null and ${keepsClass('p.class_id', role)})`;
}

/** SQL: does the person `$2` hold the duty in the class today? */
export function keepsClass(schoolClass: string, role: ClassDuty): string {
  return `exists (
    select from duty d
     where d.school_id = $1 and d.class_id = ${schoolClass} and d.person_id = $2 and d.role = '${role}' and d.deleted_at is null
       and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today)))`;
}

/** Does the access table open the operation to these roles standing so? */
export function isAllowed(operation: string, roles: readonly Role[], standing: Standing): boolean {
  const relations = new Set<Relation>(['school']);
  for (const relation of ['ownGroup', 'ownLesson', 'ownClass', 'assignedClass'] as const)
    if (standing[relation]) relations.add(relation);
  return linesFor(operation, roles).some((line) => line.to !== 'role' || relations.has(line.relation));
}

/** Operations on a group or a lesson of the journal, in the order of the screens. */
const OPERATIONS = [
  'journalPage',
  'lesson',
  'cellHistory',
  'lessonHistory',
  'setMarks',
  'setAttendance',
  'lessonRoll',
  'takeRoll',
  'nextTopics',
  'recordLesson',
  'explainLateness',
  'setHomework',
  'homeworkLoad',
  'removeHomework',
  'putWork',
  'removeWork',
  'groupRemarks',
  'putRemark',
  'removeRemark',
  'fileCorrection',
  'handoverCard',
] as const;

/** Who asks what may be done: in which roles, and by which token. */
export type Asker = Pick<Actor, 'roles' | 'token'>;

/** The `can` of a group or a lesson. */
export function listAllowed({ roles, token }: Asker, standing: Standing): string[] {
  return OPERATIONS.filter(
    (operation) => isAllowed(operation, roles, standing) && opensOperation(token, operation),
  );
}
