import type { ImportMapping } from '@zhurnal/rules';
import type { TimetableFile } from '../files/index.js';
import { decisionAbout } from './import-mapping.js';

/**
 * The day of the week for every day of the file: as decided, as named, or as its neighbours suggest (the day after the
 * one before it; Monday for a first day without a name).
 */
export function planWeekdays(file: TimetableFile, mapping: ImportMapping): ReadonlyMap<string, number> {
  const told = file.days.map((day) => decisionAbout(mapping.days, day) ?? day.weekday);
  const firstKnown = told.findIndex((weekday) => weekday !== null);
  const weekdays = new Map<string, number>();
  let next = firstKnown === -1 ? 1 : (((((told[firstKnown] ?? 1) - 1 - firstKnown) % 7) + 7) % 7) + 1;
  for (const [at, day] of file.days.entries()) {
    const weekday = told[at] ?? next;
    weekdays.set(day.key, weekday);
    next = (weekday % 7) + 1;
  }
  return weekdays;
}
