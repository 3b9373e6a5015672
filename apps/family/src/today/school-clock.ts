import { asTimeOfDay, minutesOf, timeOfMinutes } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { placeInDay } from './place-in-day.js';
import type { ChildDay } from './read-family-today.js';

const LAST_MINUTE = asTimeOfDay('23:59') as TimeOfDay;

/** The school's clock some minutes after the answer; it stops at midnight, where another answer begins. */
export function moveClock(time: TimeOfDay, minutes: number): TimeOfDay {
  return timeOfMinutes(minutesOf(time) + minutes) ?? LAST_MINUTE;
}

/** Is the answer overtaken: did the last lesson of today end since it came, or the day itself? */
export function isOver({ time, shown }: ChildDay, today: Day | undefined, minutes: number): boolean {
  if (timeOfMinutes(minutesOf(time) + minutes) === undefined) return true;
  if (shown === undefined || shown.day !== today || placeInDay(shown.lessons, time).kind === 'after')
    return false;
  return placeInDay(shown.lessons, moveClock(time, minutes)).kind === 'after';
}
