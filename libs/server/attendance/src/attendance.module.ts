import { Module } from '@nestjs/common';
import { byTheClock } from '@zhurnal/platform';
import { AbsencesReader } from './absences.reader.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { ChangeNotice } from './change-notice.js';
import { ClassLifeResolver } from './class-life.resolver.js';
import { ContactsReader } from './contacts.reader.js';
import { DecideNotice } from './decide-notice.js';
import { EnterAttendance } from './enter-attendance.js';
import { NoticeReader } from './notice.reader.js';
import { NoticeResolver } from './notice.resolver.js';
import { ReportAbsence } from './report-absence.js';
import { SetReasons } from './set-reasons.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(
  EnterAttendance,
  AbsencesReader,
  ContactsReader,
  NoticeReader,
  ReportAbsence,
  ChangeNotice,
  DecideNotice,
  SetReasons,
);

/** Presence at lessons: facts by the lesson's teacher, reasons by who finds them out, notices by the family. */
@Module({
  providers: [AttendanceResolver, NoticeResolver, ClassLifeResolver, ...BY_THE_CLOCK],
})
export class AttendanceModule {}
