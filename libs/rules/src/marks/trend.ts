import { averageOf } from './averages.js';
import { pointsOf } from './mark-value.js';
import type { AverageKind, WeighedMark } from './averages.js';

/** Whether a student's marks in a subject go up, go down or stay. */
export type Trend = 'up' | 'down' | 'flat';

/** The last marks that are compared with those before them. */
const RECENT = 3;
/** The fewest marks before them that say anything. */
const FEWEST_BEFORE = 2;
/** The difference of averages that counts, in tenths of a point. */
const STEP = 3n;

/**
 * Compares the average of the last three marks with that of all before them; a difference of at least 0.3 is a trend.
 * Marks come in order of time; pass, fail and due say nothing. Undefined with fewer than five marks.
 */
export function trendOf(marks: readonly WeighedMark[], kind: AverageKind): Trend | undefined {
  const counted = marks.filter(({ value }) => pointsOf(value) !== undefined);
  if (counted.length < RECENT + FEWEST_BEFORE) return undefined;
  const now = averageOf(counted.slice(-RECENT), kind);
  const before = averageOf(counted.slice(0, -RECENT), kind);
  if (now === undefined || before === undefined) return undefined;
  const difference = 10n * (now.numerator * before.denominator - before.numerator * now.denominator);
  const step = STEP * now.denominator * before.denominator;
  if (difference >= step) return 'up';
  return difference <= -step ? 'down' : 'flat';
}
