import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/**
 * Deputies change the timetable in time (TKK-66), the administrator keeps it (TKK-10). Why a teacher is away is health
 * data: the office and the HR officer, whose lists are others (TKK-60, TKK-63), have no part in it.
 */
const PLANNERS: readonly (readonly [Role, Relation])[] = [
  ['deputy', 'school'],
  ['administrator', 'school'],
];

/** Substitutions and changes of lessons. */
export const SUBSTITUTION_LINES: readonly AccessLine[] = [
  ...grant('lessonsToCover', ...PLANNERS, ['director', 'school']),
  ...grant('rankSubstitutes', ...PLANNERS),
  ...grant('lessonPlaces', ...PLANNERS),
  ...grant('reportStaffAbsence', ...PLANNERS),
  ...grant('editStaffAbsence', ...PLANNERS),
  ...grant('removeStaffAbsence', ...PLANNERS),
  ...grant('assignSubstitute', ...PLANNERS),
  ...grant('removeSubstitute', ...PLANNERS),
  ...grant('cancelLesson', ...PLANNERS),
  ...grant('restoreLesson', ...PLANNERS),
  ...grant('moveLesson', ...PLANNERS),
  ...grant('changeRoom', ...PLANNERS),
  // The sheet of substitutions hangs beside the timetable in the staff room; it does not say why anybody is away.
  ...grant(
    'changedLessons',
    ...PLANNERS,
    ['director', 'school'],
    ['teacher', 'school'],
    ['class_teacher', 'school'],
    ['educator', 'school'],
    ['office', 'school'],
    ['auditor', 'school'],
  ),
];
