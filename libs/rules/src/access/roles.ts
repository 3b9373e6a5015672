/** Duties a person may hold in a school; one person may hold several (G272-15). */
export const ROLES = [
  'administrator',
  'director',
  'deputy',
  'teacher',
  'class_teacher',
  'educator',
  'office',
  'hr',
  'auditor',
  'guardian',
  'student',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of people who work in the school; the rest belong to families. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'guardian' && role !== 'student');
export const FAMILY_ROLES: readonly Role[] = ['guardian', 'student'];

/**
 * How a person must stand to the object an operation names.
 * - school: any object of the own school
 * - ownLesson: gives or substitutes this lesson
 * - ownGroup: the timetable names the person as a teacher of this group
 * - ownClass: class teacher of the class the object belongs to
 * - assignedClass: educator of the class the object belongs to; apart from ownClass, because one person may be the
 *   educator of one class and the class teacher of another, and brings the rights of neither into the other
 * - ownChild: legal representative of this student
 * - self: the object is the person
 */
export const RELATIONS = [
  'school',
  'ownLesson',
  'ownGroup',
  'ownClass',
  'assignedClass',
  'ownChild',
  'self',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Kinds of objects that operations name in their arguments. */
export type TargetKind = 'lesson' | 'group' | 'class' | 'student' | 'person' | 'file' | 'mark';

/** An object named by a request. */
export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}
