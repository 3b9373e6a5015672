import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { GRADES, ROSTER, Reader, askForKey, keyOf, makeClient } from './arrange-one-roster.js';
import type { Client } from './arrange-one-roster.js';
import { makeToken } from './arrange-tokens.js';

const SCOPE = 'https://purl.imsglobal.org/spec/or/v1p2/scope';
const GRANT = { grant_type: 'client_credentials' };

let database: TestDatabase;
let api: TestApi;
/** The same installation an hour and a minute later. */
let later: TestApi;
let school: ArrangedSchool;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  later = await TestApi.start(database, { now: '2026-11-18T10:01:00Z' });
  school = await ArrangedSchool.open(api);
  client = await makeClient(api, await school.signIn('administrator'), ['roster_read', 'journal_read']);
});
afterAll(async () => {
  await later.stop();
  await api.stop();
  await database.close();
});

const errorOf = (answer: TestAnswer): unknown => [answer.statusCode, answer.json<{ error?: string }>().error];

describe('a key of a short while', () => {
  it('is given for the id and the secret of a token of the school, with the scopes asked for', async () => {
    const scope = `${SCOPE}/roster-core.readonly ${SCOPE}/roster-demographics.readonly`;
    const answer = await askForKey(api, { ...GRANT, scope }, client);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.json()).toEqual({
      access_token: expect.stringMatching(/^zhr_g\.[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 3600,
      // The client lacks the other one.
      scope: `${SCOPE}/roster-core.readonly`,
    });
    const reader = new Reader(api, answer.json<{ access_token: string }>().access_token);
    expect((await reader.get(`${ROSTER}/orgs`)).statusCode).toBe(200);
    expect((await reader.get(`${ROSTER}/demographics`)).statusCode).toBe(403);
    // The client has it, the key was not asked for it.
    expect((await reader.get(`${GRADES}/results`)).statusCode).toBe(403);
  });

  it('is given to who sends them in the form as well, and without scopes has all of the client', async () => {
    const { id: client_id, secret: client_secret } = client;
    const answer = await askForKey(api, { ...GRANT, client_id, client_secret });
    const told = answer.json<{ access_token: string; scope: string }>();
    expect(told.scope).toBe('roster:read journal:read');
    expect((await new Reader(api, told.access_token).get(`${GRADES}/results`)).statusCode).toBe(200);
  });

  it('is kept as a hash only, and ends after an hour', async () => {
    const key = await keyOf(api, client);
    const [kept] = await database.query<{ isHash: boolean; text: string }>(
      `select bool_or(grant_hash = sha256(convert_to($1, 'UTF8'))) as "isHash", string_agg(g::text, ' ') as text from access_grant g`,
      [key],
    );
    expect(kept?.isHash).toBe(true);
    expect(kept?.text).not.toContain(key.slice(6));
    expect((await new Reader(api, key).get(`${ROSTER}/orgs`)).statusCode).toBe(200);
    expect((await new Reader(later, key).get(`${ROSTER}/orgs`)).statusCode).toBe(401);
    // What ended is forgotten when the client asks anew.
    await keyOf(later, client);
    const left = await database.query(`select from access_grant where ends_at <= $1`, [
      '2026-11-18T10:01:00Z',
    ]);
    expect(left).toEqual([]);
  });

  it('ends with its client', async () => {
    const administrator = await school.signIn('administrator');
    const other = await makeClient(api, administrator, ['roster_read']);
    const reader = new Reader(api, await keyOf(api, other));
    expect((await reader.get(`${ROSTER}/orgs`)).statusCode).toBe(200);
    const input = { clientMutationId: newId(), tokenId: other.id };
    await api.data(
      administrator,
      `mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { __typename } }`,
      { input },
    );
    expect((await reader.get(`${ROSTER}/orgs`)).statusCode).toBe(401);
    expect(errorOf(await askForKey(api, GRANT, other))).toEqual([401, 'invalid_client']);
  });

  it('opens nothing else than its client may, and gets no other key', async () => {
    const key = await keyOf(api, client);
    const ask = (query: string): Promise<TestAnswer> =>
      api.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        payload: JSON.stringify({ query }),
      });
    expect((await ask('{ schoolClasses { name } }')).body).toContain('8 А');
    expect((await ask('{ guardians(first: 5) { edges { node { id } } } }')).body).toContain('errors');
    expect(errorOf(await askForKey(api, GRANT, { id: client.id, secret: key }))).toEqual([
      401,
      'invalid_client',
    ]);
  });
});

describe('no key is given', () => {
  it('for a wrong secret, another id, or nothing, and the answer says how to ask', async () => {
    const wrong = await askForKey(api, GRANT, { ...client, secret: `${client.secret.slice(0, -1)}-` });
    expect(errorOf(wrong)).toEqual([401, 'invalid_client']);
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(errorOf(await askForKey(api, GRANT, { ...client, id: newId() }))).toEqual([401, 'invalid_client']);
    expect(errorOf(await askForKey(api, GRANT))).toEqual([401, 'invalid_client']);
  });

  it("for a person's token: it acts in a name", async () => {
    const own = await makeToken(api, await school.signIn('administrator'), { scopes: ['roster_read'] });
    expect(errorOf(await askForKey(api, GRANT, own))).toEqual([401, 'invalid_client']);
  });

  it('for scopes that the client lacks, other grants, and forms without one', async () => {
    const scope = `${SCOPE}/roster.createput`;
    expect(errorOf(await askForKey(api, { ...GRANT, scope }, client))).toEqual([400, 'invalid_scope']);
    expect(errorOf(await askForKey(api, { grant_type: 'password' }, client))).toEqual([
      400,
      'unsupported_grant_type',
    ]);
    expect(errorOf(await askForKey(api, {}, client))).toEqual([400, 'invalid_request']);
  });

  it('from networks that the client is not used from', async () => {
    const wanted = { scopes: ['roster_read'], networks: ['203.0.113.0/24'] };
    const far = await makeToken(api, await school.signIn('administrator'), wanted, 'createServiceToken');
    expect(errorOf(await askForKey(api, GRANT, far))).toEqual([401, 'invalid_client']);
  });
});
