import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeKey } from '@zhurnal/backup';
import { SweepSchedules } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';

const DAY = 86_400_000;

let database: TestDatabase;
let api: TestApi;
let folders: readonly string[];
let school: ArrangedSchool;
/** Copies bear the time of the database, so the calendar is looked through by that of the machine. */
const today = Date.now();
let now = new Date(today - 3 * DAY);

beforeAll(async () => {
  database = await testDatabase();
  folders = await Promise.all(['safe-', 'deputy-'].map((name) => mkdtemp(join(tmpdir(), name))));
  const { recipient } = await makeKey();
  api = await TestApi.start(database, {
    now: now.toISOString(),
    clock: { now: () => now },
    settings: {
      ZHURNAL_BACKUP_FOLDERS: folders.join(','),
      ZHURNAL_BACKUP_KEYS: recipient,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
    },
  });
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const sweep = (): Promise<number> => api.get(SweepSchedules).runSchool(school.schoolId);
const copies = (): Promise<string[][]> => Promise.all(folders.map((folder) => readdir(folder)));
const nights = (): Promise<{ state: string; attempt: number; words: string[] }[]> =>
  database.query(
    `select state, attempt, came_out->'words' as words from schedule_run
      where school_id = $1 and code = 'nightly_backup' order by occurrence`,
    [school.schoolId],
  );

describe('backups by the calendar', () => {
  it('nights that were missed have one copy together, in every folder, and a receipt each', async () => {
    await sweep();
    expect(await nights()).toEqual([]);
    now = new Date(today);
    await sweep();
    const receipts = await nights();
    expect(receipts.length).toBeGreaterThanOrEqual(2);
    expect(receipts.filter(({ state, words }) => state !== 'done' || words.length !== 2)).toEqual([]);
    expect((await copies()).map((names) => names.length)).toEqual([1, 1]);
  });
});
