import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { checkRecord, Sealer } from '@zhurnal/audit';
import { listBackups, makeKey, verifyBackup } from '@zhurnal/backup';
import { Database, sql } from '@zhurnal/platform';
import { SweepSchedules } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { Receiver, addWebhook } from './arrange-webhooks.js';
import { ARRANGER } from './arrange-school.js';
import { markItem, setMarks } from './ask-journal.js';
import { KilledWork, until } from './killed-work.js';

const FOLLOW = sql('test.killed.follow', `update school set profile = 'g24' where school_id = $1`);

let database: TestDatabase;
let api: TestApi;
let now: Date;
let school: ArrangedSchool;
let folder: string;
let targets: readonly string[];
let workers: KilledWork;

beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zhurnal-killed-'));
  targets = [join(folder, 'safe'), join(folder, 'deputy')];
  const { recipient } = await makeKey();
  const settings = {
    ...{ ZHURNAL_DATA_DIR: folder, ZHURNAL_WEBHOOK_NETWORKS: '127.0.0.1' },
    ...{ ZHURNAL_BACKUP_FOLDERS: targets.join(','), ZHURNAL_BACKUP_KEYS: recipient },
    ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
  };
  now = new Date(NOON);
  api = await TestApi.start(database, { now: NOON, clock: { now: () => now }, settings });
  school = await ArrangedSchool.open(api);
  await database.query(
    `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
    [school.schoolId],
  );
  workers = new KilledWork(database, { now: NOON, settings });
}, 60_000);
afterEach(async () => {
  await workers.end();
  await api.stop();
  await database.close();
  await rm(folder, { recursive: true });
});

const receipts = (): Promise<{ code: string; state: string; reports: readonly { id: string }[] }[]> =>
  database.query(
    `select code, state, coalesce(came_out->'reports', '[]') as reports from schedule_run where school_id = $1 order by due_at, code, occurrence`,
    [school.schoolId],
  );
const areDone = async (code: string): Promise<boolean> => {
  const ours = (await receipts()).filter((one) => one.code === code);
  return ours.length > 0 && ours.every(({ state }) => state === 'done');
};
const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
const mark = (value: string, expectedVersion = 0) =>
  school
    .signIn('maths')
    .then((teacher) =>
      setMarks(api, teacher, school.groups.maths, [
        markItem(school, 'maths', MONDAY, 'ageev', value, { expectedVersion }),
      ]),
    );

describe('a worker that is killed in the middle', () => {
  it('G24-97 of a report by the calendar leaves neither a report nor a receipt; the next one makes both, once', async () => {
    now = new Date('2026-11-15T09:00:00Z');
    await api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW));
    await api.get(SweepSchedules).runSchool(school.schoolId);
    const due = '2026-11-30T16:00:00Z';
    await workers.killWithin(
      'calendar',
      [{ table: 'report_run', on: 'insert', when: `new.code = 'journal_filling'` }],
      { now: due },
    );
    expect(await areDone('filling_report')).toBe(false);
    workers.begin('calendar', later(due, 2));
    await until(() => areDone('filling_report'));
    const made = (await receipts()).flatMap(({ reports }) => reports.map(({ id }) => id));
    const kept = await database.query<{ id: string }>(`select id from report_run where school_id = $1`, [
      school.schoolId,
    ]);
    expect(made.sort()).toEqual(kept.map(({ id }) => id).sort());
    expect((await receipts()).filter(({ code }) => code === 'filling_report')).toHaveLength(1);
  }, 120_000);

  it('of the same report ten times is not let near it again until somebody asks', async () => {
    now = new Date('2026-11-15T09:00:00Z');
    await api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW));
    await api.get(SweepSchedules).runSchool(school.schoolId);
    const due = '2026-11-30T16:00:00Z';
    const hold = { table: 'report_run', on: 'insert', when: `new.code = 'journal_filling'` } as const;
    await workers.killWithin('calendar', [hold], { now: due });
    const read = () =>
      database.query<{ id: string; state: string; attempt: number; again: boolean }>(
        `select id, state, attempt, retry_at is not null as again from schedule_run where school_id = $1 and code = 'filling_report'`,
        [school.schoolId],
      );
    expect(await read()).toMatchObject([{ state: 'claimed', attempt: 1, again: true }]);
    // Nine have been lost: this is the tenth.
    await database.query(`update schedule_run set attempt = 9 where code = 'filling_report'`);
    await workers.killWithin('calendar', [hold], { now: later(due, 2) });
    now = new Date(later(due, 4));
    const sweep = (): Promise<number> => api.get(SweepSchedules).runSchool(school.schoolId);
    await sweep();
    expect(await read()).toMatchObject([{ state: 'failed', attempt: 10, again: false }]);
    const [{ id } = { id: '' }] = await read();
    await api.data(
      await school.signIn('administrator'),
      `mutation ($input: RetryScheduleRunInput!) { retryScheduleRun(input: $input) { __typename } }`,
      { input: { clientMutationId: randomUUID(), id, reason: 'память добавлена' } },
    );
    await sweep();
    expect(await read()).toMatchObject([{ state: 'done' }]);
  }, 120_000);

  it('of a copy, and again between the copy and its receipt, leaves one whole copy in every folder', async () => {
    // Copies bear the time of the database, so the calendar is looked through by that of the machine.
    const today = Date.now();
    now = new Date(today - 36 * 3_600_000);
    await api.get(SweepSchedules).runSchool(school.schoolId);
    const due = new Date(today).toISOString();
    const outside = new pg.Client({ connectionString: database.adminUrl });
    await outside.connect();
    await outside.query('begin; lock table mark in access exclusive mode');
    const first = workers.begin('calendar', due);
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await database.query(waiting)).length > 0);
    await workers.kill(first);
    await database.query(`select pg_terminate_backend(pid) from (${waiting}) s`);
    await outside.end();
    const copies = async () =>
      (await Promise.all(targets.map((one) => listBackups(one).catch(() => [])))).flat();
    expect(await copies()).toEqual([]);

    // What a lost worker had claimed is free when its term is over.
    const isOver = () =>
      database.query(`update schedule_run set retry_at = $2 where school_id = $1 and state = 'claimed'`, [
        school.schoolId,
        due,
      ]);
    await isOver();
    const isReceipt = `new.code = 'nightly_backup' and new.state = 'done'`;
    await workers.killWithin('calendar', [{ table: 'schedule_run', on: 'update', when: isReceipt }], {
      now: due,
    });
    expect(await areDone('nightly_backup')).toBe(false);
    await isOver();
    workers.begin('calendar', due);
    await until(() => areDone('nightly_backup'));
    const kept = await copies();
    expect(kept.map(({ folder: place }) => targets.findIndex((target) => place.startsWith(target)))).toEqual([
      0, 1,
    ]);
    for (const one of kept) expect((await verifyBackup(one.folder)).faults).toEqual([]);
  }, 180_000);

  it('of the seals leaves a trail that the next one seals to its end, every row once', async () => {
    await mark('FIVE');
    await workers.killWithin('seal', [{ table: 'audit_leaf', on: 'insert', when: 'new.seq >= 3' }]);
    await workers.killWithin('seal', [{ table: 'audit_checkpoint', on: 'insert' }]);
    workers.begin('seal');
    const numbers = `select count(*)::int as rows, count(l.seq)::int as sealed, count(distinct l.seq)::int as numbers
      from audit a left join audit_leaf l on l.school_id = a.school_id and l.audit_id = a.id where a.school_id = $1`;
    const read = async () => (await database.query<Record<string, number>>(numbers, [school.schoolId]))[0];
    await until(async () => {
      const found = await read();
      return found?.['sealed'] === found?.['rows'];
    });
    const found = await read();
    expect(found?.['numbers']).toBe(found?.['rows']);
    await until(
      async () => (await checkRecord(api.get(Database), api.get(Sealer), school.schoolId))?.faults === 0,
    );
  }, 120_000);

  it('of a message to a program leaves it to the next one: it comes again under the same id, and nothing else does', async () => {
    const receiver = await Receiver.open();
    await addWebhook(api, await school.signIn('administrator'), receiver.address);
    await mark('FOUR');
    const isNoted = `new.state = 'delivered'`;
    await workers.killWithin('courier', [{ table: 'webhook_delivery', on: 'update', when: isNoted }]);
    expect(receiver.got).toHaveLength(1);
    // After the term in which nobody else takes up what is under way.
    workers.begin('courier', new Date(Date.parse(NOON) + 3_600_000).toISOString());
    const states = `select state, event_id as id from webhook_delivery where school_id = $1`;
    const read = () => database.query<{ state: string; id: string }>(states, [school.schoolId]);
    await until(async () => (await read()).every(({ state }) => state === 'delivered'));
    const [only, ...more] = await read();
    expect(more).toEqual([]);
    expect(receiver.ids).toEqual([only?.id, only?.id]);
    await receiver.close();
  }, 120_000);
});
