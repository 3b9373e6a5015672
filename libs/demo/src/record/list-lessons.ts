import { daysBetween, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { bellsOf } from '../calendar/bells.js';
import type { DemoGroup, SchoolPlan } from '../plan/school-plan.js';

/** One dated lesson of one group. */
export interface DemoLesson {
  readonly group: DemoGroup;
  readonly date: Day;
  readonly slot: number;
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** Number among the group's lessons of the year, from 0. */
  readonly index: number;
}

/** A group's year: its lessons in order. */
export type LessonsByGroup = ReadonlyMap<DemoGroup, readonly DemoLesson[]>;

/** Every lesson of the year, by day and slot. */
export function listLessons(plan: SchoolPlan): readonly DemoLesson[] {
  const { year, groups } = plan;
  const byWeekday = new Map<number, { group: DemoGroup; slot: number }[]>();
  for (const group of groups) {
    for (const { weekday, slot } of group.places) {
      const day = byWeekday.get(weekday) ?? [];
      day.push({ group, slot });
      byWeekday.set(weekday, day);
    }
  }
  for (const day of byWeekday.values()) day.sort((a, b) => a.slot - b.slot);
  const secondHalf = year.semesters[1]?.from ?? year.to;
  const counts = new Map<DemoGroup, number>();
  return year.schoolDays.flatMap((date) => {
    const weekday = weekdayOf(date);
    const isSecondHalf = daysBetween(secondHalf, date) >= 0;
    const isShort = year.lastDays.includes(date);
    return (byWeekday.get(weekday) ?? []).flatMap(({ group, slot }): DemoLesson[] => {
      const { grade } = group.schoolClass;
      if (!year.isSchoolDay(date, grade)) return [];
      const bell = bellsOf(grade, isSecondHalf, isShort).slots[slot - 1];
      if (!bell) throw new RangeError(`no bell for lesson ${slot}`);
      const index = counts.get(group) ?? 0;
      counts.set(group, index + 1);
      return [{ group, date, slot, weekday, from: bell.from, to: bell.to, index }];
    });
  });
}

/** The same lessons group by group. */
export function lessonsByGroup(lessons: readonly DemoLesson[]): LessonsByGroup {
  const found = new Map<DemoGroup, DemoLesson[]>();
  for (const lesson of lessons) {
    const own = found.get(lesson.group);
    if (own) own.push(lesson);
    else found.set(lesson.group, [lesson]);
  }
  return found;
}
