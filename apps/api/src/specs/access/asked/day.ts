import type { Operation } from '../attempt.js';

/** How the operations of day are asked. */
export const DAY_ASKED: Readonly<Record<string, Operation>> = {};
