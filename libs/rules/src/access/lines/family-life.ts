import type { AccessLine } from '../access-line.js';

/** Marks by subject, remarks and homework of families. */
export const FAMILY_LIFE_LINES: readonly AccessLine[] = [];
