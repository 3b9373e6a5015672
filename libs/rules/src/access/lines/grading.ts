import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

const WHOLE_SCHOOL: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];
const READERS: readonly Pair[] = [['administrator', 'school'], ['auditor', 'school'], ...WHOLE_SCHOOL];

const CLASS_TEACHER: Pair = ['class_teacher', 'ownClass'];

/** Marks of a period are the teacher's whom the timetable names (TKK-68); who gives single lessons sets none. */
const TEACHER: Pair = ['teacher', 'ownGroup'];

const FAMILY: readonly Pair[] = [
  ['guardian', 'ownChild'],
  ['student', 'self'],
];

/** Marks of periods and their publication. */
export const GRADING_LINES: readonly AccessLine[] = [
  ...grant(
    'finalSheet',
    TEACHER,
    ['teacher', 'ownLesson'],
    CLASS_TEACHER,
    ['educator', 'assignedClass'],
    ...READERS,
  ),
  ...grant('setPeriodMarks', TEACHER),
  ...grant('acceptSuggestions', TEACHER),
  ...grant('classFinals', CLASS_TEACHER, ['educator', 'assignedClass'], ...READERS),

  // Publication is one act of who leads the teaching.
  ...grant('releaseBoard', ...WHOLE_SCHOOL),
  ...grant('releasePeriod', ...WHOLE_SCHOOL),

  // Families write to the class teacher (G24-32), who keeps their statements; those who lead the school may see them.
  ...grant('classAcknowledgements', CLASS_TEACHER, ...WHOLE_SCHOOL),
  ...grant('recordPaperAcknowledgement', CLASS_TEACHER),

  ...grant('studentFinals', ...FAMILY),
  ...grant('finalsToSee', ['guardian', 'self'], ['student', 'self']),
  ...grant('acknowledgeFinals', ...FAMILY),
];
