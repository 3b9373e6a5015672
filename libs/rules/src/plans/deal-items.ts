import type { Day } from '../calendar/day.js';

/** What dealing needs to know of an item of the plan, in the order of the plan. */
export interface DealtItem {
  readonly id: string;
  readonly hours: number;
}

/** A lesson of the group as dealing sees it, in the order in which lessons are given. */
export interface DealtLesson {
  readonly id: string;
  readonly day: Day;
  readonly isCancelled: boolean;
  /** The item that its record names; null: none, or there is no record. */
  readonly itemId: string | null;
  /** Does its record say what was taught, with or without the plan? */
  readonly hasTopic: boolean;
}

/** The item that a lesson gets, and which of the item's lessons that is. */
export interface Dealt {
  readonly lessonId: string;
  readonly itemId: string;
  /** From 1 to the item's hours. */
  readonly part: number;
}

/** How a plan lies on the lessons of a group. */
export interface Deal {
  /** Lessons without a topic and what falls to them, in order. */
  readonly dealt: readonly Dealt[];
  /** Lessons that each item still needs, in the order of the plan. */
  readonly left: readonly number[];
  /** Lessons that are needed and are not there. */
  readonly missing: number;
  /** The day of the last lesson that gets an item; null: nothing is left, or there is no lesson for it. */
  readonly lastDay: Day | null;
}

/**
 * What is left of each item. An item that was begun is over as soon as a later one was taught: its topics were given
 * together. One that was never begun comes again, however far the others are.
 */
export function listLeft(items: readonly DealtItem[], lessons: readonly DealtLesson[]): readonly number[] {
  const taught = new Map<string, number>();
  for (const { itemId, isCancelled } of lessons)
    if (itemId !== null && !isCancelled) taught.set(itemId, (taught.get(itemId) ?? 0) + 1);
  const last = items.findLastIndex(({ id }) => taught.has(id));
  return items.map(({ id, hours }, at) => {
    const given = taught.get(id) ?? 0;
    return given > 0 && at < last ? 0 : Math.max(0, hours - given);
  });
}

/**
 * Deals the items of a plan onto the lessons in order (G272-38): cancelled lessons get nothing, so that the plan moves by
 * itself when a lesson falls out; lessons that have a topic keep it. Nothing of this is stored.
 */
export function dealItems(items: readonly DealtItem[], lessons: readonly DealtLesson[]): Deal {
  const left = listLeft(items, lessons);
  const queue = items.flatMap(({ id, hours }, at) => {
    const rest = left[at] ?? 0;
    return Array.from({ length: rest }, (_, after) => ({ itemId: id, part: hours - rest + after + 1 }));
  });
  const open = lessons.filter((lesson) => !lesson.isCancelled && !lesson.hasTopic && lesson.itemId === null);
  const dealt = open.slice(0, queue.length).map(({ id }, at): Dealt => {
    const { itemId, part } = queue[at] ?? { itemId: '', part: 1 };
    return { lessonId: id, itemId, part };
  });
  return {
    dealt,
    left,
    missing: Math.max(0, queue.length - open.length),
    lastDay: dealt.length === 0 ? null : (open[dealt.length - 1]?.day ?? null),
  };
}
