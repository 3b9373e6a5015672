import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { asTimeOfDay } from '../calendar/time-of-day.js';
import { firstObjection } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { HOMEWORK_DONE_RULES, OWN_TASK_RULES } from './own-task-rules.js';
import { isPostedLate } from './posted-late.js';
import type { Day } from '../calendar/day.js';
import type { TimeOfDay } from '../calendar/time-of-day.js';

const day = (text: string): Day => asDay(text) as Day;
const time = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const LESSON = day('2026-11-18');

describe('homework is posted late', () => {
  it.each([
    ['2026-11-18', '12:00', '14:05', false],
    ['2026-11-18', '19:05', '14:05', false],
    ['2026-11-18', '19:06', '14:05', true],
    ['2026-11-19', '07:00', '14:05', true],
    ['2026-11-17', '23:00', '14:05', false],
    ['2026-11-18', '23:59', '19:30', false],
    ['2026-11-18', '23:59', null, false],
    ['2026-11-19', '00:00', null, true],
  ])('TKK-36 on %s at %s, lessons until %s: %p', (postedDay, postedTime, ends, late) => {
    const facts = {
      lessonDay: LESSON,
      postedDay: day(postedDay),
      postedTime: time(postedTime),
      lastLessonEnds: ends === null ? null : time(ends),
    };
    expect(isPostedLate(facts, FEDERAL_PROFILE.homeworkDue.value)).toBe(late);
  });

  it.each([
    ['2026-11-18', '23:59', 0, false],
    ['2026-11-19', '00:00', 0, true],
    ['2026-11-19', '23:59', 1, false],
  ])('on %s at %s with a term of %d whole days: %p', (postedDay, postedTime, days, late) => {
    const facts = {
      lessonDay: LESSON,
      postedDay: day(postedDay),
      postedTime: time(postedTime),
      lastLessonEnds: time('14:05'),
    };
    expect(isPostedLate(facts, { kind: 'days', days, count: 'calendar' })).toBe(late);
  });

  it('never where the school sets no limit', () => {
    const facts = {
      lessonDay: LESSON,
      postedDay: day('2026-12-01'),
      postedTime: time('10:00'),
      lastLessonEnds: null,
    };
    expect(isPostedLate(facts, null)).toBe(false);
  });
});

describe("a student's own task", () => {
  const allowed = { text: 'Принести атлас', subject: '', dueOn: LESSON, today: LESSON };
  it.each<[string, Partial<typeof allowed>, string | undefined]>([
    ['a short note', {}, undefined],
    ['of 500 characters', { text: 'я'.repeat(500) }, undefined],
    ['of 501 characters', { text: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['of nothing', { text: '' }, 'INVALID_VALUE'],
    ['of a subject too long', { subject: 'я'.repeat(101) }, 'TEXT_TOO_LONG'],
    ['of a year ahead', { dueOn: day('2027-11-19') }, undefined],
    ['of more than a year ahead', { dueOn: day('2027-11-20') }, 'INVALID_VALUE'],
    ['of more than a year ago', { dueOn: day('2025-11-16') }, 'INVALID_VALUE'],
  ])('%s', (_, change, code) => {
    expect(firstObjection(OWN_TASK_RULES, { ...allowed, ...change })?.code).toBe(code);
  });
});

describe('ticking homework off', () => {
  it.each([
    [true, null, undefined],
    [true, 0, undefined],
    [true, 600, undefined],
    [true, 601, 'INVALID_VALUE'],
    [true, 1.5, 'INVALID_VALUE'],
    [false, null, 'NOT_FOUND'],
  ])('own %p, minutes %p: %p', (isOwn, minutes, code) => {
    expect(firstObjection(HOMEWORK_DONE_RULES, { isOwn, minutes })?.code).toBe(code);
  });
});
