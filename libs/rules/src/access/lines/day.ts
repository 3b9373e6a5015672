import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/**
 * The day of a teacher and the roll call. The day shows the caller's own lessons; the roll of a lesson is the subject
 * teacher's, or the substitute's for the lessons given (S117-29, G24-88).
 */
export const DAY_LINES: readonly AccessLine[] = [
  ...grant('teacherDay', ['teacher', 'school']),
  ...grant('lessonRoll', ['teacher', 'ownGroup'], ['teacher', 'ownLesson']),
  ...grant('takeRoll', ['teacher', 'ownGroup'], ['teacher', 'ownLesson']),
];
