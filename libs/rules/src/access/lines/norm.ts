import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who plan the school's work and answer for its limits. */
const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];

/** Those who check how the school keeps to them. */
const CHECKERS: readonly Pair[] = [...LEADERS, ['administrator', 'school'], ['auditor', 'school']];

const TEACHERS: readonly Pair[] = [
  ['teacher', 'ownGroup'],
  ['teacher', 'ownLesson'],
];

/** Norms of marks, load of homework, the schedule of assessments. */
export const NORM_LINES: readonly AccessLine[] = [
  // Whoever reads the journal sees whether it has marks enough.
  ...grant(
    'markNorms',
    ...TEACHERS,
    ['class_teacher', 'ownClass'],
    ['educator', 'assignedClass'],
    ...CHECKERS,
  ),
  // Deputies control how many students have none, or one (G24-51, G24-52).
  ...grant('schoolNorms', ...CHECKERS),
  // Asked before homework is set, by who may set it.
  ...grant('homeworkLoad', ...TEACHERS),
  ...grant('homeworkOverloads', ...CHECKERS),
  ...grant('assessmentSchedule', ...CHECKERS, ['teacher', 'school'], ['class_teacher', 'school']),
  ...grant('saveAssessmentSchedule', ...CHECKERS, ['teacher', 'school'], ['class_teacher', 'school']),
  ...grant('assessmentDays', ...LEADERS),
  ...grant('putAssessment', ...LEADERS),
  ...grant('removeAssessment', ...LEADERS),
  ...grant('publishAssessments', ...LEADERS),
  ...grant('studentAssessments', ['guardian', 'ownChild'], ['student', 'self']),
  ...grant('timetableChecks', ...CHECKERS),
];
