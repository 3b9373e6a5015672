import type { Operation } from '../attempt.js';

/** How the operations of people are asked. */
export const PEOPLE_ASKED: Readonly<Record<string, Operation>> = {};
