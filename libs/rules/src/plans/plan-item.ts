import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Refusal } from '../refusals/refusal.js';

/** Longest texts of a plan, in characters; a topic is as long as that of a lesson. */
export const PLAN_LIMITS = { title: 200, section: 300, topic: 500, homework: 1000, note: 500 } as const;

/** The most items a plan may have, and the most lessons that one item may take. */
export const PLAN_ITEMS_LIMIT = 400;
export const ITEM_HOURS_LIMIT = 40;

/** One topic of a thematic plan. */
export interface PlanItem {
  readonly id: string;
  /** Heading under which it stands; empty: none. */
  readonly section: string;
  readonly topic: string;
  /** Whole lessons. */
  readonly hours: number;
  /** Code of the kind of a planned work, from the list of the regulation; null: none. */
  readonly workType: string | null;
  /** What may be set as homework. */
  readonly homework: string;
  readonly note: string;
}

/** The sum of whole lessons. */
export function hoursOf(items: readonly Pick<PlanItem, 'hours'>[]): number {
  return items.reduce((sum, { hours }) => sum + hours, 0);
}

/** What is wrong with the items of a plan, the first of it; `row` counts from 1. */
export function objectToItems(
  items: readonly PlanItem[],
  workTypes: readonly { readonly code: string }[],
): Refusal | undefined {
  if (items.length > PLAN_ITEMS_LIMIT)
    return refuse('TOO_MANY_ITEMS', { params: { limit: String(PLAN_ITEMS_LIMIT) } });
  for (const [at, item] of items.entries()) {
    const row = String(at + 1);
    if (item.topic.trim() === '') return refuse('PLAN_TOPIC_MISSING', { params: { row } });
    if (!Number.isInteger(item.hours) || item.hours < 1 || item.hours > ITEM_HOURS_LIMIT)
      return refuse('PLAN_HOURS_WRONG', { params: { row, limit: String(ITEM_HOURS_LIMIT) } });
    if (item.workType !== null && !workTypes.some(({ code }) => code === item.workType))
      return refuse('PLAN_WORK_UNKNOWN', { params: { row } });
    for (const field of ['section', 'topic', 'homework', 'note'] as const) {
      const long = objectToLength(field, item[field], PLAN_LIMITS[field]);
      if (long) return long;
    }
  }
  const ids = new Set(items.map(({ id }) => id));
  return ids.size === items.length ? undefined : refuse('INVALID_VALUE', { params: { field: 'id' } });
}
