import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CalendarAddress } from './calendar/calendar-address.entity.js';
import { FamilyLook } from './family-look.entity.js';
import { FamilyVisit } from './family-visit.entity.js';
import { OwnTask } from './own-task.entity.js';

/** The rows of the diary. */
export const DIARY_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  OwnTask,
  FamilyVisit,
  FamilyLook,
  CalendarAddress,
];
