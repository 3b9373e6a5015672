import type { Operation } from '../attempt.js';

/** How the operations are asked. The papers of the regulation, and what is published. */
export const PAPER_ASKED: Readonly<Record<string, Operation>> = {};
