import { addDays, asDay, mondayOf, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** What the page shows: one day in full, or the week at a glance. */
export type DiaryView = 'day' | 'week';

const SUNDAY = 7;
const FIRST = asDay('1900-01-08') as Day;
const LAST = asDay('2200-12-21') as Day;

/**
 * The day the next or the previous page shows. Weeks turn to the same weekday, so that the day view comes back to where
 * it was; days step over a Sunday unless it is in `schoolSundays`.
 */
export function turnPage(
  view: DiaryView,
  day: Day,
  direction: 1 | -1,
  schoolSundays: readonly Day[] = [],
): Day {
  if ((direction < 0 && day <= FIRST) || (direction > 0 && day >= LAST)) return day;
  if (view === 'week') return addDays(day, direction * 7);
  const next = addDays(day, direction);
  return weekdayOf(next) === SUNDAY && !schoolSundays.includes(next) ? addDays(next, direction) : next;
}

/** The day of a page's address, or today when the address names none. A Sunday without lessons has no page: see `pageDays`. */
export function dayOfAddress(text: string | undefined, today: Day): Day {
  const day = text === undefined ? undefined : asDay(text);
  return day === undefined || day < FIRST || day > LAST ? today : day;
}

/** The Mondays worth fetching ahead: the pages on both sides. */
export function neighbours(day: Day): readonly Day[] {
  const monday = mondayOf(day);
  return [turnPage('week', monday, 1), turnPage('week', monday, -1)].filter((other) => other !== monday);
}

/** Address of a page of the diary. */
export function addressOfPage(studentId: string, view: DiaryView, day: Day): string {
  return `/diary/${encodeURIComponent(studentId)}/${view}/${day}`;
}
