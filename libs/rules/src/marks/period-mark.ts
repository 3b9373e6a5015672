import { averageOf, compareAverage } from './averages.js';
import type { Average, AverageKind, WeighedMark } from './averages.js';

/** From which exact average on each period mark is suggested; decimals as text, highest first. Below `three` it is a 2. */
export interface PeriodMarkThresholds {
  readonly five: string;
  readonly four: string;
  readonly three: string;
}

/** A mark of a period, as the rule suggests it. */
export type PeriodMark = '2' | '3' | '4' | '5';

/** What the marks of a period come to so far: the exact average and the mark it suggests. */
export interface Forecast {
  readonly average: Average;
  readonly mark: PeriodMark;
}

/** The mark an average suggests. The average is compared as it is, before any rounding. */
export function suggestPeriodMark(average: Average, thresholds: PeriodMarkThresholds): PeriodMark {
  if (compareAverage(average, thresholds.five) >= 0) return '5';
  if (compareAverage(average, thresholds.four) >= 0) return '4';
  return compareAverage(average, thresholds.three) >= 0 ? '3' : '2';
}

/**
 * The forecast of a period mark: what the school's rule would suggest if the period ended now (G24-26, TKK-71).
 * Undefined while no mark counts.
 */
export function forecastOf(
  marks: readonly WeighedMark[],
  kind: AverageKind,
  thresholds: PeriodMarkThresholds,
): Forecast | undefined {
  const average = averageOf(marks, kind);
  return average && { average, mark: suggestPeriodMark(average, thresholds) };
}

/** The average a period mark begins with; undefined for 2, which has no lower end. */
export function thresholdOf(mark: PeriodMark, thresholds: PeriodMarkThresholds): string | undefined {
  if (mark === '5') return thresholds.five;
  if (mark === '4') return thresholds.four;
  return mark === '3' ? thresholds.three : undefined;
}
