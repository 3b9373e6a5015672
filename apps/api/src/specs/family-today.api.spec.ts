import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { changeLesson } from './ask-journal.js';
import { teach } from './teach.js';
import { TODAY_PAGE, readToday } from './ask-diary.js';

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

describe("the family's first page", () => {
  it('TKK-70 gives everything of the day without asking anyone', async () => {
    await teach(api, school);
    const page = await readToday(api, await school.signIn('ofAgeev'));
    expect(page.children).toMatchObject([
      { familyName: 'Агеев', className: '8 А', schoolName: 'Школа № 1', today: TODAY },
    ]);
    expect(page.days).toEqual({
      times: ['12:00'],
      dates: [TODAY],
      startsAt: ['09:25'],
      endsAt: ['13:15'],
      now: [null],
      next: [1],
      homeworkFor: [TOMORROW],
    });
    expect(page.lessons.subjects).toEqual(['Алгебра', 'Музыка']);
    expect(page.homework.texts).toEqual(['Unit 5']);
    expect([page.marks.values, page.marks.workTypes]).toEqual([[5], ['Контрольная работа']]);
    expect([page.absences.facts, page.absences.subjects]).toEqual([[1], ['Английский язык']]);
    expect(page.topics.topics).toEqual(['Обыкновенные дроби']);
  });

  it('knows the lesson going on, and turns to the next school day after the last one', async () => {
    const guardian = await school.signIn('ofAgeev');
    const during = await TestApi.start(database, { now: '2026-11-18T09:45:00Z' });
    const evening = await TestApi.start(database, { now: '2026-11-18T16:00:00Z' });
    expect((await readToday(during, guardian)).days).toMatchObject({
      times: ['12:45'],
      now: [1],
      next: [null],
    });
    expect((await readToday(evening, guardian)).days).toMatchObject({
      dates: [TOMORROW],
      now: [null],
      next: [0],
      homeworkFor: [TOMORROW],
    });
    await during.stop();
    await evening.stop();
  });

  it('announces control works of the next seven days', async () => {
    const [teacher, lessonId] = [await school.signIn('maths'), school.lesson('maths', FRIDAY)];
    await changeLesson(api, teacher, 'putWork', {
      id: lessonId,
      lessonId,
      type: 'control_work',
      title: 'Дроби',
      weight: '3',
      scale: 'FIVE',
      expectedVersion: 0,
    });
    const { controlWorks } = await readToday(api, await school.signIn('ageev'));
    expect(controlWorks).toEqual({
      children: [0],
      dates: [FRIDAY],
      slots: [1],
      subjects: ['Алгебра'],
      workTypes: ['Контрольная работа'],
      titles: ['Дроби'],
    });
  });

  it('joins the children of two schools in one answer, each row naming its child', async () => {
    await teach(api, school);
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const both = await api.signIn('family', [
      { schoolId: other.schoolId, personId: other.guardians.ofZhukov },
      { schoolId: school.schoolId, personId: school.guardians.ofAgeev },
    ]);
    const page = await readToday(api, both);
    expect(page.children.map(({ familyName, schoolName }) => [familyName, schoolName])).toEqual([
      ['Жуков', 'Школа № 2'],
      ['Агеев', 'Школа № 1'],
    ]);
    expect(page.lessons.children).toEqual([0, 0, 1, 1]);
    expect(page.days.next).toEqual([1, 3]);
    expect([page.marks.children, page.homework.children]).toEqual([[1], [1]]);
    const children = await api.data<{ myChildren: { familyName: string }[] }>(
      both,
      '{ myChildren { familyName } }',
    );
    expect(children.myChildren.map(({ familyName }) => familyName)).toEqual(['Жуков', 'Агеев']);
  });

  it('G24-17 is closed to staff, and the cookie of a family opens no staff page', async () => {
    const answer = await api.send(await school.signIn('maths'), TODAY_PAGE);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { cookie } = await school.signIn('ofAgeev');
    const pretending = await api.send({ cookie, audience: 'staff', accountId: newId() }, TODAY_PAGE);
    expect(pretending.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
