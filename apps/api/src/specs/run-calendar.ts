import { expect } from '@jest/globals';
import { Database, Jobs, sql } from '@zhurnal/platform';
import type { TestApi } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { ARRANGER } from './arrange-school.js';
import { SweepSchedules } from '@zhurnal/schedules';

const FOLLOW = sql('test.calendar.follow', `update school set profile = 'g24' where school_id = $1`);

/** What every kind of queue must do: look through the calendars of all schools by itself, and do what is due once. */
export async function runsTheCalendar(api: TestApi, setClock: (at: string) => void): Promise<void> {
  setClock('2026-11-15T09:00:00Z');
  const school = await ArrangedSchool.open(api);
  await api.database.query(
    `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
    [school.schoolId],
  );
  await api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW));
  await api.get(SweepSchedules).runSchool(school.schoolId);
  setClock('2026-11-30T16:00:00Z');
  await api.get(Jobs).start();
  const receipts = (): Promise<{ code: string; state: string; attempt: number; run: string }[]> =>
    api.database.query(
      `select code, state, attempt, came_out->'reports'->0->>'id' as run from schedule_run where school_id = $1 and code = 'filling_report' order by occurrence`,
      [school.schoolId],
    );
  for (let tries = 0; (await receipts())[0]?.state !== 'done' && tries < 1_000; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const [receipt, ...more] = await receipts();
  expect(receipt).toMatchObject({ code: 'filling_report', state: 'done', attempt: 1 });
  expect(more).toEqual([]);
  expect(
    await api.database.query(`select id from report_run where school_id = $1 and code = 'journal_filling'`, [
      school.schoolId,
    ]),
  ).toEqual([{ id: receipt?.run }]);
}
