import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { AttendanceModule } from '@zhurnal/attendance';
import { AuditModule } from '@zhurnal/audit';
import { DiaryModule } from '@zhurnal/diary';
import { IdentityModule } from '@zhurnal/identity';
import { JournalModule } from '@zhurnal/journal';
import { PlatformModule } from '@zhurnal/platform';
import type { PlatformOptions } from '@zhurnal/platform';
import { SchoolingModule } from '@zhurnal/schooling';
import { PlansModule } from '@zhurnal/plans';
import { GradingModule } from '@zhurnal/grading';
import { SupervisionModule } from '@zhurnal/supervision';
import { ReportsModule } from '@zhurnal/reports';
import { ArchiveModule } from '@zhurnal/archive';
import { ExportModule } from '@zhurnal/export';
import { ExchangeModule } from '@zhurnal/exchange';
import { SchedulesModule } from '@zhurnal/schedules';
import { TimetableModule } from '@zhurnal/timetable';
import { LATEST_MIGRATION_NAME, bringUp } from './migrate.js';

/** The one list of feature modules, from the lowest rung to the highest. */
export const FEATURES: readonly Type[] = [
  AuditModule,
  IdentityModule,
  SchoolingModule,
  TimetableModule,
  PlansModule,
  AttendanceModule,
  JournalModule,
  GradingModule,
  DiaryModule,
  SupervisionModule,
  ReportsModule,
  ArchiveModule,
  ExportModule,
  ExchangeModule,
  SchedulesModule,
];

/** Everything the server is, around the given connections and clock. */
@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'latestMigration'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ ...options, latestMigration: LATEST_MIGRATION_NAME }),
        ...FEATURES.map((one) => (one === SchedulesModule ? SchedulesModule.with(bringUp) : one)),
      ],
    };
  }
}
