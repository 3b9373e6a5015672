import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import type { StaffName } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { putRemark, removeRemark } from './ask-family-life.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  classTeacher = await school.signIn('classTeacher');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const REPORTS = `query ($classId: ID!, $from: Date!, $to: Date!) { classReports(classId: $classId, from: $from, to: $to) {
  className today classTeachers period { name from to } students { ids familyNames } signedIn
  totals { missed ill excused unexcused unknown late } subjects { students subjects averages forecasts }
  marks { cells dates values workTypes titles } remarks { students dates subjects kinds texts authors }
  prints { at by from to whom student studentCount } nextDue rhythmClause rhythmDays } }`;
const PRINTED = `mutation ($input: NoteReportsPrintedInput!) { noteReportsPrinted(input: $input) {
  __typename ... on ReportsPrinted { studentCount at } ... on Refusal { code params { name value } } } }`;
const PROGRESS = `query ($classId: ID!, $periodId: ID!) { classProgress(classId: $classId, periodId: $periodId) {
  students { familyNames } subjects { names } gaps { students subjects } } }`;

interface Reports {
  readonly className: string;
  readonly classTeachers: readonly string[];
  readonly period: { readonly name: string; readonly from: string; readonly to: string } | null;
  readonly students: { readonly ids: readonly string[]; readonly familyNames: readonly string[] };
  readonly signedIn: readonly boolean[];
  readonly totals: Readonly<Record<string, readonly number[]>>;
  readonly subjects: {
    readonly students: readonly number[];
    readonly subjects: readonly string[];
    readonly averages: readonly (string | null)[];
    readonly forecasts: readonly (number | null)[];
  };
  readonly marks: {
    readonly cells: readonly number[];
    readonly dates: readonly string[];
    readonly values: readonly number[];
    readonly workTypes: readonly string[];
    readonly titles: readonly string[];
  };
  readonly remarks: Readonly<Record<string, readonly unknown[]>>;
  readonly prints: readonly object[];
  readonly nextDue: string | null;
  readonly rhythmClause: string | null;
  readonly rhythmDays: number | null;
}

const read = async (from = '2026-11-05', to = TODAY, session = classTeacher): Promise<Reports> =>
  (await api.data<{ classReports: Reports }>(session, REPORTS, { classId: school.classes.a8, from, to }))
    .classReports;
const print = async (more: object = {}, session = classTeacher): Promise<Record<string, unknown>> => {
  const days = { classId: school.classes.a8, from: '2026-11-05', to: TODAY };
  const input = { clientMutationId: randomUUID(), ...days, whom: 'ALL', ...more };
  return (await api.data<{ noteReportsPrinted: Record<string, unknown> }>(session, PRINTED, { input }))
    .noteReportsPrinted;
};
const marksOf = ({ students, subjects, marks }: Reports): unknown[] =>
  marks.cells.map((cell, at) => [
    students.familyNames[subjects.students[cell] ?? -1],
    subjects.subjects[cell],
    marks.dates[at],
    marks.values[at],
    marks.workTypes[at],
  ]);

/** Marks of two days, absences of all kinds, and two remarks of which one is taken back. */
async function teach(): Promise<void> {
  const maths = await school.signIn('maths');
  await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
    markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
    markItem(school, 'maths', TODAY, 'ageev', 'FOUR', { ordinal: 2 }),
    markItem(school, 'maths', TODAY, 'zhukov', 'TWO'),
    markItem(school, 'maths', TODAY, 'eremin', 'DUE'),
  ]);
  await changeLesson(api, maths, 'putWork', {
    lessonId: school.lesson('maths', TODAY),
    id: school.lesson('maths', TODAY),
    type: 'control_work',
    title: 'Дроби',
    weight: '1',
    scale: 'FIVE',
    expectedVersion: 0,
  });
  const absent = (date: string, student: 'ezhikov' | 'zhukov', fact: string, reason: string | null) => ({
    lessonId: school.lesson('maths', date),
    studentId: school.students[student],
    fact,
    reason,
    expectedVersion: 0,
  });
  await setAttendance(api, maths, school.groups.maths, [
    absent(MONDAY, 'ezhikov', 'ABSENT', 'ILL'),
    absent(TODAY, 'ezhikov', 'ABSENT', null),
    absent(MONDAY, 'zhukov', 'LATE', null),
  ]);
  const told = { group: 'maths', date: MONDAY, student: 'ageev' } as const;
  await putRemark(api, maths, school, told, { text: 'Помог товарищу' });
  const id = randomUUID();
  await putRemark(api, maths, school, told, { id, text: 'Не то' });
  await removeRemark(api, maths, { id, lessonId: school.lesson('maths', MONDAY), expectedVersion: 1 });
}

describe('reports of a class for its families', () => {
  it('G24-69 G24-26 TKK-71 tell each of marks with work and day, average and forecast, lessons missed by reason, and remarks', async () => {
    await teach();
    const reports = await read();
    expect([reports.className, reports.classTeachers]).toEqual(['8 А', ['Орлова А.\u00a0И.']]);
    expect(reports.students.familyNames).toEqual(['Агеев', 'Ёжиков', 'Еремин', 'Жуков']);
    expect(marksOf(reports)).toEqual(
      expect.arrayContaining([
        ['Агеев', 'Алгебра', MONDAY, 5, expect.any(String)],
        ['Агеев', 'Алгебра', TODAY, 4, 'Контрольная работа'],
        ['Жуков', 'Алгебра', TODAY, 2, 'Контрольная работа'],
        ['Еремин', 'Алгебра', TODAY, 0, 'Контрольная работа'],
      ]),
    );
    expect(reports.marks.cells).toHaveLength(5);
    expect(reports.marks.titles.filter((title) => title === 'Дроби')).toHaveLength(4);
    const { students, averages, forecasts } = reports.subjects;
    // The figures once more from the rows: no weights here, «точка» has no points.
    const rows = await database.query<{ name: string; average: string | null }>(
      `select p.family_name as name, round(avg(k.value::int) filter (where k.value in ('2', '3', '4', '5')), 2)::text as average
         from mark k join person p on p.school_id = k.school_id and p.id = k.student_id
        where k.school_id = $1 and k.deleted_at is null group by p.family_name`,
      [school.schoolId],
    );
    const counted = new Map(rows.map(({ name, average }) => [name, average]));
    expect(students.map((at) => reports.students.familyNames[at]).sort()).toEqual([...counted.keys()].sort());
    students.forEach((student, at) =>
      expect(averages[at]).toBe(counted.get(reports.students.familyNames[student] ?? '')),
    );
    expect(Object.fromEntries(students.map((student, at) => [student, forecasts[at]]))).toEqual({
      0: 4,
      2: null,
      3: 2,
    });
    expect(reports.totals).toEqual({
      missed: [0, 2, 0, 0],
      ill: [0, 1, 0, 0],
      excused: [0, 0, 0, 0],
      unexcused: [0, 0, 0, 0],
      unknown: [0, 1, 0, 0],
      late: [0, 0, 0, 1],
    });
    expect(reports.remarks).toEqual({
      students: [0],
      dates: [MONDAY],
      subjects: ['Алгебра'],
      kinds: ['praise'],
      texts: ['Помог товарищу'],
      authors: ['Петрова А.\u00a0И.'],
    });
  });

  it('keep to their days: earlier marks count in the average of the period, later ones are not told', async () => {
    await teach();
    const [onTuesday, onMonday] = [await read(TUESDAY, TODAY), await read(MONDAY, MONDAY)];
    expect(marksOf(onTuesday)).toHaveLength(4);
    expect(onTuesday.subjects.averages[0]).toBe('4.33');
    expect(onTuesday.totals['missed']).toEqual([0, 1, 0, 0]);
    expect(onTuesday.remarks['texts']).toEqual([]);
    expect(marksOf(onMonday)).toHaveLength(1);
    expect(onMonday.subjects.averages).toEqual(['5.00']);
    for (const [from, to] of [
      [TODAY, MONDAY],
      ['2026-09-01', '2026-12-02'],
    ]) {
      const answer = await api.send(classTeacher, REPORTS, { classId: school.classes.a8, from, to });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    }
  });

  it('are two statements, whatever they tell', async () => {
    await teach();
    const { statements } = await new StatementRecorder(api.get(Database)).during(() => read());
    const names = statements.map(({ name }) => name).filter((name) => /^(journal|attendance)\./.test(name));
    expect(names.sort()).toEqual(['attendance.class.absences', 'journal.class.reports']);
  });

  it('know whose families have no sign-in', async () => {
    expect((await read()).signedIn).toEqual([false, false, false, false]);
    await school.signIn('ofAgeev');
    expect((await read()).signedIn).toEqual([true, false, false, false]);
    expect(await print({ whom: 'NO_SIGN_IN' })).toMatchObject({ studentCount: 3 });
  });

  it('G24-25 G24-93 say who printed which days for whom, and are due again two weeks after the last print for more than one', async () => {
    await follow(school, 'g24');
    expect(await read()).toMatchObject({ prints: [], nextDue: null });
    const one = { whom: 'ONE', studentId: school.students.zhukov };
    expect(await print(one)).toMatchObject({ studentCount: 1 });
    expect((await read()).nextDue).toBeNull();
    expect(await print({}, await school.signIn('deputy'))).toMatchObject({ studentCount: 4 });
    const { prints, ...again } = await read();
    expect(again).toMatchObject({ nextDue: '2026-12-02', rhythmDays: 14, rhythmClause: 'G24-25' });
    const days = { at: '2026-11-18T09:00:00.000Z', from: '2026-11-05', to: TODAY };
    expect(prints).toEqual([
      { ...days, by: 'Лебедева А.\u00a0И.', whom: 'ALL', student: null, studentCount: 4 },
      { ...days, by: 'Орлова А.\u00a0И.', whom: 'ONE', student: 'Жуков О.\u00a0П.', studentCount: 1 },
    ]);
    const trail = await database.query<{ who: string }>(
      `select person_id as who from audit where school_id = $1 and entity = 'taken_out' order by id`,
      [school.schoolId],
    );
    expect(trail.map(({ who }) => who)).toEqual([school.staff.classTeacher, school.staff.deputy]);
  });

  it('are due again when the regulation of the school says so, or on no day', async () => {
    await print({}, await school.signIn('deputy'));
    expect(await read()).toMatchObject({ nextDue: null, rhythmClause: null });
    await follow(school, 'tkk');
    expect(await read()).toMatchObject({ rhythmDays: null, rhythmClause: 'TKK-71' });
  });

  it('are noted once under one key, and for nobody who is not of the class', async () => {
    const clientMutationId = randomUUID();
    expect(await print({ clientMutationId })).toEqual(await print({ clientMutationId }));
    expect((await read()).prints).toHaveLength(1);
    const stranger = { whom: 'ONE', studentId: school.students.malyshev };
    expect(await print(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await print({ whom: 'ONE' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read()).prints).toHaveLength(1);
  });

  it.each(['maths', 'educator', 'administrator'] satisfies StaffName[])('are not for: %s', async (who) => {
    const session = await school.signIn(who);
    const days = { classId: school.classes.a8, from: MONDAY, to: TODAY };
    const answers = [
      await api.send(session, REPORTS, days),
      await api.send(session, PRINTED, { input: { clientMutationId: randomUUID(), ...days, whom: 'ALL' } }),
    ];
    for (const answer of answers) expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the preliminary report of a class', () => {
  it('knows who has no mark in a subject that is taught to them', async () => {
    await teach();
    const [period] = await database.query<{ id: string }>(
      `select id from grading_period where school_id = $1 and $2 between starts_on and ends_on and kind = 'quarter' and 8 between grade_from and grade_to`,
      [school.schoolId, TODAY],
    );
    const { classProgress } = await api.data<{
      classProgress: {
        students: { familyNames: string[] };
        subjects: { names: string[] };
        gaps: { students: number[]; subjects: number[] };
      };
    }>(classTeacher, PROGRESS, { classId: school.classes.a8, periodId: period?.id });
    const { students, subjects, gaps } = classProgress;
    const told = gaps.students.map((student, at) => [
      students.familyNames[student],
      subjects.names[gaps.subjects[at] ?? -1],
    ]);
    expect(told.filter(([, subject]) => subject === 'Алгебра')).toEqual([['Ёжиков', 'Алгебра']]);
    expect(told.filter(([, subject]) => subject === 'Английский язык')).toHaveLength(4);
  });
});
