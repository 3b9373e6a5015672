export { academicYearOf, cycleWeekOf, isSchoolDay } from './calendar/school-calendar.js';
export type { SchoolCalendar } from './calendar/school-calendar.js';
export {
  addDays,
  asDay,
  dayOf,
  daysBetween,
  isBetween,
  listDays,
  mondayOf,
  partsOf,
  weekdayOf,
} from './calendar/day.js';
export type { Day, DayParts, DayRange, Weekday } from './calendar/day.js';
export { asTimeOfDay, minutesOf, timeOfMinutes } from './calendar/time-of-day.js';
export type { TimeOfDay } from './calendar/time-of-day.js';

export { REFUSAL_CODES, firstObjection, listObjections, refuse } from './refusals/refusal.js';
export type { Refusal, RefusalCode, Rule } from './refusals/refusal.js';
export { lengthOf, objectToLength } from './refusals/text-length.js';

export {
  MARK_SCALES,
  MARK_VALUES,
  displayOf,
  isValueOf,
  listValuesOf,
  pointsOf,
} from './marks/mark-value.js';
export type { MarkScale, MarkValue } from './marks/mark-value.js';
export { AVERAGE_KINDS, averageOf, averageWithout, compareAverage, formatAverage } from './marks/averages.js';
export type { Average, AverageKind, WeighedMark } from './marks/averages.js';
export { COMMENT_LIMIT, MARKS_PER_WORK, MARK_REMOVAL_RULES, MARK_RULES } from './marks/mark-rules.js';
export type { MarkFacts } from './marks/mark-rules.js';
export { WORKS_PER_LESSON, WORK_RULES, WORK_TITLE_LIMIT } from './marks/work-rules.js';
export type { WorkFacts } from './marks/work-rules.js';
export { DEFAULT_WORK_TYPES } from './marks/work-types.js';
export type { WorkType } from './marks/work-types.js';

export {
  ABSENCE_REASONS,
  ATTENDANCE_FACTS,
  DEFAULT_ABSENCE_LETTERS,
  factOfLetter,
  letterOf,
} from './attendance/absence.js';
export type { AbsenceLetters, AbsenceReason, Attendance, AttendanceFact } from './attendance/absence.js';
export { ATTENDANCE_RULES, REASON_RULES } from './attendance/attendance-rules.js';
export type { AttendanceEntryFacts, ReasonAuthor, ReasonFacts } from './attendance/attendance-rules.js';
export { totalAttendance } from './attendance/totals.js';
export type { AttendanceTotals, AttendedLesson, CountByReason } from './attendance/totals.js';

export { readStroke } from './entry/read-stroke.js';
export type { EntryContext } from './entry/read-stroke.js';
export type { EntryCommand, EntryIntent, EntryTarget } from './entry/entry-intent.js';
export type { KeyStroke } from './entry/key-stroke.js';
export { ENTRY_DIRECTIONS, cellAfterEntry, cellAfterMove } from './entry/move.js';
export type { Cell, EntryDirection, Grid, Move } from './entry/move.js';

export { homeworkLimitOf, weighHomework } from './homework/homework-load.js';
export type { HomeworkLoad } from './homework/homework-load.js';
export { HOMEWORK_MINUTES_LIMIT, HOMEWORK_RULES, HOMEWORK_TEXT_LIMIT } from './homework/homework-rules.js';
export type { HomeworkFacts } from './homework/homework-rules.js';

export {
  refuseCancelledLesson,
  refuseClosedPeriod,
  refuseFutureLesson,
  refuseStranger,
} from './lesson/lesson-rules.js';
export type { LessonFacts, MembershipFacts } from './lesson/lesson-rules.js';
export { LESSON_FINDINGS, LESSON_RECORD_RULES, TOPIC_LIMIT, lightsOf } from './lesson/lesson-record.js';
export type { LessonLightFacts, LessonLights, LessonRecordFacts, Light } from './lesson/lesson-record.js';

export { fullNameOf, listNameOf } from './people/person-name.js';
export type { PersonName } from './people/person-name.js';
export { compareNames, foldForSearch } from './people/russian-order.js';
export { compareClasses, parseClassName } from './people/class-name.js';
export type { ClassName } from './people/class-name.js';

export { FEDERAL_PROFILE, REGULATION_PROFILES, findProfile } from './regulation/profile.js';
export type { RegulationProfile } from './regulation/profile.js';
export type { GradeRange, Setting } from './regulation/setting.js';

export * from './timetable/index.js';

export * from './access/index.js';
