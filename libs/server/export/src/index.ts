export { EXPORT_ENTITIES } from './entities.js';
export { ExportModule } from './export.module.js';
export { Exporter } from './exporter.js';
export type { ExportCause, ExportOutcome } from './exporter.js';
export { unpack } from './packing.js';
export { PortalCheck, PortalPackage, PortalSetting } from './portal.entity.js';
export { Screen } from './screen/screen-text.js';
