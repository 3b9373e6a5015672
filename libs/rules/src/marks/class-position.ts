import { suggestPeriodMark } from './period-mark.js';
import type { Average } from './averages.js';
import type { PeriodMark, PeriodMarkThresholds } from './period-mark.js';

/** In which third of the class a student stands. Never a place, never beside a name. */
export const POSITION_BANDS = ['top', 'middle', 'bottom'] as const;

/** One of {@link POSITION_BANDS}. */
export type PositionBand = (typeof POSITION_BANDS)[number];

/** Fewer students than this would let one be told from another. */
export const SMALLEST_CLASS_TO_COMPARE = 8;

const isHigher = (one: Average, other: Average): boolean =>
  one.numerator * other.denominator > other.numerator * one.denominator;

/**
 * The third of the class by average in which a student stands (G24-59); equal averages share the better place.
 * `all` holds the averages of the whole class, the own one among them. Undefined in a class too small to compare.
 */
export function bandOf(own: Average, all: readonly Average[]): PositionBand | undefined {
  if (all.length < SMALLEST_CLASS_TO_COMPARE) return undefined;
  const ahead = all.filter((other) => isHigher(other, own)).length;
  return POSITION_BANDS[Math.floor((ahead * POSITION_BANDS.length) / all.length)];
}

/** How many students of the class stand at 5, 4, 3 and 2 by their averages; undefined in a class too small to compare. */
export function distributionOf(
  all: readonly Average[],
  thresholds: PeriodMarkThresholds,
): Readonly<Record<PeriodMark, number>> | undefined {
  if (all.length < SMALLEST_CLASS_TO_COMPARE) return undefined;
  const counts: Record<PeriodMark, number> = { '2': 0, '3': 0, '4': 0, '5': 0 };
  for (const average of all) counts[suggestPeriodMark(average, thresholds)] += 1;
  return counts;
}
