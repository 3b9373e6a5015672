import type { ImportOutcome } from '@zhurnal/rules';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { moved, textOf } from './timetable-import.arrange.js';

const GRADES = textOf('grades.fet');
const CLASH = moved(GRADES, 4, ['Вт', '9:25 - 10:10'], ['Вт', '8:30 - 9:15']);

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});

afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Sent {
  readonly step: 'preview' | 'apply';
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly key?: string;
}

async function send(
  session: TestSession,
  { step, text = GRADES, fields = {}, key }: Sent,
): Promise<{ status: number; body: ImportOutcome }> {
  const payload = new FormData();
  for (const [name, value] of Object.entries({ from: '2026-11-23', to: '2026-12-06', ...fields }))
    payload.append(name, value);
  payload.append('file', new Blob([text]), 'расписание.fet');
  const headers = { ...headersOf(session), ...(key === undefined ? {} : { 'idempotency-key': key }) };
  const answer = await api.inject({ method: 'POST', url: `/imports/timetable/${step}`, headers, payload });
  return { status: answer.statusCode, body: answer.json<ImportOutcome>() };
}

async function countLessons(school: ArrangedSchool): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*)::int as count from lesson where school_id = $1 and entry_id is not null`,
    [school.schoolId],
  );
  return row?.count ?? -1;
}

describe('the import of a timetable over HTTP', () => {
  it('TKK-66 is previewed and applied by the deputy', async () => {
    const school = await ArrangedSchool.open(api);
    const deputy = await school.signIn('deputy');
    const preview = await send(deputy, { step: 'preview' });
    expect(preview).toMatchObject({
      status: 200,
      body: { status: 'planned', plan: { totals: { activities: 5, weeklyPeriods: 6, lessonsCreated: 12 } } },
    });
    expect(await countLessons(school)).toBe(0);
    const applied = await send(deputy, { step: 'apply' });
    expect(applied).toMatchObject({ status: 200, body: { status: 'applied' } });
    expect(await countLessons(school)).toBe(12);
    expect((await send(deputy, { step: 'apply' })).body.status).toBe('unchanged');
  });

  it('is applied by the administrator', async () => {
    const school = await ArrangedSchool.open(api);
    const applied = await send(await school.signIn('administrator'), { step: 'apply' });
    expect(applied.body.status).toBe('applied');
    expect(await countLessons(school)).toBe(12);
  });

  it('repeats its answer for a repeated key', async () => {
    const school = await ArrangedSchool.open(api);
    const deputy = await school.signIn('deputy');
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => send(deputy, { step: 'apply', key })));
    expect(
      answers.map(({ body }) => body.status).filter((status) => status === 'applied').length,
    ).toBeGreaterThanOrEqual(1);
    expect(await countLessons(school)).toBe(12);
  });

  it('answers 422 with the findings when it is blocked', async () => {
    const school = await ArrangedSchool.open(api);
    const deputy = await school.signIn('deputy');
    const cut = await send(deputy, { step: 'apply', text: GRADES.slice(0, 900) });
    expect(cut.status).toBe(422);
    expect(cut.body).toMatchObject({ status: 'blocked', plan: null });
    const clash = await send(deputy, { step: 'apply', text: CLASH });
    expect(clash.status).toBe(422);
    expect(clash.body.open.map(({ code }) => code)).toEqual(['TEACHER_CLASH']);
    expect(await countLessons(school)).toBe(0);
    expect(
      (await send(deputy, { step: 'apply', text: CLASH, fields: { confirm: 'TEACHER_CLASH' } })).body.status,
    ).toBe('applied');
  });

  it.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['days in the wrong order', { from: '2026-12-07' }],
    ['a mapping that is no JSON', { mapping: '{' }],
    ['a mapping of something unknown', { mapping: '{"colours":{}}' }],
  ])('refuses %s', async (_, fields) => {
    const school = await ArrangedSchool.open(api);
    const answer = await send(await school.signIn('deputy'), { step: 'preview', fields });
    expect(answer.status).toBe(400);
  });

  it('is not there for a teacher', async () => {
    const school = await ArrangedSchool.open(api);
    const answer = await send(await school.signIn('maths'), { step: 'apply' });
    expect(answer.status).toBe(404);
    expect(await countLessons(school)).toBe(0);
  });
});

describe('the week', () => {
  const WEEK = `query ($monday: Date!, $classId: ID, $teacherId: ID, $roomId: ID) {
    timetableWeek(monday: $monday, classId: $classId, teacherId: $teacherId, roomId: $roomId) {
      monday lessons { ids dates slots startsAt subjects groups teachers substitutes rooms cancelled } } }`;

  interface Week {
    readonly timetableWeek: {
      readonly monday: string;
      readonly lessons: Readonly<Record<'ids' | 'dates' | 'subjects' | 'groups' | 'rooms', string[]>> & {
        readonly teachers: string[][];
        readonly substitutes: boolean[];
      };
    };
  }

  it('of a class holds the lessons of the class and of its subgroups, and no others', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    const { timetableWeek } = await api.data<Week>(session, WEEK, {
      monday: TODAY,
      classId: school.classes.a8,
    });
    expect(timetableWeek.monday).toBe(MONDAY);
    expect(timetableWeek.lessons.subjects).toEqual([
      'Алгебра',
      'Английский язык',
      'Английский язык',
      'Алгебра',
      'Музыка',
      'Английский язык',
      'Английский язык',
      'Алгебра',
    ]);
    expect(new Set(timetableWeek.lessons.rooms)).toEqual(new Set(['305']));
  });

  it('of a teacher holds own lessons and those given for others, where the substitute is named', async () => {
    const school = await ArrangedSchool.open(api);
    const lesson = school.lesson('maths', TODAY);
    await school.substitute(lesson, school.staff.substitute);
    const session = await school.signIn('substitute');
    const { timetableWeek } = await api.data<Week>(session, WEEK, {
      monday: MONDAY,
      teacherId: school.staff.substitute,
    });
    expect(timetableWeek.lessons.ids).toEqual([lesson]);
    expect(timetableWeek.lessons.teachers).toEqual([['Новикова А.\u00a0И.']]);
    expect(timetableWeek.lessons.substitutes).toEqual([true]);
  });

  it('is of one thing: a class, a teacher or a room', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    for (const variables of [{}, { classId: school.classes.a8, teacherId: school.staff.maths }]) {
      const answer = await api.send(session, WEEK, { monday: MONDAY, ...variables });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
      expect(answer.data).toBeNull();
    }
  });
});
