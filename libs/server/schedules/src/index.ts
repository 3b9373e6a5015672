export { SCHEDULES_ENTITIES } from './entities.js';
export { ScheduleKinds } from './schedule-kind.js';
export type { CameOut, KindOutside, KindWithin, ScheduleKind } from './schedule-kind.js';
export { ScheduleRun } from './schedule-run.entity.js';
export { ScheduleSwitch } from './schedule-switch.entity.js';
export { SchedulesModule } from './schedules.module.js';
export { SweepSchedules } from './sweep-schedules.js';
