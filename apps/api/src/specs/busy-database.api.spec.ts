import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { PoolClient } from 'pg';

/** The pool of the server under test. */
interface Pool {
  readonly options: { connectionTimeoutMillis: number; readonly max: number };
  connect(): Promise<PoolClient>;
}

let api: TestApi;
const taken: PoolClient[] = [];

beforeAll(async () => {
  api = await TestApi.start(await testDatabase(), { now: '2026-11-18T09:00:00Z' });
  const pool = (api.get(Database).source.driver as unknown as { readonly master: Pool }).master;
  for (let count = 0; count < pool.options.max; count += 1) taken.push(await pool.connect());
  pool.options.connectionTimeoutMillis = 50;
});

afterAll(async () => {
  for (const client of taken) client.release();
  await api.stop();
  await api.database.close();
});

describe('a server whose connections to the database are all at work', () => {
  it('says in GraphQL that it is not available, not that it failed', async () => {
    const session = {
      accountId: newId<'account'>(),
      cookie: 'zhurnal-staff=nobody',
      audience: 'staff',
    } as const;
    const { errors } = await api.send(session, '{ schoolClasses { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });

  it('says it at the sign-in, with the status that lets a proxy and a browser try again', async () => {
    const answer = await api.inject({
      method: 'POST',
      url: '/auth/sign-in',
      headers: { 'content-type': 'application/json', 'x-zhurnal-app': 'staff' },
      payload: JSON.stringify({ login: 'somebody', password: 'Something-2026' }),
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('has begun nothing: a write is refused the same way', async () => {
    const db = api.get(Database);
    const writing = db.write({ kind: 'system', name: 'test', requestId: 'test' }, newId<'school'>(), () =>
      Promise.reject(new Error('begun')),
    );
    await expect(writing).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
