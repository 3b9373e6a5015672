import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { HOMEWORK_MINUTES, homeworkLimitOf, weighHomework } from './homework-load.js';
import { HOMEWORK_RULES } from './homework-rules.js';
import type { Day } from '../calendar/day.js';
import type { HomeworkFacts } from './homework-rules.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

describe('homework of one day', () => {
  it.each([
    [null, null],
    [0, null],
    [1, 60],
    [2, 90],
    [3, 90],
    [4, 120],
    [5, 120],
    [6, 150],
    [8, 150],
    [9, 210],
    [11, 210],
    [12, null],
  ])('in grade %p may take %p minutes', (grade, minutes) => {
    expect(homeworkLimitOf(grade, HOMEWORK_MINUTES)).toBe(minutes);
  });

  it.each([
    [5, [60, 60], { minutes: 120, limit: 120, isExceeded: false }],
    [5, [60, 61], { minutes: 121, limit: 120, isExceeded: true }],
    [1, [null, 20], { minutes: 20, limit: 60, isExceeded: false }],
    [null, [600], { minutes: 600, limit: null, isExceeded: false }],
    [9, [], { minutes: 0, limit: 210, isExceeded: false }],
  ])('in grade %p with %j weighs %j', (grade, estimates, load) => {
    expect(weighHomework(grade, estimates, HOMEWORK_MINUTES)).toEqual(load);
  });

  it('is as much as the regulation of the school says', () => {
    const steps = [
      { upToGrade: 4, minutes: 30 },
      { upToGrade: 9, minutes: 100 },
    ];
    expect([4, 5, 9, 10].map((grade) => homeworkLimitOf(grade, steps))).toEqual([30, 100, 100, null]);
    expect(weighHomework(5, [60, 60], steps)).toEqual({ minutes: 120, limit: 100, isExceeded: true });
  });
});

describe('setting homework', () => {
  const allowed: HomeworkFacts = {
    lessonDay: day('2026-10-20'),
    dueOn: day('2026-10-21'),
    text: '№ 5, с. 12',
    minutes: 20,
  };

  it.each<[string, Partial<HomeworkFacts>, object | undefined]>([
    ['for the next day', {}, undefined],
    [
      'for the same day',
      { dueOn: day('2026-10-20') },
      { code: 'DUE_BEFORE_LESSON', params: { day: '2026-10-20' } },
    ],
    [
      'for a day past',
      { dueOn: day('2026-10-19') },
      { code: 'DUE_BEFORE_LESSON', params: { day: '2026-10-20' } },
    ],
    ['of 4000 characters', { text: 'я'.repeat(4000) }, undefined],
    [
      'of 4001 characters',
      { text: 'я'.repeat(4001) },
      { code: 'TEXT_TOO_LONG', params: { field: 'text', limit: '4000' } },
    ],
    ['without an estimate', { minutes: null }, undefined],
    ['of 0 minutes', { minutes: 0 }, undefined],
    ['of 600 minutes', { minutes: 600 }, undefined],
  ])('%s', (_, change, refusal) => {
    expect(firstObjection(HOMEWORK_RULES, { ...allowed, ...change })).toEqual(refusal);
  });

  it.each([601, -1, 1.5])('of %p minutes is refused', (minutes) => {
    expect(firstObjection(HOMEWORK_RULES, { ...allowed, minutes })).toEqual({
      code: 'INVALID_VALUE',
      params: { field: 'minutes', min: '0', max: '600' },
    });
  });
});
