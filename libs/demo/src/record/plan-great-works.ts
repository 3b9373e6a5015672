import { Dice } from '../chance/dice.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { DemoLesson, LessonsByGroup } from './list-lessons.js';

/** Names the lesson of a class's subject; its subgroups write together. */
export const hourOf = ({ group, date, slot }: DemoLesson): string =>
  `${group.schoolClass.key}/${group.line.subject.key}/${date}/${slot}`;

/**
 * When classes write their great works: at most one in ten lessons of a subject, not more often than once in two and
 * a half weeks, one a day for a class, not in its first or last lesson unless the subject stands nowhere else.
 * Answers the type of the work by hour.
 */
export function planGreatWorks(
  scope: string,
  plan: SchoolPlan,
  lessons: LessonsByGroup,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lastSlots = new Map<string, number>();
  for (const { schoolClass, places } of plan.groups) {
    for (const { weekday, slot } of places) {
      const key = `${schoolClass.key}/${weekday}`;
      lastSlots.set(key, Math.max(slot, lastSlots.get(key) ?? 0));
    }
  }
  const taken = new Set<string>();
  for (const group of plan.groups) {
    const { schoolClass, line, part } = group;
    if (part > 1 || schoolClass.grade === 1) continue;
    const own = lessons.get(group) ?? [];
    const dice = Dice.of(scope, 'great', group.key);
    const interval = Math.max(10, Math.ceil(line.hours * 2.6));
    const isInTheMiddle = ({ weekday, slot }: DemoLesson): boolean =>
      line.hours === 1 || (slot > 1 && slot < (lastSlots.get(`${schoolClass.key}/${weekday}`) ?? 0));
    const types = line.subject.greatWorks;
    const firstType = dice.below(types.length);
    const most = Math.floor(own.length / 10);
    let count = 0;
    let at = dice.between(Math.min(5, interval - 4), interval - 1);
    while (at < own.length && count < most) {
      const lesson = own
        .slice(at, at + 4)
        .find((each) => isInTheMiddle(each) && !taken.has(`${schoolClass.key}/${each.date}`));
      at = (lesson?.index ?? at) + interval;
      if (!lesson) continue;
      taken.add(`${schoolClass.key}/${lesson.date}`);
      found.set(hourOf(lesson), types[(firstType + count) % types.length] ?? 'control_work');
      count += 1;
    }
  }
  return found;
}
