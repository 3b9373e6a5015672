import { RolesAndDirectory1763700001000 } from './001-roles-and-directory.js';
import { TrailAndPlatform1763700002000 } from './002-trail-and-platform.js';
import { Schooling1763700003000 } from './003-schooling.js';
import { Timetable1763700004000 } from './004-timetable.js';
import { Journal1763700005000 } from './005-journal.js';
import { RecordedLesson1763700006000 } from './006-recorded-lesson.js';
import { Live1763700007000 } from './007-live.js';
import { ClassTeacher1763700008000 } from './008-class-teacher.js';
import { Substitutions1763700009000 } from './009-substitutions.js';
import { FamilyLife1763700010000 } from './010-family-life.js';
import { PeopleImport1763700011000 } from './011-people-import.js';
import { People1763700012000 } from './012-people.js';
import { Roll1763700015000 } from './015-roll.js';
import { TrailSearch1763700016000 } from './016-trail-search.js';
import { Tokens1763700017000 } from './017-tokens.js';
import { Calendars1763700018000 } from './018-calendars.js';
import { Settings1763700019000 } from './019-settings.js';
import { Traces1763700020000 } from './020-traces.js';
import { SchoolDays1763700021000 } from './021-school-days.js';
import { ClassReports1763700022000 } from './022-class-reports.js';
import { TrailOfBatches1763700023000 } from './023-trail-of-batches.js';
import { TrailMadeLight1763700024000 } from './024-trail-made-light.js';
import { LessonsOfATeacher1763700025000 } from './025-lessons-of-a-teacher.js';
import { Regulation1763700026000 } from './026-regulation.js';
import { Corrections1763700027000 } from './027-corrections.js';
import { Periods1763700028000 } from './028-periods.js';
import { Plans1763700029000 } from './029-plans.js';
import { Norms1763700030000 } from './030-norms.js';
import { Supervision1763700031000 } from './031-supervision.js';
import { Papers1763700032000 } from './032-papers.js';
import { PeriodMarks1763700033000 } from './033-period-marks.js';
import { Duties1763700034000 } from './034-duties.js';
import { Checking1763700035000 } from './035-checking.js';
import { OutsideMarks1763700036000 } from './036-outside-marks.js';
import { YearTurn1763700037000 } from './037-year-turn.js';
import { Consents1763700038000 } from './038-consents.js';
import { DutyFiles1763700039000 } from './039-duty-files.js';
import { CorrectionsOfWorks1763700040000 } from './040-corrections-of-works.js';
import { SealedTrail1763700041000 } from './041-sealed-trail.js';
import { Reports1763700042000 } from './042-reports.js';
import { ReportsOnStudents1763700043000 } from './043-reports-on-students.js';
import { Schedules1763700044000 } from './044-schedules.js';
import { Signatures1763700046000 } from './046-signatures.js';
import { Portal1763700047000 } from './047-portal.js';
import { AccessGrants1763700048000 } from './048-access-grants.js';
import { ReportPackages1763700049000 } from './049-report-packages.js';
import { ArchiveRegisters1763700050000 } from './050-archive-registers.js';
import { Webhooks1763700051000 } from './051-webhooks.js';
import { ScheduleRetries1763700052000 } from './052-schedule-retries.js';
import { SignedByDigest1763700053000 } from './053-signed-by-digest.js';
import { ClassCalendars1763700055000 } from './055-class-calendars.js';
import { PaperHandovers1763700056000 } from './056-paper-handovers.js';

/** Every migration of the one database, in order. Forward only: expand, move over, contract. */
export const MIGRATIONS = [
  RolesAndDirectory1763700001000,
  TrailAndPlatform1763700002000,
  Schooling1763700003000,
  Timetable1763700004000,
  Journal1763700005000,
  RecordedLesson1763700006000,
  Live1763700007000,
  ClassTeacher1763700008000,
  Substitutions1763700009000,
  FamilyLife1763700010000,
  PeopleImport1763700011000,
  People1763700012000,
  Roll1763700015000,
  TrailSearch1763700016000,
  Tokens1763700017000,
  Calendars1763700018000,
  Settings1763700019000,
  Traces1763700020000,
  SchoolDays1763700021000,
  ClassReports1763700022000,
  TrailOfBatches1763700023000,
  TrailMadeLight1763700024000,
  LessonsOfATeacher1763700025000,
  Regulation1763700026000,
  Corrections1763700027000,
  Periods1763700028000,
  Plans1763700029000,
  Norms1763700030000,
  Supervision1763700031000,
  Papers1763700032000,
  PeriodMarks1763700033000,
  Duties1763700034000,
  Checking1763700035000,
  OutsideMarks1763700036000,
  YearTurn1763700037000,
  Consents1763700038000,
  DutyFiles1763700039000,
  CorrectionsOfWorks1763700040000,
  SealedTrail1763700041000,
  Reports1763700042000,
  ReportsOnStudents1763700043000,
  Schedules1763700044000,
  Signatures1763700046000,
  Portal1763700047000,
  AccessGrants1763700048000,
  ReportPackages1763700049000,
  ArchiveRegisters1763700050000,
  Webhooks1763700051000,
  ScheduleRetries1763700052000,
  SignedByDigest1763700053000,
  ClassCalendars1763700055000,
  PaperHandovers1763700056000,
];
