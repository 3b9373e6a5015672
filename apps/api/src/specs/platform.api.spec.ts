import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Fault, isRefused, newId, sql, takeKey } from '@zhurnal/platform';
import type { Actor, PersonId, SchoolId } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { actorOf, addStaff, openSchool } from './arrange-school.js';

const ADD = sql(
  'test.subject.add',
  `insert into subject (school_id, id, name, short_name) values ($1, $2, $3, $3)`,
);
const COUNT = sql(
  'test.subject.count',
  `select count(*)::int as n from subject where school_id = $1 and name = $2`,
);
const RENAME = sql(
  'test.subject.rename',
  `update subject set name = $3, version = version + 1 where school_id = $1 and id = $2`,
);

let database: TestDatabase;
let api: TestApi;
let db: Database;
let schoolId: SchoolId;
let other: SchoolId;
let personId: PersonId;
let actor: Actor;
let session: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: '2026-11-18T09:00:00Z' });
  db = api.get(Database);
  schoolId = await openSchool(api, db);
  other = await openSchool(api, db, 'Школа № 2');
  personId = await addStaff(db, schoolId, 'teacher');
  actor = actorOf(schoolId, personId, ['teacher']);
  session = await api.signIn('staff', [{ schoolId, personId }]);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const countOf = async (name: string): Promise<number> =>
  (await db.read(actor, schoolId, (tx) => tx.find<{ n: number }>(COUNT, [name])))?.n ?? -1;

describe('a write', () => {
  it('commits whole or not at all', async () => {
    const failing = db.write(actor, schoolId, async (tx) => {
      await tx.rows(ADD, [newId(), 'Черчение']);
      throw new Fault('UNAVAILABLE', 'stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await countOf('Черчение')).toBe(0);
  });

  it('leaves exactly one trail row per changed row, with who, why and only the changed fields', async () => {
    const id = newId();
    await db.write(actor, schoolId, (tx) => tx.rows(ADD, [id, 'Логика']));
    await db.write(actor, schoolId, (tx) => tx.rows(RENAME, [id, 'Логика и риторика']), {
      reason: 'приказ № 5 «о плане»',
    });
    await db.write(actor, schoolId, (tx) => tx.rows(RENAME, [id, 'Логика и риторика']));
    const trail = await database.query(
      `select op, person_id as "personId", account_id as "accountId", role, request_id as "requestId", reason, version, delta from audit where row_id = $1 order by id`,
      [id],
    );
    const who = { personId, accountId: actor.accountId, role: 'teacher', requestId: actor.requestId };
    expect(trail).toEqual([
      {
        ...who,
        op: 'insert',
        reason: null,
        version: 1,
        delta: expect.objectContaining({ name: [null, 'Логика'] }),
      },
      {
        ...who,
        op: 'update',
        reason: 'приказ № 5 «о плане»',
        version: 2,
        delta: { name: ['Логика', 'Логика и риторика'] },
      },
    ]);
  });

  it('is refused by the database when nobody is named', async () => {
    const anonymous = database.query(
      `insert into subject (school_id, id, name, short_name) values ($1, $2, 'Тень', 'Тень')`,
      [schoolId, newId()],
    );
    await expect(anonymous).rejects.toMatchObject({ code: 'ZH001' });
  });

  it('belongs to one school', async () => {
    const nested = db.write(actor, schoolId, () =>
      db.write(actor, other, (tx) => tx.rows(ADD, [newId(), 'Чужое'])),
    );
    await expect(nested).rejects.toThrow('one transaction, one school');
  });

  it('sends nothing more after it is given up', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const givenUp = db.write(actor, schoolId, (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => tx.rows(ADD, [newId(), 'Поздно']));
      late.catch(() => undefined);
      return Promise.reject(new Error('power cut'));
    });
    await expect(givenUp).rejects.toThrow('power cut');
    await expect(late).rejects.toThrow('after the end of its transaction');
  });

  it('TKK-30 keeps names, contacts and birth dates out of the trail', async () => {
    const [row] = await database.query<{ delta: Record<string, unknown> }>(
      `select delta from audit where entity = 'person' and row_id = $1`,
      [personId],
    );
    expect(row?.delta['family_name']).toEqual([null, expect.stringMatching(/^digest:[0-9a-f]{64}$/)]);
    expect(JSON.stringify(row)).not.toContain('Петрова');
  });
});

describe('tenancy', () => {
  it('closes everything when no school is named', async () => {
    const seen = await db.directory<{ n: number }>({
      name: 'test.no-school',
      text: 'select count(*)::int as n from subject',
    });
    expect(seen).toEqual([{ n: 0 }]);
  });

  it('refuses a row of another school and shows none', async () => {
    const foreign = sql(
      'test.foreign',
      `insert into subject (school_id, id, name, short_name) select $2::uuid, $3::uuid, 'x', 'x' where $1::uuid is not null`,
    );
    await expect(db.write(actor, schoolId, (tx) => tx.rows(foreign, [other, newId()]))).rejects.toMatchObject(
      { code: '42501' },
    );
    await db.write(actor, schoolId, (tx) => tx.rows(ADD, [newId(), 'Наше']));
    const peek = sql(
      'test.peek',
      `select count(*)::int as n from subject where name = 'Наше' and $1::uuid is not null`,
    );
    expect(await db.read(actor, other, (tx) => tx.rows(peek))).toEqual([{ n: 0 }]);
  });
});

describe('the key of a request', () => {
  const add = (key: string, name: string, who = actor): Promise<object> =>
    db.write(who, schoolId, (tx) =>
      takeKey(tx, who, 'test', { key, content: { name } })(async () => {
        const id = newId();
        await tx.rows(ADD, [id, name]);
        await tx.emit('test.added', { id });
        return { id };
      }),
    );

  it('makes a repeated request answer the same and do nothing', async () => {
    const key = newId();
    const first = await add(key, 'Астрономия');
    expect(await add(key, 'Астрономия')).toEqual(first);
    expect(await countOf('Астрономия')).toBe(1);
  });

  it('makes ten at the same moment one', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(key, 'Экология')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf('Экология')).toBe(1);
  });

  it('is refused with other content, and from another account', async () => {
    const key = newId();
    await add(key, 'Право');
    const reused = await add(key, 'Экономика');
    const stolen = await add(key, 'Право', actorOf(schoolId, personId, ['teacher']));
    expect([isRefused(reused) && reused.code, isRefused(stolen) && stolen.code]).toEqual([
      'KEY_REUSED',
      'KEY_REUSED',
    ]);
    expect(await countOf('Экономика')).toBe(0);
  });

  it('dies with a failed write, so that a retry works', async () => {
    const key = newId();
    const failing = db.write(actor, schoolId, (tx) =>
      takeKey(tx, actor, 'test', { key, content: 1 })(() => Promise.reject(new Error('power cut'))),
    );
    await expect(failing).rejects.toThrow('power cut');
    const again = await db.write(actor, schoolId, (tx) =>
      takeKey(tx, actor, 'test', { key, content: 1 })(async () => ({ done: true })),
    );
    expect(again).toEqual({ done: true });
  });
});

describe('the edge', () => {
  const post = (headers: Record<string, string>, body: unknown): ReturnType<TestApi['inject']> =>
    api.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const mine = (): Record<string, string> => ({ ...headersOf(session), 'content-type': 'application/json' });
  const query = '{ me { memberships { schoolName } } }';

  it('gives every answer an id and closes the page to foreign content', async () => {
    const answer = await post(mine(), { query });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('refuses a change %s', async (_name, headers) => {
    const answer = await post(
      { ...mine(), ...headers },
      { query: 'mutation { signOutEverywhere { count } }' },
    );
    expect(answer.statusCode).toBe(400);
  });

  it('refuses a cookie without the header of our pages, and forms', async () => {
    const { 'x-zhurnal-app': _app, ...bare } = mine();
    expect((await post(bare, { query })).statusCode).toBe(400);
    expect(
      (await post({ ...mine(), 'content-type': 'text/plain' }, { query })).statusCode,
    ).toBeGreaterThanOrEqual(400);
    expect(
      (
        await post(
          { ...mine(), 'content-type': 'application/x-www-form-urlencoded' },
          'query={me{__typename}}',
        )
      ).statusCode,
    ).toBeGreaterThanOrEqual(400);
  });

  it.each([
    [
      '11 levels',
      `{ ${'me { memberships { schoolName } }'} __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }`,
      200,
    ],
    [
      '16 aliases',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: me { memberships { schoolName } }`).join(' ')} }`,
      400,
    ],
    ['more than 1,000 tokens', `{ ${'me { memberships { schoolName } } '.repeat(200)} }`, 400],
  ])('limits a query: %s', async (_name, text, status) => {
    const answer = await post(mine(), { query: text });
    const body = answer.json<{ errors?: { extensions: { code: string } }[] }>();
    expect(body.errors !== undefined).toBe(status === 400);
  });

  it('refuses batches and bodies over 100 kB', async () => {
    expect((await post(mine(), [{ query }, { query }])).statusCode).toBe(400);
    expect((await post(mine(), { query, variables: { x: 'y'.repeat(100_001) } })).statusCode).toBe(413);
  });

  it('shows the schema to those who signed in only, and never suggests names', async () => {
    const asked = { query: '{ __schema { queryType { name } } }' };
    const anonymous = await post({ 'content-type': 'application/json', 'x-zhurnal-app': 'staff' }, asked);
    expect(anonymous.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await post(mine(), asked)).json()).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    const typo = await post(mine(), { query: '{ mee { __typename } }' });
    expect(typo.body).not.toContain('Did you mean');
  });

  it('answers a fault of ours with a code and nothing else', async () => {
    const spy = api.get(Database) as unknown as { directory: unknown };
    const real = spy.directory;
    spy.directory = (): never => {
      throw new Error('connection to 10.0.0.1 failed for user secret');
    };
    const fresh = await api.signIn('staff', [{ schoolId, personId }]);
    const answer = await post({ ...headersOf(fresh), 'content-type': 'application/json' }, { query });
    spy.directory = real;
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(answer.body).not.toContain('secret');
  });
});

describe('a server whose pages send documents by id', () => {
  it('takes nothing else from a cookie session', async () => {
    const trusting = await TestApi.start(database, {
      now: '2026-11-18T09:00:00Z',
      documents: 'trusted',
      manifests: [{ 'sha256:abc': '{ me { memberships { schoolName } } }' }],
    });
    const send = (body: object): ReturnType<TestApi['inject']> =>
      trusting.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headersOf(session), 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      });
    const known = await send({ documentId: 'sha256:abc' });
    const unknown = await send({ documentId: 'sha256:def' });
    const free = await send({ query: '{ me { memberships { schoolName } } }' });
    await trusting.stop();
    expect([known.statusCode, unknown.statusCode, free.statusCode]).toEqual([200, 400, 400]);
  });
});

describe('health', () => {
  it('says alive, ready and figures without personal data', async () => {
    expect((await api.inject({ method: 'GET', url: '/healthz/live' })).json()).toEqual({ status: 'alive' });
    expect((await api.inject({ method: 'GET', url: '/readyz' })).json()).toEqual({
      status: 'ready',
      reasons: [],
    });
    const figures = await api.inject({ method: 'GET', url: '/metrics' });
    expect(figures.body).toContain('zhurnal_request_seconds_count');
    expect(figures.body).not.toContain('Петрова');
  });
});
