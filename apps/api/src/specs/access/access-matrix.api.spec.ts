import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { ACCESS, OPERATIONS as KNOWN } from '@zhurnal/rules';
import type { AccessLine } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { attempt } from './attempt.js';
import type { Verdict } from './attempt.js';
import { EXPECTED_OPERATIONS, MATRIX, nameOf } from './expectations.js';
import type { Cell } from './expectations.js';
import { OPERATIONS } from './operations.js';
import { predict } from './prediction.js';
import { listOffered } from './offered.js';
import { SignedInPeople } from './sessions.js';
import { NOW, arrangeWorld } from './world.js';
import type { World } from './world.js';

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
let people: SignedInPeople;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW });
  db = api.get(Database);
  world = await arrangeWorld(db);
  people = new SignedInPeople(api, world);
}, 60_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

const operationOf = (name: string): (typeof OPERATIONS)[string] => {
  const operation = OPERATIONS[name];
  if (!operation) throw new Error(`nobody knows how to call ${name}`);
  return operation;
};

const predicted = (lines: readonly AccessLine[], cell: Cell): string =>
  predict(lines, { ...cell, about: operationOf(cell.operation).about });

async function countTrail(): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from audit`);
  return row?.n ?? -1;
}

/** Calls the operation as the cell says; a no must leave nothing behind. */
async function ask(cell: Omit<Cell, 'expected'>): Promise<Verdict> {
  const operation = operationOf(cell.operation);
  const asker = await people.askerOf(cell, operation.endsSessions);
  const prepared = await operation.prepare(db, world.a);
  if (!operation.changes) return attempt(api, asker, prepared);
  const before = await countTrail();
  const verdict = await attempt(api, asker, prepared);
  const isChanged = (await countTrail()) !== before;
  if (verdict.outcome === 'refused' && isChanged) return { outcome: 'failed', detail: 'refused, and changed all the same' };
  if (verdict.outcome === 'allowed' && !isChanged) return { outcome: 'failed', detail: 'allowed, and changed nothing' };
  return verdict;
}

describe('operations', () => {
  it('are known here, one by one: what the server offers, what the access table opens, what the matrix expects', async () => {
    const known = Object.keys(OPERATIONS).sort();
    expect([...listOffered(api)].sort()).toEqual(known);
    expect(KNOWN).toEqual(known);
    expect([...EXPECTED_OPERATIONS].sort()).toEqual(known);
  });
});

describe('the matrix', () => {
  it('follows from the access table and how people stand to the objects', () => {
    const different = MATRIX.filter((cell) => predicted(ACCESS, cell) !== cell.expected);
    expect(different.map((cell) => `${cell.operation}, ${nameOf(cell)}: ${predicted(ACCESS, cell)}, not ${cell.expected}`)).toEqual([]);
  });

  it.each(ACCESS.map((line) => [nameOfLine(line), line] as const))('fails without the line: %s', (_, line) => {
    const others = ACCESS.filter((other) => other !== line);
    const lost = MATRIX.filter((cell) => predicted(others, cell) !== predicted(ACCESS, cell));
    expect(lost.length).toBeGreaterThan(0);
  });

  it.each(EXPECTED_OPERATIONS)('is what the server does: %s', async (operation) => {
    const wrong: string[] = [];
    for (const cell of MATRIX.filter((one) => one.operation === operation)) {
      const { outcome, detail } = await ask(cell);
      if (outcome !== cell.expected) wrong.push(`${nameOf(cell)}: ${cell.expected} is expected, ${outcome} came: ${detail}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

function nameOfLine(line: AccessLine): string {
  return line.to === 'role' ? `${line.operation} ${line.role} ${line.relation}` : `${line.operation} ${line.to}`;
}
