import type { AccessLine } from '../access-line.js';

/** Substitutions and changes of lessons. */
export const SUBSTITUTION_LINES: readonly AccessLine[] = [];
