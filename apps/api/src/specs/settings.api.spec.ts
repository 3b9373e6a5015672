import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { readXlsx } from 'hucre/xlsx';
import { ArrangedSchool, NOON } from './arrange.js';

const PERSONAL = `language theme density entryDirection staffStart familyStart`;
const NOTHING = {
  language: null,
  theme: null,
  density: null,
  entryDirection: null,
  staffStart: null,
  familyStart: null,
};
const SETTINGS = `name shortName timeZone weekdays printLanguage profile version can`;
const SAVE = `mutation ($input: SaveSchoolSettingsInput!) { saveSchoolSettings(input: $input) { __typename
  ... on SchoolSettings { ${SETTINGS} } ... on Refusal { code params { name value } } } }`;

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

type Personal = Readonly<Record<keyof typeof NOTHING, string | null>>;

const mySettings = async (session: TestSession): Promise<Personal> =>
  (await api.data<{ mySettings: Personal }>(session, `{ mySettings { ${PERSONAL} } }`)).mySettings;
const choose = async (session: TestSession, input: object): Promise<Personal> =>
  (
    await api.data<{ saveMySettings: Personal }>(
      session,
      `mutation ($input: SaveMySettingsInput!) { saveMySettings(input: $input) { ${PERSONAL} } }`,
      { input },
    )
  ).saveMySettings;

/** Another open session of the same account. */
async function secondDeviceOf({ accountId, audience }: TestSession): Promise<TestSession> {
  const token = randomUUID();
  await database.query(
    `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at) values ($1, $2, $3, $4, 600, now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(token).digest(), accountId, audience],
  );
  return { accountId, audience, cookie: `zhurnal-${audience}=${token}` };
}

describe('settings of a person', () => {
  it('begin with nothing chosen, are kept one by one, and can be taken back', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    expect(await mySettings(session)).toEqual(NOTHING);
    await choose(session, { language: 'en', theme: 'dark' });
    const chosen = await choose(session, { theme: null, density: 'comfortable', staffStart: 'journal' });
    expect(chosen).toEqual({ ...NOTHING, language: 'en', density: 'comfortable', staffStart: 'journal' });
    expect(await mySettings(session)).toEqual(chosen);
  });

  it('belong to the account: its other device is told them with who is signed in, other people are not', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    await choose(session, { language: 'en', entryDirection: 'right' });
    const other = await secondDeviceOf(session);
    const { me } = await api.data<{ me: { settings: Personal } }>(
      other,
      `{ me { settings { ${PERSONAL} } } }`,
    );
    expect(me.settings).toEqual({ ...NOTHING, language: 'en', entryDirection: 'right' });
    expect(await mySettings(await school.signIn('english'))).toEqual(NOTHING);
  });

  it('are none but those of the lists', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    await expect(choose(session, { language: 'de' })).rejects.toThrow();
    expect(await mySettings(session)).toEqual(NOTHING);
  });
});

interface School {
  readonly __typename?: string;
  readonly name: string;
  readonly weekdays: readonly number[];
  readonly timeZone: string;
  readonly printLanguage: string;
  readonly version: number;
  readonly can: readonly string[];
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
}

const settingsOf = async (session: TestSession): Promise<School> =>
  (await api.data<{ schoolSettings: School }>(session, `{ schoolSettings { ${SETTINGS} } }`)).schoolSettings;

const WANTED = {
  name: '  Гимназия   № 4 ',
  shortName: 'Гимназия 4',
  timeZone: 'Asia/Omsk',
  weekdays: [6, 1, 2, 3, 4, 5],
  printLanguage: 'ru',
};

const save = async (session: TestSession, wanted: object, expectedVersion = 1): Promise<School> => {
  const input = { clientMutationId: randomUUID(), ...WANTED, ...wanted, expectedVersion };
  return (await api.data<{ saveSchoolSettings: School }>(session, SAVE, { input })).saveSchoolSettings;
};

describe('settings of a school', () => {
  it('G272-23 are the administrator’s to set, the leaders read them', async () => {
    const school = await ArrangedSchool.open(api);
    const director = await school.signIn('director');
    expect((await settingsOf(director)).can).toEqual([]);
    await expect(save(director, {})).rejects.toThrow(/NOT_FOUND/);
    await expect(settingsOf(await school.signIn('maths'))).rejects.toThrow(/NOT_FOUND/);
    const administrator = await school.signIn('administrator');
    expect((await settingsOf(administrator)).can).toEqual(['saveSchoolSettings']);
    expect(await save(administrator, {})).toMatchObject({
      name: 'Гимназия № 4',
      timeZone: 'Asia/Omsk',
      weekdays: [1, 2, 3, 4, 5, 6],
      version: 2,
    });
  });

  it('hold for everybody at once, leave a trail, and are told to open pages', async () => {
    const school = await ArrangedSchool.open(api);
    await save(await school.signIn('administrator'), {});
    const { me } = await api.data<{ me: { memberships: unknown } }>(
      await school.signIn('maths'),
      `{ me { memberships { schoolName timeZone } } }`,
    );
    expect(me.memberships).toEqual([{ schoolName: 'Гимназия № 4', timeZone: 'Asia/Omsk' }]);
    const [kept] = await database.query<{ directory: string; trail: number; told: number }>(
      `select (select name from directory_school where school_id = $1) as directory,
         (select count(*)::int from audit where school_id = $1 and entity = 'school' and op = 'update') as trail,
         (select count(*)::int from live_change where school_id = $1) as told`,
      [school.schoolId],
    );
    expect(kept).toMatchObject({ directory: 'Гимназия № 4', trail: 1 });
    expect(kept?.told).toBeGreaterThan(0);
  });

  it('are not overwritten unseen: of two administrators the second is told', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('administrator');
    await save(session, {});
    expect(await save(session, { name: 'Лицей' })).toMatchObject({
      __typename: 'Refusal',
      code: 'STALE_VERSION',
    });
    expect(await settingsOf(session)).toMatchObject({ name: 'Гимназия № 4', version: 2 });
  });

  it.each([
    [{ name: '  ' }, 'INVALID_VALUE', 'schoolName'],
    [{ shortName: '' }, 'INVALID_VALUE', 'schoolName'],
    [{ name: 'Ш'.repeat(301) }, 'TEXT_TOO_LONG', 'schoolName'],
    [{ timeZone: 'Europe/Atlantis' }, 'INVALID_VALUE', 'timeZone'],
    [{ timeZone: '+03:00' }, 'INVALID_VALUE', 'timeZone'],
    [{ weekdays: [] }, 'INVALID_VALUE', 'weekdays'],
    [{ weekdays: [1, 1] }, 'INVALID_VALUE', 'weekdays'],
    [{ weekdays: [0, 1] }, 'INVALID_VALUE', 'weekdays'],
  ])('refuse what no school can be set to (%#)', async (wanted, code, field) => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('administrator');
    const answer = await save(session, wanted);
    expect(answer).toMatchObject({ __typename: 'Refusal', code });
    expect(answer.params).toContainEqual({ name: 'field', value: field });
    expect((await settingsOf(session)).version).toBe(1);
  });

  it('name the language of the workbooks that the school saves', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('administrator');
    const headsOf = async (): Promise<readonly unknown[]> => {
      const answer = await api.inject({
        method: 'GET',
        url: '/people/students.xlsx',
        headers: headersOf(session),
      });
      const { sheets } = await readXlsx(answer.bytes);
      return sheets[0]?.rows[0] ?? [];
    };
    expect((await headsOf()).slice(0, 2)).toEqual(['Фамилия', 'Имя']);
    await save(session, { printLanguage: 'en' });
    expect((await headsOf()).slice(0, 2)).toEqual(['Family name', 'Given name']);
  });
});
