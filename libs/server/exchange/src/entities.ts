import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The rows of this part. */
export const EXCHANGE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
