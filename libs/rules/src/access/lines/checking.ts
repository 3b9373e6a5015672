import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Who leads the school sees all checks; the administrator answers for the service (G272-25), the auditor only looks. */
const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
  ['auditor', 'school'],
];

/** Who compares with paper the regulation says, as with reviews; a class teacher only in the own class. */
const REVIEWERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['class_teacher', 'ownClass'],
];

/** Checks of the diary and of the paper journal. */
export const CHECKING_LINES: readonly AccessLine[] = [
  // Teachers and class teachers are shown their own, and no others.
  ...grant('diaryChecks', ...LEADERS, ['teacher', 'school'], ['class_teacher', 'school']),
  ...grant('paperChecks', ...LEADERS, ['teacher', 'school'], ['class_teacher', 'school']),
  ...grant('paperSheet', ...LEADERS, ['teacher', 'ownGroup'], ['class_teacher', 'ownClass']),
  // A teacher looks through the own subject (G272-64), a class teacher through all subjects of the own class (G272-65).
  ...grant('signDiaryCheck', ['teacher', 'ownGroup'], ['class_teacher', 'ownClass']),
  ...grant('recordPaperDifference', ...REVIEWERS),
  ...grant('signPaperCheck', ...REVIEWERS),
  // Who keeps the journal sets it right.
  ...grant('settlePaperDifference', ...REVIEWERS, ['teacher', 'ownGroup']),
];
