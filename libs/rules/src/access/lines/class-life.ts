import type { AccessLine } from '../access-line.js';

/** The class teacher and notices of absence. */
export const CLASS_LIFE_LINES: readonly AccessLine[] = [];
