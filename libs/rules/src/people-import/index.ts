export {
  GUARDIAN_SLOTS,
  PEOPLE_IMPORT_KINDS,
  PEOPLE_IMPORT_LIMITS,
  guardianField,
  isFieldOf,
  listFieldsOf,
  listMissingFields,
  mayRepeat,
} from './fields.js';
export type { GuardianField, GuardianSlot, OwnField, PeopleField, PeopleImportKind } from './fields.js';
export {
  foldHeader,
  guardianKindOfHeader,
  listRepeatedHeaders,
  recogniseColumns,
} from './recognise-columns.js';
export { dayOfSerial, readDate, writeDate } from './read-date.js';
export type { ReadDate } from './read-date.js';
export {
  isSamePhone,
  phoneDigits,
  readEmail,
  readGuardianKind,
  readPhone,
  readSex,
  sexOfPatronymic,
} from './read-values.js';
export type { ReadGuardianKind, ReadPhone, Sex } from './read-values.js';
export { fitsInitials, isReadName, isSamePatronymic, nameKey, readName, splitFullName } from './read-name.js';
export type { NameFault, ReadName } from './read-name.js';
export { PEOPLE_FINDING_CODES, isPeopleError, peopleFinding } from './findings.js';
export type {
  FindingExtras,
  FindingPlace,
  PeopleFinding,
  PeopleFindingCode,
  PeopleFindingSeverity,
} from './findings.js';
export { describePeopleFindingInEnglish, describeRowResultInEnglish } from './finding-words.en.js';
export { describePeopleFinding, describeRowResult } from './finding-words.ru.js';
export type { PeopleFindingWords } from './finding-words.ru.js';
export { changePeopleSettings } from './change-settings.js';
export type { PeopleSettingsChange } from './change-settings.js';
export type {
  PeopleCounts,
  PeopleFieldChange,
  PeopleImportPreview,
  PeopleImportRun,
  PeopleImportSettings,
  PeopleOnlyInSchool,
  PeoplePlanLine,
  PeopleRow,
  PeopleRowResult,
  PeopleSheet,
  PeopleSubject,
  PeopleUndoObstacle,
  PeopleUndoOutcome,
} from './preview.js';
