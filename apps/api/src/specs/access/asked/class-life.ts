import type { Operation } from '../attempt.js';

/** How the operations of class life are asked. */
export const CLASS_LIFE_ASKED: Readonly<Record<string, Operation>> = {};
