import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this part. */
export const EXPORT_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
