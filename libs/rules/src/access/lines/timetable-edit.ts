import type { AccessLine } from '../access-line.js';

/** Edits of the timetable, bells and calendars. */
export const TIMETABLE_EDIT_LINES: readonly AccessLine[] = [];
