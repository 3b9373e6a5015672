import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { Mark, Work } from '@zhurnal/journal';
import { Person } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { GRADES, ROSTER, Reader, keyOf, listOf, makeClient, minorOf } from './arrange-one-roster.js';
import { makeToken } from './arrange-tokens.js';
import { faultsOf } from './check-schema.js';
import { SCHEMAS, STATUS_INFO } from './one-roster-schemas.js';

const GRADEBOOK = ['categories', 'lineItems', 'results'];
const pathOf = (name: string): string => `${GRADEBOOK.includes(name) ? GRADES : ROSTER}/${name}`;
const NAMES = Object.keys(SCHEMAS);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let strangers: ArrangedSchool;
let reader: Reader;
let narrow: Reader;

async function arrangeMarks(of: ArrangedSchool): Promise<void> {
  const { students, groups } = of;
  const lesson = of.lesson('maths', MONDAY);
  const work = { lessonId: lesson, groupId: groups.maths, date: MONDAY };
  await of.change(async (tx) => {
    await tx.insert(Work, [
      { id: lesson, ...work, position: 1, type: 'test', title: '', weight: '1', scale: 'five' as const },
    ]);
    const mark = (studentId: string, value: '5' | 'due') => ({
      ...{ id: newId(), workId: lesson, ...work, studentId, ordinal: 1, value, comment: '' },
      ...{ markedBy: of.staff.maths, markedAt: new Date(NOON) },
    });
    await tx.insert(Mark, [mark(students.ageev, '5'), mark(students.zhukov, 'due')]);
  });
}

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  strangers = await ArrangedSchool.open(api, 'Школа № 2');
  await arrangeMarks(school);
  await arrangeMarks(strangers);
  reader = await freshReader();
  const administrator = await school.signIn('administrator');
  narrow = new Reader(api, await keyOf(api, await makeClient(api, administrator, ['roster_read'])));
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** A program of its own, with all that it may be given. */
async function freshReader(): Promise<Reader> {
  const scopes = ['roster_read', 'people_read', 'journal_read'];
  return new Reader(
    api,
    await keyOf(api, await makeClient(api, await school.signIn('administrator'), scopes)),
  );
}

const expectRefused = (answer: TestAnswer, status: number, minor: string): void => {
  expect([answer.statusCode, minorOf(answer)]).toEqual([status, minor]);
  expect(faultsOf(STATUS_INFO, answer.json())).toEqual([]);
};

describe('records', () => {
  it.each(NAMES)('of %s are as the specification has them, many and one', async (name) => {
    const records = await reader.all(pathOf(name));
    expect(records.length).toBeGreaterThan(0);
    expect(records.flatMap((record) => faultsOf(SCHEMAS[name] ?? {}, record))).toEqual([]);
    const [first] = records;
    const one = await reader.get(`${pathOf(name)}/${first?.sourcedId}`);
    expect(Object.values(one.json<object>())).toEqual([first]);
  });

  it('refer to records that are there', async () => {
    const known = new Set<string>();
    const asked: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { href } = value as { href?: unknown };
      if (typeof href === 'string') asked.push(href);
      Object.values(value).forEach(walk);
    };
    for (const name of NAMES)
      for (const record of await reader.all(pathOf(name))) {
        known.add(`${api.origin}${pathOf(name)}/${record.sourcedId}`);
        walk(record);
      }
    expect([...new Set(asked)].filter((href) => !known.has(href))).toEqual([]);
    expect(asked.length).toBeGreaterThan(50);
  });

  it('are those of the own school, whatever is asked', async () => {
    const own = new Set((await reader.all(`${ROSTER}/users`)).map(({ sourcedId }) => sourcedId));
    expect([...own].sort()).toEqual(
      [
        ...Object.values(school.staff),
        ...Object.values(school.students),
        ...Object.values(school.guardians),
      ].sort(),
    );
    for (const id of Object.values(strangers.students)) {
      expectRefused(await reader.get(`${ROSTER}/users/${id}`), 404, 'unknownobject');
      expect(listOf(await reader.get(`${ROSTER}/users`, { filter: `sourcedId='${id}'` }))).toEqual([]);
    }
    expectRefused(await reader.get(`${ROSTER}/schools/${strangers.schoolId}/students`), 404, 'unknownobject');
    expectRefused(
      await reader.get(`${ROSTER}/classes/${strangers.classes.a8}/students`),
      404,
      'unknownobject',
    );
    expect(await reader.all(`${GRADES}/results`)).toHaveLength(2);
  });

  it('lie below others', async () => {
    const { a8 } = school.classes;
    const idsOf = async (path: string): Promise<string[]> =>
      (await reader.all(`${ROSTER}/${path}`)).map(({ sourcedId }) => sourcedId).sort();
    const { ageev, ezhikov, zhukov, eremin, malyshev } = school.students;
    expect(await idsOf(`classes/${a8}/students`)).toEqual([ageev, ezhikov, zhukov, eremin].sort());
    expect(await idsOf(`classes/${a8}/teachers`)).toEqual([school.staff.classTeacher]);
    expect(await idsOf(`classes/${school.groups.english}/students`)).toEqual([ageev, ezhikov].sort());
    expect(await idsOf(`classes/${school.groups.maths}/teachers`)).toEqual([school.staff.maths]);
    expect(await idsOf(`students/${malyshev}/classes`)).toEqual(
      [school.classes.b1, school.groups.primary].sort(),
    );
    expect(await idsOf(`schools/${school.schoolId}/students`)).toHaveLength(5);
    expect(await idsOf(`schools/${school.schoolId}/classes/${a8}/students`)).toHaveLength(4);
    expect(await idsOf(`schools/${school.schoolId}/terms`)).toHaveLength(4);
    const results = await reader.all(`${GRADES}/classes/${school.groups.maths}/students/${ageev}/results`);
    expect(results).toMatchObject([{ score: 5, scoreStatus: 'fully graded' }]);
    expect(await reader.all(`${GRADES}/students/${zhukov}/results`)).toMatchObject([
      { textScore: 'due', scoreStatus: 'submitted' },
    ]);
  });
});

describe('pages', () => {
  it('follow each other by links, tell how many there are, and hold each record once', async () => {
    const whole = await reader.all(`${ROSTER}/enrollments`, { limit: '5000' });
    const first = await reader.get(`${ROSTER}/enrollments`, { limit: '4' });
    expect(first.headers.get('x-total-count')).toBe(String(whole.length));
    expect(first.headers.get('link')).toMatch(/rel="next".*rel="first".*rel="last"/);
    expect(await reader.all(`${ROSTER}/enrollments`, { limit: '4' })).toEqual(whole);
    const byOffset: unknown[] = [];
    for (let offset = 0; offset < whole.length; offset += 7)
      byOffset.push(
        ...listOf(await reader.get(`${ROSTER}/enrollments`, { limit: '7', offset: String(offset) })),
      );
    expect(byOffset).toEqual(whole);
  });

  it('are sorted as asked, with records that are alike in it in one order', async () => {
    const names = async (orderBy: string): Promise<unknown[]> =>
      (await reader.all(`${ROSTER}/users`, { sort: 'givenName', orderBy, limit: '3' })).map(
        (user) => user['givenName'],
      );
    const up = await names('asc');
    expect(up).toHaveLength(18);
    expect(up).toEqual([...up].sort());
    expect(await names('desc')).toEqual([...up].reverse());
  });

  it('tell the fields that were asked for', async () => {
    const [user] = listOf(
      await reader.get(`${ROSTER}/students`, { fields: 'sourcedId,familyName', limit: '1' }),
    );
    expect(Object.keys(user ?? {}).sort()).toEqual(['familyName', 'sourcedId']);
    expectRefused(
      await reader.get(`${ROSTER}/students`, { fields: 'sourcedId,secret' }),
      400,
      'invalid_selection_field',
    );
  });

  it.each([
    { limit: '0' },
    { limit: 'many' },
    { limit: '-1' },
    { offset: '1.5' },
    { orderBy: 'up' },
    { after: 'x' },
    { after: Buffer.from('[1e999,null,"x"]').toString('base64url') },
  ])('are refused for %j', async (query) => {
    expectRefused(await reader.get(`${ROSTER}/users`, query), 400, 'invaliddata');
  });
});

describe('filters', () => {
  it.each([
    [`familyName='Агеев'`, ['Агеев']],
    [`familyName='агеев'`, ['Агеев']],
    [`familyName~'аге'`, ['Агеев', 'Агеева']],
    [`familyName='Агеев' OR familyName='Жукова'`, ['Агеев', 'Жукова']],
    [`familyName~'жук' AND roles.role='student'`, ['Жуков']],
    [`familyName>='Сидорова' AND roles.role!='student'`, ['Сидорова', 'Соколова']],
    [`grades='1'`, ['Малышев']],
    [`familyName='О''Нил'`, []],
  ])('%s', async (filter, names) => {
    const found = (await reader.all(`${ROSTER}/users`, { filter })).map((user) => user['familyName']);
    expect(found.sort()).toEqual(names);
  });

  it('compare figures as figures', async () => {
    expect(await reader.all(`${GRADES}/results`, { filter: `score>'4.5'` })).toHaveLength(1);
    expect(await reader.all(`${GRADES}/results`, { filter: `score<'10'` })).toHaveLength(1);
    expect(await reader.all(`${GRADES}/results`, { filter: `score>'10'` })).toEqual([]);
  });

  it.each([
    `password='x'`,
    `familyName=Агеев`,
    `familyName='x' AND`,
    `familyName='x' XOR givenName='y'`,
    `dateLastModified>'yesterday'`,
    `familyName LIKE 'x'`,
    `constructor='x'`,
    `familyName='\u0000'`,
  ])('are refused for %j', async (filter) => {
    expectRefused(await reader.get(`${ROSTER}/users`, { filter }), 400, 'invalid_filter_field');
  });

  it('never reach the database as a part of a statement', async () => {
    const before = await reader.all(`${ROSTER}/users`);
    const signs = [
      `'`,
      `''`,
      `"`,
      '\\',
      ';--',
      '$1',
      '$$',
      '%',
      '/*',
      ') or (1=1',
      'ё',
      '\n',
      '🙂',
      '{{',
      '@?',
      '."x"',
    ];
    let seed = 20261118;
    const chance = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const fields = [
      'familyName',
      'roles.role',
      'sourcedId',
      'dateLastModified',
      'metadata.x',
      'agents',
      'x"y',
      'a;b',
    ];
    let asking = reader;
    for (let turn = 0; turn < 150; turn += 1) {
      // A program may ask so often only: others go on.
      if (turn % 50 === 0) asking = await freshReader();
      const value = Array.from({ length: 1 + chance(5) }, () => signs[chance(signs.length)]).join('');
      const quoted = chance(3) > 0 ? value.replaceAll("'", "''") : value;
      const filter = `${fields[chance(fields.length)]}${['=', '!=', '>', '<=', '~'][chance(5)]}'${quoted}'`;
      const answer = await asking.get(`${ROSTER}/users`, { filter, sort: value, fields: '' });
      expect([filter, [200, 400].includes(answer.statusCode)]).toEqual([filter, true]);
      if (answer.statusCode === 400) expect(minorOf(answer)).toBe('invalid_filter_field');
      else expect(before).toEqual(expect.arrayContaining(listOf(answer)));
    }
    reader = await freshReader();
    expect(await reader.all(`${ROSTER}/users`)).toEqual(before);
  });
});

describe('rights', () => {
  it('without the scope of cards no contacts, days of birth or guardians are told', async () => {
    await school.change((tx) =>
      tx.update(
        Person,
        { id: school.students.ageev, version: 1 },
        { email: 'ageev@example.org', birthDate: '2012-05-06' },
      ),
    );
    const [shown] = await reader.all(`${ROSTER}/users`, { filter: `sourcedId='${school.students.ageev}'` });
    expect(shown).toMatchObject({
      email: 'ageev@example.org',
      agents: [{ sourcedId: school.guardians.ofAgeev }],
    });
    const users = await narrow.all(`${ROSTER}/users`);
    expect(users).toHaveLength(16);
    expect(JSON.stringify(users)).not.toMatch(/ageev@|agents|Агеева/);
    expect(await narrow.all(`${ROSTER}/users`, { filter: `email~'a'` })).toEqual([]);
    expectRefused(await narrow.get(`${ROSTER}/users/${school.guardians.ofAgeev}`), 404, 'unknownobject');
    expectRefused(await narrow.get(`${ROSTER}/demographics`), 403, 'forbidden');
  });

  it('without the scope of journals no marks are told', async () => {
    for (const name of ['categories', 'lineItems', 'results'])
      expectRefused(await narrow.get(`${GRADES}/${name}`), 403, 'forbidden');
  });

  it('a token that is limited to classes does not read the school', async () => {
    const administrator = await school.signIn('administrator');
    const wanted = { scopes: ['roster_read'], classIds: [school.classes.a8] };
    const { secret } = await makeToken(api, administrator, wanted, 'createServiceToken');
    expectRefused(await new Reader(api, secret).get(`${ROSTER}/users`), 403, 'forbidden');
  });

  it("a teacher's token reads nothing, and nobody is nobody", async () => {
    const teacher = await makeToken(api, await school.signIn('maths'), { scopes: ['roster_read'] });
    expectRefused(await new Reader(api, teacher.secret).get(`${ROSTER}/users`), 404, 'unknownobject');
    expectRefused(await new Reader(api, 'zhr_nobody').get(`${ROSTER}/users`), 401, 'unauthorisedrequest');
  });

  it('there is nothing under other names', async () => {
    for (const path of [
      'secrets',
      'constructor',
      'users/x',
      'classes/x/students',
      `users/${newId()}/classes`,
    ])
      expectRefused(await reader.get(`${ROSTER}/${path}`), 404, 'unknownobject');
  });
});
