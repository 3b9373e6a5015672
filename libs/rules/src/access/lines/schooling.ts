import type { AccessLine } from '../access-line.js';

/** The operations of schooling. */
export const SCHOOLING_LINES: readonly AccessLine[] = [];
