export { SCHEDULES_ENTITIES } from './entities.js';
export { SchedulesModule } from './schedules.module.js';
