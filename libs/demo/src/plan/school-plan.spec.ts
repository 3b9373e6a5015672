import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { demoYearOf } from '../calendar/demo-year.js';
import { curriculumOf, lessonsByWeekday } from './curriculum.js';
import { planSchool } from './school-plan.js';
import type { DemoGroup, SchoolPlan } from './school-plan.js';

const plan: SchoolPlan = planSchool({
  scope: 'spec/1',
  firstScope: 'spec/1',
  year: demoYearOf('2026-11-21' as Day),
  classes: 31,
});

/** How often each key comes up, for those that come up more than once. */
function listTwice(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

const everyPlace = (key: (group: DemoGroup) => string, groups = plan.groups): readonly string[] =>
  groups.flatMap((group) => group.places.map(({ weekday, slot }) => `${key(group)} ${weekday}/${slot}`));

/** Most lessons of a day and of a five-day week by grade, as the sanitary rules have them. */
const LIMITS: Readonly<Record<number, readonly [day: number, week: number]>> = {
  1: [5, 21],
  2: [5, 23],
  3: [5, 23],
  4: [5, 23],
  5: [6, 29],
  6: [6, 30],
  7: [7, 32],
  8: [7, 33],
  9: [7, 33],
  10: [7, 34],
  11: [7, 34],
};

describe('the plan of a whole school', () => {
  it('has the size of a school', () => {
    const students = plan.classes.flatMap((schoolClass) => schoolClass.students);
    expect(plan.classes).toHaveLength(31);
    expect(students.length).toBeGreaterThan(740);
    expect(students.length).toBeLessThan(900);
    for (const schoolClass of plan.classes) {
      expect(schoolClass.students.length).toBeGreaterThanOrEqual(20);
      expect(schoolClass.students.length).toBeLessThanOrEqual(32);
    }
    expect(plan.teachers.length).toBeGreaterThanOrEqual(50);
    expect(plan.teachers.length).toBeLessThanOrEqual(65);
  });

  it('puts nobody in two rooms at once', () => {
    expect(listTwice(everyPlace(({ teacher }) => teacher.key))).toEqual([]);
  });

  it('gives a class one lesson at a time, its subgroups together', () => {
    const whole = plan.groups.filter(({ part }) => part < 2);
    expect(listTwice(everyPlace(({ schoolClass }) => schoolClass.key, whole))).toEqual([]);
    const halves = (part: number): readonly string[] =>
      everyPlace(
        (group) => `${group.schoolClass.key} ${group.line.subject.key}`,
        plan.groups.filter((group) => group.part === part),
      );
    expect(halves(2)).toEqual(halves(1));
  });

  it('leaves no gaps in the day of a class', () => {
    for (const schoolClass of plan.classes) {
      const own = plan.groups.filter((group) => group.schoolClass === schoolClass && group.part < 2);
      for (const [index, count] of lessonsByWeekday(schoolClass.grade).entries()) {
        const slots = own.flatMap(({ places }) =>
          places.filter(({ weekday }) => weekday === index + 1).map(({ slot }) => slot),
        );
        expect(slots.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, slot) => slot + 1));
      }
    }
  });

  it('teaches the hours of the curriculum', () => {
    for (const schoolClass of plan.classes) {
      for (const line of curriculumOf(schoolClass.grade)) {
        const groups = plan.groups.filter(
          (group) => group.schoolClass === schoolClass && group.line.subject === line.subject,
        );
        expect(groups.map(({ places }) => places.length)).toEqual(
          line.division ? [line.hours, line.hours] : [line.hours],
        );
      }
    }
  });

  it.each(Object.entries(LIMITS))('keeps grade %s within its day and week', (grade, [day, week]) => {
    const days = lessonsByWeekday(Number(grade));
    expect(Math.max(...days)).toBeLessThanOrEqual(day);
    expect(days.reduce((sum, count) => sum + count, 0)).toBe(week);
  });

  it('divides classes for languages, computers, crafts and sport', () => {
    const of = (grade: number): readonly string[] => {
      const schoolClass = plan.classes.find((each) => each.grade === grade);
      return (schoolClass?.divisions ?? []).map(({ division }) => division.key);
    };
    expect(of(1)).toEqual([]);
    expect(of(3)).toEqual(['language']);
    expect(of(8)).toEqual(['language', 'computers', 'labour']);
    expect(of(10)).toEqual(['language', 'computers', 'sport']);
  });

  it('gives every class a class teacher who teaches it, and nobody two classes', () => {
    expect(listTwice(plan.classes.map(({ classTeacher }) => classTeacher.key))).toEqual([]);
    for (const schoolClass of plan.classes) {
      const teachers = plan.groups
        .filter((group) => group.schoolClass === schoolClass)
        .map(({ teacher }) => teacher);
      expect(teachers).toContain(schoolClass.classTeacher);
    }
  });
});

describe('plans of other sizes', () => {
  it.each([1, 2, 3, 7, 15, 24])('%s classes are placed without clashes', (classes) => {
    const other = planSchool({
      scope: `spec/${classes}`,
      firstScope: 'spec',
      year: demoYearOf('2031-02-03' as Day),
      classes,
    });
    expect(other.classes).toHaveLength(classes);
    expect(listTwice(everyPlace(({ teacher }) => teacher.key, other.groups))).toEqual([]);
  });
});
