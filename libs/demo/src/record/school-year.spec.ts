import { describe, expect, it } from '@jest/globals';
import {
  FEDERAL_PROFILE,
  HOMEWORK_RULES,
  LESSON_RECORD_RULES,
  MARK_RULES,
  WORK_RULES,
  firstObjection,
  isValueOf,
} from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { generateSchool } from '../generate-school.js';

const today = '2026-12-18' as Day;
// One class of each grade.
const school = generateSchool({ date: today, classes: 11 });
const tables = school.tables();
const lessons = new Map(tables.lesson.map((lesson) => [lesson.id, lesson]));
const groups = new Map(tables.teaching_group.map((group) => [group.id, group]));
const works = new Map(tables.work.map((work) => [work.id, work]));
const gradeOfGroup = new Map(
  school.plan.groups.map((group) => [school.ids.group(group), group.schoolClass.grade]),
);
const absences = new Map(tables.attendance.map((each) => [`${each.lessonId}/${each.studentId}`, each]));
const open = { today, isCancelled: false, isPeriodClosed: false };

/** Days on which a student belongs to a group, by the rows alone. */
function listStretches(): ReadonlyMap<string, readonly (readonly [from: string, to: string])[]> {
  const found = new Map<string, [string, string][]>();
  for (const { groupId, classId, subgroupId } of tables.teaching_group_part) {
    const rows =
      subgroupId === null
        ? tables.enrollment.filter((each) => each.classId === classId)
        : tables.subgroup_member.filter((each) => each.subgroupId === subgroupId);
    for (const { studentId, validFrom, validTo } of rows) {
      const key = `${groupId}/${studentId}`;
      found.set(key, [...(found.get(key) ?? []), [validFrom, validTo ?? '9999']]);
    }
  }
  return found;
}

describe('what has been written about lessons', () => {
  it('is what the rules would have let in: marks', () => {
    const perWork = new Map<string, number>();
    const objections = tables.mark.flatMap((mark) => {
      const key = `${mark.workId}/${mark.studentId}`;
      const others = perWork.get(key) ?? 0;
      perWork.set(key, others + 1);
      const objection = firstObjection(MARK_RULES, {
        ...open,
        lessonDay: mark.date as Day,
        isMember: true,
        value: mark.value,
        scale: works.get(mark.workId)?.scale ?? 'five',
        gradeLevel: gradeOfGroup.get(mark.groupId) ?? null,
        gradesWithoutMarks: FEDERAL_PROFILE.gradesWithoutMarks,
        otherMarksInWork: others,
        comment: mark.comment,
      });
      return objection ? [objection] : [];
    });
    expect(tables.mark.length).toBeGreaterThan(25_000);
    expect(objections).toEqual([]);
  });

  it('is what the rules would have let in: works, homework and records', () => {
    const workObjections = tables.work.map((work) =>
      firstObjection(WORK_RULES, {
        type: work.type,
        workTypes: FEDERAL_PROFILE.workTypes,
        scale: work.scale,
        scaleBefore: null,
        markScales: FEDERAL_PROFILE.markScales,
        title: work.title,
        weight: work.weight,
        otherWorksOfLesson: work.position - 1,
      }),
    );
    const homeworkObjections = tables.homework.map(({ lessonId, dueOn, text, minutes }) =>
      firstObjection(HOMEWORK_RULES, {
        lessonDay: lessons.get(lessonId)!.date as Day,
        dueOn: dueOn as Day,
        text,
        minutes,
      }),
    );
    const recordObjections = tables.lesson_record.map(({ id, topic, heldAt }) =>
      firstObjection(LESSON_RECORD_RULES, {
        ...open,
        lessonDay: lessons.get(id)!.date as Day,
        topic,
        isHeld: heldAt !== null,
      }),
    );
    expect(
      [...workObjections, ...homeworkObjections, ...recordObjections].filter((each) => each !== undefined),
    ).toEqual([]);
  });

  it('has marks of the scale of the group, pass and fail among them', () => {
    const wrong = tables.mark.filter(({ groupId, value }) => !isValueOf(groups.get(groupId)!.scale, value));
    expect(wrong).toEqual([]);
    const values = new Set(tables.mark.map(({ value }) => value));
    expect([...values].sort()).toEqual(['2', '3', '4', '5', 'due', 'fail', 'pass']);
  });

  it('has no works in the first grade, but records and absences', () => {
    const isFirst = ({ groupId }: { groupId: string }): boolean => gradeOfGroup.get(groupId) === 1;
    expect(tables.work.filter(isFirst)).toEqual([]);
    expect(tables.homework.filter(isFirst)).toEqual([]);
    expect(tables.attendance.some(isFirst)).toBe(true);
    expect(tables.lesson_record.some(({ id }) => isFirst(lessons.get(id)!))).toBe(true);
  });

  it('has no marks for those who were not there', () => {
    const marked = tables.mark.flatMap(
      ({ lessonId, studentId }) => absences.get(`${lessonId}/${studentId}`) ?? [],
    );
    expect(marked.filter(({ fact }) => fact === 'absent')).toEqual([]);
    expect(marked.some(({ fact }) => fact === 'late')).toBe(true);
  });

  it('is about members of the group on the day', () => {
    const stretches = listStretches();
    const strangers = [...tables.mark, ...tables.attendance].filter(
      ({ groupId, studentId, date }) =>
        !(stretches.get(`${groupId}/${studentId}`) ?? []).some(([from, to]) => from <= date && date <= to),
    );
    expect(strangers).toEqual([]);
  });

  it('has a quarter of a mark for a student in a lesson, more or less', () => {
    const written = new Set(tables.lesson_record.map(({ id }) => id));
    const sizes = new Map(
      school.plan.groups.map((group) => {
        const own = group.schoolClass.divisions.find(({ division }) => division === group.line.division);
        const size =
          group.part === 0
            ? group.schoolClass.students.length
            : (own?.members ?? []).filter(({ part }) => part === group.part).length;
        return [school.ids.group(group), size];
      }),
    );
    const seats = tables.lesson
      .filter(({ id }) => written.has(id))
      .reduce((sum, { groupId }) => sum + (sizes.get(groupId) ?? 0), 0);
    expect(tables.mark.length / seats).toBeGreaterThan(0.2);
    expect(tables.mark.length / seats).toBeLessThan(0.3);
    expect(tables.attendance.length / seats).toBeGreaterThan(0.03);
    expect(tables.attendance.length / seats).toBeLessThan(0.08);
  });

  it('leaves work to do: lessons of yesterday and of today without a record', () => {
    const written = new Set(tables.lesson_record.map(({ id }) => id));
    const shown = tables.timetable_entry_teacher.filter(
      ({ staffId }) =>
        staffId === school.ids.person(school.plan.teachers.find(({ key }) => key === 'mathematics/0')!),
    );
    const entries = new Set(shown.map(({ entryId }) => entryId));
    const openOn = (date: string): number =>
      tables.lesson.filter(
        (lesson) => lesson.date === date && entries.has(lesson.entryId) && !written.has(lesson.id),
      ).length;
    expect(openOn('2026-12-17')).toBe(1);
    expect(openOn('2026-12-18')).toBe(
      tables.lesson.filter((lesson) => lesson.date === '2026-12-18' && entries.has(lesson.entryId)).length,
    );
    expect(openOn('2026-12-08')).toBe(0);
  });

  it('has topics in many words', () => {
    expect(new Set(tables.lesson_record.map(({ topic }) => topic)).size).toBeGreaterThan(1200);
  });
});

describe('great works', () => {
  const great = tables.work.filter(({ position, title }) => position === 1 && title !== '');
  const classOfGroup = new Map(school.plan.groups.map((group) => [school.ids.group(group), group]));

  it('come once a day in a class', () => {
    const days = new Map<string, Set<string>>();
    for (const { groupId, date } of great) {
      const { schoolClass, line } = classOfGroup.get(groupId)!;
      const key = `${schoolClass.key}/${date}`;
      days.set(key, (days.get(key) ?? new Set()).add(line.subject.key));
    }
    expect(great.length).toBeGreaterThan(100);
    expect([...days].filter(([, subjects]) => subjects.size > 1)).toEqual([]);
  });

  it('come at least seventeen days apart, and in one lesson of ten at most', () => {
    const byGroup = new Map<string, number[]>();
    for (const { groupId, date } of great)
      byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), Date.parse(date) / 86_400_000]);
    for (const days of byGroup.values()) {
      const apart = days.slice(1).map((day, at) => day - days[at]!);
      expect(apart.filter((gap) => gap < 17)).toEqual([]);
    }
    const whole = generateSchool({ date: '2027-06-01' as Day, scale: 'small' });
    const all = whole.tables();
    for (const group of whole.plan.groups) {
      const id = whole.ids.group(group);
      const count = all.work.filter(
        ({ groupId, position, title }) => groupId === id && position === 1 && title !== '',
      ).length;
      expect(count).toBeLessThanOrEqual(all.lesson.filter(({ groupId }) => groupId === id).length / 10);
    }
  });
});
