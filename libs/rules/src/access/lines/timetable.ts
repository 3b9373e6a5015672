import type { AccessLine } from '../access-line.js';

/** The operations of timetable. */
export const TIMETABLE_LINES: readonly AccessLine[] = [];
