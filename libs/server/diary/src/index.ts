export { DIARY_ENTITIES } from './entities.js';
export { FamilyVisit } from './family-visit.entity.js';
export { OwnTask } from './own-task.entity.js';
export { DiaryModule } from './diary.module.js';
