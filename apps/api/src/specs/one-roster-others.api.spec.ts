import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as oauth from 'oauth4webapi';
import { Database } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { Happenings } from './arrange-portal.js';
import { GRADES, ROSTER, makeClient } from './arrange-one-roster.js';
import type { Client } from './arrange-one-roster.js';

const SCOPE = 'https://purl.imsglobal.org/spec/or/v1p2/scope';
// The installation under test speaks plain HTTP on this machine; the client refuses that unless it is told to.
const PLAIN = { [oauth.allowInsecureRequests]: true };

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  const happen = new Happenings(school);
  const lessons = [school.lesson('maths', MONDAY), school.lesson('english', TUESDAY)];
  for (const [n, day] of [MONDAY, TODAY, FRIDAY].entries())
    await happen.mark(school.lesson('maths', day), 'ageev', String(n + 3));
  for (const lessonId of lessons) await happen.mark(lessonId, 'zhukov', '5');
  client = await makeClient(api, await school.signIn('administrator'), ['roster_read', 'journal_read']);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Asks for a key with a library for OAuth 2 that others wrote, strict about every answer. */
async function grant(secret: string, scope: string): Promise<oauth.TokenEndpointResponse> {
  const server = { issuer: api.origin, token_endpoint: new URL('/oauth/token', api.origin).href };
  const asking = { client_id: client.id };
  const answer = await oauth.clientCredentialsGrantRequest(
    server,
    asking,
    oauth.ClientSecretBasic(secret),
    { scope },
    PLAIN,
  );
  return oauth.processClientCredentialsResponse(server, asking, answer);
}

const get = (key: string, path: string): Promise<Response> =>
  oauth.protectedResourceRequest(key, 'GET', new URL(path, api.origin), undefined, undefined, PLAIN);

describe('a client of others', () => {
  it('gets a key by client credentials, and reads a collection to its end by the links alone', async () => {
    const {
      access_token: key,
      token_type,
      expires_in,
      scope,
    } = await grant(client.secret, `${SCOPE}/roster-core.readonly`);
    expect([token_type, expires_in, scope]).toEqual(['bearer', 3600, `${SCOPE}/roster-core.readonly`]);
    const seen: string[] = [];
    let total = '';
    let next: string | undefined = `${ROSTER}/users?limit=4&sort=familyName`;
    while (next !== undefined && seen.length < 1000) {
      const page: Response = await get(key, next);
      expect(page.status).toBe(200);
      total = page.headers.get('x-total-count') ?? '';
      const { users } = (await page.json()) as { users: readonly { sourcedId: string }[] };
      expect(users.length).toBeLessThanOrEqual(4);
      seen.push(...users.map(({ sourcedId }) => sourcedId));
      next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen.length).toBe(Number(total));
    expect(new Set(seen).size).toBe(seen.length);
    const whole = (await (await get(key, `${ROSTER}/users?limit=5000`)).json()) as {
      users: readonly { sourcedId: string }[];
    };
    expect([...seen].sort()).toEqual(whole.users.map(({ sourcedId }) => sourcedId).sort());
  });

  it('is told in the words of OAuth 2 that its secret is wrong, and that its key is none', async () => {
    const answer = await grant(`${client.secret}x`, `${SCOPE}/roster-core.readonly`).catch(
      (error: unknown) => error,
    );
    expect(answer).toBeInstanceOf(oauth.WWWAuthenticateChallengeError);
    expect((answer as oauth.WWWAuthenticateChallengeError).status).toBe(401);
    const refused = await get('zhr_g.nobody', `${ROSTER}/orgs`).catch((error: unknown) => error);
    const status =
      refused instanceof oauth.WWWAuthenticateChallengeError ? refused.status : (refused as Response).status;
    expect(status).toBe(401);
  });
});

describe('a page', () => {
  it.each(['results', 'lineItems'])('of %s asks the database the same, however long it is', async (name) => {
    const { access_token: key } = await grant(client.secret, `${SCOPE}/gradebook.readonly`);
    const lengths: number[] = [];
    const asked = async (limit: number): Promise<readonly string[]> => {
      const statements: string[] = [];
      api.get(Database).listen((statement) => statements.push(statement.name));
      const page = await get(key, `${GRADES}/${name}?limit=${limit}`);
      api.get(Database).listen(undefined);
      lengths.push(((await page.json()) as Record<string, readonly unknown[]>)[name]?.length ?? 0);
      return statements;
    };
    await asked(1);
    const ofMany = await asked(1000);
    expect(ofMany).toEqual(await asked(1));
    expect(lengths).toEqual([1, name === 'results' ? 5 : 4, 1]);
  });
});
