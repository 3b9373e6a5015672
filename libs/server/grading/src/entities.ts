import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { PERIOD_MARK_ENTITIES } from './marks/index.js';

/** The rows of this rung. */
export const GRADING_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [...PERIOD_MARK_ENTITIES];
