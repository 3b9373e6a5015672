import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { GRADES, ROSTER, Reader, keyOf, listOf, makeClient, minorOf } from './arrange-one-roster.js';
import type { Client } from './arrange-one-roster.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let client: Client;
let reader: Reader;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  await ArrangedSchool.open(api, 'Школа № 2');
  const administrator = await school.signIn('administrator');
  client = await makeClient(api, administrator, ['roster_read', 'people_read', 'journal_read']);
  reader = new Reader(api, await keyOf(api, client));
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('collections of the standard', () => {
  it.each(['orgs', 'schools', 'academicSessions', 'terms', 'gradingPeriods', 'courses', 'classes', 'users'])(
    'answers %s',
    async (name) => {
      const answer = await reader.get(`${ROSTER}/${name}`);
      expect([name, answer.statusCode, answer.body.slice(0, 300)]).toEqual([name, 200, expect.any(String)]);
      expect(listOf(answer).length).toBeGreaterThan(0);
    },
  );
  it.each(['students', 'teachers', 'enrollments', 'demographics'])('answers %s', async (name) => {
    const answer = await reader.get(`${ROSTER}/${name}`);
    expect(answer.statusCode).toBe(200);
    expect(listOf(answer).length).toBeGreaterThan(0);
  });
  it.each(['categories', 'lineItems', 'results'])('answers %s', async (name) => {
    const answer = await reader.get(`${GRADES}/${name}`);
    expect([answer.statusCode, minorOf(answer)]).toEqual([200, undefined]);
  });
});
