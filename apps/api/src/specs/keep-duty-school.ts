import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import type { StaffName } from './arrange.js';
import { readCompliance } from './arrange-compliance.js';
import { changeDuty, changeRows, readDuties } from './arrange-duties.js';
import type { Changed, TaskView } from './arrange-duties.js';

/** Last days of a quarter, of a month and of lessons. */
export const [QUARTER, NOVEMBER, YEAR] = ['2026-10-23', '2026-11-30', '2027-05-26'] as const;

/** A school whose days are turned, one for each test, and what is asked and said of its duties. */
export interface DutySchool {
  readonly database: TestDatabase;
  readonly api: TestApi;
  readonly school: ArrangedSchool;
  /** Noon in Moscow, so many days after the day. */
  readonly move: (day: string, after?: number) => void;
  readonly follow: (profile: string) => Promise<void>;
  /** The task of that day, as one sees it. */
  readonly taskOf: (who: StaffName, code: string, dueOn: string) => Promise<TaskView | undefined>;
  readonly complete: (session: TestSession, task: TaskView | undefined, more?: object) => Promise<Changed>;
  /** How a clause stands in the month of a day, and what shows it. */
  readonly standing: (
    clause: string,
    day: string,
  ) => Promise<{ readonly state: string | undefined; readonly texts: readonly string[] }>;
}

/** Keeps such a school for the tests of a file. */
export function keepDutySchool(): DutySchool {
  let database: TestDatabase;
  let api: TestApi;
  let school: ArrangedSchool;
  let now = new Date('2026-11-18T09:00:00Z');
  beforeAll(async () => {
    database = await testDatabase();
    api = await TestApi.start(database, { now: now.toISOString(), clock: { now: () => now } });
  });
  beforeEach(async () => {
    school = await ArrangedSchool.open(api);
  });
  afterAll(async () => {
    await api.stop();
    await database.close();
  });
  return {
    get database() {
      return database;
    },
    get api() {
      return api;
    },
    get school() {
      return school;
    },
    move: (day, after = 0) => {
      now = new Date(Date.parse(`${day}T09:00:00Z`) + after * 86_400_000);
    },
    follow: (profile) => changeRows(school, `update school set profile = $2 where school_id = $1`, profile),
    taskOf: async (who, code, dueOn) => {
      const { tasks } = await readDuties(api, await school.signIn(who), { from: dueOn, to: dueOn });
      return tasks.find((task) => task.code === code);
    },
    complete: (session, task, more = {}) =>
      changeDuty(api, session, 'completeDuty', {
        code: task?.code,
        dueOn: task?.dueOn,
        classId: task?.classId,
        personId: task?.personId,
        outcome: 'DONE',
        text: 'Сдано директору, папка 3',
        expectedVersion: task?.said?.version ?? 0,
        ...more,
      }),
    standing: async (clause, day) => {
      const view = await readCompliance(api, await school.signIn('director'), day);
      const at = view.clauses.ids.indexOf(clause);
      const { clauses, texts } = view.evidence;
      return { state: view.clauses.states[at], texts: texts.filter((_, place) => clauses[place] === at) };
    },
  };
}
