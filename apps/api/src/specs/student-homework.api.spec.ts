import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { readToday } from './ask-diary.js';
import { changeOfFamily, readHomework, sendHomework } from './ask-family-life.js';
import { changeLesson } from './ask-journal.js';
import { teach } from './teach.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let student: TestSession;
let guardian: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  [student, guardian] = [await school.signIn('ageev'), await school.signIn('ofAgeev')];
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const ofAgeev = (input: object): object => ({
  schoolId: school.schoolId,
  studentId: school.students.ageev,
  ...input,
});

describe('homework of a student', () => {
  it('G24-58 stands by the day it must be ready, with when it was given and posted', async () => {
    await teach(api, school);
    const { homework, today, canTick } = await readHomework(api, guardian, school, 'ageev');
    expect([today, canTick]).toEqual([TODAY, false]);
    expect(homework.texts).toEqual(['№ 5–7', 'Unit 5']);
    expect(homework.dueOn).toEqual([TODAY, TOMORROW]);
    expect(homework.givenOn).toEqual([MONDAY, '2026-11-17']);
    expect(homework.postedAt).toEqual(['2026-11-18T09:00:00.000Z', '2026-11-18T09:00:00.000Z']);
  });

  it('TKK-36 is marked late by the rule, for families and in the lesson alike', async () => {
    const teacher = await school.signIn('maths');
    const posted = async (now: string): Promise<boolean[]> => {
      const then = await TestApi.start(database, { now });
      const lessonId = school.lesson('maths', TODAY);
      await changeLesson(then, teacher, 'setHomework', {
        id: randomUUID(),
        lessonId,
        text: now,
        expectedVersion: 0,
      });
      await then.stop();
      const { lesson } = await api.data<{ lesson: { homework: { text: string; late: boolean }[] } }>(
        teacher,
        'query ($id: ID!) { lesson(id: $id) { homework { text late } } }',
        { id: lessonId },
      );
      const { homework } = await readHomework(api, guardian, school, 'ageev');
      return [
        lesson.homework.find(({ text }) => text === now)?.late ?? false,
        homework.late[homework.texts.indexOf(now)] ?? false,
      ];
    };
    // The last lesson of the day ends at 13:15 in Moscow; the limit is five hours later, 15:15 UTC.
    expect(await posted('2026-11-18T15:15:00Z')).toEqual([false, false]);
    expect(await posted('2026-11-18T15:16:00Z')).toEqual([true, true]);
    expect(await posted('2026-11-19T05:00:00Z')).toEqual([true, true]);
  });

  it('says outright where a lesson was held and nothing was set', async () => {
    const teacher = await school.signIn('maths');
    const hold = (lessonId: string): Promise<unknown> =>
      changeLesson(api, teacher, 'recordLesson', {
        lessonId,
        topic: 'Дроби',
        held: true,
        expectedVersion: 0,
      });
    await hold(school.lesson('maths', MONDAY));
    await hold(school.lesson('maths', TODAY));
    await changeLesson(api, teacher, 'setHomework', {
      id: randomUUID(),
      lessonId: school.lesson('maths', MONDAY),
      text: '№ 1',
      expectedVersion: 0,
    });
    const { nothingSet } = await readHomework(api, guardian, school, 'ageev');
    expect(nothingSet).toEqual({ dueOn: [FRIDAY], givenOn: [TODAY], subjects: ['Алгебра'] });
  });

  it('is seen by the own family and nobody else', async () => {
    await teach(api, school);
    for (const name of ['ofZhukov', 'zhukov', 'maths', 'deputy'] as const) {
      const { errors } = await sendHomework(api, await school.signIn(name), school, 'ageev');
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const { homework } = await readHomework(api, await school.signIn('ofZhukov'), school, 'zhukov');
    expect(homework.texts).toEqual(['№ 5–7', 'Unit 9']);
  });

  it('costs one statement and one of access', async () => {
    await teach(api, school);
    await readHomework(api, guardian, school, 'ageev');
    const names: string[] = [];
    api.get(Database).listen(({ name }) => names.push(name));
    await readHomework(api, guardian, school, 'ageev');
    api.get(Database).listen(undefined);
    expect(names).toEqual(['access.ownChild.student', 'diary.homework']);
  });
});

describe('ticking homework off', () => {
  let homeworkId: string;
  beforeEach(async () => {
    await teach(api, school);
    const { homework } = await readHomework(api, guardian, school, 'ageev');
    homeworkId = homework.ids[1] ?? '';
  });
  const tick = (session: TestSession, more: object = {}): ReturnType<typeof changeOfFamily> =>
    changeOfFamily(
      api,
      session,
      'setHomeworkDone',
      ofAgeev({ homeworkId, done: true, minutes: null, ...more }),
    );

  it('is done by the student; a parent sees it and cannot', async () => {
    const refused = await tick(guardian);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await tick(student, { minutes: 25 });
    expect(data?.answer).toEqual({
      __typename: 'HomeworkTicked',
      homeworkId,
      doneAt: '2026-11-18T09:00:00.000Z',
    });
    const seen = await readHomework(api, guardian, school, 'ageev');
    expect([seen.homework.doneAt, seen.homework.spent]).toEqual([
      [null, '2026-11-18T09:00:00.000Z'],
      [null, 25],
    ]);
    expect((await readToday(api, guardian)).homework.done).toEqual([true]);
    await tick(student, { done: false });
    expect((await readHomework(api, student, school, 'ageev')).homework.doneAt).toEqual([null, null]);
    expect((await readHomework(api, student, school, 'ageev')).canTick).toBe(true);
  });

  it('is answered once under one key, however often it is sent', async () => {
    const key = { clientMutationId: randomUUID() };
    const answers = [await tick(student, key), await tick(student, key)];
    expect(answers[1]).toEqual(answers[0]);
    const [row] = await database.query<{ version: number }>(
      `select version from homework_done where homework_id = $1`,
      [homeworkId],
    );
    expect(row?.version).toBe(1);
  });

  it('is for homework that was set for the student, with a sane time', async () => {
    const ofOthers = await readHomework(api, await school.signIn('zhukov'), school, 'zhukov');
    const foreign = ofOthers.homework.ids[ofOthers.homework.texts.indexOf('Unit 9')];
    expect((await tick(student, { homeworkId: foreign })).data?.answer).toMatchObject({ code: 'NOT_FOUND' });
    expect((await tick(student, { minutes: 601 })).data?.answer).toMatchObject({ code: 'INVALID_VALUE' });
    expect((await tick(await school.signIn('zhukov'))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('tells the teacher how many have done it and the median of three times, and whose never', async () => {
    const teacher = await school.signIn('maths');
    const lessonId = school.lesson('maths', MONDAY);
    const read = async (): Promise<string> =>
      JSON.stringify(
        (
          await api.data<{ lesson: { homework: object[] } }>(
            teacher,
            'query ($id: ID!) { lesson(id: $id) { homework { doneCount studentCount medianMinutes } } }',
            { id: lessonId },
          )
        ).lesson.homework,
      );
    const { homework } = await readHomework(api, student, school, 'ageev');
    const done = async (name: 'ageev' | 'zhukov' | 'eremin', minutes: number): Promise<void> => {
      await changeOfFamily(api, await school.signIn(name), 'setHomeworkDone', {
        schoolId: school.schoolId,
        studentId: school.students[name],
        homeworkId: homework.ids[0],
        done: true,
        minutes,
      });
    };
    await done('ageev', 20);
    await done('zhukov', 90);
    expect(await read()).toBe('[{"doneCount":2,"studentCount":4,"medianMinutes":null}]');
    await done('eremin', 35);
    expect(await read()).toBe('[{"doneCount":3,"studentCount":4,"medianMinutes":35}]');
  });
});

describe('tasks of the own', () => {
  it('are written by the student, ticked, changed and taken away; the parent reads them', async () => {
    const id = randomUUID();
    const task = { id, dueOn: TOMORROW, subject: 'Биология', text: ' Принести листья ', expectedVersion: 0 };
    expect((await changeOfFamily(api, guardian, 'putOwnTask', ofAgeev(task))).errors).toBeDefined();
    const { data } = await changeOfFamily(api, student, 'putOwnTask', ofAgeev(task));
    expect(data?.answer).toEqual({ __typename: 'OwnTaskStored', id, version: 1 });
    await changeOfFamily(api, student, 'putOwnTask', ofAgeev({ ...task, done: true, expectedVersion: 1 }));
    expect((await readHomework(api, guardian, school, 'ageev')).ownTasks).toEqual({
      ids: [id],
      dueOn: [TOMORROW],
      subjects: ['Биология'],
      texts: ['Принести листья'],
      doneAt: ['2026-11-18T09:00:00.000Z'],
      versions: [2],
    });
    const stale = await changeOfFamily(api, student, 'removeOwnTask', ofAgeev({ id, expectedVersion: 1 }));
    expect(stale.data?.answer).toEqual({ __typename: 'OwnTaskStale', currentVersion: 2 });
    await changeOfFamily(api, student, 'removeOwnTask', ofAgeev({ id, expectedVersion: 2 }));
    expect((await readHomework(api, guardian, school, 'ageev')).ownTasks.ids).toEqual([]);
    const again = await changeOfFamily(api, student, 'putOwnTask', ofAgeev({ ...task, expectedVersion: 3 }));
    expect(again.data?.answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });

  it('are nobody else’s, whoever knows their id', async () => {
    const id = randomUUID();
    const task = { id, dueOn: TOMORROW, text: 'Секрет', expectedVersion: 0 };
    await changeOfFamily(api, student, 'putOwnTask', ofAgeev(task));
    const zhukov = await school.signIn('zhukov');
    const theirs = { schoolId: school.schoolId, studentId: school.students.zhukov };
    const stolen = await changeOfFamily(api, zhukov, 'putOwnTask', {
      ...task,
      ...theirs,
      expectedVersion: 1,
    });
    expect(stolen.data?.answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect((await readHomework(api, student, school, 'ageev')).ownTasks.texts).toEqual(['Секрет']);
  });

  it('say something, for this year', async () => {
    for (const [more, code] of [
      [{ text: ' ' }, 'INVALID_VALUE'],
      [{ text: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
      [{ text: 'Атлас', dueOn: '2030-01-01' }, 'INVALID_VALUE'],
    ] as const) {
      const input = ofAgeev({ id: randomUUID(), dueOn: TOMORROW, expectedVersion: 0, ...more });
      expect((await changeOfFamily(api, student, 'putOwnTask', input)).data?.answer).toMatchObject({ code });
    }
  });
});
