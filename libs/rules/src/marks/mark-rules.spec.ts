import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { averageOf, compareAverage } from './averages.js';
import type { WeighedMark } from './averages.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { MARK_REMOVAL_RULES, MARK_RULES } from './mark-rules.js';
import { WORK_RULES } from './work-rules.js';
import { DEFAULT_WORK_TYPES } from './work-types.js';
import { hundredthsOf } from './decimal.js';
import type { Day } from '../calendar/day.js';
import type { MarkFacts } from './mark-rules.js';
import type { WorkFacts } from './work-rules.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

const allowed: MarkFacts = {
  value: '5',
  scale: 'five',
  gradeLevel: 5,
  gradesWithoutMarks: FEDERAL_PROFILE.gradesWithoutMarks,
  lessonDay: day('2026-10-20'),
  today: day('2026-10-20'),
  isMember: true,
  isCancelled: false,
  isPeriodClosed: false,
  otherMarksInWork: 0,
  comment: '',
};

const objection = (change: Partial<MarkFacts>) => firstObjection(MARK_RULES, { ...allowed, ...change });

describe('entering a mark', () => {
  it.each<[string, Partial<MarkFacts>]>([
    ['an ordinary mark on the day of the lesson', {}],
    ['a later entry', { today: day('2026-11-20') }],
    ['«точка» in any column', { value: 'due', scale: 'pass_fail' }],
    ['a fourth mark in one work', { otherMarksInWork: 3 }],
    ['a group without a grade', { gradeLevel: null }],
    ['grade 2', { gradeLevel: 2 }],
    ['a grade below the markless ones', { gradeLevel: 1, gradesWithoutMarks: { value: { from: 2, to: 3 } } }],
    ['grade 1 of a school that marks it', { gradeLevel: 1, gradesWithoutMarks: { value: null } }],
    ['a comment of 500 characters', { comment: 'я'.repeat(500) }],
  ])('is allowed: %s', (_, change) => {
    expect(objection(change)).toBeUndefined();
  });

  it.each<[string, Partial<MarkFacts>, object]>([
    [
      'a value of another scale',
      { value: 'pass' },
      { code: 'INVALID_VALUE', params: { field: 'value', scale: 'five' } },
    ],
    ['a student of another group', { isMember: false }, { code: 'STUDENT_NOT_IN_GROUP', params: {} }],
    ['a cancelled lesson', { isCancelled: true }, { code: 'LESSON_CANCELLED', params: {} }],
    [
      'a lesson of tomorrow',
      { lessonDay: day('2026-10-21') },
      { code: 'LESSON_IN_FUTURE', params: { day: '2026-10-21' } },
    ],
    ['a closed period', { isPeriodClosed: true }, { code: 'PERIOD_CLOSED', params: {} }],
    ['a fifth mark in one work', { otherMarksInWork: 4 }, { code: 'TOO_MANY_MARKS', params: { limit: '4' } }],
    [
      'a comment of 501 characters',
      { comment: 'я'.repeat(501) },
      { code: 'TEXT_TOO_LONG', params: { field: 'comment', limit: '500' } },
    ],
  ])('is refused for %s', (_, change, refusal) => {
    expect(objection(change)).toEqual(refusal);
  });

  it.each(['5', 'due'])('S117-32 grade 1 takes no marks, not even %s', (value) => {
    expect(objection({ gradeLevel: 1, value })).toEqual({
      code: 'NO_MARKS_IN_GRADE',
      clause: 'S117-32',
      params: { grade: '1' },
    });
  });

  it('names what can never be before what is only closed', () => {
    expect(objection({ value: '9', gradeLevel: 1, isPeriodClosed: true })?.code).toBe('INVALID_VALUE');
    expect(objection({ gradeLevel: 1, isPeriodClosed: true, isMember: false })?.code).toBe(
      'NO_MARKS_IN_GRADE',
    );
    expect(objection({ isPeriodClosed: true, otherMarksInWork: 9 })?.code).toBe('PERIOD_CLOSED');
  });
});

describe('taking a mark back', () => {
  it.each([
    [false, undefined],
    [true, 'PERIOD_CLOSED'],
  ])('with the period closed %p: %p', (isPeriodClosed, code) => {
    expect(firstObjection(MARK_REMOVAL_RULES, { isPeriodClosed })?.code).toBe(code);
  });
});

describe('a work', () => {
  const PASSED_ONLY = { value: ['pass_fail'], choice: 'Так решено' } as const;
  const work: WorkFacts = {
    type: 'control_work',
    workTypes: FEDERAL_PROFILE.workTypes,
    scale: 'five',
    scaleBefore: null,
    markScales: FEDERAL_PROFILE.markScales,
    title: 'Дроби',
    weight: '2.25',
    otherWorksOfLesson: 0,
  };

  it.each<[string, Partial<WorkFacts>]>([
    ['from the list', {}],
    ['without a title', { title: '' }],
    ['with a title of 200 characters', { title: 'я'.repeat(200) }],
    ['in a scale that was given up since', { scaleBefore: 'five', markScales: PASSED_ONLY }],
    ['of weight 0', { weight: '0' }],
    ['of weight 10', { weight: '10.00' }],
    ['sixth of its lesson', { otherWorksOfLesson: 5 }],
  ])('is allowed %s', (_, change) => {
    expect(firstObjection(WORK_RULES, { ...work, ...change })).toBeUndefined();
  });

  it.each<[string, Partial<WorkFacts>, string, string]>([
    ['in a scale that the school has not', { markScales: PASSED_ONLY }, 'INVALID_VALUE', 'scale'],
    [
      'in one that it has given up',
      { scaleBefore: 'pass_fail', markScales: PASSED_ONLY },
      'INVALID_VALUE',
      'scale',
    ],
    ['of weight 10.01', { weight: '10.01' }, 'INVALID_VALUE', 'weight'],
    ['of a negative weight', { weight: '-1' }, 'INVALID_VALUE', 'weight'],
    ['of a weight in thousandths', { weight: '1.125' }, 'INVALID_VALUE', 'weight'],
    ['with a title of 201 characters', { title: 'я'.repeat(201) }, 'TEXT_TOO_LONG', 'title'],
    ['seventh of its lesson', { otherWorksOfLesson: 6 }, 'TOO_MANY_ITEMS', 'works'],
  ])('is refused %s', (_, change, code, field) => {
    expect(firstObjection(WORK_RULES, { ...work, ...change })).toMatchObject({ code, params: { field } });
  });

  it('G24-84 the kind of work comes from the list', () => {
    expect(firstObjection(WORK_RULES, { ...work, type: 'Контрольная' })).toEqual({
      code: 'INVALID_VALUE',
      clause: 'G24-84',
      params: { field: 'type' },
    });
  });
});

describe('the list of work types', () => {
  it.each(['code', 'name', 'letter'] as const)('tells its kinds apart by %s', (field) => {
    const values = DEFAULT_WORK_TYPES.map((type) => type[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  it.each(['control_work', 'check_work', 'laboratory_work', 'practical_work'])(
    'TKK-40 counts a %s in the average, and more than an answer in class',
    (code) => {
      const [work, answer] = [code, 'lesson_answer'].map((wanted) =>
        DEFAULT_WORK_TYPES.find((type) => type.code === wanted),
      );
      const marks: readonly WeighedMark[] = [
        { value: '5', weight: answer?.weight ?? '' },
        { value: '2', weight: work?.weight ?? '' },
      ];
      const average = averageOf(marks, FEDERAL_PROFILE.averageKind.value);
      expect(average && compareAverage(average, '3.5')).toBe(-1);
      expect(averageOf(marks.slice(0, 1), 'weighted')).not.toEqual(average);
    },
  );

  it('has short letters and real weights', () => {
    for (const { letter, weight } of DEFAULT_WORK_TYPES) {
      expect(letter).toMatch(/^[А-Я][а-я]{0,2}$/);
      expect(hundredthsOf(weight)).toBeDefined();
    }
  });
});
