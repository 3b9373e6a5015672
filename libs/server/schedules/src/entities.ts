import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this part. */
export const SCHEDULES_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
