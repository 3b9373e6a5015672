import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import type { GroupName } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

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

describe('two at once', () => {
  it('tells the second teacher what is there, whose it is, and changes nothing', async () => {
    await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
    const substitute = await school.signIn('substitute');
    await set([item('ageev', 'FIVE')], substitute);
    const [result] = await set([item('ageev', 'TWO')]);
    expect(result).toMatchObject({
      __typename: 'MarkConflict',
      version: 1,
      value: 5,
      by: 'Новикова А.\u00a0И.',
    });
    expect(result?.at).toBe('2026-11-18T09:00:00.000Z');
    expect(await rowsOf(`select value from mark where school_id = $1`)).toEqual([{ value: '5' }]);
  });

  it('loses no update in 40 racing writes of one cell', async () => {
    const racing = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        set([item('ageev', ['TWO', 'THREE', 'FOUR', 'FIVE'][at % 4] ?? 'TWO', { comment: String(at) })]),
      ),
    );
    const saved = racing.flat().filter((result) => result.__typename === 'MarkSaved');
    expect(saved).toHaveLength(1);
    expect(racing.flat().filter((result) => result.__typename === 'MarkConflict')).toHaveLength(39);
    expect(await rowsOf(`select version from mark where school_id = $1`)).toEqual([{ version: 1 }]);
  });

  it('agrees when both mean the same mark', async () => {
    await set([item('ageev', 'FIVE')]);
    const [again] = await set([item('ageev', 'FIVE')]);
    expect(again).toEqual({ __typename: 'MarkSaved', index: 0, version: 1 });
  });
});

describe('a repeated request', () => {
  it('is answered, not repeated, also when both come at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => set([item('ageev', 'FIVE')], teacher, 'maths', key)),
    );
    expect(answers).toEqual(Array(3).fill([{ __typename: 'MarkSaved', index: 0, version: 1 }]));
    expect(
      await rowsOf(`select count(*)::int as n from audit where school_id = $1 and entity = 'mark'`),
    ).toEqual([{ n: 1 }]);
  });

  it('is refused when the key comes with other content', async () => {
    const key = randomUUID();
    await set([item('ageev', 'FIVE')], teacher, 'maths', key);
    const results = await set([item('ageev', 'TWO')], teacher, 'maths', key);
    expect(results.map(({ refusal }) => refusal?.code)).toEqual(['KEY_REUSED']);
    expect(await rowsOf(`select value from mark where school_id = $1`)).toEqual([{ value: '5' }]);
  });
});

describe('what a batch leaves behind', () => {
  it('one row of the trail for each changed row, with the person and the request', async () => {
    await set([item('ageev', 'FIVE'), item('ezhikov', 'FOUR')]);
    await set([
      item('ageev', 'FOUR', { expectedVersion: 1 }),
      item('ezhikov', 'FOUR', { expectedVersion: 1 }),
    ]);
    const trail = await rowsOf(
      `select entity, op, version, person_id as person, delta -> 'value' as value from audit
        where school_id = $1 and entity in ('mark', 'work') order by at, id`,
    );
    const person = school.staff.maths;
    expect(trail).toEqual([
      { entity: 'work', op: 'insert', version: 0, person, value: null },
      { entity: 'mark', op: 'insert', version: 1, person, value: [null, '5'] },
      { entity: 'mark', op: 'insert', version: 1, person, value: [null, '4'] },
      { entity: 'mark', op: 'update', version: 2, person, value: ['5', '4'] },
    ]);
  });

  it('one message that the journal changed, and none for a batch that changed nothing', async () => {
    await set([item('ageev', 'FIVE'), item('ezhikov', 'FOUR')]);
    await set([item('malyshev', 'FIVE')]);
    const told = await rowsOf(
      `select changes from live_change where school_id = $1 and person_id is not null`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      changes: [{ topic: 'marks', keys: expect.arrayContaining([`group:${school.groups.maths}`]) }],
    });
  });

  it('few statements, however many marks', async () => {
    const count = async (items: readonly object[]): Promise<number> => {
      let statements = 0;
      api.get(Database).listen(() => (statements += 1));
      await set(items);
      api.get(Database).listen(undefined);
      return statements;
    };
    await set([item('zhukov', 'FIVE')]);
    const one = await count([item('ageev', 'FIVE')]);
    const many = await count(
      (['ezhikov', 'eremin'] as const).flatMap((student) =>
        [1, 2, 3, 4].map((ordinal) => item(student, 'FIVE', { ordinal })),
      ),
    );
    expect(many).toBe(one);
  });
});

describe('what the database itself refuses', () => {
  it('a mark of one school for a student of another, even to the superuser', async () => {
    await set([item('ageev', 'FIVE')]);
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const stolen = database.query(
      `with actor as (select set_config('app.actor', '//test//test', true))
       insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value)
       select school_id, gen_random_uuid(), work_id, lesson_id, group_id, $2, date, '5' from mark, actor where school_id = $1`,
      [school.schoolId, other.students.ageev],
    );
    await expect(stolen).rejects.toThrow(/foreign key/);
  });

  it('S117-7 G24-40 deleting a teaching record, even to the superuser', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    await set([item('ageev', 'FIVE')]);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.ageev, fact: 'LATE', expectedVersion: 0 },
    ]);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await changeLesson(api, teacher, 'setHomework', {
      lessonId,
      id: randomUUID(),
      text: '№ 5',
      expectedVersion: 0,
    });
    for (const table of ['mark', 'work', 'attendance', 'lesson_record', 'homework']) {
      const deleting = database.query(`delete from ${table} where school_id = $1`, [school.schoolId]);
      await expect(deleting).rejects.toThrow(`rows of ${table} are never deleted`);
    }
  });
});
