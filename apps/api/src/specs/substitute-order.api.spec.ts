import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, Database } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { StatementRecorder, TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { changeLessons, changedOf, cover, reportAway } from './arrange-substitutions.js';
import { changeLesson, markItem, setMarks } from './ask-journal.js';

const CARD = `query ($lessonId: ID!) { handoverCard(lessonId: $lessonId) { lessonId day slot group subject teachers substitutes
  topics { day text } nextTopic { topic lag } homework { day text } unrecorded { id day slot } unmarked { id day type title }
  students { name isExempt isOwing isExcused } until graceDays graceClause recordLastDay recordLocksAt recordClause } }`;
const REGISTER = `query ($from: Date!, $to: Date!) { substitutionRegister(from: $from, to: $to) {
  rows { day slot classes subject absent { name } substitute { name } reason note topic isHeld isHeldBySubstitute }
  totals { name month part reason hours } } }`;
const NAMES = { maths: 'Петрова А.\u00a0И.', substitute: 'Новикова А.\u00a0И.' };

interface Card {
  readonly topics: readonly { readonly day: string; readonly text: string }[];
  readonly nextTopic: { readonly topic: string } | null;
  readonly unrecorded: readonly { readonly day: string }[];
  readonly until: string | null;
  readonly graceClause: string | null;
}
interface Register {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly totals: readonly Readonly<Record<string, unknown>>[];
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let substitute: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  substitute = await school.signIn('substitute');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}
const cardOf = async (session: TestSession, date: string): Promise<Card> =>
  (await api.data<{ handoverCard: Card }>(session, CARD, { lessonId: school.lesson('maths', date) }))
    .handoverCard;
const registerOf = async (session = deputy): Promise<Register> =>
  (
    await api.data<{ substitutionRegister: Register }>(session, REGISTER, {
      from: '2026-11-01',
      to: '2026-11-30',
    })
  ).substitutionRegister;

/** Topic and that the lesson was given, as the substitute writes them; a refusal with its clause. */
async function record(date: string, expectedVersion: number, topic: string): Promise<string> {
  const lessonId = school.lesson('maths', date);
  const variables = {
    input: {
      clientMutationId: randomUUID(),
      lessonId,
      topic,
      held: true,
      expectedVersion,
      lateReason: 'Заменяла',
    },
  };
  const text = `mutation ($input: RecordLessonInput!) { recordLesson(input: $input) { __typename
    ... on Refusal { code clause } } }`;
  const { data, errors } = await api.send<{
    recordLesson: { __typename: string; code?: string; clause?: string };
  }>(substitute, text, variables);
  const answer = data?.recordLesson;
  if (answer?.code !== undefined) return `${answer.code} ${answer.clause}`;
  return errors?.[0]?.extensions.code ?? answer?.__typename ?? '';
}

/** The last second in which the substitute of a lesson of Friday still writes, and why no longer in the next. */
const ORDERS = [
  ['under', 'g272', '2026-11-23T20:59:59Z', 'NOT_FOUND', null],
  ['S117-29', 's117', '2026-11-23T20:59:59Z', 'NOT_FOUND', 'S117-29'],
  ['under', 'g166', '2026-11-23T20:59:59Z', 'NOT_FOUND', null],
  ['G24-78', 'g24', '2026-11-23T20:59:59Z', 'NOT_FOUND', 'G24-78'],
  ['TKK-35', 'tkk', '2026-11-21T20:59:59Z', 'ENTRY_LOCKED TKK-35', null],
] as const;

describe('a substitute', () => {
  it.each(ORDERS)(
    '%s fills the journal in the set order of %s, until %s and not a second longer',
    async (_, profile, last, then, clause) => {
      await follow(school, profile);
      await reportAway(api, deputy, school.staff.maths, { fromDate: FRIDAY, toDate: FRIDAY });
      const lesson = changedOf(
        await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute'),
      );
      expect(lesson.substitutes).toMatchObject([{ name: NAMES.substitute, until: '2026-11-23' }]);
      expect(await cardOf(substitute, FRIDAY)).toMatchObject({
        until: '2026-11-23',
        graceDays: 1,
        graceClause: clause,
      });
      setNow('2026-11-20T12:00:00Z');
      expect(await record(FRIDAY, 0, 'Дроби')).toBe('LessonRecorded');
      const marks = await setMarks(api, substitute, school.groups.maths, [
        markItem(school, 'maths', FRIDAY, 'ageev', 'FIVE'),
      ]);
      expect(marks.map(({ __typename }) => __typename)).toEqual(['MarkSaved']);
      setNow(last);
      expect(await record(FRIDAY, 1, 'Дроби. Сложение')).toBe('LessonRecorded');
      setNow(new Date(Date.parse(last) + 1000).toISOString());
      expect(await record(FRIDAY, 2, 'Дроби. Вычитание')).toBe(then);
    },
  );

  it('S117-29 G24-78 takes over what was taught, what is due and what is owed', async () => {
    const teacher = await school.signIn('maths');
    const monday = school.lesson('maths', MONDAY);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId: monday,
      topic: 'Степени',
      held: true,
      expectedVersion: 0,
    });
    await changeLesson(api, teacher, 'setHomework', {
      id: randomUUID(),
      lessonId: monday,
      text: '№ 415',
      dueOn: FRIDAY,
      minutes: null,
      fileIds: [],
      expectedVersion: 0,
    });
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', MONDAY, 'zhukov', 'DUE')]);
    await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute');
    expect(await cardOf(substitute, FRIDAY)).toMatchObject({
      ...{ day: FRIDAY, subject: 'Алгебра', teachers: [NAMES.maths], substitutes: [NAMES.substitute] },
      topics: [{ day: MONDAY, text: 'Степени' }],
      nextTopic: null,
      homework: [{ day: MONDAY, text: '№ 415' }],
      // Today's lesson was given and is not recorded.
      unrecorded: [{ day: TODAY }],
      students: [{ name: 'Жуков О.\u00a0П.', isOwing: true, isExempt: false, isExcused: false }],
      until: '2026-11-23',
    });
    // It is for who gives the lesson, who teaches the group, and who leads; two statements beside the rights.
    for (const who of ['english', 'classTeacher', 'administrator'] as const)
      await expect(cardOf(await school.signIn(who), FRIDAY)).rejects.toThrow();
    for (const who of ['maths', 'deputy', 'director'] as const)
      expect((await cardOf(await school.signIn(who), FRIDAY)).until).toBe('2026-11-23');
    const recorder = new StatementRecorder(api.get(Database));
    const { statements } = await recorder.during(() => cardOf(substitute, FRIDAY));
    const asked = statements.map(({ name }) => name).filter((name) => /^(journal|plans)\./.test(name));
    expect(asked).toEqual(['journal.handover', expect.stringMatching(/^plans\./)]);
  });
});

describe('the register of substitutions', () => {
  it('S117-29 G24-78 names who was ill, who stood in, and whether it is recorded, with hours by teacher and month', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: MONDAY, toDate: TODAY });
    for (const date of [MONDAY, TODAY])
      await cover(api, deputy, school, school.lesson('maths', date), 'substitute');
    await record(TODAY, 0, 'Дроби');
    const { rows, totals } = await registerOf();
    expect(rows).toMatchObject([
      {
        day: MONDAY,
        classes: ['8 А'],
        absent: [{ name: NAMES.maths }],
        reason: 'ILLNESS',
        note: 'Больничный',
        topic: '',
        isHeld: false,
      },
      {
        day: TODAY,
        substitute: { name: NAMES.substitute },
        reason: 'ILLNESS',
        topic: 'Дроби',
        isHeld: true,
        isHeldBySubstitute: true,
      },
    ]);
    expect(totals).toEqual([
      { name: NAMES.maths, month: '2026-11', part: 'REPLACED', reason: 'ILLNESS', hours: 2 },
      { name: NAMES.substitute, month: '2026-11', part: 'REPLACING', reason: 'ILLNESS', hours: 2 },
    ]);
  });

  it('tells a reason that was said with the substitution, and that nobody said one', async () => {
    const assign = (date: string, more: object) =>
      changeLessons(api, deputy, 'assignSubstitute', {
        items: [
          {
            lessonId: school.lesson('maths', date),
            expectedVersion: 1,
            substituteId: school.staff.substitute,
            ...more,
          },
        ],
      });
    expect(await assign(MONDAY, { reasonNote: 'без причины' })).toMatchObject({ code: 'INVALID_VALUE' });
    changedOf(await assign(MONDAY, { reason: 'LEAVE', reasonNote: 'Учебный отпуск' }));
    changedOf(await assign(FRIDAY, {}));
    expect((await registerOf()).rows).toMatchObject([
      { day: MONDAY, reason: 'LEAVE', note: 'Учебный отпуск' },
      { day: FRIDAY, reason: null, note: '' },
    ]);
    // Why somebody is away stays out of the trail.
    const trail = await school.change((tx) =>
      tx.rows<{ delta: string }>({
        name: 'test.register.trail',
        text: `select delta::text from audit where school_id = $1 and entity = 'lesson_teacher'`,
      }),
    );
    expect(trail.map(({ delta }) => delta).join(' ')).not.toMatch(/leave|отпуск/);
  });

  it('is saved as a workbook with a place for the signature, for those who plan and the director only', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: MONDAY, toDate: MONDAY });
    await cover(api, deputy, school, school.lesson('maths', MONDAY), 'substitute');
    const url = `/substitutions/register.xlsx?from=2026-11-01&to=2026-11-30`;
    const answer = await api.inject({ method: 'GET', url, headers: headersOf(deputy) });
    expect(answer.statusCode).toBe(200);
    const { sheets } = await readXlsx(answer.bytes);
    expect(sheets[0]?.rows).toEqual([
      [
        '№',
        'Дата',
        'Класс',
        'Урок',
        'Предмет',
        'Отсутствует',
        'Причина',
        'Замещает',
        'Тема записана',
        'Подпись',
      ],
      ['1', MONDAY, '8 А', '1', 'Алгебра', NAMES.maths, 'болезнь: Больничный', NAMES.substitute, 'нет', ''],
      ['', '2026-11', '', '', 'Часов замещения', '', 'болезнь', NAMES.substitute, '1', ''],
    ]);
    for (const who of ['maths', 'auditor', 'classTeacher'] as const)
      expect(
        (await api.inject({ method: 'GET', url, headers: headersOf(await school.signIn(who)) })).statusCode,
      ).toBe(404);
  });
});
