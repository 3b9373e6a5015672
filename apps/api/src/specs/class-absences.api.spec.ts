import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Attendance } from '@zhurnal/attendance';
import { newId, sql } from '@zhurnal/platform';
import { enrollStudents } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import type { GroupName, StaffName, StudentName } from './arrange.js';
import { SET_REASONS, readAbsences, readStudent, setReasons } from './ask-class-life.js';
import type { ClassAbsences } from './ask-class-life.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  classTeacher = await school.signIn('classTeacher');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const CANCEL = sql(
  'test.lesson.cancel',
  `update lesson set cancelled_at = now() where school_id = $1 and id = $2`,
);
const LEAVE = sql(
  'test.class.leave',
  `update enrollment set valid_to = $4 where school_id = $1 and student_id = $2 and class_id = $3`,
);
const week = [MONDAY, FRIDAY] as const;

/** An absence as the lesson's teacher noted it. */
async function note(
  student: StudentName,
  group: GroupName,
  date: string,
  fact: 'absent' | 'late' = 'absent',
  reason: 'ill' | 'excused' | 'unexcused' | 'unknown' | null = null,
): Promise<void> {
  const [lessonId, groupId, studentId] = [
    school.lesson(group, date),
    school.groups[group],
    school.students[student],
  ];
  const entered = { factBy: school.staff.maths, reasonBy: null, notedAt: new Date(NOON) };
  await school.change((tx) =>
    tx.insert(Attendance, [{ id: newId(), lessonId, groupId, studentId, date, fact, reason, ...entered }]),
  );
}

const read = (from = MONDAY, to = FRIDAY, session = classTeacher): Promise<ClassAbsences> =>
  readAbsences(api, session, school.classes.a8, from, to);

/** A student's totals by name. */
function totalsOf(
  { students, totals }: ClassAbsences,
  familyName: string,
): Record<string, number | undefined> {
  const at = students.familyNames.indexOf(familyName);
  return Object.fromEntries(Object.entries(totals).map(([name, column]) => [name, (column as number[])[at]]));
}

/** Cells by family name and day: «missed/held», with a star for a full day. */
function cellsOf({ students, days, cells }: ClassAbsences): string[] {
  return cells.students.map((student, at) => {
    const day = days[cells.days[at] ?? -1]?.slice(-2);
    const late = cells.late[at] ? `+${cells.late[at]}` : '';
    return `${students.familyNames[student]} ${day} ${cells.missed[at]}/${cells.held[at]}${late}${cells.full[at] ? '*' : ''}`;
  });
}

describe('the absences of a class', () => {
  it('G24-13 S117-21 are counted by student and day, by reason, with lateness apart', async () => {
    await note('ageev', 'maths', MONDAY, 'absent', 'ill');
    await note('ageev', 'english', TUESDAY, 'absent', 'ill');
    await note('ageev', 'maths', TODAY, 'late');
    await note('zhukov', 'maths', TODAY, 'absent', 'unexcused');
    await note('ezhikov', 'maths', MONDAY);
    const answer = await read();
    expect(answer.students.familyNames).toEqual(['Агеев', 'Ёжиков', 'Еремин', 'Жуков']);
    expect(answer.days).toEqual([MONDAY, TUESDAY, TODAY]);
    expect(cellsOf(answer)).toEqual([
      'Агеев 16 1/1*',
      'Агеев 17 1/1*',
      'Агеев 18 0/1+1',
      'Ёжиков 16 1/1*',
      // At noon music, the last lesson of the day, is still ahead.
      'Жуков 18 1/1',
    ]);
    expect(totalsOf(answer, 'Агеев')).toEqual({
      held: 3,
      missed: 2,
      ill: 2,
      excused: 0,
      unexcused: 0,
      unknown: 0,
      late: 1,
      days: 2,
      daysIll: 2,
      daysExcused: 0,
      daysUnexcused: 0,
      daysUnknown: 0,
    });
    expect(totalsOf(answer, 'Ёжиков')).toMatchObject({ missed: 1, unknown: 1, days: 1, daysUnknown: 1 });
    expect(totalsOf(answer, 'Еремин')).toMatchObject({ held: 3, missed: 0, days: 0 });
    expect(answer.entries.subjects).toEqual(['Алгебра', 'Алгебра', 'Английский язык', 'Алгебра', 'Алгебра']);
    expect(answer.entries.notedBy[0]).toBe('Петрова А.\u00a0И.');
  });

  it('leave cancelled lessons out, with whatever was noted there, and keep those of a substitute', async () => {
    await note('ageev', 'maths', MONDAY, 'absent', 'ill');
    await note('ageev', 'english', TUESDAY, 'absent', 'ill');
    await note('ageev', 'maths', TODAY, 'absent', 'ill');
    await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
    await school.change((tx) => tx.rows(CANCEL, [school.lesson('english', TUESDAY)]));
    const answer = await read();
    expect(cellsOf(answer)).toEqual(['Агеев 16 1/1*', 'Агеев 18 1/1']);
    expect(totalsOf(answer, 'Агеев')).toMatchObject({ held: 2, missed: 2, days: 1 });
    // The other half of the class has had its English.
    expect(totalsOf(answer, 'Жуков')).toMatchObject({ held: 3 });
    expect(answer.days).toEqual([MONDAY, TUESDAY, TODAY]);
    expect(answer.entries.dates).toEqual([MONDAY, TODAY]);
  });

  it('a day is full when the lessons of the student’s own subgroup were missed, and not before they are over', async () => {
    await note('ageev', 'english', TUESDAY, 'absent', 'excused');
    await note('zhukov', 'maths', TODAY);
    await note('zhukov', 'music', TODAY);
    const answer = await read();
    expect(cellsOf(answer)).toEqual(['Агеев 17 1/1*', 'Жуков 18 2/2*']);
    expect(totalsOf(answer, 'Агеев')).toMatchObject({ daysExcused: 1, held: 3 });
    expect(totalsOf(answer, 'Жуков')).toMatchObject({ held: 4, days: 1 });
  });

  it('follow a student who moves: each class has the days spent in it, the family all of them', async () => {
    const { malyshev } = school.students;
    await school.change(async (tx) => {
      await tx.rows(LEAVE, [malyshev, school.classes.b1, TUESDAY]);
      await enrollStudents(tx, [{ studentId: malyshev, classId: school.classes.a8, from: TODAY }]);
    });
    await note('malyshev', 'maths', TODAY, 'absent', 'ill');
    // Noted in the journal of the former class, at a lesson that is no longer the student's.
    await note('malyshev', 'primary', TODAY, 'absent', 'ill');
    await note('malyshev', 'maths', MONDAY, 'absent', 'ill');
    const answer = await read();
    expect(answer.students).toMatchObject({ since: expect.arrayContaining([TODAY]) as unknown });
    expect(cellsOf(answer)).toEqual(['Малышев 18 1/1']);
    expect(totalsOf(answer, 'Малышев')).toMatchObject({ held: 1, missed: 1, days: 0 });
    const deputy = await school.signIn('deputy');
    const before = await readAbsences(api, deputy, school.classes.b1, MONDAY, FRIDAY);
    expect([before.students.familyNames, cellsOf(before), before.students.until]).toEqual([
      ['Малышев'],
      [],
      [TUESDAY],
    ]);
    const student = await school.signIn('malyshev');
    const own = await readStudent(api, student, school, 'malyshev', week);
    expect(own.totals).toMatchObject({ held: [1], missed: [1] });
  });

  it('take a range of at most 400 days, in order', async () => {
    await expect(read(FRIDAY, MONDAY)).rejects.toThrow('BAD_REQUEST');
    await expect(read('2025-01-01', '2026-02-06')).rejects.toThrow('BAD_REQUEST');
    await expect(read('2025-01-01', '2026-02-05')).resolves.toMatchObject({ days: [] });
  });
});

describe('giving reasons', () => {
  const reasons = (): Promise<Record<string, unknown>[]> =>
    database.query(
      `select date, reason, reason_by = $2 as own, version from attendance where school_id = $1 order by date, reason, student_id`,
      [school.schoolId, school.staff.classTeacher],
    );

  it('G24-90 one request explains several students and days, only where there is an absence', async () => {
    for (const student of ['ageev', 'zhukov', 'ezhikov'] as const) await note(student, 'maths', MONDAY);
    await note('ageev', 'english', TUESDAY, 'absent', 'unexcused');
    await note('zhukov', 'maths', TODAY, 'late');
    const answer = await setReasons(
      api,
      classTeacher,
      school,
      ['ageev', 'zhukov', 'eremin'],
      [MONDAY, TODAY],
      {
        reason: 'ILL',
      },
    );
    expect(answer).toEqual({ __typename: 'AbsenceReasonsSet', changed: 3, found: 3 });
    expect(await reasons()).toEqual([
      { date: MONDAY, reason: 'ill', own: true, version: 2 },
      { date: MONDAY, reason: 'ill', own: true, version: 2 },
      { date: MONDAY, reason: null, own: null, version: 1 },
      { date: TUESDAY, reason: 'ill', own: true, version: 2 },
      { date: TODAY, reason: null, own: null, version: 1 },
    ]);
    const again = await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, TODAY], { reason: 'ILL' });
    expect(again).toMatchObject({ changed: 0, found: 2 });
    expect(
      await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, MONDAY], { reason: 'UNKNOWN' }),
    ).toMatchObject({ changed: 1 });
    expect(await reasons()).toContainEqual({ date: MONDAY, reason: null, own: null, version: 3 });
  });

  it('keeps who changed what', async () => {
    await note('ageev', 'maths', MONDAY, 'absent', 'unexcused');
    await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, MONDAY], { reason: 'EXCUSED' });
    const history = `query ($l: ID!, $s: ID!) { cellHistory(lessonId: $l, studentId: $s) { who field old new } }`;
    const asked = { l: school.lesson('maths', MONDAY), s: school.students.ageev };
    const { cellHistory } = await api.data<{ cellHistory: unknown[] }>(classTeacher, history, asked);
    expect(cellHistory[0]).toEqual({
      who: 'Орлова А.\u00a0И.',
      field: 'reason',
      old: 'unexcused',
      new: 'excused',
    });
  });

  it('notes a paper that was shown, and takes the note back', async () => {
    await note('ageev', 'maths', MONDAY);
    const days = [MONDAY, TUESDAY] as const;
    const certified = async (): Promise<boolean[]> => [...(await read()).cells.certified];
    await setReasons(api, classTeacher, school, ['ageev'], days, { reason: 'ILL', certificate: true });
    await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, MONDAY], {
      reason: 'ILL',
      certificate: true,
    });
    expect(await certified()).toEqual([true]);
    const mother = await school.signIn('ofAgeev');
    expect((await readStudent(api, mother, school, 'ageev', week)).days.certified).toEqual([
      true,
      true,
      false,
    ]);
    await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, MONDAY], { reason: 'ILL' });
    expect(await certified()).toEqual([true]);
    await setReasons(api, classTeacher, school, ['ageev'], days, { reason: 'UNEXCUSED', certificate: false });
    expect(await certified()).toEqual([false]);
    const kept = await database.query(
      `select deleted_at is null as "isKept" from absence_certificate where school_id = $1`,
      [school.schoolId],
    );
    expect(kept).toEqual([{ isKept: false }]);
  });

  it('is for the class of that day, and for its own students', async () => {
    await school.change((tx) => tx.rows(LEAVE, [school.students.ageev, school.classes.a8, MONDAY]));
    await note('ageev', 'maths', MONDAY);
    await note('ageev', 'english', TUESDAY);
    const given = { reason: 'ILL' };
    expect(await setReasons(api, classTeacher, school, ['ageev'], [MONDAY, FRIDAY], given)).toMatchObject({
      found: 1,
    });
    expect(await setReasons(api, classTeacher, school, ['malyshev'], [MONDAY, FRIDAY], given)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await setReasons(api, classTeacher, school, ['ageev'], [FRIDAY, MONDAY], given)).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it.each(['deputy', 'director', 'educator', 'maths'] satisfies StaffName[])(
    'is not for: %s',
    async (who) => {
      const cells = [{ studentId: school.students.ageev, from: MONDAY, to: MONDAY }];
      const input = { clientMutationId: randomUUID(), classId: school.classes.a8, cells, reason: 'ILL' };
      const answer = await api.send(await school.signIn(who), SET_REASONS, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  );
});

describe('what a family sees', () => {
  it('S117-21 are the days of the own child, the totals, and what was noted', async () => {
    await note('ageev', 'maths', MONDAY, 'absent', 'ill');
    await note('ageev', 'maths', TODAY, 'late');
    await note('zhukov', 'maths', MONDAY);
    const mother = await school.signIn('ofAgeev');
    const answer = await readStudent(api, mother, school, 'ageev', week);
    expect(answer.days).toMatchObject({
      dates: [MONDAY, TUESDAY, TODAY],
      held: [1, 1, 1],
      missed: [1, 0, 0],
      ill: [1, 0, 0],
      late: [0, 0, 1],
      full: [true, false, false],
    });
    expect(answer.totals).toMatchObject({ held: [3], missed: [1], days: [1], daysIll: [1], late: [1] });
    expect(answer.entries).toEqual({
      dates: [MONDAY, TODAY],
      slots: [1, 2],
      subjects: ['Алгебра', 'Алгебра'],
      facts: [1, 2],
      reasons: [1, 0],
    });
    await expect(readStudent(api, mother, school, 'zhukov', week)).rejects.toThrow('NOT_FOUND');
    await expect(readStudent(api, classTeacher, school, 'ageev', week)).rejects.toThrow('NOT_FOUND');
  });
});
