import { averageOf, averageWithout, formatAverage } from '@zhurnal/rules';
import type { AverageKind, WeighedMark } from '@zhurnal/rules';

/** What one mark does to the average. */
export type Influence =
  | { readonly kind: 'none' }
  | { readonly kind: 'only' }
  | {
      readonly kind: 'moved';
      /** The average without the mark, two digits. */
      readonly without: string;
      readonly direction: 'up' | 'down' | 'same';
      /** By how much, two digits, of the averages as they are written. */
      readonly by: string;
    };

const hundredths = (text: string): number => Math.round(Number(text) * 100);

/** The influence of the mark at this place among the marks of a subject. */
export function influenceOf(marks: readonly WeighedMark[], index: number, kind: AverageKind): Influence {
  const [now, without] = [averageOf(marks, kind), averageWithout(marks, index, kind)];
  const mark = marks[index];
  if (now === undefined || mark === undefined || averageOf([mark], kind) === undefined)
    return { kind: 'none' };
  if (without === undefined) return { kind: 'only' };
  const [before, after] = [formatAverage(without, 2), formatAverage(now, 2)];
  const by = hundredths(after) - hundredths(before);
  return {
    kind: 'moved',
    without: before,
    direction: by > 0 ? 'up' : by < 0 ? 'down' : 'same',
    by: (Math.abs(by) / 100).toFixed(2),
  };
}
