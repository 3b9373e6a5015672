import type { AccessLine } from '../access-line.js';

/** The lists of people the office keeps. */
export const PEOPLE_LINES: readonly AccessLine[] = [];
