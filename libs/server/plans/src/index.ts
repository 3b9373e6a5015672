export { PLANS_ENTITIES } from './entities.js';
export { PlansModule } from './plans.module.js';
