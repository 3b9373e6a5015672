import { Dice } from '../chance/dice.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { DemoTeacher } from '../people/staff.js';
import type { DemoLesson } from './list-lessons.js';

/**
 * Who gives a lesson instead of its teacher: some teachers are ill for a few days of the year, and a colleague of the
 * same area who is free in that hour steps in. Where nobody is free, the teacher's lesson stays as it is.
 */
export function planSubstitutes(
  scope: string,
  plan: SchoolPlan,
  lessons: readonly DemoLesson[],
): ReadonlyMap<DemoLesson, DemoTeacher> {
  const { year } = plan;
  const ill = new Set<string>();
  for (const teacher of plan.teachers) {
    const dice = Dice.of(scope, 'teacher-ill', teacher.key, year.startYear);
    if (!dice.chance(0.6)) continue;
    const start = dice.between(6, year.schoolDays.length - 20);
    for (const day of year.schoolDays.slice(start, start + dice.between(2, 4)))
      ill.add(`${teacher.key}/${day}`);
  }
  const busy = new Set<string>();
  for (const { teacher, places } of plan.groups) {
    for (const { weekday, slot } of places) busy.add(`${teacher.key}/${weekday}/${slot}`);
  }
  const found = new Map<DemoLesson, DemoTeacher>();
  for (const lesson of lessons) {
    const { teacher } = lesson.group;
    const { date, weekday, slot } = lesson;
    if (!ill.has(`${teacher.key}/${date}`)) continue;
    const free = plan.teachers.find(
      ({ key, area }) =>
        area === teacher.area &&
        !ill.has(`${key}/${date}`) &&
        !busy.has(`${key}/${weekday}/${slot}`) &&
        !busy.has(`${key}/${date}/${slot}`),
    );
    if (!free) continue;
    busy.add(`${free.key}/${date}/${slot}`);
    found.set(lesson, free);
  }
  return found;
}
