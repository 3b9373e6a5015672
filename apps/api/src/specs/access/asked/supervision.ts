import type { Operation } from '../attempt.js';

/** How the operations are asked. Indicators, reviews, remarks, duties and compliance. */
export const SUPERVISION_ASKED: Readonly<Record<string, Operation>> = {};
