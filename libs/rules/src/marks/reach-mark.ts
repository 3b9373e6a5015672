import { averageOf, compareAverage } from './averages.js';
import { hundredthsOf, readDecimal } from './decimal.js';
import { thresholdOf } from './period-mark.js';
import type { AverageKind, WeighedMark } from './averages.js';
import type { PeriodMark, PeriodMarkThresholds } from './period-mark.js';

/** What somebody wants to reach, and with marks of which weight. */
export interface Wish {
  readonly marks: readonly WeighedMark[];
  readonly kind: AverageKind;
  readonly thresholds: PeriodMarkThresholds;
  readonly goal: Exclude<PeriodMark, '2'>;
  /** Weight of every mark still to come, a decimal 0–10. */
  readonly weight: string;
  /** Lessons of the subject that are left in the period: one mark each, at the most. */
  readonly lessonsLeft: number;
}

/** How the wish can come true. */
export interface Way {
  /** The marks there are already suffice. */
  readonly isReached: boolean;
  /** The fewest fives that suffice: the lower bound. Null: no number of them does. */
  readonly fives: number | null;
  /** The fewest fours that suffice, without a single five: the upper bound. Null: no number of them does. */
  readonly fours: number | null;
  /** Whether the lower bound fits into the lessons that are left. */
  readonly isInReach: boolean;
}

/** The smallest number of marks of these points that brings the average to the threshold; null: none does. */
function fewest({ marks, kind, weight }: Wish, threshold: string, points: number): number | null {
  const bound = readDecimal(threshold);
  const share = kind === 'plain' ? 1n : hundredthsOf(weight);
  if (bound === undefined || share === undefined)
    throw new RangeError(`Not decimals: ${threshold}, ${weight}`);
  const average = averageOf(marks, kind);
  if (average !== undefined && compareAverage(average, threshold) >= 0) return 0;
  const scale = 10n ** BigInt(bound.digits);
  const gain = share * (BigInt(points) * scale - bound.units);
  if (average === undefined) return share > 0n && gain >= 0n ? 1 : null;
  if (gain <= 0n) return null;
  // The shortfall of all marks together, divided by what one more mark makes good, rounded up.
  const shortfall = bound.units * average.denominator - scale * average.numerator;
  return Number((shortfall + gain - 1n) / gain);
}

/**
 * «Что нужно для 4»: both bounds of the number of marks that bring the period mark about. Counted, never guessed: one
 * mark fewer of the same points would not do. Throws a RangeError when the weight is no weight.
 */
export function findWay(wish: Wish): Way {
  const threshold = thresholdOf(wish.goal, wish.thresholds) ?? '0';
  const [fives, fours] = [fewest(wish, threshold, 5), fewest(wish, threshold, 4)];
  return {
    isReached: fives === 0,
    fives,
    fours,
    isInReach: fives !== null && fives <= wish.lessonsLeft,
  };
}
