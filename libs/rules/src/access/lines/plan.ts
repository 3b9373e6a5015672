import type { AccessLine } from '../access-line.js';

/** Curriculum, load and thematic plans. */
export const PLAN_LINES: readonly AccessLine[] = [];
