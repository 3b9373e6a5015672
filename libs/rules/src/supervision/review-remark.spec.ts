import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { G272_PROFILE } from '../regulation/profiles/g272.js';
import { S117_PROFILE } from '../regulation/profiles/s117.js';
import { TKK_PROFILE } from '../regulation/profiles/tkk.js';
import {
  REMARK_DECISION_RULES,
  REVIEW_REMARK_RULES,
  dueDayOf,
  objectToAnswer,
  objectToReviewer,
  stateOf,
} from './review-remark.js';
import type { Day } from '../calendar/day.js';
import type { RemarkDeciding, RemarkWriting } from './review-remark.js';

const day = (text: string): Day => asDay(text) as Day;

describe('the state of a remark', () => {
  it.each([
    ['open', false, 'open'],
    ['open', true, 'fixed'],
    ['returned', true, 'fixed'],
    ['returned', false, 'returned'],
    ['fixed', false, 'fixed'],
    ['accepted', false, 'accepted'],
    ['accepted', true, 'accepted'],
  ] as const)('kept as %s, gone from the journal %s: %s', (stored, isGone, state) => {
    expect(stateOf({ stored, isGone })).toBe(state);
  });
});

describe('who reviews', () => {
  it.each([
    ['a deputy', 'deputy', FEDERAL_PROFILE, undefined],
    ['a director', 'director', S117_PROFILE, undefined],
    ['a class teacher by G272', 'class_teacher', G272_PROFILE, 'G272-45'],
    ['a class teacher by TKK', 'class_teacher', TKK_PROFILE, undefined],
    ['an administrator by TKK', 'administrator', TKK_PROFILE, 'TKK-6'],
  ] as const)('%s', (_, role, profile, clause) => {
    expect(objectToReviewer([role], profile)?.clause).toBe(clause);
  });
});

describe('the last day for a remark', () => {
  it('is so many days later as the regulation gives, or none', () => {
    expect(dueDayOf(day('2026-11-18'), FEDERAL_PROFILE)).toBeNull();
    expect(dueDayOf(day('2026-11-18'), { remarkDays: { value: 14 } })).toBe('2026-12-02');
  });
});

describe('a remark that is written', () => {
  const allowed: RemarkWriting = {
    text: 'Нет темы',
    from: day('2026-11-02'),
    to: day('2026-11-18'),
    today: day('2026-11-18'),
    dueOn: null,
    authorId: 'deputy',
    performerId: 'teacher',
    isPerformerOfGroup: true,
  };
  it.each<[string, Partial<RemarkWriting>, string | undefined]>([
    ['is about days that have come', {}, undefined],
    ['not about days to come', { from: day('2026-11-19') }, 'INVALID_VALUE'],
    ['says something', { text: '' }, 'INVALID_VALUE'],
    ['in 500 characters', { text: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['is due today at the earliest', { dueOn: day('2026-11-17') }, 'INVALID_VALUE'],
    ['goes to who teaches there', { isPerformerOfGroup: false }, 'INVALID_VALUE'],
    ['and not to who writes it', { performerId: 'deputy' }, 'OWN_REMARK'],
  ])('%s', (_, more, code) => {
    expect(firstObjection(REVIEW_REMARK_RULES, { ...allowed, ...more })?.code).toBe(code);
  });
});

describe('a remark that is decided', () => {
  const allowed: RemarkDeciding = {
    state: 'fixed',
    isAccepted: true,
    text: '',
    deciderId: 'deputy',
    performerId: 'teacher',
  };
  it.each<[string, Partial<RemarkDeciding>, string | undefined]>([
    ['is accepted by somebody else', {}, undefined],
    ['never by who set it right', { deciderId: 'teacher' }, 'OWN_REMARK'],
    ['not before it is fixed', { state: 'open' }, 'REMARK_NOT_FIXED'],
    ['not twice', { state: 'accepted' }, 'REMARK_DECIDED'],
    ['is sent back with a reason', { isAccepted: false, text: 'Не всё' }, undefined],
    ['and not without', { isAccepted: false }, 'INVALID_VALUE'],
  ])('%s', (_, more, code) => {
    expect(firstObjection(REMARK_DECISION_RULES, { ...allowed, ...more })?.code).toBe(code);
  });

  it('is answered by the performer alone, with words, while it is not closed', () => {
    const answer = {
      stored: 'open',
      personId: 'teacher',
      performerId: 'teacher',
      text: 'Исправила',
    } as const;
    expect(objectToAnswer(answer)).toBeUndefined();
    expect(objectToAnswer({ ...answer, personId: 'deputy' })?.code).toBe('FORBIDDEN');
    expect(objectToAnswer({ ...answer, text: '' })?.code).toBe('INVALID_VALUE');
    expect(objectToAnswer({ ...answer, stored: 'accepted' })?.code).toBe('REMARK_DECIDED');
  });
});
