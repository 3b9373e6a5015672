import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who lead the school control its journals (G272-20, S117-34, TKK-6); who keeps the system reports on it (G24-75). */
const SUPERVISORS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
  ['auditor', 'school'],
];

/** Class teachers control how the journals of their class are filled (TKK-19); the table shows them no others. */
const CLASS_TEACHERS: Pair = ['class_teacher', 'school'];

const REVIEWERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['class_teacher', 'ownClass'],
];

/** Indicators, reviews, remarks, duties and compliance. */
export const SUPERVISION_LINES: readonly AccessLine[] = [
  ...grant('controlTable', ...SUPERVISORS, CLASS_TEACHERS),
  ...grant('saveControlTable', ...SUPERVISORS, CLASS_TEACHERS),
  ...grant('reviewPlan', ...SUPERVISORS, CLASS_TEACHERS),
  // A teacher sees what is to be set right, and nobody else's.
  ...grant('reviewRemarks', ...SUPERVISORS, CLASS_TEACHERS, ['teacher', 'school']),
  // Who reviews the regulation says; class teachers only in their class (TKK-19). The administrator keeps the system.
  ...grant('writeReviewRemark', ...REVIEWERS),
  ...grant('decideReviewRemark', ...REVIEWERS),
  ...grant('copyReviewRemark', ...REVIEWERS),
  ...grant('signReview', ...REVIEWERS),
  // A substitute answers for the lessons given.
  ...grant('answerReviewRemark', ['teacher', 'ownGroup'], ['teacher', 'ownLesson']),
  // A teacher opens what is said of the own journals.
  ...grant('controlRows', ...SUPERVISORS, ['class_teacher', 'ownClass'], ['teacher', 'ownGroup']),
];
