import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Mark, Work } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

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

const FIELDS = `{ at who role what studentId workId ordinal field old new reason requestId }`;

interface Entry {
  readonly at: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly requestId: string;
}

async function cellHistory(session = teacher): Promise<Entry[]> {
  const variables = { lessonId: school.lesson('maths', MONDAY), studentId: school.students.ageev };
  const query = `query ($lessonId: ID!, $studentId: ID!) { cellHistory(lessonId: $lessonId, studentId: $studentId) ${FIELDS} }`;
  return (await api.data<{ cellHistory: Entry[] }>(session, query, variables)).cellHistory;
}
async function lessonHistory(session = teacher): Promise<Entry[]> {
  const query = `query ($lessonId: ID!) { lessonHistory(lessonId: $lessonId) ${FIELDS} }`;
  return (
    await api.data<{ lessonHistory: Entry[] }>(session, query, { lessonId: school.lesson('maths', MONDAY) })
  ).lessonHistory;
}
const told = (entries: readonly Entry[]): unknown[] =>
  entries.map((entry) => [entry.who, entry.what, entry.field, entry.old, entry.new]);
const set = (value: string | null, expectedVersion: number): Promise<unknown> =>
  setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', value, { expectedVersion }),
  ]);

describe('history of a cell', () => {
  it('G24-79 tells every change of the mark and of attendance, newest first', async () => {
    await set('FIVE', 0);
    await set('FOUR', 1);
    const entry = { lessonId: school.lesson('maths', MONDAY), studentId: school.students.ageev };
    await setAttendance(api, teacher, school.groups.maths, [
      { ...entry, fact: 'ABSENT', expectedVersion: 0 },
    ]);
    await setAttendance(api, await school.signIn('classTeacher'), school.groups.maths, [
      { ...entry, fact: 'ABSENT', reason: 'ILL', expectedVersion: 1 },
    ]);
    await set(null, 2);
    const entries = await cellHistory();
    expect(told(entries)).toEqual([
      ['Петрова А.\u00a0И.', 'mark', 'value', '4', null],
      ['Орлова А.\u00a0И.', 'attendance', 'reason', null, 'ill'],
      ['Петрова А.\u00a0И.', 'attendance', 'fact', null, 'absent'],
      ['Петрова А.\u00a0И.', 'mark', 'value', '5', '4'],
      ['Петрова А.\u00a0И.', 'mark', 'value', null, '5'],
    ]);
    expect(entries.map(({ role }) => role)).toEqual([
      'teacher',
      'class_teacher',
      'teacher',
      'teacher',
      'teacher',
    ]);
    expect(entries.every(({ requestId }) => /^[0-9a-f-]{36}$/.test(requestId))).toBe(true);
  });

  it('begins with the person who entered a mark that came without a trail, as it first was', async () => {
    const [lessonId, groupId] = [school.lesson('maths', MONDAY), school.groups.maths];
    const place = { lessonId, groupId, date: MONDAY };
    await school.change(async (tx) => {
      await tx.insert(Work, [
        { ...place, id: lessonId, position: 1, type: 'test', title: '', weight: '1', scale: 'five' },
      ]);
      await tx.insert(Mark, [
        {
          ...place,
          id: newId(),
          workId: lessonId,
          studentId: school.students.ageev,
          ordinal: 1,
          value: '3',
          comment: '',
          markedBy: school.staff.english,
          markedAt: new Date(NOON),
        },
      ]);
    });
    await database.query(`delete from audit where school_id = $1 and entity in ('mark', 'work')`, [
      school.schoolId,
    ]);
    await set('FOUR', 1);
    expect(told(await cellHistory())).toEqual([
      ['Петрова А.\u00a0И.', 'mark', 'value', '3', '4'],
      ['Сидорова А.\u00a0И.', 'mark', 'value', null, '3'],
    ]);
  });

  it('names the part of the program that made a change without a person', async () => {
    await set('FIVE', 0);
    await school.change((tx) =>
      tx.rows({
        name: 'test.mark',
        text: `update mark set comment = 'перенесено', version = 2 where school_id = $1`,
      }),
    );
    expect(told(await cellHistory())[0]).toEqual(['test', 'mark', 'comment', null, 'перенесено']);
  });

  it('G24-7 is open to who leads and checks, and closed to strangers', async () => {
    await set('FIVE', 0);
    for (const who of ['deputy', 'director', 'auditor', 'administrator', 'classTeacher'] as const) {
      expect(await cellHistory(await school.signIn(who))).toHaveLength(1);
    }
    for (const who of ['english', 'educator', 'ofAgeev'] as const) {
      await expect(school.signIn(who).then(cellHistory)).rejects.toThrow('NOT_FOUND');
    }
  });
});

describe('history of a lesson', () => {
  it('tells the topic, the note that it was held, works and homework', async () => {
    const [lessonId, id] = [school.lesson('maths', MONDAY), randomUUID()];
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: false,
      expectedVersion: 0,
    });
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 1,
    });
    await changeLesson(api, teacher, 'setHomework', { lessonId, id, text: '№ 5', expectedVersion: 0 });
    await changeLesson(api, teacher, 'removeHomework', { lessonId, id, expectedVersion: 1 });
    const entries = await lessonHistory();
    expect(
      told(entries).filter(
        (entry) => (entry as string[])[2] !== 'removed' && (entry as string[])[2] !== 'held',
      ),
    ).toEqual([
      ['Петрова А.\u00a0И.', 'homework', 'text', null, '№ 5'],
      ['Петрова А.\u00a0И.', 'homework', 'dueOn', null, '2026-11-18'],
      ['Петрова А.\u00a0И.', 'record', 'topic', null, 'Дроби'],
    ]);
    expect(entries.map(({ what, field }) => `${what} ${field}`)).toEqual([
      'homework removed',
      'homework text',
      'homework dueOn',
      'record held',
      'record topic',
    ]);
  });

  it('ends after 200 entries, the newest kept', async () => {
    await set('FIVE', 0);
    await school.change(async (tx) => {
      for (let version = 2; version <= 220; version += 1) {
        await tx.rows(
          { name: 'test.comment', text: `update mark set comment = $2, version = $3 where school_id = $1` },
          [`${version}`, version],
        );
      }
    });
    const entries = await cellHistory();
    expect(entries).toHaveLength(200);
    expect(entries[0]?.new).toBe('220');
  });
});
