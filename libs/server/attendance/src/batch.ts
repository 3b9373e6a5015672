import type { RefusalCode } from '@zhurnal/rules';
import { answerOf } from '@zhurnal/platform';
import type { RefusalAnswer, Refused } from '@zhurnal/platform';

/** The item is stored. */
export interface Saved {
  readonly status: 'saved';
  readonly index: number;
  readonly version: number;
}

/** A rule objects to the item. */
export interface Objected {
  readonly status: 'locked' | 'invalid';
  readonly index: number;
  readonly refusal: RefusalAnswer;
}

/** What the lesson forbids to everyone, whatever is entered. */
const LOCKS: readonly RefusalCode[] = ['LESSON_IN_FUTURE', 'LESSON_CANCELLED', 'PERIOD_CLOSED'];

/** The answer for an item that a rule objects to. */
export function objectTo(index: number, refusal: Refused): Objected {
  return { status: LOCKS.includes(refusal.code) ? 'locked' : 'invalid', index, refusal: answerOf(refusal) };
}

/** Indexes of items whose key an earlier item of the batch has already. */
export function findRepeated(keys: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  keys.forEach((key, index) => {
    if (seen.has(key)) repeated.add(index);
    seen.add(key);
  });
  return repeated;
}
