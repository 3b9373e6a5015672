import { asDay, partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { LOCALE } from '../words/locale.js';

/**
 * Ways to write a school day. `short` «сб, 12 сент.» · `dayMonth` «12 сентября» · `long` «суббота, 12 сентября» ·
 * `full` «12 сентября 2026 г.» · `numeric` «12.09.2026» · `dayNumeric` «12.09» · `day` «12» · `month` «сентябрь» ·
 * `weekday` «суббота» · `weekdayShort` «сб»
 */
const STYLES = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  dayMonth: { day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  dayNumeric: { day: '2-digit', month: '2-digit' },
  day: { day: 'numeric' },
  month: { month: 'long' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** One of the ways to write a school day. */
export type DayStyle = keyof typeof STYLES;

const writers = new Map<DayStyle, Intl.DateTimeFormat>();

function writerOf(style: DayStyle): Intl.DateTimeFormat {
  const known = writers.get(style);
  if (known !== undefined) return known;
  // A school day has no time zone: it is written in the zone it is put together in.
  const made = new Intl.DateTimeFormat(LOCALE, { ...STYLES[style], timeZone: 'UTC' });
  writers.set(style, made);
  return made;
}

/** Is the text a calendar day, `2026-09-12`? */
export function isDay(text: string): text is Day {
  return asDay(text) !== undefined;
}

/** Writes a school day; text that is none is given back as it came. */
export function formatDay(day: string, style: DayStyle = 'short'): string {
  if (!isDay(day)) return day;
  const { year, month, dayOfMonth } = partsOf(day);
  return writerOf(style).format(Date.UTC(year, month - 1, dayOfMonth));
}

/** «1–30 сентября», «1 сентября – 2 октября»: a stretch of days, both ends included. */
export function formatDays(from: string, to: string): string {
  if (from.slice(0, 7) !== to.slice(0, 7))
    return `${formatDay(from, 'dayMonth')} – ${formatDay(to, 'dayMonth')}`;
  return from === to ? formatDay(from, 'dayMonth') : `${formatDay(from, 'day')}–${formatDay(to, 'dayMonth')}`;
}
