import { addDays, dayOf, partsOf } from '@zhurnal/rules';
import type { Day, DayRange } from '@zhurnal/rules';
import { Fault } from '@zhurnal/platform';

/** First and last day of the month of a day: whoever asks for a month names any day of it. */
export function monthOf(day: string): DayRange {
  const { year, month } = partsOf(day as Day);
  const from = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  if (from === undefined || next === undefined) throw new Fault('BAD_REQUEST', 'month is a day.');
  return { from, to: addDays(next, -1) };
}
