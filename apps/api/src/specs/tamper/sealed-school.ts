import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sealer, checkRecord } from '@zhurnal/audit';
import type { CheckResult, TrailRow } from '@zhurnal/evidence';
import { leafOf } from '@zhurnal/evidence';
import { Config, Database, Log } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from '../arrange.js';
import { markItem, setAttendance, setMarks } from '../ask-journal.js';

/** Tables that tampering touches, and a copy of each. */
const TOUCHED = ['mark', 'attendance', 'audit', 'audit_leaf', 'audit_checkpoint'] as const;

/** A row of the trail with its number, as somebody who owns the database reads it. */
export interface KnownRow extends TrailRow {
  readonly seq: number | null;
}

/** A school with a sealed history, whose owner of the database may do what he likes. */
export class SealedSchool {
  private sealer: Sealer;
  private again: Sealer | undefined;

  private constructor(
    readonly api: TestApi,
    readonly database: TestDatabase,
    readonly school: ArrangedSchool,
    readonly other: ArrangedSchool,
    readonly teacher: TestSession,
    readonly receipts: string,
    private readonly folder: string,
  ) {
    this.sealer = api.get(Sealer);
  }

  static async open(): Promise<SealedSchool> {
    const database = await testDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'zhurnal-evidence-'));
    const api = await TestApi.start(database, { now: NOON, settings: { ZHURNAL_DATA_DIR: folder } });
    const school = await ArrangedSchool.open(api);
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const teacher = await school.signIn('maths');
    const sealer = api.get(Sealer);
    const mark = (
      student: 'ageev' | 'zhukov' | 'eremin' | 'ezhikov',
      value: string,
      day: string,
      version = 0,
    ) =>
      setMarks(api, teacher, school.groups.maths, [
        markItem(school, 'maths', day, student, value, { expectedVersion: version }),
      ]);
    await sealer.seal();
    await mark('ageev', 'FOUR', MONDAY);
    await mark('zhukov', 'TWO', MONDAY);
    await mark('eremin', 'THREE', MONDAY);
    await sealer.seal();
    await keep(database, 'backup');
    await mark('zhukov', 'THREE', MONDAY, 1);
    await mark('ageev', 'FIVE', MONDAY, 1);
    await mark('ezhikov', 'FOUR', MONDAY);
    await setAttendance(api, teacher, school.groups.maths, [
      {
        lessonId: school.lesson('maths', MONDAY),
        studentId: school.students.eremin,
        fact: 'LATE',
        expectedVersion: 0,
      },
    ]);
    await mark('ezhikov', 'FIVE', MONDAY, 1);
    await sealer.seal();
    // The tail: written, and not sealed yet.
    await mark('eremin', 'TWO', TODAY);
    await mark('zhukov', 'TWO', TODAY);
    const receipts = await receiptsOf(api, database, teacher, school.schoolId);
    await keep(database, 'now');
    return new SealedSchool(api, database, school, other, teacher, receipts, folder);
  }

  async close(): Promise<void> {
    await this.again?.stop();
    await this.api.stop();
    await this.database.close();
  }

  /** As the superuser, past every trigger. */
  async tamper(text: string, values: readonly unknown[] = []): Promise<void> {
    const literal = values.reduce<string>(
      (said, value, at) => said.replaceAll(`$${at + 1}`, `'${String(value).replaceAll(`'`, `''`)}'`),
      text,
    );
    await this.database.query(`begin; set local session_replication_role = replica; ${literal}; commit`);
  }

  /** Rows of the trail about marks in their sealed order, then those not sealed yet. */
  async marksOfTrail(): Promise<KnownRow[]> {
    return this.database.query<KnownRow>(
      `${TRAIL} where a.school_id = $1 and a.entity = 'mark' order by l.seq nulls last, a.at`,
      [this.school.schoolId],
    );
  }

  /** Writes the seal of a row anew, so that it fits what the row says now. */
  async rehash(...ids: readonly string[]): Promise<void> {
    for (const row of await this.database.query<KnownRow>(
      `${TRAIL} where a.school_id = $1 and a.id = any($2::uuid[])`,
      [this.school.schoolId, ids],
    ))
      await this.tamper(`update audit_leaf set hash = decode($1, 'hex') where audit_id = $2`, [
        leafOf(this.school.schoolId, row).toString('hex'),
        row.id,
      ]);
  }

  /** Numbers the seals anew, so that none is missing. */
  async renumber(): Promise<void> {
    await this.tamper(
      `create temp table again as select *, row_number() over (order by seq)::int - 1 as n from audit_leaf where school_id = $1;
       delete from audit_leaf where school_id = $1;
       insert into audit_leaf (school_id, seq, audit_id, hash) select school_id, n, audit_id, hash from again; drop table again`,
      [this.school.schoolId],
    );
  }

  /** The sealing program runs once more; until all is put back, the check goes by what it wrote. */
  async sealAgain(): Promise<void> {
    await this.again?.stop();
    const evidenceDir = mkdtempSync(join(tmpdir(), 'zhurnal-evidence-'));
    cpSync(join(this.folder, 'evidence'), evidenceDir, { recursive: true });
    const config = Object.assign(new Config(), this.api.get(Config), { evidenceDir });
    this.again = this.sealer = new Sealer(config, this.api.get(Database), this.api.get(Log));
    await this.sealer.sealSchool(this.school.schoolId);
  }

  /** Puts back what was kept under the name. */
  async restore(name: 'backup' | 'now'): Promise<void> {
    const texts = TOUCHED.map(
      (table) => `delete from ${table}; insert into ${table} select * from kept_${name}.${table}`,
    );
    await this.tamper(texts.join('; '));
    this.sealer = this.api.get(Sealer);
  }

  async check(schoolId: SchoolId = this.school.schoolId): Promise<CheckResult> {
    const receipts = schoolId === this.school.schoolId ? this.receipts : undefined;
    const result = await checkRecord(this.api.get(Database), this.sealer, schoolId, { receipts });
    if (!result) throw new Error('nothing is sealed');
    return result;
  }
}

const TRAIL = `select l.seq, a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.account_id as "accountId", a.person_id as "personId", a.role, a.session_id as "sessionId", a.request_id as "requestId",
  a.reason, a.op, a.entity, a.row_id as "rowId", a.version, a.delta::text as delta
  from audit a left join audit_leaf l on l.school_id = a.school_id and l.audit_id = a.id`;

async function keep(database: TestDatabase, name: string): Promise<void> {
  await database.query(
    `create schema kept_${name}; ${TOUCHED.map((table) => `create table kept_${name}.${table} as table ${table}`).join('; ')}`,
  );
}

/** The teacher's receipts for every request. */
async function receiptsOf(
  api: TestApi,
  database: TestDatabase,
  teacher: TestSession,
  schoolId: SchoolId,
): Promise<string> {
  const requests = await database.query<{ id: string }>(
    `select distinct request_id as id from audit where school_id = $1 and account_id = $2`,
    [schoolId, teacher.accountId],
  );
  const notes: string[] = [];
  for (const { id } of requests) {
    const { receipt } = await api.data<{ receipt: { note: string } }>(
      teacher,
      'query ($id: String!) { receipt(requestId: $id) { note } }',
      { id },
    );
    notes.push(receipt.note);
  }
  return notes.join('');
}
