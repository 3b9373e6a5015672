import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { WITHDRAWAL_RULES } from './withdrawal.js';
import type { WithdrawalFacts } from './withdrawal.js';

const facts: WithdrawalFacts = {
  reason: 'не тот класс',
  isWithdrawn: false,
  isOfFile: false,
  laterDay: null,
  recordsInClass: 0,
  className: '7Б',
  isAsLeft: true,
};
const codeOf = (change: Partial<WithdrawalFacts>): string | undefined =>
  firstObjection(WITHDRAWAL_RULES, { ...facts, ...change })?.code;

describe('a movement is withdrawn', () => {
  it('with a reason, once, and while nothing is built on it', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ reason: '' })).toBe('INVALID_VALUE');
    expect(codeOf({ isWithdrawn: true })).toBe('MOVEMENT_WITHDRAWN');
    expect(codeOf({ isAsLeft: false })).toBe('STALE_VERSION');
  });

  it('with its file, when it came with one', () => {
    expect(codeOf({ isOfFile: true })).toBe('MOVEMENT_OF_FILE');
  });

  it('after the movements that followed it', () => {
    const objection = firstObjection(WITHDRAWAL_RULES, { ...facts, laterDay: '2026-11-20' as Day });
    expect(objection).toEqual({ code: 'LATER_MOVEMENT', params: { day: '2026-11-20' } });
  });

  it('not while marks or absences of the new class would be lost, and says where how many are', () => {
    const objection = firstObjection(WITHDRAWAL_RULES, { ...facts, recordsInClass: 3 });
    expect(objection).toEqual({ code: 'RECORDS_IN_CLASS', params: { count: '3', class: '7Б' } });
  });
});
