import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** Weeks before this one that are shown at first, how many more each press shows, and the most there are. */
export const BACK = { first: 1, step: 2, most: 10 };
const DAYS_AHEAD = 42;

/** The days whose homework the page shows. */
export function homeworkStretch(today: Day, weeksBack: number): { readonly from: Day; readonly to: Day } {
  return { from: addDays(mondayOf(today), -7 * weeksBack), to: addDays(today, DAYS_AHEAD) };
}
