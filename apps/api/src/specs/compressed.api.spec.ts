import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId, sql } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { actorOf, addStaff, openSchool } from './arrange-school.js';
import { DOCUMENTS, MANIFEST } from './ask-unchanged.js';

const ADD = sql(
  'test.compressed.subjects',
  `insert into subject (school_id, id, name, short_name)
   select $1, s.id, 'Факультатив по истории края, группа ' || s.number, 'Край ' || s.number
     from unnest($2::uuid[]) with ordinality s (id, number)`,
);
const CLEAR = sql(
  'test.compressed.clear',
  `update subject set deleted_at = now(), version = version + 1 where school_id = $1 and name like 'Факультатив%'`,
);

let database: TestDatabase;
let api: TestApi;
let session: TestSession;
let change: (statement: typeof ADD, values: readonly unknown[]) => Promise<unknown>;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: '2026-11-18T09:00:00Z', manifests: [MANIFEST] });
  const db = api.get(Database);
  const schoolId = await openSchool(api, db);
  const personId = await addStaff(db, schoolId, 'teacher');
  session = await api.signIn('staff', [{ schoolId, personId }]);
  const actor = actorOf(schoolId, personId, ['teacher']);
  change = (statement, values) => db.write(actor, schoolId, (tx) => tx.rows(statement, values));
  await change(ADD, [Array.from({ length: 100 }, () => newId())]);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Travelled {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const documentId = Object.entries(MANIFEST).find(([, text]) => text === DOCUMENTS.subjects)?.[0] ?? '';

/** Asks for the subjects by GET; the answer as it travels, not unpacked. */
function askSubjects(headers: Readonly<Record<string, string>>): Promise<Travelled> {
  const address = new URL(`/graphql?documentId=${encodeURIComponent(documentId)}`, api.origin);
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...headersOf(session), ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(parts) });
      });
      answer.on('error', reject);
    }).on('error', reject);
  });
}

const PACKED = { 'accept-encoding': 'gzip, deflate, br' };

describe('a long answer in JSON', () => {
  it('travels packed to a client that takes it, and says the same', async () => {
    const [packed, plain] = [await askSubjects(PACKED), await askSubjects({})];
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.bytes.length).toBeGreaterThan(8 * 1024);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.bytes.toString());
    expect([packed.headers.vary, plain.headers.vary]).toEqual(['accept-encoding', 'accept-encoding']);
  });

  it('is known by one tag however it travelled, weak where it was packed', async () => {
    const { etag: strong = '' } = (await askSubjects({})).headers;
    const { etag: weak = '' } = (await askSubjects(PACKED)).headers;
    expect(strong).toMatch(/^"[\w-]+"$/);
    expect(weak).toBe(`W/${strong}`);
    for (const tag of [strong, weak]) {
      const { status, headers, bytes } = await askSubjects({ ...PACKED, 'if-none-match': tag });
      expect([status, bytes.length, headers['content-encoding']]).toEqual([304, 0, undefined]);
    }
  });

  it('travels packed by POST as well', async () => {
    const query = `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: subjects { id name }`).join(' ')} }`;
    const answer = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headersOf(session), ...PACKED, 'content-type': 'application/json' },
      payload: JSON.stringify({ query }),
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.json<{ data: Record<string, readonly unknown[]> }>().data['a11']?.length).toBeGreaterThan(
      99,
    );
  });
});

describe('a short answer', () => {
  it('travels as it is', async () => {
    await change(CLEAR, []);
    const { status, headers, bytes } = await askSubjects(PACKED);
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    expect(JSON.parse(bytes.toString())).toHaveProperty('data.subjects');
    expect(headers.etag).toMatch(/^"/);
  });
});
