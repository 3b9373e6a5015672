import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readCellFacts } from '@zhurnal/rules';
import { Database, LiveBus, forgetTold, newId, sql } from '@zhurnal/platform';
import { assignDuties } from '@zhurnal/schooling';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ARRANGER } from './arrange-school.js';
import { TestStream, askSince } from './arrange-live.js';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

const END_DUTY = sql(
  'test.duty.end',
  `update duty set deleted_at = now(), version = version + 1 where school_id = $1 and person_id = $2 and role = $3`,
);

let database: TestDatabase;
let a: TestApi;
let b: TestApi;
let school: ArrangedSchool;
let other: ArrangedSchool;
let maths: TestSession;
let director: TestSession;
let mother: TestSession;
const streams: TestStream[] = [];

beforeAll(async () => {
  database = await testDatabase();
  a = await TestApi.start(database, { now: NOON });
  b = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(a);
  other = await ArrangedSchool.open(a, 'Школа № 2');
  maths = await school.signIn('maths');
  director = await school.signIn('director');
  mother = await school.signIn('ofAgeev');
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(async () => {
  await a.stop();
  await b.stop();
  await database.close();
});

const groupKey = (): string => `group:${school.groups.maths}`;

async function listen(
  api: TestApi,
  session: TestSession,
  keys: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<TestStream> {
  const stream = await TestStream.open(api, session, keys, more);
  streams.push(stream);
  if (stream.status === 200) await stream.next('open');
  return stream;
}

/** A listener of B hears what is told from now on once B's own connection listens. */
/** Into how few rising rows the numbers can be dealt, each keeping its order. */
function countOrders(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    const at = ends.findIndex((end) => end < number);
    ends[at === -1 ? ends.length : at] = number;
    ends.sort((one, other) => other - one);
  }
  return ends.length;
}

async function untilFresh(api: TestApi): Promise<void> {
  while (!api.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 10));
}

let version = 0;
/** Another mark of Ezhikov's, so that every change is one. */
async function mark(
  api: TestApi,
  value: 'FIVE' | 'FOUR' = version % 2 === 0 ? 'FIVE' : 'FOUR',
): Promise<void> {
  const [result] = await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ezhikov', value, { expectedVersion: version }),
  ]);
  expect(result?.__typename).toBe('MarkSaved');
  version += 1;
}

describe('a change made through one process', () => {
  it('arrives at a stream of another one, with what the journal needs to show it', async () => {
    const stream = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    const before = version;
    await mark(a, 'FIVE');
    const event = await stream.change('marks');
    expect(event).toMatchObject({ by: school.staff.maths, initials: 'АП' });
    const [change] = event.changes;
    expect(change?.keys).toEqual([groupKey()]);
    const lessonId = school.lesson('maths', MONDAY);
    expect(readCellFacts(change?.facts ?? {}).marks).toEqual([
      {
        lessonId,
        workId: lessonId,
        studentId: school.students.ezhikov,
        ordinal: 1,
        value: '5',
        hasComment: false,
        version: before + 1,
      },
    ]);
    expect(stream.text).not.toContain('Петрова');
  });

  it('says where absences, records, works and homework changed', async () => {
    const stream = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    const lessonId = school.lesson('maths', TODAY);
    await setAttendance(a, maths, school.groups.maths, [
      { lessonId, studentId: school.students.zhukov, fact: 'LATE', reason: null, expectedVersion: 0 },
    ]);
    const absence = await stream.change('attendance');
    expect(readCellFacts(absence.changes[0]?.facts ?? {}).attendance).toEqual([
      { lessonId, studentId: school.students.zhukov, fact: 'late', reason: null, version: 1 },
    ]);
    const record = { lessonId, topic: 'Дроби', held: true, expectedVersion: 0 };
    await changeLesson(a, maths, 'recordLesson', record);
    const work = { id: newId(), lessonId, type: 'test', title: 'Тест', weight: '1', scale: 'FIVE' };
    await changeLesson(a, maths, 'putWork', { ...work, expectedVersion: 0 });
    await changeLesson(a, maths, 'removeWork', { id: work.id, lessonId, expectedVersion: 1 });
    const homework = { id: newId(), lessonId, expectedVersion: 0, text: '№ 1' };
    await changeLesson(a, maths, 'setHomework', homework);
    await changeLesson(a, maths, 'removeHomework', { id: homework.id, lessonId, expectedVersion: 1 });
    for (const topic of ['lesson', 'works', 'homework'])
      expect((await stream.change(topic)).changes[0]?.facts).toEqual({ lessonId });
  });

  it('is told by one statement beside the change, and by none when nothing changed', async () => {
    const count = async (): Promise<number> =>
      (await database.query<{ n: number }>('select count(*)::int as n from live_change'))[0]?.n ?? -1;
    const before = await count();
    await mark(a);
    expect(await count()).toBe(before + 1);
    const refused = await setMarks(a, maths, school.groups.maths, [
      markItem(school, 'maths', MONDAY, 'ezhikov', 'TWO', { expectedVersion: 77 }),
    ]);
    expect(refused[0]?.__typename).toBe('MarkConflict');
    expect(await count()).toBe(before + 1);
  });

  it('is not told when it is rolled back', async () => {
    const stream = await listen(b, director, ['school']);
    await untilFresh(b);
    const failing = a.get(Database).write(ARRANGER, school.schoolId, async (tx) => {
      tx.announce({ topic: 'settings', keys: ['school'] });
      return Promise.reject(new Error('power cut'));
    });
    await expect(failing).rejects.toThrow('power cut');
    await a.get(Database).write(ARRANGER, school.schoolId, async (tx) => {
      tx.announce({ topic: 'timetable', keys: ['school'] });
      return Promise.resolve();
    });
    await stream.change('timetable');
    expect(stream.text).not.toContain('settings');
  });

  it('arrives whole however long it is', async () => {
    const stream = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    const ids = Array.from({ length: 300 }, () => newId());
    await a.get(Database).write(ARRANGER, school.schoolId, async (tx) => {
      tx.announce({ topic: 'works', keys: [`group:${school.groups.maths}`], facts: { ids } });
      return Promise.resolve();
    });
    expect((await stream.change('works')).changes[0]?.facts).toEqual({ ids });
  });
});

describe('what may be listened to', () => {
  it.each([
    ['a journal of another school', () => director, () => `group:${other.groups.maths}`],
    ['a journal one does not give', () => maths, () => `group:${school.groups.english}`],
    ['a student one does not teach', () => maths, () => `student:${school.students.malyshev}`],
    ['a lesson one does not give', () => maths, () => `lesson:${school.lesson('english', TUESDAY)}`],
    ["another's own page", () => maths, () => `person:${school.staff.english}`],
    ["another's child", () => mother, () => `student:${school.students.zhukov}`],
    ['a group the child is not in', () => mother, () => `group:${school.groups.secondEnglish}`],
    ["another's class", () => mother, () => `class:${school.classes.b1}`],
    ['a lesson of staff', () => mother, () => `lesson:${school.lesson('maths', MONDAY)}`],
  ])('is not %s', async (_name, who, key) => {
    expect((await listen(b, who(), [key()])).status).toBe(404);
    const both = await listen(b, who(), [key(), 'school']);
    expect((await both.next('open')).data).toEqual({ keys: ['school'] });
  });

  it('is what one may open: own journals, own children with their groups and class, oneself', async () => {
    const staff = [
      groupKey(),
      `lesson:${school.lesson('maths', MONDAY)}`,
      `student:${school.students.ageev}`,
    ];
    const teaching = await listen(b, maths, [
      ...staff,
      `class:${school.classes.a8}`,
      `person:${school.staff.maths}`,
    ]);
    expect((await teaching.next('open')).data).toMatchObject({ keys: expect.arrayContaining(staff) });
    const own = [
      `student:${school.students.ageev}`,
      groupKey(),
      `class:${school.classes.a8}`,
      `person:${school.guardians.ofAgeev}`,
    ];
    const family = await listen(b, mother, own);
    const { keys } = (await family.next('open')).data as { keys: string[] };
    expect(keys.sort()).toEqual([...own].sort());
  });

  it('is the card of a person, for those who keep the lists', async () => {
    const keys = [`person:${school.staff.english}`, `person:${school.guardians.ofAgeev}`];
    const stream = await listen(b, director, keys);
    expect(stream.status).toBe(200);
    expect((await stream.next('open')).data).toEqual({ keys });
    expect((await listen(b, maths, keys)).status).toBe(404);
    expect((await listen(b, mother, [keys[0] ?? ''])).status).toBe(404);
  });

  it('S117-18 families hear of their own child only, and never what it was or from whom', async () => {
    const stream = await listen(b, mother, [`student:${school.students.ageev}`, groupKey()]);
    await untilFresh(b);
    await mark(a);
    await setMarks(a, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'THREE')]);
    const event = await stream.change('marks');
    expect(event).toEqual({
      id: event.id,
      changes: [{ topic: 'marks', keys: [`student:${school.students.ageev}`] }],
    });
    expect(stream.events.filter(({ name }) => name === 'change')).toHaveLength(1);
    // What concerns the whole group is told under the child's key: who listens to a child needs to know no groups.
    const child = await listen(b, mother, [`student:${school.students.ageev}`]);
    const lessonId = school.lesson('maths', MONDAY);
    await changeLesson(a, maths, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    const [common] = (await child.change('lesson')).changes;
    expect(common).toEqual({ topic: 'lesson', keys: [`student:${school.students.ageev}`] });
    expect(stream.text).not.toContain(school.students.ezhikov);
  });

  it('needs the header of our pages, a session and keys', async () => {
    const ask = async (url: string, headers: Record<string, string>): Promise<number> =>
      (await a.inject({ method: 'GET', url, headers })).statusCode;
    const { 'x-zhurnal-app': _app, ...bare } = headersOf(mother);
    expect(await ask('/events?keys=school', bare)).toBe(400);
    expect(await ask('/events?keys=school', { 'x-zhurnal-app': 'staff' })).toBe(401);
    for (const keys of ['', 'group', 'group:1', 'file:7', `group:${newId()}:x`])
      expect(await ask(`/events?keys=${keys}`, headersOf(maths))).toBe(400);
  });

  it('is not more than a browser needs', async () => {
    const session = await school.signIn('english');
    for (let count = 0; count < 8; count += 1)
      expect((await listen(b, session, ['school'])).status).toBe(200);
    expect((await listen(b, session, ['school'])).status).toBe(429);
    expect((await listen(b, maths, ['school'])).status).toBe(200);
  });
});

describe('a stream', () => {
  it('is neither kept nor held back by anybody on the way', async () => {
    const stream = await listen(b, maths, ['school']);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.headers.get('content-encoding')).toBeNull();
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('goes on where another one ended', async () => {
    const first = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    await mark(a);
    const { id } = await first.change('marks');
    first.close();
    const missed = version;
    await mark(a);
    const again = await listen(b, director, [groupKey()], { 'last-event-id': id });
    await again.next('change', ({ data }) => JSON.stringify(data).includes(`false,${missed + 1}]`));
    const polled = await askSince(a, director, [groupKey()], id);
    expect(polled.events.map((event) => event.id)).toContain(
      (await again.next('change', (e) => e.id !== id)).id,
    );
    expect(polled.reset).toBe(false);
  });

  it('says to ask anew when nobody knows any more what was missed', async () => {
    const hours = 60 * 60_000;
    for (const id of [
      newId(Date.now() - 2 * hours),
      newId(Date.now() + hours),
      '00000000-0000-4000-8000-000000000000',
    ]) {
      const stream = await listen(b, director, [groupKey()], { 'last-event-id': id });
      await stream.next('reset');
      expect((await askSince(b, director, [groupKey()], id)).reset).toBe(true);
    }
  });

  it('is told of what was told while the listening connection was away', async () => {
    const stream = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    const cut = await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhurnal-live' and datname = current_database()`,
    );
    expect(cut.length).toBeGreaterThanOrEqual(2);
    for (let count = 0; count < 5; count += 1) await mark(a);
    const last = version;
    await stream.next('change', ({ data }) => JSON.stringify(data).includes(`false,${last}]`));
    const versions = stream.events.flatMap(({ name, data }) =>
      name === 'change'
        ? readCellFacts((data as { changes: { facts?: object }[] }).changes[0]?.facts ?? {}).marks.map(
            (cell) => cell.version,
          )
        : [],
    );
    // Each once, none missing, whatever was told before.
    const latest = versions.toSorted((one, other) => one - other).slice(-5);
    expect(latest).toEqual([last - 4, last - 3, last - 2, last - 1, last]);
    expect(new Set(versions).size).toBe(versions.length);
    // What was missed is in order, what is heard is in order, and neither waits for the other.
    expect(countOrders(versions)).toBeLessThanOrEqual(2);
  });

  it('ends when the session ends, in every process', async () => {
    const session = await school.signIn('educator');
    const stream = await listen(b, session, ['school']);
    await untilFresh(b);
    await a.inject({ method: 'POST', url: '/auth/sign-out', headers: headersOf(session) });
    expect((await stream.next('end')).data).toEqual({ reason: 'signedOut' });
    await stream.ended();
    expect((await listen(b, session, ['school'])).status).toBe(401);
  });

  it('loses the keys whose right was lost, and ends with the last one', async () => {
    const [personId, classId] = [school.staff.substitute, school.classes.b1];
    await school.change((tx) =>
      assignDuties(tx, [{ personId, role: 'class_teacher', classId, from: MONDAY }]),
    );
    const session = await school.signIn('substitute');
    const key = `student:${school.students.malyshev}`;
    const stream = await listen(b, session, [key, 'school']);
    const lonely = await listen(b, session, [key]);
    expect((await stream.next('open')).data).toMatchObject({ keys: ['school', key] });
    await untilFresh(b);
    await school.change(async (tx) => {
      tx.announce({ topic: 'people', keys: ['school'] });
      await tx.rows(END_DUTY, [personId, 'class_teacher']);
    });
    expect((await stream.next('keys')).data).toEqual({ keys: ['school'] });
    expect((await lonely.next('end')).data).toEqual({ reason: 'closed' });
    expect((await listen(b, session, [key])).status).toBe(404);
  });

  it('is sent away with a hint when its process ends, and another process goes on', async () => {
    const c = await TestApi.start(database, { now: NOON });
    const leaving = await listen(c, director, [groupKey()]);
    const staying = await listen(b, director, [groupKey()]);
    await untilFresh(b);
    await c.stop();
    expect((await leaving.next('end')).data).toEqual({ reason: 'restart' });
    expect(leaving.text).toMatch(/\nretry: \d{4}\n\nevent: end/);
    await mark(a);
    await staying.change('marks');
  });
});

describe('who cannot hold a stream', () => {
  it('is told at one go what was told since', async () => {
    const start = await askSince(b, director, [groupKey()]);
    expect(start).toMatchObject({ keys: [groupKey()], reset: false, events: [] });
    await mark(a);
    const told = await askSince(b, director, [groupKey()], start.id);
    expect(told.events.at(-1)).toMatchObject({ by: school.staff.maths, changes: [{ topic: 'marks' }] });
  });
});

describe('rows of what was told', () => {
  it('are forgotten after an hour', async () => {
    await mark(a);
    const count = async (): Promise<number> =>
      (await database.query<{ n: number }>('select count(*)::int as n from live_change'))[0]?.n ?? -1;
    const before = await count();
    await forgetTold(a.get(Database));
    expect(await count()).toBe(before);
    await forgetTold(a.get(Database), Date.now() + 61 * 60_000);
    expect(await count()).toBe(0);
  });
});
