import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { REMARK_RULES } from './remark-rules.js';
import type { Day } from '../calendar/day.js';
import type { RemarkFacts } from './remark-rules.js';

const day = (text: string): Day => asDay(text) as Day;

describe('a remark', () => {
  const allowed: RemarkFacts = {
    lessonDay: day('2026-11-18'),
    today: day('2026-11-18'),
    isCancelled: false,
    isMember: true,
    isOwn: true,
    text: 'Помог однокласснику',
  };
  it.each<[string, Partial<RemarkFacts>, string | undefined]>([
    ['about a lesson of today', {}, undefined],
    ['about a lesson long past', { today: day('2027-05-20') }, undefined],
    ['about a lesson to come', { lessonDay: day('2026-11-19') }, 'LESSON_IN_FUTURE'],
    ['about a cancelled lesson', { isCancelled: true }, 'LESSON_CANCELLED'],
    ['about somebody not in the group', { isMember: false }, 'STUDENT_NOT_IN_GROUP'],
    ['without words', { text: '' }, 'INVALID_VALUE'],
    ['of 500 characters', { text: 'я'.repeat(500) }, undefined],
    ['of 501 characters', { text: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
    ["in another's words", { isOwn: false }, 'FORBIDDEN'],
  ])('%s', (_, change, code) => {
    expect(firstObjection(REMARK_RULES, { ...allowed, ...change })?.code).toBe(code);
  });
});
