export { SUPERVISION_ENTITIES } from './entities.js';
export { SupervisionModule } from './supervision.module.js';
