import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { findMissingPeriodMarks } from '@zhurnal/grading';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { acceptFinals, cellOf, readClass, readSheet, setFinals } from './ask-finals.js';
import type { FinalResult, SheetView } from './ask-finals.js';
import { markItem, setMarks } from './ask-journal.js';

/** Places of the columns of class 8: four quarters, the year, the examination, the final mark. */
const [, SECOND, , FOURTH, YEAR, EXAM, FINAL] = [0, 1, 2, 3, 4, 5, 6];

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let sheet: SheetView;

const setNow = (now: string): void => {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
};
const read = async (): Promise<SheetView> => readSheet(api, teacher, school.groups.maths);

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
  await setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
    markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
    markItem(school, 'maths', MONDAY, 'zhukov', 'THREE'),
    markItem(school, 'maths', MONDAY, 'ezhikov', 'FOUR'),
  ]);
  sheet = await read();
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const periodAt = (place: number): string | null => sheet.columns[place]?.periodId ?? null;

const item = (student: StudentName, value: string | null, more: object = {}): object => ({
  studentId: school.students[student],
  periodId: periodAt(SECOND ?? 1),
  value,
  ...more,
});
const set = async (...items: readonly object[]): Promise<readonly FinalResult[]> =>
  setFinals(api, teacher, school.groups.maths, items);
const follow = (profile: string): Promise<unknown> =>
  school.change((tx) =>
    tx.rows({ name: 'test.finals.follow', text: `update school set profile = $2 where school_id = $1` }, [
      profile,
    ]),
  );
const told = (result: FinalResult | undefined): string =>
  result?.refusal
    ? `${result.__typename} ${result.refusal.code} ${result.refusal.clause}`
    : `${result?.__typename} ${result?.late}`;

describe('marks of a period', () => {
  it('are suggested by the rule, with the computation', () => {
    expect(sheet.columns.map(({ kind }) => kind)).toEqual([
      ...['PERIOD', 'PERIOD', 'PERIOD', 'PERIOD'],
      ...['YEAR', 'EXAM', 'FINAL'],
    ]);
    expect(cellOf(sheet, school.students.ageev, SECOND ?? 1)).toMatchObject({
      suggested: '4',
      basis: { kind: 'average', sum: '9', weights: '2', average: '4.50', from: '3.65' },
    });
    expect(cellOf(sheet, school.students.eremin, SECOND ?? 1)).toMatchObject({
      suggested: null,
      basis: { kind: 'none', why: 'noMarks' },
    });
  });

  it('G272-41 all empty cells of the column are filled by one act, with what was shown and nothing else', async () => {
    const suggestions = (['ageev', 'zhukov', 'ezhikov'] as const).map((name, at) => ({
      studentId: school.students[name],
      value: ['FOUR', 'THREE', 'FIVE'][at],
    }));
    const input = { groupId: school.groups.maths, kind: 'PERIOD', periodId: periodAt(1), suggestions };
    const results = await acceptFinals(api, teacher, input);
    // The last one is no longer what the rule says: it is looked at again.
    expect(results.map(told)).toEqual([
      'PeriodMarkSaved false',
      'PeriodMarkSaved false',
      'PeriodMarkInvalid REASON_NEEDED null',
    ]);
    const after = await read();
    expect(cellOf(after, school.students.ageev, 1)).toMatchObject({ value: '4', version: 1 });
    expect(cellOf(after, school.students.ezhikov, 1)).toMatchObject({ value: null, version: 0 });
    const periodId = periodAt(1) ?? '';
    const missing = await school.change((tx) => findMissingPeriodMarks(tx, school.classes.a8, periodId));
    const maths = missing.filter(({ groupId }) => groupId === school.groups.maths);
    expect(maths.map(({ student }) => student.replaceAll('\u00a0', ' '))).toEqual([
      'Ёжиков П.',
      'Еремин М. Л.',
    ]);
  });

  it('deviate from the suggestion only with a reason, exemption and «н/а» too', async () => {
    expect(
      (await set(item('ageev', 'FIVE'), item('zhukov', 'EXEMPT'), item('eremin', 'NOT_ATTESTED'))).map(told),
    ).toEqual([
      'PeriodMarkInvalid REASON_NEEDED null',
      'PeriodMarkInvalid REASON_NEEDED null',
      'PeriodMarkInvalid REASON_NEEDED null',
    ]);
    const reason = 'Победа на олимпиаде';
    expect((await set(item('ageev', 'FIVE', { reason }), item('eremin', 'THREE'))).map(told)).toEqual([
      'PeriodMarkSaved false',
      'PeriodMarkSaved false',
    ]);
    expect(cellOf(await read(), school.students.ageev, 1)).toMatchObject({
      value: '5',
      suggested: '4',
      reason,
    });
  });

  it('are one for a student and subject: who saw an older one learns of the newer', async () => {
    await set(item('ageev', 'FOUR'));
    const [second] = await set(item('ageev', 'FIVE', { reason: 'Иначе' }));
    expect(second).toMatchObject({ __typename: 'PeriodMarkConflict', version: 1, value: 'FOUR' });
    const [third, again] = await set(item('ageev', null, { expectedVersion: 1 }), item('ageev', 'FOUR'));
    expect([told(third), told(again)]).toEqual([
      'PeriodMarkSaved false',
      'PeriodMarkInvalid INVALID_VALUE null',
    ]);
    // A cleared one looks like none.
    expect((await set(item('ageev', 'FOUR'))).map(({ version }) => version)).toEqual([3]);
  });

  it('S117-32 are not given in a grade that is taught without marks', async () => {
    const primary = await school.signIn('primary');
    const first = await readSheet(api, primary, school.groups.primary);
    const periodId = first.columns[1]?.periodId ?? null;
    const studentId = school.students.malyshev;
    const [result] = await setFinals(api, primary, school.groups.primary, [
      { studentId, periodId, value: 'FIVE' },
    ]);
    expect(told(result)).toBe('PeriodMarkInvalid NO_MARKS_IN_GRADE S117-32');
    const missing = await school.change((tx) =>
      findMissingPeriodMarks(tx, school.classes.b1, periodId ?? ''),
    );
    expect(missing).toEqual([]);
  });

  it('are the teacher’s whom the timetable names, and nobody else enters them', async () => {
    for (const who of ['english', 'deputy', 'classTeacher'] as const) {
      const session = await school.signIn(who);
      const refused = await api
        .data(
          session,
          `mutation ($input: SetPeriodMarksInput!) { setPeriodMarks(input: $input) { clientMutationId } }`,
          {
            input: {
              clientMutationId: '0190a0a0-0000-7000-8000-000000000001',
              groupId: school.groups.maths,
              items: [{ kind: 'PERIOD', expectedVersion: 0, ...item('ageev', 'FOUR') }],
            },
          },
        )
        .then(
          () => 'answered',
          () => 'refused',
        );
      expect(refused).toBe('refused');
    }
  });

  it('are not entered before their period has begun', async () => {
    const [result] = await set(item('ageev', 'FOUR', { periodId: periodAt(FOURTH ?? 3) }));
    expect(told(result)).toBe('PeriodMarkLocked PERIOD_NOT_BEGUN null');
  });
});

describe('the terms of marks of a period', () => {
  // The second quarter ends with 30 December.
  it.each([
    ['G272-41 the last day of the period', 'g272', '2026-12-30T20:59:00Z', '2026-12-30T21:00:00Z', 'G272-41'],
    [
      'S117-27 one day before the period ends',
      's117',
      '2026-12-29T20:59:00Z',
      '2026-12-29T21:00:00Z',
      'S117-27',
    ],
    ['G24-27 a day after its end', 'g24', '2026-12-31T20:59:00Z', '2026-12-31T21:00:00Z', 'G24-27'],
    ['TKK-72 a day after its end', 'tkk', '2026-12-31T20:59:00Z', '2026-12-31T21:00:00Z', 'TKK-72'],
  ])('%s: what is entered later is late, and is told', async (_, profile, inTime, late, clause) => {
    await follow(profile);
    setNow(inTime);
    teacher = await school.signIn('maths');
    expect((await read()).columns[1]).toMatchObject({ state: 'open', clause });
    expect(told((await set(item('ageev', 'FOUR')))[0])).toBe('PeriodMarkSaved false');
    setNow(late);
    expect(told((await set(item('zhukov', 'THREE')))[0])).toBe('PeriodMarkSaved true');
    expect(cellOf(await read(), school.students.zhukov, 1).late).toBe(true);
  });

  it('under the federal text there is none: nothing is late and nothing locks', async () => {
    setNow('2027-05-20T09:00:00Z');
    teacher = await school.signIn('maths');
    expect((await read()).columns[1]).toMatchObject({ state: 'open', clause: null });
    expect((await set(item('ageev', 'FOUR'))).map(told)).toEqual(['PeriodMarkSaved false']);
    expect((await set(item('ageev', 'FIVE', { reason: 'Пересдал', expectedVersion: 1 }))).map(told)).toEqual([
      'PeriodMarkSaved false',
    ]);
  });

  it.each([
    ['g24', '2027-01-01T09:00:00Z', 'G24-85'],
    ['tkk', '2027-01-02T09:00:00Z', 'TKK-42'],
  ])(
    'a mark that is missing is entered after the lock, and one that stands is not changed: %s',
    async (profile, now, clause) => {
      await set(item('ageev', 'FOUR'));
      await follow(profile);
      setNow(now);
      teacher = await school.signIn('maths');
      const [changed, cleared, missing] = [
        ...(await set(item('ageev', 'FIVE', { reason: 'Пересчёт', expectedVersion: 1 }))),
        ...(await set(item('ageev', null, { expectedVersion: 1 }))),
        ...(await set(item('zhukov', 'THREE'))),
      ];
      expect([changed, cleared, missing].map(told)).toEqual([
        `PeriodMarkLocked ENTRY_LOCKED ${clause}`,
        `PeriodMarkLocked ENTRY_LOCKED ${clause}`,
        'PeriodMarkSaved true',
      ]);
    },
  );
});

describe('marks of the year', () => {
  const MAY = '2027-05-20T09:00:00Z';
  const ofYear = (kind: string, value: string, more: object = {}): object => ({
    ...{ studentId: school.students.ageev, kind, periodId: null, value },
    ...more,
  });

  beforeEach(async () => {
    setNow(MAY);
    teacher = await school.signIn('maths');
    const periods = sheet.columns.slice(0, 4).map(({ periodId }) => periodId);
    const values = ['FOUR', 'FOUR', 'FIVE', 'FIVE'];
    await set(...periods.map((periodId, at) => item('ageev', values[at] ?? 'FOUR', { periodId })));
  });

  it('G272-42 TKK-68 follow the periods, and the final mark year and examination', async () => {
    expect(cellOf(await read(), school.students.ageev, YEAR ?? 4)).toMatchObject({
      suggested: '5',
      basis: { kind: 'mean', of: 'periods', mean: '4.50', isHalf: true },
    });
    await set(ofYear('YEAR', 'FIVE'));
    expect(cellOf(await read(), school.students.ageev, FINAL ?? 6)).toMatchObject({
      suggested: '5',
      basis: { kind: 'same', of: 'year' },
    });
    expect(told((await set(ofYear('EXAM', 'THREE')))[0])).toBe('PeriodMarkInvalid RECEIPT_NEEDED null');
    expect(told((await set(ofYear('EXAM', 'THREE', { receivedAt: MAY })))[0])).toBe('PeriodMarkSaved false');
    expect(cellOf(await read(), school.students.ageev, FINAL ?? 6)).toMatchObject({
      suggested: '4',
      basis: { kind: 'mean', of: 'yearAndExam', values: ['5', '3'], mean: '4.00' },
    });
    expect(told((await set(ofYear('FINAL', 'FOUR')))[0])).toBe('PeriodMarkSaved false');
  });

  it.each([
    ['G24-27', 'g24'],
    ['TKK-72', 'tkk'],
  ])(
    '%s a result of an examination is in time for 24 hours after the school received it',
    async (_, profile) => {
      await follow(profile);
      const [inTime] = await set(ofYear('EXAM', 'FOUR', { receivedAt: '2027-05-19T09:00:01Z' }));
      const studentId = school.students.zhukov;
      const [late] = await set(ofYear('EXAM', 'FOUR', { studentId, receivedAt: '2027-05-19T09:00:00Z' }));
      expect([told(inTime), told(late)]).toEqual(['PeriodMarkSaved false', 'PeriodMarkSaved true']);
      expect(cellOf(await read(), studentId, EXAM ?? 5)).toMatchObject({ value: '4', late: true });
    },
  );
});

describe('the sheet of a class', () => {
  it('tells categories and indicators by the marks that stand, and what is missing', async () => {
    await set(item('ageev', 'FOUR'), item('zhukov', 'THREE'), item('ezhikov', 'FOUR'), item('eremin', 'TWO'));
    const view = await readClass(api, await school.signIn('classTeacher'), school.classes.a8, periodAt(1));
    expect(view.subjects.names).toEqual(['Алгебра', 'Английский язык', 'Музыка']);
    expect([...view.categories.categories].sort()).toEqual(['failing', 'good', 'good', 'oneThree']);
    expect(view.columns[1]).toMatchObject({ students: 4, passing: 3, ofQuality: 2 });
    expect(view.indicators).toMatchObject({
      counts: ['0,2,1,1,0,0'],
      passRates: ['75.00'],
      qualityRates: ['50.00'],
      // (2 · 64 + 36 + 16) / 4
      learningDegrees: ['45.00'],
    });
    expect(view.gaps.students.length).toBeGreaterThan(0);
  });
});
