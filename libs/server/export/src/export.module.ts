import { Module } from '@nestjs/common';

/** What this part serves. */
@Module({})
export class ExportModule {}
