import type { Operation } from '../attempt.js';

/** How the operations are asked. Norms of marks, load of homework, the schedule of assessments. */
export const NORM_ASKED: Readonly<Record<string, Operation>> = {};
