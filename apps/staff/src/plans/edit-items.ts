import type { PlanItem } from '@zhurnal/rules';

/** A change of the topics of a plan; places count from 0. */
export type ItemEdit =
  | { readonly kind: 'set'; readonly at: number; readonly part: Partial<Omit<PlanItem, 'id'>> }
  | { readonly kind: 'add'; readonly after: number; readonly items: readonly PlanItem[] }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly by: 1 | -1 }
  | { readonly kind: 'merge'; readonly at: number }
  | { readonly kind: 'split'; readonly at: number; readonly id: string }
  | { readonly kind: 'replace'; readonly items: readonly PlanItem[] };

/** An empty topic below another one stands under its heading. */
export const emptyItem = (id: string, section: string): PlanItem => ({
  id,
  section,
  topic: '',
  hours: 1,
  workType: null,
  homework: '',
  note: '',
});

const joined = (one: string, other: string, sign: string): string =>
  [one, other].filter((text) => text !== '').join(sign);

/** The topics after the change; the same list where there is nothing to change. */
export function editItems(items: readonly PlanItem[], edit: ItemEdit): readonly PlanItem[] {
  switch (edit.kind) {
    case 'set':
      return items.map((item, at) => (at === edit.at ? { ...item, ...edit.part } : item));
    case 'add':
      return [...items.slice(0, edit.after + 1), ...edit.items, ...items.slice(edit.after + 1)];
    case 'remove':
      return items.filter((_, at) => at !== edit.at);
    case 'replace':
      return edit.items;
    case 'move':
      return swap(items, edit.at, edit.at + edit.by);
    case 'merge':
      return merge(items, edit.at);
    case 'split':
      return split(items, edit.at, edit.id);
  }
}

function swap(items: readonly PlanItem[], one: number, other: number): readonly PlanItem[] {
  const [first, second] = [items[one], items[other]];
  if (!first || !second) return items;
  return items.map((item, at) => (at === one ? second : at === other ? first : item));
}

/** Two topics that are given together take the lessons of both. */
function merge(items: readonly PlanItem[], at: number): readonly PlanItem[] {
  const [item, next] = [items[at], items[at + 1]];
  if (!item || !next) return items;
  const both: PlanItem = {
    ...item,
    topic: joined(item.topic, next.topic, '. '),
    hours: item.hours + next.hours,
    workType: item.workType ?? next.workType,
    homework: joined(item.homework, next.homework, '; '),
    note: joined(item.note, next.note, '; '),
  };
  return [...items.slice(0, at), both, ...items.slice(at + 2)];
}

/** A topic of several lessons becomes two, the first of one lesson. */
function split(items: readonly PlanItem[], at: number, id: string): readonly PlanItem[] {
  const item = items[at];
  if (!item || item.hours < 2) return items;
  const rest = { ...item, id, hours: item.hours - 1 };
  return [...items.slice(0, at), { ...item, hours: 1, workType: null }, rest, ...items.slice(at + 1)];
}
