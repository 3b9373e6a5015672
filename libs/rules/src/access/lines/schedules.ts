import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** The calendar: those who lead the school look; the director and the administrator change it. */
export const SCHEDULE_LINES: readonly AccessLine[] = [
  ...grant('schedules', ['administrator', 'school'], ['director', 'school'], ['deputy', 'school']),
  ...grant('retryScheduleRun', ['administrator', 'school'], ['director', 'school']),
  ...grant('switchSchedule', ['administrator', 'school'], ['director', 'school']),
];
