import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { Database, applicationSource, listStatements, newId, readConfig } from '@zhurnal/platform';
import { StatementRecorder, TestApi, copyDatabase, testDatabase } from '@zhurnal/testing';
import type { RecordedStatement, TestDatabase } from '@zhurnal/testing';
import { judge } from './attempt.js';
import type { Attempt } from './attempt.js';
import { MATRIX, nameOf } from './expectations.js';
import type { Cell } from './expectations.js';
import { OPERATIONS } from './operations.js';
import { Replay, exchange, inventIds, listIdsIn } from './replay.js';
import type { Eyes, Replayed } from './replay.js';
import { SignedInPeople } from './sessions.js';
import { MONDAY, NOW, arrangeWorld } from './world.js';
import type { World } from './world.js';

interface Heard extends RecordedStatement {
  /** Operation and caller. */
  readonly where: string;
  readonly operation: string;
}

/** Operations that ask nothing but the directory once it is known who asks. */
const DIRECTORY_ONLY = ['signIn', 'signOut', 'mySessions', 'signOutEverywhere', 'changePassword'];

let live: TestDatabase;
let api: TestApi;
let world: World;
let heard: readonly Heard[];
/** The database as it was before any of the calls, and as they left it: what a change found must still be found. */
let states: readonly Replay[];
let idsOfA: ReadonlySet<string>;

beforeAll(async () => {
  const calm = await testDatabase();
  const db = new Database(await applicationSource(readConfig({ DATABASE_URL: calm.url, ZHURNAL_POOL_SIZE: '2' }), ENTITIES).initialize());
  world = await arrangeWorld(db);
  const cells = MATRIX.filter(({ person, school, pages, expected }) => person && school === 'own' && pages === 'own' && expected === 'allowed');
  const prepared: (readonly [Cell, Attempt])[] = [];
  for (const cell of cells) {
    const { prepare, others = [] } = OPERATIONS[cell.operation] ?? {};
    if (prepare) prepared.push([cell, await prepare(db, world.a)]);
    for (const [person, prepareOther] of others) {
      if (person === cell.person) prepared.push([cell, await prepareOther(db, world.a)]);
    }
  }
  await db.onModuleDestroy();
  await calm.close();
  live = await copyDatabase(calm);
  api = await TestApi.start(live, { now: NOW });
  heard = await listen(prepared);
  states = [await Replay.on(calm.adminUrl), await Replay.on(live.adminUrl)];
  idsOfA = new Set([world.a.schoolId, ...(await Promise.all(states.map((state) => state.listIds(world.a.schoolId)))).flat()]);
}, 120_000);

afterAll(async () => {
  for (const state of states) await state.end();
  await api.stop();
  await live.close();
});

/** Calls everything as everybody who may, and keeps the statements that found something. */
async function listen(prepared: readonly (readonly [Cell, Attempt])[]): Promise<Heard[]> {
  const people = new SignedInPeople(api, world);
  const recorder = new StatementRecorder(api.get(Database));
  const all: Heard[] = [];
  for (const [cell, attempt] of prepared) {
    const asker = await people.askerOf(cell, true);
    const { result, statements } = await recorder.during(() => attempt.send(api, asker));
    const where = `${cell.operation}, ${nameOf(cell)}`;
    const verdict = await judge(result, attempt, api.get(Database));
    if (verdict.outcome !== 'allowed') throw new Error(`${where}: ${verdict.detail}`);
    all.push(...statements.map((statement) => ({ ...statement, where, operation: cell.operation })));
  }
  return all.filter(({ rowCount }) => rowCount > 0);
}

/** What no operation of the contract asks: the machinery behind them, and what tests ask. */
const UNASKED = /^test\./;

/** Sends a statement with school A's objects named, and with objects named that nowhere exist. */
async function compare(state: Replay, statement: Heard, values: readonly unknown[], eyes: Eyes): Promise<string | undefined> {
  const named = listIdsIn(values).filter((id) => idsOfA.has(id));
  const unknown = inventIds(named);
  const known = new Map([...unknown].map(([id, invented]) => [invented, id]));
  const real = await state.send({ text: statement.text, values }, eyes);
  const none = await state.send({ text: statement.text, values: exchange(values, unknown) }, eyes);
  const leak = findLeak(real, exchange(['rows' in none ? JSON.stringify(none.rows) : none.refused], known)[0], named);
  return leak && `${statement.name} (${statement.where}): ${leak}`;
}

function findLeak(real: Replayed, none: unknown, named: readonly string[]): string | undefined {
  if ('refused' in real) return real.refused === none || real.refused === '42501' ? undefined : `refused with ${real.refused}`;
  if (real.command !== 'SELECT' && real.rowCount > 0) return `${real.command} of ${real.rowCount} rows`;
  const answered = JSON.stringify(real.rows);
  const foreign = listIdsIn(real.rows).filter((id) => idsOfA.has(id) && !named.includes(id));
  if (foreign.length > 0 || answered.includes(world.a.sign)) return `rows of school A: ${answered.slice(0, 300)}`;
  return answered === none ? undefined : `tells that the object is there: ${answered.slice(0, 300)} instead of ${String(none).slice(0, 300)}`;
}

const isInsert = ({ text }: Heard): boolean => /^\s*insert\b/i.test(text);

describe('recorded statements', () => {
  it('are all there are: every operation asks the database, and finds what it asks for', () => {
    expect(heard.length).toBeGreaterThan(Object.keys(OPERATIONS).length);
    expect(heard.filter(({ text, values }) => text.trim() === '' || values.length === 0)).toEqual([]);
    const beyondSession = new Set(heard.filter(({ name }) => name !== 'identity.roles').map(({ operation }) => operation));
    expect(Object.keys(OPERATIONS).filter((name) => !beyondSession.has(name)).sort()).toEqual([...DIRECTORY_ONLY].sort());
  });

  it('find their rows again in the own school, before the calls or after them', async () => {
    const blind: string[] = [];
    for (const statement of heard) {
      let found = 0;
      for (const state of states) {
        const again = await state.send(statement, { role: 'superuser', schoolId: world.a.schoolId });
        if ('rowCount' in again) found += again.rowCount;
      }
      if (found === 0) blind.push(`${statement.name} (${statement.where})`);
    }
    expect(blind).toEqual([]);
  }, 60_000);
});

describe('declared statements', () => {
  it('are heard, each of them', () => {
    const names = new Set(heard.map(({ name }) => name));
    expect(listStatements().map(({ name }) => name).filter((name) => !names.has(name) && !UNASKED.test(name)).sort()).toEqual([]);
  });
});

describe('a statement of one school', () => {
  it('finds and changes nothing in the context of another one: the policies close every table', async () => {
    const leaks: string[] = [];
    for (const statement of heard) {
      for (const state of states) {
        const eyes = { role: 'zhurnal_app', schoolId: world.b.schoolId } as const;
        const leak = await compare(state, statement, statement.values, eyes);
        if (leak) leaks.push(leak);
      }
    }
    expect(leaks).toEqual([]);
  }, 60_000);

  it('finds and changes nothing of another one without any policy: the statement itself names its school', async () => {
    const leaks: string[] = [];
    const elsewhere = new Map<string, string>([[world.a.schoolId, world.b.schoolId]]);
    for (const statement of heard.filter((one) => !isInsert(one))) {
      for (const state of states) {
        const eyes = { role: 'superuser', schoolId: world.b.schoolId } as const;
        const leak = await compare(state, statement, exchange(statement.values, elsewhere), eyes);
        if (leak) leaks.push(leak);
      }
    }
    expect(leaks).toEqual([]);
  }, 60_000);

  it('adds nothing to another one: the policies refuse the row', async () => {
    const outcomes = new Set<string>();
    const inserts = heard.filter(isInsert);
    for (const statement of inserts) {
      const [before] = states;
      const again = await before?.send(statement, { role: 'zhurnal_app', schoolId: world.b.schoolId });
      outcomes.add(again && 'refused' in again ? again.refused : `${statement.name}: ${again?.rowCount ?? 'no'} rows`);
    }
    expect(inserts.length).toBeGreaterThan(0);
    expect([...outcomes]).toEqual(['42501']);
  });
});

describe('the database itself', () => {
  it.each([
    ['mark', `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value) values ($1, $2, $3, $3, $4, $5, '${MONDAY}', '5')`],
    ['absence', `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact) values ($1, $2, $3, $4, $5, '${MONDAY}', 'absent')`],
  ])("refuses a %s for another school's student, whoever asks", async (_, text) => {
    const [state] = states;
    const { schoolId, lessonId, groupId } = world.a;
    const add = (studentId: string): Promise<Replayed | undefined> =>
      Promise.resolve(state?.send({ text, values: [schoolId, newId(), lessonId, groupId, studentId] }, { role: 'superuser', schoolId }));
    expect(await add(world.b.people.classmate)).toEqual({ refused: '23503' });
    expect(await add(world.a.people.otherStudent)).toMatchObject({ rowCount: 1 });
  });
});
