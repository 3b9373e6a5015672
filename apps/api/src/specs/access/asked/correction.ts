import type { Operation } from '../attempt.js';

/** How the operations are asked. Corrections of what is locked. */
export const CORRECTION_ASKED: Readonly<Record<string, Operation>> = {};
