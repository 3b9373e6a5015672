import type { Operation } from '../attempt.js';

/** How the operations of family life are asked. */
export const FAMILY_LIFE_ASKED: Readonly<Record<string, Operation>> = {};
