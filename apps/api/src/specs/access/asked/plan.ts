import type { Operation } from '../attempt.js';

/** How the operations are asked. Curriculum, load and thematic plans. */
export const PLAN_ASKED: Readonly<Record<string, Operation>> = {};
