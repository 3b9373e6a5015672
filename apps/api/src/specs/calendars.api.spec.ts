import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { nameGuardians } from '@zhurnal/schooling';
import { Homework, Work } from '@zhurnal/journal';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import { changeLessons, changedOf, cover } from './arrange-substitutions.js';
import { fetchCalendar, openCalendar, parseCalendar } from './arrange-timetable.js';
import type { Read } from './arrange-timetable.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const END_GUARDIANSHIP = sql(
  'test.calendars.end-guardianship',
  `update guardianship set valid_to = '2026-11-01' where school_id = $1 and guardian_id = $2`,
);

/** A new address of somebody's calendar. */
async function pathOf(
  who: Parameters<ArrangedSchool['signIn']>[0],
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const session = await school.signIn(who);
  const { path, code } = await openCalendar(api, session, { schoolId: school.schoolId, ...input });
  if (path === undefined) throw new Error(code);
  return path;
}

const ofChild = (student = school.students.ageev): Readonly<Record<string, unknown>> => ({
  kind: 'STUDENT',
  studentId: student,
});

async function read(path: string): Promise<ReturnType<typeof parseCalendar>> {
  const answer = await fetchCalendar(api, path);
  expect(answer.statusCode).toBe(200);
  return parseCalendar(answer.body);
}

const eventOf = async (path: string, uid: string): Promise<Read> => {
  const found = (await read(path)).events.filter((event) => event.uid === uid);
  expect(found).toHaveLength(1);
  return found[0] as Read;
};

describe('a calendar', () => {
  it('shows a family the lessons of the child, in the time of the school', async () => {
    const { name, events, properties } = await read(await pathOf('ofAgeev', ofChild()));
    expect(name).toBe('Уроки — Семён');
    expect(properties['version']).toBe('2.0');
    expect(properties['x-published-ttl']).toBe('PT1H');
    expect(properties['refresh-interval']).toBe('PT1H');
    expect(events.map(({ summary, startsAt }) => [startsAt, summary])).toEqual([
      [`${MONDAY}T08:30:00`, 'Алгебра'],
      [`${TUESDAY}T09:25:00`, 'Английский язык'],
      [`${TODAY}T09:25:00`, 'Алгебра'],
      [`${TODAY}T12:30:00`, 'Музыка'],
      [`${TOMORROW}T08:30:00`, 'Английский язык'],
      [`${FRIDAY}T08:30:00`, 'Алгебра'],
    ]);
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['Europe/Moscow']));
    expect(events[0]).toMatchObject({
      uid: school.lesson('maths', MONDAY),
      utc: `${MONDAY}T05:30:00.000Z`,
      location: 'каб. 305',
      sequence: 0,
      status: null,
    });
  });

  it('tells no names but the given name of the child', async () => {
    const { body } = await fetchCalendar(api, await pathOf('ofAgeev', ofChild()));
    expect(body).toContain('Семён');
    expect(body).not.toMatch(/Агеев|Ильич|Петрова|Сидорова/);
  });

  it('is in the school’s zone, whatever that of the process is', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      const { events } = await read(await pathOf('ofAgeev', ofChild()));
      expect(events[0]).toMatchObject({ startsAt: `${MONDAY}T08:30:00`, utc: `${MONDAY}T05:30:00.000Z` });
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('of all children says whose lesson it is', async () => {
    await school.change((tx) =>
      nameGuardians(tx, [
        {
          guardianId: school.guardians.ofAgeev,
          studentId: school.students.malyshev,
          kind: 'mother',
          from: '2026-09-01',
        },
      ]),
    );
    const { name, events } = await read(await pathOf('ofAgeev', { kind: 'CHILDREN' }));
    expect(name).toBe('Уроки детей');
    const today = events.filter(({ startsAt }) => startsAt.startsWith(TODAY)).map(({ summary }) => summary);
    expect(today.sort()).toEqual(['Глеб: Алгебра', 'Семён: Алгебра', 'Семён: Музыка']);
  });

  it('of a student needs no name, that of a teacher has the groups', async () => {
    const own = await read(await pathOf('ageev', ofChild()));
    expect([own.name, own.events.length]).toEqual(['Уроки', 6]);
    const teacher = await read(await pathOf('maths', { kind: 'OWN' }));
    expect([teacher.name, teacher.events.map(({ summary }) => summary)]).toEqual([
      'Мои уроки',
      ['Алгебра · 8 А', 'Алгебра · 8 А', 'Музыка · 8 А', 'Алгебра · 8 А'],
    ]);
  });

  it('wakes the family a day before a control work, and shows homework where it is wanted', async () => {
    const lessonId = school.lesson('maths', FRIDAY);
    const groupId = school.groups.maths;
    await school.change(async (tx) => {
      const work = { lessonId, groupId, date: FRIDAY, position: 1, title: '', weight: '1', scale: 'five' };
      await tx.insert(Work, [{ ...work, id: lessonId, type: 'control_work' } as never]);
      const homework = {
        groupId,
        lessonId: school.lesson('maths', TODAY),
        text: 'Повторить § 12',
        minutes: null,
        loadReason: '',
      };
      await tx.insert(Homework, [{ ...homework, id: newId(), dueOn: FRIDAY, postedAt: new Date(NOON) }]);
    });
    const path = await pathOf('ofAgeev', { ...ofChild(), homework: true });
    const { events } = await read(path);
    const test = events.find(({ uid }) => uid === lessonId);
    expect(test).toMatchObject({ summary: 'Алгебра — контрольная работа', alarms: 1 });
    const notes = events.filter(({ isAllDay }) => isAllDay);
    expect(notes.map(({ startsAt, summary, description }) => [startsAt, summary, description])).toEqual([
      [FRIDAY, 'Д/з: Алгебра', 'Повторить § 12'],
    ]);
    const without = await read(await pathOf('ofAgeev', ofChild()));
    expect(without.events.filter(({ isAllDay }) => isAllDay)).toEqual([]);
  });
});

describe('a changed lesson stays one event', () => {
  it('with a substitute: the number of the change grows, for everybody', async () => {
    const lessonId = school.lesson('maths', FRIDAY);
    const [family, away] = [await pathOf('ofAgeev', ofChild()), await pathOf('maths', { kind: 'OWN' })];
    const before = await eventOf(family, lessonId);
    changedOf(await cover(api, deputy, school, lessonId, 'substitute'));
    const after = await eventOf(family, lessonId);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    const [{ at } = { at: '' }] = await database.query<{ at: string }>(
      `select to_char(greatest(changed_at, created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from lesson where id = $1`,
      [lessonId],
    );
    expect(after.modifiedAt).toBe(at);
    expect([after.status, after.description]).toEqual([null, 'Урок 1. Замена учителя.']);
    expect(await eventOf(away, lessonId)).toMatchObject({
      status: 'CANCELLED',
      description: 'Урок 1. Урок ведёт другой учитель.',
    });
    const substitute = await pathOf('substitute', { kind: 'OWN' });
    expect(await eventOf(substitute, lessonId)).toMatchObject({
      status: null,
      summary: 'Алгебра · 8 А',
      description: 'Урок 1. Замена.',
    });
  });

  it('moved: at its new time under its old name', async () => {
    const lessonId = school.lesson('maths', FRIDAY);
    const family = await pathOf('ofAgeev', ofChild());
    const before = await eventOf(family, lessonId);
    const place = { date: TOMORROW, slot: 1, roomId: null, cause: 'EVENT', note: '' };
    const move = { lessonId, expectedVersion: 1, ...place };
    const asked = await changeLessons(api, deputy, 'moveLesson', move);
    const confirmed = asked.questions?.map(({ key }) => key) ?? [];
    changedOf(
      asked.__typename === 'LessonsChanged'
        ? asked
        : await changeLessons(api, deputy, 'moveLesson', { ...move, confirmed }),
    );
    const after = await eventOf(family, lessonId);
    expect(after.startsAt).toBe(`${TOMORROW}T08:30:00`);
    expect(after.description).toBe('Урок 1. Перенесён: по расписанию 20.11, урок 1. Другой кабинет.');
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('cancelled: crossed out, and given again', async () => {
    const lessonId = school.lesson('maths', FRIDAY);
    const family = await pathOf('ofAgeev', ofChild());
    const cancel = { items: [{ lessonId, expectedVersion: 1 }], cause: 'WEATHER', note: '' };
    const { version } = changedOf(await changeLessons(api, deputy, 'cancelLesson', cancel));
    const cancelled = await eventOf(family, lessonId);
    expect([cancelled.status, cancelled.description]).toEqual(['CANCELLED', 'Урок 1. Урок отменён.']);
    changedOf(await changeLessons(api, deputy, 'restoreLesson', { lessonId, expectedVersion: version }));
    const again = await eventOf(family, lessonId);
    expect(again.status).toBeNull();
    expect(again.sequence).toBeGreaterThan(cancelled.sequence);
  });
});

describe('an address', () => {
  it('is answered "unchanged" until something changes', async () => {
    const path = await pathOf('ofAgeev', ofChild());
    const first = await fetchCalendar(api, path);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const same = await fetchCalendar(api, path, { 'if-none-match': tag });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    changedOf(await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute'));
    const other = await fetchCalendar(api, path, { 'if-none-match': tag });
    expect(other.statusCode).toBe(200);
    expect(other.headers.get('etag')).not.toBe(tag);
  });

  it('leads nowhere once it is revoked, or a new one is made', async () => {
    const guardian = await school.signIn('ofAgeev');
    const input = { schoolId: school.schoolId, ...ofChild() };
    const first = await openCalendar(api, guardian, input);
    const second = await openCalendar(api, guardian, input);
    expect((await fetchCalendar(api, first.path ?? '')).statusCode).toBe(404);
    expect((await fetchCalendar(api, second.path ?? '')).statusCode).toBe(200);
    await api.data(
      guardian,
      `mutation ($input: RevokeCalendarInput!) { revokeCalendar(input: $input) { ... on CalendarRevoked { count } } }`,
      { input: { clientMutationId: newId(), ...input } },
    );
    expect((await fetchCalendar(api, second.path ?? '')).statusCode).toBe(404);
  });

  it('ends with the right to the child, and with the sign-in', async () => {
    const path = await pathOf('ofAgeev', ofChild());
    await school.change((tx) => tx.rows(END_GUARDIANSHIP, [school.guardians.ofAgeev]));
    expect((await fetchCalendar(api, path)).statusCode).toBe(404);
    const other = await pathOf('ofZhukov', ofChild(school.students.zhukov));
    expect((await fetchCalendar(api, other)).statusCode).toBe(200);
    await database.query(`update membership set ended_at = now() where person_id = $1`, [
      school.guardians.ofZhukov,
    ]);
    expect((await fetchCalendar(api, other)).statusCode).toBe(404);
  });

  it('is kept as a digest only, and is told once', async () => {
    const session = await school.signIn('ofAgeev');
    const key = newId();
    const input = { clientMutationId: key, schoolId: school.schoolId, ...ofChild() };
    const { path } = await openCalendar(api, session, input);
    const again = await openCalendar(api, session, input);
    expect(again.path).toBeNull();
    const secret = Buffer.from((path ?? '').slice('/calendars/'.length, -'.ics'.length), 'base64url')
      .subarray(16)
      .toString('hex');
    const [{ kept } = { kept: '' }] = await database.query<{ kept: string }>(
      `select (select string_agg(encode(secret_hash, 'hex'), '') from calendar_address)
           || (select string_agg(delta::text, '') from audit where entity = 'calendar_address')
           || (select string_agg(answer::text, '') from idempotency) as kept`,
    );
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(path);
    expect(secret).toHaveLength(64);
  });

  it.each([
    ['of a child of others', 'ofAgeev', { kind: 'STUDENT', studentId: 'zhukov' }],
    ['of a classmate', 'ageev', { kind: 'STUDENT', studentId: 'zhukov' }],
    ['of a teacher, for a family', 'ofAgeev', { kind: 'OWN' }],
    ['of a deputy who teaches nothing', 'deputy', { kind: 'OWN' }],
  ] as const)('is not made: %s', async (_, who, { kind, ...of }) => {
    const session = await school.signIn(who);
    const studentId = 'studentId' in of ? school.students[of.studentId] : null;
    expect(await openCalendar(api, session, { schoolId: school.schoolId, kind, studentId })).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it.each(['x.ics', `${'A'.repeat(64)}.ics`, '%2e%2e'])(
    'that nobody was given leads nowhere: %s',
    async (file) => {
      expect((await fetchCalendar(api, `/calendars/${file}`)).statusCode).toBe(404);
    },
  );

  it('is not read too often', async () => {
    const path = await pathOf('ofAgeev', ofChild());
    const codes: number[] = [];
    // A new minute may begin meanwhile: in one of two minutes it is too often.
    for (let n = 0; n < 202 && !codes.includes(429); n += 1)
      codes.push((await fetchCalendar(api, path)).statusCode);
    expect(new Set(codes)).toEqual(new Set([200, 429]));
    const other = await pathOf('ofZhukov', ofChild(school.students.zhukov));
    expect((await fetchCalendar(api, other)).statusCode).toBe(200);
  });
});
