import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { DemoTeacher } from '../people/staff.js';
import type { DemoLesson } from './list-lessons.js';

/** School days on which a teacher is ill, one after the other. */
export interface TeacherIllness {
  readonly teacher: DemoTeacher;
  readonly days: readonly Day[];
}

/** In each half of the year six teachers of ten are ill for a few days: on many days somebody is away. */
export function planIllnesses(scope: string, { teachers, year }: SchoolPlan): readonly TeacherIllness[] {
  const { schoolDays } = year;
  const half = schoolDays.length >> 1;
  const halves = [
    ['first', 6, half - 6],
    ['second', half, schoolDays.length - 20],
  ] as const;
  return teachers.flatMap((teacher) =>
    halves.flatMap(([name, from, to]) => {
      const dice = Dice.of(scope, 'teacher-ill', teacher.key, year.startYear, name);
      if (!dice.chance(0.6)) return [];
      const start = dice.between(from, to);
      return [{ teacher, days: schoolDays.slice(start, start + dice.between(2, 4)) }];
    }),
  );
}

/**
 * Who gives a lesson instead of its teacher who is ill: a colleague of the same area who is free in that hour steps in.
 * Where nobody is free, the teacher's lesson stays as it is.
 */
export function planSubstitutes(
  plan: SchoolPlan,
  illnesses: readonly TeacherIllness[],
  lessons: readonly DemoLesson[],
): ReadonlyMap<DemoLesson, DemoTeacher> {
  const ill = new Set(illnesses.flatMap(({ teacher, days }) => days.map((day) => `${teacher.key}/${day}`)));
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
