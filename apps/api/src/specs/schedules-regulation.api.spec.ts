import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepSchedules } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';

const PAGE = '{ schedules { kinds { code clauses isOwed next } } }';
const CHOOSE = `mutation ($input: ChooseRegulationInput!) { answer: chooseRegulation(input: $input) {
  __typename ... on Refusal { code } } }`;
const VERSION = '{ regulation { version } }';

interface Kind {
  readonly code: string;
  readonly clauses: readonly string[];
  readonly isOwed: boolean;
  readonly next: readonly string[];
}

let database: TestDatabase;
let api: TestApi;
let now = new Date('2026-10-15T09:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: now.toISOString(), clock: { now: () => now } });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

async function ask<Answer>(asker: TestSession, text: string, input?: object): Promise<Answer> {
  const { data, errors } = await api.send<Answer>(asker, text, input && { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

async function choose(asker: TestSession, baseProfile: string, fromDay: string): Promise<string> {
  const { version } = (await ask<{ regulation: { version: number } }>(asker, VERSION)).regulation;
  const { answer } = await ask<{ answer: { __typename: string } }>(asker, CHOOSE, {
    ...{ clientMutationId: randomUUID(), baseProfile, fromDay, expectedVersion: version },
    title: `Положение ${version}`,
  });
  return answer.__typename;
}

describe('the calendar of a school that chose its regulation after it was opened', () => {
  it('S117-42 goes by what holds on the day, and not by what the school began with', async () => {
    const school = await ArrangedSchool.open(api, `Школа ${randomUUID()}`);
    await database.query(
      `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
      [school.schoolId],
    );
    const director = await school.signIn('director');
    const kind = async (code: string): Promise<Kind | undefined> =>
      (await ask<{ schedules: { kinds: readonly Kind[] } }>(director, PAGE)).schedules.kinds.find(
        (one) => one.code === code,
      );
    const receipts = (): Promise<object[]> =>
      database.query(
        `select code, occurrence, state from schedule_run
          where school_id = $1 and code in ('activity_report', 'filling_report', 'teachers_report') order by due_at, code`,
        [school.schoolId],
      );
    const lookUntil = async (until: string): Promise<void> => {
      now = new Date(until);
      await api.get(SweepSchedules).runSchool(school.schoolId);
    };
    await lookUntil('2026-10-15T09:00:00Z');
    expect(await kind('ACTIVITY_REPORT')).toMatchObject({ isOwed: false, clauses: [], next: [] });

    expect(await choose(director, 's117', '2026-10-15')).toBe('Regulation');
    expect(await kind('ACTIVITY_REPORT')).toMatchObject({ isOwed: true, clauses: ['S117-42'] });
    await lookUntil('2026-11-01T09:00:00Z');
    expect(await receipts()).toEqual([{ code: 'activity_report', occurrence: '2026-10', state: 'done' }]);

    expect(await choose(director, 'g24', '2026-11-16')).toBe('Regulation');
    await lookUntil('2026-11-20T09:00:00Z');
    expect(await kind('ACTIVITY_REPORT')).toMatchObject({ isOwed: false });
    expect(await kind('TEACHERS_REPORT')).toMatchObject({ isOwed: true });
    await lookUntil('2026-12-01T09:00:00Z');
    expect(await receipts()).toEqual([
      { code: 'activity_report', occurrence: '2026-10', state: 'done' },
      { code: 'filling_report', occurrence: '2026-11', state: 'done' },
      { code: 'teachers_report', occurrence: '2026-11', state: 'done' },
    ]);
  });
});
