export { DIARY_ENTITIES } from './entities.js';
export { CalendarAddress } from './calendar/calendar-address.entity.js';
export { FamilyVisit } from './family-visit.entity.js';
export { OwnTask } from './own-task.entity.js';
export { DiaryModule } from './diary.module.js';
