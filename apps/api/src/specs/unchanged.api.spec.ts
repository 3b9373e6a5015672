import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveBus, newId, sql } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { SET_MARKS, markItem } from './ask-journal.js';
import { MANIFEST, askByGet, countConnections, knowing, tagOf } from './ask-unchanged.js';
import type { Question } from './ask-unchanged.js';

const END_GUARDIANSHIP = sql(
  'test.guardianship.end',
  `update guardianship set deleted_at = now(), version = version + 1 where school_id = $1 and guardian_id = $2`,
);

const RENAME_SUBJECTS = sql(
  'test.subjects.rename',
  `update subject set name = name || ' (нов.)', version = version + 1 where school_id = $1`,
);

let database: TestDatabase;
let a: TestApi;
let b: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let director: TestSession;
let mother: TestSession;
const options = { now: NOON, documents: 'trusted', manifests: [MANIFEST] } as const;

beforeAll(async () => {
  database = await testDatabase();
  a = await TestApi.start(database, { ...options, documents: 'free' });
  b = await TestApi.start(database, options);
  school = await ArrangedSchool.open(a);
  maths = await school.signIn('maths');
  director = await school.signIn('director');
  mother = await school.signIn('ofAgeev');
  a.get(LiveBus).start();
  b.get(LiveBus).start();
});
beforeEach(async () => {
  for (const api of [a, b])
    while (!api.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 10));
});
afterAll(async () => {
  await a.stop();
  await b.stop();
  await database.close();
});

const page = (): Question => ({
  name: 'page',
  variables: { groupId: school.groups.maths, from: MONDAY, to: '2026-11-22' },
});
const week = (): Question => ({
  name: 'week',
  variables: { schoolId: school.schoolId, studentId: school.students.ageev, monday: MONDAY },
});
const today = (): Question => ({ name: 'today', variables: {} });
const timetable = (): Question => ({
  name: 'timetable',
  variables: { classId: school.classes.a8, monday: MONDAY },
});
const groups = (): Question => ({ name: 'groups', variables: { first: 50 } });
const standing = (): Question => ({
  name: 'standing',
  variables: { classId: school.classes.a8, date: MONDAY },
});
const subjects = (): Question => ({ name: 'subjects', variables: {} });

let version = 0;
/** Another mark of Ageev's through process A, and what the client knows after it. */
async function mark(): Promise<Readonly<Record<string, string>>> {
  const value = version % 2 === 0 ? 'FIVE' : 'FOUR';
  const item = markItem(school, 'maths', MONDAY, 'ageev', value, { expectedVersion: version });
  const answer = await a.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...headersOf(maths), 'content-type': 'application/json' },
    payload: JSON.stringify({
      query: SET_MARKS,
      variables: { input: { clientMutationId: randomUUID(), groupId: school.groups.maths, items: [item] } },
    }),
  });
  expect(answer.body).toContain('MarkSaved');
  version += 1;
  return knowing(answer);
}

describe('a question by GET', () => {
  it.each([
    ['the journal', () => director, page],
    ["a student's week", () => mother, week],
    ["the family's first page", () => mother, today],
    ['the timetable', () => director, timetable],
    ['the list of journals', () => maths, groups],
    ['the weekly timetable', () => director, standing],
    ['the subjects', () => director, subjects],
  ])('is answered "unchanged" without a statement: %s', async (_name, who, question) => {
    const first = await askByGet(b, who(), question());
    const tag = tagOf(first);
    let answer: TestAnswer | undefined;
    const connections = await countConnections(b, async () => {
      answer = await askByGet(b, who(), question(), tag);
    });
    expect([answer?.statusCode, answer?.body, answer?.headers.get('etag'), connections]).toEqual([
      304,
      '',
      tag,
      0,
    ]);
    // A tag that a proxy made weak is the same tag.
    expect((await askByGet(b, who(), question(), `W/${tag}`)).statusCode).toBe(304);
    expect((await askByGet(b, who(), question(), '"another"')).body).toBe(first.body);
  });

  it('is answered anew after a change through another process, as soon as the change is answered', async () => {
    for (const [who, question] of [
      [director, page()],
      [mother, week()],
      [mother, today()],
    ] as const) {
      for (let count = 0; count < 10; count += 1) {
        const before = await askByGet(b, who, question);
        const known = await mark();
        const after = await askByGet(b, who, question, tagOf(before), known);
        expect(after.statusCode).toBe(200);
        expect(tagOf(after)).not.toBe(tagOf(before));
      }
    }
  });

  it('is answered anew when another process changes what the whole school is made of', async () => {
    const pages = [
      [maths, groups()],
      [director, timetable()],
      [director, standing()],
      [director, subjects()],
    ] as const;
    const before = await Promise.all(pages.map(([who, question]) => askByGet(b, who, question)));
    await school.change(async (tx) => {
      tx.announce({ topic: 'settings', keys: ['school'] });
      await tx.rows(RENAME_SUBJECTS);
    });
    for (const [at, [who, question]] of pages.entries()) {
      const known = before[at];
      if (!known) continue;
      let answer = await askByGet(b, who, question, tagOf(known));
      for (let tries = 0; answer.statusCode === 304 && tries < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        answer = await askByGet(b, who, question, tagOf(known));
      }
      expect([question.name, answer.statusCode]).toEqual([question.name, 200]);
      expect(tagOf(answer)).not.toBe(tagOf(known));
      expect(answer.body).toContain('(нов.)');
    }
  });

  it('is still "unchanged" after changes that do not concern it', async () => {
    const tag = tagOf(
      await askByGet(b, await school.signIn('ofZhukov'), {
        ...week(),
        variables: { ...week().variables, studentId: school.students.zhukov },
      }),
    );
    const zhukova = await school.signIn('ofZhukov');
    const theirs = { ...week(), variables: { ...week().variables, studentId: school.students.zhukov } };
    await askByGet(b, zhukova, theirs);
    const known = await mark();
    while (!b.get(LiveBus).hasHeard(Object.values(known)[0] ?? ''))
      await new Promise((go) => setTimeout(go, 5));
    const connections = await countConnections(b, async () => {
      expect((await askByGet(b, zhukova, theirs, tag, known)).statusCode).toBe(304);
    });
    expect(connections).toBe(0);
  });

  it('is answered anew when the client knows of a change that this process has not heard of', async () => {
    const tag = tagOf(await askByGet(b, director, page()));
    const connections = await countConnections(b, async () => {
      const answer = await askByGet(b, director, page(), tag, { 'x-zhurnal-after': newId() });
      expect(answer.statusCode).toBe(304);
    });
    // The body is left out all the same: it was made and found equal.
    expect(connections).toBeGreaterThan(0);
  });

  it('has a tag of its own for everybody, and none for nobody', async () => {
    const [one, another] = [await askByGet(b, director, page()), await askByGet(b, maths, page())];
    expect(tagOf(one)).not.toBe(tagOf(another));
    expect((await askByGet(b, maths, page(), tagOf(one))).statusCode).toBe(200);
    const nobody = await askByGet(b, undefined, page(), tagOf(one));
    expect([nobody.statusCode, nobody.headers.get('etag'), nobody.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    expect(nobody.body).toContain('UNAUTHENTICATED');
  });

  it('leaves nothing in the browser, and tells what time it is', async () => {
    const answer = await askByGet(b, mother, today());
    const again = await askByGet(b, mother, today(), tagOf(answer));
    for (const { headers } of [answer, again]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-zhurnal-now')).toBe(new Date(NOON).toISOString());
    }
  });

  it('needs the header of our pages, a known document, and ids and days for variables', async () => {
    const { 'x-zhurnal-app': _app, ...bare } = headersOf(director);
    const address = (documentId: string, variables: object): string =>
      `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`;
    const [known = ''] = Object.keys(MANIFEST);
    const ask = async (url: string, headers: Record<string, string>): Promise<number> =>
      (await b.inject({ method: 'GET', url, headers })).statusCode;
    expect(await ask(address(known, page().variables), bare)).toBe(400);
    expect(await ask(address('sha256:unknown', {}), headersOf(director))).toBe(400);
    expect(await ask(address(known, { groupId: 'Иванов' }), headersOf(director))).toBe(400);
    expect(await ask(address(known, { groupId: { a: 1 } }), headersOf(director))).toBe(400);
    expect(await ask(`/graphql?query=${encodeURIComponent('{ __typename }')}`, headersOf(director))).toBe(
      400,
    );
  });

  it('never changes anything', async () => {
    const c = await TestApi.start(database, {
      ...options,
      manifests: [{ 'sha256:bye': 'mutation { signOutEverywhere { count } }' }],
    });
    const answer = await c.inject({
      method: 'GET',
      url: '/graphql?documentId=sha256:bye',
      headers: headersOf(director),
    });
    await c.stop();
    expect(answer.statusCode).toBe(405);
  });
});

describe('an answer does not outlive', () => {
  it('the session, wherever it was ended', async () => {
    const session = await school.signIn('deputy');
    const tag = tagOf(await askByGet(b, session, page()));
    expect((await askByGet(b, session, page(), tag)).statusCode).toBe(304);
    await a.inject({ method: 'POST', url: '/auth/sign-out', headers: headersOf(session) });
    let answer = await askByGet(b, session, page(), tag);
    // Told with the commit: another process hears of it in an instant, not with its next look.
    for (let tries = 0; answer.statusCode === 304 && tries < 20; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      answer = await askByGet(b, session, page(), tag);
    }
    expect(answer.body).toContain('UNAUTHENTICATED');
  });

  it('a session that was ended behind our back by more than a second of its use', async () => {
    const session = await school.signIn('deputy');
    const tag = tagOf(await askByGet(b, session, page()));
    await database.query(`update session set revoked_at = now() where account_id = $1`, [session.accountId]);
    let answer = await askByGet(b, session, page(), tag);
    let uses = 0;
    while (answer.statusCode === 304 && uses < 60) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      uses += 1;
      answer = await askByGet(b, session, page(), tag);
    }
    expect(answer.body).toContain('UNAUTHENTICATED');
  });

  it('the right to it', async () => {
    const tag = tagOf(await askByGet(b, mother, week()));
    await school.change(async (tx) => {
      tx.announce({ topic: 'people', keys: ['school'] });
      await tx.rows(END_GUARDIANSHIP, [school.guardians.ofAgeev]);
    });
    let answer = await askByGet(b, mother, week(), tag);
    for (let tries = 0; answer.statusCode === 304 && tries < 20; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      answer = await askByGet(b, mother, week(), tag);
    }
    expect(answer.body).toMatch(/NOT_FOUND/);
  });

  it('the listening connection: without it nothing is answered from memory', async () => {
    const tag = tagOf(await askByGet(b, director, page()));
    expect(await countConnections(b, () => askByGet(b, director, page(), tag))).toBe(0);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhurnal-live' and datname = current_database()`,
    );
    while (b.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await countConnections(b, () => askByGet(b, director, page(), tag))).toBeGreaterThan(0);
    while (!b.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 10));
    // What was kept before is gone; what is asked now is kept again.
    expect(await countConnections(b, () => askByGet(b, director, page(), tag))).toBeGreaterThan(0);
    expect(await countConnections(b, () => askByGet(b, director, page(), tag))).toBe(0);
  });

  it('the next bell of the day on a first page, nor the day on any', async () => {
    let now = NOON;
    const c = await TestApi.start(database, { ...options, clock: { now: () => new Date(now) } });
    c.get(LiveBus).start();
    while (!c.get(LiveBus).isFresh) await new Promise((resolve) => setTimeout(resolve, 10));
    const father = await school.signIn('ofZhukov');
    const theirs = { ...week(), variables: { ...week().variables, studentId: school.students.zhukov } };
    const questions: readonly [TestSession, Question][] = [
      [father, { name: 'days', variables: {} }],
      [father, theirs],
      [director, page()],
      [director, groups()],
    ];
    /** Which of them are answered from memory at that instant. */
    const keptAt = async (instant: string, tags: readonly string[]): Promise<boolean[]> => {
      now = instant;
      const kept: boolean[] = [];
      for (const [at, [who, question]] of questions.entries())
        kept.push((await countConnections(c, () => askByGet(c, who, question, tags[at]))) === 0);
      return kept;
    };
    const ask = async (instant: string): Promise<string[]> => {
      now = instant;
      const tags: string[] = [];
      for (const [who, question] of questions) tags.push(tagOf(await askByGet(c, who, question)));
      return tags;
    };
    // The third lesson begins at 12:30 in Moscow; the list of journals is asked anew every quarter of an hour.
    const morning = await ask('2026-11-18T09:20:00Z');
    expect(await keptAt('2026-11-18T09:29:59Z', morning)).toEqual([true, true, true, true]);
    expect(await keptAt('2026-11-18T09:30:00Z', morning)).toEqual([false, true, true, false]);
    const evening = await ask('2026-11-18T20:50:00Z');
    expect(await keptAt('2026-11-18T20:59:59Z', evening)).toEqual([true, true, true, true]);
    expect(await keptAt('2026-11-18T21:00:00Z', evening)).toEqual([false, false, false, false]);
    await c.stop();
  });
});
