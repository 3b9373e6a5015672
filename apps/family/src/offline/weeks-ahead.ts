import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** The days around today that open without network. */
const BACK = 14;
const AHEAD = 7;

/** The days of a week, by its Monday. */
export const weekOf = (monday: Day): { readonly from: Day; readonly to: Day } => ({
  from: monday,
  to: addDays(monday, 6),
});

/** The Mondays of the weeks that hold the last 14 and the next 7 days; that of today first. */
export function listWeeksAhead(today: Day): readonly Day[] {
  const current = mondayOf(today);
  const last = mondayOf(addDays(today, AHEAD));
  const weeks: Day[] = [];
  for (let monday = mondayOf(addDays(today, -BACK)); monday <= last; monday = addDays(monday, 7))
    weeks.push(monday);
  return weeks.sort((one, other) => Number(other === current) - Number(one === current));
}
