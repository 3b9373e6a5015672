import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LessonRecord } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { addDays, asDay, weekdayOf } from '@zhurnal/rules';
import { USUAL_BELLS, addRooms, hangBells } from '@zhurnal/schooling';
import { Timetable } from '@zhurnal/timetable';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY, TOMORROW } from './arrange.js';
import type { GroupName } from './arrange.js';
import { changeLessons, changedOf, cover } from './arrange-substitutions.js';
import { changeBells, edit, editSurely, effectOf, readStanding } from './arrange-timetable.js';
import type { Change, Place } from './arrange-timetable.js';

const NEXT_MONDAY = '2026-11-23';
/** Last day of the timetable of these tests: five weeks of lessons from next Monday on. */
const LAST = '2026-12-25';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let rooms: readonly string[];

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  await school.change(async (tx) => {
    await hangBells(tx, school.yearId, USUAL_BELLS);
    rooms = await addRooms(tx, [{ name: '101' }, { name: '102' }]);
    const days = { validFrom: '2026-09-01', validTo: LAST };
    await tx.insert(Timetable, [
      { id: newId(), yearId: school.yearId, name: 'Рабочее', ...days, cycleWeeks: 2, source: 'manual' },
    ]);
  });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const place = (group: GroupName, weekday: number, slot: number, more: Partial<Place> = {}): Place => ({
  groupId: school.groups[group],
  weekday,
  slot,
  teacherIds: [school.staff[group === 'music' ? 'maths' : group]],
  ...more,
});

/** A new weekly period; answers its id. */
async function put(wanted: Place, from = NEXT_MONDAY): Promise<string> {
  const { entryId, ...answer } = await editSurely(api, deputy, { from, wanted });
  if (entryId == null) throw new Error(JSON.stringify(answer));
  return entryId;
}

const versionOf = async (id: string): Promise<number> => {
  const [row] = await database.query<{ version: number }>(
    `select version from timetable_entry where id = $1`,
    [id],
  );
  return row?.version ?? 0;
};

interface Row {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly starts: string;
  readonly version: number;
}

/** Lessons to come that hang on weekly periods, by day. */
const lessonsOf = (group: GroupName): Promise<Row[]> =>
  database.query<Row>(
    `select id, date::text, slot, starts_at::text as starts, version from lesson
      where school_id = $1 and group_id = $2 and entry_id is not null and deleted_at is null and cancelled_at is null order by date, slot`,
    [school.schoolId, school.groups[group]],
  );
const datesOf = async (group: GroupName): Promise<string[]> =>
  (await lessonsOf(group)).map(({ date, slot }) => `${date} ${slot}`);

const record = (lessonId: string): Promise<void> =>
  school.change((tx) =>
    tx.insert(LessonRecord, [{ id: lessonId, topic: 'Тема', heldAt: null, heldBy: null }]),
  );

describe('a weekly period', () => {
  it('TKK-66 TKK-10 is put in from a day on: its lessons stand at their bells', async () => {
    const effect = await effectOf(api, deputy, { from: NEXT_MONDAY, wanted: place('maths', 2, 4) });
    expect(effect).toMatchObject({ lessonsMade: 5, lessonsChanged: 0, lessonsRemoved: 0, questions: [] });
    expect(await datesOf('maths')).toEqual([]);
    await put(place('maths', 2, 4));
    expect(await datesOf('maths')).toEqual([
      '2026-11-24 4',
      '2026-12-01 4',
      '2026-12-08 4',
      '2026-12-15 4',
      '2026-12-22 4',
    ]);
    const bell = USUAL_BELLS.slots.find(({ number }) => number === 4);
    expect((await lessonsOf('maths'))[0]?.starts).toBe(`${bell?.startsAt ?? ''}:00`);
  });

  it('of one week of the cycle has lessons every other week', async () => {
    await put(place('maths', 2, 4, { week: 1 }));
    const odd = await datesOf('maths');
    await put(place('maths', 2, 4, { week: 2 }));
    expect(odd.length + (await datesOf('maths')).length - odd.length).toBe(5);
    expect([2, 3]).toContain(odd.length);
  });

  it('moves: on another day its lessons are made anew, those before stay', async () => {
    const id = await put(place('maths', 2, 4));
    const from = '2026-12-07';
    const change: Change = { entryId: id, expectedVersion: 1, from, wanted: place('maths', 4, 2) };
    expect(await effectOf(api, deputy, change)).toMatchObject({ lessonsMade: 3, lessonsRemoved: 3 });
    await editSurely(api, deputy, change);
    expect(await datesOf('maths')).toEqual([
      '2026-11-24 4',
      '2026-12-01 4',
      '2026-12-10 2',
      '2026-12-17 2',
      '2026-12-24 2',
    ]);
    const periods = (await readStanding(api, deputy, TODAY, school.groups.maths)).filter(
      ({ weekday }) => weekday > 1,
    );
    expect(periods.map(({ weekday, slot, from, to }) => [weekday, slot, from, to])).toEqual([
      [2, 4, NEXT_MONDAY, '2026-12-06'],
      [4, 2, from, LAST],
    ]);
  });

  it('moves within its day, or goes to another teacher, with the same lessons', async () => {
    const id = await put(place('maths', 2, 4));
    const before = await lessonsOf('maths');
    const wanted = place('maths', 2, 5, { teacherIds: [school.staff.primary], roomId: rooms[0] ?? null });
    const answer = await editSurely(api, deputy, {
      entryId: id,
      expectedVersion: 1,
      from: '2026-12-01',
      wanted,
    });
    expect(answer.effect).toMatchObject({ lessonsMade: 0, lessonsChanged: 4, lessonsRemoved: 0 });
    const after = await lessonsOf('maths');
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ slot }) => slot)).toEqual([4, 5, 5, 5, 5]);
    expect(after.map(({ version }) => version)).toEqual([1, 2, 2, 2, 2]);
    const teachers = await database.query<{ n: number; staff_id: string }>(
      `select staff_id, count(*)::int as n from lesson_teacher
        where lesson_id = any($1::uuid[]) and deleted_at is null group by staff_id`,
      [after.map(({ id }) => id)],
    );
    expect(new Map(teachers.map(({ staff_id, n }) => [staff_id, n]))).toEqual(
      new Map([
        [school.staff.maths, 1],
        [school.staff.primary, 4],
      ]),
    );
  });

  it('stands elsewhere for some weeks and then comes back', async () => {
    const id = await put(place('maths', 2, 4));
    const change = { entryId: id, expectedVersion: 1, from: '2026-12-01', until: '2026-12-13' };
    await editSurely(api, deputy, { ...change, wanted: place('maths', 3, 6) });
    expect(await datesOf('maths')).toEqual([
      '2026-11-24 4',
      '2026-12-02 6',
      '2026-12-09 6',
      '2026-12-15 4',
      '2026-12-22 4',
    ]);
  });

  it('is taken out: the lessons to come leave no trace, the teacher no right', async () => {
    const id = await put(place('maths', 2, 4, { teacherIds: [school.staff.primary] }));
    const page = `query ($id: ID!, $d: Date!) { journalPage(groupId: $id, from: $d, to: $d) { revision } }`;
    const primary = await school.signIn('primary');
    const variables = { id: school.groups.maths, d: TODAY };
    expect((await api.send(primary, page, variables)).errors).toBeUndefined();
    const answer = await editSurely(api, deputy, { entryId: id, expectedVersion: 1, from: NEXT_MONDAY });
    expect(answer).toMatchObject({ entryId: null, effect: { lessonsRemoved: 5 } });
    expect(await datesOf('maths')).toEqual([]);
    expect((await api.send(primary, page, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const kept = await database.query(`select 1 as one from lesson where entry_id = $1`, [id]);
    expect(kept).toHaveLength(5);
  });
});

describe('what people did at the lessons', () => {
  it('recorded lessons stay where they are, and no second one is made for their day', async () => {
    const id = await put(place('maths', 2, 4));
    const [first, second] = await lessonsOf('maths');
    await record(second?.id ?? '');
    const change = { entryId: id, expectedVersion: 1, from: NEXT_MONDAY };
    const within = await effectOf(api, deputy, { ...change, wanted: place('maths', 2, 6) });
    expect(within).toMatchObject({
      lessonsMade: 0,
      lessonsChanged: 4,
      stays: [{ date: second?.date, slot: 4, isRecorded: true }],
    });
    await editSurely(api, deputy, { ...change, wanted: place('maths', 3, 6) });
    const after = await lessonsOf('maths');
    expect(after.find((lesson) => lesson.id === second?.id)).toEqual(second);
    expect(after.some((lesson) => lesson.id === first?.id)).toBe(false);
  });

  it('substitutions, moves and cancellations go over to the new hour of the day', async () => {
    const id = await put(place('maths', 2, 4));
    const [covered, moved, cancelled] = await lessonsOf('maths');
    changedOf(await cover(api, deputy, school, covered?.id ?? '', 'substitute'));
    const move = {
      lessonId: moved?.id,
      expectedVersion: 1,
      date: '2026-12-03',
      slot: 7,
      cause: 'EVENT',
      note: '',
    };
    changedOf(await changeLessons(api, deputy, 'moveLesson', move));
    const cancel = { items: [{ lessonId: cancelled?.id, expectedVersion: 1 }], cause: 'WEATHER', note: '' };
    changedOf(await changeLessons(api, deputy, 'cancelLesson', cancel));
    const answer = await edit(api, deputy, {
      ...{ entryId: id, expectedVersion: 1, from: NEXT_MONDAY },
      wanted: place('maths', 2, 6),
    });
    expect(answer).toMatchObject({
      __typename: 'TimetableEdited',
      effect: { lessonsChanged: 5, questions: [] },
    });
    const rows = await database.query<{
      id: string;
      slot: number;
      planned: number | null;
      off: boolean;
      n: number;
    }>(
      `select l.id, l.slot, l.planned_slot as planned, l.cancelled_at is not null as off,
              (select count(*)::int from lesson_teacher t where t.lesson_id = l.id and t.substitute and t.deleted_at is null) as n
         from lesson l where l.id = any($1::uuid[]) order by l.planned_date nulls first, l.date`,
      [[covered?.id, moved?.id, cancelled?.id]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    expect(found.get(covered?.id ?? '')).toMatchObject({ slot: 6, n: 1 });
    expect(found.get(moved?.id ?? '')).toMatchObject({ slot: 7, planned: 6 });
    expect(found.get(cancelled?.id ?? '')).toMatchObject({ slot: 6, off: true });
  });

  it('is lost with a lesson only when somebody says yes', async () => {
    const id = await put(place('maths', 2, 4));
    const [covered] = await lessonsOf('maths');
    changedOf(await cover(api, deputy, school, covered?.id ?? '', 'substitute'));
    const change = { entryId: id, expectedVersion: 1, from: NEXT_MONDAY };
    const asked = await edit(api, deputy, change);
    expect(asked.questions).toMatchObject([{ code: 'CHANGE_LOST', days: 1, firstDate: covered?.date }]);
    expect(await datesOf('maths')).toHaveLength(5);
    expect((await editSurely(api, deputy, change)).__typename).toBe('TimetableEdited');
  });
});

describe('clashes', () => {
  it('of teacher, class and room are asked about, and may be joint lessons', async () => {
    await put(place('maths', 2, 4, { roomId: rooms[0] ?? null }));
    const wanted = place('music', 2, 4, { roomId: rooms[0] ?? null });
    const asked = await edit(api, deputy, { from: NEXT_MONDAY, wanted });
    expect(asked.questions?.map(({ code, name, other, days }) => [code, name, other, days])).toEqual([
      ['CLASS_BUSY', '8 А', '8 А · Алгебра', 5],
      ['ROOM_BUSY', '101', '8 А · Алгебра', 5],
      ['TEACHER_BUSY', 'Петрова А.\u00a0И.', '8 А · Алгебра', 5],
    ]);
    expect(await datesOf('music')).toEqual([]);
    const some = asked.questions?.slice(1).map(({ key }) => key) ?? [];
    expect((await edit(api, deputy, { from: NEXT_MONDAY, wanted }, some)).questions).toHaveLength(1);
    expect((await editSurely(api, deputy, { from: NEXT_MONDAY, wanted })).__typename).toBe('TimetableEdited');
  });

  it('are none between the two halves of a class, nor with itself when it moves', async () => {
    await put(place('english', 2, 4));
    expect(
      await edit(api, deputy, { from: NEXT_MONDAY, wanted: place('secondEnglish', 2, 4) }),
    ).toMatchObject({ __typename: 'TimetableEdited' });
    const id = await put(place('maths', 3, 1));
    const again = { entryId: id, expectedVersion: 1, from: NEXT_MONDAY, wanted: place('maths', 3, 1) };
    expect(await edit(api, deputy, again)).toMatchObject({ __typename: 'TimetableEdited' });
  });

  it('of a group with itself are told as such', async () => {
    await put(place('maths', 2, 4));
    const twice = await edit(api, deputy, {
      from: NEXT_MONDAY,
      wanted: place('maths', 2, 4, { teacherIds: [school.staff.primary] }),
    });
    expect(twice.questions?.map(({ code }) => code)).toEqual(['GROUP_TWICE']);
  });
});

describe('a change is refused', () => {
  const refusalOf = async (change: Change): Promise<unknown> => (await edit(api, deputy, change)).code;

  it('for days that are past, for days outside the timetable, for what is not there', async () => {
    const wanted = place('maths', 2, 4);
    expect(await refusalOf({ from: TODAY, wanted })).toBe('DAY_IS_PAST');
    expect(await refusalOf({ from: TOMORROW, until: '2026-11-18', wanted })).toBe('INVALID_VALUE');
    expect(await refusalOf({ from: NEXT_MONDAY, until: '2027-08-01', wanted })).toBe('OUTSIDE_TIMETABLE');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, weekday: 7 } })).toBe('INVALID_VALUE');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, week: 3 } })).toBe('INVALID_VALUE');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, slot: 12 } })).toBe('NO_BELL');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, groupId: newId() } })).toBe('NOT_FOUND');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, roomId: newId() } })).toBe('NOT_FOUND');
    expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, teacherIds: [newId()] } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusalOf({ from: NEXT_MONDAY })).toBe('INVALID_VALUE');
  });

  it('when somebody else was faster', async () => {
    const id = await put(place('maths', 2, 4));
    const change = { entryId: id, expectedVersion: 1, from: '2026-12-01' };
    await editSurely(api, deputy, { ...change, wanted: place('maths', 3, 4) });
    expect(await versionOf(id)).toBe(2);
    expect(await refusalOf({ ...change, from: '2026-11-24' })).toBe('STALE_VERSION');
  });
});

describe('whatever is put in, moved and taken out', () => {
  it('no teacher, room or class has two lessons at once unless somebody said so, and every lesson rings with its bells', async () => {
    const names: readonly GroupName[] = ['maths', 'english', 'secondEnglish', 'music', 'primary'];
    const step = fc.record({
      group: fc.constantFrom(...names),
      weekday: fc.integer({ min: 1, max: 5 }),
      slot: fc.integer({ min: 1, max: 4 }),
      room: fc.integer({ min: 0, max: 2 }),
      day: fc.integer({ min: 0, max: 20 }),
      target: fc.nat({ max: 30 }),
      kind: fc.constantFrom('put', 'put', 'move', 'remove', 'shorten'),
    });
    const short = await school.change((tx) =>
      hangBells(tx, school.yearId, {
        name: 'Сокращённые',
        slots: USUAL_BELLS.slots.map(({ number }) => ({
          number,
          startsAt: `${String(8 + Math.floor((number * 35) / 60)).padStart(2, '0')}:${String((number * 35) % 60).padStart(2, '0')}`,
          endsAt: `${String(8 + Math.floor((number * 35 + 30) / 60)).padStart(2, '0')}:${String((number * 35 + 30) % 60).padStart(2, '0')}`,
        })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        for (const { group, weekday, slot, room, day, target, kind } of steps) {
          const monday = asDay(NEXT_MONDAY);
          if (!monday) throw new Error('no day');
          const from = addDays(monday, day);
          if (kind === 'shorten') {
            const days = { fromDate: from, toDate: from, scheduleId: short, note: '' };
            await changeBells(api, deputy, 'keepBellDay', { id: newId(), ...days });
            continue;
          }
          const wanted = place(group, weekday, slot, { roomId: rooms[room] ?? null });
          const standing = (await readStanding(api, deputy, from, school.groups[group])).filter(
            (period) => period.from >= NEXT_MONDAY,
          );
          const known = standing[target % Math.max(1, standing.length)];
          if (kind === 'put' || !known) await edit(api, deputy, { from, wanted });
          else {
            const of = { entryId: known.id, expectedVersion: known.version, from };
            await edit(api, deputy, kind === 'move' ? { ...of, wanted } : of);
          }
        }
        const doubles = await database.query(DOUBLES, [school.schoolId]);
        expect(doubles).toEqual([]);
        const silent = await database.query(OUT_OF_TUNE, [school.schoolId, short]);
        expect(silent).toEqual([]);
      }),
      { numRuns: 12, seed: 20261118 },
    );
  }, 60_000);

  it('TKK-66 lessons are on the weekdays of their periods, and a repeated request changes nothing twice', async () => {
    const id = await put(place('maths', 5, 3));
    for (const { date } of await lessonsOf('maths')) {
      const day = asDay(date);
      expect(day && weekdayOf(day)).toBe(5);
    }
    const input = { clientMutationId: newId(), entryId: id, expectedVersion: 1, from: '2026-12-01' };
    const mutation = `mutation ($input: EditTimetableInput!) { editTimetable(input: $input) { __typename } }`;
    const [one, other] = [
      await api.data(deputy, mutation, { input }),
      await api.data(deputy, mutation, { input }),
    ];
    expect(one).toEqual(other);
    expect(await versionOf(id)).toBe(2);
  });
});

/** Lessons of periods that stand at one time with the same teacher, room or class. */
const DOUBLES = `
  with l as (
    select l.*, g.name from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     where l.school_id = $1 and l.deleted_at is null and l.cancelled_at is null and l.date >= '2026-11-23')
  select a.date::text, a.slot, a.name, b.name as other from l a join l b
      on a.date = b.date and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
   where a.room_id = b.room_id or a.group_id = b.group_id
      or exists (select from lesson_teacher x join lesson_teacher y on y.staff_id = x.staff_id and y.deleted_at is null
                  where x.lesson_id = a.id and y.lesson_id = b.id and x.deleted_at is null)
      or exists (select from teaching_group_part x join teaching_group_part y on y.class_id = x.class_id
                  where x.group_id = a.group_id and y.group_id = b.group_id and (x.subgroup_id is null or y.subgroup_id is null))`;
/** Lessons that begin otherwise than the bells of their day say. */
const OUT_OF_TUNE = `
  select l.date::text, l.slot, l.starts_at::text from lesson l
    join bell_schedule u on u.school_id = l.school_id and u.id <> $2
    join bell_slot s on s.school_id = l.school_id and s.number = l.slot
     and s.schedule_id = coalesce((select d.schedule_id from bell_day d
           where d.school_id = l.school_id and l.date between d.from_date and d.to_date and d.deleted_at is null limit 1), u.id)
   where l.school_id = $1 and l.deleted_at is null and l.entry_id is not null and l.date >= '2026-11-23' and l.starts_at <> s.starts_at`;
