import { Module } from '@nestjs/common';
import { JournalPrintController } from './journal-print.controller.js';

/** Journals for paper. */
@Module({ controllers: [JournalPrintController] })
export class ArchiveModule {}
