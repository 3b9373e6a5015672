import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import type { GroupName } from './arrange.js';
import { SET_MARKS, markItem, readPage, setMarks } from './ask-journal.js';

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

const item = (student: keyof ArrangedSchool['students'], value: string | null, more: object = {}): object =>
  markItem(school, 'maths', MONDAY, student, value, more);
const set = (
  items: readonly object[],
  session = teacher,
  group: GroupName = 'maths',
  key = randomUUID(),
): ReturnType<typeof setMarks> => setMarks(api, session, school.groups[group], items, key);
const rowsOf = (text: string): Promise<Record<string, unknown>[]> => database.query(text, [school.schoolId]);

describe('entering marks', () => {
  it("G24-83 puts a mark into the column of the lesson's day", async () => {
    await set([item('ageev', 'FIVE'), item('ezhikov', 'FOUR')]);
    const page = await readPage(api, teacher, school.groups.maths);
    const monday = page.lessons.dates.indexOf(MONDAY);
    expect(page.marks.works.map((work) => page.works.lessons[work])).toEqual([monday, monday]);
    expect(await rowsOf(`select distinct date::text from mark where school_id = $1`)).toEqual([
      { date: MONDAY },
    ]);
  });

  it('G272-33 G166-27 marks of a batch are answered one by one and stay', async () => {
    const results = await set([item('ageev', 'FIVE'), item('ezhikov', 'DUE'), item('zhukov', 'TWO')]);
    expect(results).toEqual([0, 1, 2].map((index) => ({ __typename: 'MarkSaved', index, version: 1 })));
    const page = await readPage(api, teacher, school.groups.maths);
    const entered = page.marks.students.map((student, at) => [
      page.students.familyNames[student],
      page.marks.values[at],
    ]);
    expect(new Map(entered as [string, number][])).toEqual(
      new Map([
        ['Агеев', 5],
        ['Ёжиков', 0],
        ['Жуков', 2],
      ]),
    );
  });

  it('lets one bad item fail without the others', async () => {
    const results = await set([
      item('ageev', 'FIVE'),
      item('malyshev', 'FIVE'),
      item('zhukov', 'PASS'),
      item('eremin', 'FOUR', { ordinal: 5 }),
      item('eremin', 'FOUR', { workId: randomUUID() }),
      item('eremin', 'THREE'),
    ]);
    const told = results.map((result) => result.refusal?.code ?? result.__typename);
    expect(told).toEqual([
      'MarkSaved',
      'STUDENT_NOT_IN_GROUP',
      'INVALID_VALUE',
      'TOO_MANY_MARKS',
      'NOT_FOUND',
      'MarkSaved',
    ]);
    expect(await rowsOf(`select value from mark where school_id = $1 order by value`)).toEqual([
      { value: '3' },
      { value: '5' },
    ]);
  });

  it('takes a second mark for the same work, up to the fourth', async () => {
    await set([1, 2, 3, 4].map((ordinal) => item('ageev', 'FOUR', { ordinal })));
    const page = await readPage(api, teacher, school.groups.maths);
    expect(page.marks.ordinals).toEqual([1, 2, 3, 4]);
  });

  it('clears, undoes and clears again on one row, counting versions', async () => {
    const versions: unknown[] = [];
    for (const [value, expectedVersion] of [
      ['FIVE', 0],
      [null, 1],
      ['FIVE', 2],
      [null, 3],
      ['THREE', 0],
    ] as const) {
      versions.push((await set([item('ageev', value, { expectedVersion })]))[0]?.version);
    }
    expect(versions).toEqual([1, 2, 3, 4, 5]);
    expect(await rowsOf(`select value, version, deleted_at from mark where school_id = $1`)).toEqual([
      { value: '3', version: 5, deleted_at: null },
    ]);
  });

  it('shows no cleared mark', async () => {
    await set([item('ageev', 'FIVE')]);
    await set([item('ageev', null, { expectedVersion: 1 })]);
    expect((await readPage(api, teacher, school.groups.maths)).marks.values).toEqual([]);
  });

  it('answers the same cell twice in one batch once', async () => {
    const results = await set([item('ageev', 'FIVE'), item('ageev', 'FOUR')]);
    expect(results.map(({ refusal, __typename }) => refusal?.code ?? __typename)).toEqual([
      'MarkSaved',
      'CONFLICT',
    ]);
  });
});

describe('what the rules forbid', () => {
  it('S117-32 sets no mark in grade 1, the «точка» included', async () => {
    const primary = await school.signIn('primary');
    const cell = (value: string): object => markItem(school, 'primary', TODAY, 'malyshev', value);
    for (const value of ['FIVE', 'DUE']) {
      const [result] = await set([cell(value)], primary, 'primary');
      expect(result?.refusal).toEqual({
        code: 'NO_MARKS_IN_GRADE',
        clause: 'S117-32',
        params: [{ name: 'grade', value: '1' }],
      });
    }
    expect(await rowsOf(`select 1 from mark where school_id = $1`)).toEqual([]);
  });

  it('locks a lesson that is still to come', async () => {
    const [result] = await set([markItem(school, 'maths', FRIDAY, 'ageev', 'FIVE')]);
    expect(result).toMatchObject({ __typename: 'MarkLocked', refusal: { code: 'LESSON_IN_FUTURE' } });
  });

  it('locks a cancelled lesson', async () => {
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.cancel',
          text: `update lesson set cancelled_at = now() where school_id = $1 and id = $2`,
        },
        [school.lesson('maths', MONDAY)],
      ),
    );
    const [result] = await set([item('ageev', 'FIVE')]);
    expect(result).toMatchObject({ __typename: 'MarkLocked', refusal: { code: 'LESSON_CANCELLED' } });
  });

  it('keeps each column to its scale', async () => {
    const [five] = await set(
      [
        markItem(school, 'music', MONDAY, 'ageev', 'FIVE', {
          lessonId: school.lesson('music', TODAY),
          workId: school.lesson('music', TODAY),
        }),
      ],
      teacher,
      'music',
    );
    const [pass] = await set([markItem(school, 'music', TODAY, 'ageev', 'PASS')], teacher, 'music');
    expect([five?.refusal?.code, pass?.__typename]).toEqual(['INVALID_VALUE', 'MarkSaved']);
  });
});

describe('whose marks they are', () => {
  it('asks the access table only of those whom the facts do not admit by themselves', async () => {
    const recorder = new StatementRecorder(api.get(Database));
    const input = (): object => ({
      clientMutationId: randomUUID(),
      groupId: school.groups.maths,
      items: [item('ageev', 'FIVE')],
    });
    const stranger = await school.signIn('english');
    const asked = async (session: TestSession): Promise<readonly [boolean, boolean]> => {
      const { result, statements } = await recorder.during(() =>
        api.send(session, SET_MARKS, { input: input() }),
      );
      return [result.data !== null, statements.some(({ name }) => name.startsWith('access.'))];
    };
    expect(await asked(teacher)).toEqual([true, false]);
    expect(await asked(stranger)).toEqual([false, true]);
  });

  it("S117-25 only the subject's teacher sets marks: nobody who leads, keeps the system or reads does", async () => {
    for (const who of [
      'deputy',
      'director',
      'administrator',
      'auditor',
      'classTeacher',
      'educator',
      'english',
    ] as const) {
      const answer = await api.send(await school.signIn(who), SET_MARKS, {
        input: {
          clientMutationId: randomUUID(),
          groupId: school.groups.maths,
          items: [item('ageev', 'TWO')],
        },
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await rowsOf(`select 1 from mark where school_id = $1`)).toEqual([]);
  });

  it('S117-31 with subgroups each teacher keeps own records: the other subgroup is not there', async () => {
    const english = await school.signIn('english');
    const input = {
      clientMutationId: randomUUID(),
      groupId: school.groups.secondEnglish,
      items: [markItem(school, 'secondEnglish', TUESDAY, 'zhukov', 'FIVE')],
    };
    const answer = await api.send(english, SET_MARKS, { input });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const [own] = await set([markItem(school, 'english', TUESDAY, 'ageev', 'FIVE')], english, 'english');
    const [stranger] = await set(
      [markItem(school, 'english', TUESDAY, 'zhukov', 'FIVE')],
      english,
      'english',
    );
    expect([own?.__typename, stranger?.refusal?.code]).toEqual(['MarkSaved', 'STUDENT_NOT_IN_GROUP']);
  });

  it('S117-29 G24-78 the substitute fills the given lesson and no other of the group', async () => {
    await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
    const substitute = await school.signIn('substitute');
    const results = await set(
      [item('ageev', 'FIVE'), markItem(school, 'maths', TODAY, 'ageev', 'FIVE')],
      substitute,
    );
    expect(results.map(({ refusal, __typename }) => refusal?.code ?? __typename)).toEqual([
      'MarkSaved',
      'FORBIDDEN',
    ]);
    const page = await readPage(api, substitute, school.groups.maths);
    expect(page.lessons.mine).toEqual([true, false, false]);
    expect([page.canWrite, page.can.includes('setMarks')]).toEqual([true, true]);
    expect(page.lessons.teachers[0]).toBe('Новикова А.\u00a0И.');
  });

  it('takes no mark for a student who was not in the group on that day', async () => {
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.leave',
          text: `update enrollment set valid_to = '2026-11-16' where school_id = $1 and student_id = $2`,
        },
        [school.students.ageev],
      ),
    );
    const results = await set([item('ageev', 'FIVE'), markItem(school, 'maths', TODAY, 'ageev', 'FIVE')]);
    expect(results.map(({ refusal, __typename }) => refusal?.code ?? __typename)).toEqual([
      'MarkSaved',
      'STUDENT_NOT_IN_GROUP',
    ]);
  });
});
