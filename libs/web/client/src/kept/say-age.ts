import { formatInstant } from '../format/instants.js';
import { formatDay } from '../format/days.js';
import { sayShared } from '../words/shared-words.js';

/** The day of an instant in a zone, ISO. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month').padStart(2, '0')}-${of('day').padStart(2, '0')}`;
}

/** Whole days from one instant to another by the calendar of a zone. */
export function daysPassed(timeZone: string, from: Date, to: Date): number {
  const [first, last] = [from, to].map((instant) => Date.parse(dayIn(timeZone, instant)));
  return Math.round(((last ?? 0) - (first ?? 0)) / 86_400_000);
}

/** «Данные на 18:40», «Данные за вчера, 18:40», «Данные за 16 ноября, 18:40». */
export function sayAge(at: Date, now: Date, timeZone: string): string {
  const time = formatInstant(at.getTime(), timeZone, 'time');
  const passed = daysPassed(timeZone, at, now);
  if (passed <= 0) return sayShared('kept.today', { time });
  if (passed === 1) return sayShared('kept.yesterday', { time });
  return sayShared('kept.day', { day: formatDay(dayIn(timeZone, at), 'dayMonth'), time });
}
