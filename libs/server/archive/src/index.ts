export { ARCHIVE_ENTITIES } from './entities.js';
export { ArchiveModule } from './archive.module.js';
