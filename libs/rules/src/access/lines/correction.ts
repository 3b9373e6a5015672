import type { AccessLine } from '../access-line.js';

/** Corrections of what is locked. */
export const CORRECTION_LINES: readonly AccessLine[] = [];
