import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, newId, sql } from '@zhurnal/platform';
import type { PersonId } from '@zhurnal/platform';
import { FIVE_DAYS_PROFILE, SAME_DAY_PROFILE } from '@zhurnal/rules';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { readDay, takeRoll } from './ask-day.js';
import type { DayLesson } from './ask-day.js';
import { changeLesson, readLesson, readPage, setAttendance } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const TEACHER_ROW = sql(
  'test.day.teacher',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position, substitute, replaces, writes_until)
   values ($1, $2, $3, $4, 2, $5, $6, $7)`,
);
const CANCEL = sql('test.day.cancel', `update lesson set cancelled_at = $3 where school_id = $1 and id = $2`);
const LESSONS = sql(
  'test.day.lessons',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
   select $1::uuid, u.id, $2::uuid, $3::date - u.place::int, 1, '08:30', '09:15' from unnest($4::uuid[]) with ordinality u(id, place)`,
);
const GIVE = sql(
  'test.day.give',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, u.id, u.lesson_id, $4::uuid, 1 from unnest($2::uuid[], $3::uuid[]) u(id, lesson_id)`,
);

const addTeacher = (
  lessonId: string,
  staffId: PersonId,
  more: { substitute: boolean; replaces?: PersonId; writesUntil?: string },
): Promise<unknown> =>
  school.change((tx) =>
    tx.rows(TEACHER_ROW, [
      newId(),
      lessonId,
      staffId,
      more.substitute,
      more.replaces ?? null,
      more.writesUntil ?? null,
    ]),
  );
const record = (lessonId: string, topic: string, held: boolean, expectedVersion = 0): Promise<unknown> =>
  changeLesson(api, teacher, 'recordLesson', { lessonId, topic, held, expectedVersion });
const find = (lessons: readonly DayLesson[], id: string): DayLesson | undefined =>
  lessons.find((lesson) => lesson.id === id);

describe('the day of a teacher', () => {
  it('has the own lessons by time, with room, classes and what is still to be done', async () => {
    const day = await readDay(api, teacher, TODAY);
    expect(day).toMatchObject({ date: TODAY, today: TODAY, now: '12:00', debtsSince: '2026-11-04' });
    expect(day.lessons).toMatchObject([
      {
        subjectName: 'Алгебра',
        classNames: ['8 А'],
        slot: 2,
        startsAt: '09:25',
        roomName: '305',
        cancelled: false,
        moved: false,
        writable: true,
        givenAway: false,
        substitute: false,
        otherTeachers: [],
        studentCount: 4,
        absentCount: 0,
        dueOn: null,
        lights: { held: 'OWED', topic: 'OWED', homework: 'OPTIONAL', attendance: 'OWED' },
      },
      { subjectName: 'Музыка', slot: 3, startsAt: '12:30' },
    ]);
  });

  it('asks for nothing before its day, but keeps what was planned', async () => {
    await record(school.lesson('maths', FRIDAY), 'Доли', false);
    const [lesson] = (await readDay(api, teacher, FRIDAY)).lessons;
    expect(lesson?.lights).toEqual({ held: 'AHEAD', topic: 'DONE', homework: 'AHEAD', attendance: 'AHEAD' });
    expect(lesson).toMatchObject({ topic: 'Доли', recordVersion: 1 });
  });

  it('is empty on a day without lessons, and nobody sees the day of another', async () => {
    expect((await readDay(api, teacher, TOMORROW)).lessons).toEqual([]);
    const other = await readDay(api, await school.signIn('primary'), TODAY);
    expect(other.lessons.map(({ id }) => id)).toEqual([school.lesson('primary', TODAY)]);
  });

  it('an absence alone does not say that the roll was called', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await setAttendance(api, teacher, school.groups.maths, [
      { lessonId, studentId: school.students.ageev, fact: 'ABSENT', expectedVersion: 0 },
      { lessonId, studentId: school.students.zhukov, fact: 'LATE', expectedVersion: 0 },
    ]);
    const before = find((await readDay(api, teacher, TODAY)).lessons, lessonId);
    expect(before).toMatchObject({ rollTakenAt: null, absentCount: 1, lateCount: 1 });
    expect(before?.lights.attendance).toBe('OWED');
    await takeRoll(api, teacher, lessonId);
    const after = find((await readDay(api, teacher, TODAY)).lessons, lessonId);
    expect(after).toMatchObject({ rollTakenAt: '2026-11-18T09:00:00.000Z', absentCount: 1 });
    expect(after?.lights.attendance).toBe('DONE');
  });

  it('shows what the journal shows, in whatever state the lessons are', async () => {
    // A small generator of its own: the same sixteen states every time, in an order that nobody chose.
    const ids = [...Array.from({ length: 16 }, () => newId())];
    await school.change(async (tx) => {
      await tx.rows(LESSONS, [school.groups.maths, TODAY, ids]);
      await tx.rows(GIVE, [ids.map(() => newId()), ids, school.staff.maths]);
    });
    for (const [at, lessonId] of ids.entries()) {
      const bits = (at * 7 + 3) % 16;
      if (bits & 3) await record(lessonId, bits & 2 ? `Тема ${at}` : '', (bits & 1) === 1);
      if (bits & 4) {
        const id = randomUUID();
        await changeLesson(api, teacher, 'setHomework', { id, lessonId, text: '№ 5', expectedVersion: 0 });
      }
      if (bits & 8) await takeRoll(api, teacher, lessonId);
      if (at % 5 === 0) await school.change((tx) => tx.rows(CANCEL, [lessonId, new Date(NOON)]));
    }
    const page = await readPage(api, teacher, school.groups.maths, '2026-11-01', '2026-11-20');
    let seen = 0;
    for (const [at, id] of page.lessons.ids.entries()) {
      const lesson = find((await readDay(api, teacher, page.lessons.dates[at] ?? '')).lessons, id);
      const { homework } = await readLesson(api, teacher, id);
      expect(lesson).toMatchObject({
        topic: page.lessons.topics[at],
        homeworkCount: page.lessons.homeworkCounts[at],
        recordVersion: page.lessons.recordVersions[at],
      });
      expect(lesson?.heldAt !== null).toBe(page.lessons.held[at]);
      expect(lesson?.homeworkCount).toBe(homework.length);
      if (lesson?.cancelled) {
        expect(Object.values(lesson.lights)).toEqual(['OFF', 'OFF', 'OFF', 'OFF']);
        continue;
      }
      seen += 1;
      const ahead = (lesson?.date ?? '') > TODAY;
      expect(lesson?.lights).toEqual({
        held: page.lessons.held[at] ? 'DONE' : ahead ? 'AHEAD' : 'OWED',
        topic: page.lessons.topics[at] ? 'DONE' : ahead ? 'AHEAD' : 'OWED',
        homework: page.lessons.homeworkCounts[at] ? 'DONE' : ahead ? 'AHEAD' : 'OPTIONAL',
        attendance: lesson?.rollTakenAt ? 'DONE' : ahead ? 'AHEAD' : 'OWED',
      });
    }
    expect(seen).toBe(15);
    const day = await readDay(api, teacher, TODAY);
    const owed = page.lessons.ids.filter((id, at) => {
      const date = page.lessons.dates[at] ?? '';
      const index = ids.indexOf(id as (typeof ids)[number]);
      const hasRoll = index >= 0 && (((index * 7 + 3) % 16) & 8) !== 0;
      const isComplete = page.lessons.held[at] === true && page.lessons.topics[at] !== '' && hasRoll;
      const isCancelled = index >= 0 && index % 5 === 0;
      return date >= day.debtsSince && date < TODAY && !isComplete && !isCancelled;
    });
    expect(new Set(day.debts.map(({ id }) => id))).toEqual(new Set(owed));
    expect(day.debtCount).toBe(owed.length);
  });
});

describe('the term for a record', () => {
  const underProfile = (profile: string): Promise<unknown> =>
    school.change((tx) =>
      tx.rows({ name: 'test.profile', text: `update school set profile = $2 where school_id = $1` }, [
        profile,
      ]),
    );
  const roll = async (): Promise<unknown[]> => {
    const lesson = find((await readDay(api, teacher, MONDAY)).lessons, school.lesson('maths', MONDAY));
    return [lesson?.lights.attendance, lesson?.dueOn];
  };

  it('S117-28 is five days where the school gives them: missed lessons are owed until they are stated', async () => {
    await underProfile(FIVE_DAYS_PROFILE.id);
    expect(await roll()).toEqual(['OWED', '2026-11-21']);
    await takeRoll(api, teacher, school.lesson('maths', MONDAY));
    expect(await roll()).toEqual(['DONE', '2026-11-21']);
  });

  it('G24-77 TKK-34 is the day of the lesson where the school says so, and none where it says nothing', async () => {
    expect(await roll()).toEqual(['OWED', null]);
    await underProfile(SAME_DAY_PROFILE.id);
    expect(await roll()).toEqual(['OWED', MONDAY]);
  });
});

describe('lessons that change hands', () => {
  it('S117-29 G272-36 the substitute has the lesson with its duties, its teacher sees who gives it', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await school.substitute(lessonId, school.staff.substitute);
    const own = find((await readDay(api, teacher, TODAY)).lessons, lessonId);
    expect(own).toMatchObject({
      givenAway: true,
      writable: false,
      substitute: false,
      otherTeachers: ['Новикова А.\u00a0И.'],
      lights: { held: 'OFF', topic: 'OFF', homework: 'OFF', attendance: 'OFF' },
    });
    const given = (await readDay(api, await school.signIn('substitute'), TODAY)).lessons;
    expect(given).toMatchObject([
      {
        id: lessonId,
        givenAway: false,
        writable: true,
        substitute: true,
        otherTeachers: ['Петрова А.\u00a0И.'],
        lights: { held: 'OWED' },
      },
    ]);
  });

  it('a joint teacher whom nobody replaces keeps the lesson', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await addTeacher(lessonId, school.staff.english, { substitute: false });
    await addTeacher(lessonId, school.staff.substitute, { substitute: true, replaces: school.staff.english });
    expect(find((await readDay(api, teacher, TODAY)).lessons, lessonId)?.givenAway).toBe(false);
    const replaced = await readDay(api, await school.signIn('english'), TODAY);
    expect(find(replaced.lessons, lessonId)).toMatchObject({
      givenAway: true,
      otherTeachers: ['Новикова А.\u00a0И.'],
    });
    const substitute = await readDay(api, await school.signIn('substitute'), TODAY);
    expect(find(substitute.lessons, lessonId)?.otherTeachers).toEqual(['Сидорова А.\u00a0И.']);
  });

  it('has a hand-over card where the caller may open it: from hand to hand, and while the right lasts', async () => {
    const lessonId = school.lesson('maths', TODAY);
    const handed = async (who: TestSession) =>
      find((await readDay(api, who, TODAY)).lessons, lessonId)?.handover;
    expect(await handed(teacher)).toBe(false);
    const { substitute } = school.staff;
    await addTeacher(lessonId, substitute, { substitute: true, writesUntil: '2026-11-17' });
    expect(await handed(teacher)).toBe(true);
    const late = await school.signIn('substitute');
    expect(await handed(late)).toBe(false);
    const card = `query ($id: ID!) { handoverCard(lessonId: $id) { lessonId } }`;
    await expect(api.data(late, card, { id: lessonId })).rejects.toThrow('NOT_FOUND');
    const second = await school.signIn('english');
    await addTeacher(lessonId, school.staff.english, { substitute: true });
    expect(await handed(second)).toBe(true);
    await school.change((tx) => tx.rows(CANCEL, [lessonId, new Date(NOON)]));
    expect(await handed(second)).toBe(false);
  });

  it('owes nothing once the right to write has ended', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const { substitute } = school.staff;
    await addTeacher(lessonId, substitute, { substitute: true, writesUntil: TODAY });
    const session = await school.signIn('substitute');
    expect((await readDay(api, session, TODAY)).debts.map(({ id }) => id)).toEqual([lessonId]);
    const other = school.lesson('maths', TODAY);
    await addTeacher(other, substitute, { substitute: true, writesUntil: '2026-11-17' });
    expect(find((await readDay(api, session, TODAY)).lessons, other)?.writable).toBe(false);
  });
});

describe('debts', () => {
  it('G272-27 G166-21 G24-35 are the lessons before today that lack something, the newest first, and go one by one', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const debts = async (): Promise<readonly string[]> => {
      const day = await readDay(api, teacher, TODAY);
      expect(day.debtCount).toBe(day.debts.length);
      return day.debts.map(({ id }) => id);
    };
    expect(await debts()).toEqual([lessonId]);
    await record(lessonId, 'Дроби', true);
    expect(await debts()).toEqual([lessonId]);
    await takeRoll(api, teacher, lessonId);
    expect(await debts()).toEqual([]);
    await takeRoll(api, teacher, lessonId, { taken: false });
    expect(await debts()).toEqual([lessonId]);
  });

  it('leave out what is cancelled, given away, too old or still to come', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    await school.substitute(lessonId, school.staff.substitute);
    expect((await readDay(api, teacher, TODAY)).debts).toEqual([]);
    const session = await school.signIn('substitute');
    expect((await readDay(api, session, FRIDAY)).debts.map(({ id }) => id)).toEqual([lessonId]);
    await school.change((tx) => tx.rows(CANCEL, [lessonId, new Date(NOON)]));
    expect((await readDay(api, session, TODAY)).debtCount).toBe(0);
  });

  it('are counted in full where no more than a hundred are shown, by as many statements as ever', async () => {
    const groups = Object.values(school.groups);
    const ids = groups.map(() => Array.from({ length: 24 }, () => newId()));
    await school.change(async (tx) => {
      for (const [at, groupId] of groups.entries()) {
        await tx.rows(LESSONS, [groupId, TODAY, ids[at] ?? []]);
        await tx.rows(GIVE, [(ids[at] ?? []).map(() => newId()), ids[at] ?? [], school.staff.primary]);
      }
      for (const [at, groupId] of groups.entries()) {
        const more = (ids[at] ?? []).map(() => newId());
        await tx.rows(LESSONS, [groupId, TODAY, more]);
        await tx.rows(GIVE, [more.map(() => newId()), more, school.staff.primary]);
      }
    });
    const session = await school.signIn('primary');
    const recorder = new StatementRecorder(api.get(Database));
    const asked = async (who: TestSession): Promise<readonly string[]> => {
      const { statements } = await recorder.during(() => readDay(api, who, TODAY));
      // Who asks is remembered for a second: whether that is asked again says nothing of the day.
      return statements.map(({ name }) => name).filter((name) => !name.startsWith('identity.'));
    };
    const [one, other] = [await asked(session), await asked(await school.signIn('substitute'))];
    expect(one.toSorted()).toEqual(other.toSorted());
    const day = await readDay(api, session, TODAY);
    expect([day.debtCount, day.debts.length]).toEqual([140, 100]);
    expect(day.debts[0]?.date).toBe('2026-11-17');
    expect(day.debts.map(({ date }) => date)).toEqual(
      [...day.debts.map(({ date }) => date)].sort().reverse(),
    );
  });
});
