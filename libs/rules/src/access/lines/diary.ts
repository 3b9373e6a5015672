import type { AccessLine } from '../access-line.js';

/** The operations of diary. */
export const DIARY_LINES: readonly AccessLine[] = [];
