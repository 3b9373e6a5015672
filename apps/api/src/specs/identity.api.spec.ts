import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '@zhurnal/identity';
import { Database } from '@zhurnal/platform';
import type { PersonId, SchoolId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase } from '@zhurnal/testing';
import { addStaff, openSchool } from './arrange-school.js';

const PASSWORD = 'correct horse battery staple';
const ME = '{ me { memberships { schoolName familyName roles today } } }';

let database: TestDatabase;
let api: TestApi;
let schoolId: SchoolId;
let personId: PersonId;

beforeAll(async () => {
  database = await testDatabase();
  // 22:30 in London is already the next day in Moscow.
  api = await TestApi.start(database, { now: '2026-11-18T22:30:00Z' });
  const db = api.get(Database);
  schoolId = await openSchool(api, db);
  personId = await addStaff(db, schoolId, 'teacher');
  await api.get(Accounts).add('Petrova ', PASSWORD, schoolId, personId);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const signIn = (
  login: string,
  password: string,
  app = 'staff',
  headers: Record<string, string> = {},
): Promise<TestAnswer> =>
  api.inject({
    method: 'POST',
    url: '/auth/sign-in',
    headers: { 'content-type': 'application/json', 'x-zhurnal-app': app, ...headers },
    payload: JSON.stringify({ login, password }),
  });
const cookieOf = (answer: TestAnswer): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const ask = async (
  cookie: string,
  query: string,
  app = 'staff',
): Promise<{ data: unknown; errors?: { extensions: { code: string } }[] }> =>
  (
    await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-zhurnal-app': app, cookie },
      payload: JSON.stringify({ query }),
    })
  ).json();

describe('sign-in', () => {
  it('gives an opaque cookie that scripts cannot read and keeps only its hash', async () => {
    const answer = await signIn(' PETROVA', PASSWORD);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^zhurnal-staff=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    const token = cookieOf(answer).split('=')[1];
    const kept = await database.query<{ found: boolean }>(
      `select exists (select 1 from session where encode(token_hash, 'escape') like '%' || $1 || '%') as found`,
      [token],
    );
    expect(kept).toEqual([{ found: false }]);
    expect(await ask(cookieOf(answer), ME)).toEqual({
      data: {
        me: {
          memberships: [
            { schoolName: 'Школа № 1', familyName: 'Петрова', roles: ['teacher'], today: '2026-11-19' },
          ],
        },
      },
    });
  });

  it('tells nobody whether the login exists', async () => {
    const wrong = await signIn('petrova', 'not the password');
    const absent = await signIn('nobody-here', 'not the password');
    expect([wrong.statusCode, absent.statusCode]).toEqual([401, 401]);
    expect(wrong.json()).toEqual(absent.json());
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('makes a sixth try wait, even with the right password', async () => {
    await api.get(Accounts).add('sidorov', PASSWORD, schoolId, personId);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await signIn('sidorov', 'guess')).statusCode).toBe(401);
    const sixth = await signIn('sidorov', PASSWORD);
    expect(sixth.statusCode).toBe(429);
    expect(sixth.json()).toMatchObject({ refusal: { code: 'TOO_MANY_ATTEMPTS' } });
  });

  it('TKK-83 keeps the rights of staff out of the family pages, and the other way round', async () => {
    const family = cookieOf(await signIn('petrova', PASSWORD, 'family'));
    expect(await ask(family, ME, 'family')).toEqual({ data: { me: { memberships: [] } } });
    expect((await ask(family.replace('family', 'staff'), ME)).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a session', () => {
  it('ends at sign-out, at once', async () => {
    const cookie = cookieOf(await signIn('petrova', PASSWORD));
    const out = await api.inject({
      method: 'POST',
      url: '/auth/sign-out',
      headers: { cookie, 'x-zhurnal-app': 'staff' },
    });
    expect(out.statusCode).toBe(204);
    expect((await ask(cookie, ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('S117-38 G24-89 G24-96 ends everywhere else on request', async () => {
    const here = cookieOf(await signIn('petrova', PASSWORD));
    const there = cookieOf(await signIn('petrova', PASSWORD));
    const ended = (await ask(here, 'mutation { signOutEverywhere { count } }')).data as {
      signOutEverywhere: { count: number };
    };
    expect(ended.signOutEverywhere.count).toBeGreaterThanOrEqual(1);
    expect((await ask(there, ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask(here, ME)).errors).toBeUndefined();
    const left = (await ask(here, '{ mySessions { isCurrent } }')).data as {
      mySessions: { isCurrent: boolean }[];
    };
    expect(left.mySessions.filter((session) => session.isCurrent)).toHaveLength(1);
  });

  it.each([
    ['idles out', `update session set last_seen_at = now() - interval '31 minutes' where account_id = $1`],
    [
      'has an absolute end',
      `update session set expires_at = now() - interval '1 second' where account_id = $1`,
    ],
    ['ends with the account', `update account set disabled_at = now() where account_id = $1`],
  ])('G24-17 %s', async (_name, harm) => {
    const login = `user-${Math.abs(_name.length * 7919)}`;
    const accountId = await api.get(Accounts).add(login, PASSWORD, schoolId, personId);
    const cookie = cookieOf(await signIn(login, PASSWORD));
    await database.query(harm, [accountId]);
    expect((await ask(cookie, ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('loses a role the day the duty ends', async () => {
    const left = await addStaff(api.get(Database), schoolId, 'deputy', 'Уволенная', '2026-11-17');
    const session = await api.signIn('staff', [{ schoolId, personId: left }]);
    expect(await api.data(session, ME)).toEqual({ me: { memberships: [] } });
  });
});

describe('the password', () => {
  it('S117-38 G24-89 G24-96 changes only with the present one, and not to a weak one', async () => {
    await api.get(Accounts).add('kuznetsova', PASSWORD, schoolId, personId);
    const cookie = cookieOf(await signIn('kuznetsova', PASSWORD));
    const change = (current: string, wanted: string): Promise<unknown> =>
      ask(
        cookie,
        `mutation { changePassword(current: "${current}", wanted: "${wanted}") { ... on PasswordChanged { endedSessions } ... on Refusal { code } } }`,
      );
    expect(await change(PASSWORD, 'short')).toEqual({
      data: { changePassword: { code: 'PASSWORD_TOO_SHORT' } },
    });
    expect(await change(PASSWORD, 'пароль123456')).toEqual({
      data: { changePassword: { code: 'PASSWORD_TOO_COMMON' } },
    });
    expect(await change('wrong', 'another long sentence')).toEqual({
      data: { changePassword: { code: 'SIGN_IN_FAILED' } },
    });
    expect(await change(PASSWORD, 'another long sentence')).toEqual({
      data: { changePassword: { endedSessions: 0 } },
    });
    expect((await signIn('kuznetsova', PASSWORD)).statusCode).toBe(401);
    expect((await signIn('kuznetsova', 'another long sentence')).statusCode).toBe(204);
  });
});
