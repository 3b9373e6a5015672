import { dayOf, partsOf } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { MonthDay } from '../regulation/rhythm.js';

/** The last day for loading the plans of a year that begins on the day (G24-15); null where the regulation has none. */
export function planDueOf(due: MonthDay | null, yearStartsOn: Day): Day | null {
  if (due === null) return null;
  const { year, month } = partsOf(yearStartsOn);
  // A date before the summer belongs to the second half of the year.
  return dayOf(due.month < month - 2 ? year + 1 : year, due.month, due.dayOfMonth) ?? null;
}
