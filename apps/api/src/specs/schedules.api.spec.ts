import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { ScheduleKinds, SweepSchedules } from '@zhurnal/schedules';
import type { KindWithin } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { ARRANGER } from './arrange-school.js';

const FOLLOW = sql('test.schedules.follow', `update school set profile = $2 where school_id = $1`);
const HOUR = 3_600_000;

let database: TestDatabase;
let api: TestApi;
let now = new Date('2026-08-31T09:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: now.toISOString(), clock: { now: () => now } });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Kept {
  readonly code: string;
  readonly occurrence: string;
  readonly state: string;
  readonly attempt: number;
  readonly retryAt: Date | null;
  readonly lastError: string | null;
  readonly run: string | null;
}

/** A school that follows a regulation, whose calendar begins now. */
async function schoolOf(profile: string): Promise<ArrangedSchool> {
  const school = await ArrangedSchool.open(api, `Школа ${profile} ${now.toISOString()}`);
  await database.query(
    `insert into directory_school (school_id, name) values ($1, $2) on conflict do nothing`,
    [school.schoolId, profile],
  );
  await api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW, [profile]));
  await sweep(school);
  return school;
}
const sweep = ({ schoolId }: ArrangedSchool): Promise<number> => api.get(SweepSchedules).runSchool(schoolId);

/** The clock goes on to an instant in steps of so many hours, and the calendar is looked through at each. */
async function goOn(school: ArrangedSchool, until: string, hours: number): Promise<void> {
  while (now < new Date(until)) {
    now = new Date(Math.min(now.getTime() + hours * HOUR, Date.parse(until)));
    await sweep(school);
  }
}

const receiptsOf = ({ schoolId }: ArrangedSchool): Promise<Kept[]> =>
  database.query(
    `select code, occurrence, state, attempt, retry_at as "retryAt", last_error as "lastError", came_out->'reports'->0->>'id' as run
       from schedule_run where school_id = $1 order by code, occurrence`,
    [schoolId],
  );
const runsOf = ({ schoolId }: ArrangedSchool): Promise<{ id: string; code: string; by: string | null }[]> =>
  database.query(`select id, code, run_by as by from report_run where school_id = $1 order by id`, [
    schoolId,
  ]);

/** Periods and classes of the school as they stand in the database, for the list of what is owed. */
async function facts({ schoolId }: ArrangedSchool) {
  const periods = await database.query<{ id: string; from: number; to: number }>(
    `select id, grade_from as "from", grade_to as "to" from grading_period where school_id = $1 and kind <> 'year'`,
    [schoolId],
  );
  const classes = await database.query<{ id: string; grade: number }>(
    `select id, grade_level as grade from school_class where school_id = $1`,
    [schoolId],
  );
  // Whole fortnights from the first day of the year to the last one of its last period.
  const [taught] = await database.query<{ fortnights: number }>(
    `select ((max(p.ends_on) - y.starts_on + 1) / 14)::int as fortnights
       from academic_year y join grading_period p on p.school_id = y.school_id and p.year_id = y.id and p.kind <> 'year'
      where y.school_id = $1 group by y.starts_on`,
    [schoolId],
  );
  const fortnights = classes.flatMap(({ id }) =>
    Array.from({ length: taught?.fortnights ?? 0 }, (_, at) => `${at + 1} ${id}`),
  );
  const pairsOf = (some: typeof classes): string[] =>
    some.flatMap((one) =>
      periods
        .filter(({ from, to }) => from <= one.grade && to >= one.grade)
        .map(({ id }) => `${id} ${one.id}`),
    );
  const pairs = pairsOf(classes);
  const ofSeniors = pairsOf(classes.filter(({ grade }) => grade >= 7));
  return { periods: periods.map(({ id }) => id), pairs, ofSeniors, fortnights };
}

const MONTHS = [
  ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'],
  ...['2027-02', '2027-03', '2027-04', '2027-05'],
];

describe('a whole school year', () => {
  /** What the clauses ask for, written out: of what this installation has a report for. */
  const owed: Readonly<
    Record<
      's117' | 'g24' | 'g166' | 'g272' | 'tkk',
      (school: Awaited<ReturnType<typeof facts>>, year: string) => readonly string[]
    >
  > = {
    // S117-42: monthly; S117-43, S117-44: every period, and the year.
    s117: ({ periods }, year) => [
      ...MONTHS.map((month) => `activity_report ${month}`),
      ...periods.map((id) => `progress_report ${id}`),
      `year_progress_report ${year}`,
    ],
    // G24-75: monthly and every period; G24-97: monthly and for the year; G24-98: every period and the year; G24-94, G24-95: every class and its period; G24-93,
    // G24-25: every class each fortnight.
    g24: ({ periods, pairs, fortnights }, year) => [
      ...pairs.flatMap((pair) => [`class_report ${pair}`, `preliminary_report ${pair}`]),
      ...[...MONTHS, ...periods].map((occurrence) => `teachers_report ${occurrence}`),
      ...MONTHS.map((month) => `filling_report ${month}`),
      ...periods.map((id) => `progress_report ${id}`),
      ...[`year_filling_report ${year}`, `year_progress_report ${year}`],
      ...fortnights.flatMap((one) => [`inform_families ${year}/${one}`, `paper_families ${year}/${one}`]),
    ],
    g166: () => [],
    g272: () => [],
    // TKK-71: every class at the end of its period, from the seventh grade on (TKK-13).
    tkk: ({ ofSeniors }) => ofSeniors.map((pair) => `inform_families ${pair}`),
  };

  it.each(['s117', 'g24', 'g166', 'g272', 'tkk'] as const)(
    'S117-9 S117-42 S117-43 S117-44 G24-25 G24-43 G24-75 G24-93 G24-94 G24-95 G24-97 TKK-71 every report that %s owes is made once, with a receipt',
    async (profile) => {
      now = new Date('2026-08-31T09:00:00Z');
      const school = await schoolOf(profile);
      await goOn(school, '2027-08-31T09:00:00Z', 24);
      const known = await facts(school);
      const made = [
        'activity_report',
        'teachers_report',
        'filling_report',
        'year_filling_report',
        'progress_report',
        'year_progress_report',
        'preliminary_report',
        'class_report',
        'inform_families',
        'paper_families',
      ];
      const receipts = (await receiptsOf(school)).filter(({ code }) => made.includes(code));
      expect(receipts.map(({ code, occurrence }) => `${code} ${occurrence}`).sort()).toEqual(
        [...owed[profile](known, school.yearId)].sort(),
      );
      expect(receipts.filter(({ state, attempt }) => state !== 'done' || attempt !== 1)).toEqual([]);
      const runs = await runsOf(school);
      const byReceipts = (await receiptsOf(school)).map(({ run }) => run).sort();
      expect(runs.map(({ id }) => id).sort()).toEqual(byReceipts);
      expect(runs.filter(({ by }) => by !== null)).toEqual([]);
    },
    120_000,
  );
});

describe('when something goes wrong', () => {
  const kind = (code: 'filling_report'): KindWithin => {
    const found = api.get(ScheduleKinds).find(code);
    if (found?.place !== 'database') throw new Error(code);
    return found;
  };

  it('three weeks without a program are made up in order, each occurrence once', async () => {
    now = new Date('2026-09-25T09:00:00Z');
    const school = await schoolOf('g24');
    now = new Date('2026-10-16T09:00:00Z');
    await sweep(school);
    await sweep(school);
    const receipts = await receiptsOf(school);
    const preliminary = receipts.filter(({ code }) => code === 'preliminary_report');
    expect(preliminary).toHaveLength(2); // Two classes.
    expect(
      receipts.filter(({ code }) => code === 'filling_report').map(({ occurrence }) => occurrence),
    ).toEqual(['2026-09']);
    expect(receipts.every(({ state, attempt }) => state === 'done' && attempt === 1)).toBe(true);
    expect(await runsOf(school)).toHaveLength(receipts.length);
  });

  it('what was due before the calendar began is not done', async () => {
    now = new Date('2026-11-15T09:00:00Z');
    const school = await schoolOf('g24');
    await sweep(school);
    expect(await receiptsOf(school)).toEqual([]);
  });

  it.each(['before the report', 'after the report', 'with the connection'] as const)(
    'a worker killed %s leaves nothing, and the next attempt does it once',
    async (step) => {
      now = new Date('2026-11-15T09:00:00Z');
      const school = await schoolOf('g24');
      const own = kind('filling_report');
      const killed: KindWithin = {
        ...own,
        run: async (tx, moment) => {
          if (step === 'before the report') throw new Error('killed');
          const cameOut = await own.run(tx, moment);
          if (step === 'after the report') throw new Error('killed');
          const pid = await tx.rows<{ pid: number }>(
            sql('test.schedules.pid', `select pg_backend_pid() as pid where $1::uuid is not null`),
          );
          await database.query(`select pg_terminate_backend($1)`, [pid[0]?.pid]);
          return cameOut;
        },
      };
      api.get(ScheduleKinds).register(killed);
      now = new Date('2026-11-30T16:00:00Z');
      await sweep(school);
      api.get(ScheduleKinds).register(own);
      const [failed] = (await receiptsOf(school)).filter(({ code }) => code === 'filling_report');
      expect(failed).toMatchObject({ state: 'failed', attempt: 1, run: null });
      expect((await runsOf(school)).filter(({ code }) => code === 'journal_filling')).toEqual([]);
      await sweep(school);
      expect((await runsOf(school)).filter(({ code }) => code === 'journal_filling')).toEqual([]);
      now = new Date(now.getTime() + 2 * 60_000);
      await Promise.all([sweep(school), sweep(school), sweep(school)]);
      const [done] = (await receiptsOf(school)).filter(({ code }) => code === 'filling_report');
      expect(done).toMatchObject({ state: 'done', attempt: 2, lastError: null });
      const runs = (await runsOf(school)).filter(({ code }) => code === 'journal_filling');
      expect(runs.map(({ id }) => id)).toEqual([done?.run]);
    },
  );

  it('TKK-79 work outside the database is taken up again when whoever claimed it is gone, and finished by one', async () => {
    now = new Date('2026-10-20T09:00:00Z');
    const copies: string[] = [];
    let gone: ((error: Error) => void) | undefined;
    let isHung = true;
    api.get(ScheduleKinds).register({
      code: 'back_up',
      place: 'outside',
      leaseMinutes: 30,
      run: async (_school, { occurrence }) => {
        if (isHung) await new Promise((_, reject) => (gone = reject));
        copies.push(occurrence);
        return { reports: [], words: [] };
      },
    });
    const school = await schoolOf('tkk');
    const [period] = await database.query<{ id: string; endsOn: string }>(
      `select id, ends_on::text as "endsOn" from grading_period where school_id = $1 and kind <> 'year' order by ends_on limit 1`,
      [school.schoolId],
    );
    now = new Date(`${period?.endsOn ?? ''}T20:00:00Z`);
    const hanging = sweep(school);
    while (gone === undefined) await new Promise((resolve) => setImmediate(resolve));
    isHung = false;
    expect(await sweep(school)).toBe(0);
    now = new Date(now.getTime() + 31 * 60_000);
    expect(await sweep(school)).toBe(1);
    gone(new Error('too late'));
    await hanging;
    expect(copies).toEqual([period?.id]);
    expect((await receiptsOf(school)).filter(({ code }) => code === 'back_up')).toMatchObject([
      { occurrence: period?.id, state: 'done', attempt: 2, lastError: null },
    ]);
  });
});

describe('the calendar of one school', () => {
  it('asks and changes nothing of another one', async () => {
    now = new Date('2026-11-15T09:00:00Z');
    const [one, other] = [await schoolOf('g24'), await schoolOf('g24')];
    now = new Date('2026-11-30T16:00:00Z');
    const schools = new Set<unknown>();
    const names = new Set<string>();
    api.get(Database).listen(({ name, values }) => {
      names.add(name);
      if (name.startsWith('schedules.')) schools.add(values[0]);
    });
    await sweep(one);
    api.get(Database).listen(undefined);
    expect([...schools]).toEqual([one.schoolId]);
    expect(names).toContain('schedules.finish');
    expect((await receiptsOf(one)).length).toBeGreaterThan(0);
    expect([...(await receiptsOf(other)), ...(await runsOf(other))]).toEqual([]);
  });
});
