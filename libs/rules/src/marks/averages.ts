import { hundredthsOf, readDecimal } from './decimal.js';
import { pointsOf } from './mark-value.js';
import type { MarkValue } from './mark-value.js';

/** How a school counts the average: every mark once, or each by the weight of its work. */
export const AVERAGE_KINDS = ['plain', 'weighted'] as const;

/** One of {@link AVERAGE_KINDS}. */
export type AverageKind = (typeof AVERAGE_KINDS)[number];

/** A mark as averages see it; `weight` is the work's, a decimal 0–10 with at most two fraction digits, as text. */
export interface WeighedMark {
  readonly value: MarkValue;
  readonly weight: string;
}

/** An exact average: a fraction, not reduced. The denominator is always positive. */
export interface Average {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The average of the marks that have points; pass, fail and due are passed over. Undefined when nothing counts:
 * no points at all, or only weights of 0. A weight that is not one throws a RangeError.
 */
export function averageOf(marks: readonly WeighedMark[], kind: AverageKind): Average | undefined {
  let numerator = 0n;
  let denominator = 0n;
  for (const { value, weight } of marks) {
    const points = pointsOf(value);
    if (points === undefined) continue;
    const share = kind === 'plain' ? 1n : hundredthsOf(weight);
    if (share === undefined) throw new RangeError(`Not a weight: ${weight}`);
    numerator += BigInt(points) * share;
    denominator += share;
  }
  return denominator === 0n ? undefined : { numerator, denominator };
}

/** The average as it would be without the mark at this index: what that one mark does to it. */
export function averageWithout(
  marks: readonly WeighedMark[],
  index: number,
  kind: AverageKind,
): Average | undefined {
  return averageOf(
    marks.filter((_, at) => at !== index),
    kind,
  );
}

/** The average with that many fraction digits and a point, rounded half up: 4.445 to two digits is `4.45`. */
export function formatAverage({ numerator, denominator }: Average, digits: number): string {
  const scaled = numerator * 10n ** BigInt(digits);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const text = rounded.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Compares the exact, unrounded average with a threshold such as `4.65`: −1 below, 0 equal, 1 above.
 * Throws a RangeError when the threshold is not a decimal.
 */
export function compareAverage({ numerator, denominator }: Average, threshold: string): -1 | 0 | 1 {
  const decimal = readDecimal(threshold);
  if (decimal === undefined) throw new RangeError(`Not a decimal: ${threshold}`);
  const difference = numerator * 10n ** BigInt(decimal.digits) - decimal.units * denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
