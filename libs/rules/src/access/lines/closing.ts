import type { AccessLine } from '../access-line.js';

/** Closing and reopening of periods. */
export const CLOSING_LINES: readonly AccessLine[] = [];
