import type { AccessLine } from '../access-line.js';

/** Tokens of programs. */
export const TOKEN_LINES: readonly AccessLine[] = [];
