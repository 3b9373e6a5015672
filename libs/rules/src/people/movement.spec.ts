import { describe, expect, it } from '@jest/globals';
import { firstObjection } from '../refusals/refusal.js';
import type { Day } from '../calendar/day.js';
import { MOVEMENT_RULES, effectOf, stayOn } from './movement.js';
import type { MovementFacts, MovementKind, Stay } from './movement.js';

const day = (text: string): Day => text as Day;
const year = { yearFrom: day('2026-09-01'), yearTo: day('2027-08-31') };
const inA = (from: string, to: string | null = null): Stay => ({
  classId: 'a',
  from: day(from),
  to: to === null ? null : day(to),
});
const into = (id: string): MovementFacts['toClass'] => ({ id, ...year });
const movement = (
  kind: MovementKind,
  on: string,
  stays: readonly Stay[],
  toClass = kind === 'departure' ? null : into('b'),
): MovementFacts => ({ kind, day: day(on), toClass, stays });
const objectionTo = (facts: MovementFacts): string | undefined => firstObjection(MOVEMENT_RULES, facts)?.code;

describe('a movement', () => {
  it.each([
    ['arrives from nowhere', movement('arrival', '2026-11-18', []), undefined],
    ['arrives twice', movement('arrival', '2026-11-18', [inA('2026-09-01')]), 'STUDENT_ENROLLED'],
    [
      'arrives on the last day of the former stay',
      movement('arrival', '2026-11-18', [inA('2026-09-01', '2026-11-18')]),
      'STUDENT_ENROLLED',
    ],
    ['comes back', movement('return', '2026-11-18', [inA('2026-09-01', '2026-10-01')]), undefined],
    ['comes before a later stay', movement('return', '2026-11-18', [inA('2026-12-01')]), 'LATER_MOVEMENT'],
    ['comes after the year', movement('arrival', '2027-09-01', []), 'DAY_OUTSIDE_YEAR'],
    ['changes the class', movement('transfer', '2026-11-18', [inA('2026-09-01')]), undefined],
    ['changes without a class', movement('transfer', '2026-11-18', []), 'STUDENT_NOT_ENROLLED'],
    [
      'changes into the same class',
      movement('transfer', '2026-11-18', [inA('2026-09-01')], into('a')),
      'SAME_CLASS',
    ],
    [
      'changes when the departure is entered',
      movement('transfer', '2026-11-18', [inA('2026-09-01', '2026-12-01')]),
      'LATER_MOVEMENT',
    ],
    ['leaves', movement('departure', '2026-11-18', [inA('2026-09-01')]), undefined],
    [
      'leaves twice',
      movement('departure', '2026-11-18', [inA('2026-09-01', '2026-11-17')]),
      'STUDENT_NOT_ENROLLED',
    ],
    [
      'leaves before another class begins',
      movement('departure', '2026-11-18', [inA('2026-09-01', '2026-11-30'), inA('2026-12-01')]),
      'LATER_MOVEMENT',
    ],
  ])('TKK-62 %s', (_, facts, code) => {
    expect(objectionTo(facts)).toBe(code);
  });
});

describe('the effect of a movement', () => {
  it('of a transfer: the old class until the day before, the new one from the day', () => {
    const stay = inA('2026-09-01');
    expect(effectOf(movement('transfer', '2026-11-18', [stay]))).toEqual({
      ended: { stay, to: '2026-11-17' },
      begun: { classId: 'b', from: '2026-11-18', to: null },
    });
  });

  it('of a transfer on the first day: the stay never came to be', () => {
    const stay = inA('2026-11-18');
    expect(effectOf(movement('transfer', '2026-11-18', [stay])).ended).toEqual({ stay, to: null });
  });

  it('of a departure: the day is the last one', () => {
    const stay = inA('2026-09-01');
    expect(effectOf(movement('departure', '2026-11-18', [stay]))).toEqual({
      ended: { stay, to: '2026-11-18' },
      begun: null,
    });
  });

  it('of an arrival: nothing ends', () => {
    expect(effectOf(movement('return', '2026-11-18', [inA('2026-09-01', '2026-10-01')]))).toEqual({
      ended: null,
      begun: { classId: 'b', from: '2026-11-18', to: null },
    });
  });
});

describe('the stay of a day', () => {
  it('is the last of several', () => {
    const stays = [inA('2026-10-01'), inA('2026-09-01')];
    expect(stayOn(stays, day('2026-10-02'))?.from).toBe('2026-10-01');
    expect(stayOn(stays, day('2026-08-31'))).toBeUndefined();
  });
});
