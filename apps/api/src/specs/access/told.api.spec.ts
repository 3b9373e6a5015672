import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, LiveBus } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { DOCUMENTS, MANIFEST, askByGet, knowing, tagOf } from '../ask-unchanged.js';
import type { Question } from '../ask-unchanged.js';
import { judge } from './attempt.js';
import type { Attempt } from './attempt.js';
import { MATRIX, nameOf } from './expectations.js';
import type { Cell } from './expectations.js';
import { OPERATIONS } from './operations.js';
import { SignedInPeople } from './sessions.js';
import { arrangeWorld } from './arrange-world.js';
import { ARRANGER, MONDAY, NOW, THURSDAY, isFamily } from './world.js';
import type { Person, World } from './world.js';

/**
 * Changes that no page shows by themselves: a file shows once homework carries it, a list once it is loaded, and that
 * the trail was saved stands in the trail.
 */
const UNTOLD: readonly string[] = [
  'uploadFile',
  'uploadPaper',
  'uploadPeopleImport',
  'checkPeopleImport',
  'dropPeopleImport',
  'saveTrail',
];

/** A question that somebody's open page asks again and again. */
interface Watched extends Question {
  readonly person: Person;
}

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
let people: SignedInPeople;
const sessions = new Map<Person, TestSession>();

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW, manifests: [MANIFEST] });
  db = api.get(Database);
  world = await arrangeWorld(db);
  people = new SignedInPeople(api, world);
  const { schoolId } = world.a;
  for (const person of new Set(listWatched().map((watched) => watched.person))) {
    const personId = world.a.people[person];
    sessions.set(person, await api.signIn(isFamily(person) ? 'family' : 'staff', [{ schoolId, personId }]));
  }
  const bus = api.get(LiveBus);
  bus.start();
  // What is told before it listens reaches it only by looking into the table, much later.
  while (!bus.isFresh) await new Promise((resolve) => setTimeout(resolve, 2));
}, 60_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Every kind of page whose answers are kept, before the eyes of those who open it. */
function listWatched(): Watched[] {
  const { a } = world;
  const days = { from: MONDAY, to: THURSDAY };
  const week = (studentId: string): Question => ({
    name: 'week',
    variables: { schoolId: a.schoolId, studentId, monday: MONDAY },
  });
  const page: Question = { name: 'page', variables: { groupId: a.groupId, ...days } };
  const groups: Question = { name: 'groups', variables: { first: 100 } };
  return [
    { person: 'teacher', ...page },
    { person: 'director', ...page },
    { person: 'director', name: 'page', variables: { groupId: a.subgroupGroupIds[0], ...days } },
    { person: 'guardian', ...week(a.people.student) },
    { person: 'student', ...week(a.people.student) },
    { person: 'classmateGuardian', ...week(a.people.classmate) },
    { person: 'guardian', name: 'today', variables: {} },
    { person: 'student', name: 'today', variables: {} },
    { person: 'classmateGuardian', name: 'today', variables: {} },
    { person: 'director', name: 'timetable', variables: { classId: a.classId, monday: MONDAY } },
    { person: 'teacher', name: 'timetable', variables: { teacherId: a.people.substitute, monday: MONDAY } },
    { person: 'teacher', ...groups },
    { person: 'substitute', ...groups },
    { person: 'otherSubstitute', ...groups },
    { person: 'director', ...groups },
  ];
}

const sessionOf = (person: Person): TestSession => {
  const session = sessions.get(person);
  if (!session) throw new Error(`${person} watches nothing`);
  return session;
};

/** The answer as it is now, whatever is kept. */
async function askPast({ person, name, variables }: Watched): Promise<string> {
  const answer = await api.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...headersOf(sessionOf(person)), 'content-type': 'application/json' },
    payload: JSON.stringify({ query: DOCUMENTS[name], variables }),
  });
  return answer.body;
}

/** Lets everything kept go: what the tests arrange is told to nobody. */
async function forget(): Promise<void> {
  let id = '';
  await db.write(
    ARRANGER,
    world.a.schoolId,
    (tx) => Promise.resolve(tx.announce({ topic: 'people', keys: ['school'] })),
    { told: (told) => (id = told) },
  );
  while (!api.get(LiveBus).hasHeard(id)) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Every form of a change, with the first of those who may make it. */
function listForms(operation: string): (readonly [Cell, (typeof OPERATIONS)[string]['prepare']])[] {
  const { prepare, others = [] } = OPERATIONS[operation] ?? {};
  const allowed = MATRIX.filter(
    (cell) =>
      cell.operation === operation &&
      cell.person !== undefined &&
      cell.school === 'own' &&
      cell.pages === 'own' &&
      cell.expected === 'allowed',
  );
  const [first] = allowed;
  if (!first || !prepare) return [];
  return [
    [first, prepare],
    ...others.flatMap(([person, prepareOther]) => {
      const cell = allowed.find((one) => one.person === person);
      return cell ? [[cell, prepareOther] as const] : [];
    }),
  ];
}

interface Made {
  /** Did the change leave something in the trail? */
  readonly isChange: boolean;
  readonly told: boolean;
  readonly stale: readonly string[];
}

async function count(table: 'audit' | 'live_change'): Promise<number> {
  return (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;
}

/** Makes the change and looks which pages would still be told that nothing changed. */
async function make(cell: Cell, attempt: Attempt): Promise<Made> {
  await forget();
  const before = new Map<Watched, { tag: string; body: string }>();
  // Nothing is kept of them: these answers are as their pages are now.
  await Promise.all(
    listWatched().map(async (watched) => {
      const answer = await askByGet(api, sessionOf(watched.person), watched);
      if (!answer.body.includes('"errors":[')) before.set(watched, { tag: tagOf(answer), body: answer.body });
    }),
  );
  const [trail, told] = [await count('audit'), await count('live_change')];
  const answer = await attempt.send(
    api,
    await people.askerOf(cell, OPERATIONS[cell.operation]?.endsSessions),
  );
  const { outcome, detail } = await judge(answer, attempt, db);
  if (outcome !== 'allowed') throw new Error(`${cell.operation}, ${nameOf(cell)}: ${detail}`);
  const stale: string[] = [];
  await Promise.all(
    [...before].map(async ([watched, { tag, body }]) => {
      const again = await askByGet(api, sessionOf(watched.person), watched, tag, knowing(answer));
      if (again.statusCode === 304 && (await askPast(watched)) !== body)
        stale.push(`${watched.name} of ${watched.person}`);
    }),
  );
  return {
    isChange: (await count('audit')) !== trail,
    told: (await count('live_change')) !== told,
    stale,
  };
}

describe('a change tells open pages, and no kept answer outlives it', () => {
  const changing = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]?.changes);

  it.each(changing)(
    '%s',
    async (operation) => {
      const forms = listForms(operation);
      expect(forms.length).toBeGreaterThan(0);
      for (const [cell, prepare] of forms) {
        const made = await make(cell, await prepare(db, world.a));
        expect({ who: nameOf(cell), stale: made.stale }).toEqual({ who: nameOf(cell), stale: [] });
        if (made.isChange)
          expect({ operation, told: made.told }).toEqual({ operation, told: !UNTOLD.includes(operation) });
      }
    },
    60_000,
  );
});
