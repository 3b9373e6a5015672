import { systemActor } from '@zhurnal/platform';
import type { PersonId, SchoolId } from '@zhurnal/platform';
import type { Role } from '@zhurnal/rules';

/** Wednesday noon in Moscow, in the second quarter. */
export const NOW = '2026-11-18T09:00:00Z';
export const TODAY = '2026-11-18';
export const MONDAY = '2026-11-16';
export const TUESDAY = '2026-11-17';
export const THURSDAY = '2026-11-19';
/** The day since which everybody is where they are. */
export const START = '2026-09-01';

/**
 * Since this day the school follows the regulation by which everything is judged that is asked of today. In September it
 * followed one with many clauses, before that the federal one: what is asked of the past is judged by those.
 */
export const FOLLOWED_SINCE = '2026-10-01';

/** The password of the one account that signs in by login. */
export const PASSWORD = 'correct horse battery staple';

export const ARRANGER = systemActor('test');

/**
 * Everybody who matters to one journal: mathematics of class 5А, its lesson of Monday and the student at it.
 * The teacher is ill: the timetable names the teacher, the lessons are given by two substitutes (S117-29).
 */
export const PEOPLE = [
  'teacher',
  'otherTeacher',
  'substitute',
  'otherSubstitute',
  'classTeacher',
  'otherClassTeacher',
  'educator',
  'otherEducator',
  'deputy',
  'director',
  'administrator',
  'office',
  'hr',
  'auditor',
  'guardian',
  'classmateGuardian',
  'otherGuardian',
  'student',
  'classmate',
  'otherStudent',
] as const;
export type Person = (typeof PEOPLE)[number];

/** The role of each; nobody here has two. */
export const ROLE_OF: Readonly<Record<Person, Role>> = {
  teacher: 'teacher',
  otherTeacher: 'teacher',
  substitute: 'teacher',
  otherSubstitute: 'teacher',
  classTeacher: 'class_teacher',
  otherClassTeacher: 'class_teacher',
  educator: 'educator',
  otherEducator: 'educator',
  deputy: 'deputy',
  director: 'director',
  administrator: 'administrator',
  office: 'office',
  hr: 'hr',
  auditor: 'auditor',
  guardian: 'guardian',
  classmateGuardian: 'guardian',
  otherGuardian: 'guardian',
  student: 'student',
  classmate: 'student',
  otherStudent: 'student',
};

export const isFamily = (person: Person): boolean =>
  ROLE_OF[person] === 'guardian' || ROLE_OF[person] === 'student';

/** One school with the people above and one of everything an operation can name. */
export interface School {
  readonly schoolId: SchoolId;
  /** A sign that every name and text of this school carries, and of no other. */
  readonly sign: string;
  readonly people: Readonly<Record<Person, PersonId>>;
  /** Login of the teacher. */
  readonly login: string;
  readonly yearId: string;
  readonly periodId: string;
  readonly subjectId: string;
  /** 5А, with two subgroups. */
  readonly classId: string;
  /** 5Б. */
  readonly otherClassId: string;
  /** Mathematics of the whole class. */
  readonly groupId: string;
  /** English of the two subgroups. */
  readonly subgroupGroupIds: readonly [string, string];
  /** Monday's lesson with record, marks, absence, homework and its file. */
  readonly lessonId: string;
  /** Tuesday's lesson, given by another substitute. */
  readonly otherLessonId: string;
  readonly todaysLessonId: string;
  /** Where Tuesday's lesson is. */
  readonly roomId: string;
  readonly homeworkId: string;
  readonly fileId: string;
}

export interface World {
  readonly a: School;
  readonly b: School;
}
