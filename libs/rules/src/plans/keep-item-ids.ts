import { foldForSearch } from '../people/russian-order.js';
import type { PlanItem } from './plan-item.js';

/**
 * Topics out of a table in the place of those of a plan. One that was there before stays the same item, so that lessons
 * that were given by it stay given: first by section and topic, then by the topic alone, each once and in order.
 */
export function keepItemIds(
  found: readonly Omit<PlanItem, 'id'>[],
  before: readonly PlanItem[],
  newId: () => string,
): readonly PlanItem[] {
  const ids: (string | undefined)[] = found.map(() => undefined);
  const left = new Set(before.map(({ id }) => id));
  const keys: readonly ((item: Omit<PlanItem, 'id'>) => string)[] = [
    ({ section, topic }) => JSON.stringify([foldForSearch(section), foldForSearch(topic)]),
    ({ topic }) => foldForSearch(topic),
  ];
  for (const keyOf of keys) {
    const places = new Map<string, string[]>();
    for (const item of before) {
      if (!left.has(item.id)) continue;
      places.set(keyOf(item), [...(places.get(keyOf(item)) ?? []), item.id]);
    }
    for (const [at, item] of found.entries()) {
      if (ids[at] !== undefined) continue;
      const id = places.get(keyOf(item))?.shift();
      if (id === undefined) continue;
      ids[at] = id;
      left.delete(id);
    }
  }
  return found.map((item, at) => ({ ...item, id: ids[at] ?? newId() }));
}
