declare const dayBrand: unique symbol;

/** A calendar day `YYYY-MM-DD` of the years 1900–2200, without time or zone. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true };

/** Day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The numbers of a day: `month` 1–12, `dayOfMonth` 1–31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAYS_IN_400_YEARS = 146_097;

/*
 * Civil days are counted in years that begin on 1 March: the leap day is then the last day of a year, and the
 * lengths of the months before it follow one linear formula, 153 days to five months.
 */
function countDays({ year, month, dayOfMonth }: DayParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear
  );
}

function partsAt(count: number): DayParts {
  const era = Math.floor(count / DAYS_IN_400_YEARS);
  const dayOfEra = count - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function lastDayOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The day of these numbers, or undefined when the calendar has no such day or the year is not in 1900–2200. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > lastDayOfMonth(year, month)) return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day;
}

/** Reads `YYYY-MM-DD`; undefined when the text is anything else or no such day exists. */
export function asDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** Year, month and day of the month as numbers. */
export function partsOf(day: Day): DayParts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

/** The day `count` whole days later (earlier when negative). Throws a RangeError outside 1900–2200. */
export function addDays(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsAt(countDays(partsOf(day)) + count);
  const found = dayOf(year, month, dayOfMonth);
  if (found === undefined) throw new RangeError(`No day ${count} days from ${day}`);
  return found;
}

/** Whole days from one day to another: positive when `to` is later, 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return countDays(partsOf(to)) - countDays(partsOf(from));
}

/** The day of the week. */
export function weekdayOf(day: Day): Weekday {
  // Day 0 of the count, 1 March of year 0, is a Wednesday.
  return (((countDays(partsOf(day)) + 2) % 7) + 1) as Weekday;
}

/** Monday of the day's week. (1900-01-01 is a Monday, so every day of the calendar has one.) */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Is the day within the range, ends included? */
export function isBetween(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to;
}

/** All days of the range in order, ends included; none when `to` is before `from`. */
export function listDays(from: Day, to: Day): readonly Day[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, index) => addDays(from, index));
}
