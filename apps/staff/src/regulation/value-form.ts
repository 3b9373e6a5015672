import {
  CONSENT_FORMS,
  CORRECTION_WAYS,
  ENTRY_PARTS,
  INFORM_WAYS,
  OUTSIDE_MARK_USES,
  PERIOD_KINDS,
  PRINT_MARKS,
  SIGN_IN_WAYS,
  STAFF_ROLES,
} from '@zhurnal/rules';
import type { SettingName } from '@zhurnal/rules';
import { sayShared } from '@zhurnal/web-client';
import { formWords, valueWords } from './regulation-words.js';

/** A word of the value with how it reads. */
export interface Option {
  readonly value: string;
  readonly say: () => string;
}

/** How a value is filled in. What may stand there is the server's to say: a form is only as wide as it has to be. */
export type ValueForm =
  | { readonly form: 'flag' }
  | { readonly form: 'number'; readonly step?: number }
  | { readonly form: 'decimal' }
  | { readonly form: 'text' }
  | { readonly form: 'one'; readonly options: readonly Option[] }
  | { readonly form: 'many'; readonly options: readonly Option[] }
  | { readonly form: 'orNull'; readonly of: ValueForm; readonly first: unknown }
  | { readonly form: 'fields'; readonly fields: Readonly<Record<string, ValueForm>> }
  | { readonly form: 'rows'; readonly of: ValueForm; readonly first: unknown }
  | { readonly form: 'kinds'; readonly kinds: Readonly<Record<string, KindForm>> };

/** One of several kinds of value, with what it begins with. */
export interface KindForm {
  readonly fields: Readonly<Record<string, ValueForm>>;
  readonly first: Readonly<Record<string, unknown>>;
}

const FLAG: ValueForm = { form: 'flag' };
const NUMBER: ValueForm = { form: 'number' };
const DECIMAL: ValueForm = { form: 'decimal' };
const TEXT: ValueForm = { form: 'text' };

const options = (values: readonly string[], say: (value: string) => string): readonly Option[] =>
  values.map((value) => ({ value, say: () => say(value) }));
const one = (values: readonly string[], say: (value: string) => string): ValueForm => ({
  form: 'one',
  options: options(values, say),
});
const many = (values: readonly string[], say: (value: string) => string): ValueForm => ({
  form: 'many',
  options: options(values, say),
});
const orNull = (of: ValueForm, first: unknown): ValueForm => ({ form: 'orNull', of, first });
const fields = (all: Readonly<Record<string, ValueForm>>): ValueForm => ({ form: 'fields', fields: all });
const rows = (of: ValueForm, first: unknown): ValueForm => ({ form: 'rows', of, first });

/** Words of a catalogue by a key that is put together, as one that takes nothing: the forms' test reads every one of them. */
const value =
  (prefix: string) =>
  (word: string): string =>
    valueWords(`${prefix}.${word}` as 'yes');
const form =
  (prefix: string) =>
  (word: string): string =>
    formWords(`${prefix}.${word}` as 'form.addRow');
const role = (word: string): string => sayShared(`role.${word}` as 'role.teacher');

const COUNT = one(['calendar', 'school'], form('count'));
const ANY_DAYS: KindForm = { fields: { days: NUMBER, count: COUNT }, first: { days: 1, count: 'calendar' } };
const PLAIN_DAYS: KindForm = {
  fields: { days: NUMBER },
  first: { days: 0, count: 'calendar' },
};
const AFTER_LESSONS: KindForm = { fields: { hours: NUMBER }, first: { hours: 5 } };
const kinds = (all: Readonly<Record<string, KindForm>>): ValueForm => ({ form: 'kinds', kinds: all });

const PLAIN_TERM = orNull(kinds({ days: PLAIN_DAYS, after_lessons: AFTER_LESSONS }), {
  kind: 'days',
  ...PLAIN_DAYS.first,
});
const LESSON_TERM = orNull(kinds({ days: ANY_DAYS, after_lessons: AFTER_LESSONS }), {
  kind: 'days',
  ...ANY_DAYS.first,
});
const MARK_TERM = orNull(kinds({ days: ANY_DAYS, after_lessons: AFTER_LESSONS, checking: ANY_DAYS }), {
  kind: 'days',
  ...ANY_DAYS.first,
});
const PERIOD_TERM = orNull(
  kinds({
    before_period_ends: { fields: { days: NUMBER }, first: { days: 1 } },
    after_period_ends: { fields: { hours: NUMBER }, first: { hours: 24 } },
  }),
  { kind: 'before_period_ends', days: 1 },
);
const RECEIPT_TERM = orNull(kinds({ after_receipt: { fields: { hours: NUMBER }, first: { hours: 24 } } }), {
  kind: 'after_receipt',
  hours: 24,
});

const GRADES = fields({ from: NUMBER, to: NUMBER });
const MONTH_DAY = fields({ dayOfMonth: NUMBER, month: NUMBER });
const shifted: KindForm = { fields: { days: NUMBER }, first: { days: 0 } };
const RHYTHM = kinds({
  daily: { fields: {}, first: {} },
  every: { fields: { days: NUMBER }, first: { days: 14 } },
  monthly: { fields: {}, first: {} },
  period: shifted,
  period_start: shifted,
  year: shifted,
  on: { fields: { date: MONTH_DAY }, first: { date: { month: 9, dayOfMonth: 1 } } },
});
const MONTHLY = { kind: 'monthly' };
const ANY_RHYTHM = orNull(RHYTHM, MONTHLY);
const RHYTHMS = rows(RHYTHM, MONTHLY);
const ALL_GRADES = { from: 1, to: 11 };
const ROLES = many(STAFF_ROLES, role);
const CORRECTION = one(CORRECTION_WAYS, value('correction'));

/** How each setting is filled in; a setting without a form does not compile. */
export const VALUE_FORMS: { readonly [Name in SettingName]: ValueForm } = {
  gradesWithoutMarks: orNull(GRADES, { from: 1, to: 1 }),
  absenceLetters: fields({ ill: TEXT, excused: TEXT, unexcused: TEXT, unknown: TEXT, late: TEXT }),
  reasonAuthors: many(['teacher', 'class_teacher'], value('author')),
  averageKind: one(['weighted', 'plain'], value('average')),
  periodMarks: fields({ five: DECIMAL, four: DECIMAL, three: DECIMAL }),
  workTypes: rows(fields({ name: TEXT, letter: TEXT, weight: DECIMAL, checkDays: NUMBER, code: TEXT }), {
    code: 'new_work',
    name: '',
    letter: '',
    weight: '1',
    checkDays: 0,
  }),
  entryDirection: one(['down', 'right', 'stay'], value('direction')),
  substituteGraceDays: NUMBER,
  contactsBy: one(['class_teacher', 'administrator'], value('contactsBy')),
  classPosition: FLAG,
  classDistribution: FLAG,

  recordDue: PLAIN_TERM,
  recordLock: PLAIN_TERM,
  recordCorrection: CORRECTION,
  homeworkDue: PLAIN_TERM,
  homeworkLock: PLAIN_TERM,
  homeworkCorrection: CORRECTION,
  markDue: MARK_TERM,
  markLock: MARK_TERM,
  markCorrection: CORRECTION,
  attendanceDue: LESSON_TERM,
  attendanceLock: LESSON_TERM,
  attendanceCorrection: CORRECTION,
  reasonDue: LESSON_TERM,
  reasonLock: LESSON_TERM,
  reasonCorrection: CORRECTION,
  periodMarkDue: PERIOD_TERM,
  periodMarkLock: PERIOD_TERM,
  periodMarkCorrection: CORRECTION,
  examResultDue: RECEIPT_TERM,
  examResultLock: RECEIPT_TERM,
  examResultCorrection: CORRECTION,
  lateReason: many(ENTRY_PARTS, value('part')),

  gradesCovered: GRADES,
  periodKinds: rows(fields({ grades: GRADES, kind: one(PERIOD_KINDS, value('period')) }), {
    grades: ALL_GRADES,
    kind: 'quarter',
  }),
  masterCopy: one(['paper', 'electronic'], value('copy')),

  markScales: many(['five', 'pass_fail'], value('scale')),
  yearMarkRounding: one(['half_up', 'in_favour'], value('rounding')),
  markNorm: orNull(
    fields({
      points: rows(fields({ weeklyHours: { form: 'number', step: 0.25 }, marks: NUMBER }), {
        weeklyHours: 1,
        marks: 3,
      }),
      written: NUMBER,
    }),
    { points: [{ weeklyHours: 1, marks: 3 }], written: 0 },
  ),
  normWorks: rows(TEXT, 'control_work'),
  notAttested: orNull(fields({ missed: fields({ of: NUMBER, in: NUMBER }), belowNorm: FLAG }), {
    missed: { of: 1, in: 2 },
    belowNorm: true,
  }),
  notAttestedWeighed: FLAG,
  outsideMarks: one(OUTSIDE_MARK_USES, value('outside')),
  periodMarksShown: one(['at_once', 'by_release'], value('shown')),
  periodMarksAcknowledged: FLAG,

  planPer: one(['parallel', 'class'], value('planPer')),
  planAgreedBy: orNull(one(['department', 'deputy'], value('agreed')), 'deputy'),
  planDue: orNull(MONTH_DAY, { month: 9, dayOfMonth: 1 }),

  reviewEvery: ANY_RHYTHM,
  reviewers: fields({ roles: ROLES, isOne: FLAG }),
  remarksOnPaper: FLAG,
  remarkDays: orNull(NUMBER, 5),
  correctionDeciders: ROLES,
  diaryCheckEvery: ANY_RHYTHM,
  contactsCheckEvery: ANY_RHYTHM,

  activityReport: RHYTHMS,
  fillingReport: RHYTHMS,
  progressReport: RHYTHMS,
  preliminaryReport: RHYTHMS,

  informBy: many(INFORM_WAYS, value('inform')),
  informEvery: ANY_RHYTHM,
  paperEvery: ANY_RHYTHM,
  classSize: orNull(NUMBER, 25),
  looksPerWeek: orNull(NUMBER, 2),
  messagesOfficial: FLAG,
  signIn: many(SIGN_IN_WAYS, value('signIn')),
  consent: one(CONSENT_FORMS, value('consent')),

  print: rows(
    fields({
      grades: GRADES,
      form: one(['journal', 'summary_sheet'], value('print')),
      at: one([...PERIOD_KINDS, 'year'], value('at')),
    }),
    { grades: ALL_GRADES, at: 'year', form: 'summary_sheet' },
  ),
  printCertifiedBy: many(PRINT_MARKS, value('certified')),
  backup: RHYTHMS,
  backupCopies: NUMBER,
  exportCurrent: RHYTHMS,
  exportFull: RHYTHMS,

  homeworkMinutes: rows(fields({ upToGrade: NUMBER, minutes: NUMBER }), { upToGrade: 11, minutes: 60 }),
  assessmentShare: DECIMAL,
  assessmentGapDays: NUMBER,
  assessmentsPerDay: NUMBER,

  duties: rows(fields({ words: TEXT, roles: ROLES, rhythm: RHYTHM, clause: TEXT, code: TEXT }), {
    code: 'new_duty',
    roles: ['teacher'],
    rhythm: MONTHLY,
    clause: '',
    words: '',
  }),
};
