import { addDays } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { formatDay, formatDays } from '@zhurnal/web-client';
import { t } from './words.js';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** «Сегодня, 23 ноября», «Завтра, 24 ноября», otherwise «Четверг, 26 ноября». */
export function writeDay(day: Day, today: Day): string {
  const date = formatDay(day, 'dayMonth');
  if (day === today) return t('day.today', { date });
  if (day === addDays(today, 1)) return t('day.tomorrow', { date });
  if (day === addDays(today, -1)) return t('day.yesterday', { date });
  return capital(formatDay(day, 'long'));
}

/** «Понедельник, 23 ноября», whatever day it is today. */
export function writeDate(day: Day): string {
  return capital(formatDay(day, 'long'));
}

/** «23–28 ноября», over two months «30 ноября – 5 декабря». */
export function writeWeek(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? '' : formatDays(first, last);
}

/** «8:30»: the hour without a leading zero, as bell schedules write it. */
export function writeTime(time: TimeOfDay): string {
  return time.replace(/^0/, '');
}
