export { amendProfile, objectToAmendment } from './amend-profile.js';
export type { Amendment } from './amend-profile.js';
export { compareProfiles } from './compare-profiles.js';
export type { SettingDifference } from './compare-profiles.js';
export { CORRECTION_WAYS, ENTRY_PARTS, daysOfTerm } from './entry-settings.js';
export type {
  CorrectionWay,
  EntryPart,
  EntrySettings,
  LessonTerm,
  PartTerms,
  PlainTerm,
} from './entry-settings.js';
export { CONSENT_FORMS, INFORM_WAYS, PERIOD_KINDS, PRINT_MARKS, SIGN_IN_WAYS } from './order-settings.js';
export type {
  Duty,
  GradePeriods,
  NotAttestedRule,
  OrderSettings,
  PeriodKind,
  PrintRule,
  Reviewers,
} from './order-settings.js';
export { listClauses } from './list-clauses.js';
export type { ClauseUse } from './list-clauses.js';
export { REGULATION_PROFILES, findProfile } from './profile.js';
export { PROFILE_NAMES } from './profile-names.js';
export type { ProfileId } from './profile-names.js';
export { PROFILE_SHAPE, SETTING_NAMES } from './profile-shape.js';
export { FEDERAL_PROFILE } from './profiles/federal.js';
export { FEDERAL_TEACHING } from './profiles/federal-teaching.js';
export { FIVE_DAYS_PROFILE, OPEN_POSITION_PROFILE, SAME_DAY_PROFILE } from './profiles/federal-variants.js';
export { G166_PROFILE } from './profiles/g166.js';
export { G24_PROFILE } from './profiles/g24.js';
export { G272_PROFILE } from './profiles/g272.js';
export { S117_PROFILE } from './profiles/s117.js';
export { TKK_PROFILE } from './profiles/tkk.js';
export { readProfile, writeProfile } from './read-profile.js';
export type { ProfileFault, ProfileRead } from './read-profile.js';
export type {
  RegulationProfile,
  RegulationSettings,
  SettingName,
  SettingValue,
} from './regulation-profile.js';
export { listDue } from './rhythm.js';
export type { MonthDay, Rhythm, RhythmFacts } from './rhythm.js';
export type { GradeRange, Setting } from './setting.js';
export type { TeachingSettings } from './teaching-settings.js';
export { EXPECTED_PAPERS, checkPapers } from './papers/expected-papers.js';
export type { ExpectedPaper, KeptPaper, PaperLack } from './papers/expected-papers.js';
export { SERVICE_TOPICS, describeService } from './papers/describe-service.js';
export type { ServiceFact, ServiceTopic } from './papers/describe-service.js';
export { LEGAL_GROUNDS, groundsOf } from './papers/legal-grounds.js';
export type { LegalGround } from './papers/legal-grounds.js';
export { SETTING_NAMES_RU } from './setting-names.ru.js';
export { PAPER_KINDS, PAPER_RULES } from './papers/paper.js';
export type { PaperFacts, PaperKind } from './papers/paper.js';
