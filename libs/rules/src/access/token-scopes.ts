import { linesFor } from './access-table.js';
import type { Role } from './roles.js';

/** What a token may be given, in the order in which people are asked. */
export const TOKEN_SCOPES = [
  'roster:read',
  'people:read',
  'timetable:read',
  'journal:read',
  'marks:write',
  'journal:write',
  'attendance:read',
  'attendance:write',
  'homework:read',
  'homework:write',
  'reports:read',
  'live:read',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * The operations of each scope. A scope opens nothing by itself: the access table is asked as well, with the roles of
 * the person whose token it is.
 */
export const SCOPE_OPERATIONS: Readonly<Record<TokenScope, readonly string[]>> = {
  'roster:read': [
    'schoolClasses',
    'schoolPeriods',
    'subjects',
    'students',
    'classList',
    'classCard',
    'classesInCare',
    'saveStudentList',
    'oneRosterRoster',
  ],
  'people:read': [
    'studentCard',
    'guardians',
    'guardianCard',
    'classContacts',
    'staffMembers',
    'staffCard',
    'saveStaffList',
    'oneRosterDemographics',
  ],
  'timetable:read': [
    'timetableWeek',
    'changedLessons',
    'teacherDay',
    'bells',
    'schoolDays',
    'timetableObjects',
    'standingTimetable',
    'assessmentSchedule',
    'saveAssessmentSchedule',
    'timetableChecks',
  ],
  'journal:read': [
    'journalGroups',
    'journalPage',
    'lesson',
    'cellHistory',
    'lessonHistory',
    'classProgress',
    'markNorms',
    'schoolNorms',
    'finalSheet',
    'classFinals',
    'plans',
    'plan',
    'savePlanSheet',
    'nextTopics',
    'planProgress',
    'planLag',
    'oneRosterGradebook',
  ],
  'marks:write': ['setMarks', 'putWork', 'removeWork'],
  'journal:write': ['recordLesson'],
  'attendance:read': ['classToday', 'classAbsences', 'lessonRoll'],
  'attendance:write': ['setAttendance', 'takeRoll', 'setAbsenceReasons'],
  'homework:read': ['readFile', 'homeworkLoad', 'homeworkOverloads'],
  'homework:write': ['setHomework', 'removeHomework', 'uploadFile'],
  'reports:read': [
    'movements',
    'movementTotals',
    'lessonsLeft',
    'controlTable',
    'controlRows',
    'saveControlTable',
    'reportList',
    'reportRun',
    'saveReport',
    'reportPackages',
    'saveReportPackage',
    'reportSignatures',
    'saveSigned',
  ],
  'live:read': ['listen'],
};

/** What every token may ask, because it tells of nothing but the token and the contract. */
export const OPEN_TO_EVERY_TOKEN: readonly string[] = ['currentToken', 'readSchema'];

/**
 * Never open to tokens. A program neither signs in nor gives rights (G272-23); it decides nothing that a person answers
 * for by name: orders, the timetable of the day, imports; it does not read why people are away or what is said of a
 * child; and what belongs to families stays in their pages.
 */
export const CLOSED_TO_TOKENS: readonly string[] = [
  // The account, the session and tokens themselves.
  ...['signIn', 'signOut', 'signOutEverywhere', 'me', 'mySessions', 'changePassword'],
  ...['createToken', 'createServiceToken', 'revokeToken', 'myTokens', 'serviceTokens', 'giveAccess'],
  // A bundle of everything is taken out by name.
  'saveOneRoster',
  // Sign-ins and duties of others.
  ...['signInCard', 'openSignIns', 'resetPasswords', 'blockSignIn', 'restoreSignIn', 'endSessionsOf'],
  ...['confirmIdentity', 'assignDuty', 'endDuty'],
  // What is locked is corrected by people who answer for it by name.
  ...['correctionRequests', 'correctionRequest', 'openCorrections', 'fileCorrection'],
  ...['withdrawCorrection', 'decideCorrection'],
  // Lists of people, by order.
  ...['admitStudent', 'returnStudent', 'transferStudents', 'departStudent', 'changeStudent'],
  ...['withdrawMovement', 'correctContacts', 'contactReports', 'decideContactReport'],
  ...['addGuardian', 'changeGuardian', 'linkGuardian', 'unlinkGuardian'],
  // What families give in writing is between them and the school.
  ...['studentConsents', 'classConsents', 'recordConsent', 'withdrawConsent', 'uploadConsent', 'readConsent'],
  ...['openClass', 'changeClass', 'putSubgroup', 'removeSubgroup', 'moveToSubgroup'],
  ...['hireStaffMember', 'changeStaffMember', 'dismissStaffMember'],
  ...['uploadPeopleImport', 'peopleImports', 'peopleImport', 'peopleImportReport', 'checkPeopleImport'],
  ...['applyPeopleImport', 'undoPeopleImport', 'dropPeopleImport'],
  // A report is made by name; programs read what was made.
  ...['runReport', 'makeReportPackage', 'cancelReportPackage', 'retryReportPackage'],
  // People sign by name.
  ...['prepareSignature', 'uploadSignature', 'checkSignatures'],
  // Why a teacher is late is said by the teacher.
  'explainLateness',
  // The timetable, and why teachers are away.
  ...['previewTimetableImport', 'applyTimetableImport', 'lessonsToCover', 'rankSubstitutes', 'lessonPlaces'],
  ...['reportStaffAbsence', 'editStaffAbsence', 'removeStaffAbsence', 'assignSubstitute', 'removeSubstitute'],
  ...['cancelLesson', 'restoreLesson', 'moveLesson', 'changeRoom'],
  ...['timetableEffect', 'freePlaces', 'editTimetable'],
  ...['followBells', 'keepBells', 'keepBellDay', 'removeBellDay', 'removeBells'],
  ...['beginTimetable', 'formGroup', 'copyClassWeek', 'schoolDayEffect', 'keepSchoolDay', 'removeSchoolDay'],
  // Plans are handed in, agreed to and approved by name; curriculum and load are orders.
  ...['savePlan', 'copyPlan', 'assignPlan', 'submitPlan', 'agreePlan', 'approvePlan', 'returnPlan'],
  ...['departments', 'putDepartment', 'teachingLoad', 'setCurriculum', 'setLoad', 'approveLoad'],
  ...['readPlanSheet', 'saveLoadSheet'],
  // Calendars have secret addresses of their own.
  ...['myCalendars', 'openCalendar', 'revokeCalendar', 'readCalendar'],
  ...['classCalendars', 'openClassCalendar', 'revokeClassCalendar'],
  // Who did what is for those who control it, and where people sign in from too.
  ...['trail', 'trailEntry', 'trailPeople', 'saveTrail', 'journalMoments', 'journalPageAsOf', 'signInLog'],
  // What proves the trail is for who controls it; a receipt is for the person.
  ...['evidence', 'checkTrail', 'saveCheckpoints', 'receipt'],
  // Journals go to paper by the hand of a person.
  'saveJournalPrint',
  // Who keeps the archive answers for it by name; a package is the whole journal.
  ...['archive', 'keepArchiveMedium', 'withdrawArchiveMedium', 'putPackageOnMedium', 'notePrintedCopy'],
  ...['uploadArchiveCheck', 'saveArchiveAct', 'saveArchiveRegister', 'saveClassPackage'],
  'accessLog',
  // What happens in the name of the school is decided by name.
  ...['schedules', 'retryScheduleRun', 'switchSchedule'],
  // Where data go for the portal, and under which numbers, is decided by name.
  ...['portalExchange', 'setPortal', 'enterStaffUid', 'sendToPortal'],
  // A program that is told of changes does not decide where messages go.
  ...[
    'webhooks',
    'webhookDeliveries',
    'createWebhook',
    'changeWebhook',
    'rotateWebhookSecret',
    'replayWebhook',
  ],
  ...['compliance', 'complianceRows'],
  // How the school and its people like their pages.
  ...['mySettings', 'saveMySettings', 'schoolSettings', 'saveSchoolSettings'],
  ...['regulation', 'previewRegulation', 'chooseRegulation', 'amendRegulation', 'withdrawAmendment'],
  // Closing and opening periods is done by name, and what is missing is told to those who close.
  ...['periodClosings', 'closingGaps', 'verifyClosing', 'closePeriod', 'reopenPeriod', 'endReopening'],
  ...['sealPeriod', 'archiveYear'],
  // The year is turned by an order, with people who answer for it.
  ...['yearTurn', 'beginYearTurn', 'decideYearTurn', 'applyYearTurn', 'undoYearTurn', 'confirmYearTurn'],
  ...['regulationPapers', 'putRegulationPaper', 'removeRegulationPaper', 'uploadPaper', 'readPaper'],
  // Published pages need no key.
  ...['listAbout', 'readAbout', 'readAboutPaper'],
  ...['listChecks', 'readCheck', 'checkDocument'],
  // Notices of families, and words about children.
  ...['classNotices', 'seeAbsenceNotices', 'decideAbsenceNotice', 'absenceNoticeHistory', 'confirmContacts'],
  ...['groupRemarks', 'putRemark', 'removeRemark', 'classReports', 'noteReportsPrinted'],
  // Which families have no electronic form, and who took a paper.
  ...['paperHandovers', 'recordHandover', 'takeBackHandover'],
  // Marks of periods are stated by who answers for them, and published by who leads the school.
  ...['setPeriodMarks', 'acceptSuggestions', 'releaseBoard', 'releasePeriod', 'classAcknowledgements'],
  ...['recordPaperAcknowledgement', 'studentFinals', 'finalsToSee', 'acknowledgeFinals'],
  // What other institutions said of a student, and why teachers were away.
  ...['outsideMarks', 'outsideMarkRegister', 'recordOutsideMarks', 'removeOutsideMark', 'uploadOutsideScan'],
  ...['readOutsideScan', 'substitutionRegister', 'saveSubstitutionRegister', 'handoverCard'],
  // The schedule of assessments: who plans it answers for it.
  ...['assessmentDays', 'putAssessment', 'removeAssessment', 'publishAssessments', 'studentAssessments'],
  // Reviews are signed, and remarks said and accepted, by people.
  ...['reviewPlan', 'reviewRemarks', 'writeReviewRemark', 'answerReviewRemark', 'decideReviewRemark'],
  ...['copyReviewRemark', 'signReview'],
  ...['diaryChecks', 'signDiaryCheck', 'paperChecks', 'paperSheet', 'signPaperCheck'],
  ...['recordPaperDifference', 'settlePaperDifference'],
  // What people say of their duties, of help and of clauses they say by name.
  ...['uploadDutyFile', 'readDutyFile'],
  ...['duties', 'completeDuty', 'reopenDuty', 'helpRegister', 'recordHelp', 'removeHelp'],
  ...['rollout', 'stateKept', 'withdrawStatement'],
  // The pages of families.
  ...['myChildren', 'familyToday', 'diaryWeek', 'studentMarks', 'studentHomework', 'studentAbsences'],
  ...['reportAbsence', 'editAbsenceNotice', 'withdrawAbsenceNotice', 'seeNews'],
  ...['setHomeworkDone', 'putOwnTask', 'removeOwnTask'],
];

const scopeByOperation = new Map<string, TokenScope>(
  TOKEN_SCOPES.flatMap((scope) => SCOPE_OPERATIONS[scope].map((operation) => [operation, scope] as const)),
);
const openToAll = new Set(OPEN_TO_EVERY_TOKEN);

/** The scope that opens an operation; undefined: no scope does. */
export function scopeOf(operation: string): TokenScope | undefined {
  return scopeByOperation.get(operation);
}

/** May a token with these scopes ask for the operation at all? What nobody decided about is closed. */
export function isOpenToToken(operation: string, scopes: readonly TokenScope[]): boolean {
  if (openToAll.has(operation)) return true;
  const scope = scopeByOperation.get(operation);
  return scope !== undefined && scopes.includes(scope);
}

/** The role in which a program reads the school: never more than the administrator who lets it in. */
export const SERVICE_ROLES: readonly Role[] = ['administrator'];

/** Scopes in which one of the roles may do anything. */
export function scopesOpenTo(roles: readonly Role[]): readonly TokenScope[] {
  return TOKEN_SCOPES.filter((scope) =>
    SCOPE_OPERATIONS[scope].some((operation) =>
      linesFor(operation, roles).some((line) => line.to === 'role'),
    ),
  );
}

/**
 * Scopes of a program that acts for nobody: reading only, because every record has a person who answers for it
 * (S117-25, G272-15).
 */
export const SERVICE_SCOPES: readonly TokenScope[] = scopesOpenTo(SERVICE_ROLES).filter((scope) =>
  scope.endsWith(':read'),
);

export const isTokenScope = (text: string): text is TokenScope =>
  (TOKEN_SCOPES as readonly string[]).includes(text);
