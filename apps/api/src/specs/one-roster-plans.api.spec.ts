import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { until } from './killed-work.js';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { GRADES, Reader, keyOf, listOf, makeClient } from './arrange-one-roster.js';

const WORKS = 3750;
const MARKS = WORKS * 16;
/** SQL: ids that grow as those of the journal do. */
const ID = `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid`;
const FILL_WORKS = sql(
  'test.one-roster.works',
  `insert into work (school_id, id, lesson_id, group_id, date, position, type, title)
   select $1, ${ID}, $2, $3, $4::date, 1, 'test', 'Работа ' || n from generate_series(1, ${WORKS}) n`,
);
const FILL_MARKS = sql(
  'test.one-roster.marks',
  `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, ordinal, value)
   select w.school_id, ${ID}, w.id, w.lesson_id, w.group_id, w.student, w.date, w.ordinal, '5'
     from (select w.*, s.id as student, o.n as ordinal, row_number() over (order by w.id, s.id, o.n) as n
             from work w cross join unnest($2::uuid[]) s(id) cross join generate_series(1, 4) o(n) where w.school_id = $1) w`,
);
const RAISE = sql(
  'test.one-roster.raise',
  `update mark set value = '4', version = version + 1
    where school_id = $1 and id in (select m.id from mark m where m.school_id = $1 order by m.id limit 7)`,
);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let reader: Reader;

/** Marks as of a large school: beside another one, as in a database of a region. */
async function fill(of: ArrangedSchool): Promise<void> {
  const { ageev, ezhikov, zhukov, eremin } = of.students;
  await of.change(async (tx) => {
    await tx.rows(FILL_WORKS, [of.lesson('maths', MONDAY), of.groups.maths, MONDAY]);
    await tx.rows(FILL_MARKS, [[ageev, ezhikov, zhukov, eremin]]);
  });
}

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  await fill(school);
  await fill(await ArrangedSchool.open(api, 'Школа № 2'));
  // What some transaction may not see yet is counted in the table itself: it is waited for until all may see all but the last of the rows.
  await until(async () => {
    await database.query('vacuum analyze mark, work, audit', []);
    const [found] = await database.query<{ hidden: number }>(
      `select sum(relpages - relallvisible)::int as hidden from pg_class where relname in ('mark', 'work', 'audit')`,
    );
    return (found?.hidden ?? Infinity) < 10;
  });
  const client = await makeClient(api, await school.signIn('administrator'), ['roster_read', 'journal_read']);
  reader = new Reader(api, await keyOf(api, client));
}, 300_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Step[];
}

/** How the database answers what a page asks it: every step that reads a table that grows. */
async function stepsOf(path: string, query: Readonly<Record<string, string>>): Promise<readonly Step[]> {
  const asked: { readonly name: string; readonly text: string; readonly values: readonly unknown[] }[] = [];
  api.get(Database).listen((statement) => asked.push(statement));
  const answer = await reader.get(`${GRADES}/${path}`, query);
  api.get(Database).listen(undefined);
  expect(answer.statusCode).toBe(200);
  const page = asked.find(({ text }) => text.includes(' as items'));
  if (!page) throw new Error('No page was asked for.');
  const [row] = await database.query<{ readonly 'QUERY PLAN': readonly { readonly Plan: Step }[] }>(
    `explain (analyze, timing off, format json) ${page.text}`,
    [...page.values],
  );
  const found: Step[] = [];
  const walk = (step: Step): void => {
    if (['mark', 'work', 'audit'].includes(step['Relation Name'] ?? '')) found.push(step);
    step.Plans?.forEach(walk);
  };
  row?.['QUERY PLAN'].forEach(({ Plan }) => walk(Plan));
  return found;
}

const whole = (steps: readonly Step[]): readonly string[] =>
  steps.filter((step) => step['Node Type'] === 'Seq Scan').map((step) => step['Relation Name'] ?? '');
const readOf = (steps: readonly Step[], table: string): number =>
  steps
    .filter((step) => step['Relation Name'] === table)
    .reduce((sum, step) => sum + step['Actual Rows'] * step['Actual Loops'], 0);

describe('a page of 60,000 marks', () => {
  it.each([
    ['the first hundred', { limit: '100' }],
    ['the first thousand', { limit: '1000' }],
    ['the last hundred, by its place', { limit: '100', offset: String(MARKS - 100) }],
    ['the last thousand, by its place', { limit: '1000', offset: String(MARKS - 1000) }],
  ])('%s: found by index, and only the trail of its own rows is read', async (_, query) => {
    const steps = await stepsOf('results', query);
    expect(steps.length).toBeGreaterThan(2);
    expect(whole(steps)).toEqual([]);
    expect(readOf(steps, 'audit')).toBeLessThanOrEqual(Number(query.limit) + 1);
  });

  it.each(['classes', 'students', 'lineItems'])('below %s: no table is read as a whole', async (above) => {
    const [mark] = listOf(await reader.get(`${GRADES}/results`, { limit: '1' }));
    const field = { classes: 'class', students: 'student', lineItems: 'lineItem' }[above] ?? '';
    const { sourcedId } = mark?.[field] as { readonly sourcedId: string };
    const steps = await stepsOf(`${above}/${sourcedId}/results`, { limit: '100' });
    expect(whole(steps)).toEqual([]);
    expect(readOf(steps, 'audit')).toBeLessThanOrEqual(101);
  });

  it('of works, and of one record, is found by index too', async () => {
    expect(whole(await stepsOf('lineItems', { limit: '100', offset: String(WORKS - 100) }))).toEqual([]);
    const [mark] = listOf(await reader.get(`${GRADES}/results`, { limit: '1' }));
    const steps = await stepsOf(`results/${mark?.sourcedId}`, {});
    expect(whole(steps)).toEqual([]);
    expect(readOf(steps, 'mark') + readOf(steps, 'audit')).toBeLessThan(10);
  });

  it('of what changed since an instant reads only what changed', async () => {
    const since = new Date().toISOString();
    await school.change((tx) => tx.rows(RAISE));
    const query = { filter: `dateLastModified>'${since}'`, limit: '100' };
    expect(listOf(await reader.get(`${GRADES}/results`, query))).toHaveLength(7);
    const steps = await stepsOf('results', query);
    expect(whole(steps)).toEqual([]);
    expect(readOf(steps, 'audit')).toBe(7);
    expect(readOf(steps, 'mark')).toBe(7);
  });

  it('holds the same records as when they are looked through one by one', async () => {
    // A condition that all records meet cannot be met by index.
    const all = { filter: `status!='none'`, limit: '5000' };
    for (const name of ['results', 'lineItems']) {
      const one = await reader.get(`${GRADES}/${name}`, { limit: '5000' });
      const other = await reader.get(`${GRADES}/${name}`, all);
      expect(listOf(one)).toEqual(listOf(other));
      const counts = [one, other].map(({ headers }) => headers.get('x-total-count'));
      expect(counts).toEqual(Array(2).fill(String(name === 'results' ? MARKS : WORKS)));
    }
  });

  it('and the next ones hold each record once', async () => {
    const all = await reader.all(`${GRADES}/results`, { limit: '5000', fields: 'sourcedId' });
    expect(new Set(all.map(({ sourcedId }) => sourcedId)).size).toBe(MARKS);
    expect(all.length).toBe(MARKS);
  });
});
