import type { AccessLine } from '../access-line.js';

/** The papers of the regulation, and what is published. */
export const PAPER_LINES: readonly AccessLine[] = [];
