import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this rung. */
export const SUPERVISION_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
