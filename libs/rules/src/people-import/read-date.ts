import { asDay, dayOf } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { foldForSearch } from '../people/russian-order.js';

/** What a cell says as a day: a day, a day whose century is left open, or nothing that can be read. */
export type ReadDate =
  { readonly day: Day } | { readonly isShort: true; readonly suggestion: string } | undefined;

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const asDate = (year: number, month: number, dayOfMonth: number): ReadDate => {
  const day = dayOf(year, month, dayOfMonth);
  return day === undefined ? undefined : { day };
};

/** Two figures of a year mean this century up to the year of today, the last one after it. */
function longYear(short: number, today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  return century + short > thisYear ? century - 100 + short : century + short;
}

function monthOf(word: string): number {
  const at = MONTHS.findIndex((beginning) => word.startsWith(beginning));
  return at + 1;
}

/**
 * Reads a day as people write it: 05.03.2015, 5/3/2015, 2015-03-05, «5 марта 2015 г.», with or without a time after
 * it. The day stands before the month. A year of two figures is not guessed: the suggestion is for a person.
 */
export function readDate(text: string, today: Day): ReadDate {
  const plain = foldForSearch(text).replace(/\s*(?:г|года|год)\.?$/, '');
  const bare = plain.replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '');
  const iso = asDay(bare);
  if (iso !== undefined) return { day: iso };
  const backwards = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(bare);
  if (backwards) return asDate(Number(backwards[1]), Number(backwards[2]), Number(backwards[3]));
  const figures = /^(\d{1,2})\s*[./,-]\s*(\d{1,2})\s*[./,-]\s*(\d{4}|\d{2})$/.exec(bare);
  const words = /^(\d{1,2})\s+([а-я]{3,8})\.?\s+(\d{4}|\d{2})$/.exec(bare);
  const [, day, month, year] = figures ?? words ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const monthNumber = figures ? Number(month) : monthOf(month);
  if (year.length === 4) return asDate(Number(year), monthNumber, Number(day));
  const long = dayOf(longYear(Number(year), today), monthNumber, Number(day));
  return long === undefined ? undefined : { isShort: true, suggestion: writeDate(long) };
}

/** «05.03.2015» for 2015-03-05. */
export function writeDate(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

/** Days of Excel between 1920 and 2100, counted from the turn of 1900. */
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 73_051;
const SERIAL_OF_1904 = 1_462;

/** The day of a bare number in a column of days: Excel counts days from 1900, on old Macs from 1904. */
export function dayOfSerial(text: string, isFrom1904: boolean): Day | undefined {
  if (!/^\d{4,5}(?:\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text)) + (isFrom1904 ? SERIAL_OF_1904 : 0);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  // Day 60 of Excel is a 29 February 1900 that never was, so that later days are counted from 1899-12-30.
  let left = serial - 60;
  let year = 1900;
  let month = 3;
  while (left > lengthOfMonth(year, month)) {
    left -= lengthOfMonth(year, month);
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  }
  return dayOf(year, month, left);
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return dayOf(year, 2, 29) === undefined ? 28 : 29;
  return dayOf(year, month, 31) === undefined ? 30 : 31;
}
