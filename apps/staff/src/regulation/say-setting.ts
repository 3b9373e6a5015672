import type { CorrectionWay, RegulationSettings, Rhythm, SettingName, SettingValue } from '@zhurnal/rules';
import { formatDecimal, formatWeight } from '@zhurnal/web-client';
import { valueWords as t } from './regulation-words.js';
import { sayDue, sayLock, sayMonthDay, sayRhythm } from './say-term.js';
import * as say from './say-value.js';
import type { Lines } from './say-value.js';

type Sayer<Name extends SettingName> = (value: SettingValue<Name>, all: RegulationSettings) => Lines;

const due = (term: Parameters<typeof sayDue>[0]): Lines => [sayDue(term)];
const lock = (term: Parameters<typeof sayLock>[0]): Lines => [sayLock(term)];
const correction = (way: CorrectionWay): Lines => [t(`correction.${way}`)];
const rhythm = (value: Rhythm | null): Lines => [sayRhythm(value)];
const report = (rhythms: readonly Rhythm[]): Lines => say.orNone(rhythms.map(sayRhythm), t('none.report'));
const exported = (rhythms: readonly Rhythm[]): Lines => say.orNone(rhythms.map(sayRhythm), t('none.export'));

/** How the value of each setting reads; a setting without words does not compile. */
const SAY: { readonly [Name in SettingName]: Sayer<Name> } = {
  gradesWithoutMarks: (grades) => [grades === null ? t('none') : say.sayGrades(grades)],
  absenceLetters: ({ ill, excused, unexcused, unknown, late }) => [
    t('letters', { ill, excused, unexcused, unknown, late }),
  ],
  reasonAuthors: (authors) => [authors.map((author) => t(`author.${author}`)).join(', ')],
  averageKind: (kind) => [t(`average.${kind}`)],
  periodMarks: ({ five, four, three }) => [
    t('thresholds', { five: formatDecimal(five), four: formatDecimal(four), three: formatDecimal(three) }),
  ],
  workTypes: (types) => types.map(say.sayWorkType),
  entryDirection: (direction) => [t(`direction.${direction}`)],
  substituteGraceDays: (count) => [t('graceDays', { count })],
  contactsBy: (who) => [t(`contactsBy.${who}`)],
  classPosition: say.sayYesOrNo,
  classDistribution: say.sayYesOrNo,

  recordDue: due,
  recordLock: lock,
  recordCorrection: correction,
  homeworkDue: due,
  homeworkLock: lock,
  homeworkCorrection: correction,
  markDue: due,
  markLock: lock,
  markCorrection: correction,
  attendanceDue: due,
  attendanceLock: lock,
  attendanceCorrection: correction,
  reasonDue: due,
  reasonLock: lock,
  reasonCorrection: correction,
  periodMarkDue: due,
  periodMarkLock: lock,
  periodMarkCorrection: correction,
  examResultDue: due,
  examResultLock: lock,
  examResultCorrection: correction,
  lateReason: (parts) =>
    say.orNone(
      parts.map((part) => t(`part.${part}`)),
      t('none.asked'),
    ),

  gradesCovered: (grades) => [say.sayGrades(grades)],
  periodKinds: (kinds) => kinds.map(say.sayPeriods),
  masterCopy: (copy) => [t(`copy.${copy}`)],

  markScales: (scales) => scales.map((scale) => t(`scale.${scale}`)),
  yearMarkRounding: (way) => [t(`rounding.${way}`)],
  markNorm: (norm) => (norm === null ? [t('none.norm')] : say.sayNorm(norm)),
  normWorks: (codes, { workTypes }) =>
    say.orNone(
      codes.map((code) => say.sayWorkOf(workTypes.value, code)),
      t('none.named'),
    ),
  notAttested: (rule) => [rule === null ? t('none.rule') : say.sayNotAttested(rule)],
  notAttestedWeighed: say.sayYesOrNo,
  outsideMarks: (use) => [t(`outside.${use}`)],
  periodMarksShown: (when) => [t(`shown.${when}`)],
  periodMarksAcknowledged: say.sayYesOrNo,

  planPer: (per) => [t(`planPer.${per}`)],
  planAgreedBy: (who) => [who === null ? t('none.agreed') : t(`agreed.${who}`)],
  planDue: (day) => [day === null ? sayDue(null) : sayMonthDay(day)],

  reviewEvery: rhythm,
  reviewers: (reviewers) => [say.sayReviewers(reviewers)],
  remarksOnPaper: say.sayYesOrNo,
  remarkDays: (count) => [count === null ? t('none.remarkDays') : t('remarkDays', { count })],
  correctionDeciders: (roles) => [say.sayRoles(roles)],
  diaryCheckEvery: rhythm,
  contactsCheckEvery: rhythm,

  activityReport: report,
  fillingReport: report,
  progressReport: report,
  preliminaryReport: report,

  informBy: (ways) => ways.map((way) => t(`inform.${way}`)),
  informEvery: rhythm,
  paperEvery: rhythm,
  classSize: (count) => [count === null ? t('none.size') : t('size', { count })],
  looksPerWeek: (count) => [count === null ? t('none.looks') : t('looks', { count })],
  messagesOfficial: say.sayYesOrNo,
  signIn: (ways) => ways.map((way) => t(`signIn.${way}`)),
  consent: (form) => [t(`consent.${form}`)],

  print: (rules) => say.orNone(rules.map(say.sayPrint), t('none.print')),
  printCertifiedBy: (marks) =>
    say.orNone(
      marks.map((mark) => t(`certified.${mark}`)),
      t('none.certified'),
    ),
  backup: (rhythms) => say.orNone(rhythms.map(sayRhythm), sayRhythm(null)),
  backupCopies: (count) => [t('copies', { count })],
  exportCurrent: exported,
  exportFull: exported,

  homeworkMinutes: say.sayHomeworkMinutes,
  assessmentShare: (share) => [t('share', { share: formatWeight(share) })],
  assessmentGapDays: (count) => [t('gapDays', { count })],
  assessmentsPerDay: (count) => [t('perDay', { count })],

  duties: (duties) => say.orNone(duties.map(say.sayDuty), t('none.named')),
};

/** How the setting of this name reads in a regulation: a line, or several where it is a list. */
export function saySetting(settings: RegulationSettings, name: SettingName): Lines {
  return sayOne(settings, name);
}

const sayOne = <Name extends SettingName>(settings: RegulationSettings, name: Name): Lines =>
  SAY[name](settings[name].value as SettingValue<Name>, settings);
