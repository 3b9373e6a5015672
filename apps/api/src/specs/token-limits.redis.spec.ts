import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log, MemoryBuckets, RedisBuckets, newId } from '@zhurnal/platform';
import { TestApi, testDatabase, testRedis } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { makeToken, sendAs } from './arrange-tokens.js';

const redisUrl = testRedis('tokens');
const SIZES = [
  { name: 'minute', capacity: 100, windowMs: 60_000 },
  { name: 'hour', capacity: 300, windowMs: 3_600_000 },
] as const;

let database: TestDatabase;
let a: TestApi;
let b: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  a = await TestApi.start(database, { now: NOON, redisUrl });
  b = await TestApi.start(database, { now: NOON, redisUrl });
});
afterAll(async () => {
  await a.stop();
  await b.stop();
  await database.close();
});

describe('the points of a token, by way of Redis', () => {
  it('are one account in all processes', async () => {
    const school = await ArrangedSchool.open(a);
    const { secret } = await makeToken(a, await school.signIn('maths'), { scopes: ['journal_read'] });
    const dear = `{ ${Array.from({ length: 9 }, (_, at) => `g${at}: journalGroups(first: 100) { edges { node { id name } } }`).join(' ')} }`;
    const statuses: number[] = [];
    for (const api of [a, b, a, b]) statuses.push((await sendAs(api, secret, dear)).statusCode);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('are never given twice, however many ask at once', async () => {
    const log = Log.at('fatal');
    const meanwhile = (): MemoryBuckets => new MemoryBuckets(SIZES);
    const processes = [1, 2].map(() => new RedisBuckets(redisUrl, SIZES, meanwhile(), log));
    const key = newId();
    const taken = await Promise.all(Array.from({ length: 40 }, (_, at) => processes[at % 2]?.take(key, 10)));
    // What leaks while they ask is less than one request's points.
    expect(taken.filter((one) => one?.isTaken)).toHaveLength(10);
    for (const one of processes) one.stop();
  });

  it('are counted by each process alone while Redis is away', async () => {
    const log = Log.at('silent');
    const away = new RedisBuckets('redis://127.0.0.1:1', SIZES, new MemoryBuckets(SIZES), log);
    expect((await away.take('one', 100)).isTaken).toBe(true);
    expect((await away.take('one', 100)).isTaken).toBe(false);
    away.stop();
  });
});
