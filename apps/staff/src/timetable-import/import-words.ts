import { createWords } from '@zhurnal/web-client';
import { IMPORT_RU } from './words/ru.js';

/** The words of the timetable import. */
export const { t } = createWords(IMPORT_RU, 'timetable-import');

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven days as a choice. */
export function listWeekdays(): readonly { readonly value: string; readonly label: string }[] {
  return WEEKDAYS.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }));
}

/** «понедельник» for 1; a number that is no weekday stays a number. */
export function sayWeekday(weekday: number): string {
  const known = WEEKDAYS.find((day) => day === weekday);
  return known === undefined ? String(weekday) : t(`weekday.${known}`);
}
