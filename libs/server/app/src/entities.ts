import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { SCHOOLING_ENTITIES } from '@zhurnal/schooling';
import { TIMETABLE_ENTITIES } from '@zhurnal/timetable';

/** Every row class of the one database. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [...SCHOOLING_ENTITIES, ...TIMETABLE_ENTITIES];
