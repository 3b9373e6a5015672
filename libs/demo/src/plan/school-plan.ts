import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import type { DemoYear } from '../calendar/demo-year.js';
import { keyOfCohort, rosterOf } from '../people/cohorts.js';
import type { DemoStudent } from '../people/cohorts.js';
import { educatorOf, officeOf, staffParentOf, teacherOf } from '../people/staff.js';
import type { DemoStaff, DemoTeacher } from '../people/staff.js';
import { TRAIT_CYCLE } from '../people/traits.js';
import { Assignment } from './assign-teachers.js';
import type { PlannedClass } from './assign-teachers.js';
import { curriculumOf, lessonsByWeekday } from './curriculum.js';
import type { CurriculumLine, Division } from './curriculum.js';
import { placeLessons } from './place-lessons.js';
import type { Place } from './place-lessons.js';
import { AREAS } from './subjects.js';

/** A student's time in a subgroup. */
export interface Membership {
  readonly student: DemoStudent;
  /** 1 or 2. */
  readonly part: number;
  readonly from: Day;
  readonly to: Day | null;
}

export interface DemoDivision {
  readonly division: Division;
  readonly members: readonly Membership[];
}

export interface DemoClass extends PlannedClass {
  readonly key: string;
  readonly students: readonly DemoStudent[];
  readonly divisions: readonly DemoDivision[];
  readonly classTeacher: DemoTeacher;
}

/** One page of the journal: a subject in a class or in one of its subgroups. */
export interface DemoGroup {
  readonly key: string;
  readonly schoolClass: DemoClass;
  readonly line: CurriculumLine;
  /** 0 the whole class. */
  readonly part: number;
  readonly teacher: DemoTeacher;
  /** Places in the week, in order. */
  readonly places: readonly Place[];
}

/** A school in one academic year: who, what, with whom and when. */
export interface SchoolPlan {
  readonly year: DemoYear;
  readonly classes: readonly DemoClass[];
  readonly teachers: readonly DemoTeacher[];
  readonly office: readonly DemoStaff[];
  readonly educator: DemoStaff;
  readonly groups: readonly DemoGroup[];
}

export interface PlanWish {
  readonly scope: string;
  readonly firstScope: string;
  readonly year: DemoYear;
  /** How many classes; 31 are a whole school. */
  readonly classes: number;
}

/** Grades in the order in which small schools get them. */
const GRADE_ORDER = [5, 1, 10, 8, 3, 9, 2, 7, 11, 4, 6];

/** Classes of a whole school: three of each grade, two of the tenth and eleventh. */
export const WHOLE_SCHOOL = 31;

function listClasses(year: DemoYear, count: number): PlannedClass[] {
  const all = ['А', 'Б', 'В'].flatMap((letter) =>
    GRADE_ORDER.filter((grade) => letter !== 'В' || grade <= 9).map((grade) => ({ grade, letter })),
  );
  return all
    .slice(0, Math.max(1, count))
    .sort((a, b) => a.grade - b.grade || (a.letter < b.letter ? -1 : 1))
    .map(({ grade, letter }) => ({
      grade,
      letter,
      name: `${grade}${letter}`,
      entryYear: year.startYear - grade + 1,
      lines: curriculumOf(grade),
    }));
}

/** Divides a class by sex or by lot; one student of one cohort changes the language group after the autumn. */
function divide(
  scope: string,
  schoolClass: PlannedClass,
  students: readonly DemoStudent[],
  division: Division,
  year: DemoYear,
): DemoDivision {
  const place = Dice.of(scope, 'division', keyOfCohort(schoolClass), division.key).below(2);
  const isShown =
    schoolClass.entryYear % TRAIT_CYCLE === 9 && schoolClass.letter === 'А' && division.key === 'language';
  const members = students.flatMap((student, at): Membership[] => {
    const { from, to } = student;
    const number = Number(student.key.split('/')[1]);
    const bySex = student.sex === 'male' ? 1 : 2;
    const part = division.bySex ? bySex : ((number + place) % 2) + 1;
    const moved = year.quarters[1]?.from;
    if (!isShown || at !== 6 || moved === undefined) return [{ student, part, from, to }];
    return [
      { student, part, from, to: addDays(moved, -1) },
      { student, part: 3 - part, from: moved, to },
    ];
  });
  return { division, members };
}

/** Classes whose periods stay open, because their record has gaps that nobody fills. */
export const isLeftOpen = ({ letter, grade }: Pick<DemoClass, 'letter' | 'grade'>): boolean =>
  letter === 'В' && grade >= 5;

/** Everything about the school that follows from the seed and the academic year. */
export function planSchool({ scope, firstScope, year, classes: count }: PlanWish): SchoolPlan {
  const planned = listClasses(year, count);
  const assignment = new Assignment(planned);
  const numbers = AREAS.flatMap((area) =>
    (assignment.numbers.get(area) ?? []).map((number) => ({ area, number })),
  );
  const teachers = numbers.map(({ area, number }) => teacherOf(scope, area, number));
  const indexOf = new Map(teachers.map((teacher, at) => [teacher.key, at]));
  const teacherAt = (classIndex: number, line: CurriculumLine, part: number): DemoTeacher => {
    const key = `${line.area}/${assignment.numberOf(classIndex, line.area, part)}`;
    const found = teachers[indexOf.get(key) ?? -1];
    if (!found) throw new RangeError(`no teacher ${key}`);
    return found;
  };
  const partsOf = (line: CurriculumLine): readonly number[] => (line.division ? [1, 2] : [0]);

  const weekly = planned.flatMap(({ lines }, classIndex) =>
    lines.flatMap((line) =>
      Array.from({ length: line.hours }, () => ({
        classIndex,
        subject: line.subject.key,
        teachers: partsOf(line).map((part) => indexOf.get(teacherAt(classIndex, line, part).key) ?? 0),
      })),
    ),
  );
  const places = placeLessons(
    `${scope}/${year.startYear}`,
    weekly,
    planned.map(({ grade }) => lessonsByWeekday(grade)),
  );

  const around = { scope, firstScope, staffParent: staffParentOf(scope) };
  const taken = new Set<string>();
  const classes = planned.map((schoolClass, classIndex): DemoClass => {
    const students = rosterOf(around, schoolClass, year);
    const divisions = new Map(
      schoolClass.lines.flatMap(({ division }) => (division ? [[division.key, division]] : [])),
    );
    const candidates = schoolClass.lines
      .filter(({ division }) => !division)
      .map((line) => teacherAt(classIndex, line, 0));
    const own = schoolClass.grade <= 4 ? candidates.filter(({ area }) => area === 'primary') : candidates;
    const classTeacher = own.find(({ key }) => !taken.has(key)) ?? own[0];
    if (!classTeacher) throw new RangeError('a class without teachers');
    taken.add(classTeacher.key);
    return {
      ...schoolClass,
      key: keyOfCohort(schoolClass),
      students,
      divisions: [...divisions.values()].map((division) =>
        divide(scope, schoolClass, students, division, year),
      ),
      classTeacher,
    };
  });

  let at = 0;
  const groups = classes.flatMap((schoolClass, classIndex) =>
    schoolClass.lines.flatMap((line) => {
      const own = places
        .slice(at, (at += line.hours))
        .sort((a, b) => a.weekday - b.weekday || a.slot - b.slot);
      return partsOf(line).map((part): DemoGroup => ({
        key: `${year.startYear}/${schoolClass.key}/${line.subject.key}/${part}`,
        schoolClass,
        line,
        part,
        teacher: teacherAt(classIndex, line, part),
        places: own,
      }));
    }),
  );
  return { year, classes, teachers, office: officeOf(scope), educator: educatorOf(scope), groups };
}
