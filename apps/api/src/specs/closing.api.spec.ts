import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, newId, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import type { GroupName, StudentName } from './arrange.js';
import {
  changeClosing,
  endQuarter,
  fillPeriodMarks,
  readClosings,
  readGaps,
  verifyClosing,
} from './arrange-closing.js';
import type { ClosingsView } from './arrange-closing.js';
import { changeLessons } from './arrange-substitutions.js';
import { setFinals } from './ask-finals.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import type { Refusal } from './ask-journal.js';

/** The day after the last one of the quarter, 12:00 in Moscow. */
const AFTER = '2026-11-20T09:00:00Z';
const LAST = '2026-11-19';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let deputy: TestSession;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
  deputy = await school.signIn('deputy');
  director = await school.signIn('director');
  await endQuarter(school, LAST);
  await fillPeriodMarks(school);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Moves the clock of the service. */
function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}

const FOLLOW = sql('test.closing.follow', `update school set profile = $2 where school_id = $1`);
const JOIN = sql(
  'test.closing.join',
  `insert into teaching_group_part (school_id, id, group_id, class_id) values ($1, $2, $3, $4)`,
);
const OF_MATHS = `student_id = $2 and subject_id = (
   select g.subject_id from teaching_group g where g.school_id = $1 and g.name = '8 А' and g.scale = 'five' limit 1)`;
const DROP = sql(
  'test.closing.drop',
  `update period_mark set value = null, deleted_at = clock_timestamp(), version = version + 1 where school_id = $1 and ${OF_MATHS}`,
);
const FORGE = sql(
  'test.closing.forge.mark',
  `update period_mark set value = '5', version = version + 1 where school_id = $1 and ${OF_MATHS}
      and period_id in (select id from grading_period where school_id = $1 and number = 2)`,
);
const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));

const quarter = ({ periods }: ClosingsView, number: 1 | 2, classId = school.classes.a8) =>
  periods.filter((one) => one.classId === classId)[number - 1];
const placeOf = async (number: 1 | 2, classId = school.classes.a8) => ({
  classId,
  periodId: quarter(await readClosings(api, deputy), number, classId)?.periodId ?? '',
});
const close = async (number: 1 | 2, more: object = {}, session = deputy, classId = school.classes.a8) =>
  changeClosing(api, session, 'closePeriod', { ...(await placeOf(number, classId)), ...more });
const closeBoth = async (): Promise<void> => {
  expect((await close(1)).code).toBeUndefined();
  expect((await close(2, { isConfirmed: true })).code).toBeUndefined();
};
const order = async (more: object = {}, session = director) =>
  changeClosing(api, session, 'reopenPeriod', {
    ...(await placeOf(2)),
    groupId: school.groups.maths,
    orderNumber: '17-у',
    orderedOn: '2026-11-20',
    reason: 'Ошибка в отметках за контрольную',
    lastDay: '2026-11-21',
    ...more,
  });
const mark = async (student: StudentName = 'ageev', group: GroupName = 'maths', more: object = {}) =>
  (
    await setMarks(api, teacher, school.groups[group], [
      markItem(school, group, TODAY, student, 'FIVE', more),
    ])
  )[0];
const absence = async (student: StudentName = 'zhukov') => {
  const item = {
    lessonId: school.lesson('maths', TODAY),
    studentId: school.students[student],
    fact: 'ABSENT',
    reason: null,
    expectedVersion: 0,
  };
  return (await setAttendance(api, teacher, school.groups.maths, [item]))[0];
};
const record = (more: object = {}) =>
  changeLesson(api, teacher, 'recordLesson', {
    lessonId: school.lesson('maths', TODAY),
    topic: 'Дроби',
    held: true,
    expectedVersion: 0,
    ...more,
  });
const said = (refusal: Partial<Refusal> | undefined): string =>
  [refusal?.code ?? 'written', ...(refusal?.params ?? []).map(({ value }) => value)].join(' ');

describe('closing a period', () => {
  it('waits for its last day to be over, by the clock of the school', async () => {
    setNow('2026-11-19T20:59:59Z');
    expect((await close(1)).code).toBeUndefined();
    expect(said(await close(2, { isConfirmed: true }))).toBe(`PERIOD_NOT_OVER ${LAST}`);
    setNow('2026-11-19T21:00:00Z');
    expect((await close(2, { isConfirmed: true })).code).toBeUndefined();
  });

  it('goes in the order of the year, once for each period', async () => {
    setNow(AFTER);
    expect(said(await close(2, { isConfirmed: true }))).toBe('EARLIER_PERIOD_OPEN 1 четверть');
    await closeBoth();
    expect((await close(1)).code).toBe('PERIOD_CLOSED');
  });

  it.each([
    ['federal', false, [null, null]],
    ['g272', true, ['G272-30', 'G272-30']],
    ['g166', true, ['G166-24', 'G166-24']],
    ['g24', true, ['G24-77', 'G24-77']],
    ['tkk', true, ['TKK-34', 'TKK-34']],
  ])('by %s asks for what its clauses ask for', async (profile, required, clauses) => {
    await follow(profile);
    setNow(AFTER);
    await close(1);
    const { gaps, ...counts } = await readGaps(api, deputy, await placeOf(2));
    expect(counts.required + counts.other).toBe(gaps.length);
    expect(gaps.map(({ kind }) => kind)).toEqual(gaps.map(() => 'NOT_HELD'));
    expect(counts.required > 0).toBe(required);
    expect([gaps[0]?.clause, gaps.at(-1)?.clause]).toEqual(clauses);
    const unconfirmed = await close(2);
    expect(unconfirmed.code).toBe('GAPS_LEFT');
    expect((await close(2, { isConfirmed: true })).code).toBe(required ? 'GAPS_LEFT' : undefined);
  });

  it('names what is missing: the topic, the roll and reasons of absences', async () => {
    await follow('g272');
    expect(said(await record({ topic: 'Дроби' }))).toBe('written');
    expect((await absence())?.refusal).toBeUndefined();
    setNow(AFTER);
    const { gaps } = await readGaps(api, deputy, await placeOf(2));
    const own = gaps.filter(({ lessonId }) => lessonId === school.lesson('maths', TODAY));
    expect(own.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['NO_ROLL 1', 'OPEN_REASON 1']);
  });

  it('G272-41 waits for every mark of the period, told at the last lesson of its group', async () => {
    await follow('g272');
    await school.change((tx) => tx.rows(DROP, [school.students.ageev]));
    setNow(AFTER);
    const { gaps } = await readGaps(api, deputy, await placeOf(2));
    const own = gaps.filter(({ kind }) => kind === 'NO_PERIOD_MARK');
    expect(
      own.map(({ lessonId, count, clause, isRequired }) => [lessonId, count, clause, isRequired]),
    ).toEqual([[school.lesson('maths', TODAY), 1, 'G272-41', true]]);
    expect((await close(1)).code).toBeUndefined();
    expect((await close(2, { isConfirmed: true })).code).toBe('GAPS_LEFT');
  });

  it('takes no mark of the period any more, and the seal tells of one that was changed', async () => {
    setNow(AFTER);
    await closeBoth();
    const { periodId } = await placeOf(2);
    const item = {
      studentId: school.students.ageev,
      periodId,
      value: 'FIVE',
      expectedVersion: 1,
      reason: 'Так',
    };
    const [result] = await setFinals(api, teacher, school.groups.maths, [item]);
    expect(result?.refusal?.code).toBe('PERIOD_CLOSED');
    await school.change((tx) => tx.rows(FORGE, [school.students.ageev]));
    const check = await verifyClosing(api, deputy, await placeOf(2));
    expect(check.differences).toMatchObject([
      { kind: 'PERIOD_MARK', studentName: 'Агеев С.\u00a0И.', sealed: '4', found: '5' },
    ]);
  });

  it('takes no entry of any kind any more, and says which closing stands in the way', async () => {
    await follow('federal');
    setNow(AFTER);
    await closeBoth();
    const closed = 'PERIOD_CLOSED yes 2 четверть 2026-11-20';
    expect(said((await mark())?.refusal)).toBe(closed);
    expect(said((await absence())?.refusal)).toBe(closed);
    expect(said(await record())).toBe(closed);
    const homework = { id: randomUUID(), lessonId: school.lesson('maths', TODAY), text: '№ 5' };
    expect(said(await changeLesson(api, teacher, 'setHomework', { ...homework, expectedVersion: 0 }))).toBe(
      closed,
    );
  });

  it('loses no lesson and gets none: nothing falls out, comes back or is moved in days that are closed', async () => {
    await follow('federal');
    const [english, fallen, coming] = [
      school.lesson('english', TUESDAY),
      school.lesson('english', TOMORROW),
      school.lesson('maths', FRIDAY),
    ];
    const cancel = async (lessonId: string) =>
      changeLessons(api, deputy, 'cancelLesson', {
        items: [{ lessonId, expectedVersion: 1 }],
        ...{ cause: 'OTHER', note: '' },
      });
    const move = (lessonId: string, date: string) =>
      changeLessons(api, deputy, 'moveLesson', {
        ...{ lessonId, date, slot: 2, roomId: null, cause: 'OTHER', note: '', expectedVersion: 1 },
      });
    expect((await cancel(fallen)).code).toBeUndefined();
    setNow(AFTER);
    await closeBoth();
    const back = { lessonId: fallen, expectedVersion: 2 };
    expect([
      (await cancel(english)).code,
      (await changeLessons(api, deputy, 'restoreLesson', back)).code,
      (await move(english, FRIDAY)).code,
      (await move(coming, TUESDAY)).code,
    ]).toEqual(Array(4).fill('PERIOD_CLOSED'));
    expect((await cancel(coming)).__typename).toBe('LessonsChanged');
  });

  it('shows the columns of the period closed, and the days after it open', async () => {
    setNow(AFTER);
    await closeBoth();
    const text = `query ($groupId: ID!) { journalPage(groupId: $groupId, from: "2026-11-16", to: "2026-11-22") {
      terms { part states } lessons { dates } } }`;
    const { journalPage } = await api.data<{
      journalPage: { terms: { part: string; states: string[] }[]; lessons: { dates: string[] } };
    }>(teacher, text, { groupId: school.groups.maths });
    expect(journalPage.lessons.dates).toEqual(['2026-11-16', '2026-11-18', '2026-11-20']);
    const of = (part: string) => journalPage.terms.find((one) => one.part === part)?.states;
    expect(of('MARK')?.slice(0, 2)).toEqual(['PERIOD_CLOSED', 'PERIOD_CLOSED']);
    expect(of('MARK')?.[2]).not.toBe('PERIOD_CLOSED');
  });

  it('closes a group of several classes with the last of them', async () => {
    await school.change((tx) => tx.rows(JOIN, [newId(), school.groups.maths, school.classes.b1]));
    setNow(AFTER);
    await closeBoth();
    expect(said((await mark())?.refusal)).toBe('written');
    const other = school.classes.b1;
    expect((await close(1, {}, deputy, other)).code).toBeUndefined();
    expect((await close(2, { isConfirmed: true }, deputy, other)).code).toBeUndefined();
    expect((await mark('eremin'))?.refusal?.code).toBe('PERIOD_CLOSED');
  });

  it('is not undone by somebody of another duty', async () => {
    setNow(AFTER);
    await closeBoth();
    await expect(order({}, deputy)).rejects.toThrow('NOT_FOUND');
    await expect(close(1, {}, teacher)).rejects.toThrow('NOT_FOUND');
  });
});

describe('an order of the director', () => {
  beforeEach(async () => {
    setNow(AFTER);
    await closeBoth();
  });

  it.each([
    [{ orderNumber: '  ' }, 'INVALID_VALUE orderNumber'],
    [{ reason: ' ' }, 'INVALID_VALUE reason'],
    [{ orderedOn: '2026-11-21' }, 'INVALID_VALUE orderedOn'],
    [{ lastDay: '2026-11-19' }, 'DAY_IS_PAST 2026-11-20'],
    [{ lastDay: '2026-12-04' }, 'REOPENING_TOO_LONG 2026-12-03'],
  ])('with %j is none', async (more, expected) => {
    expect(said(await order(more))).toBe(expected);
  });

  it('opens one subject until the last second of its last day, late whatever its terms', async () => {
    expect((await order()).code).toBeUndefined();
    expect((await order()).code).toBe('PERIOD_REOPENED');
    setNow('2026-11-21T20:59:59Z');
    expect(said((await mark())?.refusal)).toBe('written');
    expect((await mark('zhukov', 'music', { value: 'PASS' }))?.refusal?.code).toBe('PERIOD_CLOSED');
    setNow('2026-11-21T21:00:00Z');
    expect((await mark('eremin'))?.refusal?.code).toBe('PERIOD_CLOSED');
  });

  it('opens also what the regulation has locked', async () => {
    await follow('g24');
    expect((await mark())?.refusal?.code).toBe('PERIOD_CLOSED');
    await order();
    expect(said((await mark())?.refusal)).toBe('written');
  });

  it('ends before its time, and is sealed anew', async () => {
    const opened = await order();
    const [{ id, version } = { id: '', version: 0 }] = opened.reopenings;
    expect(quarter(opened, 2)?.state).toBe('REOPENED');
    expect((await changeClosing(api, deputy, 'sealPeriod', await placeOf(2))).code).toBe('PERIOD_REOPENED');
    await mark();
    const ended = await changeClosing(api, director, 'endReopening', {
      classId: school.classes.a8,
      id,
      expectedVersion: version,
    });
    expect(quarter(ended, 2)?.state).toBe('UNSEALED');
    expect((await mark('zhukov'))?.refusal?.code).toBe('PERIOD_CLOSED');
    const check = await verifyClosing(api, deputy, await placeOf(2));
    expect([check.isSame, check.isIntact]).toEqual([false, true]);
    expect(check.differences.map(({ kind, found }) => `${kind} ${found}`)).toContain('MARK 5');
    const sealed = await changeClosing(api, deputy, 'sealPeriod', await placeOf(2));
    expect([quarter(sealed, 2)?.state, quarter(sealed, 2)?.seal?.number]).toEqual(['CLOSED', 2]);
    expect((await verifyClosing(api, deputy, await placeOf(2))).isSame).toBe(true);
  });
});

describe('a seal', () => {
  it('is the same as long as the journal is, and tells what is otherwise', async () => {
    await mark();
    setNow(AFTER);
    await closeBoth();
    const same = await verifyClosing(api, deputy, await placeOf(2));
    expect([same.isSame, same.isIntact, same.digest === same.found, same.differences]).toEqual([
      true,
      true,
      true,
      [],
    ]);
    await school.change((tx) =>
      tx.rows(
        sql('test.closing.forge', `update mark set value = '2', version = version + 1 where school_id = $1`),
        [],
      ),
    );
    const { isSame, differences } = await verifyClosing(api, deputy, await placeOf(2));
    expect(isSame).toBe(false);
    expect(differences.map(({ kind, sealed, found }) => [kind, sealed, found])).toEqual([['MARK', '5', '2']]);
  });
});

describe('the archive of a year', () => {
  it('takes a year whose periods are closed, and nothing is written or opened after that', async () => {
    setNow(AFTER);
    const { yearId } = await readClosings(api, director);
    expect((await changeClosing(api, director, 'archiveYear', { yearId })).code).toBe('PERIODS_OPEN');
    await school.change((tx) =>
      tx.rows(
        sql(
          'test.closing.only',
          `update grading_period set deleted_at = now() where school_id = $1 and (starts_on > '2026-11-20' or kind <> 'quarter')`,
        ),
        [],
      ),
    );
    await closeBoth();
    for (const number of [1, 2] as const)
      expect((await close(number, { isConfirmed: true }, deputy, school.classes.b1)).code).toBeUndefined();
    await expect(changeClosing(api, deputy, 'archiveYear', { yearId })).rejects.toThrow('NOT_FOUND');
    expect((await changeClosing(api, director, 'archiveYear', { yearId })).archivedAt).not.toBeNull();
    expect((await mark())?.refusal?.code).toBe('YEAR_ARCHIVED');
    expect((await record()).code).toBe('YEAR_ARCHIVED');
    expect((await order()).code).toBe('YEAR_ARCHIVED');
    expect((await changeClosing(api, director, 'archiveYear', { yearId })).code).toBe('YEAR_ARCHIVED');
  });
});
