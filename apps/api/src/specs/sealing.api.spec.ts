import { mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EvidenceContradicted, Sealer, TrailChecks, checkRecord } from '@zhurnal/audit';
import { leafAt, openReceipt, readVerifier, splitNotes } from '@zhurnal/evidence';
import { Config, Database, Log } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { markItem, setMarks } from './ask-journal.js';

const folder = mkdtempSync(join(tmpdir(), 'zhurnal-sealing-'));
let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON, settings: { ZHURNAL_DATA_DIR: folder } });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const anotherSealer = (): Sealer => new Sealer(api.get(Config), api.get(Database), api.get(Log));
const outside = (name: string): string => join(folder, 'evidence', school.schoolId, name);
const mark = (value: string, version = 0) =>
  setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', value, { expectedVersion: version }),
  ]);
const faults = async (): Promise<unknown> => {
  const result = await checkRecord(api.get(Database), api.get(Sealer), school.schoolId);
  return { faults: result?.faults, findings: result?.findings };
};
const WHOLE = { faults: 0, findings: [] };

/** How the numbers of the seals stand to the trail. */
async function numbers(): Promise<unknown> {
  const [row] = await database.query(
    `select count(*)::int as rows, count(l.seq)::int as sealed, count(distinct l.seq)::int as numbers,
        min(l.seq) as first, max(l.seq) + 1 as size
       from audit a left join audit_leaf l on l.school_id = a.school_id and l.audit_id = a.id where a.school_id = $1`,
    [school.schoolId],
  );
  return row;
}
const gapless = (rows: number): object => ({ rows, sealed: rows, numbers: rows, first: 0, size: rows });
const countRows = async (): Promise<number> =>
  (
    await database.query<{ n: number }>(`select count(*)::int as n from audit where school_id = $1`, [
      school.schoolId,
    ])
  )[0]?.n ?? 0;

describe('the trail is sealed', () => {
  it('every row once and without a gap, however many do it at once', async () => {
    const others = [anotherSealer(), anotherSealer()];
    for (const value of ['FOUR', 'FIVE']) {
      await mark(value, value === 'FOUR' ? 0 : 1);
      await Promise.allSettled([api.get(Sealer), ...others].map((one) => one.sealSchool(school.schoolId)));
    }
    await api.get(Sealer).sealSchool(school.schoolId);
    expect(await numbers()).toEqual(gapless(await countRows()));
    expect(await faults()).toEqual(WHOLE);
    for (const one of others) await one.stop();
  });

  it('by the next run where one was killed: before its leaves, within them, within its checkpoint', async () => {
    await mark('FOUR');
    await api.get(Sealer).sealSchool(school.schoolId);
    const size = statSync(outside('leaves.bin')).size;
    const notes = readFileSync(outside('checkpoints.txt'), 'utf8');
    await mark('FIVE', 1);
    await api.get(Sealer).sealSchool(school.schoolId);
    const whole = readFileSync(outside('leaves.bin'));
    for (const cut of [size, size + 20, whole.length]) {
      truncateSync(outside('leaves.bin'), cut);
      writeFileSync(outside('checkpoints.txt'), `${notes}zhurnal/${school.schoolId}\n1`);
      const next = anotherSealer();
      await next.sealSchool(school.schoolId);
      await next.stop();
      expect(readFileSync(outside('leaves.bin'))).toEqual(whole);
      expect(splitNotes(readFileSync(outside('checkpoints.txt'), 'utf8'))).toHaveLength(2);
      expect(await faults()).toEqual(WHOLE);
    }
  });

  it('and nothing more is signed over a database that lost what was sealed', async () => {
    await mark('FOUR');
    await api.get(Sealer).sealSchool(school.schoolId);
    const notes = readFileSync(outside('checkpoints.txt'), 'utf8');
    await database.query(
      `begin; set local session_replication_role = replica; delete from audit_leaf where school_id = '${school.schoolId}' and seq > 3; commit`,
    );
    await mark('FIVE', 1);
    for (const one of [api.get(Sealer), anotherSealer()]) {
      await expect(one.sealSchool(school.schoolId)).rejects.toThrow(EvidenceContradicted);
      if (one !== api.get(Sealer)) await one.stop();
    }
    expect(readFileSync(outside('checkpoints.txt'), 'utf8')).toBe(notes);
  });

  it('by a role that reads the trail and adds seals, and may nothing else', async () => {
    const rights = await database.query<{ table: string; right: string }>(
      `select table_name::text as table, privilege_type::text as right from information_schema.role_table_grants
        where grantee = 'zhurnal_sealer' order by 1, 2`,
    );
    expect(rights.map(({ table, right }) => `${right} ${table}`)).toEqual([
      'SELECT audit',
      'INSERT audit_checkpoint',
      'SELECT audit_checkpoint',
      'INSERT audit_leaf',
      'SELECT audit_leaf',
    ]);
    const application = await database.query<{ may: boolean }>(
      `select bool_or(has_table_privilege('zhurnal_app', t, p)) as may
         from unnest(array['audit_leaf', 'audit_checkpoint']) t, unnest(array['INSERT', 'UPDATE', 'DELETE']) p`,
    );
    expect(application).toEqual([{ may: false }]);
  });

  it('with a key that nobody else can read, and that is not in the database', async () => {
    const file = join(folder, 'seal-key.pem');
    await api.get(Sealer).seal();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [kept] = await database.query<{ note: string }>(
      `select note from audit_checkpoint where school_id = $1 order by at desc limit 1`,
      [school.schoolId],
    );
    const secret = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    expect(kept?.note).toContain('— zhurnal-seal ');
    expect(kept?.note).not.toContain(secret);
  });
});

const EVIDENCE = `{ evidence { isSealed checkpoint { size root at keyId algorithm } waitingRows
  check { who isRunning faults rows findings { kind entity rowId auditId detail } } } }`;
interface Evidence {
  readonly isSealed: boolean;
  readonly checkpoint: { readonly size: number; readonly algorithm: string };
  readonly waitingRows: number;
  readonly check: {
    readonly isRunning: boolean;
    readonly faults: number;
    readonly findings: readonly object[];
  } | null;
}

describe('who controls the journals', () => {
  const evidence = async (session: TestSession): Promise<Evidence> =>
    (await api.data<{ evidence: Evidence }>(session, EVIDENCE)).evidence;

  /** The director asks, and the check that was asked for is carried out. */
  async function checkNow(director: TestSession): Promise<Evidence> {
    const { checkTrail } = await api.data<{ checkTrail: { id: string } }>(
      director,
      'mutation ($input: CheckTrailInput!) { checkTrail(input: $input) { id } }',
      { input: { clientMutationId: randomUUID() } },
    );
    expect((await evidence(director)).check?.isRunning).toBe(true);
    await api.get(TrailChecks).run({ schoolId: school.schoolId, payload: { checkId: checkTrail.id } });
    return evidence(director);
  }

  it('sees the last checkpoint and what waits, has the trail checked, and is told the row', async () => {
    const director = await school.signIn('director');
    await mark('FOUR');
    await api.get(Sealer).sealSchool(school.schoolId);
    const size = await countRows();
    await mark('FIVE', 1);
    const { isSealed, checkpoint, waitingRows } = await evidence(director);
    expect({ isSealed, checkpoint, waitingRows }).toMatchObject({
      isSealed: true,
      checkpoint: { size, algorithm: 'ed25519' },
      waitingRows: 1,
    });
    expect((await checkNow(director)).check).toMatchObject({ isRunning: false, faults: 0, findings: [] });
    const [row] = await database.query<{ id: string }>(`select id from mark where school_id = $1`, [
      school.schoolId,
    ]);
    await database.query(
      `begin; set local session_replication_role = replica; update mark set value = '2' where id = '${row?.id}'; commit`,
    );
    expect((await checkNow(director)).check).toMatchObject({
      faults: 1,
      findings: [{ kind: 'state', entity: 'mark', rowId: row?.id, detail: 'value' }],
    });
  });

  it('takes the checkpoints along as a file', async () => {
    await api.get(Sealer).sealSchool(school.schoolId);
    const auditor = await school.signIn('auditor');
    const answer = await api.inject({
      method: 'GET',
      url: '/trail/checkpoints.txt',
      headers: headersOf(auditor),
    });
    expect(splitNotes(answer.body)).toHaveLength(1);
    expect(answer.body.startsWith(`zhurnal/${school.schoolId}\n`)).toBe(true);
  });
});

describe('who changed something', () => {
  it('has a signed receipt for it, before it is sealed, and for nothing of others', async () => {
    await mark('FOUR');
    const [made] = await database.query<{ id: string; request: string }>(
      `select id, request_id as request from audit where school_id = $1 and entity = 'mark'`,
      [school.schoolId],
    );
    const ask = async (session: TestSession): Promise<{ note: string } | null> =>
      (
        await api.data<{ receipt: { note: string } | null }>(
          session,
          'query ($id: String!) { receipt(requestId: $id) { note rows { auditId leaf } } }',
          { id: made?.request },
        )
      ).receipt;
    const { note } = (await ask(teacher)) ?? { note: '' };
    const key = await api.get(Sealer).key();
    const receipt = openReceipt(note, readVerifier(key?.published ?? ''));
    const line = receipt?.lines.find(({ auditId }) => auditId === made?.id);
    await api.get(Sealer).sealSchool(school.schoolId);
    const [{ seq } = { seq: -1 }] = await database.query<{ seq: number }>(
      `select seq from audit_leaf where audit_id = $1`,
      [made?.id],
    );
    expect(leafAt(readFileSync(outside('leaves.bin')), seq).hash).toEqual(line?.hash);
    expect(await ask(await school.signIn('english'))).toBeNull();
  });
});
