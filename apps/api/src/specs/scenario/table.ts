import { PLAYED } from './play.js';
import type { Played } from './play.js';

/** What the texts ask for, written by hand: an act, and its outcome under each text, in the order of their columns. */
export type Expected = readonly [string, ...string[]];

/** The names of the columns. */
export const TEXTS = Object.keys(PLAYED) as Played[];

/** A table of words, for people. */
export function print(
  title: string,
  lines: readonly { readonly at: string; readonly what: string; readonly outcomes: readonly string[] }[],
): string {
  const rows = [
    ['when', 'what', ...TEXTS],
    ...lines.map(({ at, what, outcomes }) => [at.replace('T', ' '), what, ...outcomes]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const drawn = rows.map((row) =>
    row
      .map((word, at) => word.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n${drawn.join('\n')}\n`;
}
