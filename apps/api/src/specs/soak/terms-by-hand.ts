import type { Played } from '../scenario/play.js';

const DAY = 86_400_000;

/** Sundays and the school's five-day week: the next day with lessons after a day. */
function nextSchoolDay(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? nextSchoolDay(next) : next;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/**
 * The last days on which parts of a lesson's record are written directly, by the texts and not by the product: G24 takes
 * no mark after the day of the lesson (G24-85), TKK none after the next school day, and nothing else after the next day
 * (TKK-35, TKK-42). The others never lock by themselves.
 */
export function lastDayOf(
  text: Played,
  part: 'mark' | 'absence' | 'record',
  lessonDay: string,
): string | null {
  if (text === 'g24') return part === 'mark' ? lessonDay : null;
  if (text !== 'tkk') return null;
  return part === 'mark' ? nextSchoolDay(lessonDay) : dayAfter(lessonDay);
}
