import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { LessonTeacher } from '@zhurnal/timetable';
import { ImportBench, MID_NOVEMBER, changed, moved, textOf } from './timetable-import.arrange.js';

const GRADES = textOf('grades.fet');
const TUESDAY_FIRST = ['Вт', '8:30 - 9:15'] as const;
const WEDNESDAY_THIRD = ['Сряда', '10:30 - 11:15'] as const;

let bench: ImportBench;

beforeAll(async () => {
  bench = await ImportBench.open();
});

afterAll(() => bench.close());

async function schoolWith(text: string, confirmed: 'all' | readonly string[] = []): Promise<SchoolId> {
  const schoolId = await bench.openSchool();
  const outcome = await bench.import(schoolId, text, { confirmed });
  expect(outcome.status).toBe('applied');
  return schoolId;
}

/** A record at a lesson: its topic. */
async function record(schoolId: SchoolId, lessonId: string): Promise<void> {
  await bench.database.query(
    `with actor as (select set_config('app.actor', '//test//test', true))
     insert into lesson_record (school_id, id, topic) select $1, $2, 'Квадратные уравнения' from actor`,
    [schoolId, lessonId],
  );
}

describe('a whole file', () => {
  it('becomes the weekly timetable it tells: doubles, joint teachers, subgroups and cross-class lessons', async () => {
    const schoolId = await bench.openSchool();
    const { plan } = await bench.import(schoolId, GRADES);
    expect(plan?.totals).toMatchObject({ activities: 5, weeklyPeriods: 6 });
    expect(await bench.week(schoolId)).toEqual([
      { line: '8 а · Алгебра · 1/2', teachers: 'Волкова', room: '21' },
      { line: '8 а · Алгебра · 1/3', teachers: 'Волкова', room: '21' },
      { line: '8 а · Алгебра · 2/1', teachers: 'Волкова', room: '' },
      { line: '8 б · Английский язык · 2/2', teachers: 'Волкова', room: '' },
      { line: '8 а, 8 б · Химия · 2/4', teachers: 'Гусева', room: '' },
      { line: '8 а, 8 б (мальчики) · Физкультура · 3/1', teachers: 'Гусева, Ёжиков', room: 'Зал' },
    ]);
  });

  it('dates a lesson for every one of them, with its teachers, room and times', async () => {
    const schoolId = await schoolWith(GRADES);
    const lessons = await bench.lessons(schoolId);
    expect(lessons.filter(({ date }) => date === '2026-09-07' || date === '2026-09-09')).toMatchObject([
      {
        date: '2026-09-07',
        slot: 2,
        startsAt: '09:25',
        group: '8 а · Алгебра',
        teachers: 'Волкова',
        room: '21',
      },
      {
        date: '2026-09-07',
        slot: 3,
        startsAt: '10:30',
        group: '8 а · Алгебра',
        teachers: 'Волкова',
        room: '21',
      },
      {
        date: '2026-09-09',
        slot: 1,
        startsAt: '08:30',
        group: '8 а, 8 б (мальчики) · Физкультура',
        teachers: 'Гусева, Ёжиков',
      },
    ]);
  });

  it('keeps subgroups of one class that are taught at one time apart', async () => {
    const schoolId = await schoolWith(textOf('classes.fet'), 'all');
    const week = await bench.week(schoolId);
    expect(week.filter(({ line }) => line.includes('Информатика'))).toEqual([
      { line: '5А (1 гр) · Информатика · 1/0', teachers: 'Белова', room: '' },
      { line: '5А (2 гр) · Информатика · 1/0', teachers: 'Жуков', room: '' },
    ]);
    // One group of two classes: the same students' set is named by both.
    expect(week.filter(({ line }) => line.includes('Немецкий'))).toHaveLength(1);
  });

  it('gives teachers the duty once, and never back after it ended', async () => {
    const schoolId = await schoolWith(GRADES);
    await bench.database.query(
      `with actor as (select set_config('app.actor', '//test//test', true))
       update duty set valid_to = '2026-10-01' from actor where school_id = $1`,
      [schoolId],
    );
    await bench.import(schoolId, moved(GRADES, 2, TUESDAY_FIRST, WEDNESDAY_THIRD), {}, MID_NOVEMBER);
    const duties = await bench.database.query(
      `select role, valid_to::text as until from duty where school_id = $1`,
      [schoolId],
    );
    expect(duties).toEqual(Array.from({ length: 3 }, () => ({ role: 'teacher', until: '2026-10-01' })));
  });
});

describe('the same file again', () => {
  it.each(['grades.fet', 'classes.fet', 'two-weeks.xml'] as const)(
    '%s changes nothing, not a row',
    async (name) => {
      const schoolId = await schoolWith(textOf(name), 'all');
      const before = await bench.countRows();
      // Questions that were answered once are not asked again.
      const outcome = await bench.import(schoolId, textOf(name), {}, MID_NOVEMBER);
      expect(outcome).toMatchObject({ status: 'unchanged', open: [] });
      expect(outcome.plan).toMatchObject({ creates: [], changes: [], removes: [], keptLessons: [] });
      expect(await bench.countRows()).toEqual(before);
    },
  );

  it('leaves what was changed by hand alone', async () => {
    const schoolId = await schoolWith(GRADES);
    const [lesson] = (await bench.lessons(schoolId)).filter(({ date }) => date === '2026-12-07');
    const lessonId = lesson?.id ?? '';
    const [substitute] = await bench.database.query<{ id: string }>(
      `select id from staff_member s where school_id = $1 and not exists (
         select from lesson_teacher t where t.school_id = s.school_id and t.lesson_id = $2 and t.staff_id = s.id)`,
      [schoolId, lessonId],
    );
    await bench.db.write(systemActor('test'), schoolId, (tx) =>
      tx.insert(LessonTeacher, [
        { id: newId(), lessonId, staffId: substitute?.id ?? '', position: 1, substitute: true },
      ]),
    );
    const outcome = await bench.import(schoolId, GRADES, {}, MID_NOVEMBER);
    expect(outcome.status).toBe('unchanged');
  });
});

describe('a changed file', () => {
  it('changes only the difference, and says it', async () => {
    const schoolId = await schoolWith(GRADES);
    const before = await bench.countRows();
    const outcome = await bench.import(
      schoolId,
      moved(GRADES, 2, TUESDAY_FIRST, WEDNESDAY_THIRD),
      {},
      MID_NOVEMBER,
    );
    expect(outcome.plan?.creates).toEqual([
      { kind: 'period', label: '8 а · Алгебра', place: { weekday: 3, slot: 3, week: 0 }, after: 'Волкова' },
    ]);
    expect(outcome.plan?.removes).toEqual([
      { kind: 'period', label: '8 а · Алгебра', place: { weekday: 2, slot: 1, week: 0 }, before: 'Волкова' },
    ]);
    expect(outcome.plan?.changes).toEqual([]);
    const after = await bench.countRows();
    expect(after['teaching_group']).toBe(before['teaching_group']);
    expect(after['timetable_entry']).toBe((before['timetable_entry'] ?? 0) + 1);
  });

  it('cancels lessons to come and makes new ones; what has been taught stays', async () => {
    const schoolId = await schoolWith(GRADES);
    const tuesdays = (await bench.lessons(schoolId)).filter(
      ({ group, slot }) => group === '8 а · Алгебра' && slot === 1,
    );
    const recorded = tuesdays.find(({ date }) => date === '2026-12-01');
    await record(schoolId, recorded?.id ?? '');
    const outcome = await bench.import(
      schoolId,
      moved(GRADES, 2, TUESDAY_FIRST, WEDNESDAY_THIRD),
      {},
      MID_NOVEMBER,
    );
    expect(outcome.plan?.keptLessons).toEqual([{ label: '8 а · Алгебра', date: '2026-12-01', slot: 1 }]);

    const lessons = await bench.lessons(schoolId);
    const old = lessons.filter(({ group, slot }) => group === '8 а · Алгебра' && slot === 1);
    expect(old).toHaveLength(tuesdays.length);
    expect(old.filter(({ cancelled }) => !cancelled).map(({ date }) => date)).toEqual([
      ...tuesdays.map(({ date }) => date).filter((date) => date <= '2026-11-18'),
      '2026-12-01',
    ]);
    const fresh = lessons.filter(
      ({ group, slot, date }) => group === '8 а · Алгебра' && slot === 3 && new Date(date).getUTCDay() === 3,
    );
    expect(fresh[0]?.date).toBe('2026-11-25');
    expect(fresh.every(({ cancelled }) => !cancelled)).toBe(true);
  });

  it('moves another room and another teacher into the lessons to come', async () => {
    const schoolId = await schoolWith(GRADES);
    const text = changed(
      changed(
        GRADES,
        '<Activity_Id>1</Activity_Id>\n\t<Room>21</Room>',
        '<Activity_Id>1</Activity_Id>\n\t<Room>Зал</Room>',
      ),
      '<Teacher>Волкова</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а</Students>',
      '<Teacher>Ёжиков</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а</Students>',
    );
    const outcome = await bench.import(schoolId, text, {}, MID_NOVEMBER);
    expect(outcome.plan?.creates).toEqual([]);
    expect(outcome.plan?.removes).toEqual([]);
    expect(outcome.plan?.changes).toEqual(
      [2, 3].map((slot) => ({
        kind: 'period',
        label: '8 а · Алгебра',
        place: { weekday: 1, slot, week: 0 },
        before: 'Волкова · 21',
        after: 'Ёжиков · Зал',
      })),
    );
    const mondays = (await bench.lessons(schoolId)).filter(
      ({ group, slot }) => group === '8 а · Алгебра' && slot === 2,
    );
    const look = (date: string): unknown => mondays.find((lesson) => lesson.date === date);
    expect(look('2026-11-16')).toMatchObject({ teachers: 'Волкова', room: '21' });
    expect(look('2026-11-23')).toMatchObject({ teachers: 'Ёжиков', room: 'Зал' });
    expect((await bench.import(schoolId, text, {}, MID_NOVEMBER)).status).toBe('unchanged');
  });

  it('moves the bells of lessons to come', async () => {
    const schoolId = await schoolWith(GRADES);
    const text = GRADES.replaceAll('8:30 - 9:15', '8:20 - 9:05');
    const outcome = await bench.import(schoolId, text, {}, MID_NOVEMBER);
    expect(outcome.plan?.changes).toEqual([
      { kind: 'bells', label: 'Основное расписание, 1', before: '08:30–09:15', after: '08:20–09:05' },
    ]);
    const first = (await bench.lessons(schoolId)).filter(({ slot }) => slot === 1);
    expect(first.find(({ date }) => date === '2026-11-18')?.startsAt).toBe('08:30');
    expect(first.find(({ date }) => date === '2026-11-25')?.startsAt).toBe('08:20');
  });

  it('that comes back is the timetable of before', async () => {
    const schoolId = await schoolWith(GRADES);
    const week = await bench.week(schoolId);
    await bench.import(schoolId, moved(GRADES, 2, TUESDAY_FIRST, WEDNESDAY_THIRD));
    await bench.import(schoolId, GRADES);
    expect(await bench.week(schoolId)).toEqual(week);
    const standing = (await bench.lessons(schoolId)).filter(({ cancelled }) => !cancelled);
    const places = standing.map(({ date, slot, group }) => `${date} ${slot} ${group}`);
    expect(new Set(places).size).toBe(places.length);
    const other = await schoolWith(GRADES);
    expect(places).toEqual(
      (await bench.lessons(other)).map(({ date, slot, group }) => `${date} ${slot} ${group}`),
    );
  });
});
