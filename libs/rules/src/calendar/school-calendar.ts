import { addDays, daysBetween, isBetween, mondayOf, partsOf, weekdayOf } from './day.js';
import type { Day, DayRange, Weekday } from './day.js';

/** What decides whether a school works on a day: its weekdays, its holidays, which win over them, and its workdays. */
export interface SchoolCalendar {
  readonly weekdays: readonly Weekday[];
  readonly holidays: readonly DayRange[];
  /** Days that are worked in place of others: they win over both. */
  readonly workdays?: readonly Day[];
}

const SEPTEMBER = 9;

/** The calendar year in which the day's academic year began: academic years start on 1 September. */
export function academicYearOf(day: Day): number {
  const { year, month } = partsOf(day);
  return month >= SEPTEMBER ? year : year - 1;
}

/**
 * Number of the day's week in a timetable cycle, from 1. Weeks run from Monday; the week of `cycleStart` is week 1,
 * and days before it count backwards. Throws a RangeError when the length is not a whole number from 1.
 */
export function cycleWeekOf(day: Day, cycleStart: Day, cycleLength: number): number {
  if (!Number.isInteger(cycleLength) || cycleLength < 1)
    throw new RangeError(`No cycle of ${cycleLength} weeks`);
  const weeks = daysBetween(mondayOf(cycleStart), mondayOf(day)) / 7;
  return (((weeks % cycleLength) + cycleLength) % cycleLength) + 1;
}

/** Are there lessons on this day: a weekday of the school, and no holiday, or a day worked in place of another? */
export function isSchoolDay(day: Day, calendar: SchoolCalendar): boolean {
  if (calendar.workdays?.includes(day) === true) return true;
  if (!calendar.weekdays.includes(weekdayOf(day))) return false;
  return !calendar.holidays.some(({ from, to }) => isBetween(day, from, to));
}

/** No break is longer: past it the days are counted one by one, whatever the calendar says. */
const LONGEST_BREAK = 120;

/**
 * The day that comes so many school days after the given one, which itself need not be one. A calendar without school
 * days ahead, as at the end of the year, gives plain days.
 */
export function addSchoolDays(day: Day, count: number, calendar: SchoolCalendar): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) {
    const from = found;
    found = addDays(from, 1);
    for (let tried = 0; tried < LONGEST_BREAK && !isSchoolDay(found, calendar); tried += 1)
      found = addDays(found, 1);
    if (!isSchoolDay(found, calendar)) return addDays(from, left);
  }
  return found;
}
