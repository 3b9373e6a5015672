import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { lightsOf } from './lesson-record.js';
import { ROLL_RULES, daysLeft, debtsSince, listOwed, recordDueOn } from './roll.js';
import type { Day } from '../calendar/day.js';
import type { LessonFacts } from './lesson-rules.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};
const today = day('2026-11-18');
const lesson: LessonFacts = { lessonDay: today, today, isCancelled: false, isPeriodClosed: false };

describe('calling the roll', () => {
  it.each<[string, Partial<LessonFacts>, string | undefined]>([
    ['on the day', {}, undefined],
    ['later', { today: day('2026-12-01') }, undefined],
    ['the day before', { lessonDay: day('2026-11-19') }, 'LESSON_IN_FUTURE'],
    ['at a cancelled lesson', { isCancelled: true }, 'LESSON_CANCELLED'],
    ['in a closed period', { isPeriodClosed: true }, 'PERIOD_CLOSED'],
  ])('%s', (_, change, code) => {
    expect(firstObjection(ROLL_RULES, { ...lesson, ...change })?.code).toBe(code);
  });
});

describe('what is missing', () => {
  const light = { ...lesson, lessonDay: today, topic: '', isHeld: false, hasHomework: false };

  it('is all that is owed: homework is not, and nothing of a lesson to come', () => {
    expect(listOwed(lightsOf({ ...light, isAttendanceTaken: false }))).toEqual([
      'held',
      'topic',
      'attendance',
    ]);
    expect(listOwed(lightsOf({ ...light, isHeld: true, isAttendanceTaken: true }))).toEqual(['topic']);
    const tomorrow = { ...light, lessonDay: day('2026-11-19'), isAttendanceTaken: false };
    expect(listOwed(lightsOf(tomorrow))).toEqual([]);
  });

  it.each([
    [null, '2026-11-04'],
    [5, '2026-11-04'],
    [30, '2026-10-19'],
  ])('is looked for two weeks back, further where the term is longer (%p)', (term, since) => {
    expect(debtsSince(today, term)).toBe(since);
  });

  it('has a term only where the school sets one', () => {
    expect(recordDueOn(today, null)).toBeNull();
    expect(recordDueOn(today, 5)).toBe('2026-11-23');
    expect(recordDueOn(today, 0)).toBe(today);
    expect([day('2026-11-16'), today, day('2026-11-20')].map((now) => daysLeft(today, now))).toEqual([
      2, 0, -2,
    ]);
  });
});
