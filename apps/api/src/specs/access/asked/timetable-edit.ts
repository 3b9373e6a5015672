import type { Operation } from '../attempt.js';

/** How the operations of timetable edit are asked. */
export const TIMETABLE_EDIT_ASKED: Readonly<Record<string, Operation>> = {};
