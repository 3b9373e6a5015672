import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, LiveBus } from '@zhurnal/platform';
import { TestApi, analyze, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase, TestSession } from '@zhurnal/testing';
import { DOCUMENTS, MANIFEST, askByGet, knowing, tagOf } from '../ask-unchanged.js';
import type { Question } from '../ask-unchanged.js';
import { judge } from './attempt.js';
import type { Attempt } from './attempt.js';
import { EXPECTED_OPERATIONS, MATRIX, nameOf } from './expectations.js';
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
  'uploadConsent',
  'uploadDutyFile',
  'uploadOutsideScan',
  'uploadPeopleImport',
  'checkPeopleImport',
  'dropPeopleImport',
  'saveTrail',
  'saveOneRoster',
  'runReport',
  // How far a package is the page asks by itself while it is open.
  'makeReportPackage',
  'cancelReportPackage',
  'retryReportPackage',
  'prepareSignature',
  'uploadSignature',
  'checkSignatures',
  'checkTrail',
  'setPortal',
  'enterStaffUid',
  'sendToPortal',
  // The page of the archive asks again after what is done on it.
  'saveJournalPrint',
  'saveClassPackage',
  'keepArchiveMedium',
  'withdrawArchiveMedium',
  'putPackageOnMedium',
  'notePrintedCopy',
  'uploadArchiveCheck',
  'retryScheduleRun',
  'switchSchedule',
];

/** A question that somebody's open page asks again and again. */
interface Watched extends Question {
  readonly person: Person;
}

/** In the order of the matrix: what is made ready for all of them at first must serve the last. */
const CHANGING = EXPECTED_OPERATIONS.filter((name) => OPERATIONS[name]?.changes);

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
let people: SignedInPeople;
const sessions = new Map<Person, TestSession>();
let prepared: readonly Form[] = [];

/** A change that is ready to be made, and the first of those who may make it. */
interface Form {
  readonly cell: Cell;
  readonly request: Attempt;
}

/** What an open page shows, and its tag. */
interface Shown {
  readonly watched: Watched;
  readonly tag: string;
  readonly body: string;
}
/** The open pages, by what they ask. */
const shown = new Map<string, Shown>();

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW, manifests: [MANIFEST] });
  db = api.get(Database);
  world = await arrangeWorld(db);
  prepared = await prepareAll();
  await analyze(database);
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
  await forget();
  await Promise.all(listWatched().map(open));
}, 120_000);
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

/** Makes ready what every form of every change needs. Nobody is told of that: the pages are opened afterwards. */
async function prepareAll(): Promise<Form[]> {
  const forms: Form[] = [];
  for (const operation of CHANGING)
    for (const [cell, prepare] of listForms(operation))
      forms.push({ cell, request: await prepare(db, world.a) });
  return forms;
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

const keyOf = (watched: Watched): string => JSON.stringify(watched);

/** Takes down what a page shows, where somebody may open it. */
function look(watched: Watched, answer: TestAnswer): void {
  if (answer.body.includes('"errors":[')) shown.delete(keyOf(watched));
  else shown.set(keyOf(watched), { watched, tag: tagOf(answer), body: answer.body });
}

/** Opens a page and shows what is so now. */
async function open(watched: Watched): Promise<void> {
  look(watched, await askByGet(api, sessionOf(watched.person), watched));
}

/** Asks for a page again after a change: is what it goes on showing not so any more? */
async function isStale(watched: Watched, change: TestAnswer): Promise<boolean> {
  const page = shown.get(keyOf(watched));
  if (!page) {
    await open(watched);
    return false;
  }
  const again = await askByGet(api, sessionOf(watched.person), watched, page.tag, knowing(change));
  if (again.statusCode === 304) return (await askPast(watched)) !== page.body;
  look(watched, again);
  return false;
}

/** Makes the change and looks which pages would still be told that nothing changed. */
async function make({ cell, request }: Form): Promise<Made> {
  const [trail, told] = [await count('audit'), await count('live_change')];
  const answer = await request.send(
    api,
    await people.askerOf(cell, OPERATIONS[cell.operation]?.endsSessions),
  );
  const { outcome, detail } = await judge(answer, request, db);
  if (outcome !== 'allowed') throw new Error(`${cell.operation}, ${nameOf(cell)}: ${detail}`);
  const pages = await Promise.all(
    listWatched().map(async (watched) => ((await isStale(watched, answer)) ? [watched] : [])),
  );
  return {
    isChange: (await count('audit')) !== trail,
    told: (await count('live_change')) !== told,
    stale: pages.flat().map(({ name, person }) => `${name} of ${person}`),
  };
}

describe('a change tells open pages, and no kept answer outlives it', () => {
  it.each(CHANGING)(
    '%s',
    async (operation) => {
      const forms = prepared.filter(({ cell }) => cell.operation === operation);
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) {
        const { cell } = form;
        const made = await make(form);
        expect({ who: nameOf(cell), stale: made.stale }).toEqual({ who: nameOf(cell), stale: [] });
        if (made.isChange)
          expect({ operation, told: made.told }).toEqual({ operation, told: !UNTOLD.includes(operation) });
      }
    },
    60_000,
  );
});
