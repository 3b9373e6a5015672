import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import type { StaffName } from './arrange.js';
import { changeLesson, documentOf, readLesson, readPage } from './ask-journal.js';
import type { LessonAnswer, LessonChange } from './ask-journal.js';

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

const record = (more: object = {}, session = teacher): Promise<LessonAnswer> =>
  changeLesson(api, session, 'recordLesson', {
    lessonId: school.lesson('maths', TODAY),
    topic: 'Дроби',
    held: false,
    expectedVersion: 0,
    ...more,
  });

describe('the record of a lesson', () => {
  it('G272-31 G166-25 a lesson has its topic', async () => {
    const answer = await record({ topic: '  Обыкновенные дроби ' });
    expect(answer.lesson?.record).toEqual({
      topic: 'Обыкновенные дроби',
      heldAt: null,
      heldBy: null,
      version: 1,
    });
    const page = await readPage(api, teacher, school.groups.maths);
    expect(page.lessons.topics).toEqual(['', 'Обыкновенные дроби', '']);
  });

  it('G272-35 G166-29 a lesson is noted as held, with when and by whom', async () => {
    const answer = await record({ held: true });
    expect(answer.lesson?.record).toMatchObject({
      heldAt: '2026-11-18T09:00:00.000Z',
      heldBy: 'Петрова А.\u00a0И.',
    });
    expect((await readPage(api, teacher, school.groups.maths)).lessons.held).toEqual([false, true, false]);
  });

  it('G272-30 G166-24 G24-77 TKK-34 the record is written on the day of the lesson, from its first minute', async () => {
    const music = { lessonId: school.lesson('music', TODAY), topic: 'Лад', held: true };
    expect((await record(music)).lesson?.record.heldAt).toBe('2026-11-18T09:00:00.000Z');
    const coming = { lessonId: school.lesson('maths', FRIDAY), topic: 'Доли', held: true };
    expect(await record(coming)).toMatchObject({ code: 'LESSON_IN_FUTURE' });
  });

  it('does not note a lesson as held that is still to come, but keeps its planned topic', async () => {
    const friday = { lessonId: school.lesson('maths', FRIDAY) };
    expect(await record({ ...friday, held: true })).toMatchObject({
      __typename: 'Refusal',
      code: 'LESSON_IN_FUTURE',
    });
    expect((await record(friday)).lesson?.record.topic).toBe('Дроби');
  });

  it('takes the note back, and keeps the first note when the topic changes', async () => {
    await record({ held: true });
    await school.substitute(school.lesson('maths', TODAY), school.staff.substitute);
    const other = await school.signIn('substitute');
    const changed = await record({ topic: 'Доли', held: true, expectedVersion: 1 }, other);
    expect(changed.lesson?.record).toMatchObject({ topic: 'Доли', heldBy: 'Петрова А.\u00a0И.' });
    const back = await record({ held: false, expectedVersion: 2 });
    expect(back.lesson?.record).toMatchObject({ heldAt: null, heldBy: null, version: 3 });
  });

  it('G272-36 G166-30 names the teacher of the timetable, and the substitute when there is one', async () => {
    const lessonId = school.lesson('maths', TODAY);
    expect((await readLesson(api, teacher, lessonId)).teachers).toEqual([
      { id: school.staff.maths, name: 'Петрова А.\u00a0И.', substitute: false },
    ]);
    await school.substitute(lessonId, school.staff.substitute);
    const { teachers } = await readLesson(api, teacher, lessonId);
    expect(teachers[0]).toEqual({
      id: school.staff.substitute,
      name: 'Новикова А.\u00a0И.',
      substitute: true,
    });
    const noted = await record({ held: true }, await school.signIn('substitute'));
    expect(noted.lesson?.record.heldBy).toBe('Новикова А.\u00a0И.');
  });

  it('tells the slower one what stands there now', async () => {
    await record({ topic: 'Доли' });
    const answer = await record({ topic: 'Проценты' });
    expect(answer).toMatchObject({
      __typename: 'StaleVersion',
      by: 'Петрова А.\u00a0И.',
      current: { record: { topic: 'Доли', version: 1 } },
    });
  });

  it('stores nothing on top of a record that is not there', async () => {
    const answer = await record({ expectedVersion: 3 });
    expect(answer).toMatchObject({
      __typename: 'StaleVersion',
      by: null,
      current: { record: { topic: '', version: 0 } },
    });
    expect((await record()).lesson?.record.version).toBe(1);
  });

  it('replays the answer to a repeated key without writing again', async () => {
    const clientMutationId = randomUUID();
    await record({ clientMutationId });
    const again = await record({ clientMutationId });
    expect(again.lesson?.record.version).toBe(1);
    expect(await record({ clientMutationId, topic: 'Другое' })).toMatchObject({
      __typename: 'Refusal',
      code: 'KEY_REUSED',
    });
  });

  it('refuses a topic that is too long', async () => {
    expect(await record({ topic: 'я'.repeat(501) })).toMatchObject({
      __typename: 'Refusal',
      code: 'TEXT_TOO_LONG',
      params: [
        { name: 'field', value: 'topic' },
        { name: 'limit', value: '500' },
      ],
    });
  });
});

describe('whose lesson it is', () => {
  const inputs = (): Record<LessonChange, object> => {
    const lessonId = school.lesson('maths', MONDAY);
    const id = randomUUID();
    return {
      recordLesson: { lessonId, topic: 'Дроби', held: true, expectedVersion: 0 },
      setHomework: { lessonId, id, text: '№ 5', expectedVersion: 0 },
      removeHomework: { lessonId, id, expectedVersion: 1 },
      putWork: { lessonId, id, type: 'test', weight: '1', scale: 'FIVE', expectedVersion: 0 },
      removeWork: { lessonId, id, expectedVersion: 1 },
    };
  };

  it.each([
    'deputy',
    'director',
    'administrator',
    'auditor',
    'classTeacher',
    'educator',
    'english',
  ] satisfies StaffName[])('nothing is changed by: %s', async (who) => {
    const session = await school.signIn(who);
    for (const [change, input] of Object.entries(inputs())) {
      const answer = await api.send(session, documentOf(change as LessonChange), {
        input: { clientMutationId: randomUUID(), ...input },
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('says what each person can do, as the server then lets them', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const canOf = async (who: StaffName): Promise<readonly string[]> =>
      (await readLesson(api, await school.signIn(who), lessonId)).can;
    const reading = ['journalPage', 'lesson', 'cellHistory', 'lessonHistory'];
    expect(await canOf('maths')).toEqual([
      ...reading,
      'setMarks',
      'setAttendance',
      'lessonRoll',
      'takeRoll',
      'nextTopics',
      'recordLesson',
      'explainLateness',
      'setHomework',
      'homeworkLoad',
      'removeHomework',
      'putWork',
      'removeWork',
      'groupRemarks',
      'putRemark',
      'removeRemark',
      'fileCorrection',
      'handoverCard',
    ]);
    expect(await canOf('classTeacher')).toEqual([...reading, 'setAttendance', 'groupRemarks']);
    expect(await canOf('deputy')).toEqual([...reading, 'nextTopics', 'groupRemarks', 'handoverCard']);
    expect(await canOf('educator')).toEqual(['journalPage', 'lesson']);
  });

  it('TKK-19 TKK-24 the class teacher and the educator read the journals of their class only', async () => {
    for (const who of ['classTeacher', 'educator'] as const) {
      const session = await school.signIn(who);
      expect((await readPage(api, session, school.groups.secondEnglish)).canWrite).toBe(false);
      await expect(readPage(api, session, school.groups.primary)).rejects.toThrow('NOT_FOUND');
    }
  });
});
