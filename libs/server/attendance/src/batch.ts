import type { RefusalCode } from '@zhurnal/rules';
import { answerOf } from '@zhurnal/platform';
import type { ChangeKey, RefusalAnswer, Refused } from '@zhurnal/platform';

/** The item is stored. */
export interface Saved {
  readonly status: 'saved';
  readonly index: number;
  readonly version: number;
}

/** A rule objects to the item. */
export interface Objected {
  readonly status: 'locked' | 'invalid';
  readonly index: number;
  readonly refusal: RefusalAnswer;
}

/** What the lesson forbids to everyone, whatever is entered. */
const LOCKS: readonly RefusalCode[] = ['LESSON_IN_FUTURE', 'LESSON_CANCELLED', 'PERIOD_CLOSED'];

/** The answer for an item that a rule objects to. */
export function objectTo(index: number, refusal: Refused): Objected {
  return { status: LOCKS.includes(refusal.code) ? 'locked' : 'invalid', index, refusal: answerOf(refusal) };
}

/** Indexes of items whose key an earlier item of the batch has already. */
export function findRepeated(keys: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  keys.forEach((key, index) => {
    if (seen.has(key)) repeated.add(index);
    seen.add(key);
  });
  return repeated;
}

/** Whose pages show these cells of a group's journal: the group's first, which shows them all. */
export function keysOfCells(
  groupId: string,
  cells: readonly {
    readonly lessonId: string;
    readonly studentId: string;
    readonly classId: string | null;
  }[],
): ChangeKey[] {
  const keys = new Set<ChangeKey>([`group:${groupId}`]);
  for (const { lessonId } of cells) keys.add(`lesson:${lessonId}`);
  for (const { classId } of cells) if (classId !== null) keys.add(`class:${classId}`);
  for (const { studentId } of cells) keys.add(`student:${studentId}`);
  return [...keys];
}
