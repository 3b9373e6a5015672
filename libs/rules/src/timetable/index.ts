export { totalSubstitutions } from './substitution-totals.js';
export type { SubstitutedLesson, SubstitutionTotal } from './substitution-totals.js';
export { BELL_DAY_NOTE_LIMIT, BELLS_NAME_LIMIT, MOST_BELLS, objectToBells } from './bells.js';
export type { BellTimes } from './bells.js';
export { MOST_TEACHERS, TIMETABLE_NAME_LIMIT, TIMETABLE_QUESTIONS } from './timetable-edit.js';
export type { TimetableQuestion } from './timetable-edit.js';
export { FINDING_CODES, findingOf, mayBeImported } from './findings.js';
export type { Finding, FindingCode, FindingSeverity } from './findings.js';
export { describeFindingInEnglish } from './finding-words.en.js';
export { describeFinding } from './finding-words.ru.js';
export type { FindingWords } from './finding-words.ru.js';
export {
  CANCEL_RULES,
  LESSON_CHANGE_CAUSES,
  LESSON_CHANGE_NOTE_LIMIT,
  LESSON_CHANGE_QUESTIONS,
  MOVE_RULES,
  STAFF_ABSENCE_KINDS,
  STAFF_ABSENCE_NOTE_LIMIT,
  overlaps,
} from './lesson-changes.js';
export type {
  Hours,
  LessonChangeCause,
  LessonChangeFacts,
  LessonChangeQuestion,
  StaffAbsenceKind,
} from './lesson-changes.js';
export { RANKING_POINTS, RANKING_REASONS, chooseSubstitutes, rankSubstitutes } from './rank-substitutes.js';
export type {
  Colleague,
  GivenLesson,
  LessonToGive,
  RankedColleague,
  RankingPoint,
  RankingReason,
} from './rank-substitutes.js';
export type {
  ClassMapping,
  ImportMapping,
  ImportOutcome,
  ImportPlan,
  KeptLesson,
  PlanKind,
  PlanLine,
} from './import-plan.js';
export {
  TIMETABLE_CHECKS,
  TIMETABLE_CHECK_ACTS,
  checkClassWeek,
  mostLessonsAWeek,
} from './check-class-week.js';
export type {
  CheckedBell,
  CheckedEntry,
  ClassWeek,
  TimetableCheck,
  WeekFinding,
} from './check-class-week.js';
