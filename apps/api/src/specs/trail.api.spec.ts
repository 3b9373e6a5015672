import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Attempts } from '@zhurnal/identity';
import { Database, Refusals } from '@zhurnal/platform';
import { TRAIL_RU, tellTrailEntry } from '@zhurnal/rules';
import type { TrailFacts } from '@zhurnal/rules';
import { StatementRecorder, TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let auditor: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
  auditor = await school.signIn('auditor');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Entry extends Omit<TrailFacts, 'person'> {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly role: string;
  readonly kind: string;
  readonly rowId: string;
  readonly requestId: string;
  readonly sessionId: string | null;
  readonly about: string | null;
}
interface Trail {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly named: readonly { readonly id: string; readonly name: string }[];
}

const TRAIL = `query ($filter: TrailFilter!, $first: Int!, $after: String) { trail(filter: $filter, first: $first, after: $after) {
  edges { cursor node { id at who role act kind entity rowId version requestId sessionId reason about subject group date object
    changes { field old new hidden } } } pageInfo { hasNextPage endCursor } named { id name } } }`;

async function ask(filter: object, more: { first?: number; after?: string | null } = {}): Promise<Trail> {
  const { first = 100, after = null } = more;
  return (await api.data<{ trail: Trail }>(auditor, TRAIL, { filter, first, after })).trail;
}
const entries = async (filter: object): Promise<Entry[]> => (await ask(filter)).edges.map(({ node }) => node);
const say = (entry: Entry): string => tellTrailEntry(TRAIL_RU, { ...entry, person: entry.about });
const told = async (filter: object): Promise<string[]> => (await entries(filter)).map(say);

const mark = (value: string | null, expectedVersion: number, student: 'ageev' | 'zhukov' = 'ageev') =>
  setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, student, value, { expectedVersion }),
  ]);
const marks = { kind: 'marks', act: 'changed' };

describe('the trail', () => {
  it('tells in words what happened to what', async () => {
    await mark('FOUR', 0);
    await mark('FIVE', 1);
    await mark(null, 2);
    const lessonId = school.lesson('maths', MONDAY);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.ageev, fact: 'LATE', expectedVersion: 0 },
    ]);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await changeLesson(api, teacher, 'setHomework', {
      lessonId,
      id: randomUUID(),
      text: '№ 5',
      expectedVersion: 0,
    });
    const ofAgeev = 'Агеев С.\u00a0И., алгебра, 8 А, 16 ноября';
    expect((await told({ lessonId })).slice(0, 6)).toEqual([
      'Домашнее задание задано: № 5, алгебра, 8 А, 16 ноября',
      'Запись урока добавлена: Дроби, алгебра, 8 А, 16 ноября',
      `Посещаемость: опоздание, ${ofAgeev}`,
      `Отметка снята: 5, ${ofAgeev}`,
      `Отметка 4 → 5, ${ofAgeev}`,
      `Отметка поставлена: 4, ${ofAgeev}`,
    ]);
  });

  it('finds by who acted, in which role, about whom, about which journal and class', async () => {
    await mark('FOUR', 0);
    await mark('THREE', 0, 'zhukov');
    const { maths, english, director } = school.staff;
    const { ageev, malyshev } = school.students;
    const found = async (filter: object): Promise<number> =>
      (await entries({ kind: 'marks', ...filter })).length;
    // Two marks, and the work they are for.
    expect(await found({ personId: maths })).toBe(3);
    expect(await found({ personId: english })).toBe(0);
    expect([await found({ role: 'teacher' }), await found({ role: 'director' })]).toEqual([3, 0]);
    expect([await found({ role: 'program' }), await found({ role: 'guardian' })]).toEqual([0, 0]);
    expect([await found({ aboutId: ageev }), await found({ aboutId: malyshev })]).toEqual([1, 0]);
    expect([
      await found({ groupId: school.groups.maths }),
      await found({ groupId: school.groups.music }),
    ]).toEqual([3, 0]);
    expect([
      await found({ classId: school.classes.a8 }),
      await found({ classId: school.classes.b1 }),
    ]).toEqual([3, 0]);
    expect(await found({ classId: school.classes.a8, aboutId: ageev })).toBe(1);
    expect(await found({ classId: school.classes.b1, aboutId: ageev })).toBe(0);
    const { named } = await ask({ personId: maths, aboutId: ageev, classId: school.classes.a8 });
    expect(named.map(({ name }) => name)).toEqual(['Петрова А.\u00a0И.', 'Агеев С.\u00a0И.', '8 А']);
    expect((await entries({ aboutId: director })).map(({ entity }) => entity).sort()).toEqual([
      'duty',
      'person',
      'staff_member',
    ]);
  });

  it('finds by kind, by act, by day in the time zone of the school, by request and session', async () => {
    await mark('FOUR', 0);
    await mark(null, 1);
    const [removed, ...others] = await entries({ act: 'removed' });
    expect([removed && say(removed).slice(0, 15), others]).toEqual(['Отметка снята: ', []]);
    const { requestId, sessionId, rowId, at } = removed as Entry;
    expect((await entries({ requestId })).map(({ rowId: id }) => id)).toEqual([rowId]);
    expect(await entries({ requestId: randomUUID() })).toEqual([]);
    expect((await entries({ requestId: 'test', kind: 'duties' })).length).toBeGreaterThan(0);
    expect((await entries({ sessionId })).length).toBe(3);
    expect((await told({ entity: 'mark', rowId })).length).toBe(2);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow' }).format(new Date(at));
    const [yesterday, tomorrow] = [-1, 1].map((by) =>
      new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10),
    );
    const on = async (from?: string, to?: string): Promise<number> =>
      (await entries({ act: 'removed', from, to })).length;
    expect([await on(day, day), await on(tomorrow), await on(undefined, yesterday)]).toEqual([1, 0, 0]);
    expect((await entries({ kind: 'other' })).length).toBe(0);
    await expect(ask({ rowId })).rejects.toThrow('BAD_REQUEST');
    await expect(ask({}, { after: randomUUID() })).rejects.toThrow('BAD_REQUEST');
  });

  it('goes on page by page without a gap and without a repetition, newest first', async () => {
    await school.change(async (tx) => {
      for (let version = 2; version < 30; version += 1)
        await tx.rows(
          {
            name: 'test.trail.name',
            text: `update subject set short_name = $2, version = $3 where school_id = $1`,
          },
          [`п${version}`, version],
        );
    });
    // Entries of one instant, which only their ids keep apart.
    await database.query(
      `update audit set at = date_trunc('second', at) where school_id = $1 and entity = 'subject'`,
      [school.schoolId],
    );
    const whole: string[] = [];
    let after: string | null = null;
    do {
      const page: Trail = await ask({ kind: 'settings' }, { first: 7, after });
      whole.push(...page.edges.map(({ cursor }) => cursor));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const expected = await database.query<{ id: string }>(
      `select id from audit where school_id = $1 and entity in ('school', 'regulation', 'academic_year', 'grading_period', 'holiday', 'bell_schedule', 'bell_slot', 'room', 'subject') order by at desc, id desc`,
      [school.schoolId],
    );
    expect(whole).toEqual(expected.map(({ id }) => id));
    expect(whole.length).toBeGreaterThan(28 * 2);
  });

  it('keeps personal data to itself, also of who is gone', async () => {
    const { ageev } = school.students;
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.trail.phone',
          text: `update person set phone = '89001234567', version = version + 1, deleted_at = now() where school_id = $1 and id = $2`,
        },
        [ageev],
      ),
    );
    const [entry] = await entries({ entity: 'person', rowId: ageev });
    expect(entry?.changes.find(({ field }) => field === 'phone')).toEqual({
      field: 'phone',
      old: null,
      new: null,
      hidden: true,
    });
    expect(say(entry as Entry)).toBe('Карточка человека удалена, Агеев С.\u00a0И.');
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.trail.phone-again',
          text: `update person set phone = '1', version = version + 1 where school_id = $1 and id = $2`,
        },
        [ageev],
      ),
    );
    expect((await told({ entity: 'person', rowId: ageev }))[0]).toBe(
      'Карточка человека: телефон изменено (данные скрыты), Агеев С.\u00a0И.',
    );
    expect(JSON.stringify(await ask({ aboutId: ageev }))).not.toContain('89001234567');
  });

  it('tells nobody what belongs to families alone', async () => {
    const { ageev } = school.students;
    const text = `insert into own_task (school_id, id, student_id, due_on, text) values ($1, new_uuid(), $2, $3, 'Купить краски')`;
    await school.change((tx) => tx.rows({ name: 'test.trail.own-task', text }, [ageev, TODAY]));
    const [row] = await database.query<{ id: string; rowId: string }>(
      `select id, row_id as "rowId" from audit where school_id = $1 and entity = 'own_task'`,
      [school.schoolId],
    );
    const filters = [
      {},
      { aboutId: ageev },
      { role: 'program' },
      { kind: 'other' },
      { entity: 'own_task', rowId: row?.rowId },
    ];
    for (const filter of filters)
      expect((await entries(filter)).filter(({ entity }) => entity === 'own_task')).toEqual([]);
    const query = `query ($id: ID!) { trailEntry(id: $id) { device } }`;
    await expect(api.data(auditor, query, { id: row?.id })).rejects.toThrow('NOT_FOUND');
  });

  it('says ids by name', async () => {
    const { english } = school.staff;
    const lessonId = school.lesson('maths', TODAY);
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.trail.substitute',
          text: `update lesson_teacher set staff_id = $3, version = version + 1 where school_id = $1 and lesson_id = $2`,
        },
        [lessonId, english],
      ),
    );
    expect((await told({ lessonId, kind: 'timetable' }))[0]).toBe(
      'Учитель урока: учитель Петрова А.\u00a0И. → Сидорова А.\u00a0И., Сидорова А.\u00a0И., алгебра, 8 А, 18 ноября',
    );
  });

  it('asks the database as often for a hundred entries as for one', async () => {
    await mark('FOUR', 0);
    const recorder = new StatementRecorder(api.get(Database));
    const counts: number[] = [];
    for (const first of [1, 100]) {
      const { statements } = await recorder.during(() => ask({}, { first }));
      counts.push(statements.filter(({ name }) => name.startsWith('audit.')).length);
    }
    expect(counts).toEqual([4, 4]);
  });

  it('opens an entry with the session it was made in', async () => {
    await mark('FOUR', 0);
    await database.query(`update session set user_agent = 'Firefox' where account_id = $1`, [
      teacher.accountId,
    ]);
    const [entry] = await entries({ ...marks, act: 'added' });
    const query = `query ($id: ID!) { trailEntry(id: $id) { entry { id } device openedAt } }`;
    const { trailEntry } = await api.data<{ trailEntry: { entry: { id: string }; device: string } }>(
      auditor,
      query,
      { id: entry?.id },
    );
    expect([trailEntry.entry.id, trailEntry.device]).toEqual([entry?.id, 'Firefox']);
    await expect(api.data(auditor, query, { id: randomUUID() })).rejects.toThrow('NOT_FOUND');
  });

  it('finds people to look for', async () => {
    const query = `query ($search: String!) { trailPeople(search: $search) { id name isStaff className } }`;
    const find = async (search: string): Promise<unknown> =>
      (await api.data<{ trailPeople: unknown }>(auditor, query, { search })).trailPeople;
    expect(await find('агеев семен')).toEqual([
      { id: school.students.ageev, name: 'Агеев Семён Ильич', isStaff: false, className: '8 А' },
    ]);
    expect(await find(' ')).toEqual([]);
  });
});

const save = (
  session: TestSession,
  filter: object,
  clientMutationId: string = randomUUID(),
): Promise<TestAnswer> =>
  api.inject({
    method: 'POST',
    url: '/trail/trail.csv',
    headers: { ...headersOf(session), 'content-type': 'application/json' },
    payload: JSON.stringify({ clientMutationId, filter }),
  });

describe('the trail as a file', () => {
  it('holds the entries of the filter, and leaves a trace of who took it', async () => {
    await mark('FOUR', 0);
    await mark('FIVE', 1);
    const answer = await save(auditor, marks);
    expect([answer.statusCode, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, line, ...rest] = answer.body.split('\r\n');
    expect(head).toBe('\uFEFFКогда;Кто;Роль;Вид данных;Действие;Что произошло;Основание;Номер запроса');
    expect(line).toMatch(
      /^\d\d\.\d\d\.\d{4} \d\d:\d\d;Петрова А.\u00a0И\.;учитель;Отметки и работы;Изменение;Отметка 4 → 5, Агеев С.\u00a0И\., алгебра, 8 А, 16 ноября;;[0-9a-f-]{36}$/,
    );
    expect(rest).toEqual(['']);
    const [count, trace, ...others] = await entries({ kind: 'exports' });
    expect([trace?.who, trace && say(trace), others]).toEqual([
      'Соколова А.\u00a0И.',
      'Журнал изменений выгружен в файл',
      [],
    ]);
    expect(count && say(count)).toBe('Выгрузка журнала изменений: строк — → 1');
    expect(trace?.changes.find(({ field }) => field === 'filter')?.new).toContain('"kind":"marks"');
  });

  it('goes on over several thousand entries, each once, and makes no formula of a text', async () => {
    await school.change(async (tx) => {
      const text = `insert into subject (school_id, id, name, short_name) select $1::uuid, new_uuid(), '=1+' || n, 'п' from generate_series(1, 2500) n`;
      await tx.rows({ name: 'test.trail.subjects', text });
    });
    const { body } = await save(auditor, { kind: 'settings', act: 'added' });
    const lines = body.trimEnd().split('\r\n');
    const [{ n } = { n: 0 }] = await database.query<{ n: number }>(
      `select count(*)::int as n from audit where school_id = $1 and entity in ('school', 'regulation', 'academic_year', 'grading_period', 'holiday', 'bell_schedule', 'bell_slot', 'room', 'subject')`,
      [school.schoolId],
    );
    expect(lines.length).toBe(n + 1);
    expect(new Set(lines).size).toBeGreaterThan(2_500);
    await school.change((tx) =>
      tx
        .rows({
          name: 'test.trail.role',
          text: `select set_config('app.reason', '=HYPERLINK("x")', true) as was, $1::uuid as school`,
        })
        .then(() =>
          tx.rows({
            name: 'test.trail.rename',
            text: `update school set short_name = 'Ш', version = version + 1 where school_id = $1`,
          }),
        ),
    );
    expect((await save(auditor, { kind: 'settings', act: 'changed' })).body).toContain(
      `;"'=HYPERLINK(""x"")";`,
    );
  });

  it('is one act however often it is asked under the same key', async () => {
    const key = randomUUID();
    await save(auditor, marks, key);
    await save(auditor, marks, key);
    // That it went out, and how much it was.
    expect(await entries({ kind: 'exports' })).toHaveLength(2);
  });

  it('is not for teachers, and leaves no trace then', async () => {
    expect((await save(teacher, marks)).statusCode).toBe(404);
    expect(await entries({ kind: 'exports' })).toEqual([]);
  });
});

describe('sign-ins', () => {
  it('are told to the auditor with sessions and attempts, and to no deputy', async () => {
    const query = `query ($id: ID!) { signInLog(personId: $id) { sessions { audience device endedAt signedOut } attempts { address succeeded } } }`;
    const id = school.staff.maths;
    await database.query(`insert into login_claim (login, account_id) values ($1, $2)`, [
      `m-${id}`,
      teacher.accountId,
    ]);
    await database.query(
      `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, account_id)
       values ($1, sha256(convert_to($2, 'UTF8')), '192.0.2.7', false, $3)`,
      [randomUUID(), `m-${id}`, teacher.accountId],
    );
    await database.query(`update session set revoked_at = now() where account_id = $1`, [teacher.accountId]);
    await school.signIn('maths');
    const { signInLog } = await api.data<{ signInLog: object }>(auditor, query, { id });
    expect(signInLog).toEqual({
      sessions: [
        { audience: 'staff', device: '', endedAt: null, signedOut: false },
        { audience: 'staff', device: '', endedAt: expect.any(String), signedOut: true },
      ],
      attempts: [{ address: '192.0.2.7', succeeded: false }],
    });
    await expect(school.signIn('deputy').then((session) => api.data(session, query, { id }))).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('are looked for by person, event, day and address, together with refused accesses', async () => {
    const id = school.staff.maths;
    const query = `query ($filter: AccessLogFilter!, $after: String) { accessLog(filter: $filter, first: 1, after: $after) {
      nodes { event who times operation targetKind targetId address } pageInfo { hasNextPage endCursor } } }`;
    interface Log {
      readonly nodes: readonly Readonly<Record<string, unknown>>[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const read = async (filter: object, after?: string): Promise<Log> =>
      (await api.data<{ accessLog: Log }>(auditor, query, { filter, after })).accessLog;
    const fresh = await school.signIn('maths');
    for (const [at, succeeded] of [
      ['192.0.2.7', false],
      ['192.0.2.8', false],
      ['192.0.2.9', true],
    ] as const)
      await database.query(
        `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, account_id) values (new_uuid(), '', $1, $2, $3)`,
        [at, succeeded, fresh.accountId],
      );
    const classId = school.classes.a8;
    const asked = `query ($id: ID!) { classContacts(classId: $id) { classId } }`;
    for (let count = 0; count < 3; count += 1)
      expect((await api.send(fresh, asked, { id: classId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await api.get(Refusals).flush();
    const refused = await read({ personId: id, event: 'ACCESS_REFUSED' });
    const times = refused.nodes.map((one) => one['times']);
    expect(refused.nodes[0]).toMatchObject({
      event: 'ACCESS_REFUSED',
      operation: 'classContacts',
      address: null,
    });
    expect(times[0]).toBeGreaterThanOrEqual(1);
    const kept = await database.query<{ sum: number; rows: number }>(
      `select sum(times)::int as sum, count(*)::int as rows from access_refusal where school_id = $1 and person_id = $2`,
      [school.schoolId, id],
    );
    // Three within a minute are one row; the minute may turn between them.
    expect(kept[0]?.sum).toBe(3);
    expect(kept[0]?.rows).toBeLessThanOrEqual(2);
    expect((await read({ personId: id, address: '192.0.2.8' })).nodes).toMatchObject([
      { event: 'SIGN_IN_FAILED', address: '192.0.2.8' },
    ]);
    expect((await read({ personId: id, event: 'SIGNED_IN' })).nodes).toMatchObject([
      { address: '192.0.2.9' },
    ]);
    const first = await read({ personId: id, event: 'SIGN_IN_FAILED' });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await read({ personId: id, event: 'SIGN_IN_FAILED' }, first.pageInfo.endCursor);
    const addresses = [first, second].flatMap(({ nodes }) => nodes.map((one) => one['address']));
    expect(new Set(addresses)).toEqual(new Set(['192.0.2.7', '192.0.2.8']));
    expect((await read({ personId: id, to: '2020-01-01' })).nodes).toEqual([]);
  });

  it('are forgotten when their term is over, refused accesses too', async () => {
    const count = async (): Promise<number[]> => {
      const rows = await database.query<{ refused: number; tries: number }>(
        `select (select count(*)::int from access_refusal where school_id = $1 and at < now() - interval '9 days') as refused,
                (select count(*)::int from sign_in_attempt where at < now() - interval '9 days') as tries`,
        [school.schoolId],
      );
      return rows.flatMap(({ refused, tries }) => [refused, tries]);
    };
    await database.query(
      `insert into access_refusal (school_id, id, person_id, operation, minute, at, last_at, times, role)
       values ($1, new_uuid(), $2, 'trail', now() - interval '10 days', now() - interval '10 days', now() - interval '10 days', 1, 'teacher')`,
      [school.schoolId, school.staff.maths],
    );
    await database.query(
      `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, at) values (new_uuid(), '', '192.0.2.1', true, now() - interval '10 days')`,
    );
    expect(await count()).toEqual([1, 1]);
    await api.get(Refusals).forget(11);
    await api.get(Attempts).forget(11);
    expect(await count()).toEqual([1, 1]);
    await api.get(Refusals).forget(9);
    await api.get(Attempts).forget(9);
    expect(await count()).toEqual([0, 0]);
  });

  it('leave a trace of who read them, once in ten minutes', async () => {
    const id = school.staff.maths;
    const read = `query ($id: ID!) { signInLog(personId: $id) { sessions { id } } }`;
    await api.data(auditor, read, { id });
    await api.data(auditor, read, { id });
    await api.data(auditor, read, { id: school.staff.deputy });
    const taken = await entries({ kind: 'exports' });
    expect(taken.map(({ who }) => who)).toEqual(['Соколова А.\u00a0И.', 'Соколова А.\u00a0И.']);
    expect(taken.map(say)).toContain(
      'Получены личные данные: просмотр входов одного человека, Петрова А.\u00a0И.',
    );
  });
});
