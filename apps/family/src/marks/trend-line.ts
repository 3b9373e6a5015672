import { averageOf, formatAverage, pointsOf } from '@zhurnal/rules';
import type { AverageKind } from '@zhurnal/rules';
import type { SubjectMark } from './student-marks.js';

/** A mark that counts, and the average after it. */
export interface TrendPoint {
  readonly mark: SubjectMark;
  /** Two digits. */
  readonly average: string;
}

/** The average after each mark that changed it, in the order of the lessons. */
export function followAverage(marks: readonly SubjectMark[], kind: AverageKind): readonly TrendPoint[] {
  return marks.flatMap((mark, index) => {
    const average = averageOf(marks.slice(0, index + 1), kind);
    if (average === undefined || pointsOf(mark.value) === undefined) return [];
    return [{ mark, average: formatAverage(average, 2) }];
  });
}

/** Where a value stands on a drawing of this size, 2 at the foot and 5 at the head. */
export function heightOf(value: number, height: number, margin: number): number {
  return margin + ((5 - value) / 3) * (height - 2 * margin);
}

/** The steps of the average as the path of a line: level until the next mark, then up or down. */
export function drawSteps(points: readonly { readonly x: number; readonly y: number }[]): string {
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  return points
    .map(({ x, y }, at) => (at === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`))
    .join('');
}
