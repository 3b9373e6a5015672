/**
 * SQL: who gives a lesson, from its rows `t`: `staff`, substitutes first, and `replaced`, one item for each substitute:
 * in whose place, null for all. `giversOf` reads both.
 */
export const GIVERS = `
  array_agg(t.staff_id order by t.substitute desc, t.position, t.staff_id) as staff,
  array_agg(t.replaces order by t.position, t.staff_id) filter (where t.substitute) as replaced`;

/** Ids of those who give a lesson, and of those who would by the timetable. */
export interface Givers {
  readonly now: readonly string[];
  readonly planned: readonly string[];
}

/** Reads `GIVERS`: who is replaced gives no lesson; joint teachers whom nobody replaces stay beside the substitute. */
export function giversOf(staff: readonly string[], replaced: readonly (string | null)[] | null): Givers {
  if (replaced === null || replaced.length === 0) return { now: staff, planned: staff };
  const [substitutes, planned] = [staff.slice(0, replaced.length), staff.slice(replaced.length)];
  const isReplaced = (id: string): boolean => replaced.includes(null) || replaced.includes(id);
  return { now: [...substitutes, ...planned.filter((id) => !isReplaced(id))], planned };
}
