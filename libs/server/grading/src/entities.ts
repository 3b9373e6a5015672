import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this rung. */
export const GRADING_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
