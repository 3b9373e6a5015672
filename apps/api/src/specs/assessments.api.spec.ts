import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { day, mark, subjectOf, teachOn } from './arrange-norms.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let subjectId: string;

const TUESDAY = '2026-11-24';
const THURSDAY = '2026-12-03';

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  subjectId = await subjectOf(school, 'maths');
  await teachOn(school, day(TUESDAY), 17);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const FINDING = `code isHint className params { name value }`;
const SCHEDULE = `query ($day: Date!) { assessmentSchedule(day: $day) { yearId today share { value source } gapDays { value source }
  perDay { value } publishedAt unscheduledCount unscheduled { date subjectName groupName title }
  assessments { id subjectName gradeLevel classId classNames date lessons kind level title status isInJournal version findings { ${FINDING} } } } }`;
const DAYS = `query ($wish: AssessmentWish!) { assessmentDays(wish: $wish) { findings { ${FINDING} } days { date hints { ${FINDING} } } } }`;
const ANSWER = `__typename ... on AssessmentsKept { count } ... on Refusal { code params { name value } }`;
const PUT = `mutation ($input: PutAssessmentInput!) { answer: putAssessment(input: $input) { ${ANSWER} } }`;
const REMOVE = `mutation ($input: RemoveAssessmentInput!) { answer: removeAssessment(input: $input) { ${ANSWER} } }`;
const PUBLISH = `mutation ($input: PublishAssessmentsInput!) { answer: publishAssessments(input: $input) { ${ANSWER} } }`;
const OF_STUDENT = `query ($schoolId: ID!, $studentId: ID!, $from: Date!, $to: Date!) {
  studentAssessments(schoolId: $schoolId, studentId: $studentId, from: $from, to: $to) { date subjectName title kind level } }`;

interface Answer {
  readonly answer: { readonly __typename: string; readonly count?: number; readonly code?: string };
}
interface Planned {
  readonly id: string;
  readonly date: string;
  readonly status: string;
  readonly isInJournal: boolean;
  readonly version: number;
  readonly findings: readonly { readonly code: string; readonly isHint: boolean }[];
}
interface Schedule {
  readonly yearId: string;
  readonly assessments: readonly Planned[];
  readonly unscheduledCount: number;
}

const put = async (
  change: Readonly<Record<string, unknown>> = {},
  session = deputy,
): Promise<Answer['answer'] & { id: string }> => {
  const id = (change['id'] as string | undefined) ?? randomUUID();
  const input = {
    ...{ clientMutationId: randomUUID(), id, subjectId, gradeLevel: 8, classId: school.classes.a8 },
    ...{
      date: TUESDAY,
      lessons: 1,
      kind: 'CONTROL_WORK',
      level: 'SCHOOL',
      title: 'Дроби',
      expectedVersion: 0,
    },
    ...change,
  };
  return { ...(await api.data<Answer>(session, PUT, { input })).answer, id };
};
const read = async (session = deputy): Promise<Schedule> =>
  (await api.data<{ assessmentSchedule: Schedule }>(session, SCHEDULE, { day: MONDAY })).assessmentSchedule;
const codesOf = (planned: Planned | undefined): string[] =>
  (planned?.findings ?? []).filter(({ isHint }) => !isHint).map(({ code }) => code);
const publish = async (): Promise<Answer['answer']> => {
  const input = { clientMutationId: randomUUID(), yearId: (await read()).yearId };
  return (await api.data<Answer>(deputy, PUBLISH, { input })).answer;
};
const ofAgeev = async (): Promise<readonly { date: string; subjectName: string }[]> => {
  const variables = {
    ...{ schoolId: school.schoolId, studentId: school.students.ageev },
    ...{ from: MONDAY, to: '2026-12-31' },
  };
  const session = await school.signIn('ofAgeev');
  return (
    await api.data<{ studentAssessments: { date: string; subjectName: string }[] }>(
      session,
      OF_STUDENT,
      variables,
    )
  ).studentAssessments;
};

describe('the schedule of assessments', () => {
  it('says what is too near, proposes days that break nothing, and tells families once it is published', async () => {
    await put();
    const second = await put({ date: THURSDAY, title: 'Уравнения' });
    const near = (await read()).assessments;
    expect(near.map((planned) => [planned.date, codesOf(planned)])).toEqual([
      [TUESDAY, ['GAP']],
      [THURSDAY, ['GAP']],
    ]);
    const wish = {
      ...{ id: second.id, subjectId, gradeLevel: 8, classId: school.classes.a8 },
      ...{ date: THURSDAY, lessons: 1, title: 'Уравнения' },
    };
    const { assessmentDays } = await api.data<{
      assessmentDays: { findings: { code: string }[]; days: { date: string; hints: { code: string }[] }[] };
    }>(deputy, DAYS, { wish });
    expect(assessmentDays.findings.map(({ code }) => code)).toEqual(['GAP', 'BETTER_DAY']);
    expect(assessmentDays.days.slice(0, 3).map(({ date, hints }) => [date, hints.length])).toEqual([
      ['2026-12-15', 0],
      ['2026-12-16', 0],
      ['2026-12-17', 1],
    ]);
    await put({ id: second.id, date: '2026-12-15', title: 'Уравнения', expectedVersion: 1 });
    expect((await read()).assessments.map(codesOf)).toEqual([[], []]);
    expect(await ofAgeev()).toEqual([]);
    expect(await publish()).toEqual({ __typename: 'AssessmentsKept', count: 2 });
    expect(await publish()).toEqual({ __typename: 'AssessmentsKept', count: 0 });
    expect(await ofAgeev()).toEqual([
      { date: TUESDAY, subjectName: 'Алгебра', title: 'Дроби', kind: 'CONTROL_WORK', level: 'SCHOOL' },
      {
        date: '2026-12-15',
        subjectName: 'Алгебра',
        title: 'Уравнения',
        kind: 'CONTROL_WORK',
        level: 'SCHOOL',
      },
    ]);
    await put({ id: second.id, date: '2026-12-16', title: 'Уравнения', expectedVersion: 3 });
    expect((await ofAgeev()).map(({ date }) => date)).toEqual([TUESDAY]);
  });

  it('of a parallel concerns all its classes, of a class only that one', async () => {
    await put({ gradeLevel: 1, classId: null });
    await put({ gradeLevel: 8, classId: null, title: 'Тригонометрия' });
    await publish();
    expect((await ofAgeev()).map(({ date }) => date)).toEqual([TUESDAY]);
    const { assessments } = await read();
    expect(assessments.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['NO_LESSON', 'SHARE'],
      [],
    ]);
  });

  it('knows first and last lessons, days without lessons and the limit of a day', async () => {
    const musicId = await subjectOf(school, 'music');
    await put({ subjectId: musicId, title: 'Песни' });
    await put({ title: 'Дроби' });
    await put({ date: '2026-12-31', title: 'Праздник' });
    const { assessments } = await read();
    expect(assessments.map(codesOf)).toEqual([['PER_DAY'], ['FIRST_LESSON', 'PER_DAY'], ['DAY_OFF']]);
  });

  it('is not written without a title, in another class or outside the year; a stale change is refused', async () => {
    expect(await put({ title: ' ' })).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await put({ lessons: 3 })).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await put({ classId: school.classes.b1 })).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await put({ subjectId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await put();
    expect(await put({ id, expectedVersion: 7 })).toMatchObject({ code: 'STALE_VERSION' });
    const input = { clientMutationId: randomUUID(), id, expectedVersion: 1 };
    expect((await api.data<Answer>(deputy, REMOVE, { input })).answer).toMatchObject({ count: 1 });
    expect((await read()).assessments).toEqual([]);
  });

  it('names control works of journals that are not in it, and which of its own are in a journal', async () => {
    await mark(school, 'ageev', ['control_work']);
    expect((await read()).unscheduledCount).toBe(1);
    await put({ date: MONDAY });
    const { unscheduledCount, assessments } = await read();
    expect([unscheduledCount, assessments[0]?.isInJournal]).toEqual([0, true]);
  });

  it('goes out as a workbook with what is published', async () => {
    await put();
    await publish();
    await put({ date: '2026-12-15', title: 'Ещё не решено' });
    const answer = await api.inject({
      method: 'GET',
      url: `/assessments/schedule.xlsx?app=staff&day=${MONDAY}`,
      headers: headersOf(deputy),
    });
    const { sheets } = await readXlsx(answer.bytes);
    expect(sheets[0]?.rows).toEqual([
      ['Параллель', 'Классы', 'Предмет', 'Дата', 'Уровень', 'Вид', 'Работа'],
      ['8', '8 А', 'Алгебра', '24.11.2026', 'Школьный', 'Контрольная работа', 'Дроби'],
    ]);
  });

  it('is read by teachers and changed by those who lead the school', async () => {
    const maths = await school.signIn('maths');
    expect((await read(maths)).assessments).toEqual([]);
    const refused = await api.send(maths, PUT, {
      input: {
        ...{ clientMutationId: randomUUID(), id: randomUUID(), subjectId, gradeLevel: 8, classId: null },
        ...{
          date: TUESDAY,
          lessons: 1,
          kind: 'CONTROL_WORK',
          level: 'SCHOOL',
          title: 'Дроби',
          expectedVersion: 0,
        },
      },
    });
    expect(refused.errors?.length).toBe(1);
  });
});
