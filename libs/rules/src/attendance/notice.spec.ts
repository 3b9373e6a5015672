import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { coversLesson, doOverlap, isWithin, usualReasonOf } from './notice.js';
import { NOTICE_DECISION_RULES, NOTICE_RULES, NOTICE_STEP_RULES, REPORTER_RULES } from './notice-rules.js';
import type { Day } from '../calendar/day.js';
import type { NoticeKind, NoticeReason, NoticeSpan } from './notice.js';
import type { NoticeDecisionFacts, NoticeFacts, ReporterFacts } from './notice-rules.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};
const span = (from: string, to = from, slots: readonly number[] | null = null): NoticeSpan => ({
  from: day(from),
  to: day(to),
  slots,
});

describe('what a notice speaks of', () => {
  it.each([
    [span('2026-11-16', '2026-11-18'), '2026-11-16', 1, true],
    [span('2026-11-16', '2026-11-18'), '2026-11-18', 7, true],
    [span('2026-11-16', '2026-11-18'), '2026-11-19', 1, false],
    [span('2026-11-16', '2026-11-16', [5, 6]), '2026-11-16', 5, true],
    [span('2026-11-16', '2026-11-16', [5, 6]), '2026-11-16', 4, false],
  ])('%j, on %s lesson %d: %p', (notice, date, slot, isCovered) => {
    expect(coversLesson(notice, day(date), slot)).toBe(isCovered);
  });

  it.each([
    [span('2026-11-16', '2026-11-18'), span('2026-11-18', '2026-11-20'), true, false],
    [span('2026-11-16', '2026-11-18'), span('2026-11-19', '2026-11-20'), false, false],
    [span('2026-11-16'), span('2026-11-16', '2026-11-20'), true, true],
    [span('2026-11-16'), span('2026-11-16', '2026-11-16', [1]), true, false],
    [span('2026-11-16', '2026-11-16', [1]), span('2026-11-16'), true, true],
    [span('2026-11-16', '2026-11-16', [1]), span('2026-11-16', '2026-11-16', [2, 3]), false, false],
    [span('2026-11-16', '2026-11-16', [3]), span('2026-11-16', '2026-11-16', [2, 3]), true, true],
  ])('%j and %j overlap: %p, the first within the second: %p', (one, other, overlap, within) => {
    expect(doOverlap(one, other)).toBe(overlap);
    expect(doOverlap(other, one)).toBe(overlap);
    expect(isWithin(one, other)).toBe(within);
  });

  it.each<[NoticeKind, NoticeReason]>([
    ['illness', 'ill'],
    ['doctor', 'excused'],
    ['contest', 'excused'],
  ])('%s usually means %s', (kind, reason) => {
    expect(usualReasonOf(kind)).toBe(reason);
  });
});

describe('sending a notice', () => {
  const sent: NoticeFacts = {
    ...span('2026-11-18', '2026-11-20'),
    today: day('2026-11-18'),
    text: '',
    wasFrom: null,
    others: [],
  };
  it.each<[string, Partial<NoticeFacts>, string | undefined]>([
    ['three days from today', {}, undefined],
    ['the end before the beginning', { to: day('2026-11-17') }, 'INVALID_VALUE'],
    ['no lesson of the day', { slots: [] }, 'INVALID_VALUE'],
    ['the same lesson twice', { slots: [1, 1] }, 'INVALID_VALUE'],
    ['a lesson that no school has', { slots: [16] }, 'INVALID_VALUE'],
    ['a lesson before the first', { slots: [0, 1] }, undefined],
    ['sixty days', { to: day('2027-01-16') }, undefined],
    ['sixty-one days', { to: day('2027-01-17') }, 'NOTICE_TOO_LONG'],
    ['a beginning fourteen days ago', { from: day('2026-11-04') }, undefined],
    ['a beginning fifteen days ago', { from: day('2026-11-03') }, 'NOTICE_TOO_OLD'],
    ['a kept beginning', { from: day('2026-10-20'), wasFrom: day('2026-10-20') }, undefined],
    [
      'a beginning moved further back',
      { from: day('2026-10-19'), wasFrom: day('2026-10-20') },
      'NOTICE_TOO_OLD',
    ],
    ['a long story', { text: 'ё'.repeat(1001) }, 'TEXT_TOO_LONG'],
    ['a story at the limit', { text: 'ё'.repeat(1000) }, undefined],
    ['days that are known', { others: [span('2026-11-16', '2026-11-20')] }, 'NOTICE_REPEATED'],
    ['days that are known in part', { others: [span('2026-11-16', '2026-11-19')] }, undefined],
  ])('%s', (_, change, code) => {
    expect(firstObjection(NOTICE_RULES, { ...sent, ...change })?.code).toBe(code);
  });

  it('tells since when it may begin', () => {
    expect(firstObjection(NOTICE_RULES, { ...sent, from: day('2026-10-01') })?.params).toEqual({
      day: '2026-11-04',
      limit: '14',
    });
  });

  it.each<[string, Partial<ReporterFacts>, string | undefined]>([
    ['a representative', {}, undefined],
    ['a student of seventeen', { isStudent: true, birthDate: day('2008-11-19') }, 'REPRESENTATIVE_ONLY'],
    ['a student on the eighteenth birthday', { isStudent: true, birthDate: day('2008-11-18') }, undefined],
    ['a student of unknown age', { isStudent: true }, 'REPRESENTATIVE_ONLY'],
  ])('is for %s', (_, change, code) => {
    const facts = { isStudent: false, birthDate: null, today: day('2026-11-18'), ...change };
    expect(firstObjection(REPORTER_RULES, facts)?.code).toBe(code);
  });
});

describe('deciding on a notice', () => {
  it.each<[Partial<NoticeDecisionFacts>, string | undefined]>([
    [{}, undefined],
    [{ isAccepted: false }, 'ANSWER_REQUIRED'],
    [{ isAccepted: false, answer: 'Принесите справку' }, undefined],
    [{ answer: 'н'.repeat(501) }, 'TEXT_TOO_LONG'],
    [{ status: 'accepted', isAccepted: false, answer: 'Ошибка' }, undefined],
    [{ status: 'withdrawn' }, 'NOTICE_WITHDRAWN'],
  ])('with %j: %p', (change, code) => {
    const facts: NoticeDecisionFacts = { status: 'seen', isAccepted: true, answer: '', ...change };
    expect(firstObjection(NOTICE_DECISION_RULES, facts)?.code).toBe(code);
  });

  it('is over once the family has taken it back', () => {
    expect(firstObjection(NOTICE_STEP_RULES, { status: 'withdrawn' })?.code).toBe('NOTICE_WITHDRAWN');
    expect(firstObjection(NOTICE_STEP_RULES, { status: 'accepted' })).toBeUndefined();
  });
});
