import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId, systemActor } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { Accounts } from '@zhurnal/identity';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { arrangeSchool } from './arrange.js';

let database: TestDatabase;
let api: TestApi;
const schoolId = newId<'school'>();

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: '2026-11-18T09:00:00Z' });
  await arrangeSchool(api.get(Database), schoolId as SchoolId, systemActor('test'));
});

afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('signing in', () => {
  it('works end to end', async () => {
    const answer = await api.inject({ method: 'GET', url: '/healthz/live' });
    expect(answer.json()).toEqual({ status: 'alive' });
    const ready = await api.inject({ method: 'GET', url: '/readyz' });
    expect(ready.json()).toEqual({ status: 'ready', reasons: [] });
    const none = await api.send(undefined, '{ me { memberships { schoolName } } }');
    expect(none.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(api.get(Accounts)).toBeDefined();
  });
});
