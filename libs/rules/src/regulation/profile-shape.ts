import { ABSENCE_REASONS } from '../attendance/absence.js';
import { ENTRY_DIRECTIONS } from '../entry/move.js';
import { AVERAGE_KINDS } from '../marks/averages.js';
import { MARK_SCALES } from '../marks/mark-value.js';
import { OUTSIDE_MARK_USES } from '../outside/outside-mark.js';
import { CORRECTION_WAYS, ENTRY_PARTS } from './entry-settings.js';
import { CONSENT_FORMS, INFORM_WAYS, PERIOD_KINDS, PRINT_MARKS, SIGN_IN_WAYS } from './order-settings.js';
import { FLAG, decimal, fieldsOf, listOf, oneOf, orNull, quarters, text, where, whole } from './shape.js';
import * as shapes from './value-shapes.js';
import type { AbsenceLetters } from '../attendance/absence.js';
import type { ReasonAuthor } from '../attendance/attendance-rules.js';
import type { GradeMinutes } from '../homework/homework-load.js';
import type { MarkNorm, NormPoint } from '../marks/mark-norm.js';
import type { PeriodMarkThresholds } from '../marks/period-mark.js';
import type { WorkType } from '../marks/work-types.js';
import type { GradePeriods, NotAttestedRule, PrintRule, Reviewers } from './order-settings.js';
import type { SettingName, SettingValue } from './regulation-profile.js';
import type { Shape } from './shape.js';

const { GRADES, LESSON_TERM, MARK_TERM, PERIOD_TERM, PLAIN_TERM, RECEIPT_TERM, RHYTHM } = shapes;
const LETTER = text(1, 3);
const RHYTHMS = listOf(RHYTHM, 0, 10, (rhythm) => JSON.stringify(rhythm));
const CORRECTION = oneOf(CORRECTION_WAYS);

const LETTERS = where(
  fieldsOf<AbsenceLetters>({
    ill: LETTER,
    excused: LETTER,
    unexcused: LETTER,
    unknown: LETTER,
    late: LETTER,
  }),
  'late ≠ ill, excused, unexcused, unknown; ill ≠ excused',
  (letters) => {
    const folded = (name: keyof AbsenceLetters): string => letters[name].toUpperCase();
    const isLateApart = ABSENCE_REASONS.every((reason) => folded(reason) !== folded('late'));
    return isLateApart && folded('ill') !== folded('excused');
  },
);

const THRESHOLDS = where(
  fieldsOf<PeriodMarkThresholds>({ five: decimal(2, 5), four: decimal(2, 5), three: decimal(2, 5) }),
  'five > four > three',
  ({ five, four, three }) => Number(five) > Number(four) && Number(four) > Number(three),
);

const WORK_TYPES = where(
  listOf(
    fieldsOf<WorkType>({
      code: shapes.CODE,
      name: text(1, 60),
      letter: LETTER,
      weight: decimal(0, 10),
      checkDays: whole(0, 30),
    }),
    1,
    60,
    ({ code }) => code,
  ),
  'letter ≠ letter',
  (types) => new Set(types.map(({ letter }) => letter)).size === types.length,
);

const NORM = where(
  fieldsOf<MarkNorm>({
    points: listOf(
      fieldsOf<NormPoint>({ weeklyHours: quarters(0.25, 20), marks: whole(1, 100) }),
      1,
      20,
    ) as Shape<MarkNorm['points']>,
    written: whole(0, 100),
  }),
  'weeklyHours ↑, marks ↑',
  ({ points }) =>
    points.every((point, index) => {
      const before = points[index - 1];
      return before === undefined || (point.weeklyHours > before.weeklyHours && point.marks >= before.marks);
    }),
);

const NOT_ATTESTED = where(
  fieldsOf<NotAttestedRule>({
    missed: fieldsOf<NotAttestedRule['missed']>({ of: whole(0, 100), in: whole(1, 100) }),
    belowNorm: FLAG,
  }),
  'of ≤ in',
  ({ missed }) => missed.of <= missed.in,
);

const PERIODS = listOf(fieldsOf<GradePeriods>({ grades: GRADES, kind: oneOf(PERIOD_KINDS) }), 1, 11);
const PRINTS = listOf(
  fieldsOf<PrintRule>({
    grades: GRADES,
    at: oneOf([...PERIOD_KINDS, 'year']),
    form: oneOf(['journal', 'summary_sheet']),
  }),
  0,
  22,
);
const MINUTES = where(
  listOf(fieldsOf<GradeMinutes>({ upToGrade: whole(1, 11), minutes: whole(0, 600) }), 1, 11),
  'upToGrade ↑',
  (steps) =>
    steps.every(({ upToGrade }, index) => index === 0 || upToGrade > (steps[index - 1]?.upToGrade ?? 0)),
);

/** What the value of each setting may be; a setting without a shape does not compile. */
export const PROFILE_SHAPE: { readonly [Name in SettingName]: Shape<SettingValue<Name>> } = {
  gradesWithoutMarks: orNull(GRADES),
  absenceLetters: LETTERS,
  reasonAuthors: listOf(oneOf<ReasonAuthor>(['teacher', 'class_teacher']), 1, 2, (author) => author),
  averageKind: oneOf(AVERAGE_KINDS),
  periodMarks: THRESHOLDS,
  workTypes: WORK_TYPES,
  entryDirection: oneOf(ENTRY_DIRECTIONS),
  substituteGraceDays: whole(0, 30),
  contactsBy: oneOf(['class_teacher', 'administrator']),
  classPosition: FLAG,
  classDistribution: FLAG,

  recordDue: orNull(PLAIN_TERM),
  recordLock: orNull(PLAIN_TERM),
  recordCorrection: CORRECTION,
  homeworkDue: orNull(PLAIN_TERM),
  homeworkLock: orNull(PLAIN_TERM),
  homeworkCorrection: CORRECTION,
  markDue: orNull(MARK_TERM),
  markLock: orNull(MARK_TERM),
  markCorrection: CORRECTION,
  attendanceDue: orNull(LESSON_TERM),
  attendanceLock: orNull(LESSON_TERM),
  attendanceCorrection: CORRECTION,
  reasonDue: orNull(LESSON_TERM),
  reasonLock: orNull(LESSON_TERM),
  reasonCorrection: CORRECTION,
  periodMarkDue: orNull(PERIOD_TERM),
  periodMarkLock: orNull(PERIOD_TERM),
  periodMarkCorrection: CORRECTION,
  examResultDue: orNull(RECEIPT_TERM),
  examResultLock: orNull(RECEIPT_TERM),
  examResultCorrection: CORRECTION,
  lateReason: listOf(oneOf(ENTRY_PARTS), 0, ENTRY_PARTS.length, (part) => part),

  gradesCovered: GRADES,
  classSize: orNull(whole(1, 60)),
  periodKinds: PERIODS,
  masterCopy: oneOf(['paper', 'electronic']),
  markScales: listOf(oneOf(MARK_SCALES), 1, MARK_SCALES.length, (scale) => scale),
  yearMarkRounding: oneOf(['half_up', 'in_favour']),
  markNorm: orNull(NORM),
  normWorks: listOf(shapes.CODE, 0, 60, (code) => code),
  notAttested: orNull(NOT_ATTESTED),
  notAttestedWeighed: FLAG,
  outsideMarks: oneOf(OUTSIDE_MARK_USES),
  periodMarksShown: oneOf(['at_once', 'by_release']),
  periodMarksAcknowledged: FLAG,
  planPer: oneOf(['parallel', 'class']),
  planAgreedBy: orNull(oneOf(['department', 'deputy'])),
  planDue: orNull(shapes.MONTH_DAY),
  reviewEvery: orNull(RHYTHM),
  reviewers: fieldsOf<Reviewers>({ roles: shapes.ROLES_OF_STAFF, isOne: FLAG }),
  remarksOnPaper: FLAG,
  remarkDays: orNull(whole(0, 366)),
  correctionDeciders: shapes.ROLES_OF_STAFF,
  diaryCheckEvery: orNull(RHYTHM),
  contactsCheckEvery: orNull(RHYTHM),
  activityReport: RHYTHMS,
  fillingReport: RHYTHMS,
  progressReport: RHYTHMS,
  preliminaryReport: RHYTHMS,
  informBy: listOf(oneOf(INFORM_WAYS), 1, INFORM_WAYS.length, (way) => way),
  informEvery: orNull(RHYTHM),
  paperEvery: orNull(RHYTHM),
  looksPerWeek: orNull(whole(0, 14)),
  messagesOfficial: FLAG,
  signIn: listOf(oneOf(SIGN_IN_WAYS), 1, SIGN_IN_WAYS.length, (way) => way),
  consent: oneOf(CONSENT_FORMS),
  print: PRINTS,
  printCertifiedBy: listOf(oneOf(PRINT_MARKS), 0, PRINT_MARKS.length, (mark) => mark),
  backup: RHYTHMS,
  backupCopies: whole(1, 10),
  exportCurrent: RHYTHMS,
  exportFull: RHYTHMS,
  homeworkMinutes: MINUTES,
  assessmentShare: decimal(0, 100),
  assessmentGapDays: whole(0, 366),
  assessmentsPerDay: whole(1, 10),
  duties: listOf(shapes.DUTY, 0, 100, ({ code }) => code),
};

/** The names of all settings, in the order of telling. */
export const SETTING_NAMES = Object.keys(PROFILE_SHAPE) as readonly SettingName[];
