import type { Operation } from '../attempt.js';

/** How the operations of substitution are asked. */
export const SUBSTITUTION_ASKED: Readonly<Record<string, Operation>> = {};
