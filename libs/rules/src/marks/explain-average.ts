import { averageOf } from './averages.js';
import { hundredthsOf } from './decimal.js';
import { pointsOf } from './mark-value.js';
import type { Average, AverageKind, WeighedMark } from './averages.js';

/** Why a mark is left out of the average: it has no points («зачёт», «точка»), or its work weighs nothing. */
export type LeftOutWhy = 'noPoints' | 'noWeight';

/** Marks that count alike: one line of the explanation. */
export interface AverageTerm {
  /** Weight of each mark of the line, without zeros that say nothing; `1` where weights do not count. */
  readonly weight: string;
  /** Points in the order of the marks. */
  readonly points: readonly number[];
  /** Sum of the points times the weight, a decimal. */
  readonly sum: string;
  /** Sum of the weights, a decimal. */
  readonly weights: string;
}

/** How an average came about. */
export interface AverageExplained {
  /** Lines by weight, the heaviest first. */
  readonly terms: readonly AverageTerm[];
  /** Σ(points · weight), a decimal. */
  readonly sum: string;
  /** Σ(weight), a decimal: what the sum is divided by. */
  readonly weights: string;
  readonly average: Average | undefined;
  /** Places of the marks that do not count, and why. */
  readonly leftOut: readonly { readonly index: number; readonly why: LeftOutWhy }[];
}

/** A count of hundredths as a decimal without zeros that say nothing. */
function textOf(hundredths: bigint): string {
  const text = hundredths.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '');
}

/** Shows the working of {@link averageOf}. A weight that is not one throws a RangeError. */
export function explainAverage(marks: readonly WeighedMark[], kind: AverageKind): AverageExplained {
  const byWeight = new Map<bigint, number[]>();
  const leftOut: { index: number; why: LeftOutWhy }[] = [];
  marks.forEach(({ value, weight }, index) => {
    const points = pointsOf(value);
    const share = kind === 'plain' ? 100n : hundredthsOf(weight);
    if (share === undefined) throw new RangeError(`Not a weight: ${weight}`);
    if (points === undefined) leftOut.push({ index, why: 'noPoints' });
    else if (share === 0n) leftOut.push({ index, why: 'noWeight' });
    else byWeight.set(share, [...(byWeight.get(share) ?? []), points]);
  });
  const lines = [...byWeight]
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([share, points]) => ({
      share,
      points,
      sum: share * points.reduce((sum, each) => sum + BigInt(each), 0n),
      weights: share * BigInt(points.length),
    }));
  const total = (of: (line: (typeof lines)[number]) => bigint): string =>
    textOf(lines.reduce((sum, line) => sum + of(line), 0n));
  return {
    terms: lines.map(({ share, points, sum, weights }) => ({
      weight: textOf(share),
      points,
      sum: textOf(sum),
      weights: textOf(weights),
    })),
    sum: total(({ sum }) => sum),
    weights: total(({ weights }) => weights),
    average: averageOf(marks, kind),
    leftOut,
  };
}
