import type { AccessLine } from '../access-line.js';

/** The operations of journal. */
export const JOURNAL_LINES: readonly AccessLine[] = [];
