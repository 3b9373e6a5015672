import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { Access, Database, applicationSource, listStatements, newId, readConfig } from '@zhurnal/platform';
import { StatementRecorder, TestApi, analyze, copyDatabase, testDatabase } from '@zhurnal/testing';
import type { RecordedStatement, TestDatabase } from '@zhurnal/testing';
import { judge } from './attempt.js';
import type { Attempt } from './attempt.js';
import { MATRIX, nameOf } from './expectations.js';
import type { Cell } from './expectations.js';
import { LeakFinder } from './find-leak.js';
import { OPERATIONS } from './operations.js';
import { Replay, exchange } from './replay.js';
import type { Eyes, Replayed } from './replay.js';
import { SignedInPeople } from './sessions.js';
import { arrangeWorld } from './arrange-world.js';
import { MONDAY, NOW } from './world.js';
import type { World } from './world.js';

/** A statement that found or changed something, and what was asked, by whom. */
interface Heard extends RecordedStatement {
  readonly operation: string;
  readonly where: string;
}

/** Operations that ask nothing but the directory once it is known who asks. */
const DIRECTORY_ONLY = [
  'changePassword',
  'listAbout',
  'listChecks',
  'mySessions',
  'mySettings',
  'readCheck',
  'readSchema',
  'saveMySettings',
  'signIn',
  'signOut',
  'signOutEverywhere',
];

/** Statements of the machinery, of jobs, of the command line and of these tests; of packages for the portal, which the queue makes; of rows that are older than their trail; of seals, which this world has none of; of archives, which the command line makes. */
const NO_OPERATION =
  /^(test\.|cli\.|platform\.refusals\.|platform\.live\.(one|forget)$|platform\.outbox\.(emit|oldest|take|done|forget)|platform\.key\.forget|schooling\.school\.add|schooling\.people-import\.forget-|schooling\.(classes-of|group-members|period-of)$|export\.(?!(setting|put-setting|staff|staff-exists|enter-staff-uid|note-uid|completeness|last-packages|last-check)$)|audit\.names$|archive\.class-(by-name|rows)$|audit\.(seal|record)\.|audit\.evidence\.(last|finish)$|schedules\.(begin-kinds|receipts|take-up|hold|finish|fail|give-up-lost)$|reports\.package\.(begin|take|made|not-made|waiting)$|exchange\.webhook\.(claim|give-up-lost|note|works|fails|forget|forget-secrets|silent)$|reports\.signatures\.of-class$)/;

/** More than twice what the longest walk takes on two cores that seven other suites keep busy; ms. */
const TERM = 90_000;

let live: TestDatabase;
let api: TestApi;
let world: World;
let heard: readonly Heard[] = [];
/** The same without repetitions: one for all that ask alike of objects of one kind. */
let distinct: readonly Heard[] = [];
/** The database as it was before any of the calls, and as they left it: what a change found must be there to be found. */
let states: readonly Replay[] = [];
let finder: LeakFinder;

beforeAll(async () => {
  const calm = await testDatabase();
  const config = readConfig({ DATABASE_URL: calm.url, ZHURNAL_POOL_SIZE: '2' });
  const db = new Database(await applicationSource(config, ENTITIES).initialize());
  world = await arrangeWorld(db);
  const prepared = await prepareAll(db);
  await analyze(calm);
  await db.onModuleDestroy();
  await calm.close();
  live = await copyDatabase(calm);
  api = await TestApi.start(live, { now: NOW });
  heard = await listen(prepared);
  await analyze(live);
  states = [await Replay.on(calm.adminUrl), await Replay.on(live.adminUrl)];
  finder = await LeakFinder.over(states, world.a);
  distinct = [...new Map(heard.map((one) => [finder.kindOf(one), one])).values()];
}, 600_000);

afterAll(async () => {
  for (const state of states) await state.end();
  await api.stop();
  await live.close();
});

/** Every form of every operation, for everybody of school A who may call it. */
async function prepareAll(db: Database): Promise<(readonly [Cell, Attempt])[]> {
  const prepared: (readonly [Cell, Attempt])[] = [];
  for (const cell of MATRIX) {
    if (!cell.person || cell.school === 'other' || cell.pages === 'wrong' || cell.expected !== 'allowed')
      continue;
    const { prepare, others = [] } = OPERATIONS[cell.operation] ?? {};
    if (prepare) prepared.push([cell, await prepare(db, world.a)]);
    for (const [person, prepareOther] of others) {
      if (person === cell.person) prepared.push([cell, await prepareOther(db, world.a)]);
    }
  }
  return prepared;
}

/** Calls them all and keeps the statements that found something. */
async function listen(prepared: readonly (readonly [Cell, Attempt])[]): Promise<Heard[]> {
  const people = new SignedInPeople(api, world);
  const recorder = new StatementRecorder(api.get(Database));
  const all: Heard[] = [];
  for (const [cell, attempt] of prepared) {
    const { operation } = cell;
    const asker = await people.askerOf(cell, OPERATIONS[operation]?.endsSessions);
    const { result, statements } = await recorder.during(() => attempt.send(api, asker));
    const where = `${operation}, ${nameOf(cell)}`;
    const { outcome, detail } = await judge(result, attempt, api.get(Database));
    if (outcome !== 'allowed') throw new Error(`${where}: ${detail}`);
    all.push(...statements.map((statement) => ({ ...statement, where, operation })));
  }
  return all.filter(({ rowCount }) => rowCount > 0);
}

const isInsert = ({ text }: Heard): boolean => /^\s*insert\b/i.test(text);

/** As they were left first: what reads finds its rows there, and only some changes find theirs before. */
async function isFoundAgain(statement: Heard, eyes: Eyes): Promise<boolean> {
  for (const state of states.toReversed()) {
    const again = await state.send(statement, eyes);
    if ('rowCount' in again && again.rowCount > 0) return true;
  }
  return false;
}

/** What leaks, named by statement. */
async function listLeaks(statements: readonly Heard[], role: 'zhurnal_app' | 'superuser'): Promise<string[]> {
  const leaks: string[] = [];
  for (const { name, where, text, values } of statements) {
    for (const leak of await finder.list({ text, values }, { role, schoolId: world.b.schoolId })) {
      leaks.push(`${name} (${where}): ${leak.slice(0, 500)}`);
    }
  }
  return leaks;
}

describe('recorded statements', () => {
  it('are all there are: every operation asks the database, and finds what it asks for', () => {
    expect(heard.length).toBeGreaterThan(Object.keys(OPERATIONS).length);
    expect(heard.filter(({ text, values }) => text.trim() === '' || values.length === 0)).toEqual([]);
    const asking = new Set(
      heard.filter(({ name }) => name !== 'identity.roles').map(({ operation }) => operation),
    );
    const silent = Object.keys(OPERATIONS).filter((name) => !asking.has(name));
    expect(silent.sort()).toEqual(DIRECTORY_ONLY);
  });

  it('are all that the program declares', () => {
    const names = new Set(heard.map(({ name }) => name));
    // Those of access are composed when relations are first asked together: here that is what this server was asked.
    const declared = listStatements().filter(({ name }) => !name.startsWith('access.'));
    const all = [...declared, ...api.get(Access).listComposed()].map(({ name }) => name);
    expect(all.filter((name) => !names.has(name) && !NO_OPERATION.test(name))).toEqual([]);
  });

  it(
    'find their rows again in the own school, before the calls or after them',
    async () => {
      const blind: string[] = [];
      for (const statement of distinct.filter((one) => !isInsert(one))) {
        const eyes = { role: 'superuser', schoolId: world.a.schoolId } as const;
        if (!(await isFoundAgain(statement, eyes))) blind.push(`${statement.name} (${statement.where})`);
      }
      expect(blind).toEqual([]);
    },
    TERM,
  );
});

describe('a statement of one school', () => {
  it(
    'finds and changes nothing in the context of another one: the policies close every table',
    async () => {
      expect(await listLeaks(distinct, 'zhurnal_app')).toEqual([]);
    },
    TERM,
  );

  it(
    'finds and changes nothing of another one without any policy: the statement itself names its school',
    async () => {
      const school = new Map<string, string>([[world.a.schoolId, world.b.schoolId]]);
      const elsewhere = distinct
        .filter((one) => !isInsert(one))
        .map((statement) => ({ ...statement, values: exchange(statement.values, school) }));
      expect(await listLeaks(elsewhere, 'superuser')).toEqual([]);
    },
    TERM,
  );

  it('adds nothing to another one: the policies refuse the row', async () => {
    const inserts = distinct.filter(isInsert);
    const outcomes = new Set<string>();
    for (const statement of inserts) {
      const again = await states[0]?.send(statement, { role: 'zhurnal_app', schoolId: world.b.schoolId });
      // An insert out of a question finds nothing to insert.
      if (again && 'rowCount' in again) outcomes.add(`${again.rowCount} rows`);
      else outcomes.add(again?.refused ?? 'nothing was asked');
    }
    expect([...outcomes].sort()).toEqual(['0 rows', '42501']);
  });

  it.each([
    ['reads without its school', `select topic from lesson_record where id = $2 and $1::uuid is not null`],
    [
      'counts without its school',
      `select count(*)::int as n from mark where lesson_id = $2 and $1::uuid is not null`,
    ],
    [
      'changes without its school',
      `update lesson_record set topic = '' where id = $2 and $1::uuid is not null`,
    ],
    [
      'lists without its school',
      `select name from subject where $1::uuid is not null and $2::uuid is not null`,
    ],
    ['joins beyond its school', `select l.date from school s, lesson l where s.school_id = $1 and l.id = $2`],
  ])('would be found out if it %s', async (_, text) => {
    const values = [world.b.schoolId, world.a.lessonId];
    const eyes = { role: 'superuser', schoolId: world.b.schoolId } as const;
    expect(await finder.list({ text, values }, eyes)).toHaveLength(states.length);
  });
});

describe('the database itself', () => {
  it.each([
    [
      'a mark',
      `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value)
       values ($1, $2, $3, $3, $4, $5, '${MONDAY}', '5')`,
    ],
    [
      'an absence',
      `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact)
       values ($1, $2, $3, $4, $5, '${MONDAY}', 'absent')`,
    ],
  ])("refuses %s of another school's student, whoever enters it", async (_, text) => {
    const { schoolId, lessonId, groupId } = world.a;
    const enter = async (studentId: string): Promise<Replayed | undefined> =>
      states[0]?.send(
        { text, values: [schoolId, newId(), lessonId, groupId, studentId] },
        { role: 'superuser', schoolId },
      );
    expect(await enter(world.b.people.classmate)).toEqual({ refused: '23503' });
    expect(await enter(world.a.people.otherStudent)).toMatchObject({ rowCount: 1 });
  });
});
