import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { addStudents, enrollStudents, openClasses } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { readToday, readWeek } from './ask-diary.js';
import { putRemark, readRemarks, removeRemark } from './ask-family-life.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const OF_AGEEV = { group: 'maths', date: MONDAY, student: 'ageev' } as const;

describe('a remark', () => {
  it('TKK-22 tells the parents of behaviour and success in words, at once, with who wrote it and when', async () => {
    const [teacher, guardian] = [await school.signIn('maths'), await school.signIn('ofAgeev')];
    const written = await putRemark(api, teacher, school, OF_AGEEV, { text: '  Помог однокласснику ' });
    expect(written).toMatchObject({
      __typename: 'RemarkStored',
      remark: {
        text: 'Помог однокласснику',
        kind: 'PRAISE',
        student: 'Агеев С.\u00a0И.',
        by: 'Петрова А.\u00a0И.',
        mine: true,
        at: '2026-11-18T09:00:00.000Z',
        version: 1,
      },
    });
    const week = await readWeek(api, guardian, school, 'ageev');
    expect(week.remarks).toEqual({
      lessons: [0],
      kinds: ['praise'],
      texts: ['Помог однокласснику'],
      authors: ['Петрова А.\u00a0И.'],
      at: ['2026-11-18T09:00:00.000Z'],
    });
    expect((await readToday(api, guardian)).remarks).toMatchObject({
      children: [0],
      dates: [MONDAY],
      subjects: ['Алгебра'],
      texts: ['Помог однокласснику'],
      authors: ['Петрова А.\u00a0И.'],
    });
  });

  it('is seen by the own family and no other', async () => {
    await putRemark(api, await school.signIn('maths'), school, OF_AGEEV);
    const other = await school.signIn('ofZhukov');
    expect((await readWeek(api, other, school, 'zhukov')).remarks.texts).toEqual([]);
    expect((await readToday(api, other)).remarks.texts).toEqual([]);
    expect((await readWeek(api, await school.signIn('ageev'), school, 'ageev')).remarks.texts).toHaveLength(
      1,
    );
  });

  it('changes in the own words only, under its version, and goes', async () => {
    const [teacher, id] = [await school.signIn('maths'), randomUUID()];
    const lessonId = school.lesson('maths', MONDAY);
    await putRemark(api, teacher, school, OF_AGEEV, { id });
    const changed = await putRemark(api, teacher, school, OF_AGEEV, {
      id,
      kind: 'PREPARATION',
      text: 'Нет тетради',
      expectedVersion: 1,
    });
    expect(changed.remark).toMatchObject({ kind: 'PREPARATION', text: 'Нет тетради', version: 2 });
    expect(await putRemark(api, teacher, school, OF_AGEEV, { id, expectedVersion: 1 })).toMatchObject({
      __typename: 'RemarkStale',
      current: { text: 'Нет тетради', version: 2 },
    });
    await school.substitute(lessonId, school.staff.substitute);
    const substitute = await school.signIn('substitute');
    expect(await putRemark(api, substitute, school, OF_AGEEV, { id, expectedVersion: 2 })).toMatchObject({
      __typename: 'Refusal',
      code: 'FORBIDDEN',
    });
    expect(await removeRemark(api, teacher, { id, lessonId, expectedVersion: 1 })).toMatchObject({
      __typename: 'RemarkStale',
    });
    expect(await removeRemark(api, teacher, { id, lessonId, expectedVersion: 2 })).toEqual({
      __typename: 'RemarkStored',
      remark: null,
    });
    const week = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect(week.remarks.texts).toEqual([]);
    expect(await removeRemark(api, teacher, { id, lessonId, expectedVersion: 3 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const kept = await database.query(
      `select text, deleted_at is not null as removed from remark where id = $1`,
      [id],
    );
    expect(kept).toEqual([{ text: 'Нет тетради', removed: true }]);
  });

  it.each([
    [
      'about a student of another group',
      { group: 'maths', date: MONDAY, student: 'malyshev' },
      {},
      'STUDENT_NOT_IN_GROUP',
    ],
    ['about a lesson to come', { group: 'maths', date: FRIDAY, student: 'ageev' }, {}, 'LESSON_IN_FUTURE'],
    ['without words', OF_AGEEV, { text: '   ' }, 'INVALID_VALUE'],
    ['too long', OF_AGEEV, { text: 'я'.repeat(501) }, 'TEXT_TOO_LONG'],
  ] as const)('is refused %s', async (_, place, more, code) => {
    expect(await putRemark(api, await school.signIn('maths'), school, place, more)).toMatchObject({
      __typename: 'Refusal',
      code,
    });
  });

  it('does not move to another student or lesson', async () => {
    const [teacher, id] = [await school.signIn('maths'), randomUUID()];
    await putRemark(api, teacher, school, OF_AGEEV, { id });
    for (const place of [
      { ...OF_AGEEV, student: 'zhukov' },
      { ...OF_AGEEV, date: TODAY },
    ] as const) {
      const answer = await putRemark(api, teacher, school, place, { id, expectedVersion: 1 });
      expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    }
  });

  it('enters the trail as a digest of the words, never as the words', async () => {
    const [teacher, id] = [await school.signIn('maths'), randomUUID()];
    await putRemark(api, teacher, school, OF_AGEEV, { id, text: 'Поссорился с соседом' });
    const [trail] = await database.query<{ fields: string }>(
      `select to_jsonb(a)::text as fields from audit a where entity = 'remark' and row_id = $1`,
      [id],
    );
    expect(trail?.fields).toContain('"kind"');
    expect(trail?.fields).not.toContain('Поссорился');
    const [answer] = await database.query<{ texts: number }>(
      `select count(*)::int as texts from idempotency where answer::text like '%Поссорился%'`,
    );
    expect(answer?.texts).toBe(0);
  });
});

describe('remarks of a group', () => {
  it('are read by its teachers, the class teacher, the deputy and the director', async () => {
    await putRemark(api, await school.signIn('maths'), school, OF_AGEEV);
    for (const name of ['maths', 'classTeacher', 'deputy', 'director'] as const) {
      const { data } = await readRemarks(api, await school.signIn(name), school.groups.maths);
      expect(data?.groupRemarks.map(({ student, mine }) => [student, mine])).toEqual([
        ['Агеев С.\u00a0И.', name === 'maths'],
      ]);
    }
    for (const name of ['english', 'educator', 'administrator', 'auditor'] as const) {
      const { errors } = await readRemarks(api, await school.signIn(name), school.groups.maths);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('are for a substitute those of the lessons given', async () => {
    const teacher = await school.signIn('maths');
    await putRemark(api, teacher, school, OF_AGEEV);
    await putRemark(api, teacher, school, { ...OF_AGEEV, date: TODAY });
    await school.substitute(school.lesson('maths', TODAY), school.staff.substitute);
    const { data } = await readRemarks(api, await school.signIn('substitute'), school.groups.maths);
    expect(data?.groupRemarks.map(({ date }) => date)).toEqual([TODAY]);
  });

  it('are for a class teacher those on the own class, also in a group of two classes', async () => {
    const groupId = school.groups.english;
    const stranger = newId();
    await school.change(async (tx) => {
      const [classId] = await openClasses(tx, [
        { yearId: school.yearId, name: '8 В', gradeLevel: 8, letter: 'В' },
      ]);
      await addStudents(tx, [{ id: stranger as never, familyName: 'Яковлев', givenName: 'Ян' }]);
      await enrollStudents(tx, [{ studentId: stranger, classId: classId ?? '', from: '2026-09-01' }]);
      await tx.rows(
        {
          name: 'test.part',
          text: `insert into teaching_group_part (school_id, id, group_id, class_id) values ($1, $2, $3, $4)`,
        },
        [newId(), groupId, classId],
      );
    });
    const teacher = await school.signIn('english');
    await putRemark(api, teacher, school, { group: 'english', date: TUESDAY, student: 'ageev' });
    await putRemark(
      api,
      teacher,
      school,
      { group: 'english', date: TUESDAY, student: 'ageev' },
      { studentId: stranger },
    );
    const { data } = await readRemarks(api, await school.signIn('classTeacher'), groupId);
    expect(data?.groupRemarks.map(({ student }) => student)).toEqual(['Агеев С.\u00a0И.']);
    expect((await readRemarks(api, teacher, groupId)).data?.groupRemarks).toHaveLength(2);
  });
});
