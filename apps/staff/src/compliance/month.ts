import { addDays, dayOf, partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** The month of a day, `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The first day of a month; undefined: it is no month. */
export function firstOf(month: string): Day | undefined {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? [];
  return year === undefined || number === undefined ? undefined : dayOf(Number(year), Number(number), 1);
}

/** The month so many before (negative) or after. */
export function monthAfter(first: Day, count: 1 | -1): string {
  if (count < 0) return monthOf(addDays(first, -1));
  const { year, month } = partsOf(first);
  return monthOf((month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) ?? first);
}
