import { listLeft } from './deal-items.js';
import type { DealtLesson } from './deal-items.js';
import type { ProgressItem } from './plan-progress.js';

/** How many works of a kind the plan has, and of how many of them the lesson has been given. */
export interface PlannedWorks {
  readonly planned: number;
  readonly given: number;
}

/** The works of a plan by their kind; a kind that the plan does not have is not there. */
export function worksOfPlan(
  items: readonly ProgressItem[],
  lessons: readonly DealtLesson[],
): ReadonlyMap<string, PlannedWorks> {
  const taught = new Set(
    lessons.flatMap(({ itemId, isCancelled }) => (itemId === null || isCancelled ? [] : [itemId])),
  );
  const works = new Map<string, PlannedWorks>();
  for (const { id, workType } of items) {
    if (workType === null) continue;
    const { planned, given } = works.get(workType) ?? { planned: 0, given: 0 };
    works.set(workType, { planned: planned + 1, given: given + (taught.has(id) ? 1 : 0) });
  }
  return works;
}

/** Lessons of the plan that were saved by giving topics together: those of items that are over and had fewer than planned. */
export function mergedHours(items: readonly ProgressItem[], lessons: readonly DealtLesson[]): number {
  const given = new Map<string, number>();
  for (const { itemId, isCancelled } of lessons)
    if (itemId !== null && !isCancelled) given.set(itemId, (given.get(itemId) ?? 0) + 1);
  const left = listLeft(items, lessons);
  return items.reduce(
    (sum, { id, hours }, at) => sum + Math.max(0, hours - (given.get(id) ?? 0) - (left[at] ?? 0)),
    0,
  );
}
