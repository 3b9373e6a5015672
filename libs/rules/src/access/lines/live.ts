import type { AccessLine } from '../access-line.js';

/** What open pages are told as it happens. */
export const LIVE_LINES: readonly AccessLine[] = [];
