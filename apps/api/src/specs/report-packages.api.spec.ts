import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { ENTITIES } from '@zhurnal/app';
import { CLOCK, Database, Log, applicationSource, readConfig } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ReportPackages, Reports } from '@zhurnal/reports';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { quarterOf, rowOf, runReport } from './arrange-reports.js';
import { change } from './change-rows.js';
import { until } from './killed-work.js';

const PACKAGE = `__typename ... on ReportPackage { id titles periods by total made failed isCancelled isRunning } ... on Refusal { code }`;

interface PackageView {
  readonly id: string;
  readonly titles: readonly string[];
  readonly total: number;
  readonly made: number;
  readonly failed: number;
  readonly isCancelled: boolean;
  readonly isRunning: boolean;
}

interface PartRow {
  readonly state: string;
  readonly code: string;
  readonly class_id: string;
  readonly run_id: string | null;
  readonly tries: number;
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let periodId: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  periodId = await quarterOf(school, TODAY);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Who makes packages over a connection of the own, without waiting between two reports. */
const makerOver = (db: Database): ReportPackages =>
  new ReportPackages(db, api.app.get<Clock>(CLOCK), api.get(Log), api.get(Reports), 0);
const ask = async (codes = ['class_progress', 'class_attendance', 'programme']): Promise<PackageView> =>
  (
    await api.data<{ answer: PackageView }>(
      deputy,
      `mutation ($input: MakeReportPackageInput!) { answer: makeReportPackage(input: $input) { ${PACKAGE} } }`,
      { input: { clientMutationId: randomUUID(), codes, periodIds: [periodId] } },
    )
  ).answer;
const act = async (name: string, packageId: string): Promise<PackageView> =>
  (
    await api.data<{ answer: PackageView }>(
      deputy,
      `mutation ($input: ReportPackageInput!) { answer: ${name}(input: $input) { ${PACKAGE} } }`,
      { input: { clientMutationId: randomUUID(), packageId } },
    )
  ).answer;
const list = async (): Promise<readonly PackageView[]> =>
  (
    await api.data<{ reportPackages: PackageView[] }>(
      deputy,
      `{ reportPackages { id titles total made failed isCancelled isRunning } }`,
    )
  ).reportPackages;
const partsOf = (id: string): Promise<PartRow[]> =>
  database.query<PartRow>(
    `select state, code, class_id, run_id, tries from report_package_part where package_id = $1 order by position`,
    [id],
  );
const countRuns = async (): Promise<number> =>
  (
    await database.query<{ n: number }>(`select count(*)::int as n from report_run where school_id = $1`, [
      school.schoolId,
    ])
  )[0]?.n ?? -1;
const delivered = () => ({ schoolId: school.schoolId });

const SLEEPING = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
const isAsleep = async (): Promise<boolean> => (await database.query(SLEEPING)).length > 0;

/** A process that makes packages, as soon as it stands still in the middle of a report whose run is written and not committed. */
async function startMaker(
  isFar: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<ChildProcess> {
  const maker = fork(fileURLToPath(new URL('./make-packages.process.ts', import.meta.url)));
  maker.send({ url: database.url, now: NOON, schoolId: school.schoolId });
  await until(async () => (await isFar()) && (await isAsleep()));
  return maker;
}
/** Kills it, and lets the database see that it is gone. */
async function kill(maker: ChildProcess): Promise<void> {
  maker.kill('SIGKILL');
  expect(await once(maker, 'exit')).toEqual([null, 'SIGKILL']);
  await database.query(`select pg_terminate_backend(pid) from (${SLEEPING}) s`);
  await until(async () => !(await isAsleep()));
}

describe('a package of reports', () => {
  it('S117-43 has every report of every class, each as if it had been asked for alone', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ total: 6, made: 0, failed: 0, isRunning: true, isCancelled: false });
    await makerOver(api.get(Database)).run(delivered());
    expect((await list())[0]).toMatchObject({ id: asked.id, total: 6, made: 6, failed: 0, isRunning: false });
    const parts = await partsOf(asked.id);
    const { a8, b1 } = school.classes;
    const codes = ['class_progress', 'class_attendance', 'programme'];
    expect(parts.map(({ class_id, code }) => [class_id, code])).toEqual(
      [b1, a8].flatMap((classId) => codes.map((code) => [classId, code])),
    );
    const alone = await runReport(api, deputy, { code: 'class_progress', classId: a8, periodId });
    const digests = await database.query<{ sha256: string; run_by: string }>(
      `select sha256, run_by from report_run where id = $1`,
      [parts[3]?.run_id],
    );
    expect(digests).toEqual([{ sha256: alone.run.sha256, run_by: school.staff.deputy }]);
    expect(rowOf(alone, 'students', school.students.zhukov)).toMatchObject({ number: '4' });
  });

  it('is one archive with a folder for each class', async () => {
    const { id } = await ask();
    const url = (format: string) => `/files/report-packages/${id}?format=${format}&app=staff`;
    const get = (format: string, session = deputy) =>
      api.inject({ method: 'GET', url: url(format), headers: headersOf(session) });
    expect((await get('csv')).statusCode).toBe(404);
    await makerOver(api.get(Database)).run(delivered());
    const texts = unzipSync((await get('csv')).bytes);
    expect(Object.keys(texts).map((name) => name.slice(0, 8))).toEqual([
      ...['1 Б/001 ', '1 Б/002 ', '1 Б/003 '],
      ...['8 А/004 ', '8 А/005 ', '8 А/006 '],
    ]);
    const progress = Object.entries(texts).find(([name]) => name.startsWith('8 А/004'))?.[1];
    expect(strFromU8(progress ?? new Uint8Array())).toContain('Жуков Олег Петрович');
    const papers = Object.values(unzipSync((await get('pdf')).bytes));
    expect(papers.map((paper) => strFromU8(paper.slice(0, 5)))).toEqual(Array(6).fill('%PDF-'));
    expect((await get('csv', await school.signIn('maths'))).statusCode).toBe(404);
  });

  it('is made to its end when the process is killed in the middle: nothing is missing, nothing is there twice', async () => {
    const { id } = await ask();
    const source = await applicationSource(
      readConfig({ DATABASE_URL: database.url, ZHURNAL_POOL_SIZE: '2' }),
      ENTITIES,
    ).initialize();
    // The fourth report of the school stands still with its run written and not committed.
    await database.query(
      `create function stand_still() returns trigger language plpgsql as $$ begin
         if (select count(*) from report_sheet) >= 3 then perform pg_sleep(600); end if; return new; end $$`,
    );
    await database.query(
      `create trigger stand_still before insert on report_sheet for each row execute function stand_still()`,
    );
    const killed = makerOver(new Database(source))
      .run(delivered())
      .catch((error: unknown) => error);
    await until(isAsleep);
    // Another delivery while one process is at it makes nothing.
    await makerOver(api.get(Database)).run(delivered());
    expect((await list())[0]).toMatchObject({ made: 3, isRunning: true });
    const ended = source.destroy();
    await database.query(`select pg_terminate_backend(pid) from (${SLEEPING}) s`);
    expect(await killed).toBeInstanceOf(Error);
    await ended.catch(() => undefined);
    await database.query(`drop trigger stand_still on report_sheet`);
    await database.query(`drop function stand_still`);
    expect(await countRuns()).toBe(3);

    const again = makerOver(api.get(Database));
    await Promise.all([again.run(delivered()), again.run(delivered()), again.sweep()]);
    await again.run(delivered());
    const parts = await partsOf(id);
    expect(parts.map(({ state }) => state)).toEqual(Array(6).fill('made'));
    expect(new Set(parts.map(({ run_id }) => run_id)).size).toBe(6);
    expect(await countRuns()).toBe(6);
  }, 60_000);

  it('is made once, though the process that makes it was killed in the middle of a report', async () => {
    const { id } = await ask();
    await database.query(
      `create function hold_up() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return new; end $$`,
    );
    await database.query(
      `create trigger hold_up before insert on report_sheet for each row execute function hold_up()`,
    );
    const maker = await startMaker(async () => (await countRuns()) >= 2);
    await kill(maker);
    await database.query(`drop trigger hold_up on report_sheet`);
    await database.query(`drop function hold_up`);
    expect(await countRuns()).toBeLessThan(6);

    await makerOver(api.get(Database)).run(delivered());
    const parts = await partsOf(id);
    expect(parts.map(({ state }) => state)).toEqual(Array(6).fill('made'));
    expect(new Set(parts.map(({ run_id }) => run_id)).size).toBe(6);
    expect(await countRuns()).toBe(6);
  }, 120_000);

  it('gives a report up that takes its process with it each time, and makes the others', async () => {
    const { id } = await ask(['class_attendance']);
    await database.query(
      `create function hold_up() returns trigger language plpgsql as $$ begin
         if new.class_id = '${school.classes.b1}' then perform pg_sleep(600); end if; return new; end $$`,
    );
    await database.query(
      `create trigger hold_up before insert on report_run for each row execute function hold_up()`,
    );
    // Two have been lost: this is the third.
    await change(
      school,
      `update report_package_part set tries = 2 where school_id = $1 and package_id = $2 and class_id = $3`,
      ...[id, school.classes.b1],
    );
    await kill(await startMaker());
    expect((await partsOf(id))[0]).toMatchObject({ state: 'waiting', tries: 3 });
    await database.query(`drop trigger hold_up on report_run`);
    await database.query(`drop function hold_up`);
    await makerOver(api.get(Database)).run(delivered());
    expect((await list())[0]).toMatchObject({ made: 1, failed: 1, isRunning: false });
    expect(await act('retryReportPackage', id)).toMatchObject({ failed: 0, isRunning: true });
    await makerOver(api.get(Database)).run(delivered());
    expect((await list())[0]).toMatchObject({ made: 2, failed: 0 });
  }, 120_000);

  it('goes on after a report that cannot be made, and makes it when asked again', async () => {
    const { id } = await ask(['class_attendance']);
    await change(
      school,
      `update report_package_part set code = 'none' where school_id = $1 and package_id = $2 and class_id = $3`,
      id,
      school.classes.b1,
    );
    const maker = makerOver(api.get(Database));
    await maker.run(delivered());
    expect((await partsOf(id)).map(({ state, tries }) => [state, tries])).toEqual([
      ['failed', 3],
      ['made', 1],
    ]);
    expect((await list())[0]).toMatchObject({ made: 1, failed: 1, isRunning: false });
    await change(
      school,
      `update report_package_part set code = 'class_attendance' where school_id = $1 and package_id = $2`,
      id,
    );
    expect(await act('retryReportPackage', id)).toMatchObject({ failed: 0, isRunning: true });
    await maker.run(delivered());
    expect((await list())[0]).toMatchObject({ made: 2, failed: 0, isRunning: false });
    expect(await countRuns()).toBe(2);
  });

  it('is stopped and goes on where it stood', async () => {
    const { id } = await ask();
    const maker = makerOver(api.get(Database));
    expect(await act('cancelReportPackage', id)).toMatchObject({ isCancelled: true, isRunning: false });
    await maker.run(delivered());
    expect(await countRuns()).toBe(0);
    expect(await act('retryReportPackage', id)).toMatchObject({ isCancelled: false, isRunning: true });
    await maker.run(delivered());
    expect((await list())[0]).toMatchObject({ made: 6, isCancelled: false });
    // What is made is not stopped any more.
    expect(await act('cancelReportPackage', id)).toMatchObject({ isCancelled: false, made: 6 });
  });

  it('is asked for by those who lead the school, over periods that have begun, of reports of a class', async () => {
    const input = { clientMutationId: randomUUID(), codes: ['class_progress'], periodIds: [periodId] };
    const make = (session: TestSession, more: object = {}) =>
      api.send(
        session,
        `mutation ($input: MakeReportPackageInput!) { answer: makeReportPackage(input: $input) { ${PACKAGE} } }`,
        { input: { ...input, ...more } },
      );
    const codeOf = async (answer: ReturnType<typeof make>) => (await answer).errors?.[0]?.extensions.code;
    for (const who of ['maths', 'classTeacher', 'auditor'] as const)
      expect([who, await codeOf(make(await school.signIn(who)))]).toEqual([who, 'NOT_FOUND']);
    expect(await codeOf(make(deputy, { codes: ['movement'] }))).toBe('BAD_REQUEST');
    const later = await quarterOf(school, '2027-02-10');
    expect(await codeOf(make(deputy, { periodIds: [later] }))).toBe('BAD_REQUEST');
  });
});
