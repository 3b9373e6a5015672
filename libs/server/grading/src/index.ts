export { GRADING_ENTITIES } from './entities.js';
export { GradingModule } from './grading.module.js';
