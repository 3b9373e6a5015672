export {
  GRADING_KINDS,
  GRADING_VALUES,
  displayOfGrading,
  gradingPointsOf,
  isGradingValue,
  listGradingValues,
} from './grading-value.js';
export type { GradingKind, GradingValue } from './grading-value.js';
export { suggestNothing } from './suggestion.js';
export type { NoSuggestionWhy, Suggestion, SuggestionBasis, YearMarkRounding } from './suggestion.js';
export { suggestForPeriod } from './suggest-for-period.js';
export type { PeriodFacts, PeriodMarkRule } from './suggest-for-period.js';
export { FINAL_GRADES, suggestFinal, suggestForYear } from './suggest-for-year.js';
export type { FinalFacts } from './suggest-for-year.js';
export {
  DEVIATION_LIMIT,
  GRADING_RULES,
  isGradingLate,
  needsReason,
  objectToGrading,
} from './grading-rules.js';
export type { GradingFacts } from './grading-rules.js';
export { STUDENT_CATEGORIES, categoryOf, countCategories } from './student-category.js';
export type { ClassCounts, StudentCategory } from './student-category.js';
export { ACKNOWLEDGEMENT_RULES, QUESTION_LIMIT, REMINDER_DAYS, reminderOf } from './acknowledgement.js';
export type { AcknowledgementFacts } from './acknowledgement.js';
