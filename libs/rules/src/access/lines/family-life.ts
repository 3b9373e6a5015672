import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/** Remarks are written by who gives the lesson (TKK-22), in absence by the substitute. */
const TEACHERS: readonly (readonly [Role, Relation])[] = [
  ['teacher', 'ownGroup'],
  ['teacher', 'ownLesson'],
];

/** Marks by subject, remarks and homework of families. */
export const FAMILY_LIFE_LINES: readonly AccessLine[] = [
  // Words about a child are read by its teachers, its class teacher and those who lead the school; by no other staff.
  ...grant(
    'groupRemarks',
    ...TEACHERS,
    ['class_teacher', 'ownClass'],
    ['deputy', 'school'],
    ['director', 'school'],
  ),
  ...grant('putRemark', ...TEACHERS),
  ...grant('removeRemark', ...TEACHERS),

  ...grant('studentMarks', ['guardian', 'ownChild'], ['student', 'self']),
  ...grant('studentHomework', ['guardian', 'ownChild'], ['student', 'self']),
  // A parent sees what is ticked off and cannot tick in the student's name.
  ...grant('setHomeworkDone', ['student', 'self']),
  ...grant('putOwnTask', ['student', 'self']),
  ...grant('removeOwnTask', ['student', 'self']),
  ...grant('seeNews', ['guardian', 'ownChild'], ['student', 'self']),
];
