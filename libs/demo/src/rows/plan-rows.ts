import { textOfInstant } from '../calendar/demo-instant.js';
import { bellsOf } from '../calendar/bells.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoClass, DemoGroup, SchoolPlan } from '../plan/school-plan.js';
import type { DemoTables } from './tables.js';
import type { RowIds } from './row-ids.js';

type PlanTables = Pick<
  DemoTables,
  | 'school_class'
  | 'subgroup'
  | 'enrollment'
  | 'subgroup_member'
  | 'teaching_group'
  | 'teaching_group_part'
  | 'timetable'
  | 'timetable_entry'
  | 'timetable_entry_teacher'
>;

/** «5А», «5А (англ. 1)». */
export function nameOfGroup({ schoolClass, line, part }: DemoGroup): string {
  return part === 0 || !line.division
    ? schoolClass.name
    : `${schoolClass.name} (${line.division.parts[part - 1] ?? ''})`;
}

function classTables(
  plan: SchoolPlan,
  ids: RowIds,
  until: number,
): Pick<PlanTables, 'school_class' | 'subgroup' | 'enrollment' | 'subgroup_member'> {
  const createdAt = textOfInstant(ids.preparedAt);
  const { startYear, name: yearName } = plan.year;
  const yearId = ids.academicYear;
  const isThere = (student: DemoStudent): boolean => student.createdAt <= until;
  const enteredAt = (student: DemoStudent): string =>
    textOfInstant(Math.max(ids.preparedAt, student.createdAt));
  const divisionsOf = (schoolClass: DemoClass): DemoClass['divisions'] => schoolClass.divisions;
  return {
    school_class: plan.classes.map((schoolClass) => ({
      id: ids.schoolClass(schoolClass),
      yearId,
      name: schoolClass.name,
      gradeLevel: schoolClass.grade,
      letter: schoolClass.letter,
      bellScheduleId: ids.of('bell_schedule', `${yearName}/${bellsOf(schoolClass.grade, false).key}`),
      createdAt,
    })),
    subgroup: plan.classes.flatMap((schoolClass) =>
      divisionsOf(schoolClass).flatMap(({ division }) =>
        division.parts.map((name, index) => ({
          id: ids.subgroup(schoolClass, division.key, index + 1),
          classId: ids.schoolClass(schoolClass),
          division: division.name,
          name,
          createdAt,
        })),
      ),
    ),
    enrollment: plan.classes.flatMap((schoolClass) =>
      schoolClass.students.filter(isThere).map((student) => ({
        id: ids.of('enrollment', `${startYear}/${student.key}`),
        classId: ids.schoolClass(schoolClass),
        studentId: ids.person(student),
        validFrom: student.from,
        validTo: student.to,
        createdAt: enteredAt(student),
      })),
    ),
    subgroup_member: plan.classes.flatMap((schoolClass) =>
      divisionsOf(schoolClass).flatMap(({ division, members }) =>
        members
          .filter(({ student }) => isThere(student))
          .map(({ student, part, from, to }) => ({
            id: ids.of('subgroup_member', `${startYear}/${student.key}/${division.key}/${from}`),
            subgroupId: ids.subgroup(schoolClass, division.key, part),
            studentId: ids.person(student),
            validFrom: from,
            validTo: to,
            createdAt: enteredAt(student),
          })),
      ),
    ),
  };
}

/** Classes with their subgroups and members, what each is taught, and the week. */
export function planRows(plan: SchoolPlan, ids: RowIds, until: number): PlanTables {
  const createdAt = textOfInstant(ids.preparedAt);
  const { year, groups } = plan;
  const yearId = ids.academicYear;
  const timetableId = ids.of('timetable', year.name);
  const placed = groups.flatMap((group) => group.places.map((place) => ({ group, ...place })));
  return {
    ...classTables(plan, ids, until),
    teaching_group: groups.map((group) => ({
      id: ids.group(group),
      yearId,
      subjectId: ids.subject(group.line.subject.key),
      name: nameOfGroup(group),
      scale: group.line.subject.scale,
      createdAt,
    })),
    teaching_group_part: groups.map((group) => ({
      id: ids.of('teaching_group_part', group.key),
      groupId: ids.group(group),
      classId: ids.schoolClass(group.schoolClass),
      subgroupId:
        group.line.division && group.part > 0
          ? ids.subgroup(group.schoolClass, group.line.division.key, group.part)
          : null,
      createdAt,
    })),
    timetable: [
      {
        id: timetableId,
        yearId,
        name: `Расписание ${year.name}`,
        validFrom: year.from,
        validTo: year.lastLesson,
        createdAt,
      },
    ],
    timetable_entry: placed.map(({ group, weekday, slot }) => ({
      id: ids.entry(group, weekday, slot),
      timetableId,
      groupId: ids.group(group),
      weekday,
      slot,
      roomId: ids.room(group.teacher.key),
      createdAt,
    })),
    timetable_entry_teacher: placed.map(({ group, weekday, slot }) => ({
      id: ids.of('timetable_entry_teacher', `${group.key}/${weekday}/${slot}`),
      entryId: ids.entry(group, weekday, slot),
      staffId: ids.person(group.teacher),
      createdAt,
    })),
  };
}
