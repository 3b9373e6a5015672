import type { FamilyDays, FamilyLessons } from './family.graphql.js';

/** What one school says of its children's days. */
export interface DaysAndLessons {
  readonly today: string;
  readonly days: Pick<FamilyDays, 'dates' | 'times' | 'homeworkFor'>;
  readonly lessons: Pick<FamilyLessons, 'children' | 'startsAt' | 'endsAt' | 'cancelled'>;
}

/** Finds the lesson going on and the next one for each child, by the school's clock; cancelled lessons count for nothing. */
export function placeInDay({ today, days, lessons }: DaysAndLessons): FamilyDays {
  const at = (index: number, times: readonly string[]): string => times[index] ?? '';
  const places = days.dates.map((date, child) => {
    const clock = days.times[child] ?? '';
    const isToday = date === today;
    const held = lessons.children.flatMap((own, index) =>
      own === child && !lessons.cancelled[index] ? [index] : [],
    );
    const isOn = (index: number): boolean =>
      at(index, lessons.startsAt) <= clock && clock < at(index, lessons.endsAt);
    return {
      startsAt: held.map((index) => at(index, lessons.startsAt)).sort()[0] ?? null,
      endsAt:
        held
          .map((index) => at(index, lessons.endsAt))
          .sort()
          .at(-1) ?? null,
      now: isToday ? (held.find(isOn) ?? null) : null,
      next: held.find((index) => !isToday || at(index, lessons.startsAt) > clock) ?? null,
    };
  });
  return {
    ...days,
    startsAt: places.map(({ startsAt }) => startsAt),
    endsAt: places.map(({ endsAt }) => endsAt),
    now: places.map(({ now }) => now),
    next: places.map(({ next }) => next),
  };
}
