import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { MARK_SCALES } from '../marks/mark-value.js';
import type { WeighedMark } from '../marks/averages.js';
import { indicatorsOf } from '../marks/indicators.js';
import { refuse } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import {
  ACKNOWLEDGEMENT_RULES,
  GRADING_RULES,
  categoryOf,
  countCategories,
  isGradingLate,
  listGradingValues,
  needsReason,
  objectToGrading,
  reminderOf,
  suggestFinal,
  suggestForPeriod,
  suggestForYear,
} from './index.js';
import type { GradingFacts, GradingValue, PeriodFacts, PeriodMarkRule } from './index.js';
import type { Day } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';

const day = (text: string): Day => asDay(text) as Day;

const RULE: PeriodMarkRule = {
  averageKind: 'weighted',
  thresholds: { five: '4.65', four: '3.65', three: '2.65' },
  markNorm: { points: [{ weeklyHours: 1, marks: 3 }], written: 0 },
  notAttested: { missed: { of: 2, in: 3 }, belowNorm: true },
  outsideMarks: 'counted',
};
const marks = (...all: readonly (readonly [string, string])[]): WeighedMark[] =>
  all.map(([value, weight]) => ({ value: value as WeighedMark['value'], weight }));
const plain = (...values: readonly string[]): WeighedMark[] =>
  marks(...values.map((value) => [value, '1'] as const));
const facts = (more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  scale: 'five',
  marks: [],
  outside: [],
  lessons: 9,
  missed: 0,
  weeklyHours: 1,
  ...more,
});

describe('the mark of a period', () => {
  it('is suggested by the weighed average, with every figure of it', () => {
    // (5 · 3 + 5 · 1 + 4 · 5) / 9 = 4.44
    const found = suggestForPeriod(facts({ marks: marks(['5', '3'], ['5', '1'], ['4', '5']) }), RULE);
    expect(found).toMatchObject({
      value: '4',
      basis: { kind: 'average', sum: '40', weights: '9', average: '4.44', from: '3.65' },
    });
  });

  it.each([
    // 93 / 20 = 4.65, and one hundredth of it less.
    [[...Array<string>(13).fill('5'), ...Array<string>(7).fill('4')], '5'],
    [[...Array<string>(64).fill('5'), ...Array<string>(36).fill('4')], '4'],
    [[...Array<string>(13).fill('4'), ...Array<string>(7).fill('3')], '4'],
    [[...Array<string>(64).fill('4'), ...Array<string>(36).fill('3')], '3'],
    [[...Array<string>(13).fill('3'), ...Array<string>(7).fill('2')], '3'],
    [[...Array<string>(64).fill('3'), ...Array<string>(36).fill('2')], '2'],
  ])('begins exactly at its threshold', (values, mark) => {
    expect(suggestForPeriod(facts({ marks: plain(...values) }), RULE).value).toBe(mark);
  });

  it('is «н/а» for more than the share missed and fewer marks than the norm, and not at the share itself', () => {
    const two = plain('4', '4');
    expect(suggestForPeriod(facts({ marks: two, missed: 7 }), RULE)).toEqual({
      value: 'na',
      basis: { kind: 'missed', lessons: 9, missed: 7, of: 2, in: 3, marks: 2, norm: 3 },
    });
    expect(suggestForPeriod(facts({ marks: two, missed: 6 }), RULE).value).toBe('4');
    expect(suggestForPeriod(facts({ marks: plain('4', '4', '4'), missed: 7 }), RULE).value).toBe('4');
    // Without a norm only who has no mark lacks any.
    const free = { ...RULE, markNorm: null };
    expect(suggestForPeriod(facts({ marks: plain('4'), missed: 9 }), free).value).toBe('4');
    expect(suggestForPeriod(facts({ missed: 9 }), free).value).toBe('na');
    expect(suggestForPeriod(facts({ missed: 9 }), { ...RULE, notAttested: null }).value).toBeNull();
  });

  it('follows the last work where passes are given, and waits while work is owed', () => {
    const of = (...values: readonly string[]) =>
      suggestForPeriod(facts({ scale: 'pass_fail', marks: plain(...values) }), RULE);
    expect(of('fail', 'pass')).toEqual({ value: 'pass', basis: { kind: 'passes', passes: 1, fails: 1 } });
    expect(of('pass', 'fail').value).toBe('fail');
    expect(of('pass', 'due')).toEqual({ value: null, basis: { kind: 'none', why: 'owed' } });
    expect(of().basis).toEqual({ kind: 'none', why: 'noMarks' });
  });
});

describe('the mark of the year', () => {
  it.each([
    [['4', '4', '5', '5'], '5', '4.50', true],
    [['4', '4', '4', '5'], '4', '4.25', false],
    [['3', '4', '4', '4'], '4', '3.75', false],
    [['2', '3'], '3', '2.50', true],
    [['4', '5', '5'], '5', '4.67', false],
    [['exempt', '4', '5'], '5', '4.50', true],
  ] as const)('is the mean of the periods %j', (values, mark, mean, isHalf) => {
    expect(suggestForYear(values, 'half_up')).toMatchObject({ value: mark, basis: { mean, isHalf } });
  });

  it('is the same number half up and in favour of the student, whatever the marks: only the words differ', () => {
    const points: readonly GradingValue[] = ['2', '3', '4', '5'];
    const all = points.flatMap((a) => points.flatMap((b) => points.map((c) => [a, b, c, '5'] as const)));
    for (const values of all)
      expect(suggestForYear(values, 'in_favour').value).toBe(suggestForYear(values, 'half_up').value);
    expect(suggestForYear(['4', '5'], 'in_favour').basis).toMatchObject({ rounding: 'in_favour' });
  });

  it.each([
    [['4', null], { kind: 'none', why: 'missing' }],
    [[null, null], { kind: 'none', why: 'noMarks' }],
    [['4', 'na'], { kind: 'none', why: 'notAttested' }],
    [['4', 'pass'], { kind: 'none', why: 'undecided' }],
  ] as const)('is left to the teacher for %j', (values, basis) => {
    expect(suggestForYear(values, 'half_up')).toEqual({ value: null, basis });
  });

  it.each([
    [['na', 'na'], 'na'],
    [['exempt', 'exempt'], 'exempt'],
    [['pass', 'pass'], 'pass'],
  ] as const)('is what all periods are: %j', (values, mark) => {
    expect(suggestForYear(values, 'half_up').value).toBe(mark);
  });
});

describe('the final mark', () => {
  const of = (more: Partial<Parameters<typeof suggestFinal>[0]>) =>
    suggestFinal({ gradeLevel: 9, year: '5', exam: null, upperYears: [], ...more });

  it('is the mean of year and examination rounded half up, and the year where there was none', () => {
    expect(of({ exam: '4' })).toMatchObject({ value: '5', basis: { of: 'yearAndExam', mean: '4.50' } });
    expect(of({ year: '4', exam: '3' }).value).toBe('4');
    expect(of({ year: '3', exam: '5' }).value).toBe('4');
    expect(of({})).toMatchObject({ value: '5', basis: { kind: 'same', of: 'year' } });
    expect(of({ exam: 'exempt' }).value).toBe('5');
    expect(of({ year: null }).value).toBeNull();
    expect(of({ year: 'na', exam: '4' }).basis).toEqual({ kind: 'none', why: 'undecided' });
  });

  it('is the mean of half-years and years of both last classes in the 11th grade, whatever the examination', () => {
    const upperYears: readonly GradingValue[] = ['4', '4', '4', '5', '5', '5'];
    expect(of({ gradeLevel: 11, exam: '2', upperYears })).toMatchObject({
      value: '5',
      basis: { of: 'upperYears', mean: '4.50' },
    });
    expect(of({ gradeLevel: 11, upperYears: [...upperYears, null] }).basis).toEqual({
      kind: 'none',
      why: 'missing',
    });
    expect(of({ gradeLevel: 11, upperYears: [null] }).value).toBeNull();
  });
});

const ENTRY: GradingFacts = {
  kind: 'period',
  scale: 'five',
  value: '4',
  suggested: '4',
  reason: '',
  gradeLevel: 7,
  gradesWithoutMarks: FEDERAL_PROFILE.gradesWithoutMarks,
  isMember: true,
  today: day('2026-10-24'),
  opensOn: day('2026-09-01'),
  receivedAt: null,
  now: 1_000,
};
const codeOf = (more: Partial<GradingFacts>): string | undefined =>
  firstObjection(GRADING_RULES, { ...ENTRY, ...more })?.code;

describe('the rules of such a mark', () => {
  it('ask for a reason where it is another one than suggested, for exemptions and an own «н/а»', () => {
    expect(needsReason('4', '4')).toBe(false);
    expect(needsReason('5', '4')).toBe(true);
    expect(needsReason('5', null)).toBe(false);
    expect(needsReason('exempt', null)).toBe(true);
    expect(needsReason('na', null)).toBe(true);
    expect(codeOf({ value: '5' })).toBe('REASON_NEEDED');
    expect(codeOf({ value: '5', reason: '   ' })).toBe('REASON_NEEDED');
    expect(codeOf({ value: '5', reason: 'Олимпиада' })).toBeUndefined();
    expect(codeOf({ value: '5', reason: 'о'.repeat(301) })).toBe('TEXT_TOO_LONG');
  });

  it('S117-32 give no mark of a period in grade 1', () => {
    expect(firstObjection(GRADING_RULES, { ...ENTRY, gradeLevel: 1 })).toMatchObject({
      code: 'NO_MARKS_IN_GRADE',
      clause: 'S117-32',
    });
    expect(codeOf({ gradeLevel: 2 })).toBeUndefined();
  });

  it.each([
    [{ value: '1' }, 'INVALID_VALUE'],
    [{ value: 'pass' }, 'INVALID_VALUE'],
    [{ kind: 'exam', value: 'na' }, 'INVALID_VALUE'],
    [{ isMember: false }, 'STUDENT_NOT_IN_GROUP'],
    [{ today: day('2026-08-31') }, 'PERIOD_NOT_BEGUN'],
    [{ kind: 'exam' }, 'RECEIPT_NEEDED'],
    [{ kind: 'exam', receivedAt: 1_001 }, 'RECEIPT_NEEDED'],
    [{ kind: 'exam', receivedAt: 1_000 }, undefined],
  ] as const)('judge %j', (more, code) => {
    expect(codeOf(more)).toBe(code);
  });

  it('let a missing mark in after the lock, and nothing into a closed period', () => {
    const locked = refuse('ENTRY_LOCKED');
    expect(objectToGrading(locked, { state: 'locked', stands: true })).toBe(locked);
    expect(objectToGrading(locked, { state: 'locked', stands: false })).toBeUndefined();
    const closed = refuse('PERIOD_CLOSED');
    expect(objectToGrading(closed, { state: 'periodClosed', stands: false })).toBe(closed);
    expect((['open', 'overdue', 'locked'] as const).map(isGradingLate)).toEqual([false, true, true]);
  });

  it('have values for every scale', () => {
    expect(MARK_SCALES.map((scale) => listGradingValues('final', scale))).toEqual([
      ['2', '3', '4', '5', 'na', 'exempt'],
      ['pass', 'fail', 'na', 'exempt'],
    ]);
  });
});

describe('what a student and a class are by their marks', () => {
  it.each([
    [['5', '5', 'pass'], 'excellent'],
    [['5', '5', '4'], 'oneFour'],
    [['5', '4', '4'], 'good'],
    [['4'], 'good'],
    [['5', '4', '3'], 'oneThree'],
    [['4', '3', '3'], 'plain'],
    [['5', 'na', '3'], 'notAttested'],
    [['2', 'na', '5'], 'failing'],
    [['pass', 'exempt'], undefined],
  ] as const)('%j', (values, category) => {
    expect(categoryOf(values)).toBe(category);
  });

  it('gives 92.00, 60.00 and 58.40 for 25 students with 5, 10, 8 and 2', () => {
    const counts = { five: 5, four: 10, three: 8, two: 2, notAttested: 0 };
    expect(indicatorsOf(counts, { isNotAttestedWeighed: false })).toMatchObject({
      passRate: '92.00',
      qualityRate: '60.00',
      learningDegree: '58.40',
    });
    expect(countCategories(['excellent', 'oneFour', 'oneThree', 'failing', undefined])).toEqual({
      students: 4,
      passing: 3,
      ofQuality: 2,
    });
  });
});

describe('a family that has seen the marks', () => {
  it.each([
    ['2026-11-02', 0],
    ['2026-11-03', 1],
    ['2026-11-05', 3],
    ['2026-11-06', 3],
    ['2026-11-07', 5],
    ['2027-05-01', 5],
  ])('is reminded by %s', (today, reminder) => {
    expect(reminderOf(day('2026-11-02'), day(today))).toBe(reminder);
  });

  it('is a parent or a student of age, and of what is published', () => {
    const known = { isShown: true, isSelf: true, birthDate: day('2008-11-18'), question: '' };
    const codeOn = (today: string, more: object = {}) =>
      firstObjection(ACKNOWLEDGEMENT_RULES, { ...known, today: day(today), ...more })?.code;
    expect(codeOn('2026-11-17')).toBe('REPRESENTATIVE_ONLY');
    expect(codeOn('2026-11-18')).toBeUndefined();
    expect(codeOn('2026-11-17', { isSelf: false })).toBeUndefined();
    expect(codeOn('2026-11-18', { isShown: false })).toBe('MARKS_NOT_SHOWN');
    expect(codeOn('2026-11-18', { question: 'а'.repeat(501) })).toBe('TEXT_TOO_LONG');
  });
});
