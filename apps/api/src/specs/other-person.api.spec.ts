import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { SET_MARKS, markItem } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let substitute: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
  substitute = await school.signIn('substitute');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const send = (key: string, person?: string) =>
  api.send<object>(
    substitute,
    SET_MARKS,
    {
      input: {
        clientMutationId: key,
        groupId: school.groups.maths,
        items: [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')],
      },
    },
    person === undefined ? {} : { 'x-zhurnal-person': person },
  );
const marks = () => database.query(`select value from mark where school_id = $1`, [school.schoolId]);

describe('a page that stands open for one person while another has signed in', () => {
  it('G24-17 is answered as if nobody were signed in, and writes nothing', async () => {
    const answer = await send('0199a0b0-0000-7000-8000-000000000001', school.staff.maths);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await marks()).toEqual([]);
  });

  it('is answered when it names the person who is signed in', async () => {
    const answer = await send('0199a0b0-0000-7000-8000-000000000002', school.staff.substitute);
    expect(answer.errors).toBeUndefined();
    expect(await marks()).toEqual([{ value: '5' }]);
  });
});
