import type { AccessLine } from '../access-line.js';

/** Norms of marks, load of homework, the schedule of assessments. */
export const NORM_LINES: readonly AccessLine[] = [];
