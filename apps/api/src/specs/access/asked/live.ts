import type { Operation } from '../attempt.js';

/** How the operations of live are asked. */
export const LIVE_ASKED: Readonly<Record<string, Operation>> = {};
