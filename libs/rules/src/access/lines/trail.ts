import type { AccessLine } from '../access-line.js';

/** The trail of all changes. */
export const TRAIL_LINES: readonly AccessLine[] = [];
