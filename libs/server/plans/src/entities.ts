import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this rung. */
export const PLANS_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
