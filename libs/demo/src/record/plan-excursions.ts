import { Dice } from '../chance/dice.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { DemoLesson } from './list-lessons.js';

/** After this lesson of the day the class is on its way. */
const LAST_LESSON = 4;
const TEACHERS_DAY = '-10-05';

/**
 * Lessons that are not given, with the note that says why: planned in August, so that they stand from the beginning.
 * From grade 5 on every class has two excursions a year, and on Teachers' Day the last lessons fall out.
 */
export function planExcursions(
  scope: string,
  { classes, year }: SchoolPlan,
  lessons: readonly DemoLesson[],
): ReadonlyMap<DemoLesson, string> {
  const days = new Set<string>();
  for (const { key, grade } of classes) {
    if (grade < 5) continue;
    const dice = Dice.of(scope, 'excursions', key, year.startYear);
    const half = year.schoolDays.length >> 1;
    for (const [from, to] of [
      [20, half - 1],
      [half, year.schoolDays.length - 15],
    ] as const)
      days.add(`${key}/${year.schoolDays[dice.between(from, to)] ?? ''}`);
  }
  const found = new Map<DemoLesson, string>();
  for (const lesson of lessons) {
    const { key, grade } = lesson.group.schoolClass;
    if (lesson.slot <= LAST_LESSON || grade < 5) continue;
    if (days.has(`${key}/${lesson.date}`)) found.set(lesson, 'Экскурсия класса');
    else if (lesson.date.endsWith(TEACHERS_DAY) && lesson.slot > LAST_LESSON + 1)
      found.set(lesson, 'День учителя: сокращённый день');
  }
  return found;
}
