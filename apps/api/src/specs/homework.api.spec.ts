import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import { changeLesson, readLesson, readPage } from './ask-journal.js';
import type { LessonAnswer } from './ask-journal.js';

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

const set = (more: object = {}): Promise<LessonAnswer> =>
  changeLesson(api, teacher, 'setHomework', {
    id: randomUUID(),
    lessonId: school.lesson('maths', MONDAY),
    text: '№ 5–7',
    expectedVersion: 0,
    ...more,
  });

async function upload(session: TestSession, name = 'задание.txt', content = 'Решить'): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const answer = await api.inject({
    method: 'POST',
    url: '/files',
    headers: headersOf(session),
    payload: form,
  });
  return answer.json<{ id: string }>().id;
}

describe('homework', () => {
  it("G272-32 G166-26 is set at a lesson, by itself for the group's next one", async () => {
    const answer = await set({ minutes: 30 });
    expect(answer.lesson?.homework).toEqual([
      {
        id: expect.any(String),
        text: '№ 5–7',
        dueOn: TODAY,
        minutes: 30,
        postedAt: '2026-11-18T09:00:00.000Z',
        version: 1,
        files: [],
      },
    ]);
    expect(answer.lesson?.nextLessonDates).toEqual([TODAY, FRIDAY]);
    expect((await readPage(api, teacher, school.groups.maths)).lessons.homeworkCounts).toEqual([1, 0, 0]);
  });

  it('is not stored on top of homework that is not there', async () => {
    const id = randomUUID();
    const answer = await set({ id, expectedVersion: 2 });
    expect(answer).toMatchObject({ __typename: 'StaleVersion', current: { homework: [] } });
    expect((await set({ id })).lesson?.homework).toMatchObject([{ id, version: 1 }]);
  });

  it('is due a week later where no next lesson is known', async () => {
    const answer = await set({ lessonId: school.lesson('maths', FRIDAY) });
    expect(answer.lesson?.homework[0]?.dueOn).toBe('2026-11-27');
  });

  it('is for a later day than the lesson', async () => {
    expect(await set({ dueOn: MONDAY })).toMatchObject({ __typename: 'Refusal', code: 'DUE_BEFORE_LESSON' });
    expect((await set({ dueOn: FRIDAY })).lesson?.homework[0]?.dueOn).toBe(FRIDAY);
  });

  it('says something: a text or a file', async () => {
    expect(await set({ text: '  ' })).toMatchObject({ __typename: 'Refusal', code: 'INVALID_VALUE' });
    expect((await set({ text: '', fileIds: [await upload(teacher)] })).__typename).toBe('LessonRecorded');
  });

  it('changes under its version, and goes', async () => {
    const id = randomUUID();
    await set({ id });
    const changed = await set({ id, text: '№ 8', expectedVersion: 1 });
    expect(changed.lesson?.homework.map(({ text, version }) => [text, version])).toEqual([['№ 8', 2]]);
    expect(await set({ id, text: '№ 9', expectedVersion: 1 })).toMatchObject({
      __typename: 'StaleVersion',
      by: 'Петрова А.\u00a0И.',
    });
    const lessonId = school.lesson('maths', MONDAY);
    const removed = await changeLesson(api, teacher, 'removeHomework', { id, lessonId, expectedVersion: 2 });
    expect(removed.lesson?.homework).toEqual([]);
    expect(
      await changeLesson(api, teacher, 'removeHomework', { id, lessonId, expectedVersion: 3 }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays with its lesson', async () => {
    const id = randomUUID();
    await set({ id });
    expect(await set({ id, lessonId: school.lesson('maths', TODAY), expectedVersion: 1 })).toMatchObject({
      __typename: 'Refusal',
      code: 'NOT_FOUND',
    });
  });

  it('G272-37 G166-31 carries files, which can be taken away and put back', async () => {
    const [id, first, second] = [randomUUID(), await upload(teacher), await upload(teacher, 'схема.txt')];
    const names = async (): Promise<string[]> =>
      (await readLesson(api, teacher, school.lesson('maths', MONDAY))).homework.flatMap(({ files }) =>
        files.map(({ name }) => name),
      );
    await set({ id, fileIds: [first, second] });
    expect(await names()).toEqual(['задание.txt', 'схема.txt']);
    await set({ id, fileIds: [second], expectedVersion: 1 });
    expect(await names()).toEqual(['схема.txt']);
    await set({ id, fileIds: [first, second], expectedVersion: 2 });
    expect(await names()).toEqual(['задание.txt', 'схема.txt']);
  });

  it('takes no file that another teacher brought', async () => {
    const foreign = await upload(await school.signIn('english'));
    expect(await set({ fileIds: [foreign] })).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect(await set({ fileIds: [randomUUID()] })).toMatchObject({
      __typename: 'Refusal',
      code: 'NOT_FOUND',
    });
  });
});
