import type { AccessLine } from '../access-line.js';

/** Marks of periods, their publication, closing and reopening. */
export const GRADING_LINES: readonly AccessLine[] = [];
