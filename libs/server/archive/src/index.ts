export { ARCHIVE_ENTITIES } from './entities.js';
export { ArchiveModule } from './archive.module.js';
export { checkMedia, writeAct, writePackage } from './media.js';
export type { CheckedMedium, Medium } from './media.js';
export { checkPackage, makePackage } from './class-package.js';
export type { CheckedPackage, ClassPackage, PackageManifest } from './class-package.js';
export { readCheckResult, resultOf, writeCheckResult } from './register/check-result.js';
export type { CheckResult } from './register/check-result.js';
export { recordCheck } from './register/record-check.js';
export type { RecordedBy, RecordedCheck } from './register/record-check.js';
export { enterPackage } from './register/register-package.js';
export { putCopy } from './register/keep-archive.js';
export { findMedia } from './register/find-media.js';
export {
  ArchiveCheck,
  ArchiveCopy,
  ArchiveFinding,
  ArchiveMedium,
  ArchivePackage,
  JournalPrint,
} from './register/archive.entities.js';
export { findClass } from './find-class.js';
