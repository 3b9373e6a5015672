import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who lead the school, keep its system or check its records read every journal. */
const WHOLE_SCHOOL: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
  ['auditor', 'school'],
];

/** Class teachers and educators read the journals of their class (TKK-19, TKK-24). */
const OWN_CLASS: readonly Pair[] = [
  ['class_teacher', 'ownClass'],
  ['educator', 'assignedClass'],
];

/** Marks and records are the subject teacher's own, or the substitute's for the lessons given (S117-25, S117-29). */
const TEACHERS: readonly Pair[] = [
  ['teacher', 'ownGroup'],
  ['teacher', 'ownLesson'],
];

/** The operations of attendance and the journal. */
export const JOURNAL_LINES: readonly AccessLine[] = [
  // The list shows what the caller may open; each role asks within its own relation.
  ...grant(
    'journalGroups',
    ...WHOLE_SCHOOL,
    ['teacher', 'school'],
    ['class_teacher', 'school'],
    ['educator', 'school'],
  ),
  ...grant('journalPage', ...TEACHERS, ...OWN_CLASS, ...WHOLE_SCHOOL),
  ...grant('lesson', ...TEACHERS, ...OWN_CLASS, ...WHOLE_SCHOOL),
  ...grant('cellHistory', ...TEACHERS, ['class_teacher', 'ownClass'], ...WHOLE_SCHOOL),
  ...grant('lessonHistory', ...TEACHERS, ['class_teacher', 'ownClass'], ...WHOLE_SCHOOL),

  ...grant('setMarks', ...TEACHERS),
  ...grant('recordLesson', ...TEACHERS),
  ...grant('explainLateness', ...TEACHERS),
  ...grant('setHomework', ...TEACHERS),
  ...grant('removeHomework', ...TEACHERS),
  ...grant('putWork', ...TEACHERS),
  ...grant('removeWork', ...TEACHERS),
  // The class teacher finds out why a student was absent (G24-13, G24-90); the fact stays the lesson teacher's.
  ...grant('setAttendance', ...TEACHERS, ['class_teacher', 'ownClass']),

  // Only who sets homework has anything to hang a file on.
  ...grant('uploadFile', ['teacher', 'school']),
  // The auditor reads histories; a file has none.
  ...grant(
    'readFile',
    ...TEACHERS,
    ...OWN_CLASS,
    ...WHOLE_SCHOOL.filter(([role]) => role !== 'auditor'),
    ['guardian', 'ownChild'],
    ['student', 'self'],
  ),
];
