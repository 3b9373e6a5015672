import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { arrangeWorld } from './arrange-world.js';
import { addFirstWork, addLesson } from './lessons.js';
import { ARRANGER, MONDAY, NOW, THURSDAY } from './world.js';
import type { School, World } from './world.js';

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
/** Teaches English to a subgroup of 5А in school A. */
let teacher: TestSession;
/** The teacher's own lesson, in the own group. */
let own: { groupId: string; lessonId: string; studentId: string };

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW });
  db = api.get(Database);
  world = await arrangeWorld(db);
  const { schoolId, people, subgroupGroupIds, sign } = world.a;
  teacher = await api.signIn('staff', [{ schoolId, personId: people.otherTeacher }]);
  const groupId = subgroupGroupIds[1];
  const lessonId = await db.write(ARRANGER, schoolId, async (tx) => {
    const id = await addLesson(tx, groupId, MONDAY, 3, []);
    await addFirstWork(tx, groupId, id, sign);
    return id;
  });
  own = { groupId, lessonId, studentId: people.classmate };
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

let before: number;
const countTrail = async (): Promise<number> =>
  (await database.query<{ n: number }>(`select count(*)::int as n from audit`))[0]?.n ?? -1;
beforeEach(async () => {
  before = await countTrail();
});

/** The answer to a change, as text. */
async function change(field: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const batch = (name: string): string => `{ results { __typename ... on ${name}Saved { index }
    ... on ${name}Invalid { refusal { code } } ... on ${name}Conflict { version } ... on ${name}Locked { refusal { code } } } }`;
  const answer =
    { setMarks: batch('Mark'), setAttendance: batch('Attendance') }[field] ??
    `{ __typename ... on Refusal { code } }`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) ${answer} }`;
  return JSON.stringify(await api.send(teacher, query, { input: { clientMutationId: newId(), ...input } }));
}

const mark = (lessonId: string, workId: string, studentId: string): Readonly<Record<string, unknown>> => ({
  lessonId,
  workId,
  studentId,
  ordinal: 1,
  value: 'TWO',
  expectedVersion: 0,
});
const absence = { fact: 'ABSENT', reason: null, expectedVersion: 0 };
const homework = { text: 'Не моё', dueOn: THURSDAY, minutes: 1, fileIds: [] as string[] };
const work = { type: 'lesson_answer', title: 'Не моё', weight: '1', scale: 'FIVE' };

type Change = (foreign: School) => Promise<string>;

/** What somebody would try who has a key to one door: the own object, and beside it one of others. */
const TRICKS: readonly (readonly [string, Change])[] = [
  [
    'a mark at a lesson of others, in the own group',
    ({ lessonId }) =>
      change('setMarks', { groupId: own.groupId, items: [mark(lessonId, lessonId, own.studentId)] }),
  ],
  [
    'a mark at the own lesson, in the group of others',
    ({ groupId }) =>
      change('setMarks', { groupId, items: [mark(own.lessonId, own.lessonId, own.studentId)] }),
  ],
  [
    'a mark for a work of others, at the own lesson',
    ({ lessonId }) =>
      change('setMarks', { groupId: own.groupId, items: [mark(own.lessonId, lessonId, own.studentId)] }),
  ],
  [
    'a mark of a student of others, at the own lesson',
    ({ people }) =>
      change('setMarks', {
        groupId: own.groupId,
        items: [mark(own.lessonId, own.lessonId, people.otherStudent)],
      }),
  ],
  [
    'an absence from a lesson of others, in the own group',
    ({ lessonId }) =>
      change('setAttendance', {
        groupId: own.groupId,
        items: [{ ...absence, lessonId, studentId: own.studentId }],
      }),
  ],
  [
    'an absence of a student of others, at the own lesson',
    ({ people }) =>
      change('setAttendance', {
        groupId: own.groupId,
        items: [{ ...absence, lessonId: own.lessonId, studentId: people.otherStudent }],
      }),
  ],
  [
    'homework of others, taken back at the own lesson',
    ({ homeworkId }) =>
      change('removeHomework', { id: homeworkId, lessonId: own.lessonId, expectedVersion: 1 }),
  ],
  [
    'a file of others, hung on the own homework',
    ({ fileId }) =>
      change('setHomework', {
        ...homework,
        id: newId(),
        lessonId: own.lessonId,
        fileIds: [fileId],
        expectedVersion: 0,
      }),
  ],
  [
    'a work of others, removed at the own lesson',
    ({ lessonId }) => change('removeWork', { id: lessonId, lessonId: own.lessonId, expectedVersion: 1 }),
  ],
];

/** With an id of another school these two make a new object of the own one: ids are the client's to choose. */
const TRICKS_WITH_IDS: typeof TRICKS = [
  [
    'homework of others, changed at the own lesson',
    ({ homeworkId }) =>
      change('setHomework', { ...homework, id: homeworkId, lessonId: own.lessonId, expectedVersion: 1 }),
  ],
  [
    'a work of others, described at the own lesson',
    ({ lessonId }) =>
      change('putWork', { ...work, id: lessonId, lessonId: own.lessonId, expectedVersion: 1 }),
  ],
];

describe.each([
  ['the own school', (): School => world.a, [...TRICKS, ...TRICKS_WITH_IDS]],
  ['another school', (): School => world.b, TRICKS],
] as const)('an own object does not open one of %s', (_, foreign, tricks) => {
  it.each(tricks)('%s', async (_name, trick) => {
    const answer = await trick(foreign());
    expect(answer).toMatch(/"(NOT_FOUND|FORBIDDEN|STUDENT_NOT_IN_GROUP)"/);
    expect(answer).not.toMatch(/Saved|LessonRecorded|StaleVersion|Conflict/);
    expect(await countTrail()).toBe(before);
  });
});

describe('an own object opens nothing of another school to read', () => {
  it('not the history of its student', async () => {
    const query = 'query ($l: ID!, $s: ID!) { cellHistory(lessonId: $l, studentId: $s) { what } }';
    const answer = await api.data(teacher, query, { l: own.lessonId, s: world.b.people.student });
    expect(answer).toEqual({ cellHistory: [] });
  });

  it('not its class or its cursor in a list', async () => {
    const query = `query ($c: ID, $a: String) { journalGroups(first: 100, classId: $c, after: $a) { edges { node { id } } } }`;
    const { schoolId, people } = world.a;
    const deputy = await api.signIn('staff', [{ schoolId, personId: people.deputy }]);
    const ofClass = await api.data(deputy, query, { c: world.b.classId });
    const after = await api.data(deputy, query, { a: world.b.groupId });
    const unknown = await api.data(deputy, query, { a: newId() });
    expect(ofClass).toEqual({ journalGroups: { edges: [] } });
    expect(after).toEqual(unknown);
  });

  it('not the week of a child, asked for in the other school', async () => {
    const { a, b } = world;
    const parent = await api.signIn('family', [
      { schoolId: a.schoolId, personId: a.people.guardian },
      { schoolId: b.schoolId, personId: b.people.otherGuardian },
    ]);
    const query = `query ($school: ID!, $student: ID!) { diaryWeek(schoolId: $school, studentId: $student, monday: "${MONDAY}") { monday } }`;
    const ask = async (school: School, student: string): Promise<string> =>
      JSON.stringify(await api.send(parent, query, { school: school.schoolId, student }));
    expect(await ask(a, a.people.student)).toContain(MONDAY);
    for (const [school, student] of [
      [b, a.people.student],
      [b, b.people.student],
      [a, b.people.otherStudent],
    ] as const) {
      expect(await ask(school, student)).toContain('NOT_FOUND');
    }
  });
});
