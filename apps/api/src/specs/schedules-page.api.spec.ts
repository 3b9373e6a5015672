import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { ScheduleKinds, SweepSchedules } from '@zhurnal/schedules';
import type { KindWithin } from '@zhurnal/schedules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import type { StaffName } from './arrange.js';
import { ARRANGER } from './arrange-school.js';

const FOLLOW = sql('test.schedules-page.follow', `update school set profile = 'g24' where school_id = $1`);
const PAGE = `{ schedules { failed kinds { code clauses isOwed isOffered isOn reason since next version }
  receipts { id code occurrence state dueAt finishedAt attempt retryAt mayRetry wished { at by reason } reports { id classId } lastError } } }`;
const ANSWER = '__typename ... on ScheduleSaved { id } ... on Refusal { code }';
const RETRY = `mutation ($input: RetryScheduleRunInput!) { answer: retryScheduleRun(input: $input) { ${ANSWER} } }`;
const SWITCH = `mutation ($input: SwitchScheduleInput!) { answer: switchSchedule(input: $input) { ${ANSWER} } }`;
/** The last day of lessons of November, when the report of the month is due. */
const DUE = '2026-11-30T16:00:00Z';
const HOUR = 3_600_000;

interface Kind {
  readonly code: string;
  readonly clauses: readonly string[];
  readonly isOwed: boolean;
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly reason: string;
  readonly since: string | null;
  readonly next: readonly string[];
  readonly version: number;
}
interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly occurrence: string;
  readonly state: string;
  readonly dueAt: string;
  readonly finishedAt: string | null;
  readonly attempt: number;
  readonly retryAt: string | null;
  readonly mayRetry: boolean;
  readonly wished: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly reports: readonly { readonly id: string }[];
  readonly lastError: string | null;
}
interface Page {
  readonly failed: number;
  readonly kinds: readonly Kind[];
  readonly receipts: readonly Receipt[];
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;
let now = new Date('2026-11-15T09:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: now.toISOString(), clock: { now: () => now } });
});
beforeEach(async () => {
  now = new Date('2026-11-15T09:00:00Z');
  school = await newSchool();
  director = await school.signIn('director');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

async function newSchool(): Promise<ArrangedSchool> {
  const opened = await ArrangedSchool.open(api, `Школа ${randomUUID()}`);
  await database.query(
    `insert into directory_school (school_id, name) values ($1, 'Школа') on conflict do nothing`,
    [opened.schoolId],
  );
  await api.get(Database).write(ARRANGER, opened.schoolId, (tx) => tx.rows(FOLLOW));
  await api.get(SweepSchedules).runSchool(opened.schoolId);
  return opened;
}

async function page(asker = director): Promise<Page> {
  const { data, errors } = await api.send<{ schedules: Page }>(asker, PAGE);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.schedules;
}
async function filling(): Promise<Kind> {
  const kind = (await page()).kinds.find(({ code }) => code === 'FILLING_REPORT');
  if (!kind) throw new Error('the kind is not shown');
  return kind;
}
const fillings = async (): Promise<readonly Receipt[]> =>
  (await page()).receipts.filter(({ code }) => code === 'FILLING_REPORT');

/** What was answered: saved, or the code of the refusal. */
async function tell(document: string, input: object, asker = director): Promise<string> {
  const { data, errors } = await api.send<{ answer: { __typename: string; code?: string } }>(
    asker,
    document,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return data?.answer.code ?? data?.answer.__typename ?? String(errors?.[0]?.extensions.code);
}
const put = (isOn: boolean, expectedVersion: number, reason = 'Отчёт сдаём на бумаге'): Promise<string> =>
  tell(SWITCH, { code: 'FILLING_REPORT', isOn, reason, expectedVersion });
const sweep = (): Promise<number> => api.get(SweepSchedules).runSchool(school.schoolId);

/** The report of the month is due, and fails. */
async function failOnce(): Promise<Receipt> {
  const kinds = api.get(ScheduleKinds);
  const own = kinds.find('filling_report');
  if (own?.place !== 'database') throw new Error('the kind is not offered');
  const broken: KindWithin = { ...own, run: () => Promise.reject(new Error('no space left')) };
  kinds.register(broken);
  now = new Date(DUE);
  await sweep();
  kinds.register(own);
  const [receipt] = await fillings();
  if (!receipt) throw new Error('there is no receipt');
  return receipt;
}

describe('the page of what happens by the calendar', () => {
  it('tells of a kind its clauses, that it is on since it began, and when it is due next', async () => {
    const kind = await filling();
    expect(kind).toMatchObject({ isOwed: true, isOffered: true, isOn: true, reason: '', version: 1 });
    expect(kind.clauses).toContain('G24-97');
    expect(kind.since).toBe(now.toISOString());
    expect(kind.next.length).toBeGreaterThan(1);
    expect(kind.next).toEqual([...kind.next].sort());
    expect(kind.next.every((at) => new Date(at) > now)).toBe(true);
    expect(await page()).toMatchObject({ failed: 0, receipts: [] });
  });

  it('tells of a receipt what came out, and that the next term has moved on', async () => {
    const [first] = (await filling()).next;
    now = new Date(DUE);
    await sweep();
    const [receipt, ...more] = await fillings();
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ occurrence: '2026-11', state: 'DONE', attempt: 1, dueAt: first });
    expect(receipt?.finishedAt).toBe(now.toISOString());
    expect(receipt?.reports).toHaveLength(1);
    expect((await filling()).next).not.toContain(first);
  });

  it('shows a failure before everything that was done, and counts it', async () => {
    const { id } = await failOnce();
    const { failed, receipts } = await page();
    expect(failed).toBe(1);
    expect(receipts[0]).toMatchObject({ id, state: 'FAILED', attempt: 1, reports: [] });
    expect(receipts[0]?.lastError).toContain('no space left');
  });

  it('shows one school nothing of another one', async () => {
    await failOnce();
    const other = await newSchool();
    expect(await page(await other.signIn('director'))).toMatchObject({ failed: 0, receipts: [] });
  });
});

describe('switching off', () => {
  it('keeps the reason, and what is due then is not made', async () => {
    expect(await put(false, 1)).toBe('ScheduleSaved');
    expect(await filling()).toMatchObject({ isOn: false, reason: 'Отчёт сдаём на бумаге', version: 2 });
    now = new Date(DUE);
    await sweep();
    expect(await fillings()).toEqual([]);
  });

  it('does not make up what fell due meanwhile when it is switched on again', async () => {
    await put(false, 1);
    now = new Date(new Date(DUE).getTime() + 24 * HOUR);
    expect(await put(true, 2, 'Снова нужен')).toBe('ScheduleSaved');
    await sweep();
    expect(await fillings()).toEqual([]);
    expect((await filling()).since).toBe(now.toISOString());
  });

  it('asks for a reason and for the version that was seen', async () => {
    expect(await put(false, 1, '  ')).toBe('INVALID_VALUE');
    expect(await put(false, 0)).toBe('STALE_VERSION');
    expect(await filling()).toMatchObject({ isOn: true, version: 1 });
  });
});

describe('trying again', () => {
  it('is done at the next look, once, and keeps who asked and why', async () => {
    const { id } = await failOnce();
    expect(await sweep()).toBe(0);
    expect(await fillings()).toMatchObject([{ id, mayRetry: true, wished: null }]);
    expect(await tell(RETRY, { id, reason: ' Место освобождено ' })).toBe('ScheduleSaved');
    const wished = { at: now.toISOString(), reason: 'Место освобождено' };
    await sweep();
    expect(await fillings()).toMatchObject([
      { id, state: 'DONE', attempt: 2, lastError: null, mayRetry: false, wished },
    ]);
    expect((await fillings())[0]?.wished?.by).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\./u);
    expect(await page()).toMatchObject({ failed: 0 });
    const kept = await database.query(
      `select run_id as id, attempt, reason, asked_by as by from schedule_retry where school_id = $1 order by id`,
      [school.schoolId],
    );
    expect(kept).toEqual([{ id, attempt: 1, reason: 'Место освобождено', by: school.staff.director }]);
  });

  it('is refused without a reason, of what is done and of what is not there', async () => {
    const { id } = await failOnce();
    expect(await tell(RETRY, { id, reason: ' ' })).toBe('INVALID_VALUE');
    expect(await tell(RETRY, { id: randomUUID(), reason: 'Место освобождено' })).toBe('NOT_FOUND');
    expect(await tell(RETRY, { id, reason: 'Место освобождено' })).toBe('ScheduleSaved');
    await sweep();
    expect(await fillings()).toMatchObject([{ id, state: 'DONE' }]);
    expect(await tell(RETRY, { id, reason: 'Ещё раз' })).toBe('CONFLICT');
  });

  it('is refused of what is switched off, and of what fell due before it was switched on: nobody would do it', async () => {
    const { id } = await failOnce();
    const retry = (): Promise<string> => tell(RETRY, { id, reason: 'Место освобождено' });
    await put(false, 1);
    expect(await fillings()).toMatchObject([{ mayRetry: false }]);
    expect(await retry()).toBe('CONFLICT');
    await put(true, 2);
    expect(await fillings()).toMatchObject([{ mayRetry: false, wished: null }]);
    expect(await retry()).toBe('CONFLICT');
    now = new Date(now.getTime() + HOUR);
    await sweep();
    expect(await fillings()).toMatchObject([{ id, state: 'FAILED', attempt: 1 }]);
  });

  it('does not reach a failure of another school', async () => {
    const { id } = await failOnce();
    const stranger = await (await newSchool()).signIn('director');
    expect(await tell(RETRY, { id, reason: 'Чужое' }, stranger)).toBe('NOT_FOUND');
    expect(await sweep()).toBe(0);
  });
});

describe('who may', () => {
  it.each<readonly [StaffName, boolean, boolean]>([
    ['administrator', true, true],
    ['director', true, true],
    ['deputy', true, false],
    ['classTeacher', false, false],
    ['maths', false, false],
  ])('%s looks: %s, changes: %s', async (who, looks, changes) => {
    const { id } = await failOnce();
    const asker = await school.signIn(who);
    const { data } = await api.send<{ schedules: Page }>(asker, PAGE);
    expect(Boolean(data)).toBe(looks);
    const answer = await tell(RETRY, { id, reason: 'Место освобождено' }, asker);
    expect(answer === 'ScheduleSaved').toBe(changes);
    expect((await fillings())[0]?.retryAt === now.toISOString()).toBe(changes);
  });
});
