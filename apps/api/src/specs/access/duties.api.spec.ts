import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import type { PersonId, SchoolId } from '@zhurnal/platform';
import { addStaff, assignDuties, nameGuardians } from '@zhurnal/schooling';
import type { NewDuty } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { attempt } from './attempt.js';
import type { Outcome } from './attempt.js';
import { OPERATIONS } from './operations.js';
import { arrangeWorld } from './arrange-world.js';
import { ARRANGER, NOW } from './world.js';
import type { School, World } from './world.js';

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW });
  db = api.get(Database);
});
// People of one test must not carry their duties into the next.
beforeEach(async () => {
  world = await arrangeWorld(db);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const SINCE = '2026-09-01';

type Person = { readonly schoolId: SchoolId; readonly personId: PersonId };

/** What comes of each operation for somebody with all the duties of these people, asked about the school's journal. */
async function outcomes(
  people: readonly Person[],
  audience: 'staff' | 'family',
  operations: readonly string[],
  about: { readonly school?: School; readonly naming?: SchoolId } = {},
): Promise<Record<string, Outcome | string>> {
  const session = await api.signIn(audience, people);
  const found: Record<string, string> = {};
  for (const name of operations) {
    const prepared = await OPERATIONS[name]?.prepare(db, about.school ?? world.a);
    if (!prepared) throw new Error(`nobody knows how to call ${name}`);
    const { outcome, detail } = await attempt(api, { session, naming: about.naming }, prepared);
    found[name] = outcome === 'failed' ? detail : outcome;
  }
  return found;
}

const assign = (duty: NewDuty): Promise<void> =>
  db.write(ARRANGER, world.a.schoolId, (tx) => assignDuties(tx, [duty]));
const personOf = (personId: PersonId): Person => ({ schoolId: world.a.schoolId, personId });

describe('a person with two duties', () => {
  it('G272-15 G166-11 does the work of both, and neither makes the other larger', async () => {
    const { people, classId, subgroupGroupIds } = world.a;
    const both = [personOf(people.otherTeacher)];
    const ownGroup = { ...world.a, groupId: subgroupGroupIds[1] };
    const asked = ['journalPage', 'cellHistory', 'setAttendance', 'setMarks'];
    const teaching = { setMarks: 'allowed', recordLesson: 'allowed' };
    expect(await outcomes(both, 'staff', asked)).toEqual({
      journalPage: 'refused',
      cellHistory: 'refused',
      setAttendance: 'refused',
      setMarks: 'refused',
    });
    expect(await outcomes(both, 'staff', Object.keys(teaching), { school: ownGroup })).toEqual(teaching);
    await assign({ personId: people.otherTeacher, role: 'class_teacher', classId, from: SINCE });
    expect(await outcomes(both, 'staff', asked)).toEqual({
      journalPage: 'allowed',
      cellHistory: 'allowed',
      setAttendance: 'allowed',
      setMarks: 'refused',
    });
    expect(await outcomes(both, 'staff', Object.keys(teaching), { school: ownGroup })).toEqual(teaching);
  });

  it('has in each class the rights of the duty held there', async () => {
    const { people, otherClassId } = world.a;
    await assign({ personId: people.educator, role: 'class_teacher', classId: otherClassId, from: SINCE });
    const asked = ['journalPage', 'lesson', 'readFile', 'cellHistory', 'lessonHistory', 'setAttendance'];
    expect(await outcomes([personOf(people.educator)], 'staff', asked)).toEqual({
      journalPage: 'allowed',
      lesson: 'allowed',
      readFile: 'allowed',
      cellHistory: 'refused',
      lessonHistory: 'refused',
      setAttendance: 'refused',
    });
  });

  it('loses with the last day of one duty what only that duty gave', async () => {
    const { people, classId } = world.a;
    const duty = { personId: people.otherTeacher, role: 'class_teacher', classId, from: SINCE } as const;
    await assign({ ...duty, to: '2026-11-17' });
    const asked = ['journalPage', 'setAttendance', 'schoolClasses', 'uploadFile'];
    expect(await outcomes([personOf(people.otherTeacher)], 'staff', asked)).toEqual({
      journalPage: 'refused',
      setAttendance: 'refused',
      schoolClasses: 'allowed',
      uploadFile: 'allowed',
    });
  });
});

describe('a teacher whose child is in the school', () => {
  it('is a teacher in the pages of staff, a parent in those of families, and never both', async () => {
    const { people } = world.a;
    await db.write(ARRANGER, world.a.schoolId, (tx) =>
      nameGuardians(tx, [
        { guardianId: people.teacher, studentId: people.student, kind: 'mother', from: SINCE },
      ]),
    );
    const asked = ['journalPage', 'setMarks', 'myChildren', 'diaryWeek'];
    const mother = [personOf(people.teacher)];
    expect(await outcomes(mother, 'staff', asked)).toEqual({
      journalPage: 'allowed',
      setMarks: 'allowed',
      myChildren: 'refused',
      diaryWeek: 'refused',
    });
    expect(await outcomes(mother, 'family', asked)).toEqual({
      journalPage: 'refused',
      setMarks: 'refused',
      myChildren: 'allowed',
      diaryWeek: 'allowed',
    });
  });
});

describe('an account of two schools', () => {
  it('carries the rights of the one school into the other in no way', async () => {
    const { a, b } = world;
    const account = [
      { schoolId: a.schoolId, personId: a.people.hr },
      { schoolId: b.schoolId, personId: b.people.deputy },
    ];
    const asked = ['schoolClasses', 'journalGroups', 'journalPage', 'lesson', 'cellHistory', 'readFile'];
    const nothing = Object.fromEntries(asked.map((name) => [name, 'refused']));
    expect(await outcomes(account, 'staff', asked, { naming: a.schoolId })).toEqual(nothing);
    expect(await outcomes(account, 'staff', asked, { naming: b.schoolId })).toEqual({
      ...nothing,
      schoolClasses: 'empty',
      journalGroups: 'empty',
    });
  });

  it('sees the children in both', async () => {
    const { a, b } = world;
    const account = [
      { schoolId: a.schoolId, personId: a.people.guardian },
      { schoolId: b.schoolId, personId: b.people.guardian },
    ];
    const own = { myChildren: 'allowed', familyToday: 'allowed', diaryWeek: 'allowed', readFile: 'allowed' };
    expect(await outcomes(account, 'family', Object.keys(own), { school: a })).toEqual(own);
    expect(await outcomes(account, 'family', Object.keys(own), { school: b })).toEqual(own);
  });
});

describe('a member of staff without a duty', () => {
  it('may do nothing but look after the own account', async () => {
    const [idle] = await db.write(ARRANGER, world.a.schoolId, (tx) =>
      addStaff(tx, [{ familyName: 'Пока α', givenName: 'Никто' }]),
    );
    if (!idle) throw new Error('nobody was added');
    const others = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]?.about !== 'account');
    const found = await outcomes([personOf(idle)], 'staff', others);
    // Whoever has an account may ask for own calendars, and finds none.
    const empty = ['myCalendars', 'openCalendar', 'revokeCalendar'];
    expect(others.filter((name) => found[name] !== (empty.includes(name) ? 'empty' : 'refused'))).toEqual([]);
    // Every operation of the contract is made ready and asked.
  }, 120_000);
});
