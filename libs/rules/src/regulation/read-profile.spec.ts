import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { REGULATION_PROFILES } from './profile.js';
import { SETTING_NAMES } from './profile-shape.js';
import { FEDERAL_PROFILE } from './profiles/federal.js';
import { TKK_PROFILE } from './profiles/tkk.js';
import { readProfile, writeProfile } from './read-profile.js';
import type { RegulationProfile, SettingName } from './regulation-profile.js';
import type { ProfileFault } from './read-profile.js';

const faultsIn = (value: unknown): readonly ProfileFault[] => {
  const read = readProfile(value);
  return 'faults' in read ? read.faults : [];
};
/** The profile with another value of one setting. */
const withValue = (setting: SettingName, value: unknown, profile: RegulationProfile = FEDERAL_PROFILE) => ({
  ...profile,
  [setting]: { value, choice: 'Проба' },
});
const where = (faults: readonly ProfileFault[]) => faults.map(({ setting, at }) => `${setting} ${at}`.trim());

describe('a profile from outside', () => {
  it.each([undefined, null, 'federal', 7, []])('is no profile when it is %p', (value) => {
    expect(faultsIn(value)).toEqual([{ setting: '', at: '', allowed: '{ id, name, … }' }]);
  });

  it('names every setting that is missing, and every name that is none', () => {
    expect(where(faultsIn({}))).toEqual(['id', 'name', ...SETTING_NAMES]);
    expect(where(faultsIn({ ...FEDERAL_PROFILE, recordDays: { value: 5 } }))).toEqual(['recordDays']);
    const { markDue: _, ...rest } = FEDERAL_PROFILE;
    expect(where(faultsIn({ ...rest, name: '' }))).toEqual(['name', 'markDue']);
  });

  it.each<[SettingName, unknown, string, string]>([
    ['recordDue', { kind: 'days', days: -1, count: 'calendar' }, 'value.days', '0…60'],
    ['recordDue', { kind: 'days', days: 1.5, count: 'calendar' }, 'value.days', '0…60'],
    ['recordDue', { kind: 'days', days: 1, count: 'school' }, 'value.count', 'calendar'],
    ['recordDue', { kind: 'after_receipt', hours: 24 }, 'value', 'null | days | after_lessons'],
    ['markDue', { kind: 'after_period_ends', hours: 24 }, 'value', 'null | days | after_lessons | checking'],
    ['periodMarkDue', { kind: 'before_period_ends', days: 31 }, 'value.days', '0…30'],
    ['markCorrection', 'maybe', 'value', 'direct | register | forbidden'],
    ['gradesCovered', { from: 9, to: 5 }, 'value', 'from ≤ to'],
    ['gradesWithoutMarks', { from: 0, to: 1 }, 'value.from', '1…11'],
    ['reasonAuthors', ['teacher', 'teacher'], 'value[1]', '≠ teacher'],
    ['reasonAuthors', [], 'value', '1…2 × (teacher | class_teacher)'],
    ['periodMarks', { five: '4.5', four: '4.5', three: '2.5' }, 'value', 'five > four > three'],
    ['periodMarks', { five: 4.5, four: '3.5', three: '2.5' }, 'value.five', '"2"…"5"'],
    [
      'workTypes',
      [{ code: 'Тест', name: 'Тест', letter: 'Т', weight: '1', checkDays: 0 }],
      'value[0].code',
      'a–z 0–9 _',
    ],
    [
      'workTypes',
      [{ code: 'test', name: 'Тест', letter: 'Т', weight: '11', checkDays: 0 }],
      'value[0].weight',
      '"0"…"10"',
    ],
    ['markNorm', { points: [], written: 1 }, 'value.points', '1…20 × ({ weeklyHours, marks })'],
    ['planDue', { month: 2, dayOfMonth: 29 }, 'value', 'null | 01-01…12-31, ≠ 02-29'],
    [
      'reviewEvery',
      { kind: 'sometimes' },
      'value',
      'null | daily | every | monthly | period | period_start | year | on',
    ],
    [
      'reviewers',
      { roles: ['student'], isOne: true },
      'value.roles[0]',
      'administrator | director | deputy | teacher | class_teacher | educator | office | hr | auditor',
    ],
    ['messagesOfficial', 'no', 'value', 'true | false'],
    ['backupCopies', 0, 'value', '1…10'],
  ])('%s of %j: %s is %s', (setting, value, at, allowed) => {
    expect(faultsIn(withValue(setting, value))).toEqual([{ setting, at, allowed }]);
  });

  it('names all faults together', () => {
    const value = { ...withValue('backupCopies', 0), markScales: { value: ['ten'], choice: 'Проба' } };
    expect(where(faultsIn(value))).toEqual(['markScales value[0]', 'backupCopies value']);
  });

  it.each([
    [{ value: false }, '', 'clause | act | choice | isDefault'],
    [{ value: false, clause: 'п. 3' }, 'words', '"1…300"'],
    [{ value: false, choice: 'Так', words: 'слова' }, 'words', '—'],
    [{ value: false, isDefault: false, choice: 'Так' }, 'isDefault', 'true'],
    [{ value: false, choice: 'Так', also: ['п. 4'] }, 'clause', '"1…60"'],
    [{ value: false, choice: ' ' }, 'choice', '"1…300"'],
    [
      { value: false, choice: 'Так', author: 'я' },
      'author',
      'value | clause | also | act | words | choice | isDefault',
    ],
  ])('a setting says where it comes from: %j', (setting, at, allowed) => {
    expect(faultsIn({ ...FEDERAL_PROFILE, messagesOfficial: setting })).toEqual([
      { setting: 'messagesOfficial', at, allowed },
    ]);
  });

  it('has settings that do not contradict each other', () => {
    const day = (days: number) => ({ kind: 'days', days, count: 'calendar' });
    const lock = (value: unknown) => withValue('recordLock', value, TKK_PROFILE);
    expect(faultsIn(lock(day(0)))).toEqual([]);
    expect(where(faultsIn({ ...lock(day(2)), recordDue: { value: day(3), choice: 'Проба' } }))).toEqual([
      'recordLock value',
    ]);
    expect(where(faultsIn(lock(null)))).toEqual(['recordLock value']);
    expect(where(faultsIn(withValue('recordLock', day(1))))).toEqual(['recordLock value']);
    expect(where(faultsIn(withValue('normWorks', ['control_work', 'poem'])))).toEqual(['normWorks value[1]']);
    expect(where(faultsIn(withValue('lateReason', ['record'])))).toEqual(['lateReason value[0]']);
    const quarter = (from: number, to: number) => ({ grades: { from, to }, kind: 'quarter' });
    for (const kinds of [[quarter(1, 9)], [quarter(1, 9), quarter(9, 11)]]) {
      expect(where(faultsIn(withValue('periodKinds', kinds)))).toEqual(['periodKinds value']);
    }
    expect(faultsIn(withValue('periodKinds', [quarter(1, 4), quarter(5, 11)]))).toEqual([]);
  });
});

describe('a lock before its term', () => {
  const days = (count: number, of: string) => ({ kind: 'days', days: count, count: of });
  const before = (count: number) => ({ kind: 'before_period_ends', days: count });
  const after = (hours: number) => ({ kind: 'after_receipt', hours });
  it.each<[SettingName, SettingName, unknown, unknown, boolean]>([
    ['attendanceDue', 'attendanceLock', days(2, 'school'), days(2, 'calendar'), true],
    ['attendanceDue', 'attendanceLock', days(0, 'school'), days(0, 'calendar'), false],
    ['attendanceDue', 'attendanceLock', days(2, 'calendar'), days(2, 'school'), false],
    ['attendanceDue', 'attendanceLock', days(2, 'calendar'), days(1, 'school'), true],
    ['attendanceDue', 'attendanceLock', null, days(0, 'school'), false],
    ['periodMarkDue', 'periodMarkLock', before(1), before(2), true],
    ['periodMarkDue', 'periodMarkLock', before(2), before(1), false],
    ['examResultDue', 'examResultLock', after(24), after(23), true],
    ['examResultDue', 'examResultLock', after(24), after(24), false],
  ])('%s and %s: %j and %j', (due, lock, first, second, isFault) => {
    const { lateReason } = FEDERAL_PROFILE;
    const value = withValue(lock, second, withValue(due, first, { ...TKK_PROFILE, lateReason }));
    expect(where(faultsIn(value))).toEqual(isFault ? [`${lock} value`] : []);
  });
});

describe('a profile as text', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));
  const term = fc.oneof(
    fc.record({ kind: fc.constant('days'), days: fc.nat(60), count: fc.constantFrom('calendar', 'school') }),
    fc.record({
      kind: fc.constant('checking'),
      days: fc.nat(60),
      count: fc.constantFrom('calendar', 'school'),
    }),
    fc.record({ kind: fc.constant('after_lessons'), hours: fc.nat(12) }),
    fc.constant(null),
  );
  const basis = fc.oneof(
    fc.record({ clause: words, words }),
    fc.record({
      clause: words,
      words,
      also: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
      choice: words,
    }),
    fc.record({ act: words, words }),
    fc.record({ choice: words }),
    fc.constant({ isDefault: true }),
  );
  const changed = fc.record({
    base: fc.constantFrom(
      ...REGULATION_PROFILES.filter(({ markCorrection }) => markCorrection.value === 'direct'),
    ),
    others: fc.constantFrom(...REGULATION_PROFILES),
    borrowed: fc.subarray(
      [...SETTING_NAMES].filter((name) => /^(plan|review|re[pm]|inform|backup|duties|export)/.test(name)),
    ),
    term,
    basis,
    name: words,
  });

  it('is read back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(changed, ({ base, others, borrowed, term: value, basis: because, name }) => {
        const profile = {
          ...base,
          ...Object.fromEntries(borrowed.map((setting) => [setting, others[setting]])),
          name,
          markDue: { value, ...because },
        } as RegulationProfile;
        const text = writeProfile(profile);
        expect(readProfile(JSON.parse(text))).toEqual({ profile });
        expect(writeProfile(JSON.parse(text) as RegulationProfile)).toBe(text);
      }),
      { seed: 20261118, numRuns: 200 },
    );
  });

  it('holds each of the profiles', () => {
    for (const profile of REGULATION_PROFILES)
      expect(readProfile(JSON.parse(writeProfile(profile)))).toEqual({ profile });
  });
});
