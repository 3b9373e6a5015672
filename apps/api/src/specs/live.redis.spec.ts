import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, LiveBus, tellWholeSchool } from '@zhurnal/platform';
import { TestApi, testDatabase, testRedis } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { TestStream } from './arrange-live.js';
import { ARRANGER } from './arrange-school.js';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { markItem, setMarks } from './ask-journal.js';
import { MANIFEST, askByGet, countConnections, tagOf } from './ask-unchanged.js';
import type { Question } from './ask-unchanged.js';

let database: TestDatabase;
let a: TestApi;
let b: TestApi;
let school: ArrangedSchool;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  const options = {
    now: NOON,
    manifests: [MANIFEST],
    redisUrl: testRedis('live'),
  };
  a = await TestApi.start(database, options);
  b = await TestApi.start(database, options);
  school = await ArrangedSchool.open(a);
  director = await school.signIn('director');
  b.get(LiveBus).start();
  while (!b.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 10));
});
afterAll(async () => {
  await a.stop();
  await b.stop();
  await database.close();
});

describe('news by way of Redis', () => {
  it('reach the streams of another process, and let its kept answers go', async () => {
    const page: Question = {
      name: 'page',
      variables: { groupId: school.groups.maths, from: MONDAY, to: '2026-11-22' },
    };
    const stream = await TestStream.open(b, director, [`group:${school.groups.maths}`]);
    await stream.next('open');
    const tag = tagOf(await askByGet(b, director, page));
    expect(await countConnections(b, () => askByGet(b, director, page, tag))).toBe(0);
    const maths = await school.signIn('maths');
    await setMarks(a, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const event = await stream.change('marks');
    // What came by the stream the page tells with its next question.
    const after = await askByGet(b, director, page, tag, { 'x-zhurnal-after': event.id });
    expect(after.statusCode).toBe(200);
    stream.close();
  });

  it('are found in the table when nobody carried them', async () => {
    const stream = await TestStream.open(b, director, ['school']);
    await stream.next('open');
    // As by a process that died after its commit: the row is there, and nothing was said.
    await database.query(tellWholeSchool(school.schoolId));
    await stream.change('people');
    stream.close();
  }, 15_000);

  it('are told by nobody through PostgreSQL', async () => {
    const heard: string[] = [];
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query('listen zhurnal_live');
    await a
      .get(Database)
      .write(ARRANGER, school.schoolId, (tx) =>
        Promise.resolve(tx.announce({ topic: 'settings', keys: ['school'] })),
      );
    await client.query('select 1');
    await client.end();
    expect(heard).toEqual([]);
  });
});
