import type { SettingName } from '@zhurnal/rules';

/** The parts in which a regulation is told, each with its settings in the order of reading. */
export const SETTING_GROUPS = [
  {
    group: 'teaching',
    settings: [
      'gradesWithoutMarks',
      'absenceLetters',
      'reasonAuthors',
      'averageKind',
      'periodMarks',
      'workTypes',
      'entryDirection',
      'substituteGraceDays',
      'contactsBy',
      'classPosition',
      'classDistribution',
    ],
  },
  {
    group: 'lessonEntry',
    settings: [
      'recordDue',
      'recordLock',
      'recordCorrection',
      'homeworkDue',
      'homeworkLock',
      'homeworkCorrection',
      'attendanceDue',
      'attendanceLock',
      'attendanceCorrection',
      'reasonDue',
      'reasonLock',
      'reasonCorrection',
      'lateReason',
    ],
  },
  {
    group: 'markEntry',
    settings: [
      'markDue',
      'markLock',
      'markCorrection',
      'periodMarkDue',
      'periodMarkLock',
      'periodMarkCorrection',
      'examResultDue',
      'examResultLock',
      'examResultCorrection',
    ],
  },
  { group: 'year', settings: ['gradesCovered', 'classSize', 'periodKinds', 'masterCopy'] },
  {
    group: 'attestation',
    settings: [
      'markScales',
      'yearMarkRounding',
      'markNorm',
      'normWorks',
      'notAttested',
      'notAttestedWeighed',
      'outsideMarks',
      'periodMarksShown',
      'periodMarksAcknowledged',
    ],
  },
  { group: 'plans', settings: ['planPer', 'planAgreedBy', 'planDue'] },
  {
    group: 'review',
    settings: [
      'reviewEvery',
      'reviewers',
      'remarksOnPaper',
      'remarkDays',
      'correctionDeciders',
      'diaryCheckEvery',
      'contactsCheckEvery',
    ],
  },
  { group: 'reports', settings: ['activityReport', 'fillingReport', 'progressReport', 'preliminaryReport'] },
  {
    group: 'families',
    settings: [
      'informBy',
      'informEvery',
      'paperEvery',
      'looksPerWeek',
      'messagesOfficial',
      'signIn',
      'consent',
    ],
  },
  {
    group: 'paper',
    settings: ['print', 'printCertifiedBy', 'backup', 'backupCopies', 'exportCurrent', 'exportFull'],
  },
  {
    group: 'load',
    settings: ['homeworkMinutes', 'assessmentShare', 'assessmentGapDays', 'assessmentsPerDay'],
  },
  { group: 'duties', settings: ['duties'] },
] as const satisfies readonly { readonly group: string; readonly settings: readonly SettingName[] }[];

/** Name of a part. */
export type SettingGroup = (typeof SETTING_GROUPS)[number]['group'];
