import { addDays, dayOf, isBetween, listDays, partsOf } from '../calendar/day.js';
import { isSchoolDay } from '../calendar/school-calendar.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';

/** A day of every year. */
export interface MonthDay {
  readonly month: number;
  readonly dayOfMonth: number;
}

/**
 * How often something is done:
 * - `daily`: on every day with lessons;
 * - `every`: so many days after it was done at the latest;
 * - `monthly`: once in each calendar month;
 * - `period`, `period_start`, `year`: so many days after the last day of each grading period, after its first day, after
 *   the last day of the academic year; before it when negative (G24-94);
 * - `on`: on a day of each year.
 */
export type Rhythm =
  | { readonly kind: 'daily' }
  | { readonly kind: 'every'; readonly days: number }
  | { readonly kind: 'monthly' }
  | { readonly kind: 'period' | 'period_start' | 'year'; readonly days: number }
  | { readonly kind: 'on'; readonly date: MonthDay };

/** What the dates of a rhythm are counted from. */
export interface RhythmFacts {
  readonly calendar: SchoolCalendar;
  /** Grading periods, and the academic years that contain them. */
  readonly periods: readonly DayRange[];
  readonly years: readonly DayRange[];
  /** The day on which it was done last; null: never, then `every` counts from the day before the stretch. */
  readonly doneOn: Day | null;
}

/** The last days in time within the stretch, in order: what is to be done by then, once for each of them. */
export function listDue(rhythm: Rhythm, { from, to }: DayRange, facts: RhythmFacts): readonly Day[] {
  const within = (days: readonly Day[]): readonly Day[] =>
    [...new Set(days)].filter((day) => isBetween(day, from, to)).sort();
  switch (rhythm.kind) {
    case 'daily':
      return listDays(from, to).filter((day) => isSchoolDay(day, facts.calendar));
    case 'every':
      return listEvery(rhythm.days, { from, to }, facts.doneOn);
    case 'monthly':
      return within(listDays(from, to).filter((day) => partsOf(addDays(day, 1)).dayOfMonth === 1));
    case 'period':
      return within(facts.periods.map((period) => addDays(period.to, rhythm.days)));
    case 'period_start':
      return within(facts.periods.map((period) => addDays(period.from, rhythm.days)));
    case 'year':
      return within(facts.years.map((year) => addDays(year.to, rhythm.days)));
    case 'on':
      return within(listOn(rhythm.date, { from, to }));
  }
}

/** Dates that many days apart. What should have been done before the stretch is due on its first day. */
function listEvery(days: number, { from, to }: DayRange, doneOn: Day | null): readonly Day[] {
  const found: Day[] = [];
  const first = addDays(doneOn ?? addDays(from, -1), days);
  for (let day = first < from ? from : first; day <= to; day = addDays(day, days)) found.push(day);
  return found;
}

function listOn({ month, dayOfMonth }: MonthDay, { from, to }: DayRange): readonly Day[] {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(to).year - first + 1 }, (_, after) =>
    dayOf(first + after, month, dayOfMonth),
  ).filter((day) => day !== undefined);
}
