import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Mark, Work } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { Chance, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { PAGE, changeLesson, markItem, readPage, setAttendance, setMarks } from './ask-journal.js';
import type { Page } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let auditor: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
  auditor = await school.signIn('auditor');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const WEEK = { from: '2026-11-16', to: '2026-11-22' };
const AS_OF = PAGE.replace('$to: Date!)', '$to: Date!, $at: DateTime!)')
  .replace('journalPage(', 'journalPageAsOf(')
  .replace('to: $to)', 'to: $to, at: $at)');

async function pageAsOf(at: string, session = auditor): Promise<Page> {
  const variables = { groupId: school.groups.maths, ...WEEK, at };
  return (await api.data<{ journalPageAsOf: Page }>(session, AS_OF, variables)).journalPageAsOf;
}

/** The instant by the clock that the trail is written by. */
async function instant(): Promise<string> {
  const [row] = await database.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return row?.at ?? '';
}

/** Rows of columns, in an order that does not depend on how they were found. */
const rowsOf = (columns: object): unknown[] => {
  const lists = Object.values(columns) as readonly (readonly unknown[])[];
  return (lists[0] ?? []).map((_, at) => JSON.stringify(lists.map((list) => list[at]))).sort();
};
/** What people entered, without what the page says of the caller's rights. */
function writtenOn({ students, lessons, works, marks, absences }: Page): object {
  const { mine: _mine, ...told } = lessons;
  return { students, lessons: told, works, marks: rowsOf(marks), absences: rowsOf(absences) };
}

const step = (text: string, ...values: readonly unknown[]): Promise<unknown> =>
  school.change((tx) => tx.rows({ name: `test.past.${text.length}.${text.slice(0, 30)}`, text }, values));

const STUDENTS: readonly StudentName[] = ['ageev', 'ezhikov', 'zhukov', 'eremin'];

/** One change of the journal, or of the roster or timetable behind it. */
async function change(chance: Chance): Promise<unknown> {
  const date = chance.of([MONDAY, TODAY]);
  const lessonId = school.lesson('maths', date);
  const student = chance.of(STUDENTS);
  const page = await readPage(api, auditor, school.groups.maths);
  const { groupId, id } = { groupId: school.groups.maths, id: school.students[student] };
  switch (
    chance.of([
      'mark',
      'mark',
      'mark',
      'absence',
      'absence',
      'record',
      'homework',
      'work',
      'lesson',
      'roster',
      'substitute',
    ])
  ) {
    case 'mark': {
      const [row] = await database.query<{ version: number }>(
        `select version from mark where work_id = $1 and student_id = $2 and ordinal = 1`,
        [lessonId, id],
      );
      const value = chance.of(['FIVE', 'FOUR', 'THREE', 'DUE', null]);
      const more = {
        expectedVersion: row?.version ?? 0,
        comment: value === null ? '' : chance.of(['', 'Хорошо', 'Ошибки']),
      };
      return setMarks(api, teacher, groupId, [markItem(school, 'maths', date, student, value, more)]);
    }
    case 'absence': {
      const [row] = await database.query<{ version: number }>(
        `select version from attendance where lesson_id = $1 and student_id = $2`,
        [lessonId, id],
      );
      const fact = chance.of(['ABSENT', 'LATE', null]);
      return setAttendance(api, teacher, groupId, [
        { lessonId, studentId: id, fact, expectedVersion: row?.version ?? 0 },
      ]);
    }
    case 'record': {
      const at = page.lessons.ids.indexOf(lessonId);
      return changeLesson(api, teacher, 'recordLesson', {
        lessonId,
        topic: chance.of(['Дроби', 'Степени', 'Корни']),
        held: chance.of([true, false]),
        expectedVersion: page.lessons.recordVersions[at] ?? 0,
      });
    }
    case 'homework': {
      const [row] = await database.query<{ id: string; version: number }>(
        `select id, version from homework where lesson_id = $1 and deleted_at is null limit 1`,
        [lessonId],
      );
      return row && chance.of([true, false])
        ? changeLesson(api, teacher, 'removeHomework', { lessonId, id: row.id, expectedVersion: row.version })
        : changeLesson(api, teacher, 'setHomework', {
            lessonId,
            id: randomUUID(),
            text: '№ 5',
            expectedVersion: 0,
          });
    }
    case 'work': {
      const [row] = await database.query<{ id: string; version: number }>(
        `select id, version from work where lesson_id = $1 and deleted_at is null and id <> lesson_id limit 1`,
        [lessonId],
      );
      return row && chance.of([true, false])
        ? changeLesson(api, teacher, 'removeWork', { lessonId, id: row.id, expectedVersion: row.version })
        : changeLesson(api, teacher, 'putWork', {
            lessonId,
            id: row?.id ?? randomUUID(),
            type: chance.of(['test', 'control_work']),
            title: chance.of(['', 'Итог']),
            weight: chance.of(['1', '2.5']),
            scale: 'FIVE',
            expectedVersion: row?.version ?? 0,
          });
    }
    case 'lesson':
      return chance.of([true, false])
        ? step(
            `update lesson set cancelled_at = case when cancelled_at is null then now() end, version = version + 1 where school_id = $1 and id = $2`,
            lessonId,
          )
        : step(
            `update lesson set slot = $3, date = $4, version = version + 1 where school_id = $1 and id = $2`,
            lessonId,
            chance.of([1, 2, 3]),
            chance.of([date, FRIDAY, '2026-12-01']),
          );
    case 'roster':
      return step(
        `update enrollment set valid_from = $3, valid_to = $4, version = version + 1 where school_id = $1 and student_id = $2`,
        id,
        chance.of(['2026-09-01', '2026-11-18', '2026-11-30']),
        chance.of([null, '2026-12-15']),
      );
    default: {
      const [row] = await database.query<{ id: string }>(
        `select id from lesson_teacher where lesson_id = $1 and substitute`,
        [lessonId],
      );
      return row
        ? step(
            `update lesson_teacher set deleted_at = case when deleted_at is null then now() end, version = version + 1 where school_id = $1 and id = $2`,
            row.id,
          )
        : school.substitute(lessonId, school.staff.substitute);
    }
  }
}

describe('a journal as it stood', () => {
  it.each([1, 2])('is what it was after each of many changes: seed %i', async (seed) => {
    const chance = new Chance(seed);
    const seen: { at: string; page: Page }[] = [];
    const look = async (): Promise<void> => {
      const page = await readPage(api, auditor, school.groups.maths);
      seen.push({ at: await instant(), page });
    };
    await look();
    for (let step = 0; step < 30; step += 1) {
      await change(chance);
      await look();
    }
    expect(new Set(seen.map(({ page }) => JSON.stringify(writtenOn(page)))).size).toBeGreaterThan(14);
    for (const { at, page } of seen) expect(writtenOn(await pageAsOf(at))).toEqual(writtenOn(page));
  });

  it('shows a mark that is older than its trail as it first was, and nothing before it was made', async () => {
    const [lessonId, groupId] = [school.lesson('maths', MONDAY), school.groups.maths];
    const place = { lessonId, groupId, date: MONDAY };
    const before = await instant();
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
          markedBy: school.staff.maths,
          markedAt: new Date(NOON),
        },
      ]);
    });
    await database.query(`delete from audit where school_id = $1 and entity in ('mark', 'work')`, [
      school.schoolId,
    ]);
    const then = await instant();
    await setMarks(api, teacher, groupId, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FIVE', { expectedVersion: 1 }),
    ]);
    const valuesAt = async (at: string): Promise<unknown> => (await pageAsOf(at)).marks.values;
    expect([await valuesAt(before), await valuesAt(then), await valuesAt(await instant())]).toEqual([
      [],
      [3],
      [5],
    ]);
  });

  it('cannot be written on', async () => {
    const page = await pageAsOf(await instant());
    expect([page.canWrite, page.can, page.group['can']]).toEqual([false, [], []]);
  });

  it('S117-34 is open to who controls the journals, and to no teacher', async () => {
    const at = await instant();
    for (const who of ['auditor', 'administrator', 'director', 'deputy'] as const)
      expect((await pageAsOf(at, await school.signIn(who))).lessons.ids).not.toEqual([]);
    for (const who of ['maths', 'classTeacher', 'ofAgeev'] as const)
      await expect(school.signIn(who).then((session) => pageAsOf(at, session))).rejects.toThrow('NOT_FOUND');
  });
});

interface Moment {
  readonly at: string;
  readonly who: string;
  readonly marks: number;
  readonly records: number;
}
const MOMENTS = `query ($groupId: ID!, $from: Date!, $to: Date!, $before: DateTime) {
  journalMoments(groupId: $groupId, from: $from, to: $to, before: $before) { moments { at who role requestId marks absences works records homework lessons } hasMore } }`;
const moments = async (before: string | null = null): Promise<Moment[]> =>
  (
    await api.data<{ journalMoments: { moments: Moment[] } }>(auditor, MOMENTS, {
      groupId: school.groups.maths,
      ...WEEK,
      before,
    })
  ).journalMoments.moments;

describe('moments of a journal', () => {
  it('tell request by request who changed what, and the page as of each shows it done', async () => {
    const groupId = school.groups.maths;
    await setMarks(api, teacher, groupId, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FOUR'),
      markItem(school, 'maths', MONDAY, 'zhukov', 'THREE'),
    ]);
    await setMarks(api, teacher, groupId, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FIVE', { expectedVersion: 1 }),
    ]);
    const [second, first] = await moments();
    expect([second?.marks, first?.marks, first?.who]).toEqual([1, 2, 'Петрова А.\u00a0И.']);
    const marksAt = async (at = ''): Promise<unknown> => [...(await pageAsOf(at)).marks.values].sort();
    expect(await marksAt(first?.at)).toEqual([3, 4]);
    expect(await marksAt(second?.at)).toEqual([3, 5]);
    expect(await moments(second?.at)).toHaveLength((await moments()).length - 1);
  });
});
