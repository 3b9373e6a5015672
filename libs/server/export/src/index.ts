export { EXPORT_ENTITIES } from './entities.js';
export { ExportModule } from './export.module.js';
