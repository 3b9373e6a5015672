import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Every row class of the one database. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [];
