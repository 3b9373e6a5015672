import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { BellSchedule, BellSlot, addRooms, hangBells } from '@zhurnal/schooling';
import { Lesson as LessonEntity } from '@zhurnal/timetable';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { changeLessons, changedOf, cover, readChanged } from './arrange-substitutions.js';
import type { Answer, Lesson } from './arrange-substitutions.js';
import { changeBells } from './arrange-timetable.js';
import { takeRoll } from './ask-day.js';
import { putRemark } from './ask-family-life.js';
import { changeLesson } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let roomId: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  roomId = await school.change(async (tx) => {
    const [scheduleId, yearId] = [newId(), school.yearId];
    await tx.insert(BellSchedule, [{ id: scheduleId, yearId, name: 'Звонки' }]);
    await tx.insert(
      BellSlot,
      TIMES.map(([startsAt, endsAt], at) => ({ id: newId(), scheduleId, number: at + 1, startsAt, endsAt })),
    );
    return (await addRooms(tx, [{ name: '15' }]))[0] ?? '';
  });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const TIMES = [
  ['08:30', '09:15'],
  ['09:25', '10:10'],
  ['12:30', '13:15'],
] as const;
const FREE = { date: FRIDAY, slot: 2, roomId: null, cause: 'EVENT', note: 'Олимпиада' };

const move = (lessonId: string, over: object = {}, expectedVersion = 1): Promise<Answer> =>
  changeLessons(api, deputy, 'moveLesson', { lessonId, expectedVersion, ...FREE, ...over });
const codesOf = ({ questions }: Answer): string[] => questions?.map(({ code }) => code) ?? [];

/** The family's week and first page, as far as changes of lessons stand there. */
async function readFamily(): Promise<{
  week: Record<string, unknown[]>;
  away: Record<string, unknown[]>;
  today: Record<string, unknown[]>;
}> {
  const changes = `previousTeachers previousDates previousSlots previousStartsAt previousRooms causes notes`;
  const { diaryWeek, familyToday } = await api.data<{
    diaryWeek: { lessons: Record<string, unknown[]>; movedAway: Record<string, unknown[]> };
    familyToday: { lessons: Record<string, unknown[]> };
  }>(
    await school.signIn('ofAgeev'),
    `query ($schoolId: ID!, $studentId: ID!, $monday: Date!) {
      diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) {
        lessons { ids dates slots startsAt subjects rooms teachers substitutes cancelled ${changes} }
        movedAway { dates slots startsAt subjects toDates toSlots toStartsAt causes } }
      familyToday { lessons { ids slots rooms teachers changed cancelled ${changes} } movedAway { children dates subjects toDates } } }`,
    { schoolId: school.schoolId, studentId: school.students.ageev, monday: MONDAY },
  );
  return { week: diaryWeek.lessons, away: diaryWeek.movedAway, today: familyToday.lessons };
}

/** One row of columns. */
function rowOf(columns: Record<string, unknown[]>, lessonId: string): Record<string, unknown> {
  const at = columns['ids']?.indexOf(lessonId) ?? -1;
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at]]));
}

describe('moving a lesson', () => {
  it('TKK-66 puts it on another day and hour, with the times of the bells, and keeps where it stood', async () => {
    const lesson = changedOf(await move(school.lesson('music', TODAY)));
    expect(lesson).toMatchObject({
      date: FRIDAY,
      slot: 2,
      startsAt: '09:25',
      room: null,
      state: 'MOVED',
      plannedDate: TODAY,
      plannedSlot: 3,
      isRoomChanged: true,
      plannedRoom: '305',
      cause: 'EVENT',
      note: 'Олимпиада',
    });
    expect((await readChanged(api, deputy, TODAY)).map(({ id }) => id)).toEqual([lesson.id]);
    expect((await readChanged(api, deputy, FRIDAY)).map(({ id }) => id)).toEqual([lesson.id]);
    const back = await changeLessons(api, deputy, 'restoreLesson', {
      lessonId: lesson.id,
      expectedVersion: 2,
    });
    expect(changedOf(back)).toMatchObject({
      date: TODAY,
      slot: 3,
      room: '305',
      state: 'PLANNED',
      cause: null,
    });
    expect(await readChanged(api, deputy, MONDAY, FRIDAY)).toEqual([]);
  });

  it('asks about the class, the teacher and the room that are taken, and about days without lessons', async () => {
    const [own] = await readRoomOf('maths', FRIDAY);
    const taken = await move(school.lesson('music', TODAY), { slot: 1, roomId: own });
    expect(codesOf(taken)).toEqual(['CLASS_BUSY', 'ROOM_BUSY', 'TEACHER_BUSY']);
    expect(taken.questions?.map(({ name }) => name)).toEqual(['8 А', '305', 'Петрова А.\u00a0И.']);
    const sunday = await move(school.lesson('music', TODAY), { date: '2026-11-22', slot: 1 });
    expect(codesOf(sunday)).toEqual(['DAY_OFF']);
    const holiday = await move(school.lesson('music', TODAY), { date: '2027-01-04', slot: 1 });
    expect(codesOf(holiday)).toEqual(['DAY_OFF']);
    const confirmed = taken.questions?.map(({ key }) => key);
    const done = await move(school.lesson('music', TODAY), { slot: 1, roomId: own, confirmed });
    expect(changedOf(done)).toMatchObject({ date: FRIDAY, slot: 1 });
  });

  it('does not mind what the other subgroup has at that time', async () => {
    const other = await move(school.lesson('english', TOMORROW), { date: TOMORROW, slot: 2 });
    expect(changedOf(other).slot).toBe(2);
    const back = await changeLessons(api, deputy, 'restoreLesson', {
      lessonId: school.lesson('english', TOMORROW),
      expectedVersion: 2,
    });
    expect(codesOf(back)).toEqual(['ROOM_BUSY']);
  });

  it('refuses a lesson with records, a cancelled one, and a number without bells', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const input = { lessonId, topic: 'Дроби', held: true, expectedVersion: 0 };
    await changeLesson(api, await school.signIn('maths'), 'recordLesson', input);
    expect(await move(lessonId)).toMatchObject({ code: 'LESSON_RECORDED' });
    expect(await cancel([lessonId])).toMatchObject({ code: 'LESSON_RECORDED' });
    expect(await move(school.lesson('music', TODAY), { slot: 9 })).toMatchObject({ code: 'NO_BELL' });
    await cancel([school.lesson('music', TODAY)]);
    expect(await move(school.lesson('music', TODAY), {}, 2)).toMatchObject({ code: 'LESSON_CANCELLED' });
  });

  it('onto a shortened day is offered the numbers of its bells, and refused another one', async () => {
    const scheduleId = await school.change((tx) =>
      hangBells(tx, school.yearId, {
        name: 'Сокращённые',
        slots: [{ number: 1, startsAt: '09:00', endsAt: '09:30' }],
      }),
    );
    const lessonId = school.lesson('music', TODAY);
    const days = { id: newId(), fromDate: FRIDAY, toDate: FRIDAY, scheduleId };
    await changeBells(api, deputy, 'keepBellDay', days);
    expect(await move(lessonId, { slot: 3 })).toMatchObject({ code: 'NO_BELL' });
    const { lessonPlaces } = await api.data<{
      lessonPlaces: { slots: { slot: number; startsAt: string }[] };
    }>(
      deputy,
      `query ($lessonId: ID!, $date: Date!) { lessonPlaces(lessonId: $lessonId, date: $date) { slots { slot startsAt } } }`,
      { lessonId, date: FRIDAY },
    );
    expect(lessonPlaces.slots).toEqual([{ slot: 1, startsAt: '09:00' }]);
    const asked = await move(lessonId, { slot: 1 });
    const confirmed = asked.questions?.map(({ key }) => key);
    expect(changedOf(await move(lessonId, { slot: 1, confirmed }))).toMatchObject({ startsAt: '09:00' });
  });

  it.each([
    [
      'a remark on a student',
      async () =>
        putRemark(api, await school.signIn('maths'), school, {
          group: 'maths',
          date: MONDAY,
          student: 'ageev',
        }),
    ],
    ['the roll', async () => takeRoll(api, await school.signIn('maths'), school.lesson('maths', MONDAY))],
  ])('refuses a lesson of which nothing is recorded but %s', async (_, record) => {
    expect((await record()).__typename).toMatch(/^(RemarkStored|RollTaken)$/);
    const lessonId = school.lesson('maths', MONDAY);
    expect(await move(lessonId)).toMatchObject({ code: 'LESSON_RECORDED' });
    expect(await cancel([lessonId])).toMatchObject({ code: 'LESSON_RECORDED' });
  });

  it('takes the substitute’s rights along', async () => {
    await cover(api, deputy, school, school.lesson('music', TODAY), 'substitute');
    expect(changedOf(await move(school.lesson('music', TODAY), {}, 2)).substitutes).toMatchObject([
      { until: '2026-11-23' },
    ]);
  });

  it('to the day of the same weekly period is possible: the plan has one lesson a day', async () => {
    const [entryId, lessonId] = [newId(), school.lesson('maths', MONDAY)];
    await school.change(async (tx) => {
      await tx.rows(
        {
          name: 'test.entry',
          text: `insert into timetable_entry (school_id, id, timetable_id, group_id, weekday, slot)
                 select $1, $2, t.id, $3, 1, 1 from timetable t where t.school_id = $1`,
        },
        [entryId, school.groups.maths],
      );
      for (const date of [MONDAY, FRIDAY])
        await tx.update(LessonEntity, { id: school.lesson('maths', date), version: 1 }, { entryId });
    });
    expect(changedOf(await move(lessonId, {}, 2)).date).toBe(FRIDAY);
  });
});

const cancel = (ids: readonly string[], cause = 'TEACHER_ILL', expectedVersion = 1): Promise<Answer> =>
  changeLessons(api, deputy, 'cancelLesson', {
    items: ids.map((lessonId) => ({ lessonId, expectedVersion })),
    cause,
    note: '',
  });

async function readRoomOf(group: 'maths', date: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(`select room_id as id from lesson where id = $1`, [
    school.lesson(group, date),
  ]);
  return rows.map(({ id }) => id);
}

describe('a lesson that falls out', () => {
  it('is on the sheet with its cause, takes no records, and comes back', async () => {
    const lessonId = school.lesson('music', TODAY);
    expect(changedOf(await cancel([lessonId]))).toMatchObject({ state: 'CANCELLED', cause: 'TEACHER_ILL' });
    const input = { lessonId, topic: 'Бах', held: true, expectedVersion: 0 };
    const refused = await changeLesson(api, await school.signIn('maths'), 'recordLesson', input);
    expect(refused.code).toBe('LESSON_CANCELLED');
    const back = await changeLessons(api, deputy, 'restoreLesson', { lessonId, expectedVersion: 2 });
    expect(changedOf(back)).toMatchObject({ state: 'PLANNED', cause: null });
  });

  it('because the timetable has it no longer stays out', async () => {
    const lessonId = school.lesson('music', TODAY);
    await school.change((tx) =>
      tx.update(LessonEntity, { id: lessonId, version: 1 }, { cancelledAt: new Date(NOON) }),
    );
    const back = await changeLessons(api, deputy, 'restoreLesson', { lessonId, expectedVersion: 2 });
    expect(back.code).toBe('LESSON_CANCELLED');
    expect(await readChanged(api, deputy, TODAY)).toEqual([]);
  });
});

describe('another room', () => {
  it('is given also to a lesson with records, and asked about when it is taken', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const input = { lessonId, topic: 'Дроби', held: true, expectedVersion: 0 };
    await changeLesson(api, await school.signIn('maths'), 'recordLesson', input);
    const change = (id: string, room: string | null, expectedVersion = 1): Promise<Answer> =>
      changeLessons(api, deputy, 'changeRoom', { lessonId: id, expectedVersion, roomId: room });
    const lesson: Lesson = changedOf(await change(lessonId, roomId));
    expect(lesson).toMatchObject({
      state: 'ROOM',
      room: '15',
      isRoomChanged: true,
      plannedRoom: '305',
      plannedDate: null,
    });
    await change(school.lesson('english', TOMORROW), roomId);
    expect(codesOf(await change(school.lesson('secondEnglish', TOMORROW), roomId))).toEqual(['ROOM_BUSY']);
  });
});

describe('families', () => {
  it('G272-36 see who gives the lesson now and who would have: old and new', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await cover(api, deputy, school, lessonId, 'substitute');
    const { week, today } = await readFamily();
    const expected = {
      teachers: 'Новикова А.\u00a0И.',
      previousTeachers: 'Петрова А.\u00a0И.',
      previousDates: null,
    };
    expect(rowOf(week, lessonId)).toMatchObject({ ...expected, substitutes: true });
    expect(rowOf(today, lessonId)).toMatchObject({ ...expected, changed: true });
    expect(rowOf(week, school.lesson('maths', FRIDAY))).toMatchObject({ previousTeachers: null });
  });

  it('see a moved lesson at both places, another room, and why a lesson is not given', async () => {
    const [music, maths] = [school.lesson('music', TODAY), school.lesson('maths', TODAY)];
    await move(music, { roomId });
    await cancel([maths]);
    const { week, away, today } = await readFamily();
    expect(rowOf(week, music)).toMatchObject({
      dates: FRIDAY,
      slots: 2,
      rooms: '15',
      previousDates: TODAY,
      previousSlots: 3,
      previousStartsAt: '12:30',
      previousRooms: '305',
      causes: 'event',
      notes: 'Олимпиада',
    });
    expect(away).toEqual({
      dates: [TODAY],
      slots: [3],
      startsAt: ['12:30'],
      subjects: ['Музыка'],
      toDates: [FRIDAY],
      toSlots: [2],
      toStartsAt: ['09:25'],
      causes: ['event'],
    });
    expect(rowOf(week, maths)).toMatchObject({ cancelled: true, causes: 'teacher_ill' });
    expect(today['ids']).not.toContain(music);
  });
});

describe('the week of the timetable', () => {
  it('tells what was planned beside what is', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await cover(api, deputy, school, lessonId, 'substitute');
    await move(school.lesson('music', TODAY), { roomId });
    const { timetableWeek } = await api.data<{ timetableWeek: { lessons: Record<string, unknown[]> } }>(
      await school.signIn('maths'),
      `query ($monday: Date!, $classId: ID!) { timetableWeek(monday: $monday, classId: $classId) { lessons {
        ids teachers substitutes rooms causes previousTeachers previousDates previousSlots previousStartsAt previousRooms } } }`,
      { monday: MONDAY, classId: school.classes.a8 },
    );
    expect(rowOf(timetableWeek.lessons, lessonId)).toMatchObject({
      teachers: ['Новикова А.\u00a0И.'],
      previousTeachers: ['Петрова А.\u00a0И.'],
      previousDates: null,
    });
    expect(rowOf(timetableWeek.lessons, school.lesson('music', TODAY))).toMatchObject({
      previousTeachers: null,
      previousDates: TODAY,
      previousSlots: 3,
      previousStartsAt: '12:30',
      previousRooms: '305',
      causes: 'EVENT',
    });
  });
});
