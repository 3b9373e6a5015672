import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ScheduleRetry } from './schedule-retry.entity.js';
import { ScheduleRun } from './schedule-run.entity.js';
import { ScheduleSwitch } from './schedule-switch.entity.js';

/** The rows of this part. */
export const SCHEDULES_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  ScheduleSwitch,
  ScheduleRun,
  ScheduleRetry,
];
