import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Sealer } from '@zhurnal/audit';
import { Database, sql } from '@zhurnal/platform';
import { SweepSchedules } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { Happenings, Portal, SECRET, sendTo } from './arrange-portal.js';
import { ARRANGER } from './arrange-school.js';
import { quarterOf } from './arrange-reports.js';
import { compareWithPortal } from './compare-portal.js';
import { KilledWork, until } from './killed-work.js';

const PACKAGE = `mutation ($input: MakeReportPackageInput!) { makeReportPackage(input: $input) { __typename } }`;
const SEND = `mutation ($input: SendToPortalInput!) { sendToPortal(input: $input) { id } }`;
const CHECK = `mutation ($input: CheckTrailInput!) { checkTrail(input: $input) { id } }`;

const FOLLOW = sql('test.killed.regulation', `update school set profile = 'g24' where school_id = $1`);
/** When the month is over and its report is due. */
const DUE = '2026-11-30T16:00:00Z';
/** After the term in which nobody else takes up what is under way. */
const LATER = '2026-11-30T16:02:00Z';

/** What there is of all that is to be done. */
interface Standing {
  readonly reports: number;
  readonly parts: number;
  readonly packages: readonly { readonly seq: number; readonly state: string }[] | null;
  readonly checks: readonly boolean[];
  readonly receipts:
    readonly { readonly code: string; readonly state: string; readonly reports: number }[] | null;
}
const STANDING = `select (select count(*)::int from report_run where school_id = $1) as reports,
  (select count(distinct run_id)::int from report_package_part where school_id = $1 and state = 'made') as parts,
  (select json_agg(json_build_object('seq', seq, 'state', state) order by seq) from portal_package where school_id = $1) as packages,
  (select json_agg(finished_at is not null order by id) from trail_check where school_id = $1) as checks,
  (select json_agg(json_build_object('code', code, 'state', state, 'reports', coalesce(jsonb_array_length(came_out->'reports'), 0)) order by id)
     from schedule_run where school_id = $1) as receipts`;

/**
 * What every kind of queue must keep: a package of reports, a package for the portal, a check of the trail and a report by
 * the calendar, all four in the middle when their worker is killed, come to their end by another one, each once; the check even though a second worker is killed over it.
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
  const workers = new KilledWork(database, { now: DUE, redisUrl, settings });
  try {
    const school = await ArrangedSchool.open(api);
    await database.query(
      `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
      [school.schoolId],
    );
    await api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW));
    await api.get(SweepSchedules).runSchool(school.schoolId);
    await sendTo(school, portal.origin);
    await new Happenings(school).mark(school.lesson('maths', MONDAY), 'ageev', '5');
    const [deputy, administrator] = [await school.signIn('deputy'), await school.signIn('administrator')];
    const key = () => ({ clientMutationId: randomUUID() });
    const periodIds = [await quarterOf(school, TODAY)];
    const codes = ['class_progress', 'class_attendance', 'programme'];
    const read = async (): Promise<Standing> => {
      const [found] = await database.query<Standing>(STANDING, [school.schoolId]);
      if (!found) throw new Error('nothing is known of the school');
      return found;
    };
    await api.get(Sealer).sealSchool(school.schoolId);
    const more = async (): Promise<void> => {
      await api.data(deputy, PACKAGE, { input: { ...key(), codes, periodIds } });
      await api.data(administrator, SEND, { input: { ...key(), work: 'FULL' } });
      await api.data(administrator, CHECK, { input: key() });
    };
    await workers.killWithin(
      'queue',
      [
        { table: 'report_sheet', on: 'insert', when: '(select count(*) from report_sheet) >= 3' },
        { table: 'portal_part', on: 'insert', when: '(select count(*) from portal_part) >= 1' },
        { table: 'trail_check', on: 'update' },
        { table: 'report_run', on: 'insert', when: `new.code = 'journal_filling'` },
      ],
      { more },
    );
    const left = await read();
    expect(left).toMatchObject({ packages: null, checks: [false] });
    expect(left.parts).toBeLessThan(6);
    expect(left.receipts?.some(({ state }) => state === 'claimed')).toBe(true);

    // The worker that took up the check is killed over it, too.
    await workers.killWithin('queue', [{ table: 'trail_check', on: 'update' }]);
    workers.begin('queue', LATER);
    const isDone = ({ parts, packages, checks, receipts }: Standing): boolean =>
      [
        parts === 6,
        packages?.every(({ state }) => state === 'taken'),
        checks.every(Boolean),
        receipts?.some(({ code }) => code === 'filling_report'),
        receipts?.every(({ state }) => state === 'done'),
      ].every((one) => one === true);
    await until(async () => isDone(await read()));
    const { reports, parts, packages, checks, receipts = [] } = await read();
    expect({ parts, packages, checks }).toEqual({
      ...{ parts: 6, packages: [{ seq: 1, state: 'taken' }], checks: [true] },
    });
    expect(reports).toBe(parts + (receipts ?? []).reduce((sum, one) => sum + one.reports, 0));
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  } finally {
    await workers.end();
    await api.stop();
    await portal.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
