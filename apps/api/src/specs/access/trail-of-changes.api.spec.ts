import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { arrangeWorld } from './arrange-world.js';
import { attempt } from './attempt.js';
import { MATRIX } from './expectations.js';
import type { Cell } from './expectations.js';
import { OPERATIONS } from './operations.js';
import { SignedInPeople } from './sessions.js';
import { NOW } from './world.js';
import type { World } from './world.js';

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
let people: SignedInPeople;
/** Every row that leaves a trail, with a fingerprint of it and its version, if it has one. */
let rows: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW });
  db = api.get(Database);
  world = await arrangeWorld(db);
  people = new SignedInPeople(api, world);
  const tables = await database.query<{ name: string; key: string }>(
    `select distinct c.relname as name, case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') then 'id' else 'school_id' end as key
       from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid where p.proname in ('leave_trail', 'leave_trail_of_' || c.relname)`,
  );
  expect(tables.length).toBeGreaterThan(40);
  rows = tables
    .map(
      ({ name, key }) =>
        `select '${name} ' || x.${key} as row, md5(x::text) as mark, (to_jsonb(x) ->> 'version')::int as version from ${name} x`,
    )
    .join(' union all ');
}, 60_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Fingerprint {
  readonly row: string;
  readonly mark: string;
  readonly version: number | null;
}
type Rows = ReadonlyMap<string, Fingerprint>;
const readRows = async (): Promise<Rows> =>
  new Map((await database.query<Fingerprint>(rows)).map((one) => [one.row, one]));

/** The rows that are other ones now, as often as they were changed: a row of two versions more was changed twice. */
const changed = (before: Rows, after: Rows): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((row) => before.get(row)?.mark !== after.get(row)?.mark)
    .flatMap((row) => {
      const [was, is] = [before.get(row)?.version ?? 0, after.get(row)?.version ?? 0];
      return Array.from({ length: Math.max(1, is - was) }, () => row);
    })
    .sort();

interface Trace {
  readonly row: string;
  readonly actor: string | null;
}
async function tracesAfter(count: number): Promise<Trace[]> {
  return database.query<Trace>(
    `select entity || ' ' || row_id as row, person_id as actor from (
       select *, row_number() over (order by at, id) as place from audit) a where a.place > $1 order by 1`,
    [count],
  );
}
async function countTraces(): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from audit`);
  return row?.n ?? 0;
}

/** Whoever may call the operation, in the own school and pages. */
const callerOf = (operation: string): Cell | undefined =>
  MATRIX.find(
    (cell) =>
      cell.operation === operation &&
      cell.expected === 'allowed' &&
      cell.school === 'own' &&
      cell.pages === 'own' &&
      !cell.isNaming,
  );

const CHANGES = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]?.changes);

describe('every change of the contract', () => {
  it.each(CHANGES)(
    'leaves one entry for each version of each row it changed, by whoever called: %s',
    async (name) => {
      const [operation, cell] = [OPERATIONS[name], callerOf(name)];
      if (!operation || !cell?.person) throw new Error(`nobody may call ${name}`);
      const asker = await people.askerOf(cell, operation.endsSessions);
      const prepared = await operation.prepare(db, world.a);
      const [before, count] = [await readRows(), await countTraces()];
      const { outcome, detail } = await attempt(api, asker, prepared);
      expect([outcome, detail]).toEqual(['allowed', detail]);
      const traces = await tracesAfter(count);
      expect(traces.map(({ row }) => row)).toEqual(changed(before, await readRows()));
      expect(new Set(traces.map(({ actor }) => actor))).toEqual(new Set([world.a.people[cell.person]]));
    },
  );
});
