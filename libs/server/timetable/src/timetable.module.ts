import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ImportTimetable } from './import/import-timetable.js';
import { TimetableImportController } from './import/timetable-import.controller.js';
import { TIMETABLE_RELATIONS } from './relations.js';
import { TimetableResolver } from './timetable.resolver.js';

/** Weekly timetables, dated lessons and the import of timetable files. */
@Module({
  controllers: [TimetableImportController],
  providers: [
    TimetableResolver,
    {
      provide: ImportTimetable,
      useFactory: (clock: Clock) => new ImportTimetable(clock),
      inject: [CLOCK],
    },
  ],
  exports: [ImportTimetable],
})
export class TimetableModule implements OnModuleInit {
  constructor(@Inject(Access) private readonly access: Access) {}

  onModuleInit(): void {
    this.access.register(TIMETABLE_RELATIONS);
  }
}
