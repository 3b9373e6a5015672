import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as oauth from 'oauth4webapi';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Database, asId, newId } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { openSchool, usualYear } from '@zhurnal/schooling';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { NOON } from './arrange.js';
import { GRADES, ROSTER, makeClient } from './arrange-one-roster.js';
import { ImportClerk } from './arrange-people-import.js';
import { addStaff } from './arrange-school.js';
import { faultsOfBundle, namesOf, rowsOf } from './one-roster-files.js';
import { SCHEMAS } from './one-roster-schemas.js';
import { readArchive } from './read-archive.js';

const DATE = '2026-11-18' as Day;
const SCOPES =
  'roster-core.readonly roster.readonly roster-demographics.readonly gradebook.readonly gradebook-core.readonly';
const PLAIN = { [oauth.allowInsecureRequests]: true };
const BASES: Readonly<Record<string, string>> = { categories: GRADES, lineItems: GRADES, results: GRADES };
const schoolId = asId<'school'>(generateSchool({ date: DATE, scale: 'small' }).schoolId);

type Told = Readonly<Record<string, unknown>> & { readonly sourcedId: string; readonly status: string };

let database: TestDatabase;
let api: TestApi;
let administrator: TestSession;
/** Records of every collection, as a program of others read them. */
let told: ReadonlyMap<string, readonly Told[]>;
let files: ReadonlyMap<string, string>;
let bytes: Buffer;

/** Reads a collection to its end by the links alone. */
async function readAll(key: string, path: string): Promise<Told[]> {
  const found: Told[] = [];
  let next: string | undefined = `${path}?limit=1000`;
  while (next !== undefined) {
    const answer: Response = await oauth.protectedResourceRequest(
      ...([key, 'GET', new URL(next, api.origin), undefined, undefined, PLAIN] as const),
    );
    const body = (await answer.json()) as Readonly<Record<string, readonly Told[]>>;
    found.push(...Object.values(body).flat());
    next = /<([^>]+)>\s*;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    if (next === undefined) expect(String(found.length)).toBe(answer.headers.get('x-total-count'));
  }
  return found;
}

async function keyOfAll(): Promise<string> {
  const scopes = ['roster_read', 'people_read', 'journal_read'];
  const client = await makeClient(api, administrator, scopes);
  const server = { issuer: api.origin, token_endpoint: new URL('/oauth/token', api.origin).href };
  const asking = { client_id: client.id };
  const scope = SCOPES.split(' ')
    .map((one) => `https://purl.imsglobal.org/spec/or/v1p2/scope/${one}`)
    .join(' ');
  const answer = await oauth.clientCredentialsGrantRequest(
    server,
    asking,
    oauth.ClientSecretBasic(client.secret),
    { scope },
    PLAIN,
  );
  return (await oauth.processClientCredentialsResponse(server, asking, answer)).access_token;
}

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database.adminUrl, { date: DATE, scale: 'small' });
  api = await TestApi.start(database, { now: NOON });
  const personId = await addStaff(api.get(Database), schoolId, 'administrator');
  administrator = await api.signIn('staff', [{ schoolId, personId }]);
  const key = await keyOfAll();
  const read = new Map<string, Told[]>();
  for (const name of Object.keys(SCHEMAS))
    read.set(name, await readAll(key, `${BASES[name] ?? ROSTER}/${name}`));
  told = read;
  const url = '/files/oneroster.zip?app=staff';
  bytes = (await api.inject({ method: 'GET', url, headers: headersOf(administrator) })).bytes;
  files = readArchive(bytes);
}, 300_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Where a record differs from the model, said by a validator of JSON Schema. */
function faultsOf(name: string): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
  const holds = ajv.compile(SCHEMAS[name] ?? false);
  const faults = (told.get(name) ?? []).flatMap((record) =>
    holds(record) ? [] : (holds.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`),
  );
  return [...new Set(faults)];
}

describe('a whole school, read by a client of others', () => {
  it.each(Object.keys(SCHEMAS))('has %s that keep to the model of the standard', (name) => {
    expect(told.get(name)?.length).toBeGreaterThan(0);
    expect(faultsOf(name)).toEqual([]);
  });

  it('has no reference that leads nowhere', () => {
    const ids = new Map([...told].map(([name, list]) => [name, new Set(list.map((one) => one.sourcedId))]));
    const broken = new Set<string>();
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { href } = value as { readonly href?: unknown };
      if (typeof href === 'string') {
        const [name = '', id = ''] = new URL(href).pathname.split('/').slice(-2);
        if (!ids.get(name)?.has(decodeURIComponent(id))) broken.add(`${at}: ${name}`);
      }
      for (const [field, inner] of Object.entries(value)) walk(inner, `${at}.${field}`);
    };
    for (const [name, list] of told) for (const record of list) walk(record, name);
    expect([...broken]).toEqual([]);
  });
});

describe('the bundle of a whole school', () => {
  it('keeps to the binding, and refers to nothing that is not in it', () => {
    expect(faultsOfBundle(files)).toEqual([]);
    expect(namesOf(files).length).toBe(11);
  });

  it('leaves out of what is there only what belongs to people who have left', () => {
    const gone = new Set(
      (told.get('users') ?? []).filter(({ status }) => status !== 'active').map(({ sourcedId }) => sourcedId),
    );
    expect(gone.size).toBeGreaterThan(0);
    const ownerOf: Readonly<Record<string, string>> = { enrollments: 'user', results: 'student' };
    const refOf = (record: Told, field: string): string =>
      (record[field] as { readonly sourcedId: string } | undefined)?.sourcedId ?? '';
    for (const name of namesOf(files).filter((one) => one !== 'roles')) {
      const packed = rowsOf(files, name).map((row) => row['sourcedId']);
      const owner = ownerOf[name];
      const wanted = (told.get(name) ?? []).filter(
        (record) =>
          record.status === 'active' &&
          !(owner !== undefined && gone.has(refOf(record, owner))) &&
          !(name === 'demographics' && gone.has(record.sourcedId)),
      );
      expect([name, packed]).toEqual([name, wanted.map(({ sourcedId }) => sourcedId)]);
    }
  });
});

/** People of a bundle under their names: what a register has of each, with class, parents and the day of coming. */
function peopleOf(bundle: ReadonlyMap<string, string>, kind: 'student' | 'staff'): readonly string[] {
  const users = new Map(rowsOf(bundle, 'users').map((row) => [row['sourcedId'] ?? '', row]));
  const born = new Map(rowsOf(bundle, 'demographics').map((row) => [row['sourcedId'], row]));
  const classes = new Map(rowsOf(bundle, 'classes').map((row) => [row['sourcedId'], row]));
  const name = (id: string): string => {
    const { familyName, givenName, middleName, phone, email } = users.get(id) ?? {};
    return [familyName, givenName, middleName, phone, email].join(' ');
  };
  const homes = new Map(
    rowsOf(bundle, 'enrollments').flatMap((row) => {
      const home = classes.get(row['classSourcedId']);
      const isHome = row['role'] === 'student' && home?.['classType'] === 'homeroom' && row['endDate'] === '';
      return isHome ? [[row['userSourcedId'] ?? '', `${home['title']?.replaceAll(' ', '')}`]] : [];
    }),
  );
  return [...users]
    .filter(([id, row]) => (kind === 'student' ? homes.has(id) : row['metadata.hiredOn'] !== ''))
    .map(([id, row]) =>
      [
        ...[name(id), row['identifier'], homes.get(id), row['metadata.position']],
        ...[born.get(id)?.['birthDate'], born.get(id)?.['sex']],
        (row['agentSourcedIds'] ?? '').split(',').filter(Boolean).map(name).sort().join(' + '),
      ].join('; '),
    )
    .sort();
}

describe('the bundle of a whole school, loaded into an empty one', () => {
  it('comes out of it again with the same people, classes and parents', async () => {
    const db = api.get(Database);
    const empty = newId<'school'>();
    await db.write({ kind: 'system', name: 'test', requestId: 'test' }, empty, (tx) =>
      openSchool(tx, { name: 'Новая школа', timeZone: 'Europe/Moscow', year: usualYear(2026) }),
    );
    const office = await addStaff(db, empty, 'office', 'Канцелярова');
    const clerk = new ImportClerk(api, await api.signIn('staff', [{ schoolId: empty, personId: office }]));
    for (const kind of ['staff', 'students']) {
      const { id, findings } = await clerk.send(bytes, kind, 'oneroster.zip');
      expect(findings).toBeUndefined();
      let { preview } = await clerk.show(id ?? '');
      for (let turn = 0; turn < 5 && preview.counts.open > 0; turn += 1) {
        const keys = preview.findings.flatMap(({ question }) => question ?? []);
        preview = await clerk.check(preview, {
          answers: Object.fromEntries(keys.map((key) => [key, 'yes'])),
        });
      }
      expect([kind, preview.counts.error ?? 0, (await clerk.apply(preview)).run?.status]).toEqual([
        ...[kind, 0, 'applied'],
      ]);
    }
    const keeper = await addStaff(db, empty, 'administrator', 'Админова');
    const session = await api.signIn('staff', [{ schoolId: empty, personId: keeper }]);
    const url = '/files/oneroster.zip?app=staff';
    const back = readArchive((await api.inject({ method: 'GET', url, headers: headersOf(session) })).bytes);
    expect(faultsOfBundle(back)).toEqual([]);
    for (const kind of ['student', 'staff'] as const) {
      const before = peopleOf(files, kind);
      expect(before.length).toBeGreaterThan(kind === 'student' ? 40 : 5);
      const after = peopleOf(back, kind);
      expect(after.filter((one) => !before.includes(one)).slice(0, 4)).toEqual([]);
      expect(before.filter((one) => !after.includes(one)).slice(0, 4)).toEqual([]);
    }
  }, 120_000);
});
