import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LessonRecord } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { USUAL_BELLS, hangBells } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { WEEK } from './ask-diary.js';
import { changeBells } from './arrange-timetable.js';

/** Lessons of half an hour, the first three of the day only. */
const SHORT = [1, 2, 3].map((number) => ({
  number,
  startsAt: `${String(8 + number).padStart(2, '0')}:00`,
  endsAt: `${String(8 + number).padStart(2, '0')}:30`,
}));

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let usual: string;
let short: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  [usual, short] = await school.change(async (tx) => [
    await hangBells(tx, school.yearId, USUAL_BELLS),
    await hangBells(tx, school.yearId, { name: 'Сокращённые', slots: SHORT }),
  ]);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** «date slot begin» of the lessons of a day. */
async function timesOn(date: string): Promise<string[]> {
  const rows = await database.query<{ said: string }>(
    `select slot || ' ' || to_char(starts_at, 'HH24:MI') || ' ' || g.name as said
       from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
      where l.school_id = $1 and l.date = $2 order by l.slot, g.name`,
    [school.schoolId, date],
  );
  return rows.map(({ said }) => said);
}

const days = (fromDate: string, toDate = fromDate, more: object = {}): Readonly<Record<string, unknown>> => ({
  id: newId(),
  fromDate,
  toDate,
  scheduleId: short,
  note: 'Педсовет',
  ...more,
});

describe('days with other bells', () => {
  it('give their lessons other times, for families too, and give them back', async () => {
    const before = await timesOn(TOMORROW);
    const day = days(TOMORROW, FRIDAY);
    const kept = await changeBells(api, deputy, 'keepBellDay', day);
    expect(kept).toMatchObject({ lessonsChanged: 3, lessonsUnrung: 0 });
    expect(await timesOn(TOMORROW)).toEqual(['1 09:00 8 А, 1', '1 09:00 8 А, 2']);
    expect(await timesOn(FRIDAY)).toEqual(['1 09:00 8 А']);
    const family = await school.signIn('ofAgeev');
    const { diaryWeek } = await api.data<{ diaryWeek: { lessons: { ids: string[]; startsAt: string[] } } }>(
      family,
      WEEK,
      { schoolId: school.schoolId, studentId: school.students.ageev, monday: MONDAY },
    );
    const at = diaryWeek.lessons.ids.indexOf(school.lesson('maths', FRIDAY));
    expect(diaryWeek.lessons.startsAt[at]).toBe('09:00');
    const { version } = kept.bells?.days[0] ?? { version: 0 };
    const removal = { id: day['id'], expectedVersion: version };
    expect(await changeBells(api, deputy, 'removeBellDay', removal)).toMatchObject({ lessonsChanged: 3 });
    expect(await timesOn(TOMORROW)).toEqual(before);
  });

  it('reach today, but not what has been recorded today, and nothing before', async () => {
    const lessonId = school.lesson('music', TODAY);
    await school.change((tx) =>
      tx.insert(LessonRecord, [{ id: lessonId, topic: 'Хор', heldAt: null, heldBy: null }]),
    );
    await changeBells(api, deputy, 'keepBellDay', days(TODAY));
    expect(await timesOn(TODAY)).toEqual(['1 09:00 1 Б', '2 10:00 8 А', '3 12:30 8 А']);
    expect((await changeBells(api, deputy, 'keepBellDay', days(MONDAY))).code).toBe('DAY_IS_PAST');
  });

  it('are for some grades, or for a shift, only; these win over those for all', async () => {
    const grades = days(TODAY, TODAY, { gradeFrom: 1, gradeTo: 4 });
    expect(await changeBells(api, deputy, 'keepBellDay', grades)).toMatchObject({ lessonsChanged: 1 });
    expect(await timesOn(TODAY)).toEqual(['1 09:00 1 Б', '2 09:25 8 А', '3 12:30 8 А']);
    const b1 = { classIds: [school.classes.b1], scheduleId: usual };
    await changeBells(api, deputy, 'followBells', b1);
    const late = await school.change((tx) =>
      hangBells(tx, school.yearId, {
        name: 'Поздние',
        slots: [{ number: 1, startsAt: '14:00', endsAt: '14:40' }],
      }),
    );
    await changeBells(api, deputy, 'keepBellDay', days(TODAY, TODAY, { scheduleId: late, shiftId: usual }));
    expect((await timesOn(TODAY))[0]).toBe('1 14:00 1 Б');
  });

  it('tell of lessons that their bells do not ring: they keep their times', async () => {
    const one = await school.change((tx) =>
      hangBells(tx, school.yearId, { name: 'Один урок', slots: SHORT.slice(0, 1) }),
    );
    const answer = await changeBells(api, deputy, 'keepBellDay', days(TODAY, TODAY, { scheduleId: one }));
    expect(answer).toMatchObject({ lessonsChanged: 1, lessonsUnrung: 2 });
  });
});

describe('bells', () => {
  it('that change hold from tomorrow on', async () => {
    const slots = USUAL_BELLS.slots.map((slot) =>
      slot.number === 1 ? { ...slot, startsAt: '08:00' } : slot,
    );
    const change = { id: usual, expectedVersion: 1, name: 'Обычные', slots };
    expect(await changeBells(api, deputy, 'keepBells', change)).toMatchObject({ lessonsChanged: 3 });
    expect((await timesOn(TODAY))[0]).toBe('1 08:30 1 Б');
    expect(await timesOn(FRIDAY)).toEqual(['1 08:00 8 А']);
    expect((await changeBells(api, deputy, 'keepBells', change)).code).toBe('STALE_VERSION');
  });

  it('a class follows are its shift', async () => {
    const follow = { classIds: [school.classes.a8], scheduleId: short };
    expect(await changeBells(api, deputy, 'followBells', follow)).toMatchObject({ lessonsChanged: 3 });
    expect(await timesOn(FRIDAY)).toEqual(['1 09:00 8 А']);
  });

  it('that overlap, or have the name of others, are refused', async () => {
    const [first, second] = SHORT;
    const change = { id: newId(), expectedVersion: null, name: 'Новые' };
    const overlapping = [first, { ...second, startsAt: '09:10' }];
    expect((await changeBells(api, deputy, 'keepBells', { ...change, slots: overlapping })).code).toBe(
      'BELLS_OVERLAP',
    );
    const named = { ...change, name: 'Сокращённые', slots: SHORT };
    expect((await changeBells(api, deputy, 'keepBells', named)).code).toBe('NAME_TAKEN');
    const copied = await changeBells(api, deputy, 'keepBells', { ...change, slots: SHORT });
    expect(copied.bells?.schedules.map(({ name }) => name)).toContain('Новые');
  });

  it('are taken down when nobody needs them; else who does is told, and the name is free again', async () => {
    const remove = (id: string) => changeBells(api, deputy, 'removeBells', { id, expectedVersion: 1 });
    expect(await remove(usual)).toMatchObject({
      code: 'BELLS_IN_USE',
      params: [
        { name: 'classes', value: '1 Б, 8 А' },
        { name: 'days', value: '0' },
      ],
    });
    await changeBells(api, deputy, 'keepBellDay', days(FRIDAY));
    expect((await remove(short)).params).toContainEqual({ name: 'days', value: '1' });
    await changeBells(api, deputy, 'followBells', {
      classIds: [school.classes.a8, school.classes.b1],
      scheduleId: short,
    });
    expect((await remove(usual)).bells?.schedules.map(({ id }) => id)).toEqual([short]);
    const again = { id: newId(), expectedVersion: null, name: USUAL_BELLS.name, slots: SHORT };
    expect((await changeBells(api, deputy, 'keepBells', again)).code).toBeUndefined();
  });

  it('of a second shift ring for its classes: lessons, families and the places of a lesson', async () => {
    const second = USUAL_BELLS.slots.map(({ number }) => ({
      number,
      startsAt: `${String(13 + number).padStart(2, '0')}:00`,
      endsAt: `${String(13 + number).padStart(2, '0')}:40`,
    }));
    const scheduleId = newId();
    const change = { id: scheduleId, expectedVersion: null, name: 'Вторая смена', slots: second };
    await changeBells(api, deputy, 'keepBells', change);
    await changeBells(api, deputy, 'followBells', { classIds: [school.classes.a8], scheduleId });
    expect(await timesOn(FRIDAY)).toEqual(['1 14:00 8 А']);
    const { lessonPlaces } = await api.data<{
      lessonPlaces: { slots: { slot: number; startsAt: string }[] };
    }>(
      deputy,
      `query ($lessonId: ID!, $date: Date!) { lessonPlaces(lessonId: $lessonId, date: $date) { slots { slot startsAt } } }`,
      { lessonId: school.lesson('maths', FRIDAY), date: TODAY },
    );
    expect(lessonPlaces.slots.find(({ slot }) => slot === 1)?.startsAt).toBe('14:00');
  });
});
