import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Attendance } from '@zhurnal/attendance';
import { newId } from '@zhurnal/platform';
import { TeachingGroupPart, assignDuties } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import type { StaffName, StudentName } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { SET_ATTENDANCE, readPage, setAttendance } from './ask-journal.js';
import type { ItemResult } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const entry = (
  student: StudentName,
  fact: string | null,
  reason: string | null = null,
  expectedVersion = 0,
  date = MONDAY,
): object => ({
  lessonId: school.lesson('maths', date),
  studentId: school.students[student],
  fact,
  reason,
  expectedVersion,
});
const set = (items: readonly object[], session = teacher): Promise<ItemResult[]> =>
  setAttendance(api, session, school.groups.maths, items);
const told = (results: readonly ItemResult[]): string[] =>
  results.map(({ refusal, __typename }) => refusal?.code ?? __typename);
const rows = (text: string): Promise<Record<string, unknown>[]> => database.query(text, [school.schoolId]);
const AUTHORS = `select fact, reason, fact_by as "factBy", reason_by as "reasonBy", version, deleted_at is not null as cleared from attendance where school_id = $1`;

describe('entering attendance', () => {
  it('S117-30 G24-88 the teacher notes who is absent and who is late', async () => {
    await set([entry('ageev', 'ABSENT'), entry('zhukov', 'LATE')]);
    const { absences, students, lessons } = await readPage(api, teacher, school.groups.maths);
    const shown = absences.students.map((student, at) => [
      students.familyNames[student],
      lessons.dates[absences.lessons[at] ?? -1],
      absences.facts[at],
      absences.reasons[at],
    ]);
    expect(shown.sort()).toEqual([
      ['Агеев', MONDAY, 1, 0],
      ['Жуков', MONDAY, 2, 0],
    ]);
  });

  it('G272-34 G166-28 an absence is entered with its reason', async () => {
    await set([entry('ageev', 'ABSENT', 'ILL')]);
    expect(await rows(AUTHORS)).toEqual([
      {
        fact: 'absent',
        reason: 'ill',
        factBy: school.staff.maths,
        reasonBy: school.staff.maths,
        version: 1,
        cleared: false,
      },
    ]);
  });

  it("G24-90 G24-13 the class teacher records the reason; the fact stays the teacher's", async () => {
    await set([entry('ageev', 'ABSENT')]);
    const classTeacher = await school.signIn('classTeacher');
    expect(told(await set([entry('ageev', 'ABSENT', 'EXCUSED', 1)], classTeacher))).toEqual([
      'AttendanceSaved',
    ]);
    expect(await rows(AUTHORS)).toEqual([
      {
        fact: 'absent',
        reason: 'excused',
        factBy: school.staff.maths,
        reasonBy: school.staff.classTeacher,
        version: 2,
        cleared: false,
      },
    ]);
  });

  it('G24-90 nobody but the class teacher takes a reason off or changes it', async () => {
    await follow(school, 'g24');
    await set([entry('ageev', 'ABSENT', null, 0, TODAY)]);
    const classTeacher = await school.signIn('classTeacher');
    await set([entry('ageev', 'ABSENT', 'ILL', 1, TODAY)], classTeacher);
    for (const reason of [null, 'UNKNOWN', 'EXCUSED']) {
      const [result] = await set([entry('ageev', 'ABSENT', reason, 2, TODAY)]);
      expect(result?.refusal).toMatchObject({ code: 'FORBIDDEN', clause: 'G24-90' });
    }
    expect(await rows(AUTHORS)).toMatchObject([{ reason: 'ill', version: 2 }]);
    expect(told(await set([entry('ageev', 'ABSENT', null, 2, TODAY)], classTeacher))).toEqual([
      'AttendanceSaved',
    ]);
  });

  it('G24-90 who teaches the own class gives reasons as its class teacher', async () => {
    await follow(school, 'g24');
    const [personId, classId] = [school.staff.maths, school.classes.a8];
    await school.change((tx) =>
      assignDuties(tx, [{ personId, role: 'class_teacher', from: MONDAY, classId }]),
    );
    const both = await school.signIn('maths');
    expect(told(await set([entry('ageev', 'ABSENT', 'ILL', 0, TODAY)], both))).toEqual(['AttendanceSaved']);
    expect(await rows(AUTHORS)).toMatchObject([{ reason: 'ill', reasonBy: school.staff.maths }]);
  });

  it('lets the class teacher state no fact', async () => {
    await set([entry('ageev', 'ABSENT')]);
    const classTeacher = await school.signIn('classTeacher');
    const results = await set(
      [entry('zhukov', 'ABSENT', 'ILL'), entry('ageev', 'LATE', null, 1), entry('ageev', null, null, 1)],
      classTeacher,
    );
    expect(told(results)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'CONFLICT']);
    expect(await rows(AUTHORS)).toMatchObject([{ fact: 'absent', version: 1 }]);
  });

  it('lets the class teacher give reasons to the own class, not to the rest of a joint group', async () => {
    const [groupId, lessonId] = [school.groups.maths, school.lesson('maths', MONDAY)];
    const place = { groupId, lessonId, date: MONDAY, fact: 'absent', reason: null, reasonBy: null } as const;
    await school.change(async (tx) => {
      await tx.insert(TeachingGroupPart, [
        { id: newId(), groupId, classId: school.classes.b1, subgroupId: null },
      ]);
      const entered = { factBy: school.staff.maths, notedAt: new Date(NOON) };
      await tx.insert(Attendance, [
        { ...place, ...entered, id: newId(), studentId: school.students.ageev },
        { ...place, ...entered, id: newId(), studentId: school.students.malyshev },
      ]);
    });
    const reasons = (['ageev', 'malyshev'] as const).map((student) => entry(student, 'ABSENT', 'ILL', 1));
    expect(told(await set(reasons, await school.signIn('classTeacher')))).toEqual([
      'AttendanceSaved',
      'FORBIDDEN',
    ]);
  });

  it('clears an entry when the student was there after all, and takes it back', async () => {
    await set([entry('ageev', 'ABSENT', 'ILL')]);
    await set([entry('ageev', null, null, 1)]);
    expect(await rows(AUTHORS)).toEqual([
      { fact: null, reason: null, factBy: null, reasonBy: null, version: 2, cleared: true },
    ]);
    expect((await readPage(api, teacher, school.groups.maths)).absences.facts).toEqual([]);
    const [again] = await set([entry('ageev', 'LATE')]);
    expect(again).toEqual({ __typename: 'AttendanceSaved', index: 0, version: 3 });
  });

  it('lets one bad item fail without the others', async () => {
    const results = await set([
      entry('malyshev', 'ABSENT'),
      entry('ageev', 'ABSENT', null, 0, FRIDAY),
      { ...entry('ageev', 'ABSENT'), lessonId: school.lesson('english', '2026-11-17') },
      entry('ageev', 'ABSENT', null, 0, TODAY),
    ]);
    expect(results.map(({ __typename }) => __typename)).toEqual([
      'AttendanceInvalid',
      'AttendanceLocked',
      'AttendanceInvalid',
      'AttendanceSaved',
    ]);
    expect(told(results)).toEqual([
      'STUDENT_NOT_IN_GROUP',
      'LESSON_IN_FUTURE',
      'NOT_FOUND',
      'AttendanceSaved',
    ]);
  });

  it('tells the slower one what is there', async () => {
    await set([entry('ageev', 'LATE')]);
    const [result] = await set([entry('ageev', 'ABSENT', 'ILL')]);
    expect(result).toMatchObject({
      __typename: 'AttendanceConflict',
      version: 1,
      fact: 'LATE',
      reason: null,
      by: 'Петрова А.\u00a0И.',
    });
  });

  it.each(['deputy', 'director', 'administrator', 'auditor', 'educator', 'english'] satisfies StaffName[])(
    'is not for: %s',
    async (who) => {
      const input = {
        clientMutationId: randomUUID(),
        groupId: school.groups.maths,
        items: [entry('ageev', 'ABSENT')],
      };
      const answer = await api.send(await school.signIn(who), SET_ATTENDANCE, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  );
});
