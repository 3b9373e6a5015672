import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  ArchiveCheck,
  ArchiveCopy,
  ArchiveFinding,
  ArchiveMedium,
  ArchivePackage,
  JournalPrint,
} from './register/archive.entities.js';

/** The rows of this part. */
export const ARCHIVE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  JournalPrint,
  ArchiveMedium,
  ArchivePackage,
  ArchiveCopy,
  ArchiveCheck,
  ArchiveFinding,
];
