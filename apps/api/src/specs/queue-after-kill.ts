import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Sealer } from '@zhurnal/audit';
import { TestApi, testDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { Happenings, Portal, SECRET, sendTo } from './arrange-portal.js';
import { quarterOf } from './arrange-reports.js';
import { compareWithPortal } from './compare-portal.js';
import { KilledWork, until } from './killed-work.js';

const PACKAGE = `mutation ($input: MakeReportPackageInput!) { makeReportPackage(input: $input) { __typename } }`;
const SEND = `mutation ($input: SendToPortalInput!) { sendToPortal(input: $input) { id } }`;
const CHECK = `mutation ($input: CheckTrailInput!) { checkTrail(input: $input) { id } }`;

/**
 * What every kind of queue must keep: a package of reports, a package for the portal and a check of the trail, all three
 * in the middle when their worker is killed, come to their end by another one, each once.
 */
export async function goesOnAfterKill(redisUrl?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-killed-'));
  const database = await testDatabase();
  const portal = await Portal.start();
  const settings = {
    ZHURNAL_PORTAL_SECRET: SECRET,
    ZHURNAL_PORTAL_TARGETS: portal.origin,
    ZHURNAL_DATA_DIR: folder,
  };
  const api = await TestApi.start(database, { now: NOON, settings });
  const workers = new KilledWork(database, { now: NOON, redisUrl, settings });
  try {
    const school = await ArrangedSchool.open(api);
    await database.query(
      `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
      [school.schoolId],
    );
    await sendTo(school, portal.origin);
    await new Happenings(school).mark(school.lesson('maths', MONDAY), 'ageev', '5');
    const [deputy, administrator] = [await school.signIn('deputy'), await school.signIn('administrator')];
    const key = () => ({ clientMutationId: randomUUID() });
    const periodIds = [await quarterOf(school, TODAY)];
    const codes = ['class_progress', 'class_attendance', 'programme'];
    await api.data(deputy, PACKAGE, { input: { ...key(), codes, periodIds } });
    await api.data(administrator, SEND, { input: { ...key(), work: 'FULL' } });
    await api.get(Sealer).sealSchool(school.schoolId);
    await api.data(administrator, CHECK, { input: key() });

    await workers.killWithin('queue', [
      { table: 'report_sheet', on: 'insert', when: '(select count(*) from report_sheet) >= 3' },
      { table: 'portal_part', on: 'insert', when: '(select count(*) from portal_part) >= 1' },
      { table: 'trail_check', on: 'update' },
    ]);
    const read = async () =>
      (
        await database.query<Record<string, unknown>>(
          `select (select count(*)::int from report_run where school_id = $1) as reports,
             (select count(distinct run_id)::int from report_package_part where school_id = $1 and state = 'made') as parts,
             (select json_agg(json_build_object('seq', seq, 'state', state) order by seq) from portal_package where school_id = $1) as packages,
             (select json_agg(finished_at is not null order by id) from trail_check where school_id = $1) as checks`,
          [school.schoolId],
        )
      )[0];
    expect(await read()).toEqual({ reports: 3, parts: 3, packages: null, checks: [false] });

    const done = {
      ...{ reports: 6, parts: 6, packages: [{ seq: 1, state: 'taken' }], checks: [true] },
    };
    workers.begin('queue');
    await until(async () => JSON.stringify(await read()) === JSON.stringify(done));
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  } finally {
    await workers.end();
    await api.stop();
    await portal.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
