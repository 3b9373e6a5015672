import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { DrillWish } from '@zhurnal/audit';
import { CLOCK, Config, Database, Jobs, Log, Metrics, systemActor } from '@zhurnal/platform';
import type { Clock, SchoolId } from '@zhurnal/platform';
import { Reports, ReportsModule } from '@zhurnal/reports';
import type { RegulationProfile } from '@zhurnal/rules';
import { getSchool, regulationOf, todayOf } from '@zhurnal/schooling';
import { backupKinds } from './backup-kinds.js';
import { reportKinds } from './report-kinds.js';
import { ScheduleOffice } from './schedule-office.js';
import { SchedulesResolver } from './schedules.resolver.js';
import { ScheduleKinds } from './schedule-kind.js';
import { SweepSchedules } from './sweep-schedules.js';

/** Token of what brings a database to the structure of a backup, or of this program. */
const MIGRATE = Symbol('migrate');

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
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Reports) private readonly reports: Reports,
    @Inject(ScheduleKinds) private readonly kinds: ScheduleKinds,
    @Inject(SweepSchedules) private readonly sweep: SweepSchedules,
    @Inject(MIGRATE) private readonly migrate: DrillWish['migrate'],
  ) {}

  /** With what brings a database to a structure: trials of backups are made in one of their own. */
  static with(migrate: DrillWish['migrate']): DynamicModule {
    return { module: SchedulesModule, providers: [{ provide: MIGRATE, useValue: migrate }] };
  }

  onModuleInit(): void {
    const ofBackups = backupKinds(this.config, (schoolId) => this.copiesAsked(schoolId), this.migrate);
    for (const kind of [...reportKinds(this.reports), ...ofBackups]) this.kinds.register(kind);
    this.jobs.repeat({ name: 'schedules.sweep', pattern: '* * * * *', run: () => this.sweep.run() });
    this.metrics.watch(
      'zhurnal_schedule_failures',
      'What was due by the calendar, failed, and is not made up.',
      () => this.sweep.failures,
    );
  }

  /** How many copies of a back-up the regulation of a school asks for today. */
  private copiesAsked(schoolId: SchoolId): Promise<RegulationProfile['backupCopies']> {
    return this.db.read(systemActor('job:schedules'), schoolId, async (tx) => {
      const [{ profile }, today] = [await getSchool(tx), await todayOf(tx, this.clock)];
      return regulationOf(profile, today).backupCopies;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
  }
}
