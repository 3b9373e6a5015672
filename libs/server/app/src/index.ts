export { AppModule, FEATURES } from './app.module.js';
export { ENTITIES } from './entities.js';
export { LATEST_MIGRATION_NAME, NewerDatabaseError, migrate } from './migrate.js';
export { MIGRATIONS } from './migrations/index.js';
