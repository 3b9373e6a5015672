import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection, listObjections } from '../refusals/refusal.js';
import { LESSON_FINDINGS, LESSON_RECORD_RULES, lightsOf } from './lesson-record.js';
import type { Day } from '../calendar/day.js';
import type { LessonLightFacts, LessonRecordFacts } from './lesson-record.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

describe('the record of a lesson', () => {
  const allowed: LessonRecordFacts = {
    lessonDay: day('2026-10-20'),
    today: day('2026-10-20'),
    isCancelled: false,
    isPeriodClosed: false,
    topic: 'Дроби',
    isHeld: true,
  };
  const tomorrow = day('2026-10-21');

  it.each<[string, Partial<LessonRecordFacts>, string | undefined]>([
    ['a held lesson of today', {}, undefined],
    ['a draft without topic', { topic: '' }, undefined],
    ['a topic planned ahead', { lessonDay: tomorrow, isHeld: false }, undefined],
    ['a lesson held tomorrow', { lessonDay: tomorrow }, 'LESSON_IN_FUTURE'],
    ['a cancelled lesson', { isCancelled: true }, 'LESSON_CANCELLED'],
    ['a closed period', { isPeriodClosed: true }, 'PERIOD_CLOSED'],
    ['a topic of 500 characters', { topic: 'я'.repeat(500) }, undefined],
    ['a topic of 501 characters', { topic: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
  ])('%s', (_, change, code) => {
    expect(firstObjection(LESSON_RECORD_RULES, { ...allowed, ...change })?.code).toBe(code);
  });

  it.each([
    [true, '', 1],
    [true, ' \t', 1],
    [true, 'Дроби', 0],
    [false, '', 0],
  ])('G272-31 a held lesson (%p) has its topic (%j): %d findings', (isHeld, topic, count) => {
    const findings = listObjections(LESSON_FINDINGS, { isHeld, topic });
    expect(findings).toEqual(
      Array.from({ length: count }, () => ({ code: 'TOPIC_REQUIRED', clause: 'G272-31', params: {} })),
    );
  });
});

describe('the lights of a lesson', () => {
  const empty: LessonLightFacts = {
    lessonDay: day('2026-10-20'),
    today: day('2026-10-20'),
    isCancelled: false,
    topic: ' ',
    isHeld: false,
    hasHomework: false,
    isAttendanceTaken: false,
  };

  it.each<[string, Partial<LessonLightFacts>, readonly string[]]>([
    ['nothing done', {}, ['owed', 'owed', 'optional', 'owed']],
    [
      'all done',
      { isHeld: true, topic: 'Дроби', hasHomework: true, isAttendanceTaken: true },
      ['done', 'done', 'done', 'done'],
    ],
    [
      'tomorrow, planned',
      { lessonDay: day('2026-10-21'), topic: 'Дроби' },
      ['ahead', 'done', 'ahead', 'ahead'],
    ],
    ['cancelled', { isCancelled: true, topic: 'Дроби' }, ['off', 'off', 'off', 'off']],
  ])('%s', (_, change, expected) => {
    const { held, topic, homework, attendance } = lightsOf({ ...empty, ...change });
    expect([held, topic, homework, attendance]).toEqual(expected);
  });
});
