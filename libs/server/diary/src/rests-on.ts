import { minutesOf } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';
import type { Rest } from '@zhurnal/platform';
import type { SchoolToday } from './join-schools.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** For how long something is news. */
const NEWS_MS = 7 * DAY_MS;

/** What a page of a student rests on beside the student: lessons, topics and homework of the groups, names and the calendar. */
export function restsOnGroups(groupIds: readonly string[]): Rest[] {
  const groups = groupIds.map((id): Rest => ({ common: `group:${id}` }));
  return [...groups, { topic: 'people' }, { topic: 'settings' }];
}

/**
 * Until when the first page stays as it is if nothing changes: the next bell of a lesson shown for today, the end of the
 * day, the moment at which the oldest news stops being news or a visit has ended.
 */
export function todayEnds(
  { children, days, lessons, marks, remarks, posted, changes }: SchoolToday,
  { dayEnds, visitEnds }: { readonly dayEnds: Date; readonly visitEnds: Date | null },
  now: Date,
): Date {
  const ends = [dayEnds.getTime()];
  if (visitEnds) ends.push(visitEnds.getTime());
  for (const { at } of [marks, remarks, posted, changes])
    for (const instant of at) ends.push(new Date(instant).getTime() + NEWS_MS);
  lessons.children.forEach((child, index) => {
    if (days.dates[child] !== children[child]?.today) return;
    const clock = minutesOf(days.times[child] as TimeOfDay);
    for (const bell of [lessons.startsAt[index], lessons.endsAt[index]]) {
      const minutes = bell === undefined ? 0 : minutesOf(bell as TimeOfDay) - clock;
      if (minutes > 0) ends.push(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS + minutes * MINUTE_MS);
    }
  });
  return new Date(Math.min(...ends));
}
