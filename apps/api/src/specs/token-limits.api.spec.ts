import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { faultOf, makeToken, sendAs } from './arrange-tokens.js';

interface Cost {
  readonly requested: number;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: string;
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const tokenOf = async (scopes: readonly string[] = ['roster_read', 'journal_read']): Promise<string> =>
  (await makeToken(api, await school.signIn('maths'), { scopes })).secret;
const costOf = (answer: TestAnswer): Cost => answer.json<{ extensions: { cost: Cost } }>().extensions.cost;
const GROUPS = (first: number): string => `{ journalGroups(first: ${first}) { edges { node { id name } } } }`;

describe('the points of a token', () => {
  it('are counted as the document weighs, and told with the answer', async () => {
    const secret = await tokenOf();
    const one = await sendAs(api, secret, '{ schoolClasses { id name } }');
    expect(costOf(one)).toMatchObject({ requested: 3, limit: 10_000, remaining: 9_997 });
    // journalGroups, and for each of the hundred: edges, node, id, name.
    const hundred = await sendAs(api, secret, GROUPS(100));
    expect(costOf(hundred).requested).toBe(401);
    expect(hundred.headers.get('ratelimit-policy')).toBe('"minute";q=10000;w=60, "hour";q=100000;w=3600');
    expect(hundred.headers.get('ratelimit')).toMatch(/^"minute";r=\d+;t=\d+, "hour";r=\d+;t=\d+$/);
  });

  it('are not told, and not counted, to sessions of the pages', async () => {
    const answer = await api.send(await school.signIn('maths'), '{ schoolClasses { id } }');
    expect(answer).not.toHaveProperty('extensions');
  });

  it('run out: the request is refused with 429, and told when to come again', async () => {
    const secret = await tokenOf();
    const dear = `{ ${Array.from({ length: 9 }, (_, at) => `g${at}: journalGroups(first: 100) { edges { node { id name } } }`).join(' ')} }`;
    const answers: TestAnswer[] = [];
    for (let asked = 0; asked < 4; asked += 1) answers.push(await sendAs(api, secret, dear));
    const [first, second, third] = answers;
    expect([first, second].map((answer) => answer && faultOf(answer))).toEqual([undefined, undefined]);
    expect(third?.statusCode).toBe(429);
    expect(third && faultOf(third)).toBe('RATE_LIMITED');
    expect(Number(third?.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another token of the same person has points of its own.
    expect(faultOf(await sendAs(api, await tokenOf(), dear))).toBeUndefined();
  });

  it('are asked of routes beside GraphQL as well', async () => {
    const secret = await tokenOf();
    const contract = await api.inject({
      method: 'GET',
      url: '/schema.graphql',
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(contract.headers.get('ratelimit')).toContain('"minute";r=9950;');
  });
});

describe('a document that is too much', () => {
  it.each([
    [
      'too dear',
      `{ ${Array.from({ length: 14 }, (_, at) => `g${at}: journalGroups(first: 100) { edges { node { id name gradeLevel } } }`).join(' ')} }`,
    ],
    [
      'of too many aliases',
      `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: subjects { id }`).join(' ')} }`,
    ],
    [
      'too deep',
      '{ journalGroups(first: 1) { edges { node { can } } } __typename }'.replace('can', nested(9)),
    ],
  ])('is refused: %s', async (_what, document) => {
    const answer = await sendAs(api, await tokenOf(), document);
    expect(['LIMIT_EXCEEDED', 'GRAPHQL_VALIDATION_FAILED']).toContain(faultOf(answer));
    expect(answer.body).not.toContain('"data":{');
  });

  it('is refused when its fragments lead back to themselves', async () => {
    const answer = await sendAs(
      api,
      await tokenOf(),
      '{ schoolClasses { ...a } } fragment a on SchoolClass { id ...b } fragment b on SchoolClass { name ...a }',
    );
    expect(faultOf(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

/** A selection so many levels deep. */
function nested(levels: number): string {
  return levels === 0 ? 'id' : `x { ${nested(levels - 1)} }`;
}
