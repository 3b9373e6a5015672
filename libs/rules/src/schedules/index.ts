export { dueMoments } from './due-moments.js';
export type { DueMoment, ScheduleFacts } from './due-moments.js';
export { SCHEDULE_CODES, listScheduled } from './scheduled.js';
export type { ScheduleCode, Scheduled } from './scheduled.js';
