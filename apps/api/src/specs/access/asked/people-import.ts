import type { Operation } from '../attempt.js';

/** How the operations of people import are asked. */
export const PEOPLE_IMPORT_ASKED: Readonly<Record<string, Operation>> = {};
