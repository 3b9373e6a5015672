import type { Operation } from '../attempt.js';

/** How the operations are asked. Marks of periods, their publication, closing and reopening. */
export const GRADING_ASKED: Readonly<Record<string, Operation>> = {};
