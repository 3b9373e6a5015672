import type { AccessLine } from '../access-line.js';

/** Indicators, reviews, remarks, duties and compliance. */
export const SUPERVISION_LINES: readonly AccessLine[] = [];
