import { ScheduleRun } from '@zhurnal/schedules';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { ARRANGER, TODAY } from '../world.js';
import type { School } from '../world.js';

const SCHEDULES = `{ schedules { failed kinds { code clauses isOwed isOffered isOn reason since next version }
  receipts { id code occurrence state dueAt begunAt finishedAt attempt retryAt reports { id classId } words lastError } } }`;
const RETRY =
  'mutation ($input: RetryScheduleRunInput!) { retryScheduleRun(input: $input) { __typename ... on Refusal { code } } }';
const SWITCH =
  'mutation ($input: SwitchScheduleInput!) { switchSchedule(input: $input) { __typename ... on Refusal { code } } }';

const BEGUN = sql(
  'test.access.schedule-begun',
  `insert into schedule_switch (school_id, id, code, is_on, since) values ($1, $2, 'filling_report', true, $3)
   on conflict (school_id, code) do update set is_on = true, version = schedule_switch.version + 1 returning version`,
);
const VERSION = sql(
  'test.access.schedule-version',
  `select w.version from schedule_switch w where w.school_id = $1 and w.code = 'filling_report' order by w.id`,
);
const WAITING = sql(
  'test.access.schedule-waiting',
  `select r.id from schedule_run r where r.school_id = $1 and r.id = $2 and r.retry_at is not null`,
);
const at = new Date(`${TODAY}T08:00:00Z`);

/** Something that failed, of a kind that is on. */
async function freshFailure(db: Database, { schoolId }: School): Promise<string> {
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(BEGUN, [newId(), at]);
    await tx.insert(ScheduleRun, [
      {
        ...{
          id,
          code: 'filling_report',
          occurrence: id,
          dueAt: at,
          state: 'failed',
          attempt: 1,
          begunAt: at,
        },
        ...{ finishedAt: null, retryAt: null, cameOut: null, lastError: `fault ${id}` },
      },
    ]);
  });
  return id;
}

/** How the calendar is asked. */
export const SCHEDULES_ASKED: Readonly<Record<string, Operation>> = {
  schedules: {
    about: 'school',
    prepare: async (db, school) => ask(SCHEDULES, {}, await freshFailure(db, school)),
  },
  retryScheduleRun: {
    about: 'occurrence',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshFailure(db, school);
      return {
        ...ask(RETRY, keyed({ id, reason: 'Диск освобождён' })),
        isProof: async (_, after) => {
          const kept = await after.read(ARRANGER, school.schoolId, (tx) => tx.find(WAITING, [id]));
          return kept !== undefined;
        },
      };
    },
  },
  switchSchedule: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      await freshFailure(db, school);
      const read = async (of: Database): Promise<number> =>
        (await of.read(ARRANGER, school.schoolId, (tx) => tx.find<{ version: number }>(VERSION)))?.version ??
        0;
      const expectedVersion = await read(db);
      const input = { code: 'FILLING_REPORT', isOn: true, reason: 'Проверка', expectedVersion };
      return {
        ...ask(SWITCH, keyed(input)),
        isProof: async (_, after) => (await read(after)) !== expectedVersion,
      };
    },
  },
};
