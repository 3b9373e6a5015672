export { ATTENDANCE_ENTITIES, Attendance } from './attendance.entity.js';
export { AbsenceCertificate, AbsenceNotice, ContactCheck } from './absence-notice.entity.js';
export { listAllowedOnClass, standsToClass } from './class-standing.js';
export type { ClassStanding } from './class-standing.js';
export { AbsenceTotals, ClassStudents } from './absences.graphql.js';
export { findClassTotals } from './class-totals.js';
export type { ClassTotals } from './class-totals.js';
export { GUARDIANS_OF } from './class-life.sql.js';
export { GuardianContact } from './contacts.graphql.js';
export { countDays, lessonsOfStudents } from './count-absences.js';
export type { DayCount, KnownFact, KnownLesson, KnownStretch, StudentLesson } from './count-absences.js';
export { NoticeDetails, NoticeKindEnum } from './notice.graphql.js';
export { listNotices } from './notice.reader.js';
export { NOTICES_OF_DAY } from './notice.sql.js';
export { AttendanceModule } from './attendance.module.js';
export {
  AttendanceItemInput,
  BATCH_LIMIT,
  PresenceInput,
  FactEnum,
  ReasonEnum,
  SetAttendanceResult,
} from './attendance.graphql.js';
export { enterBatch, findAuthors, isAdmitted, keysOfCells, objectTo, onTrial } from './batch.js';
export type { Author, BatchOf, Objected, Saved } from './batch.js';
export { entryTermsOf, findEntryTerms, findLastEnds, schoolTimeOf } from './entry-terms.js';
export type { EntryAt, EntryBasis, EntryTerms, RegulationOfDay, SchoolTimeRow } from './entry-terms.js';
export { closingOf } from './closing.sql.js';
export { LateReasonField } from './late-reason.field.js';
export { LateItems } from './late-items.js';
export { LATE_REASON_LIMIT, findExplained, keepLateReasons } from './late-entry.js';
export type { LateReason } from './late-entry.js';
export { EnterAttendance } from './enter-attendance.js';
export {
  DAY_ENDS,
  TAUGHT_LESSONS,
  TODAY,
  givesInGroup,
  givesLesson,
  isAllowed,
  keepsClass,
  keepsClassOf,
  listAllowed,
  teachesGroup,
} from './standing.js';
export type { Asker, Standing } from './standing.js';
