import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { CONTROL_COUNTS, CONTROL_KINDS, cellText, countOf } from '@zhurnal/rules';
import type { ControlCounts } from '@zhurnal/rules';
import { StatementRecorder, TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { GroupName } from './arrange.js';
import { takeRoll } from './ask-day.js';
import { readMarks } from './ask-family-life.js';
import { changeLesson, markItem, setMarks } from './ask-journal.js';
import { readControl, readControlRows } from './ask-supervision.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let maths: TestSession;

const FOLLOW = sql('test.control.follow', `update school set profile = $2 where school_id = $1`);
const VISIT = sql(
  'test.control.visit',
  `insert into family_visit (school_id, id, person_id, student_id, visited_at) values ($1, gen_random_uuid(), $2, $3, '2026-11-17T18:00:00Z')`,
);

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  [deputy, maths] = [await school.signIn('deputy'), await school.signIn('maths')];
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));
const record = (date: string, topic: string, held = true, expectedVersion = 0): Promise<unknown> =>
  changeLesson(api, maths, 'recordLesson', {
    lessonId: school.lesson('maths', date),
    topic,
    held,
    expectedVersion,
  });
const mark = (...items: Parameters<typeof markItem>[]): Promise<unknown> =>
  setMarks(
    api,
    maths,
    school.groups.maths,
    items.map((item) => markItem(...item)),
  );

/** The counts of one journal from the columns of the table. */
async function countsOf(
  group: GroupName,
  session = deputy,
  from = MONDAY,
  to = TODAY,
): Promise<ControlCounts> {
  const { rows } = await readControl(api, session, from, to);
  const at = rows.groups.indexOf(school.groups[group]);
  return Object.fromEntries(CONTROL_COUNTS.map((name) => [name, rows[name][at] ?? -1])) as ControlCounts;
}

describe('the table of control', () => {
  it('TKK-7 G24-50 G24-51 G24-52 G24-53 G24-54 counts lessons held, topics, homework, students without marks and with one', async () => {
    await record(MONDAY, 'Дроби');
    await changeLesson(api, maths, 'setHomework', {
      lessonId: school.lesson('maths', MONDAY),
      id: crypto.randomUUID(),
      text: '№ 5',
      dueOn: TODAY,
      minutes: null,
      fileIds: [],
      expectedVersion: 0,
    });
    await mark(
      [school, 'maths', MONDAY, 'ageev', 'FIVE'],
      [school, 'maths', TODAY, 'ageev', 'FOUR'],
      [school, 'maths', TODAY, 'zhukov', 'TWO'],
      [school, 'maths', TODAY, 'eremin', 'DUE'],
    );
    const counts = await countsOf('maths');
    // Friday's lesson is still to come; «точка» is no mark.
    expect(counts).toMatchObject({
      lessons: 2,
      held: 1,
      topics: 1,
      homework: 1,
      rolls: 0,
      marks: 3,
      students: 4,
      withoutMarks: 2,
      withOneMark: 1,
      changed: 0,
    });
    const told = (['held', 'noMarks', 'oneMark', 'density'] as const).map((name) => cellText(name, counts));
    expect(told).toEqual(['50.0', '50.0', '25.0', '0.75']);
    expect(await countsOf('music')).toMatchObject({ lessons: -1 });
  });

  it('G24-38 is one of several sides to watch quality from: who leads by journals, the class teacher by students, the family by its child', async () => {
    await mark([school, 'maths', MONDAY, 'ageev', 'FIVE'], [school, 'maths', TODAY, 'ageev', 'FOUR']);
    for (const who of ['deputy', 'director'] as const)
      expect(await countsOf('maths', await school.signIn(who))).toMatchObject({ marks: 2, withoutMarks: 3 });
    const classTeacher = await school.signIn('classTeacher');
    const { schoolPeriods } = await api.data<{ schoolPeriods: readonly { id: string; name: string }[] }>(
      classTeacher,
      '{ schoolPeriods { id name } }',
    );
    const { classProgress } = await api.data<{ classProgress: { cells: object } }>(
      classTeacher,
      `query ($classId: ID!, $periodId: ID!) { classProgress(classId: $classId, periodId: $periodId) { cells { averages counts } } }`,
      {
        classId: school.classes.a8,
        periodId: schoolPeriods.find(({ name }) => name === '2 четверть')?.id,
      },
    );
    expect(classProgress.cells).toEqual({ averages: ['4.50'], counts: [2] });
    const { subjects } = await readMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect(subjects.averages).toContain('4.50');
  });

  it('G24-55 says of how many students the families and who of the students looked into the diary', async () => {
    await school.change(async (tx) => {
      await tx.rows(VISIT, [school.guardians.ofAgeev, school.students.ageev]);
      await tx.rows(VISIT, [school.students.zhukov, school.students.zhukov]);
    });
    const counts = await countsOf('maths');
    expect(counts).toMatchObject({ students: 4, familiesSeen: 1, studentsSeen: 1 });
    expect([cellText('families', counts), cellText('students', counts)]).toEqual(['25.0', '25.0']);
    expect(await countsOf('maths', deputy, TODAY)).toMatchObject({ familiesSeen: 0, studentsSeen: 0 });
    const away = await readControlRows(api, deputy, 'families_away', school.groups.maths, MONDAY, TODAY);
    expect(away.lines.studentNames).not.toContain('Агеев С.\u00a0И.');
    expect(away.count).toBe(3);
  });

  it.each([
    // Records and marks on the day itself; marks as many days later as the kind of work is checked; five days; no term.
    ['g272', { lateRecords: 1, lateRolls: 1, lateMarks: 1 }],
    ['g24', { lateRecords: 1, lateMarks: 0 }],
    ['s117', { lateRecords: 0, lateRolls: 0, lateMarks: 0 }],
    ['federal', { lateRecords: 0, lateRolls: 0, lateMarks: 0 }],
  ])('judges entries by the terms of %s', async (profile, expected) => {
    await follow(profile);
    await record(MONDAY, 'Дроби');
    await record(TODAY, 'Проценты');
    await takeRoll(api, maths, school.lesson('maths', MONDAY));
    await mark([school, 'maths', MONDAY, 'ageev', 'FIVE'], [school, 'maths', MONDAY, 'zhukov', 'FIVE']);
    expect(await countsOf('maths')).toMatchObject(expected);
  });

  it('opens as many rows as every number says', async () => {
    await follow('g272');
    await record(MONDAY, 'Дроби');
    await record(TODAY, '', true);
    await mark([school, 'maths', MONDAY, 'ageev', 'FIVE'], [school, 'maths', TODAY, 'zhukov', 'FIVE']);
    await setMarks(api, maths, school.groups.maths, [
      { ...markItem(school, 'maths', MONDAY, 'ageev', 'FOUR'), expectedVersion: 1 },
    ]);
    const counts = await countsOf('maths');
    expect(counts.changed).toBe(1);
    for (const kind of CONTROL_KINDS) {
      const { count } = await readControlRows(api, deputy, kind, school.groups.maths, MONDAY, TODAY);
      expect([kind, count]).toEqual([kind, countOf(kind, counts)]);
    }
    const late = await readControlRows(api, deputy, 'late', school.groups.maths, MONDAY, TODAY);
    expect(late.lines.parts).toEqual(['record', 'mark']);
  });

  it('is two statements, whatever it tells', async () => {
    const { statements } = await new StatementRecorder(api.get(Database)).during(() =>
      readControl(api, deputy, MONDAY, TODAY),
    );
    const names = statements.map(({ name }) => name).filter((name) => name.startsWith('supervision.'));
    expect(names).toEqual(['supervision.control.head', 'supervision.control.table']);
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  it('TKK-19 shows a class teacher the journals of the own class and no others', async () => {
    const classTeacher = await school.signIn('classTeacher');
    const own = await readControl(api, classTeacher, MONDAY, TODAY);
    expect(new Set(own.rows.classNames)).toEqual(new Set(['8 А']));
    const all = await readControl(api, deputy, MONDAY, TODAY);
    expect(all.rows.classNames).toContain('1 Б');
    const other = { kind: 'LESSONS', groupId: school.groups.primary, from: MONDAY, to: TODAY };
    const answer = await api.send(
      classTeacher,
      `query ($kind: ControlKind!, $groupId: ID!, $from: Date!, $to: Date!) {
        controlRows(kind: $kind, groupId: $groupId, from: $from, to: $to) { count } }`,
      other,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is saved as a workbook with the rows, the order and the figures of the page', async () => {
    await record(MONDAY, 'Дроби');
    const answer = await api.inject({
      method: 'GET',
      url: `/control/table.xlsx?app=staff&from=${MONDAY}&to=${TODAY}&grade=8&sort=lessons&desc=1`,
      headers: headersOf(deputy),
    });
    expect(answer.statusCode).toBe(200);
    const { sheets } = await readXlsx(answer.bytes);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.map((row) => [row[0], row[1], row[5]])).toEqual([
      ['Класс', 'Предмет', 'Отмечено проведёнными'],
      ['8 А', 'Алгебра', '50,0 %'],
      ['8 А', 'Английский язык', '0,0 %'],
      ['8 А', 'Английский язык', '0,0 %'],
      ['Всего', '', '25,0 %'],
    ]);
  });
});
