import { Module } from '@nestjs/common';
import { ProgressReader } from '@zhurnal/plans';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ControlReader } from '@zhurnal/supervision';
import { reportDefinitions } from './definitions.js';
import { ReportFileController } from './report-file.controller.js';
import { ReportResolver } from './report.resolver.js';
import { Reports } from './reports.reader.js';

/** Reports: definitions, runs, files. */
@Module({
  controllers: [ReportFileController],
  providers: [
    ReportResolver,
    {
      provide: Reports,
      useFactory: (clock: Clock) =>
        new Reports(clock, reportDefinitions(new ControlReader(clock), new ProgressReader(clock))),
      inject: [CLOCK],
    },
  ],
  exports: [Reports],
})
export class ReportsModule {}
