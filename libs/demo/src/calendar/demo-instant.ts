import { partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** The zone of every demo school: three hours ahead of UTC all year. */
export const DEMO_TIME_ZONE = 'Europe/Moscow';
const MINUTES_AHEAD = 180;
const MINUTE = 60_000;

const starts = new Map<Day, number>();

/** The instant (ms since 1970) at which the schools' clocks show that many minutes after midnight. */
export function instantAt(day: Day, minutes: number): number {
  let start = starts.get(day);
  if (start === undefined) {
    const { year, month, dayOfMonth } = partsOf(day);
    start = Date.UTC(year, month - 1, dayOfMonth) - MINUTES_AHEAD * MINUTE;
    starts.set(day, start);
  }
  return start + minutes * MINUTE;
}

/** As rows hold it. */
export function textOfInstant(at: number): string {
  return new Date(at).toISOString();
}
