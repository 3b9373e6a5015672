import { Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { CLOCK, Config, Database, Jobs, Log, Metrics } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { Reports, ReportsModule } from '@zhurnal/reports';
import { backupKinds } from './backup-kinds.js';
import { reportKinds } from './report-kinds.js';
import { ScheduleOffice } from './schedule-office.js';
import { SchedulesResolver } from './schedules.resolver.js';
import { ScheduleKinds } from './schedule-kind.js';
import { SweepSchedules } from './sweep-schedules.js';

/** What happens by the calendar of a school. */
@Module({
  imports: [ReportsModule],
  providers: [
    ScheduleKinds,
    SchedulesResolver,
    {
      provide: ScheduleOffice,
      useFactory: (clock: Clock, kinds: ScheduleKinds) => new ScheduleOffice(clock, kinds),
      inject: [CLOCK, ScheduleKinds],
    },
    {
      provide: SweepSchedules,
      useFactory: (db: Database, clock: Clock, log: Log, kinds: ScheduleKinds) =>
        new SweepSchedules(db, clock, log, kinds),
      inject: [Database, CLOCK, Log, ScheduleKinds],
    },
  ],
  exports: [ScheduleKinds, SweepSchedules],
})
export class SchedulesModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Reports) private readonly reports: Reports,
    @Inject(ScheduleKinds) private readonly kinds: ScheduleKinds,
    @Inject(SweepSchedules) private readonly sweep: SweepSchedules,
  ) {}

  onModuleInit(): void {
    for (const kind of [...reportKinds(this.reports), ...backupKinds(this.config)]) this.kinds.register(kind);
    this.jobs.repeat({ name: 'schedules.sweep', pattern: '* * * * *', run: () => this.sweep.run() });
    this.metrics.watch(
      'zhurnal_schedule_failures',
      'What was due by the calendar, failed, and is not made up.',
      () => this.sweep.failures,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
  }
}
