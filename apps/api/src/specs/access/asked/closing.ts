import type { Operation } from '../attempt.js';

/** How the operations are asked. Closing and reopening of periods. */
export const CLOSING_ASKED: Readonly<Record<string, Operation>> = {};
