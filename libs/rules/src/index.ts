export { academicYearOf, addSchoolDays, cycleWeekOf, isSchoolDay } from './calendar/school-calendar.js';
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
export { plainText } from './text/plain-text.js';

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
export { explainAverage } from './marks/explain-average.js';
export type { AverageExplained, AverageTerm, LeftOutWhy } from './marks/explain-average.js';
export { forecastOf, suggestPeriodMark, thresholdOf } from './marks/period-mark.js';
export type { Forecast, PeriodMark, PeriodMarkThresholds } from './marks/period-mark.js';
export { findWay } from './marks/reach-mark.js';
export type { Way, Wish } from './marks/reach-mark.js';
export { POSITION_BANDS, SMALLEST_CLASS_TO_COMPARE, bandOf, distributionOf } from './marks/class-position.js';
export type { PositionBand } from './marks/class-position.js';
export { COMMENT_LIMIT, MARKS_PER_WORK, MARK_REMOVAL_RULES, MARK_RULES } from './marks/mark-rules.js';
export type { MarkFacts } from './marks/mark-rules.js';
export { WORKS_PER_LESSON, WORK_RULES, WORK_TITLE_LIMIT } from './marks/work-rules.js';
export type { WorkFacts } from './marks/work-rules.js';
export { indicatorsOf } from './marks/indicators.js';
export type { Indicators, MarkCounts } from './marks/indicators.js';
export { deficitOf, normOf } from './marks/mark-norm.js';
export type { MarkNorm, NormDeficit, NormFacts, NormPoint } from './marks/mark-norm.js';
export { trendOf } from './marks/trend.js';
export type { Trend } from './marks/trend.js';
export {
  CORRECTION_KINDS,
  CORRECTION_STATES,
  changesAnything,
  readBasis,
  writeBasis,
} from './corrections/correction.js';
export type {
  ChangeWanted,
  CorrectionBasis,
  CorrectionKind,
  CorrectionState,
  CorrectionValues,
} from './corrections/correction.js';
export {
  CORRECTION_FILES_LIMIT,
  CORRECTION_LIMIT,
  CORRECTION_TEXT_LIMIT,
  CORRECTION_WITHDRAWAL_RULES,
  DECISION_RULES,
  FILING_RULES,
  objectToFiling,
} from './corrections/correction-rules.js';
export type { DecisionFacts, FilingFacts } from './corrections/correction-rules.js';
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
export { factsOfAttendance, factsOfMarks, readCellFacts } from './live/cell-facts.js';
export type { AttendanceCell, CellFacts, MarkCell } from './live/cell-facts.js';
export { ATTENDANCE_RULES, REASON_RULES } from './attendance/attendance-rules.js';
export type { AttendanceEntryFacts, ReasonAuthor, ReasonFacts } from './attendance/attendance-rules.js';
export {
  NOTICE_KINDS,
  NOTICE_REASONS,
  NOTICE_STATUSES,
  coversLesson,
  doOverlap,
  isWithin,
  usualReasonOf,
} from './attendance/notice.js';
export type { NoticeKind, NoticeReason, NoticeSpan, NoticeStatus } from './attendance/notice.js';
export {
  NOTICE_ANSWER_LIMIT,
  NOTICE_DAYS_BACK,
  NOTICE_DAYS_LIMIT,
  NOTICE_DECISION_RULES,
  NOTICE_RULES,
  NOTICE_STEP_RULES,
  NOTICE_TEXT_LIMIT,
  REPORTER_RULES,
} from './attendance/notice-rules.js';
export type {
  NoticeDecisionFacts,
  NoticeFacts,
  NoticeStepFacts,
  ReporterFacts,
} from './attendance/notice-rules.js';
export { totalAttendance } from './attendance/totals.js';
export type { AttendanceTotals, AttendedLesson, CountByReason } from './attendance/totals.js';

export { readStroke } from './entry/read-stroke.js';
export type { EntryContext } from './entry/read-stroke.js';
export type { EntryCommand, EntryIntent, EntryTarget } from './entry/entry-intent.js';
export type { KeyStroke } from './entry/key-stroke.js';
export { ENTRY_DIRECTIONS, cellAfterEntry, cellAfterMove } from './entry/move.js';
export type { Cell, EntryDirection, Grid, Move } from './entry/move.js';

export { HOMEWORK_MINUTES, homeworkLimitOf, weighHomework } from './homework/homework-load.js';
export type { GradeMinutes, HomeworkLoad } from './homework/homework-load.js';
export {
  HOMEWORK_MINUTES_LIMIT,
  HOMEWORK_RULES,
  HOMEWORK_TEXT_LIMIT,
  LOAD_REASON_LIMIT,
} from './homework/homework-rules.js';
export type { HomeworkFacts } from './homework/homework-rules.js';
export { isPostedLate } from './homework/posted-late.js';
export type { PostingFacts } from './homework/posted-late.js';
export {
  FEWEST_TIMES_TO_SHOW,
  HOMEWORK_DONE_RULES,
  OWN_TASK_DAYS,
  OWN_TASK_LIMIT,
  OWN_TASK_RULES,
  OWN_TASK_SUBJECT_LIMIT,
} from './homework/own-task-rules.js';
export type { HomeworkDoneFacts, OwnTaskFacts } from './homework/own-task-rules.js';
export {
  concernOf,
  nextReportDue,
  preliminaryDue,
  rhythmOfReports,
  stretchOfReport,
} from './reports/class-reports.js';
export type { Concern } from './reports/class-reports.js';
export {
  HANDOVERS_AT_ONCE,
  HANDOVER_RULES,
  HANDOVER_TEXT_LIMIT,
  isPaperOwed,
  listPaperTerms,
  objectToTakingBack,
  tellsOfTerm,
} from './reports/paper-handover.js';
export type {
  HandoverFacts,
  OpenRange,
  PaperRhythm,
  PaperStudent,
  PaperTermDays,
} from './reports/paper-handover.js';
export { REMARK_KINDS, REMARK_LIMIT, REMARK_RULES } from './remarks/remark-rules.js';
export type { RemarkFacts, RemarkKind } from './remarks/remark-rules.js';

export {
  refuseCancelledLesson,
  refuseClosedPeriod,
  refuseFutureLesson,
  refuseStranger,
} from './lesson/lesson-rules.js';
export type { LessonFacts, MembershipFacts } from './lesson/lesson-rules.js';
export { LESSON_FINDINGS, LESSON_RECORD_RULES, TOPIC_LIMIT, lightsOf } from './lesson/lesson-record.js';
export type { LessonLightFacts, LessonLights, LessonRecordFacts, Light } from './lesson/lesson-record.js';
export { ROLL_RULES, daysLeft, debtsSince, listOwed, recordDueOn } from './lesson/roll.js';

export { FULL_AGE, ageOn, isOfAge } from './people/age.js';
export { fullNameOf, listNameOf } from './people/person-name.js';
export type { PersonName } from './people/person-name.js';
export { compareNames, foldForSearch } from './people/russian-order.js';
export { isLogin, proposeLogin, toLatin } from './people/login-proposal.js';
export { DEPARTURE_CAUSES, MOVEMENT_KINDS, MOVEMENT_RULES, effectOf, stayOn } from './people/movement.js';
export type { DepartureCause, MovementEffect, MovementFacts, MovementKind, Stay } from './people/movement.js';
export { WITHDRAWAL_RULES } from './people/withdrawal.js';
export type { WithdrawalFacts } from './people/withdrawal.js';
export { listMovements, totalMovement } from './people/movement-totals.js';
export type { MovementSeen, MovementTotals, StayOfStudent } from './people/movement-totals.js';
export { CARD_TEXT_LIMIT, NAME_LIMIT, PERSON_RULES } from './people/person-rules.js';
export type { PersonFacts } from './people/person-rules.js';
export {
  PASSWORD_RESET_RULES,
  RIGHTS_RULES,
  SHEET_LIMITS,
  SHEET_RULES,
  SIGN_IN_RULES,
} from './people/rights-rules.js';
export type { RightsFacts, SheetCounts, SignInFacts } from './people/rights-rules.js';
export { foldedNameOf, maybeSamePerson } from './people/same-person.js';
export type { KnownPerson } from './people/same-person.js';
export { searchWordsOf } from './people/search-words.js';
export { DIVISION_FINDINGS, listDivisionFindings } from './people/subgroup-cover.js';
export type { DivisionFacts, DivisionFinding, DivisionFindingCode } from './people/subgroup-cover.js';
export { compareClasses, parseClassName } from './people/class-name.js';
export type { ClassName } from './people/class-name.js';

export * from './regulation/index.js';
export * from './checking/index.js';
export * from './compliance/index.js';
export * from './deadlines/index.js';
export * from './closing/index.js';
export * from './year-turn/index.js';
export * from './archive/index.js';
export * from './grading/index.js';
export * from './outside/index.js';
export * from './plans/index.js';
export { DENSITIES, FAMILY_START_PAGES, LANGUAGES, STAFF_START_PAGES, THEMES } from './settings/personal.js';
export type { Density, FamilyStartPage, Language, StaffStartPage, ThemeChoice } from './settings/personal.js';
export { SCHOOL_NAME_LIMITS, SCHOOL_SETTINGS_RULES } from './settings/school-settings.js';
export type { SchoolSettingsFacts } from './settings/school-settings.js';

export * from './assessments/index.js';
export * from './timetable/index.js';
export * from './people-import/index.js';

export * from './consents/index.js';

export * from './supervision/index.js';
export * from './duties/index.js';
export * from './schedules/index.js';

export * from './access/index.js';

export {
  KNOWN_TRAIL_TABLES,
  PRIVATE_TRAIL_TABLES,
  TRAIL_ACTS,
  TRAIL_KINDS,
  TRAIL_TABLES,
  trailKindOf,
} from './trail/kinds.js';
export type { TrailAct, TrailKind } from './trail/kinds.js';
export {
  sayTrailChange,
  sayTrailDay,
  sayTrailField,
  sayTrailTable,
  sayTrailValue,
  tellTrailEntry,
} from './trail/tell-entry.js';
export type { TrailChange, TrailFacts, TrailWords } from './trail/tell-entry.js';
export { TRAIL_EN } from './trail/trail-words.en.js';
export { TRAIL_FILE_RU, TRAIL_RU } from './trail/trail-words.ru.js';

export {
  WEBHOOK_EVENTS,
  WEBHOOK_LIMITS,
  WEBHOOK_PATIENCE_DAYS,
  WEBHOOK_RETRIES,
  WEBHOOK_TWO_SECRETS_HOURS,
  isWebhookEvent,
  waitAfter,
  outcomeOf,
} from './webhooks/webhooks.js';
export type { DeliveryOutcome, WebhookEvent } from './webhooks/webhooks.js';
