import type { Operation } from '../attempt.js';

/** How the operations of token are asked. */
export const TOKEN_ASKED: Readonly<Record<string, Operation>> = {};
