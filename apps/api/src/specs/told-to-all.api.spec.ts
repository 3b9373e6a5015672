import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { quarterOf, rowOf, runReport } from './arrange-reports.js';
import { readAbsences, readStudent } from './ask-class-life.js';
import { readWeek } from './ask-diary.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { readControl, readControlRows } from './ask-supervision.js';

const STUDENTS = ['ageev', 'zhukov', 'eremin', 'ezhikov'] as const satisfies readonly StudentName[];
/** The month; the quarter of the school has begun in it, and none of its lessons was before Monday. */
const [FIRST, LAST] = ['2026-11-01', '2026-11-30'];

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let teacher: TestSession;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  [deputy, teacher, classTeacher] = [
    await school.signIn('deputy'),
    await school.signIn('maths'),
    await school.signIn('classTeacher'),
  ];
  await teach();
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Two lessons of mathematics: held, one with homework, five marks, an absence each for illness and without a reason, one late. */
async function teach(): Promise<void> {
  const { ageev, zhukov, eremin } = school.students;
  for (const date of [MONDAY, TODAY])
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId: school.lesson('maths', date),
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
  await changeLesson(api, teacher, 'setHomework', {
    lessonId: school.lesson('maths', MONDAY),
    id: randomUUID(),
    text: '№ 5',
    dueOn: TODAY,
    minutes: null,
    fileIds: [],
    expectedVersion: 0,
  });
  await setAttendance(api, teacher, school.groups.maths, [
    {
      lessonId: school.lesson('maths', MONDAY),
      studentId: zhukov,
      fact: 'ABSENT',
      reason: 'ILL',
      expectedVersion: 0,
    },
    {
      lessonId: school.lesson('maths', TODAY),
      studentId: eremin,
      fact: 'ABSENT',
      reason: null,
      expectedVersion: 0,
    },
    {
      lessonId: school.lesson('maths', TODAY),
      studentId: ageev,
      fact: 'LATE',
      reason: null,
      expectedVersion: 0,
    },
  ]);
  await setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
    markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
    markItem(school, 'maths', MONDAY, 'eremin', 'THREE'),
    markItem(school, 'maths', TODAY, 'zhukov', 'FOUR'),
    markItem(school, 'maths', TODAY, 'ezhikov', 'TWO'),
  ]);
}

/** What somebody is told of mathematics in the month. */
interface Told {
  readonly held: number;
  readonly homework: number;
  readonly marks: number;
}
/** What somebody is told of the absences of the class in the month. */
interface Missed {
  readonly missed: number;
  readonly ill: number;
  readonly unknown: number;
  readonly late: number;
}

/** The line of mathematics in the table of control. */
async function controlOf(session: TestSession): Promise<Told> {
  const { rows } = await readControl(api, session, FIRST, LAST);
  const at = rows.groups.indexOf(school.groups.maths);
  return { held: rows.held[at] ?? -1, homework: rows.homework[at] ?? -1, marks: rows.marks[at] ?? -1 };
}

/** A row of a report, as numbers. */
async function reportOf<Name extends string>(
  session: TestSession,
  input: object,
  [table, row]: readonly [string, string],
  ...names: readonly Name[]
): Promise<Record<Name, number>> {
  const cells = rowOf(await runReport(api, session, input), table, row);
  return Object.fromEntries(names.map((name) => [name, Number(cells[name])])) as Record<Name, number>;
}

/** The diary of every student of the class, added up. */
async function diaries(): Promise<Told & Missed> {
  const sum = { held: 0, homework: 0, marks: 0, missed: 0, ill: 0, unknown: 0, late: 0 };
  for (const name of STUDENTS) {
    const family = await school.signIn(name);
    const { lessons, homework, marks } = await readWeek(api, family, school, name);
    const isMaths = (lesson: number): boolean => lessons.subjects[lesson] === 'Алгебра';
    // Lessons and homework are the same for everybody: each diary tells them once.
    const held = lessons.held.filter((isHeld, at) => isHeld && isMaths(at)).length;
    const tasks = homework.givenAt.filter((at) => at !== null && isMaths(at)).length;
    expect([name, held, tasks]).toEqual([name, 2, 1]);
    [sum.held, sum.homework] = [held, tasks];
    sum.marks += marks.lessons.filter(isMaths).length;
    const { totals } = await readStudent(api, family, school, name, [FIRST, LAST]);
    for (const key of ['missed', 'ill', 'unknown', 'late'] as const) sum[key] += totals[key][0] ?? 0;
  }
  return sum;
}

describe('one month, told to everybody whom it concerns', () => {
  it('G24-38 the deputy, the teacher, the class teacher and the families are told the same numbers', async () => {
    const told: Told = { held: 2, homework: 1, marks: 5 };
    const missed: Missed = { missed: 2, ill: 1, unknown: 1, late: 1 };
    const { maths } = school.groups;
    const classId = school.classes.a8;
    const days = { from: FIRST, to: LAST };
    const absences = ['missed', 'ill', 'unknown', 'late'] as const;

    // The deputy: the table of control, the analysis of work, the attendance of the class.
    expect(await controlOf(deputy)).toEqual(told);
    const analysis = { code: 'work_of_teachers', ...days };
    const work = await reportOf(deputy, analysis, ['teachers', school.staff.maths], 'marks');
    expect(work).toEqual({ marks: told.marks });
    const attendance = { code: 'class_attendance', classId, ...days };
    expect(await reportOf(deputy, attendance, ['students', 'all'], ...absences)).toEqual(missed);

    // The teacher: what control says of the own journal, the own report on the quarter.
    const rowsOf = (kind: string) => readControlRows(api, teacher, kind, maths, FIRST, LAST);
    const [lessons, idle, empty] = [
      await rowsOf('lessons'),
      await rowsOf('not_held'),
      await rowsOf('no_homework'),
    ];
    const marks = (await rowsOf('marks')).lines.marks.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const ofTeacher: Told = {
      held: lessons.count - idle.count,
      homework: lessons.count - empty.count,
      marks,
    };
    expect(ofTeacher).toEqual(told);
    const periodId = await quarterOf(school, TODAY);
    const own = { code: 'subject_teacher', teacherId: school.staff.maths, periodId };
    const given = await reportOf(teacher, own, ['missed', maths], 'given', ...absences);
    expect(given).toEqual({ given: told.held, ...missed });

    // The class teacher: control of the class, its journals, its attendance as a report and as a page.
    expect(await controlOf(classTeacher)).toEqual(told);
    const filling = { code: 'journal_filling', classId, ...days };
    const filled = await reportOf(
      classTeacher,
      filling,
      ['journals', maths],
      'heldMarked',
      'homework',
      'marks',
    );
    expect(filled).toEqual({ heldMarked: told.held, homework: told.homework, marks: told.marks });
    expect(await reportOf(classTeacher, attendance, ['students', 'all'], ...absences)).toEqual(missed);
    const { totals } = await readAbsences(api, classTeacher, classId, FIRST, LAST);
    const page = absences.map((name) => [name, totals[name].reduce((one, other) => one + other, 0)]);
    expect(Object.fromEntries(page)).toEqual(missed);

    // Families: the diaries of all students of the class together.
    expect(await diaries()).toEqual({ ...told, ...missed });
  });
});
