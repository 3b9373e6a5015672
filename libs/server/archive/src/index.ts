export { ARCHIVE_ENTITIES } from './entities.js';
export { ArchiveModule } from './archive.module.js';
export { checkMedia, writeAct, writePackage } from './media.js';
export type { CheckedMedium, Medium } from './media.js';
export { checkPackage, makePackage } from './class-package.js';
export type { CheckedPackage, ClassPackage, PackageManifest } from './class-package.js';
export { findClass } from './find-class.js';
