import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { askForToken, faultOf, makeToken, sendAs } from './arrange-tokens.js';
import { markItem } from './ask-journal.js';

const CLASSES = '{ schoolClasses { id name } }';
const PAGE = `query ($groupId: ID!) { journalPage(groupId: $groupId, from: "2026-11-16", to: "2026-11-22") {
  students { ids familyNames } can group { can } } }`;
const SET = `mutation ($input: SetMarksInput!) { setMarks(input: $input) { results { __typename } } }`;
const REVOKE = `mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { __typename
  ... on AccessToken { id revokedAt } } }`;

let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let school: ArrangedSchool;
let strangers: ArrangedSchool;
let maths: TestSession;
let administrator: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON, documents: 'trusted' });
  // Another process of the same installation, on whose clock it is June of the year after next.
  other = await TestApi.start(database, { now: '2027-06-01T00:00:00Z', explorer: 'off' });
  school = await ArrangedSchool.open(api);
  strangers = await ArrangedSchool.open(api, 'Школа № 2');
  maths = await school.signIn('maths');
  administrator = await school.signIn('administrator');
});
afterAll(async () => {
  await other.stop();
  await api.stop();
  await database.close();
});

// The pages of this server send documents by id only: requests of people go past it.
let pages: TestApi;
beforeAll(async () => {
  pages = await TestApi.start(database, { now: NOON });
});
afterAll(() => pages.stop());

const pageOf = (groupId: string): Readonly<Record<string, unknown>> => ({ groupId });
const revoke = (session: TestSession, tokenId: string): Promise<{ errors?: unknown; data: unknown }> =>
  pages.send(session, REVOKE, { input: { clientMutationId: newId(), tokenId } });

describe('a token', () => {
  it('is told once, is kept as a hash only, and acts with the rights of its person', async () => {
    const key = newId();
    const wanted = { scopes: ['journal_read', 'roster_read'] };
    const made = await askForToken(pages, maths, wanted, 'createToken', key);
    expect(made.secret).toMatch(/^zhr_[\w-]{43}$/);
    const again = await askForToken(pages, maths, wanted, 'createToken', key);
    expect(again).toEqual({ ...made, secret: null });
    const kept = await database.query<{ n: number }>(
      `select (select count(*) from idempotency where answer::text like '%' || $1 || '%')
            + (select count(*) from audit where delta::text like '%' || $1 || '%')
            + (select count(*) from token_claim where encode(token_hash, 'escape') like '%' || $1 || '%') as n`,
      [made.secret],
    );
    expect(kept.map(({ n }) => Number(n))).toEqual([0]);
    const secret = made.secret ?? '';
    expect((await sendAs(api, secret, CLASSES)).json()).toMatchObject({
      data: { schoolClasses: expect.arrayContaining([{ id: school.classes.a8, name: '8 А' }]) },
    });
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(school.groups.maths)))).toBeUndefined();
    // Another teacher's journal is not there for her, with a token or without.
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(school.groups.english)))).toBe('NOT_FOUND');
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(strangers.groups.maths)))).toBe('NOT_FOUND');
  });

  it('is told the scope it lacks, and what no token may', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    const items = [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')];
    const input = { clientMutationId: newId(), groupId: school.groups.maths, items };
    const answer = await sendAs(api, secret, SET, { input });
    expect(answer.json<{ errors: { extensions: unknown }[] }>().errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      scope: 'marks:write',
    });
    expect(faultOf(await sendAs(api, secret, '{ myTokens { id } }'))).toBe('FORBIDDEN');
    expect(faultOf(await sendAs(api, secret, '{ me { mustChangePassword } }'))).toBe('FORBIDDEN');
    const upload = await api.inject({
      method: 'POST',
      url: '/files',
      headers: { authorization: `Bearer ${secret}` },
      payload: new FormData(),
    });
    expect([upload.statusCode, upload.json<{ code: string }>().code]).toEqual([403, 'FORBIDDEN']);
  });

  it('shows in what may be done only what it opens', async () => {
    const reading = await makeToken(pages, maths, { scopes: ['journal_read'] });
    const writing = await makeToken(pages, maths, { scopes: ['journal_read', 'marks_write'] });
    const canOf = async (secret: string): Promise<string[]> =>
      (await sendAs(api, secret, PAGE, pageOf(school.groups.maths))).json<{
        data: { journalPage: { can: string[] } };
      }>().data.journalPage.can;
    expect(await canOf(reading.secret)).not.toContain('setMarks');
    expect(await canOf(writing.secret)).toContain('setMarks');
  });

  it('is named by the trail as what acted', async () => {
    const { id, secret } = await makeToken(pages, maths, { scopes: ['marks_write'] });
    const items = [markItem(school, 'maths', MONDAY, 'zhukov', 'FOUR')];
    const input = { clientMutationId: newId(), groupId: school.groups.maths, items };
    expect((await sendAs(api, secret, SET, { input })).json()).toMatchObject({
      data: { setMarks: { results: [{ __typename: 'MarkSaved' }] } },
    });
    const trail = await database.query(
      `select distinct session_id as "sessionId", person_id as "personId" from audit where session_id = $1 and entity = 'mark'`,
      [id],
    );
    expect(trail).toEqual([{ sessionId: id, personId: school.staff.maths }]);
  });

  it('leaves a trail of its making and its end', async () => {
    const { id } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    await revoke(maths, id);
    const trail = await database.query<{ op: string; personId: string }>(
      `select op, person_id as "personId" from audit where entity = 'api_token' and row_id = $1 order by id`,
      [id],
    );
    expect(trail).toEqual([
      { op: 'insert', personId: school.staff.maths },
      { op: 'update', personId: school.staff.maths },
    ]);
  });

  it('knows itself', async () => {
    const { id, secret } = await makeToken(pages, maths, {
      scopes: ['roster_read'],
      classIds: [school.classes.a8],
    });
    const answer = await sendAs(
      api,
      secret,
      '{ currentToken { token { id name scopes lastUsedAt } schoolName today classes { name groups { id } } } }',
    );
    const { currentToken } = answer.json<{ data: { currentToken: Record<string, unknown> } }>().data;
    expect(currentToken).toMatchObject({
      token: { id, name: 'Проверка', scopes: ['roster_read'], lastUsedAt: expect.any(String) },
      schoolName: 'Школа № 1',
      today: '2026-11-18',
    });
    const { classes } = currentToken as { classes: { name: string; groups: { id: string }[] }[] };
    expect(classes.map(({ name }) => name)).toEqual(['8 А']);
    const groups = classes.flatMap((one) => one.groups.map(({ id }) => id));
    expect(groups).toContain(school.groups.maths);
    expect(groups).not.toContain(school.groups.primary);
  });
});

describe('a token ends', () => {
  it('when it is revoked, in every process within a second', async () => {
    const { id, secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    expect(faultOf(await sendAs(api, secret, CLASSES))).toBeUndefined();
    expect(await revoke(maths, id)).toMatchObject({ data: { revokeToken: { __typename: 'AccessToken' } } });
    expect(faultOf(await sendAs(pages, secret, CLASSES))).toBe('UNAUTHENTICATED');
    // The other process asks again after a second; a token that lived on would keep this test from ending.
    while (faultOf(await sendAs(api, secret, CLASSES)) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(faultOf(await sendAs(api, secret, CLASSES))).toBe('UNAUTHENTICATED');
  });

  it('together with the streams that were opened with it', async () => {
    const { id, secret } = await makeToken(pages, maths, { scopes: ['live_read', 'journal_read'] });
    const stream = await fetch(`${api.origin}/events?keys=group:${school.groups.maths}`, {
      headers: { authorization: `Bearer ${secret}`, accept: 'text/event-stream' },
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader?.read())?.value ?? '';
    expect(heard).toContain('retry');
    await revoke(maths, id);
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard += part.value;
    expect(heard).toContain('signedOut');
  });

  it('with its last day', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'], expiresOn: '2027-05-31' });
    expect(faultOf(await sendAs(other, secret, CLASSES))).toBe('UNAUTHENTICATED');
    expect(faultOf(await sendAs(pages, secret, CLASSES))).toBeUndefined();
  });

  it.each([
    ['the duty of its person', `update duty set valid_to = '2026-11-17' where person_id = $1`],
    ['the membership of its person', `update membership set ended_at = now() where person_id = $1`],
    [
      'the account of its person',
      `update account set disabled_at = now() where account_id in (select account_id from membership where person_id = $1)`,
    ],
  ])('with %s', async (_what, harm) => {
    const victim = await ArrangedSchool.open(api, `Школа ${newId()}`);
    const { secret } = await makeToken(pages, await victim.signIn('substitute'), { scopes: ['roster_read'] });
    expect(faultOf(await sendAs(other, secret, '{ currentToken { today } }'))).toBe('UNAUTHENTICATED');
    await database.query(
      `begin; set local app.actor = '//test//test'; ${harm.replaceAll('$1', `'${victim.staff.substitute}'`)}; commit`,
    );
    expect(faultOf(await sendAs(api, secret, CLASSES))).toBe('UNAUTHENTICATED');
  });

  it('by its owner alone, or by an administrator if it is a program’s', async () => {
    const { id } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    const english = await school.signIn('english');
    for (const session of [english, administrator, await strangers.signIn('maths')])
      expect((await revoke(session, id)).errors).toBeDefined();
    const program = await makeToken(pages, administrator, { scopes: ['roster_read'] }, 'createServiceToken');
    expect((await revoke(maths, program.id)).errors).toBeDefined();
    expect(await revoke(administrator, program.id)).toMatchObject({
      data: { revokeToken: { __typename: 'AccessToken' } },
    });
  });
});

describe('a wish for a token', () => {
  const codeFor = async (wanted: Parameters<typeof askForToken>[2], session = maths): Promise<string> =>
    (await askForToken(pages, session, wanted)).code;

  it.each([
    ['has no scopes', { scopes: [] }, 'INVALID_VALUE'],
    ['asks for more than one may', { scopes: ['people_read'] }, 'TOKEN_SCOPE_NOT_OFFERED'],
    ['lasts longer than a year', { scopes: ['roster_read'], expiresOn: '2027-11-19' }, 'TOKEN_EXPIRY'],
    ['is over already', { scopes: ['roster_read'], expiresOn: '2026-11-17' }, 'TOKEN_EXPIRY'],
    ['names no network', { scopes: ['roster_read'], networks: ['203.0.113.0/33'] }, 'INVALID_VALUE'],
    ['has no name', { scopes: ['roster_read'], name: ' ' }, 'INVALID_VALUE'],
  ])('is refused when it %s', async (_what, wanted, code) => {
    expect(await codeFor(wanted)).toBe(code);
  });

  it('is refused when it names a class of another school', async () => {
    expect(await codeFor({ scopes: ['roster_read'], classIds: [strangers.classes.a8] })).toBe(
      'INVALID_VALUE',
    );
  });

  it('is refused when there are too many', async () => {
    const english = await school.signIn('secondEnglish');
    for (let made = 0; made < 20; made += 1) await makeToken(pages, english, { scopes: ['roster_read'] });
    expect(await codeFor({ scopes: ['roster_read'] }, english)).toBe('TOO_MANY_TOKENS');
  });
});

describe('a program of the school', () => {
  it('G272-23 is let in by an administrator alone, and reads but never writes', async () => {
    const refused = await pages.send(
      maths,
      `mutation ($input: TokenInput!) { createServiceToken(input: $input) { __typename } }`,
      {
        input: {
          clientMutationId: newId(),
          name: 'Бот',
          scopes: ['roster_read'],
          expiresOn: '2027-05-31',
        },
      },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const writing = await askForToken(
      pages,
      administrator,
      { scopes: ['marks_write'] },
      'createServiceToken',
    );
    expect(writing.code).toBe('TOKEN_SCOPE_NOT_OFFERED');
    const { secret } = await makeToken(
      pages,
      administrator,
      { scopes: ['roster_read', 'journal_read'] },
      'createServiceToken',
    );
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(school.groups.english)))).toBeUndefined();
    const items = [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')];
    const input = { clientMutationId: newId(), groupId: school.groups.maths, items };
    expect(faultOf(await sendAs(api, secret, SET, { input }))).toBe('FORBIDDEN');
  });

  it('outlives the administrator who let it in', async () => {
    const { secret, id } = await makeToken(
      pages,
      administrator,
      { scopes: ['roster_read'] },
      'createServiceToken',
    );
    await database.query(`update session set revoked_at = now() where account_id = $1`, [
      administrator.accountId,
    ]);
    expect(
      (await sendAs(api, secret, '{ currentToken { token { id isService createdBy } } }')).json(),
    ).toEqual(
      expect.objectContaining({
        data: {
          currentToken: { token: { id, isService: true, createdBy: expect.stringContaining('Зайцев') } },
        },
      }),
    );
    administrator = await school.signIn('administrator');
  });
});

describe('a token that is limited to classes', () => {
  it('reaches what belongs to them, and nothing of the whole school', async () => {
    const scopes = ['journal_read', 'roster_read'];
    const director = await school.signIn('director');
    const { secret } = await makeToken(pages, director, { scopes, classIds: [school.classes.a8] });
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(school.groups.maths)))).toBeUndefined();
    expect(faultOf(await sendAs(api, secret, PAGE, pageOf(school.groups.primary)))).toBe('NOT_FOUND');
    const LESSON = 'query ($id: ID!) { lesson(id: $id) { date } }';
    const lesson = school.lesson('maths', MONDAY);
    const primary = school.lesson('primary', '2026-11-18');
    expect(faultOf(await sendAs(api, secret, LESSON, { id: lesson }))).toBeUndefined();
    expect(faultOf(await sendAs(api, secret, LESSON, { id: primary }))).toBe('NOT_FOUND');
    expect(faultOf(await sendAs(api, secret, CLASSES))).toBe('FORBIDDEN');
  });

  it('enters no marks beyond them, though its person may', async () => {
    const items = [markItem(school, 'maths', MONDAY, 'eremin', 'FOUR')];
    const enter = async (classId: string): Promise<string | undefined> => {
      const { secret } = await makeToken(pages, maths, { scopes: ['marks_write'], classIds: [classId] });
      const input = { clientMutationId: newId(), groupId: school.groups.maths, items };
      return faultOf(await sendAs(api, secret, SET, { input }));
    };
    expect(await enter(school.classes.b1)).toBe('NOT_FOUND');
    expect(await enter(school.classes.a8)).toBeUndefined();
  });
});

describe('a request with a token', () => {
  it('comes from the networks the token names', async () => {
    const away = await makeToken(pages, maths, { scopes: ['roster_read'], networks: ['203.0.113.0/24'] });
    const here = await makeToken(pages, maths, {
      scopes: ['roster_read'],
      networks: ['203.0.113.0/24', '127.0.0.0/8'],
    });
    expect(faultOf(await sendAs(api, away.secret, CLASSES))).toBe('UNAUTHENTICATED');
    expect(faultOf(await sendAs(api, here.secret, CLASSES))).toBeUndefined();
    // Nobody is believed about an address unless a proxy is known to stand in front.
    const forged = await sendAs(api, away.secret, CLASSES, {}, { 'x-forwarded-for': '203.0.113.5' });
    expect(faultOf(forged)).toBe('UNAUTHENTICATED');
  });

  it('carries no cookie of the pages', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    const both = await sendAs(api, secret, CLASSES, {}, { cookie: maths.cookie });
    expect([both.statusCode, both.json<{ code: string }>().code]).toEqual([400, 'BAD_REQUEST']);
    // A cookie cannot be used as a token, nor a token as a cookie.
    const [, session = ''] = maths.cookie.split('=');
    expect(faultOf(await sendAs(api, session, CLASSES))).toBe('UNAUTHENTICATED');
    const asCookie = { ...maths, cookie: `zhurnal-staff=${secret}` };
    expect((await pages.send(asCookie, CLASSES)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('names its school or none, never another one', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    const naming = (schoolId: string): Promise<string | undefined> =>
      sendAs(api, secret, CLASSES, {}, { 'x-zhurnal-school': schoolId }).then(faultOf);
    expect(await naming(school.schoolId)).toBeUndefined();
    expect(await naming(strangers.schoolId)).toBe('UNAUTHENTICATED');
  });

  it('may bring documents of its own, which sessions of the pages may not', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    expect((await sendAs(api, secret, CLASSES)).statusCode).toBe(200);
    const own = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headersOf(maths), 'content-type': 'application/json' },
      payload: JSON.stringify({ query: CLASSES }),
    });
    expect(own.statusCode).toBe(400);
    // Nor by leaving out what the pages send along.
    const bare = await api.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(CLASSES)}`,
      headers: { cookie: maths.cookie, 'apollo-require-preflight': '1' },
    });
    expect(bare.statusCode).toBe(400);
  });

  it('is told which contract answered, and may read it', async () => {
    const { secret } = await makeToken(pages, maths, { scopes: ['roster_read'] });
    const headers = { authorization: `Bearer ${secret}` };
    const contract = await api.inject({ method: 'GET', url: '/schema.graphql', headers });
    expect(contract.body).toContain('type CurrentToken');
    const version = contract.headers.get('x-schema-version');
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect((await sendAs(api, secret, CLASSES)).headers.get('x-schema-version')).toBe(version);
    const introspection = await sendAs(api, secret, '{ __schema { queryType { name } } }');
    expect(introspection.json()).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(faultOf(await sendAs(api, 'zhr_none', '{ __schema { queryType { name } } }'))).toBe(
      'UNAUTHENTICATED',
    );
    expect((await api.inject({ method: 'GET', url: '/schema.graphql' })).statusCode).toBe(401);
  });

  it('reads the contract also where sessions may not', async () => {
    const INTROSPECTION = '{ __schema { queryType { name } } }';
    const lasting = await makeToken(other, maths, { scopes: ['roster_read'], expiresOn: '2027-06-30' });
    const read = (headers: Record<string, string>, at = other): Promise<number> =>
      at.inject({ method: 'GET', url: '/schema.graphql', headers }).then(({ statusCode }) => statusCode);
    expect(await read({ authorization: `Bearer ${lasting.secret}` })).toBe(200);
    expect([await read(headersOf(maths)), await read(headersOf(maths), pages)]).toEqual([404, 200]);
    expect((await other.send(maths, INTROSPECTION)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await pages.send(maths, INTROSPECTION)).errors).toBeUndefined();
    expect(faultOf(await sendAs(other, lasting.secret, INTROSPECTION))).toBeUndefined();
  });

  it('does not listen when it is limited to classes', async () => {
    const limited = await makeToken(pages, maths, {
      scopes: ['live_read', 'journal_read'],
      classIds: [school.classes.a8],
    });
    const answer = await api.inject({
      method: 'GET',
      url: `/events?keys=group:${school.groups.maths},school`,
      headers: { authorization: `Bearer ${limited.secret}` },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('hears what happens, where it may read', async () => {
    const listening = await makeToken(pages, maths, { scopes: ['live_read', 'journal_read'] });
    const deaf = await makeToken(pages, maths, { scopes: ['live_read'] });
    const hear = async (secret: string, keys: string): Promise<number> =>
      (
        await api.inject({
          method: 'GET',
          url: `/events?keys=${keys}`,
          headers: { authorization: `Bearer ${secret}` },
        })
      ).statusCode;
    expect(await hear(listening.secret, `group:${school.groups.maths}`)).toBe(200);
    expect(await hear(listening.secret, `group:${school.groups.english}`)).toBe(404);
    expect(await hear(deaf.secret, `group:${school.groups.maths}`)).toBe(404);
  });
});
