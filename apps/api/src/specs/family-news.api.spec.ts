import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { readToday } from './ask-diary.js';
import { changeOfFamily, putRemark } from './ask-family-life.js';
import { markItem, setMarks } from './ask-journal.js';
import { teach } from './teach.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let guardian: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  guardian = await school.signIn('ofAgeev');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const NOON_TEXT = '2026-11-18T09:00:00.000Z';
const see = (at: TestApi, session: TestSession, more: object = {}): ReturnType<typeof changeOfFamily> =>
  changeOfFamily(at, session, 'seeNews', {
    schoolId: school.schoolId,
    studentIds: [school.students.ageev],
    until: NOON_TEXT,
    ...more,
  });

/** The server at a later hour. */
async function later<T>(now: string, work: (at: TestApi) => Promise<T>): Promise<T> {
  const at = await TestApi.start(database, { now });
  try {
    return await work(at);
  } finally {
    await at.stop();
  }
}

describe('news', () => {
  it('G24-24 G24-44 are marks, absences, remarks, homework posted and lessons changed', async () => {
    await teach(api, school);
    await putRemark(api, await school.signIn('maths'), school, {
      group: 'maths',
      date: MONDAY,
      student: 'ageev',
    });
    await school.change(async (tx) => {
      await tx.rows(
        {
          name: 'test.news.cancel',
          text: `update lesson set cancelled_at = $3 where school_id = $1 and id = $2`,
        },
        [school.lesson('english', TOMORROW), NOON],
      );
    });
    const page = await readToday(api, guardian);
    expect([page.marks.values, page.absences.facts, page.remarks.texts]).toEqual([
      [5],
      [1],
      ['Решил трудную задачу'],
    ]);
    expect([page.posted.texts.sort(), page.posted.dueOn.sort()]).toEqual([
      ['Unit 5', '№ 5–7'],
      [TODAY, TOMORROW],
    ]);
    expect(page.changes).toMatchObject({
      dates: [TOMORROW],
      subjects: ['Английский язык'],
      cancelled: [true],
      at: [NOON_TEXT],
    });
  });

  it('are all new to somebody who comes for the first time', async () => {
    const { visits } = await readToday(api, guardian);
    expect(visits).toEqual({ seenUntil: [null], shownUntil: [null], since: [null], isNew: [true] });
  });

  it('are shown once and stay for the visit; at the next one only what came since is new', async () => {
    expect((await see(api, guardian)).data?.answer).toEqual({ __typename: 'NewsSeen', count: 1 });
    expect((await readToday(api, guardian)).visits).toEqual({
      seenUntil: [null],
      shownUntil: [NOON_TEXT],
      since: [null],
      isNew: [false],
    });
    const next = await later('2026-11-18T15:00:00Z', async (at) => {
      await setMarks(at, await school.signIn('maths'), school.groups.maths, [
        markItem(school, 'maths', TODAY, 'ageev', 'FIVE'),
      ]);
      const { visits, marks } = await readToday(at, guardian);
      await see(at, guardian, { until: '2026-11-18T15:00:00Z' });
      return [visits, marks.values.length, (await readToday(at, guardian)).visits];
    });
    const since = { seenUntil: [NOON_TEXT], since: [NOON_TEXT] };
    expect(next).toEqual([
      { ...since, shownUntil: [NOON_TEXT], isNew: [true] },
      1,
      { ...since, shownUntil: ['2026-11-18T15:00:00.000Z'], isNew: [false] },
    ]);
  });

  it('are done with at a word, and an older device does not bring them back', async () => {
    await see(api, guardian, { read: true });
    expect((await readToday(api, guardian)).visits).toMatchObject({ seenUntil: [NOON_TEXT] });
    await see(api, guardian, { until: '2026-11-16T09:00:00Z', read: true });
    await see(api, guardian, { until: null });
    expect((await readToday(api, guardian)).visits).toMatchObject({
      seenUntil: [NOON_TEXT],
      shownUntil: [NOON_TEXT],
    });
  });

  it('are never seen before they came, whatever the clock of the device says', async () => {
    await see(api, guardian, { until: '2027-01-01T00:00:00Z' });
    expect((await readToday(api, guardian)).visits.shownUntil).toEqual([NOON_TEXT]);
  });

  it('are remembered for the person, on every device, and for no other', async () => {
    await see(api, guardian);
    expect((await readToday(api, await school.signIn('ofAgeev'))).visits.shownUntil).toEqual([NOON_TEXT]);
    expect((await readToday(api, await school.signIn('ageev'))).visits.shownUntil).toEqual([null]);
    const foreign = await see(api, await school.signIn('ofZhukov'));
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const mixed = await see(api, guardian, { studentIds: [school.students.ageev, school.students.zhukov] });
    expect(mixed.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
