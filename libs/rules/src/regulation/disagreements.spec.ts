import { describe, expect, it } from '@jest/globals';
import { normOf } from '../marks/mark-norm.js';
import { ENTRY_PARTS, daysOfTerm } from './entry-settings.js';
import { G166_PROFILE } from './profiles/g166.js';
import { G24_PROFILE } from './profiles/g24.js';
import { G272_PROFILE } from './profiles/g272.js';
import { S117_PROFILE } from './profiles/s117.js';
import { TKK_PROFILE } from './profiles/tkk.js';
import type { RegulationProfile } from './regulation-profile.js';
import type { Setting } from './setting.js';

const ALL = [G272_PROFILE, S117_PROFILE, G166_PROFILE, G24_PROFILE, TKK_PROFILE];
const SILENT = 'silent';

/** What each of the five says, in the order G272, S117, G166, G24, TKK; where it is silent, that it is. */
function ask<T>(setting: (profile: RegulationProfile) => Setting<T>): readonly (T | string)[] {
  return ALL.map((profile) => {
    const { value, isDefault } = setting(profile);
    return isDefault === true ? SILENT : value;
  });
}
const askEach = <T>(question: (profile: RegulationProfile) => T): readonly T[] => ALL.map(question);
const days = (count: number) => ({ kind: 'days', days: count, count: 'calendar' });
const monthly = { kind: 'monthly' };

describe('the five regulations disagree about', () => {
  it('when a lesson, its marks and its absences are entered', () => {
    expect(askEach(({ recordDue }) => daysOfTerm(recordDue.value))).toEqual([0, 5, 0, 0, 0]);
    const checking = { kind: 'checking', days: 0, count: 'school' };
    expect(ask(({ markDue }) => markDue)).toEqual([days(0), days(5), days(0), checking, checking]);
    expect(ask(({ attendanceDue }) => attendanceDue)).toEqual([days(0), days(5), days(0), days(0), days(0)]);
    expect(ask(({ lateReason }) => lateReason)).toEqual([
      SILENT,
      SILENT,
      SILENT,
      SILENT,
      ['record', 'attendance'],
    ]);
  });

  it('when homework is entered', () => {
    const fiveHours = { kind: 'after_lessons', hours: 5 };
    expect(ask(({ homeworkDue }) => homeworkDue)).toEqual([days(0), SILENT, days(0), days(0), fiveHours]);
  });

  it('when final marks and results of examinations are entered', () => {
    const nextDay = { kind: 'after_period_ends', hours: 24 };
    expect(ask(({ periodMarkDue }) => periodMarkDue)).toEqual([
      { kind: 'before_period_ends', days: 0 },
      { kind: 'before_period_ends', days: 1 },
      SILENT,
      nextDay,
      nextDay,
    ]);
    const receipt = { kind: 'after_receipt', hours: 24 };
    expect(ask(({ examResultDue }) => examResultDue)).toEqual([SILENT, SILENT, SILENT, receipt, receipt]);
  });

  it('which copy holds', () => {
    const electronic = 'electronic';
    expect(ask(({ masterCopy }) => masterCopy)).toEqual(['paper', SILENT, 'paper', electronic, electronic]);
  });

  it('how what is wrong gets right', () => {
    expect(ask(({ markCorrection }) => markCorrection)).toEqual([
      SILENT,
      SILENT,
      SILENT,
      'forbidden',
      'register',
    ]);
    expect(ask(({ recordCorrection }) => recordCorrection)).toEqual([
      SILENT,
      SILENT,
      SILENT,
      SILENT,
      'register',
    ]);
    for (const profile of [G272_PROFILE, S117_PROFILE, G166_PROFILE]) {
      for (const part of ENTRY_PARTS) {
        expect([profile[`${part}Correction`].value, profile[`${part}Lock`].value]).toEqual(['direct', null]);
      }
    }
  });

  it('how many marks a student has at least', () => {
    const norms = askEach(({ markNorm: { value } }) =>
      value === null ? null : [1, 2, 2.25, 2.5, 3, 4, 6].map((hours) => normOf(value, hours)),
    );
    expect(norms).toEqual([null, null, null, null, [3, 5, 8, 8, 8, 11, 16]]);
    expect(askEach(({ normWorks }) => normWorks.value.length)).toEqual([0, 0, 0, 0, 4]);
  });

  it('TKK-53 marks of other institutions: one text accepts them, the others are silent, and no act is named for them', () => {
    expect(ask(({ outsideMarks }) => outsideMarks)).toEqual([SILENT, SILENT, SILENT, SILENT, 'counted']);
    const sources = askEach(({ outsideMarks: { act, clause } }) => clause ?? act ?? SILENT);
    expect(sources).toEqual([SILENT, SILENT, SILENT, SILENT, 'TKK-53']);
  });

  it('which grades there are, and how their year is divided', () => {
    const grades = (from: number, to: number) => ({ from, to });
    expect(ask(({ gradesCovered }) => gradesCovered)).toEqual([
      grades(5, 11),
      SILENT,
      SILENT,
      SILENT,
      grades(7, 11),
    ]);
    expect(ask(({ gradesWithoutMarks }) => gradesWithoutMarks)).toEqual([
      SILENT,
      grades(1, 1),
      SILENT,
      SILENT,
      SILENT,
    ]);
    expect(askEach(({ periodKinds }) => periodKinds.isDefault === true)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  it('plans', () => {
    expect(ask(({ planPer }) => planPer)).toEqual(['parallel', SILENT, SILENT, SILENT, 'class']);
    expect(ask(({ planAgreedBy }) => planAgreedBy)).toEqual(['department', SILENT, SILENT, SILENT, SILENT]);
    const september = { month: 9, dayOfMonth: 1 };
    expect(ask(({ planDue }) => planDue)).toEqual([SILENT, SILENT, SILENT, september, SILENT]);
  });

  it('who gives an absence its reason', () => {
    const both = ['teacher', 'class_teacher'];
    expect(ask(({ reasonAuthors }) => reasonAuthors)).toEqual([
      both,
      SILENT,
      both,
      ['class_teacher'],
      SILENT,
    ]);
  });

  it('who corrects the data of families, and how often they are looked at', () => {
    expect(ask(({ contactsBy }) => contactsBy)).toEqual([
      SILENT,
      'administrator',
      SILENT,
      'class_teacher',
      'class_teacher',
    ]);
    expect(ask(({ contactsCheckEvery }) => contactsCheckEvery)).toEqual([
      SILENT,
      monthly,
      SILENT,
      monthly,
      SILENT,
    ]);
  });

  it('who looks through the journals', () => {
    expect(ask(({ reviewEvery }) => reviewEvery)).toEqual([monthly, SILENT, monthly, monthly, SILENT]);
    expect(askEach(({ reviewers }) => [...reviewers.value.roles, reviewers.value.isOne])).toEqual([
      ['deputy', false],
      ['director', 'deputy', false],
      ['deputy', true],
      ['deputy', 'administrator', false],
      ['deputy', 'class_teacher', false],
    ]);
    expect(askEach(({ remarksOnPaper }) => remarksOnPaper.value)).toEqual([true, false, false, false, false]);
  });

  it('reports', () => {
    const period = { kind: 'period', days: 0 };
    const year = { kind: 'year', days: 0 };
    expect(ask(({ activityReport }) => activityReport)).toEqual([
      SILENT,
      [monthly],
      SILENT,
      [monthly, period],
      SILENT,
    ]);
    expect(ask(({ progressReport }) => progressReport)).toEqual([
      SILENT,
      [period, year],
      SILENT,
      [period, year],
      SILENT,
    ]);
    expect(ask(({ preliminaryReport }) => preliminaryReport)).toEqual([
      SILENT,
      SILENT,
      SILENT,
      [{ kind: 'period', days: -14 }],
      SILENT,
    ]);
  });

  it('how families are told, sign in and consent', () => {
    expect(askEach(({ informBy }) => informBy.value)).toEqual([
      ['diary'],
      ['diary'],
      ['diary'],
      ['diary', 'report'],
      ['diary', 'message'],
    ]);
    const fortnight = { kind: 'every', days: 14 };
    expect(ask(({ paperEvery }) => paperEvery)).toEqual([SILENT, SILENT, SILENT, fortnight, SILENT]);
    expect(ask(({ looksPerWeek }) => looksPerWeek)).toEqual([SILENT, SILENT, SILENT, 2, SILENT]);
    expect(askEach(({ signIn }) => signIn.value)).toEqual([
      ['portal'],
      ['esia'],
      ['portal'],
      ['esia'],
      ['password'],
    ]);
    expect(ask(({ consent }) => consent)).toEqual([
      'application_with_passport',
      SILENT,
      'application_with_passport',
      'application',
      'consent',
    ]);
    expect(ask(({ messagesOfficial }) => messagesOfficial)).toEqual([false, SILENT, false, SILENT, SILENT]);
  });

  it('paper, back-ups and export', () => {
    expect(askEach(({ print }) => print.value.map(({ at, form }) => `${form} ${at}`))).toEqual([
      [],
      [],
      [],
      ['journal quarter', 'journal semester'],
      ['summary_sheet year'],
    ]);
    expect(ask(({ backupCopies }) => backupCopies)).toEqual([SILENT, SILENT, SILENT, SILENT, 2]);
    const full = [monthly, { kind: 'year', days: 1 }];
    expect(ask(({ exportFull }) => exportFull)).toEqual([full, SILENT, full, SILENT, SILENT]);
  });
});
