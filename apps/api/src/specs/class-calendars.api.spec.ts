import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { VEvent } from 'node-ical';
import { newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TOMORROW } from './arrange.js';
import { changeLessons, changedOf, cover } from './arrange-substitutions.js';
import { fetchCalendar, parseCalendar } from './arrange-timetable.js';

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

const OPEN = `mutation ($input: OpenClassCalendarInput!) { openClassCalendar(input: $input) {
  ... on ClassCalendarOpened { path } ... on Refusal { code } } }`;
const REVOKE = `mutation ($input: RevokeClassCalendarInput!) { revokeClassCalendar(input: $input) {
  ... on CalendarRevoked { count } ... on Refusal { code } } }`;

interface Opened {
  readonly openClassCalendar: { readonly path?: string | null; readonly code?: string };
}

const ofClass = (): { readonly clientMutationId: string; readonly classId: string } => ({
  clientMutationId: newId(),
  classId: school.classes.a8,
});

async function open(session: TestSession, input = ofClass()): Promise<string> {
  const { openClassCalendar } = await api.data<Opened>(session, OPEN, { input });
  return openClassCalendar.path ?? '';
}

async function textOf(path: string): Promise<string> {
  const answer = await fetchCalendar(api, path);
  expect(answer.statusCode).toBe(200);
  return answer.body;
}

/** A lesson as the timetable has it, whatever a calendar says. */
interface Planned {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly version: number;
  readonly cancelled: boolean;
}

/** Lessons of the class from the tables, at their instants. */
const readTimetable = (): Promise<readonly Planned[]> =>
  database.query<Planned>(
    `select distinct l.id, to_char((l.date + l.starts_at) at time zone 'Europe/Moscow' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as start,
            to_char((l.date + l.ends_at) at time zone 'Europe/Moscow' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as end,
            u.name as subject, l.version, l.cancelled_at is not null as cancelled
       from lesson l
       join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
       join teaching_group_part p on p.school_id = l.school_id and p.group_id = l.group_id and p.class_id = $1 and p.deleted_at is null
      where l.deleted_at is null and (l.cancelled_at is null or l.change_cause is not null)
      order by start, l.id`,
    [school.classes.a8],
  );

const exact = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

/** What two programs, written by others and sharing nothing, make of a calendar. */
function readByBoth(text: string): readonly (readonly Planned[])[] {
  const whole = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of whole.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone) as never);
  const first = whole.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      id: event.uid,
      start: exact(event.startDate.toJSDate()),
      end: exact(event.endDate.toJSDate()),
      subject: event.summary.split(' · ')[0] ?? '',
      version: event.sequence + 1,
      cancelled: part.getFirstPropertyValue('status') === 'CANCELLED',
    };
  });
  const second = Object.values(nodeIcal.sync.parseICS(text))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .map((event) => ({
      id: event.uid,
      start: exact(event.start),
      end: exact(event.end as Date),
      subject: String(event.summary).split(' · ')[0] ?? '',
      version: Number(event.sequence) + 1,
      cancelled: event.status === 'CANCELLED',
    }));
  return [first, second].map((list) =>
    [...list].sort((one, other) => (one.start + one.id < other.start + other.id ? -1 : 1)),
  );
}

describe('the calendar of a class', () => {
  it('is its timetable event by event, as two programs of others read it', async () => {
    const path = await open(deputy);
    const planned = await readTimetable();
    expect(planned.length).toBeGreaterThan(3);
    for (const read of readByBoth(await textOf(path))) expect(read).toEqual(planned);
  });

  it('follows a substitution, a cancellation and a move: the same events under higher numbers', async () => {
    const path = await open(deputy);
    const before = await readTimetable();
    const [covered, cancelled] = [school.lesson('maths', FRIDAY), school.lesson('english', TOMORROW)];
    changedOf(await cover(api, deputy, school, covered, 'substitute'));
    const items = [{ lessonId: cancelled, expectedVersion: 1 }];
    changedOf(await changeLessons(api, deputy, 'cancelLesson', { items, cause: 'WEATHER', note: '' }));
    const after = await readTimetable();
    const text = await textOf(path);
    for (const read of readByBoth(text)) {
      expect(read).toEqual(after);
      expect(read.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
      expect(read.filter((one) => one.cancelled).map(({ id }) => id)).toEqual([cancelled]);
      for (const id of [covered, cancelled])
        expect(read.find((one) => one.id === id)?.version).toBeGreaterThan(
          before.find((one) => one.id === id)?.version ?? 0,
        );
    }
    const { events } = parseCalendar(text);
    expect(events.find(({ uid }) => uid === covered)?.description).toBe('Урок 1. Замена учителя.');
  });

  it('holds nobody’s name, and no work, mark or homework', async () => {
    changedOf(await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute'));
    const text = (await textOf(await open(deputy))).replaceAll(/\r\n[ \t]/g, '');
    const people = await database.query<{ family: string; given: string }>(
      `select family_name as family, given_name as given from person where school_id = $1`,
      [school.schoolId],
    );
    expect(people.length).toBeGreaterThan(5);
    for (const { family, given } of people) {
      expect(text).not.toContain(family);
      expect(text).not.toContain(given);
    }
    expect(text).not.toContain('VALARM');
  });

  it('says "unchanged" until something changes, and leads nowhere once it is made anew or revoked', async () => {
    const first = await open(deputy);
    const tag = (await fetchCalendar(api, first)).headers.get('etag') ?? '';
    const same = await fetchCalendar(api, first, { 'if-none-match': tag });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    changedOf(await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute'));
    expect((await fetchCalendar(api, first, { 'if-none-match': tag })).statusCode).toBe(200);

    const second = await open(await school.signIn('classTeacher'));
    expect((await fetchCalendar(api, first)).statusCode).toBe(404);
    expect((await fetchCalendar(api, second)).statusCode).toBe(200);
    expect(await api.data(deputy, REVOKE, { input: ofClass() })).toEqual({
      revokeClassCalendar: { count: 1 },
    });
    expect((await fetchCalendar(api, second)).statusCode).toBe(404);
    expect(await api.data(deputy, REVOKE, { input: ofClass() })).toEqual({
      revokeClassCalendar: { count: 0 },
    });
  });

  it('stays when its maker leaves: it is the class’s', async () => {
    const path = await open(await school.signIn('classTeacher'));
    await database.query(
      `update membership set ended_at = now() where person_id = (select person_id from calendar_address where kind = 'class' and deleted_at is null and school_id = $1)`,
      [school.schoolId],
    );
    expect((await fetchCalendar(api, path)).statusCode).toBe(200);
  });

  it('is listed for who keeps the class, and its address is told once', async () => {
    const input = ofClass();
    expect(await open(deputy, input)).not.toBe('');
    expect((await api.data<Opened>(deputy, OPEN, { input })).openClassCalendar).toEqual({ path: null });
    const { classCalendars } = await api.data<{ classCalendars: readonly Record<string, unknown>[] }>(
      await school.signIn('classTeacher'),
      '{ classCalendars { classId className openedAt } }',
    );
    expect(classCalendars.find(({ classId }) => classId === school.classes.a8)).toMatchObject({
      className: '8 А',
      openedAt: expect.any(String) as unknown,
    });
  });
});
