import type { Sql } from '@zhurnal/platform';
import type { PlainPage } from './plain-page.sql.js';
import { CATEGORIES, LINE_ITEMS, LINE_ITEMS_BY_ID, RESULTS, RESULTS_BY_ID } from './rows/gradebook.js';
import { DEMOGRAPHICS, ENROLLMENTS, USERS } from './rows/people.js';
import { ACADEMIC_SESSIONS, CLASSES, COURSES, ORGS } from './rows/school.js';

/** Field and value that every record of a collection has. */
type Fixed = Readonly<Record<string, string>>;

/** A collection of the standard. */
export interface Collection {
  /** In the answer: one, and many. */
  readonly one: string;
  readonly many: string;
  readonly sql: Sql;
  /** For pages in the usual order of a collection that is large. */
  readonly plain?: PlainPage;
  readonly fields: readonly string[];
  readonly fixed?: Fixed;
}

const ALWAYS = ['sourcedId', 'status', 'dateLastModified', 'metadata'];
const of = (one: string, many: string, sql: Sql, fields: string, fixed?: Fixed): Collection => ({
  ...{ one, many, sql, fields: [...ALWAYS, ...fields.split(' ')] },
  ...(fixed && { fixed }),
});

const SESSION = 'title type startDate endDate schoolYear parent';
const USER =
  'givenName familyName middleName username userIds enabledUser roles primaryOrg grades identifier email phone agents';

const LINE_ITEM =
  'title assignDate dueDate class school category academicSession gradingPeriod resultValueMin resultValueMax';

/** Collections of rostering, by the address of each. */
export const ROSTERING = {
  orgs: of('org', 'orgs', ORGS, 'name type identifier'),
  schools: of('org', 'orgs', ORGS, 'name type identifier', { type: 'school' }),
  academicSessions: of('academicSession', 'academicSessions', ACADEMIC_SESSIONS, SESSION),
  terms: of('academicSession', 'academicSessions', ACADEMIC_SESSIONS, SESSION, { type: 'term' }),
  gradingPeriods: of('academicSession', 'academicSessions', ACADEMIC_SESSIONS, SESSION, {
    type: 'gradingPeriod',
  }),
  courses: of('course', 'courses', COURSES, 'title courseCode subjects org'),
  classes: of('class', 'classes', CLASSES, 'title classCode classType grades course school terms subjects'),
  users: of('user', 'users', USERS, USER),
  students: of('user', 'users', USERS, USER, { 'roles.role': 'student' }),
  teachers: of('user', 'users', USERS, USER, { 'roles.role': 'teacher' }),
  enrollments: of(
    'enrollment',
    'enrollments',
    ENROLLMENTS,
    'class user school role primary beginDate endDate',
  ),
} as const;

export const DEMOGRAPHICS_OF = of('demographics', 'demographics', DEMOGRAPHICS, 'birthDate sex');

export const GRADEBOOK = {
  categories: of('category', 'categories', CATEGORIES, 'title'),
  lineItems: {
    ...of('lineItem', 'lineItems', LINE_ITEMS, LINE_ITEM),
    plain: LINE_ITEMS_BY_ID,
  },
  results: {
    ...of(
      'result',
      'results',
      RESULTS,
      'lineItem student class scoreDate scoreStatus score textScore comment',
    ),
    plain: RESULTS_BY_ID,
  },
} as const;

export type RosterName = keyof typeof ROSTERING;
export type GradebookName = keyof typeof GRADEBOOK;
/** What lies below one record: a collection, and what its records have in common; `:id` is the record above. */
export interface Below {
  readonly fixed?: Fixed;
  /** Through enrollments that have this; the records are what the field of each refers to. */
  readonly through?: { readonly fixed: Fixed; readonly field: 'user' | 'class' };
}

const ALL: Below = {};
const enrolledIn = (role: string): Below => ({
  through: { fixed: { 'class.sourcedId': ':id', role }, field: 'user' },
});
const classesOf = (role?: string): Below => ({
  through: { fixed: { 'user.sourcedId': ':id', ...(role !== undefined && { role }) }, field: 'class' },
});
const OF_TERM: Below = { fixed: { 'terms.sourcedId': ':id' } };

type Tree<Name extends string> = Partial<Record<string, Partial<Record<Name, Below>>>>;

export const ROSTER_TREE: Tree<RosterName> = {
  schools: {
    ...{ classes: ALL, courses: ALL, enrollments: ALL, students: ALL, teachers: ALL, terms: ALL },
  },
  terms: {
    classes: OF_TERM,
    gradingPeriods: { fixed: { 'parent.sourcedId': ':id' } },
  },
  courses: { classes: { fixed: { 'course.sourcedId': ':id' } } },
  classes: {
    students: enrolledIn('student'),
    teachers: enrolledIn('teacher'),
    enrollments: { fixed: { 'class.sourcedId': ':id' } },
  },
  users: { classes: classesOf() },
  students: { classes: classesOf('student') },
  teachers: { classes: classesOf('teacher') },
};

export const GRADEBOOK_TREE: Tree<GradebookName> = {
  classes: {
    lineItems: { fixed: { 'class.sourcedId': ':id' } },
    results: { fixed: { 'class.sourcedId': ':id' } },
    // Categories are the school's: every class has all of them.
    categories: ALL,
  },
  lineItems: { results: { fixed: { 'lineItem.sourcedId': ':id' } } },
  students: { results: { fixed: { 'student.sourcedId': ':id' } } },
};

/** What lies below a record that lies below another: the second id narrows further. */
export const NARROWED: Readonly<Record<string, string>> = {
  lineItems: 'lineItem.sourcedId',
  students: 'student.sourcedId',
};
