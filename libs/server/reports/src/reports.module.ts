import { Module } from '@nestjs/common';
import { AssessmentsReader } from '@zhurnal/journal';
import { ProgressReader } from '@zhurnal/plans';
import { CLOCK, Config, Log } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { OpensslEngine } from '@zhurnal/signing';
import { ControlReader } from '@zhurnal/supervision';
import { reportDefinitions } from './definitions.js';
import { ReportFileController } from './report-file.controller.js';
import { ReportResolver } from './report.resolver.js';
import { Reports } from './reports.reader.js';

import { SignatureFileController } from './signatures/signature-file.controller.js';
import { SignatureResolver } from './signatures/signature.resolver.js';
import { Signatures } from './signatures/signatures.js';

/** Reports: definitions, runs, files. */
@Module({
  controllers: [ReportFileController, SignatureFileController],
  providers: [
    ReportResolver,
    SignatureResolver,
    {
      provide: Reports,
      useFactory: (clock: Clock) =>
        new Reports(
          clock,
          reportDefinitions(
            new ControlReader(clock),
            new ProgressReader(clock),
            new AssessmentsReader(clock),
          ),
        ),
      inject: [CLOCK],
    },
    {
      provide: Signatures,
      useFactory: (reports: Reports, clock: Clock, log: Log, { trustFolder }: Config) =>
        new Signatures(reports, new OpensslEngine(), clock, log, trustFolder),
      inject: [Reports, CLOCK, Log, Config],
    },
  ],
})
export class ReportsModule {}
