import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { timetableRelations } from './relations.js';

/** Weekly timetables, dated lessons and the import of timetable files. */
@Module({})
export class TimetableModule implements OnModuleInit {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const reader of timetableRelations(this.clock)) this.access.register(reader);
  }
}
