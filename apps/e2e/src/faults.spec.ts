import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '@zhurnal/app';
import { freePort, ServerProcess } from './server-process.js';
import { ScratchCluster } from './scratch-cluster.js';

const BATCHES = 1_000;
const LESSONS = 40;
const STUDENTS = 25;
const SET_MARKS = `mutation ($input: SetMarksInput!) { setMarks(input: $input) { results { __typename ... on MarkSaved { index version } } } }`;

/** A batch the client has made: its key never changes, however often it is sent. */
interface Batch {
  readonly key: string;
  readonly items: readonly {
    lessonId: string;
    workId: string;
    studentId: string;
    ordinal: number;
    value: string;
    expectedVersion: number;
  }[];
  acknowledged: boolean;
}

let cluster: ScratchCluster;
let client: pg.Client;
let server: ServerProcess;
const school = randomUUID();
const group = randomUUID();
const lessons = Array.from({ length: LESSONS }, () => randomUUID());
const students = Array.from({ length: STUDENTS }, () => randomUUID());
const token = randomUUID();

beforeAll(async () => {
  cluster = await ScratchCluster.start();
  await migrate(cluster.adminUrl);
  client = new pg.Client({ connectionString: cluster.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  await arrange();
  server = new ServerProcess(await freePort(), {
    DATABASE_URL: cluster.applicationUrl,
    ZHURNAL_NOW: '2026-11-18T12:00:00Z',
    ZHURNAL_LOG_LEVEL: 'fatal',
    ZHURNAL_DOCUMENTS: 'free',
  });
  await server.start();
}, 120_000);

afterAll(async () => {
  await server.stop();
  await client.end().catch(() => undefined);
  await cluster.stop();
});

async function arrange(): Promise<void> {
  const year = randomUUID();
  const subject = randomUUID();
  const schoolClass = randomUUID();
  const teacher = randomUUID();
  const account = randomUUID();
  const table = randomUUID();
  const entry = randomUUID();
  await client.query('begin');
  await client.query(`set local app.actor = '//arrangement//1'`);
  const run = (text: string, ...values: unknown[]): Promise<unknown> => client.query(text, values);
  await run(
    `insert into school (school_id, name, short_name, time_zone) values ($1, 'Школа', 'Школа', 'Europe/Moscow')`,
    school,
  );
  await run(`insert into directory_school (school_id, name) values ($1, 'Школа')`, school);
  await run(
    `insert into academic_year (school_id, id, name, starts_on, ends_on) values ($1, $2, '2026/27', '2026-09-01', '2027-05-31')`,
    school,
    year,
  );
  await run(
    `insert into subject (school_id, id, name, short_name) values ($1, $2, 'Алгебра', 'Алг')`,
    school,
    subject,
  );
  await run(
    `insert into school_class (school_id, id, year_id, name, grade_level, letter) values ($1, $2, $3, '7А', 7, 'А')`,
    school,
    schoolClass,
    year,
  );
  await run(
    `insert into person (school_id, id, family_name, given_name) values ($1, $2, 'Учитель', 'Анна')`,
    school,
    teacher,
  );
  await run(`insert into staff_member (school_id, id) values ($1, $2)`, school, teacher);
  await run(
    `insert into duty (school_id, id, person_id, role, valid_from) values ($1, $2, $3, 'teacher', '2026-09-01')`,
    school,
    randomUUID(),
    teacher,
  );
  await run(
    `insert into teaching_group (school_id, id, year_id, subject_id, name) values ($1, $2, $3, $4, '7А Алгебра')`,
    school,
    group,
    year,
    subject,
  );
  await run(
    `insert into teaching_group_part (school_id, id, group_id, class_id) values ($1, $2, $3, $4)`,
    school,
    randomUUID(),
    group,
    schoolClass,
  );
  await run(
    `insert into timetable (school_id, id, year_id, name, valid_from, valid_to) values ($1, $2, $3, 'Год', '2026-09-01', '2027-05-31')`,
    school,
    table,
    year,
  );
  await run(
    `insert into timetable_entry (school_id, id, timetable_id, group_id, weekday, slot) values ($1, $2, $3, $4, 1, 1)`,
    school,
    entry,
    table,
    group,
  );
  await run(
    `insert into timetable_entry_teacher (school_id, id, entry_id, staff_id) values ($1, $2, $3, $4)`,
    school,
    randomUUID(),
    entry,
    teacher,
  );
  for (const [at, lesson] of lessons.entries()) {
    await run(
      `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at) values ($1, $2, $3, date '2026-09-02' + $4::int, 1, '08:30', '09:15')`,
      school,
      lesson,
      group,
      at,
    );
    await run(
      `insert into lesson_teacher (school_id, id, lesson_id, staff_id) values ($1, $2, $3, $4)`,
      school,
      randomUUID(),
      lesson,
      teacher,
    );
  }
  for (const student of students) {
    await run(
      `insert into person (school_id, id, family_name, given_name) values ($1, $2, 'Ученик', 'Иван')`,
      school,
      student,
    );
    await run(`insert into student (school_id, id) values ($1, $2)`, school, student);
    await run(
      `insert into enrollment (school_id, id, class_id, student_id, valid_from) values ($1, $2, $3, $4, '2026-09-01')`,
      school,
      randomUUID(),
      schoolClass,
      student,
    );
  }
  await client.query('commit');
  await run(`insert into account (account_id) values ($1)`, account);
  await run(
    `insert into membership (account_id, school_id, person_id) values ($1, $2, $3)`,
    account,
    school,
    teacher,
  );
  await run(
    `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at) values ($1, $2, $3, 'staff', 600, now() + interval '1 day')`,
    randomUUID(),
    createHash('sha256').update(token).digest(),
    account,
  );
}

/** Every cell of the journal once, one mark a batch: a second effect of a batch would show as a second version. */
function makeBatches(ordinal: number): Batch[] {
  const cells = lessons.flatMap((lesson) => students.map((student) => ({ lesson, student })));
  return cells.slice(0, BATCHES).map(({ lesson, student }, at) => ({
    key: randomUUID(),
    items: [
      {
        lessonId: lesson,
        workId: lesson,
        studentId: student,
        ordinal,
        value: ['TWO', 'THREE', 'FOUR', 'FIVE'][at % 4] ?? 'FIVE',
        expectedVersion: 0,
      },
    ],
    acknowledged: false,
  }));
}

/** Sends a batch until it is acknowledged, always under its key; now and then once more although it was. */
async function deliver(batch: Batch, again: boolean): Promise<void> {
  let last = '';
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      const answer = await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-zhurnal-app': 'staff',
          cookie: `zhurnal-staff=${token}`,
        },
        body: JSON.stringify({
          query: SET_MARKS,
          variables: { input: { clientMutationId: batch.key, groupId: group, items: batch.items } },
        }),
        signal: AbortSignal.timeout(10_000),
      });
      const body = (await answer.json()) as {
        data?: { setMarks: { results: { __typename: string; version: number }[] } };
        errors?: unknown;
      };
      last = JSON.stringify(body.errors);
      if (body.data) {
        expect(body.data.setMarks.results).toEqual(
          batch.items.map((_, index) => ({ __typename: 'MarkSaved', index, version: 1 })),
        );
        if (batch.acknowledged || !again) {
          batch.acknowledged = true;
          return;
        }
        batch.acknowledged = true;
      }
    } catch (error) {
      if (error instanceof Error && 'matcherResult' in error) throw error;
      last = String(error);
    }
    if (!batch.acknowledged) await pause(25);
  }
  if (!batch.acknowledged) throw new Error(`a batch was never acknowledged: ${last}`);
}

async function sendAll(
  batches: readonly Batch[],
  harm: (done: () => number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lanes = Array.from({ length: 8 }, async () => {
    for (let at = next++; at < batches.length; at = next++) {
      const batch = batches[at];
      if (batch) await deliver(batch, at % 5 === 0);
      done += 1;
    }
  });
  await Promise.all([...lanes, harm(() => done)]);
}

async function judge(batches: readonly Batch[], ordinal: number): Promise<Record<string, number>> {
  const fresh = new pg.Client({ connectionString: cluster.adminUrl });
  await fresh.connect();
  const rows = await fresh.query<{ key: string; value: string; version: number; trail: number }>(
    `select m.lesson_id || '/' || m.student_id as key, m.value, m.version,
       (select count(*)::int from audit a where a.school_id = m.school_id and a.entity = 'mark' and a.row_id = m.id) as trail
     from mark m where m.school_id = $1 and m.ordinal = $2`,
    [school, ordinal],
  );
  const keys = await fresh.query<{ n: number }>(
    `select count(*)::int as n from idempotency where school_id = $1 and id = any($2::uuid[])`,
    [school, batches.map((batch) => batch.key)],
  );
  await fresh.end();
  const kept = new Map(rows.rows.map((row) => [row.key, row]));
  const values: Record<string, string> = { TWO: '2', THREE: '3', FOUR: '4', FIVE: '5' };
  const lost = batches.filter(
    (batch) =>
      batch.acknowledged &&
      batch.items.some(
        (item) => kept.get(`${item.lessonId}/${item.studentId}`)?.value !== values[item.value],
      ),
  );
  return {
    acknowledged: batches.filter((batch) => batch.acknowledged).length,
    lost: lost.length,
    effects: rows.rows.length,
    repeated: rows.rows.filter((row) => row.version !== 1).length,
    withoutExactlyOneTrailRow: rows.rows.filter((row) => row.trail !== 1).length,
    keys: keys.rows[0]?.n ?? 0,
  };
}

const WHOLE = {
  acknowledged: BATCHES,
  lost: 0,
  effects: BATCHES,
  repeated: 0,
  withoutExactlyOneTrailRow: 0,
  keys: BATCHES,
};

describe('a thousand batches of marks, sent again under their keys until acknowledged', () => {
  it('survive a server killed five times: nothing acknowledged is lost, nothing happens twice', async () => {
    const batches = makeBatches(1);
    let kills = 0;
    await sendAll(batches, async (done) => {
      for (const share of [0.1, 0.25, 0.45, 0.65, 0.85]) {
        while (done() < BATCHES * share) await pause(2);
        await server.kill();
        kills += 1;
        await server.start();
      }
    });
    expect(kills).toBe(5);
    expect(await judge(batches, 1)).toEqual(WHOLE);
  }, 240_000);

  it('survive a database killed three times', async () => {
    const batches = makeBatches(2);
    await sendAll(batches, async (done) => {
      for (const share of [0.15, 0.5, 0.8]) {
        while (done() < BATCHES * share) await pause(2);
        await cluster.crash();
      }
    });
    expect(await judge(batches, 2)).toEqual(WHOLE);
  }, 240_000);
});
