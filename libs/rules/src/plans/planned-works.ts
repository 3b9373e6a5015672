import type { Day } from '../calendar/day.js';
import type { DealtLesson } from './deal-items.js';
import type { ProgressItem } from './plan-progress.js';

/**
 * How many works of a kind the plan had for some days, both included: its lessons stand on the lessons of the timetable one
 * after the other from the first, those that fell out included; a work counts on the last lesson of its item.
 */
export function countPlannedWorks(
  items: readonly ProgressItem[],
  lessons: readonly DealtLesson[],
  type: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  const days = lessons.map(({ day }) => day).sort();
  let given = 0;
  let count = 0;
  for (const { hours, workType } of items) {
    given += hours;
    const day = days[given - 1];
    if (workType === type && day !== undefined && day >= from && day <= to) count += 1;
  }
  return count;
}

/** The lessons as they stood at the end of a day: of later ones nothing is recorded. */
export const lessonsUntil = (lessons: readonly DealtLesson[], day: Day): readonly DealtLesson[] =>
  lessons.map((lesson) => (lesson.day <= day ? lesson : { ...lesson, itemId: null, hasTopic: false }));
