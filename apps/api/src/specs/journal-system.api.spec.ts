import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { CurriculumHours } from '@zhurnal/plans';
import { addRooms } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { GRADES, ROSTER, Reader, keyOf, makeClient } from './arrange-one-roster.js';
import { hire, keep } from './arrange-people.js';
import { changePlan, item, listPlans, subjectOf } from './arrange-plans.js';
import { readWeek } from './ask-diary.js';
import { changeLesson, markItem, readPage, setAttendance, setMarks } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let deputy: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  maths = await school.signIn('maths');
  deputy = await school.signIn('deputy');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** A program of the school that may read people and journals. */
async function program(): Promise<Reader> {
  const administrator = await school.signIn('administrator');
  return new Reader(
    api,
    await keyOf(api, await makeClient(api, administrator, ['roster_read', 'people_read', 'journal_read'])),
  );
}

/** The subject has 102 lessons in the curriculum of the grade, and a plan of one topic. */
async function planAlgebra(): Promise<void> {
  const subjectId = await subjectOf(api, deputy, school, 'maths');
  const { yearId } = school;
  await school.change((tx) =>
    tx.insert(CurriculumHours, [
      {
        ...{ id: newId(), yearId, subjectId, gradeLevel: 8, classId: null, subgroupId: null },
        ...{ weekly: '3', yearly: 102, changedAt: new Date(`${MONDAY}T07:00:00Z`) },
      },
    ]),
  );
  const grade = { gradeLevel: 8, classId: null, title: 'Алгебра, 8 класс', expectedVersion: 0 };
  await changePlan(api, maths, 'savePlan', {
    ...{ id: newId(), yearId, subjectId, ...grade },
    items: [item('Дроби')],
  });
}

describe('what the school keeps', () => {
  it('G272-7 G166-5 is pupils, staff, the programme, buildings and rooms: read at the places of work, taken away at none', async () => {
    await school.change((tx) => addRooms(tx, [{ name: '12', building: 'Корпус Б' }]));
    await planAlgebra();
    const kept = await api.data<{
      students: { edges: readonly { node: { familyName: string } }[] };
      staffMembers: { totalCount: number };
      teachingLoad: { curriculum: readonly object[] };
      timetableObjects: { rooms: readonly { name: string }[] };
    }>(
      deputy,
      `{ students(first: 10) { edges { node { familyName } } } staffMembers(first: 1) { totalCount }
         teachingLoad { curriculum { subjectName gradeLevel yearly } } timetableObjects { rooms { name } } }`,
    );
    expect(kept.students.edges.map(({ node }) => node.familyName).sort()).toEqual(
      ['Агеев', 'Еремин', 'Ёжиков', 'Жуков', 'Малышев'].sort(),
    );
    expect(kept.staffMembers.totalCount).toBe(Object.keys(school.staff).length);
    expect(kept.teachingLoad.curriculum).toEqual([{ subjectName: 'Алгебра', gradeLevel: 8, yearly: 102 }]);
    expect(kept.timetableObjects.rooms.map(({ name }) => name)).toEqual(['305', '12, Корпус Б']);
    expect((await listPlans(api, deputy)).plans).toMatchObject([{ title: 'Алгебра, 8 класс' }]);
    const people = ['person', 'student', 'staff_member'];
    for (const table of [...people, 'curriculum_hours', 'thematic_plan', 'plan_item', 'subject', 'room']) {
      const text = `delete from ${table} where school_id = $1`;
      const taken = school.change((tx) => tx.rows({ name: `test.kept.${table}`, text }));
      await expect(taken).rejects.toThrow(`permission denied for table ${table}`);
    }
  });
});

describe('the journal', () => {
  it('G24-33 is a document: who entered what, and when, stands beside every entry, and neither is ever taken away', async () => {
    const [teacher, keeper] = [await school.signIn('english'), await school.signIn('classTeacher')];
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const lessonId = school.lesson('maths', MONDAY);
    await changeLesson(api, maths, 'recordLesson', {
      ...{ lessonId, topic: 'Дроби', held: true, expectedVersion: 0 },
    });
    const absence = { lessonId: school.lesson('english', TUESDAY), studentId: school.students.ageev };
    const note = (session: TestSession, more: object) =>
      setAttendance(api, session, school.groups.english, [{ ...absence, fact: 'ABSENT', ...more }]);
    expect(await note(teacher, { expectedVersion: 0 })).toMatchObject([{ __typename: 'AttendanceSaved' }]);
    expect(await note(keeper, { reason: 'ILL', expectedVersion: 1 })).toMatchObject([
      { __typename: 'AttendanceSaved' },
    ]);
    const entries = await database.query<{ entity: string; person: string; dated: boolean }>(
      `select entity, person_id as person, at is not null as dated from audit
        where school_id = $1 and entity in ('mark', 'lesson_record', 'attendance') order by entity, id`,
      [school.schoolId],
    );
    const { maths: first, english, classTeacher } = school.staff;
    expect(entries.map(({ entity, person, dated }) => [entity, person, dated])).toEqual([
      ['attendance', english, true],
      ['attendance', classTeacher, true],
      ['lesson_record', first, true],
      ['mark', first, true],
    ]);
    for (const table of ['mark', 'lesson_record', 'attendance'])
      await expect(
        database.query(`delete from ${table} where school_id = $1`, [school.schoolId]),
      ).rejects.toThrow(`rows of ${table} are never deleted`);
    for (const [name, text] of [
      ['delete', 'delete from audit'],
      ['forge', `update audit set role = 'director'`],
    ] as const) {
      const statement = { name: `test.trail.${name}`, text: `${text} where school_id = $1` };
      await expect(school.change((tx) => tx.rows(statement))).rejects.toThrow(
        'permission denied for table audit',
      );
    }
  });

  it('G24-34 is one database with several means of access: what is entered by one is read by all', async () => {
    const family = await school.signIn('ofAgeev');
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const page = await readPage(api, deputy, school.groups.maths);
    const week = await readWeek(api, family, school, 'ageev');
    const results = await (await program()).all(`${GRADES}/results`);
    expect([page.marks.values, week.marks.values, results.length]).toEqual([[5], [5], 1]);
    expect(results[0]).toMatchObject({ student: { sourcedId: school.students.ageev } });
    const kept = await database.query(`select value from mark where school_id = $1`, [school.schoolId]);
    expect(kept).toEqual([{ value: '5' }]);
  });

  it('G24-37 is a part of the information system of the school: other programs have its people and classes as they are now', async () => {
    const reader = await program();
    const names = async (path: string, field: string) =>
      (await reader.all(`${ROSTER}/${path}`)).map((one) => one[field]);
    expect(await names('users', 'familyName')).not.toContain('Яковлева');
    await hire(school, 'teacher', 'Яковлева', TODAY);
    await keep(api, await school.signIn('administrator'), 'openClass', { name: '9 В' });
    expect(await names('users', 'familyName')).toContain('Яковлева');
    expect((await names('classes', 'title')).join()).toContain('9 В');
  });
});
