export {
  ASSESSMENT_KINDS,
  ASSESSMENT_LESSONS_LIMIT,
  ASSESSMENT_LEVELS,
  ASSESSMENT_STATUSES,
  ASSESSMENT_TITLE_LIMIT,
} from './assessment.js';
export type {
  AssessmentFacts,
  AssessmentKind,
  AssessmentLevel,
  AssessmentLimits,
  AssessmentStatus,
  ClassDay,
  DaysWithoutLessons,
  PlannedAssessment,
  SubjectDay,
  SubjectYear,
} from './assessment.js';
export { ASSESSMENT_RULES } from './assessment-rules.js';
export type { AssessmentEntryFacts } from './assessment-rules.js';
export { ASSESSMENT_FINDINGS, checkAssessment } from './check-assessment.js';
export type { AssessmentFinding, AssessmentFindingCode } from './check-assessment.js';
export { proposeDays } from './propose-days.js';
export type { ProposedDay } from './propose-days.js';
