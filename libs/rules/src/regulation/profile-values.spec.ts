import { describe, expect, it } from '@jest/globals';
import { SETTING_NAMES } from './profile-shape.js';
import { findProfile } from './profile.js';
import type { RegulationProfile, SettingName } from './regulation-profile.js';

/** What each text says: the setting, the clause that decides, and `?` where the text leaves something open. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  g272: [
    'reasonAuthors G272-34',
    'recordDue G272-30',
    'homeworkDue G272-30',
    'markDue G272-30',
    'attendanceDue G272-30',
    'reasonDue G272-30',
    'periodMarkDue G272-41 ?',
    'gradesCovered G272-9',
    'masterCopy G272-43',
    'planPer G272-39',
    'planAgreedBy G272-40',
    'reviewEvery G272-45',
    'reviewers G272-45',
    'remarksOnPaper G272-49',
    'diaryCheckEvery G272-66',
    'messagesOfficial G272-68',
    'signIn G272-61',
    'consent G272-57',
    'exportCurrent G272-52',
    'exportFull G272-54 ?',
  ],
  s117: [
    'gradesWithoutMarks S117-32',
    'substituteGraceDays S117-29 ?',
    'contactsBy S117-23',
    'recordDue S117-28 ?',
    'markDue S117-26 ?',
    'attendanceDue S117-28 ?',
    'periodMarkDue S117-27',
    'reviewers S117-34',
    'contactsCheckEvery S117-22',
    'activityReport S117-42',
    'progressReport S117-43',
    'signIn S117-12',
  ],
  g166: [
    'reasonAuthors G166-28',
    'recordDue G166-24',
    'homeworkDue G166-24',
    'markDue G166-24',
    'attendanceDue G166-24',
    'reasonDue G166-24',
    'masterCopy G166-32',
    'reviewEvery G166-34',
    'reviewers G166-34',
    'diaryCheckEvery G166-48',
    'messagesOfficial G166-50',
    'signIn G166-45',
    'consent G166-42',
    'exportCurrent G166-38',
    'exportFull G166-40 ?',
  ],
  g24: [
    'reasonAuthors G24-90',
    'substituteGraceDays G24-78 ?',
    'contactsBy G24-92',
    'classPosition G24-59 ?',
    'classDistribution G24-59 ?',
    'recordDue G24-77',
    'homeworkDue G24-16',
    'markDue G24-83 ?',
    'markLock G24-85 ?',
    'markCorrection G24-85',
    'attendanceDue G24-16',
    'periodMarkDue G24-27 ?',
    'periodMarkLock G24-85 ?',
    'periodMarkCorrection G24-85',
    'examResultDue G24-27',
    'examResultLock G24-85 ?',
    'examResultCorrection G24-85',
    'periodKinds G24-62 ?',
    'masterCopy G24-2',
    'markNorm G24-81 ?',
    'periodMarksAcknowledged G24-32',
    'planDue G24-15 ?',
    'reviewEvery G24-50 ?',
    'reviewers G24-50',
    'remarkDays G24-82 ?',
    'contactsCheckEvery G24-92',
    'activityReport G24-75',
    'fillingReport G24-97',
    'progressReport G24-98',
    'preliminaryReport G24-94',
    'informBy G24-93',
    'informEvery G24-93',
    'paperEvery G24-25',
    'looksPerWeek G24-30',
    'signIn G24-46 ?',
    'consent G24-91',
    'print G24-62',
    'printCertifiedBy G24-64',
    'backup G24-73 ?',
  ],
  tkk: [
    'contactsBy TKK-18',
    'recordDue TKK-34',
    'recordLock TKK-35',
    'recordCorrection TKK-43',
    'homeworkDue TKK-36',
    'homeworkLock TKK-35',
    'homeworkCorrection TKK-43',
    'markDue TKK-68 ?',
    'markLock TKK-42 ?',
    'markCorrection TKK-43',
    'attendanceDue TKK-34',
    'attendanceLock TKK-35',
    'attendanceCorrection TKK-43',
    'periodMarkDue TKK-72 ?',
    'periodMarkLock TKK-42 ?',
    'periodMarkCorrection TKK-43',
    'examResultDue TKK-72',
    'examResultLock TKK-42 ?',
    'examResultCorrection TKK-43',
    'lateReason TKK-35 ?',
    'gradesCovered TKK-13',
    'masterCopy TKK-2',
    'markNorm TKK-37 ?',
    'normWorks TKK-40',
    'outsideMarks TKK-53 ?',
    'planPer TKK-67',
    'reviewers TKK-6',
    'correctionDeciders TKK-51',
    'informBy TKK-22',
    'informEvery TKK-71 ?',
    'signIn TKK-12',
    'consent TKK-73',
    'print TKK-78',
    'printCertifiedBy TKK-74',
    'backup TKK-79',
    'backupCopies TKK-80',
  ],
};

/** Values that no other school is asked about. */
const VALUES: readonly (readonly [string, SettingName, unknown])[] = [
  ['g272', 'reasonDue', { kind: 'days', days: 0, count: 'calendar' }],
  ['g272', 'diaryCheckEvery', { kind: 'monthly' }],
  ['g272', 'exportCurrent', [{ kind: 'daily' }]],
  ['s117', 'substituteGraceDays', 1],
  ['g166', 'reasonDue', { kind: 'days', days: 0, count: 'calendar' }],
  ['g166', 'diaryCheckEvery', { kind: 'monthly' }],
  ['g166', 'exportCurrent', [{ kind: 'daily' }]],
  ['g24', 'substituteGraceDays', 1],
  ['g24', 'classPosition', true],
  ['g24', 'classDistribution', true],
  ['g24', 'markLock', { kind: 'checking', days: 0, count: 'school' }],
  ['g24', 'periodMarkLock', { kind: 'after_period_ends', hours: 24 }],
  ['g24', 'periodMarkCorrection', 'forbidden'],
  ['g24', 'examResultLock', { kind: 'after_receipt', hours: 24 }],
  ['g24', 'examResultCorrection', 'forbidden'],
  ['g24', 'periodMarksAcknowledged', true],
  ['g24', 'remarkDays', 7],
  ['g24', 'fillingReport', [{ kind: 'monthly' }, { kind: 'year', days: 0 }]],
  ['g24', 'informEvery', { kind: 'every', days: 14 }],
  ['g24', 'printCertifiedBy', ['director', 'seal']],
  ['g24', 'backup', [{ kind: 'period', days: 0 }]],
  ['tkk', 'recordLock', { kind: 'days', days: 1, count: 'calendar' }],
  ['tkk', 'homeworkLock', { kind: 'days', days: 1, count: 'calendar' }],
  ['tkk', 'homeworkCorrection', 'register'],
  ['tkk', 'markLock', { kind: 'checking', days: 1, count: 'school' }],
  ['tkk', 'attendanceLock', { kind: 'days', days: 1, count: 'calendar' }],
  ['tkk', 'attendanceCorrection', 'register'],
  ['tkk', 'periodMarkLock', { kind: 'after_period_ends', hours: 48 }],
  ['tkk', 'periodMarkCorrection', 'register'],
  ['tkk', 'examResultLock', { kind: 'after_receipt', hours: 48 }],
  ['tkk', 'examResultCorrection', 'register'],
  ['tkk', 'informEvery', { kind: 'period', days: 0 }],
  ['tkk', 'printCertifiedBy', ['director', 'seal']],
  ['tkk', 'backup', [{ kind: 'period', days: 0 }]],
];

const BESIDE = ['duties', 'workTypes', 'absenceLetters'];

describe('a regulation', () => {
  it.each(Object.keys(SAID))('%s decides what its text says, by its clauses, and nothing else', (id) => {
    const profile = findProfile(id) as RegulationProfile;
    const said = SETTING_NAMES.filter(
      (name) => profile[name].isDefault !== true && !BESIDE.includes(name),
    ).map((name) => {
      const { clause, choice } = profile[name];
      return `${name} ${clause}${choice === undefined ? '' : ' ?'}`;
    });
    expect(said).toEqual(SAID[id]);
  });

  it.each(VALUES)('%s has for %s: %j', (id, name, value) => {
    expect(findProfile(id)?.[name].value).toEqual(value);
  });

  it.each([
    ['g272', 'enter_lessons review_journals check_diary full_export', 'daily monthly monthly monthly'],
    [
      's117',
      'split_into_subgroups check_contacts fill_journal activity_report progress_report',
      'period_start monthly every monthly period',
    ],
    ['g166', 'enter_lessons review_journals check_diary full_export', 'daily monthly monthly monthly'],
    [
      'g24',
      'load_plan fill_journal check_contacts inform_families preliminary_report class_report teachers_report print_copies sign_copies filling_report progress_report back_up',
      'on daily monthly every period period monthly period period monthly period period',
    ],
    ['tkk', 'record_lessons forecast_families back_up print_summary', 'daily period period year'],
  ])('%s gives people the duties %s', (id, codes, rhythms) => {
    const duties = findProfile(id)?.duties.value ?? [];
    expect(duties.map(({ code }) => code).join(' ')).toBe(codes);
    expect(duties.map(({ rhythm }) => rhythm.kind).join(' ')).toBe(rhythms);
  });

  it.each([
    ['g24', 'Б У Н О'],
    ['federal', 'Б У Н О'],
  ])('%s writes absences as %s', (id, letters) => {
    const { ill, excused, unexcused, late } = findProfile(id)?.absenceLetters.value ?? {};
    expect([ill, excused, unexcused, late].join(' ')).toBe(letters);
  });

  it('gives oral work no time for checking, and written work some', () => {
    const days = new Map(findProfile('g24')?.workTypes.value.map(({ code, checkDays }) => [code, checkDays]));
    expect([days.get('lesson_answer'), days.get('control_work'), days.get('essay')]).toEqual([0, 3, 7]);
  });
});
