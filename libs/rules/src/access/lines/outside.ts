import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];

/** The class teacher answers for the class, the office keeps the personal files (TKK-54, TKK-60). */
const KEEPERS: readonly Pair[] = [
  ['class_teacher', 'ownClass'],
  ['deputy', 'school'],
  ['office', 'school'],
];

const FAMILY: readonly Pair[] = [
  ['guardian', 'ownChild'],
  ['student', 'self'],
];

/** Marks of other institutions, and what goes on in a lesson that a substitute gives. */
export const OUTSIDE_LINES: readonly AccessLine[] = [
  // Who teaches the student needs them for the mark of the period (TKK-53); the family sees its own.
  ...['outsideMarks', 'readOutsideScan'].flatMap((operation) =>
    grant(
      operation,
      ['teacher', 'ownGroup'],
      ['class_teacher', 'ownClass'],
      ...LEADERS,
      ['office', 'school'],
      ...FAMILY,
    ),
  ),
  ...grant('outsideMarkRegister', ['class_teacher', 'ownClass'], ...LEADERS, ['office', 'school']),
  ...['recordOutsideMarks', 'removeOutsideMark', 'uploadOutsideScan'].flatMap((operation) =>
    grant(operation, ...KEEPERS),
  ),

  // Why a teacher is away is for those who plan, and for the director (see the substitutions).
  ...['substitutionRegister', 'saveSubstitutionRegister'].flatMap((operation) =>
    grant(operation, ...LEADERS, ['administrator', 'school']),
  ),
  // Whoever gives the lesson takes it over, and who teaches the group hands it over.
  ...grant('handoverCard', ['teacher', 'ownLesson'], ['teacher', 'ownGroup'], ...LEADERS),
];
