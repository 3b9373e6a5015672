import type { AccessLine } from '../access-line.js';

/** Imports of people. */
export const PEOPLE_IMPORT_LINES: readonly AccessLine[] = [];
