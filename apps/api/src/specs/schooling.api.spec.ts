import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemActor } from '@zhurnal/platform';
import { findPeriod, findYear, listClassesOf, listGroupMembers, listHolidays } from '@zhurnal/schooling';
import type { GroupMember } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});

afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('classes, periods and subjects', () => {
  it('are those of the current year, with the students of today', async () => {
    const school = await ArrangedSchool.open(api);
    const session = await school.signIn('maths');
    const answer = await api.data<{
      schoolClasses: unknown;
      subjects: unknown;
      schoolPeriods: { name: string; gradeFrom: number; startsOn: string; endsOn: string }[];
    }>(
      session,
      `{ schoolClasses { name gradeLevel letter studentCount subgroups { name division studentCount } }
         subjects { name shortName } schoolPeriods { name gradeFrom gradeTo startsOn endsOn } }`,
    );
    expect(answer.schoolClasses).toEqual([
      { name: '1 Б', gradeLevel: 1, letter: 'Б', studentCount: 1, subgroups: [] },
      {
        name: '8 А',
        gradeLevel: 8,
        letter: 'А',
        studentCount: 4,
        subgroups: [
          { name: '1', division: 'английский', studentCount: 2 },
          { name: '2', division: 'английский', studentCount: 2 },
        ],
      },
    ]);
    expect(answer.subjects).toEqual(
      ['Алгебра', 'Английский язык', 'Музыка'].map((name) => ({ name, shortName: name })),
    );
    expect(answer.schoolPeriods.map(({ name }) => name)).toEqual([
      '1 четверть',
      '2 четверть',
      '3 четверть',
      '4 четверть',
      '1 полугодие',
      '2 полугодие',
    ]);
  });

  it('of another school are not there', async () => {
    const school = await ArrangedSchool.open(api);
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const answer = await api.data<{ schoolClasses: { id: string }[] }>(
      await other.signIn('maths'),
      `{ schoolClasses { id } }`,
    );
    const ids = answer.schoolClasses.map(({ id }) => id);
    expect(ids.sort()).toEqual(Object.values(other.classes).sort());
    expect(ids).not.toContain(school.classes.a8);
  });
});

describe('the roster of a teaching group', () => {
  const membersOf = async (
    school: ArrangedSchool,
    groupId: string,
    from: string,
    to: string,
  ): Promise<GroupMember[]> =>
    api
      .get(Database)
      .read(systemActor('test'), school.schoolId, (tx) => listGroupMembers(tx, [groupId], from, to));

  it('is the class, or the subgroup', async () => {
    const school = await ArrangedSchool.open(api);
    const { ageev, ezhikov, zhukov, eremin } = school.students;
    const whole = await membersOf(school, school.groups.maths, '2026-11-01', '2026-11-30');
    expect(whole.map(({ studentId }) => studentId).sort()).toEqual([ageev, ezhikov, zhukov, eremin].sort());
    const part = await membersOf(school, school.groups.english, '2026-11-01', '2026-11-30');
    expect(part.map(({ studentId }) => studentId).sort()).toEqual([ageev, ezhikov].sort());
  });

  it('holds a student for the days in the class: after leaving it neither the class nor its subgroup does', async () => {
    const school = await ArrangedSchool.open(api);
    const { ageev } = school.students;
    await database.query(
      `with actor as (select set_config('app.actor', '//test//test', true))
       update enrollment set valid_to = '2026-10-31' from actor where school_id = $1 and student_id = $2`,
      [school.schoolId, ageev],
    );
    for (const group of [school.groups.maths, school.groups.english]) {
      const until = await membersOf(school, group, '2026-10-31', '2026-11-30');
      expect(until.find(({ studentId }) => studentId === ageev)).toMatchObject({
        validFrom: '2026-09-01',
        validTo: '2026-10-31',
      });
      const after = await membersOf(school, group, '2026-11-01', '2026-11-30');
      expect(after.some(({ studentId }) => studentId === ageev)).toBe(false);
    }
  });

  it('is empty in another school', async () => {
    const school = await ArrangedSchool.open(api);
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    expect(await membersOf(other, school.groups.maths, '2026-09-01', '2027-05-26')).toEqual([]);
  });
});

describe('the calendar', () => {
  it('tells year, period, holidays and class of a day', async () => {
    const school = await ArrangedSchool.open(api);
    const facts = await api.get(Database).read(systemActor('test'), school.schoolId, async (tx) => ({
      year: (await findYear(tx, '2026-11-18'))?.name,
      summer: (await findYear(tx, '2026-08-01'))?.name,
      quarter: (await findPeriod(tx, 8, '2026-11-18'))?.name,
      halfYear: (await findPeriod(tx, 11, '2026-11-18'))?.name,
      inBreak: await findPeriod(tx, 8, '2026-10-28'),
      holidays: (await listHolidays(tx, school.yearId)).map(({ name }) => name),
      classes: await listClassesOf(tx, [school.students.malyshev, school.staff.maths], '2026-11-18'),
    }));
    expect(facts).toMatchObject({
      year: '2026/2027',
      summer: '2026/2027',
      quarter: '2 четверть',
      halfYear: '1 полугодие',
      inBreak: undefined,
      classes: [{ studentId: school.students.malyshev, className: '1 Б', gradeLevel: 1 }],
    });
    expect(facts.holidays).toContain('День народного единства');
  });
});
