import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this part. */
export const ARCHIVE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
