import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, systemActor } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import { ImportBench, MID_NOVEMBER, changed, moved, textOf } from './timetable-import.arrange.js';

const GRADES = textOf('grades.fet');
const TUESDAY_FIRST = ['Вт', '8:30 - 9:15'] as const;
/** Four Tuesdays to come, on which algebra of 8 а is the first lesson. */
const [SUBSTITUTED, MOVED, CANCELLED, IN_ANOTHER_ROOM] = [
  '2026-11-24',
  '2026-12-01',
  '2026-12-08',
  '2026-12-15',
];
const ELSEWHERE = '2026-12-04';

let bench: ImportBench;
let schoolId: SchoolId;

beforeAll(async () => {
  bench = await ImportBench.open();
});
afterAll(() => bench.close());

/** Lessons of algebra on the Tuesdays and where one of them went, in the order of the days. */
async function algebra(): Promise<string[]> {
  const days = [SUBSTITUTED, MOVED, ELSEWHERE, CANCELLED, IN_ANOTHER_ROOM];
  return (await bench.lessons(schoolId))
    .filter(({ group, date }) => group === '8 а · Алгебра' && days.includes(date))
    .map(({ date, slot, startsAt, room, teachers, cancelled }) =>
      [date, slot, startsAt, room || '–', teachers, cancelled ? 'отменён' : ''].join(' ').trim(),
    );
}

const idOn = async (date: string): Promise<string> => {
  const found = (await bench.lessons(schoolId)).find(
    (lesson) => lesson.date === date && lesson.group === '8 а · Алгебра',
  );
  if (!found) throw new Error(`no algebra on ${date}`);
  return found.id;
};

beforeEach(async () => {
  schoolId = await bench.openSchool();
  await bench.import(schoolId, GRADES);
  const [teacher] = await bench.database.query<{ id: string }>(
    `select id from person where school_id = $1 and family_name = 'Гусева'`,
    [schoolId],
  );
  const [gym] = await bench.database.query<{ id: string }>(
    `select id from room where school_id = $1 and name = 'Зал'`,
    [schoolId],
  );
  const [volkova] = await bench.database.query<{ id: string }>(
    `select id from person where school_id = $1 and family_name = 'Волкова'`,
    [schoolId],
  );
  const ids = await Promise.all(
    [SUBSTITUTED, MOVED, CANCELLED, IN_ANOTHER_ROOM].map((day) => idOn(day ?? '')),
  );
  const [substituted = '', gone = '', cancelled = '', inGym = ''] = ids;
  await bench.db.write(systemActor('test'), schoolId, async (tx) => {
    await tx.insert(LessonTeacher, [
      {
        id: newId(),
        lessonId: substituted,
        staffId: teacher?.id ?? '',
        position: 2,
        substitute: true,
        replaces: volkova?.id ?? null,
        writesUntil: '2026-11-25',
      },
    ]);
    const plan = { plannedSlot: 1, plannedStartsAt: '08:30', plannedEndsAt: '09:15', changeCause: 'event' };
    await tx.update(
      Lesson,
      { id: gone, version: 1 },
      { date: ELSEWHERE, slot: 3, startsAt: '10:30', endsAt: '11:15', plannedDate: MOVED ?? null, ...plan },
    );
    await tx.update(
      Lesson,
      { id: cancelled, version: 1 },
      { cancelledAt: new Date(MID_NOVEMBER), changeCause: 'weather' },
    );
    await tx.update(
      Lesson,
      { id: inGym, version: 1 },
      { roomId: gym?.id ?? null, plannedDate: IN_ANOTHER_ROOM ?? null, ...plan },
    );
  });
});

const AS_A_PERSON_LEFT_THEM = [
  '2026-11-24 1 08:30 – Волкова, Гусева',
  '2026-12-04 3 10:30 – Волкова',
  '2026-12-08 1 08:30 – Волкова отменён',
  '2026-12-15 1 08:30 Зал Волкова',
];

describe('a timetable loaded again leaves what people changed', () => {
  it('as it is, when the file says nothing new', async () => {
    const outcome = await bench.import(schoolId, GRADES, {}, MID_NOVEMBER);
    expect(outcome.status).toBe('unchanged');
    expect((await algebra()).sort()).toEqual(AS_A_PERSON_LEFT_THEM);
  });

  it('where the period gets another room', async () => {
    const room = (name: string): string =>
      `<ConstraintActivityPreferredRoom>\n\t<Weight_Percentage>100</Weight_Percentage>\n\t<Activity_Id>2</Activity_Id>\n\t<Room>${name}</Room>\n\t<Permanently_Locked>true</Permanently_Locked>\n\t<Active>true</Active>\n</ConstraintActivityPreferredRoom>\n`;
    const text = changed(GRADES, '</Space_Constraints_List>', `${room('21')}</Space_Constraints_List>`);
    await bench.import(schoolId, text, {}, MID_NOVEMBER);
    expect((await algebra()).sort()).toEqual([
      '2026-11-24 1 08:30 21 Волкова, Гусева',
      '2026-12-04 3 10:30 21 Волкова',
      '2026-12-08 1 08:30 21 Волкова отменён',
      '2026-12-15 1 08:30 Зал Волкова',
    ]);
  });

  it('where the period moves to another hour of the day: the lessons go along with their changes', async () => {
    const before = await Promise.all(
      [SUBSTITUTED, ELSEWHERE, CANCELLED, IN_ANOTHER_ROOM].map((day) => idOn(day ?? '')),
    );
    const later = moved(GRADES, 2, TUESDAY_FIRST, ['Вт', '10:30 - 11:15']);
    const { plan } = await bench.import(schoolId, later, {}, MID_NOVEMBER);
    expect((await algebra()).sort()).toEqual([
      '2026-11-24 3 10:30 – Волкова, Гусева',
      '2026-12-04 3 10:30 – Волкова',
      '2026-12-08 3 10:30 – Волкова отменён',
      '2026-12-15 3 10:30 Зал Волкова',
    ]);
    const after = await Promise.all(
      [SUBSTITUTED, ELSEWHERE, CANCELLED, IN_ANOTHER_ROOM].map((day) => idOn(day ?? '')),
    );
    expect(after).toEqual(before);
    expect(plan?.keptLessons).toEqual([]);
    expect((await bench.import(schoolId, later, {}, MID_NOVEMBER)).status).toBe('unchanged');
  });

  it('where the period goes to another day: a lesson that was moved by hand stays, and is told', async () => {
    const wednesday = moved(GRADES, 2, TUESDAY_FIRST, ['Сряда', '10:30 - 11:15']);
    const { plan } = await bench.import(schoolId, wednesday, {}, MID_NOVEMBER);
    expect((await algebra()).sort()).toEqual([
      '2026-11-24 1 08:30 – Волкова, Гусева отменён',
      '2026-12-04 3 10:30 – Волкова',
      '2026-12-08 1 08:30 – Волкова отменён',
      '2026-12-15 1 08:30 Зал Волкова отменён',
    ]);
    expect(plan?.keptLessons.map(({ label, date }) => [label, date])).toEqual([['8 а · Алгебра', MOVED]]);
  });

  it('where the period gets another teacher: the substitute stays the substitute', async () => {
    const text = changed(
      GRADES,
      '<Teacher>Волкова</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а весь класс</Students>',
      '<Teacher>Ёжиков</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а весь класс</Students>',
    );
    await bench.import(schoolId, text, {}, MID_NOVEMBER);
    const [row] = await bench.database.query(
      `select count(*)::int as n, max(writes_until)::text as until from lesson_teacher
        where school_id = $1 and lesson_id = $2 and substitute and deleted_at is null`,
      [schoolId, await idOn(SUBSTITUTED ?? '')],
    );
    expect(row).toEqual({ n: 1, until: '2026-11-25' });
  });
});
