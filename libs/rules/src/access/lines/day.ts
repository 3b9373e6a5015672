import type { AccessLine } from '../access-line.js';

/** The day of a teacher and the roll call. */
export const DAY_LINES: readonly AccessLine[] = [];
