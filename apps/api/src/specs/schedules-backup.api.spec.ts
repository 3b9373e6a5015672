import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sealer } from '@zhurnal/audit';
import { makeKey } from '@zhurnal/backup';
import { asDay } from '@zhurnal/rules';
import type { DueMoment } from '@zhurnal/rules';
import { ScheduleKinds, SweepSchedules } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { changeRegulation } from './arrange-regulation.js';

const DAY = 86_400_000;

let database: TestDatabase;
let api: TestApi;
let folders: readonly string[];
/** Data of the machine: the secret key, seals and their evidence. */
let machine: string;
let school: ArrangedSchool;
/** Copies bear the time of the database, so the calendar is looked through by that of the machine. */
const today = Date.now();
let now = new Date(today - 3 * DAY);

beforeAll(async () => {
  database = await testDatabase();
  folders = await Promise.all(['safe-', 'deputy-'].map((name) => mkdtemp(join(tmpdir(), name))));
  machine = await mkdtemp(join(tmpdir(), 'machine-'));
  const { recipient, identity } = await makeKey();
  const keyFile = join(machine, 'drill-key.txt');
  await writeFile(keyFile, `${identity}\n`);
  api = await TestApi.start(database, {
    now: now.toISOString(),
    clock: { now: () => now },
    settings: {
      ZHURNAL_DATA_DIR: machine,
      ZHURNAL_BACKUP_FOLDERS: folders.join(','),
      ZHURNAL_BACKUP_KEYS: recipient,
      ZHURNAL_BACKUP_DRILL_KEY_FILE: keyFile,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
    },
  });
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
  for (const folder of [...folders, machine]) await rm(folder, { recursive: true });
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
    await api.get(Sealer).seal();
    now = new Date(today);
    await sweep();
    const receipts = await nights();
    expect(receipts.length).toBeGreaterThanOrEqual(2);
    expect(receipts.filter(({ state, words }) => state !== 'done' || words.length !== 2)).toEqual([]);
    expect((await copies()).map((names) => names.length)).toEqual([1, 1]);
  });

  it('the monthly check restores the newest copy beside, and its receipt tells of rows and of the trail', async () => {
    const check = api.get(ScheduleKinds).find('backup_check');
    const day = asDay(now.toISOString().slice(0, 10));
    if (check?.place !== 'outside' || !day) throw new Error('copies are checked outside the database');
    const moment: DueMoment = {
      ...{ code: 'backup_check', occurrence: 'month', clauses: [] },
      ...{ from: day, to: day, day, minutes: 0, classId: null, periodId: null },
    };
    const { words } = await check.run(school.schoolId, moment, now);
    expect(words).toHaveLength(3);
    expect(words[2]).toMatch(
      /^Восстановлено на пробу строк: [1-9]\d*, сверено побайтно; журнал изменений проверен, опечатанных записей: [1-9]\d*, нарушений нет$/,
    );
  });

  it('TKK-80 the receipt of a period tells how many of the copies asked for were made here', async () => {
    const director = await school.signIn('director');
    const fromDay = now.toISOString().slice(0, 10);
    const backUp = api.get(ScheduleKinds).find('back_up');
    if (backUp?.place !== 'outside') throw new Error('copies are made outside the database');
    const day = asDay(fromDay);
    if (!day) throw new Error(fromDay);
    const moment: DueMoment = {
      ...{ code: 'back_up', occurrence: 'period', clauses: ['TKK-79'] },
      ...{ from: day, to: day, day, minutes: 0, classId: null, periodId: null },
    };
    const said = async (): Promise<readonly string[]> =>
      (await backUp.run(school.schoolId, moment, new Date(today - DAY))).words;
    expect(await said()).toHaveLength(2);
    const chosen = await changeRegulation(api, director, 'chooseRegulation', {
      ...{ baseProfile: 'tkk', fromDay, expectedVersion: 1 },
    });
    expect(chosen.__typename).toBe('Regulation');
    expect((await said()).at(-1)).toBe('Копий: 2 из 2 (TKK-80)');
    const amended = await changeRegulation(api, director, 'amendRegulation', {
      ...{ setting: 'backupCopies', value: '3', fromDay, clause: '5.5', reason: 'третья — в архиве' },
      ...{ orderNumber: '12' },
    });
    expect(amended.__typename).toBe('Regulation');
    expect((await said()).at(-1)).toContain('Копий: 2 из 3');
  });
});
