import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, newId, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import type { ItemResult, Refusal } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Moves the clock of the service. */
function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}

const FOLLOW = sql(
  'test.terms.follow',
  `update school set profile = $2, time_zone = $3, weekdays = '{1,2,3,4,5,6}' where school_id = $1`,
);
const HOLIDAY = sql(
  'test.terms.holiday',
  `insert into holiday (school_id, id, year_id, name, starts_on, ends_on)
   select $1, $2, y.id, 'Каникулы', $3, $4 from academic_year y where y.school_id = $1 and y.starts_on <= $3 and y.ends_on >= $3`,
);
const WORKDAY = sql(
  'test.terms.workday',
  `insert into school_day (school_id, id, year_id, from_date, to_date, as_weekday)
   select $1, $2, y.id, $3, $3, 1 from academic_year y where y.school_id = $1 and y.starts_on <= $3 and y.ends_on >= $3`,
);
const SHORTEN = sql(
  'test.terms.shorten',
  `update lesson set ends_at = '12:50' where school_id = $1 and date = $2 and slot = 3`,
);

const follow = (profile: string, timeZone = 'Europe/Moscow'): Promise<unknown> =>
  school.change((tx) => tx.rows(FOLLOW, [profile, timeZone]));

const mark = async (student: StudentName = 'ageev', more: object = {}): Promise<ItemResult | undefined> =>
  (
    await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', TODAY, student, 'FIVE', more),
    ])
  )[0];
const absence = async (student: StudentName = 'zhukov'): Promise<ItemResult | undefined> => {
  const lessonId = school.lesson('maths', TODAY);
  const studentId = school.students[student];
  const item = { lessonId, studentId, fact: 'ABSENT', reason: null, expectedVersion: 0 };
  return (await setAttendance(api, teacher, school.groups.maths, [item]))[0];
};
const topic = (): ReturnType<typeof changeLesson> =>
  changeLesson(api, teacher, 'recordLesson', {
    lessonId: school.lesson('maths', TODAY),
    topic: 'Дроби',
    held: true,
    expectedVersion: 0,
  });
const homework = (): ReturnType<typeof changeLesson> =>
  changeLesson(api, teacher, 'setHomework', {
    id: randomUUID(),
    lessonId: school.lesson('maths', TODAY),
    text: '№ 5',
    expectedVersion: 0,
  });

/** «written», or the code and the clause of the refusal, and how and by which clause it is corrected. */
function told(refusal: Partial<Refusal> | undefined): string {
  if (refusal?.code === undefined) return 'written';
  const of = new Map((refusal.params ?? []).map(({ name, value }) => [name, value]));
  return [
    refusal.code,
    refusal.clause,
    of.get('since'),
    of.get('correction'),
    of.get('correctionClause'),
  ].join(' ');
}

const enterAll = async (): Promise<string[]> => [
  told((await mark())?.refusal),
  told((await absence())?.refusal),
  told(await topic()),
  told(await homework()),
];

const WRITTEN = ['written', 'written', 'written', 'written'];
const LOCKED = 'ENTRY_LOCKED';

describe('the terms of a regulation', () => {
  it.each([
    ['federal', WRITTEN],
    ['g272', WRITTEN],
    ['g166', WRITTEN],
    ['s117', WRITTEN],
    ['g24', [`${LOCKED} G24-85 2026-11-18 forbidden G24-85`, 'written', 'written', 'written']],
    [
      'tkk',
      [
        `${LOCKED} TKK-42 2026-11-19 register TKK-43`,
        `${LOCKED} TKK-35 2026-11-19 register TKK-43`,
        `${LOCKED} TKK-35 2026-11-19 register TKK-43`,
        `${LOCKED} TKK-35 2026-11-19 register TKK-43`,
      ],
    ],
  ])('answer the same late entries by %s otherwise', async (profile, expected) => {
    await follow(profile);
    setNow('2026-11-30T09:00:00Z');
    expect(await enterAll()).toEqual(expected);
  });

  it.each([
    ['g24', 'Asia/Magadan', '2026-11-18T13:00:00Z'],
    ['g24', 'Europe/Kaliningrad', '2026-11-18T22:00:00Z'],
    ['tkk', 'Asia/Magadan', '2026-11-19T13:00:00Z'],
    ['tkk', 'Europe/Kaliningrad', '2026-11-19T22:00:00Z'],
  ])('lock marks by %s in %s from the first instant of the next day on', async (profile, zone, midnight) => {
    await follow(profile, zone);
    setNow(new Date(Date.parse(midnight) - 1).toISOString());
    expect(told((await mark('ageev'))?.refusal)).toBe('written');
    setNow(midnight);
    expect((await mark('zhukov'))?.refusal?.code).toBe(LOCKED);
  });

  it('count no day that falls out for everybody', async () => {
    await follow('tkk');
    await school.change((tx) => tx.rows(HOLIDAY, [newId(), '2026-11-19', '2026-11-22']));
    await school.change((tx) => tx.rows(HOLIDAY, [newId(), '2026-11-23', '2026-11-23']));
    setNow('2026-11-24T20:59:59Z');
    expect(told((await mark('ageev'))?.refusal)).toBe('written');
    setNow('2026-11-24T21:00:00Z');
    expect(told((await mark('zhukov'))?.refusal)).toContain('2026-11-24');
  });

  it('count a holiday that is worked in place of another day', async () => {
    await follow('tkk');
    await school.change((tx) => tx.rows(HOLIDAY, [newId(), '2026-11-19', '2026-11-23']));
    await school.change((tx) => tx.rows(WORKDAY, [newId(), '2026-11-20']));
    setNow('2026-11-20T20:59:59Z');
    expect(told((await mark('ageev'))?.refusal)).toBe('written');
    setNow('2026-11-20T21:00:00Z');
    expect(told((await mark('zhukov'))?.refusal)).toContain('2026-11-20');
  });

  it('leave a control work its days for being checked, and no other kind', async () => {
    await follow('g24');
    const lessonId = school.lesson('maths', TODAY);
    const work = { id: lessonId, lessonId, type: 'control_work', weight: '3', scale: 'FIVE' };
    await changeLesson(api, teacher, 'putWork', { ...work, expectedVersion: 0 });
    setNow('2026-11-21T20:59:59Z');
    expect(told((await mark())?.refusal)).toBe('written');
    setNow('2026-11-21T21:00:00Z');
    expect(told((await mark('zhukov'))?.refusal)).toContain('2026-11-21');
    const other = await changeLesson(api, teacher, 'putWork', { ...work, type: 'essay', expectedVersion: 1 });
    expect(told(other)).toBe(`${LOCKED} G24-85 2026-11-21 forbidden G24-85`);
    const removed = await changeLesson(api, teacher, 'removeWork', {
      id: lessonId,
      lessonId,
      expectedVersion: 1,
    });
    expect(removed.code).toBeDefined();
  });

  it('refuse the locked items of a batch and store the others', async () => {
    await follow('g24');
    const results = await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
      markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
    ]);
    expect(results.map(({ __typename }) => __typename)).toEqual(['MarkLocked', 'MarkSaved']);
    expect(told(results[0]?.refusal)).toContain('2026-11-16');
  });

  it('take what arrives late for late, whenever it was entered, and refuse it whole', async () => {
    await follow('g24');
    const key = randomUUID();
    const items = [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')];
    setNow('2026-11-18T21:00:00Z');
    const first = await setMarks(api, teacher, school.groups.maths, items, key);
    const again = await setMarks(api, teacher, school.groups.maths, items, key);
    expect(told(first[0]?.refusal)).toContain('G24-85');
    expect(again).toEqual(first);
  });

  it('answer again what was stored in time, when the same request comes after the lock', async () => {
    await follow('g24');
    const key = randomUUID();
    const items = [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')];
    const first = await setMarks(api, teacher, school.groups.maths, items, key);
    setNow('2026-11-25T09:00:00Z');
    expect(await setMarks(api, teacher, school.groups.maths, items, key)).toEqual(first);
    expect(first[0]?.__typename).toBe('MarkSaved');
  });

  it('lock a correction and a removal like an entry, and say nothing to what changes nothing', async () => {
    await follow('g24');
    await mark();
    setNow('2026-11-19T09:00:00Z');
    expect((await mark('ageev', { value: 'TWO', expectedVersion: 1 }))?.refusal?.code).toBe(LOCKED);
    expect((await mark('ageev', { value: null, expectedVersion: 1 }))?.refusal?.code).toBe(LOCKED);
    expect((await mark('ageev', { expectedVersion: 1 }))?.__typename).toBe('MarkSaved');
  });
});

const TERMS = `terms { part workId state dueAt locksAt lastDay clause correction correctionClause }`;
const LESSON = `query ($id: ID!) { lesson(id: $id) { ${TERMS} } }`;
const PAGE = `query ($groupId: ID!) { journalPage(groupId: $groupId, from: "2026-11-16", to: "2026-11-22") {
  lessons { dates } terms { part states dueAt locksAt lastDays dueClause lockClause correction correctionClause } } }`;

interface LessonTerms {
  readonly lesson: {
    readonly terms: readonly {
      readonly part: string;
      readonly dueAt: string | null;
      readonly state: string;
    }[];
  };
}

describe('what is told of terms', () => {
  const termOf = async (part: string): Promise<object | undefined> => {
    const { lesson } = await api.data<LessonTerms>(teacher, LESSON, { id: school.lesson('maths', TODAY) });
    return lesson.terms.find((term) => term.part === part);
  };

  it('a lesson tells when its homework is due by the bells of the day', async () => {
    await follow('tkk');
    expect(await termOf('HOMEWORK')).toMatchObject({ state: 'OPEN', dueAt: '2026-11-18T15:16:00.000Z' });
    await school.change((tx) => tx.rows(SHORTEN, [TODAY]));
    expect(await termOf('HOMEWORK')).toMatchObject({ state: 'OPEN', dueAt: '2026-11-18T14:51:00.000Z' });
  });

  it('a lesson tells what is late, what is locked and how that is corrected', async () => {
    await follow('tkk');
    setNow('2026-11-19T09:00:00Z');
    expect(await termOf('RECORD')).toMatchObject({ state: 'OVERDUE', lastDay: TODAY, clause: 'TKK-34' });
    setNow('2026-11-20T09:00:00Z');
    expect(await termOf('MARK')).toEqual({
      part: 'MARK',
      workId: school.lesson('maths', TODAY),
      state: 'LOCKED',
      dueAt: '2026-11-18T21:00:00.000Z',
      locksAt: '2026-11-19T21:00:00.000Z',
      lastDay: '2026-11-19',
      clause: 'TKK-42',
      correction: 'REGISTER',
      correctionClause: 'TKK-43',
    });
  });

  it('a page tells it by columns, and nothing where the law names no term', async () => {
    const read = async (): Promise<{ lessons: object; terms: object[] }> =>
      (
        await api.data<{ journalPage: { lessons: object; terms: object[] } }>(teacher, PAGE, {
          groupId: school.groups.maths,
        })
      ).journalPage;
    expect((await read()).terms).toEqual([]);
    await follow('g24');
    const { lessons, terms } = await read();
    expect(lessons).toEqual({ dates: [MONDAY, TODAY, '2026-11-20'] });
    expect(terms).toContainEqual({
      part: 'MARK',
      states: ['LOCKED', 'OPEN', 'OPEN'],
      dueAt: ['2026-11-16T21:00:00.000Z', '2026-11-18T21:00:00.000Z', '2026-11-20T21:00:00.000Z'],
      locksAt: ['2026-11-16T21:00:00.000Z', '2026-11-18T21:00:00.000Z', '2026-11-20T21:00:00.000Z'],
      lastDays: [MONDAY, TODAY, '2026-11-20'],
      dueClause: 'G24-83',
      lockClause: 'G24-85',
      correction: 'FORBIDDEN',
      correctionClause: 'G24-85',
    });
    expect(terms).toContainEqual(
      expect.objectContaining({
        part: 'RECORD',
        states: ['OVERDUE', 'OPEN', 'OPEN'],
        locksAt: [null, null, null],
      }),
    );
  });

  it('a mark after its term is stored, and flagged in the answer', async () => {
    await follow('g272');
    setNow('2026-11-19T09:00:00Z');
    const document = `mutation ($input: SetMarksInput!) { setMarks(input: $input) { results { ... on MarkSaved { index late } } } }`;
    const input = {
      clientMutationId: randomUUID(),
      groupId: school.groups.maths,
      items: [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')],
    };
    expect(await api.data(teacher, document, { input })).toEqual({
      setMarks: { results: [{ index: 0, late: true }] },
    });
  });

  it('the day of a teacher puts first what locks next, and last what is locked', async () => {
    const document = `query ($date: Date!) { teacherDay(date: $date) { debts { date recordTerm { state lastDay locksAt clause } } } }`;
    const read = async (): Promise<unknown> =>
      (await api.data<{ teacherDay: { debts: unknown } }>(teacher, document, { date: '2026-11-21' }))
        .teacherDay.debts;
    setNow('2026-11-21T09:00:00Z');
    expect(await read()).toMatchObject([
      { date: '2026-11-20', recordTerm: null },
      { recordTerm: null },
      { recordTerm: null },
      {},
    ]);
    await follow('tkk');
    expect(await read()).toMatchObject([
      { date: '2026-11-20', recordTerm: { state: 'OVERDUE', lastDay: '2026-11-20', clause: 'TKK-34' } },
      { recordTerm: { state: 'LOCKED', lastDay: '2026-11-19', clause: 'TKK-35' } },
      { recordTerm: { state: 'LOCKED', lastDay: '2026-11-19' } },
      { date: MONDAY, recordTerm: { state: 'LOCKED', lastDay: '2026-11-17' } },
    ]);
  });
});
