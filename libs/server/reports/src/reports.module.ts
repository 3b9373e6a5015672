import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AssessmentsReader, ClassReportsReader } from '@zhurnal/journal';
import { ProgressReader } from '@zhurnal/plans';
import { CLOCK, Config, Database, Jobs, Log } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { OpensslEngine } from '@zhurnal/signing';
import { ControlReader } from '@zhurnal/supervision';
import { reportDefinitions } from './definitions.js';
import { ReportPackageFileController } from './packages/report-package-file.controller.js';
import { ReportPackageResolver } from './packages/report-package.resolver.js';
import { PACKAGE_TOPIC, ReportPackages } from './packages/report-packages.js';
import { ReportFileController } from './report-file.controller.js';
import { ReportResolver } from './report.resolver.js';
import { Reports } from './reports.reader.js';

import { SignatureFileController } from './signatures/signature-file.controller.js';
import { SignatureResolver } from './signatures/signature.resolver.js';
import { Signatures } from './signatures/signatures.js';

/** Reports: definitions, runs, files, signatures, and packages of them. */
@Module({
  controllers: [ReportFileController, ReportPackageFileController, SignatureFileController],
  providers: [
    ReportResolver,
    ReportPackageResolver,
    SignatureResolver,
    {
      provide: ReportPackages,
      useFactory: (db: Database, clock: Clock, log: Log, reports: Reports) =>
        new ReportPackages(db, clock, log, reports),
      inject: [Database, CLOCK, Log, Reports],
    },
    {
      provide: Reports,
      useFactory: (clock: Clock) =>
        new Reports(
          clock,
          reportDefinitions(
            new ControlReader(clock),
            new ProgressReader(clock),
            new AssessmentsReader(clock),
            new ClassReportsReader(clock),
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
  exports: [Reports],
})
export class ReportsModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(ReportPackages) private readonly packages: ReportPackages,
  ) {}

  onModuleInit(): void {
    this.jobs.consume(PACKAGE_TOPIC, (event) => this.packages.run(event));
    this.jobs.repeat({ name: 'reports.packages', pattern: '*/5 * * * *', run: () => this.packages.sweep() });
  }
}
