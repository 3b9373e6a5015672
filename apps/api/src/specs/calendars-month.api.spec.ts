import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Database, asId, newId, sql } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { NOON } from './arrange.js';
import { addStaff } from './arrange-school.js';
import { changeLessons } from './arrange-substitutions.js';
import { fetchCalendar, openCalendar } from './arrange-timetable.js';
import { faultsOfForm, readCalendarTwice } from './read-calendar-twice.js';
import type { CalendarEvent } from './read-calendar-twice.js';

const DATE = '2026-11-18' as Day;
const MOVE_SCHOOL = sql(
  'test.calendars-month.zone',
  `update school set time_zone = 'Asia/Kamchatka', version = version + 1 where school_id = $1`,
);
/** From the Monday two weeks before, a month. */
const [FROM, TO] = ['2026-11-02', '2026-12-02'];
const schoolId = asId<'school'>(generateSchool({ date: DATE, scale: 'small' }).schoolId);

/** A lesson of the timetable, read by a statement that no calendar knows. */
interface Lesson {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly room: string;
  readonly title: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly isSubstituted: boolean;
}

let database: TestDatabase;
let api: TestApi;
let deputy: TestSession;

/** Lessons of the month. `whose` says which, of the lesson `l`. $3 whose. */
const readTimetable = (whose: string, id: string): Promise<readonly Lesson[]> =>
  database.query<Lesson>(
    `select l.id, to_char((l.date + l.starts_at) at time zone s.time_zone at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as start,
            to_char((l.date + l.ends_at) at time zone s.time_zone at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as "end",
            to_char(l.date + l.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "startsAt", s.time_zone as zone,
            coalesce(case when r.name ~ '^[0-9]' then 'каб. ' || r.name else r.name end, '') as room, u.name as title,
            l.version - 1 as sequence, l.cancelled_at is not null as "isCancelled",
            exists (select from lesson_teacher t where t.lesson_id = l.id and t.substitute and t.deleted_at is null) as "isSubstituted"
       from lesson l
       join school s on s.school_id = l.school_id
       join teaching_group g on g.id = l.group_id join subject u on u.id = g.subject_id
       left join room r on r.id = l.room_id
      where l.school_id = $1 and l.deleted_at is null and l.date between $2 and '${TO}'
        and (l.cancelled_at is null or l.change_cause is not null) and ${whose}
      order by 2, 1`,
    [schoolId, FROM, id],
  );

const OF_CLASS = `exists (select from teaching_group_part p where p.group_id = l.group_id and p.class_id = $3 and p.deleted_at is null)`;
const OF_TEACHER = `exists (select from lesson_teacher t where t.lesson_id = l.id and t.staff_id = $3 and t.deleted_at is null)`;
/** In a class on the day, and where the class is divided for the subject, in that part of it. */
const OF_STUDENT = `exists (
  select from enrollment e join teaching_group_part p on p.class_id = e.class_id and p.deleted_at is null
   where p.group_id = l.group_id and e.student_id = $3 and e.deleted_at is null
     and l.date >= e.valid_from and (e.valid_to is null or l.date <= e.valid_to)
     and (p.subgroup_id is null or exists (
       select from subgroup_member m where m.subgroup_id = p.subgroup_id and m.student_id = $3 and m.deleted_at is null
          and l.date >= m.valid_from and (m.valid_to is null or l.date <= m.valid_to))))`;

/** Changes lessons to come of the class: one is cancelled, one moved, one in another room, one given by somebody else. */
async function changeSome(classId: string): Promise<void> {
  const ahead = (await readTimetable(OF_CLASS, classId)).filter(
    (one) => one.startsAt > '2026-11-20' && !one.isCancelled && !one.isSubstituted,
  );
  const ask = async (operation: Parameters<typeof changeLessons>[2], input: object): Promise<void> => {
    const first = await changeLessons(api, deputy, operation, { ...input });
    const confirmed = first.questions?.map(({ key }) => key) ?? [];
    const last = confirmed.length
      ? await changeLessons(api, deputy, operation, { ...input, confirmed })
      : first;
    expect([operation, last.__typename, last.code]).toEqual([operation, 'LessonsChanged', undefined]);
  };
  const at = (place: number): { readonly lessonId: string; readonly expectedVersion: number } => {
    const { id, sequence } = ahead[place] ?? { id: '', sequence: 0 };
    return { lessonId: id, expectedVersion: sequence + 1 };
  };
  await ask('cancelLesson', { items: [at(0)], cause: 'WEATHER', note: '' });
  await ask('moveLesson', {
    ...at(3),
    ...{ date: '2026-11-28', slot: 7, roomId: null, cause: 'EVENT', note: '' },
  });
  const [room] = await database.query<{ id: string }>(
    `select r.id from room r where r.school_id = $1 and not exists (select from lesson l where l.room_id = r.id and l.id = $2) order by r.name desc, r.id`,
    [schoolId, at(6).lessonId],
  );
  await ask('changeRoom', { ...at(6), roomId: room?.id });
  const [other] = await database.query<{ id: string }>(
    `select t.staff_id as id from lesson_teacher t
      where t.school_id = $1 and not exists (select from lesson_teacher o where o.lesson_id = $2 and o.staff_id = t.staff_id) order by t.staff_id`,
    [schoolId, at(9).lessonId],
  );
  await ask('assignSubstitute', { items: [{ ...at(9), substituteId: other?.id }] });
}

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database.adminUrl, { date: DATE, scale: 'small' });
  api = await TestApi.start(database, { now: NOON });
  const personId = await addStaff(api.get(Database), schoolId, 'deputy');
  deputy = await api.signIn('staff', [{ schoolId, personId }]);
  for (const { id } of await classes()) await changeSome(id);
}, 300_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

const classes = (): Promise<readonly { id: string; name: string }[]> =>
  database.query<{ id: string; name: string }>(
    `select k.id, k.name from school_class k where k.school_id = $1 and k.deleted_at is null order by k.name, k.id`,
    [schoolId],
  );

/** What both readers make of the month in the calendar; titles without what stands beside the subject. */
async function readMonth(path: string): Promise<readonly (readonly CalendarEvent[])[]> {
  const answer = await fetchCalendar(api, path);
  expect(answer.statusCode).toBe(200);
  expect(faultsOfForm(answer.body)).toEqual([]);
  const isOfMonth = ({ startsAt }: CalendarEvent): boolean =>
    startsAt.slice(0, 10) >= FROM && startsAt.slice(0, 10) <= TO;
  return readCalendarTwice(answer.body).map((events) => events.filter(isOfMonth));
}

const SUBSTITUTED = /Замена/;
const bare = ({ description, title, ...event }: CalendarEvent): Lesson => ({
  ...event,
  title: title.split(' · ')[0]?.split(' — ')[0] ?? '',
  isSubstituted: SUBSTITUTED.test(description),
});

async function expectTheSame(path: string, wanted: readonly Lesson[]): Promise<void> {
  const [first, second] = await readMonth(path);
  expect(second).toEqual(first);
  expect(first?.map(bare)).toEqual(wanted);
}

async function openClass(classId: string): Promise<string> {
  const { openClassCalendar } = await api.data<{ openClassCalendar: { path?: string } }>(
    deputy,
    `mutation ($input: OpenClassCalendarInput!) { openClassCalendar(input: $input) { ... on ClassCalendarOpened { path } } }`,
    { input: { clientMutationId: newId(), classId } },
  );
  return openClassCalendar.path ?? '';
}

/** An address somebody opens for themselves. */
async function openOwn(
  app: 'staff' | 'family',
  personId: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const session = await api.signIn(app, [{ schoolId, personId: asId<'person'>(personId) }]);
  const { path, code } = await openCalendar(api, session, { schoolId, ...input });
  if (path === undefined) throw new Error(code);
  return path;
}

describe('a month in the calendars of a school is its timetable, lesson by lesson, as two programs read it', () => {
  it('of every class', async () => {
    const all: Lesson[] = [];
    for (const { id } of await classes()) {
      const wanted = await readTimetable(OF_CLASS, id);
      await expectTheSame(await openClass(id), wanted);
      all.push(...wanted);
    }
    expect(all.length).toBeGreaterThan(300);
    const count = (holds: (one: Lesson) => boolean): number => all.filter(holds).length;
    expect(count((one) => one.isCancelled)).toBeGreaterThan(1);
    expect(count((one) => one.isSubstituted)).toBeGreaterThan(1);
    expect(count((one) => one.sequence > 0)).toBeGreaterThan(3);
    expect(count((one) => one.room !== '')).toBeGreaterThan(100);
  });

  it('of every student of a class, in the part of it that the student is in', async () => {
    const students = await database.query<{ id: string; classId: string }>(
      `select e.student_id as id, e.class_id as "classId" from enrollment e
        where e.school_id = $1 and e.deleted_at is null and e.valid_to is null
          and e.class_id = (select k.id from school_class k where k.school_id = $1 order by k.grade_level desc nulls last, k.name, k.id limit 1)
        order by e.student_id limit 12`,
      [schoolId],
    );
    expect(students.length).toBeGreaterThan(4);
    for (const { id } of students) {
      const path = await openOwn('family', id, { kind: 'STUDENT', studentId: id });
      await expectTheSame(path, await readTimetable(OF_STUDENT, id));
    }
  });

  it('of every teacher: a lesson that somebody else gives is crossed out', async () => {
    const teachers = await database.query<{ id: string }>(
      `select distinct t.staff_id as id from lesson_teacher t join staff_member m on m.id = t.staff_id and m.dismissed_on is null
        where t.school_id = $1 and t.deleted_at is null order by 1`,
      [schoolId],
    );
    expect(teachers.length).toBeGreaterThan(5);
    for (const { id } of teachers) {
      const away = new Set(
        (
          await database.query<{ id: string }>(
            `select o.lesson_id as id from lesson_teacher o join lesson_teacher t on t.lesson_id = o.lesson_id and t.substitute and t.deleted_at is null
              where o.staff_id = $1 and not o.substitute and o.deleted_at is null and (t.replaces = $1 or t.replaces is null)`,
            [id],
          )
        ).map((row) => row.id),
      );
      const wanted = (await readTimetable(OF_TEACHER, id)).map((one) =>
        away.has(one.id) ? { ...one, isCancelled: true, isSubstituted: false } : one,
      );
      await expectTheSame(await openOwn('staff', id, { kind: 'OWN' }), wanted);
    }
  });

  it('and a change is told under a higher number, with another tag', async () => {
    const [{ id } = { id: '' }] = await classes();
    const path = await openClass(id);
    const before = await fetchCalendar(api, path);
    const tag = before.headers.get('etag') ?? '';
    expect((await fetchCalendar(api, path, { 'if-none-match': tag })).statusCode).toBe(304);
    const old = new Map(readCalendarTwice(before.body)[0]?.map((one) => [one.id, one.sequence]));
    await changeSome(id);
    const after = await fetchCalendar(api, path, { 'if-none-match': tag });
    expect(after.statusCode).toBe(200);
    const [events = []] = readCalendarTwice(after.body);
    expect(events.filter((one) => one.sequence > (old.get(one.id) ?? 0))).toHaveLength(4);
    expect(events.filter((one) => one.sequence < (old.get(one.id) ?? 0))).toEqual([]);
    await api.data(
      deputy,
      `mutation ($input: RevokeClassCalendarInput!) { revokeClassCalendar(input: $input) { ... on CalendarRevoked { count } } }`,
      { input: { clientMutationId: newId(), classId: id } },
    );
    expect((await fetchCalendar(api, path)).statusCode).toBe(404);
  });

  it('and wherever the school is, in its time', async () => {
    const [, { id } = { id: '' }] = await classes();
    await api
      .get(Database)
      .write({ kind: 'system', name: 'test', requestId: 'test' }, schoolId, (tx) => tx.rows(MOVE_SCHOOL));
    const wanted = await readTimetable(OF_CLASS, id);
    expect(wanted[0]?.start).toBe('2026-11-01T20:30:00.000Z');
    await expectTheSame(await openClass(id), wanted);
  });
});
