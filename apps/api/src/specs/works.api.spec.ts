import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { changeLesson, markItem, readLesson, readPage, setMarks } from './ask-journal.js';
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

const putWork = (more: object = {}): Promise<LessonAnswer> =>
  changeLesson(api, teacher, 'putWork', {
    id: school.lesson('maths', TODAY),
    lessonId: school.lesson('maths', TODAY),
    type: 'control_work',
    title: 'Дроби',
    weight: '3',
    scale: 'FIVE',
    expectedVersion: 0,
    ...more,
  });

describe('the works of a lesson', () => {
  it('a lesson has its first work before anybody describes it, and its row comes with the first mark', async () => {
    const before = await readLesson(api, teacher, school.lesson('maths', TODAY));
    const work = {
      id: before.id,
      position: 1,
      type: 'lesson_answer',
      title: '',
      weight: '1',
      scale: 'FIVE',
      version: 0,
      markCount: 0,
    };
    expect(before.works).toEqual([work]);
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')]);
    expect((await readLesson(api, teacher, before.id)).works).toEqual([{ ...work, markCount: 1 }]);
    expect((await putWork()).lesson?.works).toEqual([
      { ...work, type: 'control_work', title: 'Дроби', weight: '3', version: 1, markCount: 1 },
    ]);
  });

  it('G24-84 the kind of work is chosen from the list', async () => {
    expect(await putWork({ type: 'homebrew' })).toMatchObject({
      __typename: 'Refusal',
      code: 'INVALID_VALUE',
      clause: 'G24-84',
    });
    expect((await putWork({ type: 'essay' })).lesson?.works[0]?.type).toBe('essay');
  });

  it('stands beside the first one when it is the second', async () => {
    const id = randomUUID();
    await putWork({ id, weight: '2.5' });
    const { works } = await readPage(api, teacher, school.groups.maths);
    const today = works.lessons.flatMap((lesson, at) => (lesson === 1 ? [at] : []));
    expect(
      today.map((at) => [works.positions[at], works.types[at], works.weights[at], works.versions[at]]),
    ).toEqual([
      [1, 'lesson_answer', '1', 0],
      [2, 'control_work', '2.5', 1],
    ]);
    const [saved] = await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', TODAY, 'ageev', 'FIVE', {
        lessonId: school.lesson('maths', TODAY),
        workId: id,
      }),
    ]);
    expect(saved?.__typename).toBe('MarkSaved');
  });

  it('keeps its scale once it has marks, and cannot be removed', async () => {
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')]);
    expect(await putWork({ scale: 'PASS_FAIL' })).toMatchObject({ __typename: 'Refusal', code: 'CONFLICT' });
    const { id } = await readLesson(api, teacher, school.lesson('maths', TODAY));
    const removing = await changeLesson(api, teacher, 'removeWork', { id, lessonId: id, expectedVersion: 0 });
    expect(removing).toMatchObject({
      __typename: 'Refusal',
      code: 'CONFLICT',
      params: [{ name: 'field', value: 'marks' }],
    });
  });

  it('goes when it has no marks, and its place can be taken again', async () => {
    const [id, lessonId] = [randomUUID(), school.lesson('maths', TODAY)];
    await putWork({ id });
    const removed = await changeLesson(api, teacher, 'removeWork', { id, lessonId, expectedVersion: 1 });
    expect(removed.lesson?.works.map((work) => work.id)).toEqual([lessonId]);
    const [refused] = await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', TODAY, 'ageev', 'FIVE', { lessonId, workId: id }),
    ]);
    expect(refused?.refusal?.code).toBe('NOT_FOUND');
    expect((await putWork({ id })).lesson?.works.map(({ version }) => version)).toEqual([0, 3]);
  });

  it('is refused beyond the sixth', async () => {
    const answers: (string | undefined)[] = [];
    for (let count = 2; count <= 7; count += 1) answers.push((await putWork({ id: randomUUID() })).code);
    expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined, 'TOO_MANY_ITEMS']);
  });
});
