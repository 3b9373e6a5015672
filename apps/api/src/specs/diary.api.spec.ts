import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, listStatements } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import { markItem, readPage, setAttendance, setMarks } from './ask-journal.js';
import { teach } from './teach.js';
import { WEEK, readToday, readWeek } from './ask-diary.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('a week of the diary', () => {
  it('S117-19 TKK-82 G272-3 G166-1 G24-58 gives progress, missed lessons and homework', async () => {
    await teach(api, school);
    const week = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    const at = (lesson: number | null | undefined): string | undefined => week.lessons.dates[lesson ?? -1];
    expect(week.lessons.dates).toEqual([MONDAY, TUESDAY, TODAY, TODAY, TOMORROW, FRIDAY]);
    expect(week.lessons.subjects).toEqual([
      'Алгебра',
      'Английский язык',
      'Алгебра',
      'Музыка',
      'Английский язык',
      'Алгебра',
    ]);
    expect([
      week.lessons.topics[0],
      week.lessons.held[0],
      week.lessons.rooms[0],
      week.lessons.teachers[0],
    ]).toEqual(['Обыкновенные дроби', true, '305', 'Петрова А.\u00a0И.']);
    expect([week.marks.values, at(week.marks.lessons[0]), week.marks.comments]).toEqual([
      [5],
      MONDAY,
      ['Молодец'],
    ]);
    expect([week.absences.facts, week.absences.reasons, at(week.absences.lessons[0])]).toEqual([
      [1],
      [1],
      TUESDAY,
    ]);
    expect(
      week.homework.texts.map((text, place) => [
        text,
        at(week.homework.givenAt[place]),
        at(week.homework.dueAt[place]),
        week.homework.dueOn[place],
      ]),
    ).toEqual([
      ['№ 5–7', MONDAY, TODAY, TODAY],
      ['Unit 5', TUESDAY, TOMORROW, TOMORROW],
    ]);
  });

  it('S117-21 gives current marks, the number of missed lessons and the kinds of works', async () => {
    await teach(api, school);
    const { marks, absences } = await readWeek(api, await school.signIn('ageev'), school, 'ageev');
    expect([marks.values, absences.facts.filter((fact) => fact === 1).length]).toEqual([[5], 1]);
    expect([marks.workTypes, marks.titles, marks.weights]).toEqual([
      ['Контрольная работа'],
      ['Дроби'],
      ['3'],
    ]);
  });

  it('S117-10 G24-44 TKK-59 shows progress and attendance as soon as they are entered, without any further act of the staff', async () => {
    const [teacher, guardian] = [await school.signIn('maths'), await school.signIn('ofAgeev')];
    const before = await readWeek(api, guardian, school, 'ageev');
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'FOUR')]);
    await setAttendance(api, teacher, school.groups.maths, [
      {
        lessonId: school.lesson('maths', MONDAY),
        studentId: school.students.ageev,
        fact: 'LATE',
        expectedVersion: 0,
      },
    ]);
    const after = await readWeek(api, guardian, school, 'ageev');
    expect([before.marks.values, before.absences.facts]).toEqual([[], []]);
    expect([after.marks.values, after.absences.facts]).toEqual([[4], [2]]);
  });

  it('S117-8 G24-42 gives marks of any week of the year at any time', async () => {
    await teach(api, school);
    const guardian = await school.signIn('ofAgeev');
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.past',
          text: `with past as (update lesson set date = '2026-09-07' where school_id = $1 and id = $2) update mark set date = '2026-09-07' where school_id = $1`,
        },
        [school.lesson('maths', MONDAY)],
      ),
    );
    expect((await readWeek(api, guardian, school, 'ageev', '2026-09-09')).marks.values).toEqual([5]);
    expect((await readWeek(api, guardian, school, 'ageev')).marks.values).toEqual([]);
  });

  it('S117-20 G24-67 is open at night and on days without lessons, as the journal is', async () => {
    for (const now of ['2026-11-22T00:10:00Z', '2026-12-31T22:30:00Z', '2027-07-15T01:00:00Z']) {
      const night = await TestApi.start(database, { now });
      const asleep = await ArrangedSchool.open(night);
      await teach(night, asleep);
      const week = await readWeek(night, await asleep.signIn('ofAgeev'), asleep, 'ageev');
      expect([week.marks.values, week.homework.texts]).toEqual([[5], ['№ 5–7', 'Unit 5']]);
      const page = await readPage(night, await asleep.signIn('maths'), asleep.groups.maths);
      expect([[...page.marks.values].sort(), page.canWrite]).toEqual([[2, 5], true]);
      await night.stop();
    }
  });

  it('S117-18 G24-56 shows a family its own child and nobody else', async () => {
    await teach(api, school);
    const [own, other] = [await school.signIn('ofAgeev'), await school.signIn('ofZhukov')];
    for (const [session, student] of [
      [other, 'ageev'],
      [own, 'zhukov'],
      [await school.signIn('zhukov'), 'ageev'],
    ] as const) {
      const answer = await api.send(session, WEEK, {
        schoolId: school.schoolId,
        studentId: school.students[student],
        monday: MONDAY,
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const text = JSON.stringify([await readWeek(api, own, school, 'ageev'), await readToday(api, own)]);
    expect(text).toContain('Молодец');
    for (const foreign of ['Чужое', 'Unit 9', 'Козлова', 'Жуков', school.students.zhukov])
      expect(text).not.toContain(foreign);
  });

  it('ends for a guardian whose right has ended', async () => {
    const guardian = await school.signIn('ofAgeev');
    await school.change((tx) =>
      tx.rows({
        name: 'test.right',
        text: `update guardianship set valid_to = '2026-11-17' where school_id = $1`,
      }),
    );
    const answer = await api.send(guardian, WEEK, {
      schoolId: school.schoolId,
      studentId: school.students.ageev,
      monday: MONDAY,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it("is not for staff, nor for another school's name", async () => {
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const variables = { studentId: school.students.ageev, monday: MONDAY };
    for (const [session, schoolId] of [
      [await school.signIn('deputy'), school.schoolId],
      [await school.signIn('ofAgeev'), other.schoolId],
    ] as const) {
      expect((await api.send(session, WEEK, { ...variables, schoolId })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('follows the student from group to group by the days', async () => {
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.move',
          text: `update enrollment set valid_to = $3 where school_id = $1 and student_id = $2`,
        },
        [school.students.ageev, TUESDAY],
      ),
    );
    const week = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect(week.lessons.dates).toEqual([MONDAY, TUESDAY]);
  });

  it('names the holidays of the week', async () => {
    const autumn = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev', '2026-12-31');
    expect(autumn.holidays.length).toBeGreaterThan(0);
    expect(autumn.lessons.ids).toEqual([]);
  });

  it('tells a substitute and a cancelled lesson', async () => {
    await school.substitute(school.lesson('maths', TODAY), school.staff.substitute);
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.cancel',
          text: `update lesson set cancelled_at = now() where school_id = $1 and id = $2`,
        },
        [school.lesson('music', TODAY)],
      ),
    );
    const { lessons } = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect([lessons.substitutes, lessons.cancelled]).toEqual([
      [false, false, true, false, false, false],
      [false, false, false, true, false, false],
    ]);
  });
});

describe('how much is asked of the database', () => {
  it('one question and one of access for a week and for a first page, whatever they hold', async () => {
    await teach(api, school);
    const [guardian, student] = [await school.signIn('ofAgeev'), await school.signIn('ageev')];
    expect(await statementsOf(() => readWeek(api, guardian, school, 'ageev'))).toEqual([
      'access.ownChild.student',
      'diary.week',
    ]);
    expect(await statementsOf(() => readWeek(api, student, school, 'ageev'))).toEqual([
      'access.self.student',
      'diary.week',
    ]);
    expect(await statementsOf(() => readToday(api, guardian))).toEqual(['access.self.person', 'diary.today']);
  });
});

describe('bounds of days', () => {
  it('are counted inside their sub-selects: elsewhere the policies of the tables keep them from every index', () => {
    const statements = listStatements();
    expect(statements.map(({ name }) => name)).toContain('diary.today');
    const outside = statements.filter(({ text }) => /\(select \w+ from today\)\s*[-+]/.test(text));
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  await work();
  const names: string[] = [];
  api.get(Database).listen(({ name }) => names.push(name));
  await work();
  api.get(Database).listen(undefined);
  return names;
}
