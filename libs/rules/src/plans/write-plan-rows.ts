import type { PlanItem } from './plan-item.js';

/** Columns of a written table, in their order. */
export const PLAN_SHEET_COLUMNS = [
  'number',
  'section',
  'topic',
  'hours',
  'workType',
  'homework',
  'note',
] as const;

/**
 * The topics of a plan as rows that `readPlanRows` reads back as they are. A section stands in each of its rows, so that a
 * row can be moved; a dash ends it.
 */
export function writePlanRows(
  items: readonly Omit<PlanItem, 'id'>[],
  workTypes: readonly { readonly code: string; readonly name: string }[],
): readonly (readonly string[])[] {
  return items.map((item, at) => {
    const { section, topic, hours, workType, homework, note } = item;
    const kind = workType === null ? '' : (workTypes.find(({ code }) => code === workType)?.name ?? workType);
    const isEnded = section === '' && (items[at - 1]?.section ?? '') !== '';
    return [String(at + 1), isEnded ? '—' : section, topic, String(hours), kind, homework, note];
  });
}
