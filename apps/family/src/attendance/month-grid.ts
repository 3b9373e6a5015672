import { addDays, dayOf, partsOf, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** A month as a sheet of weeks from Monday to Sunday; a place outside the month is undefined. */
export interface MonthSheet {
  /** Its first day. */
  readonly first: Day;
  readonly weeks: readonly (readonly (Day | undefined)[])[];
}

const WEEK = 7;

/** The sheet of the month in which the day lies. */
export function sheetOf(day: Day): MonthSheet {
  const { year, month } = partsOf(day);
  const first = dayOf(year, month, 1) ?? day;
  const places: (Day | undefined)[] = new Array<undefined>(weekdayOf(first) - 1).fill(undefined);
  for (let each = first; partsOf(each).month === month; each = addDays(each, 1)) places.push(each);
  while (places.length % WEEK !== 0) places.push(undefined);
  const weeks = Array.from({ length: places.length / WEEK }, (_, week) =>
    places.slice(week * WEEK, (week + 1) * WEEK),
  );
  return { first, weeks };
}

/** The months from one day to another, the last first. */
export function listMonths(from: Day, to: Day): readonly MonthSheet[] {
  const sheets: MonthSheet[] = [];
  for (let each = sheetOf(from); each.first <= to; each = sheetOf(addDays(each.first, 31)))
    sheets.unshift(each);
  return sheets;
}
