import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import type { PersonId } from '@zhurnal/platform';
import { addStudents, enrollStudents } from '@zhurnal/schooling';
import { Work, numberOf } from '@zhurnal/journal';
import { FEDERAL_PROFILE, OPEN_POSITION_PROFILE, forecastOf, formatAverage } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import { readMarks, sendMarks } from './ask-family-life.js';
import { changeLesson, markItem, setMarks } from './ask-journal.js';
import { teach } from './teach.js';

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

/** Classmates more; none of their names is anybody's business. */
const addClassmates = (count: number): Promise<PersonId[]> =>
  school.change(async (tx) => {
    const people = Array.from({ length: count }, (_, at) => ({
      familyName: `Сосед${at}`,
      givenName: 'Иван',
    }));
    const added = await addStudents(tx, people);
    const joining = added.map((studentId) => ({ studentId, classId: school.classes.a8, from: '2026-09-01' }));
    await enrollStudents(tx, joining);
    return added;
  });

/** The same with a mark of Monday each. */
async function fillClass(values: readonly string[]): Promise<string[]> {
  const ids = await addClassmates(values.length);
  await setMarks(
    api,
    await school.signIn('maths'),
    school.groups.maths,
    ids.map((studentId, at) =>
      markItem(school, 'maths', MONDAY, 'ageev', values[at] ?? '4', {
        studentId,
        lessonId: school.lesson('maths', MONDAY),
        workId: school.lesson('maths', MONDAY),
      }),
    ),
  );
  return ids;
}

const MARKS = ['2', '3', '4', '5', 'due'] as const;
const NAMES = { '2': 'TWO', '3': 'THREE', '4': 'FOUR', '5': 'FIVE', due: 'DUE' } as const;

const setProfile = (profile: string): Promise<unknown> =>
  school.change((tx) =>
    tx.rows({ name: 'test.profile', text: `update school set profile = $2 where school_id = $1` }, [profile]),
  );

describe('marks by subject', () => {
  it('G24-26 G24-59 TKK-71 give the average and the forecast of the period by the rule of the school', async () => {
    const teacher = await school.signIn('maths');
    await teach(api, school);
    await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
      markItem(school, 'maths', TODAY, 'ageev', 'DUE', { ordinal: 2 }),
    ]);
    const view = await readMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect(view.subjects.names).toEqual(['Алгебра', 'Английский язык', 'Музыка']);
    expect([view.subjects.averages, view.subjects.forecasts]).toEqual([
      ['4.75', null, null],
      [5, null, null],
    ]);
    expect(view.limits).toEqual(FEDERAL_PROFILE.periodMarks.value);
    expect([view.marks.dates, view.marks.values, view.marks.weights]).toEqual([
      [MONDAY, TODAY, TODAY],
      [5, 4, 0],
      ['3', '1', '1'],
    ]);
    expect([
      view.marks.workTypes[0],
      view.marks.titles[0],
      view.marks.topics[0],
      view.marks.comments[0],
    ]).toEqual(['Контрольная работа', 'Дроби', 'Обыкновенные дроби', 'Молодец']);
    // What the family's page counts from these columns is what the server answered, to two digits.
    const marks = [
      { value: '5', weight: '3' },
      { value: '4', weight: '1' },
      { value: 'due', weight: '1' },
    ] as const;
    const forecast = forecastOf(marks, 'weighted', view.limits);
    expect([forecast && formatAverage(forecast.average, 2), Number(forecast?.mark)]).toEqual(['4.75', 5]);
  });

  it('what a family tries out is what the school counts once the marks are there', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const weights = ['0', '0.5', '1', '1.25', '3', '10'];
    const works = weights.map((weight, at) => ({ id: randomUUID(), weight, title: `Работа ${at}` }));
    const place = { lessonId, groupId: school.groups.maths, date: MONDAY, type: 'control_work' };
    await school.change((tx) =>
      tx.insert(
        Work,
        works.map((work, at) => ({ ...work, ...place, position: at + 1, scale: 'five' as const })),
      ),
    );
    const students = await addClassmates(9);
    let seed = 26;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    /** Marks of a student by the place of their work: none, then one without points, then any. */
    const choose = (
      at: number,
      count: number,
      from: number,
    ): { work: number; value: (typeof MARKS)[number] }[] =>
      Array.from({ length: count }, (_, place) => ({
        work: from + place,
        value: at === 1 && from === 0 ? 'due' : (MARKS[Math.floor(random() * MARKS.length)] ?? 'due'),
      }));
    const first = students.map((_, at) => choose(at, Math.min(at, 4), 0));
    const supposed = students.map((_, at) => choose(at, at === 2 ? 0 : 2, 4));
    const teacher = await school.signIn('maths');
    const set = (chosen: typeof first) => {
      const items = chosen.flatMap((marks, at) =>
        marks.map(({ work, value }) =>
          markItem(school, 'maths', MONDAY, 'ageev', NAMES[value], {
            ...{ studentId: students[at], lessonId, workId: works[work]?.id },
          }),
        ),
      );
      return setMarks(api, teacher, school.groups.maths, items);
    };
    const read = (studentId: PersonId) =>
      api
        .signIn('family', [{ schoolId: school.schoolId, personId: studentId }])
        .then((own) =>
          readMarks(
            api,
            own,
            { schoolId: school.schoolId, students: { ...school.students, ageev: studentId } },
            'ageev',
          ),
        );
    const countedOf = ({ subjects }: Awaited<ReturnType<typeof read>>) => {
      const at = subjects.names.indexOf('Алгебра');
      return [subjects.averages[at], subjects.forecasts[at]];
    };

    await set(first);
    const before = await Promise.all(students.map(read));
    expect(before.slice(0, 2).map(countedOf)).toEqual([
      [null, null],
      [null, null],
    ]);
    const expected = before.map(({ marks, limits }, at) => {
      const there = marks.values.map((number, mark) => ({
        value: MARKS.find((value) => numberOf(value) === number) ?? 'due',
        weight: marks.weights[mark] ?? '',
      }));
      const added = (supposed[at] ?? []).map(({ work, value }) => ({ value, weight: weights[work] ?? '' }));
      const forecast = forecastOf([...there, ...added], 'weighted', limits);
      return forecast ? [formatAverage(forecast.average, 2), Number(forecast.mark)] : [null, null];
    });
    await set(supposed);
    const after = await Promise.all(students.map(read));
    expect(after.map(countedOf)).toEqual(expected);
    expect(new Set(expected.map(([average]) => average)).size).toBeGreaterThan(5);
  });

  it('count the lessons that are over and those that are left', async () => {
    await school.change((tx) =>
      tx.rows(
        {
          name: 'test.cancel-one',
          text: `update lesson set cancelled_at = now() where school_id = $1 and id = $2`,
        },
        [school.lesson('english', '2026-11-19')],
      ),
    );
    const { subjects } = await readMarks(api, await school.signIn('ageev'), school, 'ageev');
    expect(subjects.lessonsPast).toEqual([2, 1, 0]);
    expect(subjects.lessonsLeft).toEqual([1, 0, 1]);
  });

  it('go with the student from group to group, and leave out marks of another period', async () => {
    await teach(api, school);
    const guardian = await school.signIn('ofAgeev');
    const view = await readMarks(api, guardian, school, 'ageev');
    const now = view.periods.findIndex(({ id }) => id === view.periodId);
    const before = view.periods[now - 1];
    expect(before).toBeDefined();
    const { data } = await sendMarks(api, guardian, school, 'ageev', before?.id ?? null);
    expect([data?.studentMarks.periodId, data?.studentMarks.marks.ids]).toEqual([before?.id, []]);
    const { errors } = await sendMarks(api, guardian, school, 'ageev', randomUUID());
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('S117-18 are for the own family, and for no staff', async () => {
    for (const name of ['ofZhukov', 'zhukov', 'maths', 'classTeacher', 'deputy'] as const) {
      const { errors } = await sendMarks(api, await school.signIn(name), school, 'ageev');
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('cost one statement and one of access', async () => {
    await teach(api, school);
    const guardian = await school.signIn('ofAgeev');
    await readMarks(api, guardian, school, 'ageev');
    const names: string[] = [];
    api.get(Database).listen(({ name }) => names.push(name));
    await readMarks(api, guardian, school, 'ageev');
    api.get(Database).listen(undefined);
    expect(names).toEqual(['access.ownChild.student', 'diary.marks']);
  });

  it('stay within 30 kB on the wire for a period of 300 marks', async () => {
    const teacher = await school.signIn('maths');
    const lessonId = school.lesson('maths', TODAY);
    const works = Array.from({ length: 75 }, (_, at) => ({
      id: randomUUID(),
      lessonId,
      groupId: school.groups.maths,
      date: TODAY,
      position: at + 1,
      type: 'control_work',
      title: `Работа № ${at} по теме «${randomUUID()}»`,
      weight: '3',
      scale: 'five' as const,
    }));
    await school.change((tx) => tx.insert(Work, works));
    const items = works.flatMap(({ id: workId }) =>
      [1, 2, 3, 4].map((ordinal) =>
        markItem(school, 'maths', TODAY, 'ageev', 'FIVE', {
          lessonId,
          workId,
          ordinal,
          comment: 'Молодец, так держать',
        }),
      ),
    );
    for (let from = 0; from < items.length; from += 50)
      await setMarks(api, teacher, school.groups.maths, items.slice(from, from + 50));
    const answer = await sendMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect(answer.data?.studentMarks.marks.ids).toHaveLength(300);
    expect(gzipSync(JSON.stringify(answer)).length).toBeLessThan(30_000);
  });
});

describe('the position in the class', () => {
  beforeEach(async () => {
    await teach(api, school);
  });

  it('is told by nobody unless the regulation has a rating', async () => {
    await fillClass(['FOUR', 'FOUR', 'FOUR', 'FOUR', 'THREE', 'THREE', 'TWO', 'TWO']);
    const { subjects } = await readMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect([subjects.positions, subjects.distributions]).toEqual([
      [0, 0, 0],
      [null, null, null],
    ]);
  });

  it('G24-59 is a third of the class where it has, and how many stand at each mark; never a name, an id or a mark of others', async () => {
    const ids = await fillClass(['FOUR', 'FOUR', 'FOUR', 'FOUR', 'THREE', 'THREE', 'TWO', 'TWO']);
    await setProfile(OPEN_POSITION_PROFILE.id);
    const guardian = await school.signIn('ofAgeev');
    const answer = await sendMarks(api, guardian, school, 'ageev');
    expect(answer.data?.studentMarks.subjects.positions).toEqual([1, 0, 0]);
    expect(answer.data?.studentMarks.subjects.distributions).toEqual(['1,4,2,3', null, null]);
    const text = JSON.stringify(answer);
    for (const foreign of ['Сосед', 'Жуков', 'Чужое', school.students.zhukov, ...ids])
      expect(text).not.toContain(foreign);
    const { subjects } = await readMarks(api, await school.signIn('zhukov'), school, 'zhukov');
    expect(subjects.positions[0]).toBe(3);
  });

  it('is not told in a class too small to compare', async () => {
    await fillClass(['FOUR', 'FOUR', 'FOUR', 'FOUR', 'THREE']);
    await setProfile(OPEN_POSITION_PROFILE.id);
    const { subjects } = await readMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect([subjects.positions[0], subjects.distributions[0]]).toEqual([0, null]);
  });

  it('counts weights as the school does', async () => {
    await fillClass(['FIVE', 'FIVE', 'FIVE', 'FIVE', 'FIVE', 'FIVE', 'FIVE']);
    await setProfile(OPEN_POSITION_PROFILE.id);
    const teacher = await school.signIn('maths');
    const lessonId = school.lesson('maths', TODAY);
    await changeLesson(api, teacher, 'putWork', {
      id: lessonId,
      lessonId,
      type: 'lesson_answer',
      weight: '0',
      scale: 'FIVE',
      expectedVersion: 0,
    });
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'TWO')]);
    const { subjects } = await readMarks(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect([subjects.averages[0], subjects.positions[0], subjects.lessonsLeft[0]]).toEqual(['5.00', 1, 1]);
    expect(school.lesson('maths', FRIDAY)).toBeDefined();
  });
});
