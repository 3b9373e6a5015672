import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { TODAY_PAGE, WEEK, readToday, readWeek } from './ask-diary.js';

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

/** What two teachers enter about Monday's mathematics and Tuesday's English of both subgroups. */
async function teach(): Promise<void> {
  const [maths, english, second] = [await school.signIn('maths'), await school.signIn('english'), await school.signIn('secondEnglish')];
  const lessonId = school.lesson('maths', MONDAY);
  await changeLesson(api, maths, 'putWork', { id: lessonId, lessonId, type: 'control_work', title: 'Дроби', weight: '3', scale: 'FIVE', expectedVersion: 0 });
  await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE', { comment: 'Молодец' }),
    markItem(school, 'maths', MONDAY, 'zhukov', 'TWO', { comment: 'Чужое' }),
  ]);
  await changeLesson(api, maths, 'recordLesson', { lessonId, topic: 'Обыкновенные дроби', held: true, expectedVersion: 0 });
  await changeLesson(api, maths, 'setHomework', { id: randomUUID(), lessonId, text: '№ 5–7', minutes: 30, expectedVersion: 0 });
  await setAttendance(api, english, school.groups.english, [
    { lessonId: school.lesson('english', TUESDAY), studentId: school.students.ageev, fact: 'ABSENT', reason: 'ILL', expectedVersion: 0 },
  ]);
  await changeLesson(api, english, 'setHomework', { id: randomUUID(), lessonId: school.lesson('english', TUESDAY), text: 'Unit 5', expectedVersion: 0 });
  await changeLesson(api, second, 'setHomework', { id: randomUUID(), lessonId: school.lesson('secondEnglish', TUESDAY), text: 'Unit 9', expectedVersion: 0 });
}

describe("a week of the diary", () => {
  it('G272-3 gives progress, missed lessons and homework', async () => {
    await teach();
    const week = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    const at = (lesson: number | null | undefined): string | undefined => week.lessons.dates[lesson ?? -1];
    expect(week.lessons.dates).toEqual([MONDAY, TUESDAY, TODAY, TODAY, TOMORROW, FRIDAY]);
    expect(week.lessons.subjects).toEqual(['Алгебра', 'Английский язык', 'Алгебра', 'Музыка', 'Английский язык', 'Алгебра']);
    expect([week.lessons.topics[0], week.lessons.held[0], week.lessons.rooms[0], week.lessons.teachers[0]]).toEqual(['Обыкновенные дроби', true, '305', 'Петрова А.\u00a0И.']);
    expect([week.marks.values, at(week.marks.lessons[0]), week.marks.comments]).toEqual([[5], MONDAY, ['Молодец']]);
    expect([week.absences.facts, week.absences.reasons, at(week.absences.lessons[0])]).toEqual([[1], [1], TUESDAY]);
    expect(week.homework.texts.map((text, place) => [text, at(week.homework.givenAt[place]), at(week.homework.dueAt[place]), week.homework.dueOn[place]])).toEqual([
      ['№ 5–7', MONDAY, TODAY, TODAY],
      ['Unit 5', TUESDAY, TOMORROW, TOMORROW],
    ]);
  });

  it('S117-21 names the kind of work a mark was given for', async () => {
    await teach();
    const { marks } = await readWeek(api, await school.signIn('ageev'), school, 'ageev');
    expect([marks.workTypes, marks.titles, marks.weights]).toEqual([['Контрольная работа'], ['Дроби'], ['3']]);
  });

  it('S117-8 G24-42 gives marks of any week of the year at any time', async () => {
    await teach();
    const guardian = await school.signIn('ofAgeev');
    await school.change((tx) => tx.rows({ name: 'test.past', text: `with past as (update lesson set date = '2026-09-07' where school_id = $1 and id = $2) update mark set date = '2026-09-07' where school_id = $1` }, [school.lesson('maths', MONDAY)]));
    expect((await readWeek(api, guardian, school, 'ageev', '2026-09-09')).marks.values).toEqual([5]);
    expect((await readWeek(api, guardian, school, 'ageev')).marks.values).toEqual([]);
  });

  it('S117-18 G24-56 shows a family its own child and nobody else', async () => {
    await teach();
    const [own, other] = [await school.signIn('ofAgeev'), await school.signIn('ofZhukov')];
    for (const [session, student] of [[other, 'ageev'], [own, 'zhukov'], [await school.signIn('zhukov'), 'ageev']] as const) {
      const answer = await api.send(session, WEEK, { schoolId: school.schoolId, studentId: school.students[student], monday: MONDAY });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const text = JSON.stringify([await readWeek(api, own, school, 'ageev'), await readToday(api, own)]);
    expect(text).toContain('Молодец');
    for (const foreign of ['Чужое', 'Unit 9', 'Козлова', 'Жуков', school.students.zhukov]) expect(text).not.toContain(foreign);
  });

  it('ends for a guardian whose right has ended', async () => {
    const guardian = await school.signIn('ofAgeev');
    await school.change((tx) => tx.rows({ name: 'test.right', text: `update guardianship set valid_to = '2026-11-17' where school_id = $1` }));
    const answer = await api.send(guardian, WEEK, { schoolId: school.schoolId, studentId: school.students.ageev, monday: MONDAY });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is not for staff, nor for another school\'s name', async () => {
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const variables = { studentId: school.students.ageev, monday: MONDAY };
    for (const [session, schoolId] of [[await school.signIn('deputy'), school.schoolId], [await school.signIn('ofAgeev'), other.schoolId]] as const) {
      expect((await api.send(session, WEEK, { ...variables, schoolId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('follows the student from group to group by the days', async () => {
    await school.change((tx) => tx.rows({ name: 'test.move', text: `update enrollment set valid_to = $3 where school_id = $1 and student_id = $2` }, [school.students.ageev, TUESDAY]));
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
    await school.change((tx) => tx.rows({ name: 'test.cancel', text: `update lesson set cancelled_at = now() where school_id = $1 and id = $2` }, [school.lesson('music', TODAY)]));
    const { lessons } = await readWeek(api, await school.signIn('ofAgeev'), school, 'ageev');
    expect([lessons.substitutes, lessons.cancelled]).toEqual([
      [false, false, true, false, false, false],
      [false, false, false, true, false, false],
    ]);
  });
});

describe("the family's first page", () => {
  it('TKK-70 gives everything of the day without asking anyone', async () => {
    await teach();
    const page = await readToday(api, await school.signIn('ofAgeev'));
    expect(page.children).toMatchObject([{ familyName: 'Агеев', className: '8 А', schoolName: 'Школа № 1', today: TODAY }]);
    expect(page.days).toEqual({ times: ['12:00'], dates: [TODAY], startsAt: ['09:25'], endsAt: ['13:15'], now: [null], next: [1], homeworkFor: [TOMORROW] });
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
    expect((await readToday(during, guardian)).days).toMatchObject({ times: ['12:45'], now: [1], next: [null] });
    expect((await readToday(evening, guardian)).days).toMatchObject({ dates: [TOMORROW], now: [null], next: [0], homeworkFor: [TOMORROW] });
    await during.stop();
    await evening.stop();
  });

  it('announces control works of the next seven days', async () => {
    const [teacher, lessonId] = [await school.signIn('maths'), school.lesson('maths', FRIDAY)];
    await changeLesson(api, teacher, 'putWork', { id: lessonId, lessonId, type: 'control_work', title: 'Дроби', weight: '3', scale: 'FIVE', expectedVersion: 0 });
    const { controlWorks } = await readToday(api, await school.signIn('ageev'));
    expect(controlWorks).toEqual({ children: [0], dates: [FRIDAY], slots: [1], subjects: ['Алгебра'], workTypes: ['Контрольная работа'], titles: ['Дроби'] });
  });

  it('joins the children of two schools in one answer, each row naming its child', async () => {
    await teach();
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const both = await api.signIn('family', [
      { schoolId: other.schoolId, personId: other.guardians.ofZhukov },
      { schoolId: school.schoolId, personId: school.guardians.ofAgeev },
    ]);
    const page = await readToday(api, both);
    expect(page.children.map(({ familyName, schoolName }) => [familyName, schoolName])).toEqual([['Жуков', 'Школа № 2'], ['Агеев', 'Школа № 1']]);
    expect(page.lessons.children).toEqual([0, 0, 1, 1]);
    expect(page.days.next).toEqual([1, 3]);
    expect([page.marks.children, page.homework.children]).toEqual([[1], [1]]);
    const children = await api.data<{ myChildren: { familyName: string }[] }>(both, '{ myChildren { familyName } }');
    expect(children.myChildren.map(({ familyName }) => familyName)).toEqual(['Жуков', 'Агеев']);
  });

  it('is closed to staff, and the cookie of a family opens no staff page', async () => {
    const answer = await api.send(await school.signIn('maths'), TODAY_PAGE);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { cookie } = await school.signIn('ofAgeev');
    const pretending = await api.send({ cookie, audience: 'staff', accountId: newId() }, TODAY_PAGE);
    expect(pretending.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('how much is asked of the database', () => {
  it('one question and one of access for a week and for a first page, whatever they hold', async () => {
    await teach();
    const [guardian, student] = [await school.signIn('ofAgeev'), await school.signIn('ageev')];
    expect(await statementsOf(() => readWeek(api, guardian, school, 'ageev'))).toEqual(['access.ownChild.student', 'diary.week']);
    expect(await statementsOf(() => readWeek(api, student, school, 'ageev'))).toEqual(['access.self.student', 'diary.week']);
    expect(await statementsOf(() => readToday(api, guardian))).toEqual(['diary.today']);
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
