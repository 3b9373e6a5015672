import type { Operation } from '../attempt.js';

/** How the operations of trail are asked. */
export const TRAIL_ASKED: Readonly<Record<string, Operation>> = {};
