import { Module } from '@nestjs/common';
import { AuditModule } from '@zhurnal/audit';
import { byTheClock } from '@zhurnal/platform';
import { JournalPrintController } from './journal-print.controller.js';
import { ArchiveCheckController } from './register/archive-check.controller.js';
import { ArchiveRegisterController } from './register/archive-register.controller.js';
import { ArchiveReader } from './register/archive.reader.js';
import { ArchiveResolver } from './register/archive.resolver.js';
import { ClassPackageController } from './register/class-package.controller.js';
import { KeepArchive } from './register/keep-archive.js';

/** Journals for paper, packages, and the registers of both. */
@Module({
  imports: [AuditModule],
  controllers: [
    JournalPrintController,
    ClassPackageController,
    ArchiveCheckController,
    ArchiveRegisterController,
  ],
  providers: [ArchiveResolver, ...byTheClock(ArchiveReader, KeepArchive)],
})
export class ArchiveModule {}
