import type { DiaryDay } from './diary-week.js';

/** How closely the week must be set for one sheet of paper to hold it. */
export type PrintDensity = 'normal' | 'tight' | 'tightest';

/** Signs of homework that fit on a line of the printed spread. */
const SIGNS_IN_LINE = 42;
const HEADING_LINES = 1.6;

function linesOf({ lessons, alsoDue }: DiaryDay): number {
  const texts = lessons.map(({ due }) => due.reduce((sum, { text }) => sum + text.length, 0));
  const lines = [...texts, ...alsoDue.map(({ text }) => text.length)].map((signs) =>
    Math.max(1, Math.ceil(signs / SIGNS_IN_LINE)),
  );
  return (
    HEADING_LINES +
    Math.max(
      1,
      lines.reduce((sum, count) => sum + count, 0),
    )
  );
}

/** Judged by the fuller half of the spread: Monday to Wednesday on the left, the rest on the right. */
export function printDensity(days: readonly DiaryDay[]): PrintDensity {
  const half = (part: readonly DiaryDay[]): number => part.reduce((sum, day) => sum + linesOf(day), 0);
  const lines = Math.max(half(days.slice(0, 3)), half(days.slice(3)));
  return lines <= 31 ? 'normal' : lines <= 42 ? 'tight' : 'tightest';
}
