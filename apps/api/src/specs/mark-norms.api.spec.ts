import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import type { StaffName } from './arrange.js';
import { follow, mark, miss, quarterOf, teachWeekly } from './arrange-norms.js';
import { changeLesson } from './ask-journal.js';

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

const NORMS = `query ($groupId: ID!, $periodId: ID!) { markNorms(groupId: $groupId, periodId: $periodId) {
  groupName subjectName weeklyHours norm normWritten periodName basis { exists clauses words choice }
  students { ids familyNames givenNames patronymics marks written lessons excused norms missing missingWritten } } }`;
const SCHOOL = `query ($periodId: ID!) { schoolNorms(periodId: $periodId) { periodName basis { exists } groups {
  groupName subjectName classNames weeklyHours norm students withoutMarks withOneMark reached missing } } }`;
const LOAD = `query ($lessonId: ID!, $homeworkId: ID, $dueOn: Date, $minutes: Int!) {
  homeworkLoad(lessonId: $lessonId, homeworkId: $homeworkId, dueOn: $dueOn, minutes: $minutes) {
    dueOn source classes { className limit students over most } } }`;
const OVERLOADS = `query ($from: Date!, $to: Date!) { homeworkOverloads(from: $from, to: $to) { source days {
  dueOn className limit students over most homework { subjectName minutes reason } } } }`;
const CHECKS = `query ($date: Date!) { timetableChecks(date: $date) { date classCount findings { className code source params { name value } } } }`;

interface Norms {
  readonly weeklyHours: string;
  readonly norm: number;
  readonly basis: { readonly exists: boolean; readonly clauses: readonly string[]; readonly choice: string };
  readonly students: Readonly<
    Record<'marks' | 'written' | 'lessons' | 'excused' | 'norms' | 'missing' | 'missingWritten', number[]>
  > & { readonly familyNames: string[] };
}
const readNorms = async (who: StaffName = 'maths'): Promise<Norms> => {
  const session = await school.signIn(who);
  const variables = { groupId: school.groups.maths, periodId: await quarterOf(school) };
  return (await api.data<{ markNorms: Norms }>(session, NORMS, variables)).markNorms;
};
/** What Ageev, the first by name, has and lacks. */
const ofAgeev = async (): Promise<Record<string, number | undefined>> => {
  const { students } = await readNorms();
  expect(students.familyNames[0]).toBe('Агеев');
  const { marks, norms, missing, missingWritten } = students;
  return { marks: marks[0], norm: norms[0], missing: missing[0], written: missingWritten[0] };
};

describe('the norm of marks', () => {
  beforeEach(async () => follow(school, 'tkk'));

  it('TKK-37 with one lesson a week three marks are asked for', async () => {
    await mark(school, 'ageev', ['control_work', 'lesson_answer']);
    expect(await ofAgeev()).toEqual({ marks: 2, norm: 3, missing: 1, written: 0 });
    const { weeklyHours, basis } = await readNorms();
    expect([weeklyHours, basis.exists, basis.clauses[0]]).toEqual(['1', true, 'TKK-37']);
  });
  it('TKK-38 with more than two lessons a week eight marks are asked for; exactly two are the choice of the school', async () => {
    await teachWeekly(school, 3);
    expect((await readNorms()).norm).toBe(8);
    const other = await ArrangedSchool.open(api);
    school = other;
    await follow(other, 'tkk');
    await teachWeekly(other, 2);
    const { norm, basis } = await readNorms();
    expect([norm, basis.choice.includes('2 часа')]).toEqual([5, true]);
  });
  it('TKK-39 with more lessons the number grows in their proportion', async () => {
    await teachWeekly(school, 6);
    expect((await readNorms()).norm).toBe(16);
  });
  it('TKK-40 a written work must be among them', async () => {
    await mark(school, 'ageev', ['lesson_answer', 'lesson_answer', 'homework']);
    expect(await ofAgeev()).toEqual({ marks: 3, norm: 3, missing: 1, written: 1 });
    await mark(school, 'ageev', ['laboratory_work'], 4);
    expect(await ofAgeev()).toEqual({ marks: 4, norm: 3, missing: 0, written: 0 });
  });
  it('TKK-41 lessons missed for a valid reason do not count, others do', async () => {
    await miss(school, 'ageev', 'excused');
    expect(await ofAgeev()).toEqual({ marks: 0, norm: 2, missing: 2, written: 1 });
    await miss(school, 'eremin', 'unexcused');
    const { students } = await readNorms();
    const eremin = students.familyNames.indexOf('Еремин');
    expect([students.lessons[eremin], students.excused[eremin], students.norms[eremin]]).toEqual([2, 0, 3]);
  });
  it('G24-81 the norm follows the weekly load and the regulation of the school', async () => {
    const one = (await readNorms()).norm;
    await teachWeekly(school, 4);
    const four = (await readNorms()).norm;
    expect([one, four]).toEqual([3, 11]);
    await follow(school, 'federal');
    expect(await readNorms()).toMatchObject({ norm: 0, basis: { exists: false, clauses: [] } });
  });
  it('G24-51 G24-52 deputies see how many students have no mark and how many one', async () => {
    await mark(school, 'ageev', ['control_work', 'test', 'essay']);
    await mark(school, 'zhukov', ['lesson_answer'], 4);
    const deputy = await school.signIn('deputy');
    const { schoolNorms } = await api.data<{ schoolNorms: { groups: { subjectName: string }[] } }>(
      deputy,
      SCHOOL,
      { periodId: await quarterOf(school) },
    );
    expect(schoolNorms.groups.filter(({ subjectName }) => subjectName === 'Алгебра')).toEqual([
      {
        ...{ groupName: '8 А', subjectName: 'Алгебра', classNames: ['8 А'], weeklyHours: '1', norm: 3 },
        ...{ students: 4, withoutMarks: 2, withOneMark: 1, reached: 1, missing: 8 },
      },
    ]);
  });
  it('shows each journal to those who read it', async () => {
    expect((await readNorms('classTeacher')).norm).toBe(3);
    const english = await school.signIn('english');
    const variables = { groupId: school.groups.maths, periodId: await quarterOf(school) };
    expect((await api.send(english, NORMS, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('homework of a day', () => {
  const set = async (
    group: 'maths' | 'english',
    date: string,
    minutes: number,
    loadReason = '',
  ): Promise<string> => {
    const id = randomUUID();
    const lessonId = school.lesson(group, date);
    const answer = await changeLesson(api, await school.signIn(group), 'setHomework', {
      ...{ id, lessonId, text: '№ 5', dueOn: FRIDAY, minutes, loadReason, expectedVersion: 0 },
    });
    expect(answer.__typename).toBe('LessonRecorded');
    return id;
  };

  it('is summed over all groups of each student before more is set', async () => {
    await set('english', TUESDAY, 100);
    const maths = await school.signIn('maths');
    const lessonId = school.lesson('maths', MONDAY);
    const ask = async (minutes: number, homeworkId: string | null = null) =>
      api.data(maths, LOAD, { lessonId, homeworkId, dueOn: FRIDAY, minutes });
    const answer = (over: number, most: number) => ({
      homeworkLoad: {
        dueOn: FRIDAY,
        source: 'Приказ Минпросвещения № 704',
        classes: [{ className: '8 А', limit: 150, students: 4, over, most }],
      },
    });
    expect(await ask(50)).toEqual(answer(0, 150));
    expect(await ask(51)).toEqual(answer(2, 151));
    const own = await set('maths', MONDAY, 51);
    expect(await ask(50, own)).toEqual(answer(0, 150));
  });
  it('beyond the limit is saved all the same, and the deputy reads why', async () => {
    await set('english', TUESDAY, 100);
    await set('maths', TODAY, 60, 'Перед контрольной');
    const deputy = await school.signIn('deputy');
    expect(await api.data(deputy, OVERLOADS, { from: MONDAY, to: FRIDAY })).toEqual({
      homeworkOverloads: {
        source: 'Приказ Минпросвещения № 704',
        days: [
          {
            ...{ dueOn: FRIDAY, className: '8 А', limit: 150, students: 4, over: 2, most: 160 },
            homework: [
              { subjectName: 'Английский язык', minutes: 100, reason: '' },
              { subjectName: 'Алгебра', minutes: 60, reason: 'Перед контрольной' },
            ],
          },
        ],
      },
    });
    expect(await api.data(deputy, OVERLOADS, { from: MONDAY, to: TOMORROW })).toMatchObject({
      homeworkOverloads: { days: [] },
    });
  });
});

describe('the weekly timetable', () => {
  it('is checked against the limits of the grade', async () => {
    const deputy = await school.signIn('deputy');
    const quiet = await api.data<{ timetableChecks: { findings: unknown[]; classCount: number } }>(
      deputy,
      CHECKS,
      { date: TODAY },
    );
    expect(quiet.timetableChecks.classCount).toBe(2);
    await teachWeekly(school, 40);
    const { timetableChecks } = await api.data<{
      timetableChecks: { findings: { className: string; code: string; source: string }[] };
    }>(deputy, CHECKS, { date: TODAY });
    expect(
      timetableChecks.findings.filter(({ className }) => className === '8 А').map(({ code }) => code),
    ).toContain('WEEK_LOAD');
  });
});
