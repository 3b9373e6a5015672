import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import {
  PAGE,
  changeLesson,
  markItem,
  readLesson,
  readPage,
  setAttendance,
  setMarks,
} from './ask-journal.js';
import { teach } from './teach.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const page = (session = teacher): ReturnType<typeof readPage> => readPage(api, session, school.groups.maths);

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  await work();
  const names: string[] = [];
  api.get(Database).listen(({ name }) => names.push(name));
  await work();
  api.get(Database).listen(undefined);
  return names;
}

describe('the page of a journal', () => {
  it('G272-10 G166-6 presents current progress, absences and homework', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', expectedVersion: 0 },
    ]);
    await changeLesson(api, teacher, 'setHomework', {
      lessonId,
      id: randomUUID(),
      text: '№ 5',
      expectedVersion: 0,
    });
    const { marks, absences, students, lessons } = await page();
    expect(marks.students.map((student) => students.familyNames[student])).toEqual(['Агеев']);
    expect(absences.students.map((student) => students.familyNames[student])).toEqual(['Жуков']);
    expect(lessons.homeworkCounts).toEqual([1, 0, 0]);
  });

  it('G24-16 holds what is entered on the day of the lesson: marks with their kind of work, attendance, homework', async () => {
    const lessonId = school.lesson('maths', TODAY);
    const work = { id: lessonId, lessonId, title: '', weight: '2', scale: 'FIVE', expectedVersion: 0 };
    await changeLesson(api, teacher, 'putWork', { ...work, type: 'practical_work' });
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'FOUR')]);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', expectedVersion: 0 },
    ]);
    const homework = { lessonId, id: randomUUID(), text: '№ 9', expectedVersion: 0 };
    await changeLesson(api, teacher, 'setHomework', homework);
    const found = await page();
    const at = found.lessons.dates.indexOf(found.today);
    const places = found.works.ids.indexOf(lessonId);
    expect(found.works.types[places]).toBe('practical_work');
    expect(found.marks).toMatchObject({ works: [places], values: [4] });
    expect(found.absences).toMatchObject({ lessons: [at], facts: [1] });
    expect(found.lessons.homeworkCounts[at]).toBe(1);
  });

  it('G24-53 G24-54 shows the deputy, lesson by lesson, what was taught and what was set, and where nothing was', async () => {
    await teach(api, school);
    const deputy = await school.signIn('deputy');
    const { lessons } = await page(deputy);
    expect([lessons.dates, lessons.topics, lessons.homeworkCounts, lessons.held]).toEqual([
      [MONDAY, TODAY, FRIDAY],
      ['Обыкновенные дроби', '', ''],
      [1, 0, 0],
      [true, false, false],
    ]);
    const { homework } = await readLesson(api, deputy, lessons.ids[0] ?? '');
    expect(homework).toMatchObject([{ text: '№ 5–7', postedAt: '2026-11-18T09:00:00.000Z' }]);
  });

  it('orders students as a Russian list does, with Ё standing where Е stands', async () => {
    expect((await page()).students.familyNames).toEqual(['Агеев', 'Ёжиков', 'Еремин', 'Жуков']);
  });

  it('tells lessons, times, group, period and how the average is counted', async () => {
    const found = await page();
    expect([found.lessons.dates, found.lessons.startsAt, found.today]).toEqual([
      [MONDAY, TODAY, FRIDAY],
      ['08:30', '09:25', '08:30'],
      TODAY,
    ]);
    expect(found.group).toMatchObject({
      subjectName: 'Алгебра',
      classNames: ['8 А'],
      gradeLevel: 8,
      scale: 'FIVE',
      teacherNames: ['Петрова А.\u00a0И.'],
      weeklyLessons: 1,
    });
    expect(found.periods.map(({ kind }) => kind)).toEqual(['quarter']);
    expect([found.averageKind, found.canWrite]).toEqual(['weighted', true]);
  });

  it('shows of a subgroup its own students only', async () => {
    const found = await readPage(api, await school.signIn('english'), school.groups.english);
    expect(found.students.familyNames).toEqual(['Агеев', 'Ёжиков']);
  });

  it('shows a student who left until the last day, with that day, and nothing of one who left before', async () => {
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const leave = (day: string): Promise<unknown> =>
      school.change((tx) =>
        tx.rows(
          {
            name: 'test.leave',
            text: `update enrollment set valid_to = $3 where school_id = $1 and student_id = $2`,
          },
          [school.students.ageev, day],
        ),
      );
    await leave(MONDAY);
    const still = await page();
    expect([still.students.memberTo[0], still.marks.values]).toEqual([MONDAY, [5]]);
    await leave('2026-11-15');
    const gone = await page();
    expect([gone.students.familyNames.includes('Агеев'), gone.marks]).toEqual([
      false,
      { works: [], students: [], ordinals: [], values: [], versions: [], comments: [] },
    ]);
  });

  it('has another revision after every change, and the same one without', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const revisions = [(await page()).revision, (await page()).revision];
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    revisions.push((await page()).revision);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    revisions.push((await page()).revision);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.zhukov, fact: 'LATE', expectedVersion: 0 },
    ]);
    revisions.push((await page()).revision);
    expect(revisions[0]).toBe(revisions[1]);
    expect(new Set(revisions).size).toBe(4);
  });

  it('asks three statements, whatever it holds', async () => {
    const empty = await statementsOf(() => page());
    await setMarks(
      api,
      teacher,
      school.groups.maths,
      (['ageev', 'ezhikov', 'zhukov', 'eremin'] as const).map((student) =>
        markItem(school, 'maths', MONDAY, student, 'FOUR'),
      ),
    );
    const full = await statementsOf(() => page());
    expect(full).toEqual(empty);
    expect(full).toHaveLength(3);
  });

  it('G272-20 G166-14 TKK-6 S117-34 is open to the director and the deputy in every journal of the school', async () => {
    for (const who of ['director', 'deputy'] as const) {
      const session = await school.signIn(who);
      for (const group of Object.values(school.groups))
        expect((await readPage(api, session, group)).canWrite).toBe(false);
    }
  });

  it('is no page for strangers, for what is no group, and for too many days', async () => {
    const ask = async (session: TestSession, variables: object): Promise<string | undefined> =>
      (
        await api.send(session, PAGE, {
          groupId: school.groups.maths,
          from: MONDAY,
          to: FRIDAY,
          ...variables,
        })
      ).errors?.[0]?.extensions.code;
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    expect(await ask(await school.signIn('english'), {})).toBe('NOT_FOUND');
    expect(await ask(await other.signIn('deputy'), {})).toBe('NOT_FOUND');
    const deputy = await school.signIn('deputy');
    expect(await ask(deputy, { groupId: randomUUID() })).toBe('NOT_FOUND');
    expect(await ask(deputy, { groupId: 'no-id' })).toBe('NOT_FOUND');
    expect(await ask(deputy, { from: FRIDAY, to: MONDAY })).toBe('BAD_REQUEST');
    expect(await ask(deputy, { from: '2025-09-01', to: FRIDAY })).toBe('BAD_REQUEST');
  });
});

interface Connection {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly id: string;
      readonly subjectName: string;
      readonly classNames: string[];
      readonly can: string[];
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function groups(session: TestSession, more: object = {}): Promise<Connection> {
  const query = `query ($first: Int!, $after: String, $classId: ID, $subjectId: ID, $mine: Boolean) {
    journalGroups(first: $first, after: $after, classId: $classId, subjectId: $subjectId, mine: $mine) {
      edges { cursor node { id subjectName classNames can } } pageInfo { hasNextPage endCursor } } }`;
  return (await api.data<{ journalGroups: Connection }>(session, query, { first: 100, ...more }))
    .journalGroups;
}

describe('the list of journals', () => {
  const names = ({ edges }: Connection): string[] =>
    edges.map(({ node }) => `${node.classNames.join()} ${node.subjectName}`);

  it('shows each what the person may open, by class and subject', async () => {
    const all = ['1 Б Алгебра', '8 А Алгебра', '8 А Английский язык', '8 А Английский язык', '8 А Музыка'];
    expect(names(await groups(await school.signIn('deputy')))).toEqual(all);
    expect(names(await groups(await school.signIn('classTeacher')))).toEqual(all.slice(1));
    expect(names(await groups(teacher))).toEqual(['8 А Алгебра', '8 А Музыка']);
    await school.substitute(school.lesson('primary', TODAY), school.staff.maths);
    expect(names(await groups(teacher))).toEqual(['1 Б Алгебра', '8 А Алгебра', '8 А Музыка']);
  });

  it('says the same of what can be done as the page itself', async () => {
    for (const who of ['maths', 'classTeacher', 'educator', 'deputy'] as const) {
      const session = await school.signIn(who);
      const found = (await groups(session)).edges.find(({ node }) => node.id === school.groups.maths);
      expect(found?.node.can).toEqual((await page(session)).can);
    }
  });

  it('narrows by class, subject and own lessons', async () => {
    const deputy = await school.signIn('deputy');
    expect(names(await groups(deputy, { classId: school.classes.b1 }))).toEqual(['1 Б Алгебра']);
    const [maths] = await database.query<{ id: string }>(
      `select subject_id as id from teaching_group where school_id = $1 and id = $2`,
      [school.schoolId, school.groups.maths],
    );
    expect(names(await groups(deputy, { subjectId: maths?.id }))).toEqual(['1 Б Алгебра', '8 А Алгебра']);
    expect(names(await groups(deputy, { mine: true }))).toEqual([]);
    expect(names(await groups(await school.signIn('english'), { mine: true }))).toEqual([
      '8 А Английский язык',
    ]);
  });

  it('goes on after a cursor until the end', async () => {
    const deputy = await school.signIn('deputy');
    const first = await groups(deputy, { first: 3 });
    const rest = await groups(deputy, { first: 3, after: first.pageInfo.endCursor });
    expect([
      first.edges.length,
      first.pageInfo.hasNextPage,
      rest.edges.length,
      rest.pageInfo.hasNextPage,
    ]).toEqual([3, true, 2, false]);
    expect(new Set([...first.edges, ...rest.edges].map(({ node }) => node.id)).size).toBe(5);
  });

  it('takes 1 to 100 at a time and its own cursors only', async () => {
    for (const variables of [{ first: 0 }, { first: 101 }, { first: 1, after: 'elsewhere' }]) {
      await expect(groups(teacher, variables)).rejects.toThrow('BAD_REQUEST');
    }
  });
});
