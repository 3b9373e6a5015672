import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { assignDuties } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { changeRegulation, readRegulation } from './arrange-regulation.js';
import {
  RECORD_DIFFERENCE,
  SETTLE_DIFFERENCE,
  SIGN_DIARY,
  SIGN_PAPER,
  changeChecks,
  readDiaryChecks,
  readPaperChecks,
  readSheet,
} from './arrange-checking.js';
import type { CheckingAnswer, Finding } from './arrange-checking.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { readControl, readPlan } from './ask-supervision.js';

const MONTH = '2026-11-01';
const FOLLOW = sql('test.checking.follow', `update school set profile = $2 where school_id = $1`);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let deputy: TestSession;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  await follow('g272');
  maths = await school.signIn('maths');
  deputy = await school.signIn('deputy');
  classTeacher = await school.signIn('classTeacher');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));

const journalOf = async (session: TestSession, groupId = school.groups.maths) =>
  (await readDiaryChecks(api, session, MONTH)).journals.find((journal) => journal.groupId === groupId);
const countsOf = (findings: readonly Finding[] = []): Readonly<Record<string, number>> =>
  Object.fromEntries(findings.map(({ kind, count }) => [kind, count]));
const seen = (findings: readonly Finding[] = [], note = '') => findings.map((one) => ({ ...one, note }));
const signDiary = (session: TestSession, input: object): Promise<CheckingAnswer> =>
  changeChecks(api, session, SIGN_DIARY, { month: MONTH, findings: [], note: '', ...input });

describe('the check of the diary', () => {
  it('G272-60 G166-44 tells what a family does not find in the diary of the month, as the journal stands', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    const before = await journalOf(maths);
    expect(countsOf(before?.findings)).toMatchObject({
      NOT_HELD: 2,
      NO_TOPIC: 2,
      NO_HOMEWORK: 2,
      NO_MARKS: 4,
    });
    await changeLesson(api, maths, 'recordLesson', {
      ...{ lessonId, topic: 'Дроби', held: true, expectedVersion: 0 },
    });
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    await setAttendance(api, maths, school.groups.maths, [
      { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', reason: null, expectedVersion: 0 },
    ]);
    await school.change((tx) =>
      tx.rows(
        sql(
          'test.checking.homework',
          `insert into homework (school_id, id, lesson_id, group_id, text, due_on, posted_at)
           values ($1, gen_random_uuid(), $2, $3, '№ 5', '2026-11-18', '2026-11-16T10:00:00Z')`,
        ),
        [lessonId, school.groups.maths],
      ),
    );
    await school.change((tx) =>
      tx.rows(
        sql(
          'test.checking.work',
          `insert into work (school_id, id, lesson_id, group_id, date, position, type)
           select $1, gen_random_uuid(), l.id, l.group_id, l.date, 2, 'control_work' from lesson l where l.school_id = $1 and l.id = $2`,
        ),
        [lessonId],
      ),
    );
    const after = await journalOf(maths);
    expect(countsOf(after?.findings)).toEqual({
      ...{ NOT_HELD: 1, NO_TOPIC: 1, NO_HOMEWORK: 1, LATE_HOMEWORK: 1 },
      ...{ WORK_WITHOUT_MARKS: 1, NO_MARKS: 3, NO_REASON: 1 },
    });
    // The numbers are those of the table of control.
    const table = await readControl(api, deputy, MONTH, TODAY);
    const at = table.rows.groups.indexOf(school.groups.maths);
    const { lessons, held, topics, homework, withoutMarks } = table.rows;
    expect([lessons[at], held[at], topics[at], homework[at], withoutMarks[at]]).toEqual([2, 1, 1, 1, 3]);
  });

  it('G272-64 G272-66 is signed once a month by the teacher for the own subject, with the counts of that moment', async () => {
    const { groupId, findings = [] } = (await journalOf(maths)) ?? {};
    expect(
      await signDiary(maths, { groupId, findings: seen(findings, 'Заполню'), note: 'Просмотрено' }),
    ).toMatchObject({
      __typename: 'DiaryCheckSigned',
      signature: { by: 'Петрова А.\u00a0И.', late: false, lessons: 2, note: 'Просмотрено' },
    });
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const journal = await journalOf(deputy);
    expect(countsOf(journal?.signatures[0]?.findings)).toMatchObject({ NO_MARKS: 4 });
    expect(journal?.signatures[0]?.findings[0]).toMatchObject({ note: 'Заполню' });
    expect(countsOf(journal?.findings)).toMatchObject({ NO_MARKS: 3 });
    expect(await readDiaryChecks(api, maths, MONTH)).toMatchObject({
      ...{ dueOn: '2026-11-30', everyClause: 'G272-66' },
      journals: [{ groupId, mine: true }],
      classes: [],
    });
    const english = await school.signIn('english');
    await expect(signDiary(english, { groupId, findings: seen(findings) })).rejects.toThrow(/NOT_FOUND/);
  });

  it('G272-65 G166-47 is signed by the class teacher for all subjects of the own class, and for no single one', async () => {
    const { journals, classes } = await readDiaryChecks(api, classTeacher, MONTH);
    expect(new Set(journals.map(({ groupId }) => groupId))).toEqual(
      new Set([school.groups.maths, school.groups.english, school.groups.secondEnglish]),
    );
    expect(journals.every(({ mine }) => !mine)).toBe(true);
    const [own] = classes;
    expect(own).toMatchObject({ classId: school.classes.a8, mine: true, keepers: 'Орлова А.\u00a0И.' });
    const sum = journals.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'NOT_HELD');
    expect(countsOf(own?.findings)['NOT_HELD']).toBe(sum.reduce((all, { count }) => all + count, 0));
    expect(await signDiary(classTeacher, { groupId: school.groups.maths })).toMatchObject({
      ...{ code: 'CHECK_OF_OTHERS', clause: 'G272-66' },
    });
    expect(
      await signDiary(classTeacher, { classId: school.classes.a8, findings: seen(own?.findings) }),
    ).toMatchObject({ __typename: 'DiaryCheckSigned' });
    await expect(signDiary(maths, { classId: school.classes.a8 })).rejects.toThrow(/NOT_FOUND/);
    const all = await readDiaryChecks(api, deputy, MONTH);
    expect(all.classes.map(({ classId, signatures }) => [classId, signatures.length])).toEqual([
      [school.classes.a8, 1],
    ]);
    expect(all.journals.filter(({ signatures }) => signatures.length === 0)).toHaveLength(journals.length);
  });

  it('stands only beneath what was shown, and for a month with lessons', async () => {
    const groupId = school.groups.maths;
    const { findings = [] } = (await journalOf(maths)) ?? {};
    expect(await signDiary(maths, { groupId })).toMatchObject({
      ...{ __typename: 'DiaryCheckStale', current: findings },
    });
    const coming = { groupId, month: '2027-01-01', findings: seen(findings) };
    expect(await signDiary(maths, coming)).toMatchObject({ code: 'NOTHING_TO_CHECK' });
    const long = { groupId, findings: seen(findings), note: 'я'.repeat(501) };
    expect(await signDiary(maths, long)).toMatchObject({ code: 'TEXT_TOO_LONG' });
    await expect(signDiary(maths, { groupId, classId: school.classes.a8 })).rejects.toThrow(/BAD_REQUEST/);
    expect((await journalOf(maths))?.signatures).toEqual([]);
  });
});

const ofMonday = () => ({
  groupId: school.groups.maths,
  day: MONDAY,
  lessonId: school.lesson('maths', MONDAY),
});
const record = (input: object, session = deputy): Promise<CheckingAnswer> =>
  changeChecks(api, session, RECORD_DIFFERENCE, { id: newId(), ...ofMonday(), ...input });
const settle = (answer: CheckingAnswer, input: object, session = maths): Promise<CheckingAnswer> => {
  const { id, version: expectedVersion } = answer.difference ?? {};
  const { groupId, day } = ofMonday();
  return changeChecks(api, session, SETTLE_DIFFERENCE, {
    id,
    groupId,
    day,
    expectedVersion,
    note: '',
    ...input,
  });
};
const mark = (value: 'FOUR' | 'FIVE', expectedVersion = 0) =>
  setMarks(api, maths, school.groups.maths, [
    { ...markItem(school, 'maths', MONDAY, 'ageev', value), expectedVersion },
  ]);

describe('the comparison with the paper journal', () => {
  it('G272-44 G166-33 lays the page of a month beside the paper one: by columns, by students, and with a sum that any change alters', async () => {
    const { groupId, lessonId } = ofMonday();
    await changeLesson(api, maths, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await mark('FIVE');
    await setAttendance(api, maths, groupId, [
      { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', reason: null, expectedVersion: 0 },
    ]);
    const sheet = await readSheet(api, deputy, groupId, MONTH);
    expect(sheet.columns.map(({ date, topic, marks, absences }) => [date, topic, marks, absences])).toEqual([
      [MONDAY, 'Дроби', 1, 1],
      [TODAY, '', 0, 0],
    ]);
    expect(
      sheet.students.map(({ name, marks, points, absences }) => [name, marks, points, absences]),
    ).toEqual([
      ['Агеев С.\u00a0И.', 1, 5, 0],
      ['Ёжиков П.', 0, 0, 0],
      ['Еремин М.\u00a0Л.', 0, 0, 0],
      ['Жуков О.\u00a0П.', 0, 0, 1],
    ]);
    expect(sheet.total).toEqual({ marks: 1, points: 5, absences: 1 });
    await mark('FOUR', 1);
    const changed = await readSheet(api, deputy, groupId, MONTH);
    expect(changed.total).toEqual({ marks: 1, points: 4, absences: 1 });
    expect(changed.checksum).not.toBe(sheet.checksum);
    await setAttendance(api, maths, groupId, [
      { lessonId, studentId: school.students.eremin, fact: 'ABSENT', reason: null, expectedVersion: 0 },
    ]);
    const missed = await readSheet(api, deputy, groupId, MONTH);
    await changeLesson(api, maths, 'recordLesson', {
      ...{ lessonId, topic: 'Доли', held: true, expectedVersion: 1 },
    });
    const renamed = await readSheet(api, deputy, groupId, MONTH);
    expect(new Set([sheet, changed, missed, renamed].map(({ checksum }) => checksum)).size).toBe(4);
    await expect(readSheet(api, await school.signIn('english'), groupId, MONTH)).rejects.toThrow(/NOT_FOUND/);
  });

  it('G272-43 keeps what paper says and what the journal says, and closes when the journal really was set right', async () => {
    await mark('FIVE');
    const cell = { place: 'MARK', studentId: school.students.ageev };
    expect(await record({ ...cell, paperSays: ' 5 ' })).toMatchObject({ code: 'DIFFERENCE_NONE' });
    const found = await record({ ...cell, paperSays: '4' });
    expect(found.difference).toMatchObject({
      journalSays: '5',
      says: '5',
      student: 'Агеев С.\u00a0И.',
      open: true,
    });
    expect(await settle(found, { settledAs: 'JOURNAL' })).toMatchObject({ code: 'DIFFERENCE_STANDS' });
    await mark('FOUR', 1);
    const settled = await settle(found, { settledAs: 'JOURNAL' });
    expect(settled.difference).toMatchObject({
      ...{
        settledAs: 'JOURNAL',
        says: '4',
        settler: 'Петрова А.\u00a0И.',
        correctionNumber: null,
        open: false,
      },
    });
    expect(await settle(found, { settledAs: 'PAPER' })).toMatchObject({ __typename: 'PaperDifferenceStale' });
    expect(await settle(settled, { settledAs: 'PAPER' })).toMatchObject({ code: 'DIFFERENCE_SETTLED' });
  });

  it('speaks of absences, topics, homework and lessons of a day as the page writes them', async () => {
    const { groupId, lessonId } = ofMonday();
    await changeLesson(api, maths, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await setAttendance(api, maths, groupId, [
      { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', reason: 'ILL', expectedVersion: 0 },
    ]);
    const says = async (input: object) => (await record(input)).difference?.journalSays;
    expect(await says({ place: 'ABSENCE', studentId: school.students.zhukov, paperSays: 'Н' })).toBe('Б');
    expect(await says({ place: 'TOPIC', paperSays: 'Обыкновенные дроби' })).toBe('Дроби');
    expect(await says({ place: 'HOMEWORK', paperSays: '№ 7' })).toBe('');
    expect(await says({ place: 'LESSON', lessonId: null, paperSays: '2' })).toBe('1');
    const wrong = { place: 'TOPIC', lessonId: school.lesson('english', TUESDAY), paperSays: 'х' };
    expect(await record(wrong)).toMatchObject({ code: 'NOT_FOUND' });
    const stranger = { place: 'MARK', studentId: school.students.malyshev, paperSays: '5' };
    expect(await record(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record({ place: 'LESSON', day: '2026-11-20', paperSays: '1' })).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('is settled in the own journal, and in no other of a class that its teacher keeps besides', async () => {
    const found = await record({ place: 'TOPIC', paperSays: 'Дроби' });
    const duty = { personId: school.staff.english, role: 'class_teacher', from: MONDAY } as const;
    await school.change((tx) => assignDuties(tx, [{ ...duty, classId: school.classes.a8 }]));
    const both = await school.signIn('english');
    expect(await settle(found, { settledAs: 'PAPER' }, both)).toMatchObject({
      ...{ code: 'NO_REVIEWER', clause: 'G272-45' },
    });
    const seenBy = async (session: TestSession) =>
      (await readPaperChecks(api, session, MONTH)).journals.flatMap(({ differences }) =>
        differences.map(({ open }) => open),
      );
    expect([await seenBy(both), await seenBy(maths)]).toEqual([[false], [true]]);
    expect((await settle(found, { settledAs: 'PAPER' })).difference).toMatchObject({ settledAs: 'PAPER' });
  });

  it('names the request of the register through which a locked entry was corrected', async () => {
    await mark('FIVE');
    const found = await record({ place: 'MARK', studentId: school.students.ageev, paperSays: '4' });
    const requestId = newId();
    await school.change(async (tx) => {
      await tx.rows(
        sql(
          'test.checked.request',
          `insert into correction_request (school_id, id, year_id, number, group_id, class_names, subject_name, requested_by, filed_at, reason,
             state, decided_by, decided_at)
           values ($1, $2, $3, 7, $4, '8 А', 'Алгебра', $5, $7, 'Ошибка', 'admitted', $6, $7)`,
        ),
        [requestId, school.yearId, school.groups.maths, school.staff.maths, school.staff.administrator, NOON],
      );
      await tx.rows(
        sql(
          'test.checking.change',
          `insert into correction_change (school_id, id, request_id, position, kind, lesson_id, date, work_id, student_id, ordinal, row_version, was, becomes)
           values ($1, gen_random_uuid(), $2, 1, 'mark', $3, '2026-11-16', $3, $4, 1, 1, '{}', '{}')`,
        ),
        [requestId, school.lesson('maths', MONDAY), school.students.ageev],
      );
    });
    await mark('FOUR', 1);
    expect((await settle(found, { settledAs: 'JOURNAL' })).difference).toMatchObject({ correctionNumber: 7 });
  });

  it('G272-48 G166-36 is signed together with the review of the electronic journal, by whom the regulation names', async () => {
    const { groupId } = ofMonday();
    const { checksum } = await readSheet(api, deputy, groupId, MONTH);
    const input = { groupId, month: MONTH, checksum, reviewed: true, note: '' };
    expect(await changeChecks(api, classTeacher, SIGN_PAPER, input)).toMatchObject({
      ...{ code: 'NO_REVIEWER', clause: 'G272-45' },
    });
    expect(await record({ place: 'TOPIC', paperSays: 'Дроби' }, classTeacher)).toMatchObject({
      ...{ code: 'NO_REVIEWER', clause: 'G272-45' },
    });
    await record({ place: 'TOPIC', paperSays: 'Дроби' });
    const stale = { ...input, checksum: '00000000' };
    expect(await changeChecks(api, deputy, SIGN_PAPER, stale)).toMatchObject({ checksum });
    expect(await changeChecks(api, deputy, SIGN_PAPER, input)).toMatchObject({
      ...{ __typename: 'PaperCheckSigned', signature: { checksum, openDifferences: 1, lessons: 2 } },
    });
    const plan = await readPlan(api, deputy, MONTH);
    const journal = plan.journals.find((one) => one.groupId === groupId);
    expect(journal?.signatures).toEqual([
      expect.objectContaining({ by: 'Лебедева А.\u00a0И.', onPaper: true }),
    ]);
    const { journals, mayCheck, dueOn } = await readPaperChecks(api, deputy, MONTH);
    expect([mayCheck, dueOn]).toEqual([true, '2026-11-30']);
    expect(journals.filter(({ signatures }) => signatures.length === 0)).toHaveLength(2);
    const own = await readPaperChecks(api, maths, MONTH);
    expect(own.journals.map((one) => [one.groupId, one.differences.length])).toEqual([[groupId, 1]]);
    expect(own.mayCheck).toBe(false);
  });

  it('TKK-2 goes on until the day from which journals are electronic, and no longer', async () => {
    const director = await school.signIn('director');
    const { version } = await readRegulation(api, director);
    const chosen = { baseProfile: 'tkk', fromDay: TODAY, expectedVersion: version };
    expect((await changeRegulation(api, director, 'chooseRegulation', chosen)).validFrom).toBe(TODAY);
    const isKept = async (day: string) => {
      const { paper, masterClause } = await readPaperChecks(api, deputy, day);
      return [paper, masterClause];
    };
    expect([await isKept('2026-10-01'), await isKept(MONTH)]).toEqual([
      [true, 'G272-43'],
      [false, 'TKK-2'],
    ]);
    expect(await record({ place: 'TOPIC', paperSays: 'Дроби' })).toMatchObject({
      ...{ code: 'NO_PAPER_JOURNAL', clause: 'TKK-2' },
    });
  });

  it('G24-2 keeps no paper journal where the regulation says so, and names the clause', async () => {
    await follow('g24');
    expect(await readPaperChecks(api, deputy, MONTH)).toMatchObject({
      ...{ paper: false, masterClause: 'G24-2', mayCheck: false, journals: [] },
    });
    expect(await record({ place: 'TOPIC', paperSays: 'Дроби' })).toMatchObject({
      ...{ code: 'NO_PAPER_JOURNAL', clause: 'G24-2' },
    });
  });
});
