import { Module } from '@nestjs/common';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { AttendanceResolver } from './attendance.resolver.js';
import { EnterAttendance } from './enter-attendance.js';

/** Presence at lessons: facts by the lesson's teacher, reasons by who finds them out. */
@Module({
  providers: [
    AttendanceResolver,
    { provide: EnterAttendance, useFactory: (clock: Clock) => new EnterAttendance(clock), inject: [CLOCK] },
  ],
})
export class AttendanceModule {}
