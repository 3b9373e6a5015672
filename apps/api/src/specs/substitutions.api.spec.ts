import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, Database } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import {
  changeLessons,
  changedOf,
  cover,
  rank,
  readChanged,
  readToCover,
  reportAway,
} from './arrange-substitutions.js';
import { LESSON, PAGE, SET_MARKS, changeLesson, markItem, readPage } from './ask-journal.js';
import type { ItemResult } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Moves the clock of the server. */
function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}

const NAMES = { maths: 'Петрова А.\u00a0И.', substitute: 'Новикова А.\u00a0И.' };

describe('absences of teachers', () => {
  it('show the lessons that somebody has to give', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: MONDAY, toDate: FRIDAY });
    const { absences, lessons, today, teachers } = await readToCover(api, deputy, MONDAY, FRIDAY);
    expect(today).toBe(TODAY);
    expect(absences.map(({ name, note }) => [name, note])).toEqual([[NAMES.maths, 'Больничный']]);
    expect(lessons.map(({ date, slot, subject, state }) => [date, slot, subject, state])).toEqual([
      [MONDAY, 1, 'Алгебра', 'UNCOVERED'],
      [TODAY, 2, 'Алгебра', 'UNCOVERED'],
      [TODAY, 3, 'Музыка', 'UNCOVERED'],
      [FRIDAY, 1, 'Алгебра', 'UNCOVERED'],
    ]);
    expect(lessons[0]?.teachers).toMatchObject([{ name: NAMES.maths, isAway: true, isReplaced: false }]);
    expect(teachers.map(({ id }) => id)).toContain(school.staff.substitute);
    expect(teachers.map(({ id }) => id)).not.toContain(school.staff.deputy);
  });

  it('of single lessons leave the others alone', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: TODAY, toDate: TODAY, slots: [3] });
    const { lessons } = await readToCover(api, deputy, TODAY);
    expect(lessons.map(({ slot }) => slot)).toEqual([3]);
  });

  it('are not written twice, change, and are taken back', async () => {
    const days = { fromDate: TODAY, toDate: TODAY };
    const { id } = await reportAway(api, deputy, school.staff.maths, days);
    expect(await reportAway(api, deputy, school.staff.maths, days)).toEqual({ code: 'ABSENCE_EXISTS' });
    const change = async (operation: string, input: object): Promise<unknown> => {
      const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
      const answer = await api.data<Record<string, unknown>>(
        deputy,
        `mutation ($input: ${type}!) { ${operation}(input: $input) { ... on StaffAbsenceKept { absence { toDate kind version } } ... on Refusal { code } } }`,
        { input: { clientMutationId: randomUUID(), id, ...input } },
      );
      return answer[operation];
    };
    const later = { personId: school.staff.maths, fromDate: TODAY, toDate: FRIDAY, kind: 'TRIP', note: '' };
    expect(await change('editStaffAbsence', { ...later, expectedVersion: 1 })).toEqual({
      absence: { toDate: FRIDAY, kind: 'TRIP', version: 2 },
    });
    expect(await change('editStaffAbsence', { ...later, expectedVersion: 1 })).toEqual({
      code: 'STALE_VERSION',
    });
    expect(await change('removeStaffAbsence', { expectedVersion: 2 })).toEqual({ absence: null });
    expect((await readToCover(api, deputy, MONDAY, FRIDAY)).absences).toEqual([]);
  });

  it.each([
    ['days that go backwards', { fromDate: FRIDAY, toDate: MONDAY }],
    ['lessons of several days', { fromDate: MONDAY, toDate: TUESDAY, slots: [1] }],
  ])('are refused: %s', async (_, days) => {
    expect(await reportAway(api, deputy, school.staff.maths, days)).toEqual({ code: 'INVALID_VALUE' });
  });

  it('keep why a teacher is away out of the trail', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: TODAY, toDate: TODAY });
    const [row] = await database.query<{ delta: unknown }>(
      `select delta from audit where school_id = $1 and entity = 'staff_absence'`,
      [school.schoolId],
    );
    expect(JSON.stringify(row?.delta)).toContain(TODAY);
    expect(JSON.stringify(row?.delta)).not.toMatch(/illness|Больничный/);
  });
});

describe('the ranking', () => {
  it('puts the subject first and explains itself', async () => {
    const lessonId = school.lesson('primary', TODAY);
    const [ranking] = await rank(api, deputy, [lessonId]);
    const maths = ranking?.candidates.find(({ id }) => id === school.staff.maths);
    expect(maths?.reasons.map(({ reason }) => reason)).toEqual(['SAME_SUBJECT', 'ADJACENT']);
    expect(maths?.points).toBe(maths?.reasons.reduce((sum, { points }) => sum + points, 0));
    expect(ranking?.candidates[0]?.id).toBe(school.staff.maths);
    expect(ranking?.choiceId).toBe(school.staff.maths);
    expect(ranking?.candidates.map(({ id }) => id)).not.toContain(school.staff.primary);
  });

  it('leaves out who is away, puts who is busy last, and knows who could take both halves of the class', async () => {
    await reportAway(api, deputy, school.staff.substitute, { fromDate: TUESDAY, toDate: TUESDAY });
    const [ranking] = await rank(api, deputy, [school.lesson('english', TUESDAY)]);
    expect(ranking?.candidates.map(({ id }) => id)).not.toContain(school.staff.substitute);
    const joint = ranking?.candidates.find(({ id }) => id === school.staff.secondEnglish);
    expect(joint?.busyWith).toBe('8 А, 2 · Английский язык');
    expect(joint?.reasons.map(({ reason }) => reason)).toEqual([
      'SAME_SUBJECT',
      'SAME_CLASS',
      'BUSY',
      'JOINABLE',
    ]);
    expect(ranking?.choiceId).not.toBe(school.staff.secondEnglish);
    await cover(api, deputy, school, school.lesson('primary', TODAY), 'english');
    const [twin] = await rank(api, deputy, [school.lesson('music', TODAY)]);
    expect(twin?.candidates.every(({ busyWith }) => busyWith === null)).toBe(true);
  });

  it('asks the database as often for all lessons of a week as for one', async () => {
    await rank(api, deputy, [school.lesson('maths', TODAY)]);
    const recorder = new StatementRecorder(api.get(Database));
    const [one, many] = [
      [school.lesson('maths', TODAY)],
      (['maths', 'primary', 'music'] as const).map((group) => school.lesson(group, TODAY)),
    ];
    const counts: number[] = [];
    for (const ids of [one, many]) {
      const { statements } = await recorder.during(() => rank(api, deputy, ids));
      counts.push(statements.filter(({ name }) => name.startsWith('timetable.')).length);
    }
    expect(counts).toEqual([3, 3]);
  });
});

/** What the server says no to is there for nobody. */
const mayOpen = async (
  session: TestSession,
  group: 'maths',
  from = MONDAY,
  to = FRIDAY,
): Promise<boolean> => {
  const answer = await api.send(session, PAGE, { groupId: school.groups[group], from, to });
  return answer.errors === undefined;
};

describe('a substitute', () => {
  const markOn = async (session: TestSession, date: string, expectedVersion = 0): Promise<unknown> => {
    const item = markItem(school, 'maths', date, 'ageev', 'FOUR', { expectedVersion });
    const { data, errors } = await api.send<{ setMarks: { results: ItemResult[] } }>(session, SET_MARKS, {
      input: { clientMutationId: randomUUID(), groupId: school.groups.maths, items: [item] },
    });
    const [result] = data?.setMarks?.results ?? [];
    return errors?.[0]?.extensions.code ?? result?.refusal?.code ?? result?.__typename;
  };

  it('S117-29 G24-78 fills in the journal of the lesson given, at once, and of no other', async () => {
    const substitute = await school.signIn('substitute');
    expect([await mayOpen(substitute, 'maths'), await markOn(substitute, TODAY)]).toEqual([
      false,
      'NOT_FOUND',
    ]);
    await reportAway(api, deputy, school.staff.maths, { fromDate: TODAY, toDate: TODAY });
    const lesson = changedOf(await cover(api, deputy, school, school.lesson('maths', TODAY), 'substitute'));
    expect(lesson).toMatchObject({ state: 'COVERED', version: 2 });
    expect(lesson.teachers).toMatchObject([{ name: NAMES.maths, isAway: true, isReplaced: true }]);
    expect(lesson.substitutes).toMatchObject([{ name: NAMES.substitute, until: TOMORROW }]);
    expect([await mayOpen(substitute, 'maths'), await markOn(substitute, TODAY)]).toEqual([
      true,
      'MarkSaved',
    ]);
    expect(await markOn(substitute, MONDAY)).toBe('FORBIDDEN');
    expect(await markOn(await school.signIn('english'), TODAY)).toBe('NOT_FOUND');
  });

  it('S117-29 has the rights for a school day after the lesson, and then neither writes nor reads', async () => {
    await cover(api, deputy, school, school.lesson('maths', FRIDAY), 'substitute');
    const [substitute, teacher] = [await school.signIn('substitute'), await school.signIn('maths')];
    const lesson = { id: school.lesson('maths', FRIDAY) };
    // Friday's grace ends with Monday.
    setNow('2026-11-23T18:00:00Z');
    expect(await markOn(substitute, FRIDAY)).toBe('MarkSaved');
    expect((await api.send(substitute, LESSON, lesson)).errors).toBeUndefined();
    setNow('2026-11-23T22:00:00Z');
    expect(await markOn(substitute, FRIDAY, 1)).toBe('NOT_FOUND');
    expect((await api.send(substitute, LESSON, lesson)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await mayOpen(substitute, 'maths')).toBe(false);
    expect(await markOn(teacher, MONDAY)).toBe('MarkSaved');
    expect(await readChanged(api, substitute, FRIDAY, FRIDAY, true)).toMatchObject([
      { subject: 'Алгебра', substitutes: [{ name: NAMES.substitute, until: '2026-11-23' }] },
    ]);
  });

  it('keeps on the page only what may still be written', async () => {
    for (const date of [MONDAY, TODAY])
      await cover(api, deputy, school, school.lesson('maths', date), 'substitute');
    const { lessons } = await readPage(api, await school.signIn('substitute'), school.groups.maths);
    expect(lessons.dates).toEqual([MONDAY, TODAY, FRIDAY]);
    expect(lessons.mine).toEqual([false, true, false]);
  });

  it('G272-36 G166-30 is named beside the lesson in place of its teacher, and as who held it', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await cover(api, deputy, school, lessonId, 'substitute');
    const { lessons } = await readPage(api, await school.signIn('maths'), school.groups.maths);
    expect(lessons.teachers).toEqual([NAMES.maths, NAMES.substitute, NAMES.maths]);
    const input = { lessonId, topic: 'Дроби', held: true, expectedVersion: 0 };
    const recorded = await changeLesson(api, await school.signIn('substitute'), 'recordLesson', input);
    expect(recorded.lesson?.record.heldBy).toBe(NAMES.substitute);
  });

  it('loses the lesson when somebody else gets it, or when it is taken back', async () => {
    const lessonId = school.lesson('maths', TODAY);
    const substitute = await school.signIn('substitute');
    await cover(api, deputy, school, lessonId, 'substitute');
    const again = changedOf(await cover(api, deputy, school, lessonId, 'primary', 2));
    expect(again.substitutes.map(({ name }) => name)).toEqual(['Белова А.\u00a0И.']);
    expect(await markOn(substitute, TODAY)).toBe('NOT_FOUND');
    const input = { lessonId, expectedVersion: 3, substituteId: school.staff.primary };
    expect(changedOf(await changeLessons(api, deputy, 'removeSubstitute', input))).toMatchObject({
      state: 'PLANNED',
      substitutes: [],
    });
    expect(await markOn(await school.signIn('primary'), TODAY)).toBe('NOT_FOUND');
    expect(changedOf(await cover(api, deputy, school, lessonId, 'substitute', 4)).state).toBe('COVERED');
    expect(await markOn(substitute, TODAY)).toBe('MarkSaved');
  });

  it('who left records is only taken away on purpose', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await cover(api, deputy, school, lessonId, 'substitute');
    await markOn(await school.signIn('substitute'), TODAY);
    const input = { lessonId, expectedVersion: 2, substituteId: school.staff.substitute };
    const asked = await changeLessons(api, deputy, 'removeSubstitute', input);
    expect(asked.questions?.map(({ code }) => code)).toEqual(['LESSON_IS_RECORDED']);
    const confirmed = asked.questions?.map(({ key }) => key);
    expect(
      changedOf(await changeLessons(api, deputy, 'removeSubstitute', { ...input, confirmed })).state,
    ).toBe('PLANNED');
  });
});

describe('assigning', () => {
  it('asks about a colleague with a lesson at that time, and joins both when that is meant', async () => {
    await reportAway(api, deputy, school.staff.english, { fromDate: TUESDAY, toDate: TUESDAY });
    const items = [
      {
        lessonId: school.lesson('english', TUESDAY),
        expectedVersion: 1,
        substituteId: school.staff.secondEnglish,
      },
    ];
    const asked = await changeLessons(api, deputy, 'assignSubstitute', { items });
    expect(asked.questions).toMatchObject([
      { code: 'SUBSTITUTE_BUSY', name: 'Козлова А.\u00a0И.', other: '8 А, 2 · Английский язык' },
    ]);
    expect((await readToCover(api, deputy, TUESDAY)).lessons[0]?.state).toBe('UNCOVERED');
    const confirmed = asked.questions?.map(({ key }) => key);
    expect(
      changedOf(await changeLessons(api, deputy, 'assignSubstitute', { items, confirmed })),
    ).toMatchObject({
      state: 'JOINED',
      substitutes: [{ joinedWith: '8 А, 2' }],
    });
  });

  it('asks when one person gets two lessons of the same time in one breath', async () => {
    const items = (['english', 'secondEnglish'] as const).map((group) => ({
      lessonId: school.lesson(group, TUESDAY),
      expectedVersion: 1,
      substituteId: school.staff.substitute,
    }));
    const asked = await changeLessons(api, deputy, 'assignSubstitute', { items });
    expect(asked.questions?.map(({ code }) => code)).toEqual(['SUBSTITUTE_BUSY']);
  });

  it('covers many lessons at once, and a substitute who falls ill leaves them open again', async () => {
    await reportAway(api, deputy, school.staff.maths, { fromDate: MONDAY, toDate: FRIDAY });
    const open = (await readToCover(api, deputy, MONDAY, FRIDAY)).lessons;
    const items = open.map(({ id, version }) => ({
      lessonId: id,
      expectedVersion: version,
      substituteId: school.staff.substitute,
    }));
    const { lessons } = await changeLessons(api, deputy, 'assignSubstitute', { items });
    expect(lessons?.map(({ state }) => state)).toEqual(['COVERED', 'COVERED', 'COVERED', 'COVERED']);
    await reportAway(api, deputy, school.staff.substitute, { fromDate: FRIDAY, toDate: FRIDAY });
    const states = (await readToCover(api, deputy, MONDAY, FRIDAY)).lessons.map(({ state }) => state);
    expect(states).toEqual(['COVERED', 'COVERED', 'COVERED', 'UNCOVERED']);
  });

  it.each([
    ['who is away', 'substitute', 'SUBSTITUTE_ABSENT'],
    ['who is its teacher anyway', 'maths', 'SUBSTITUTE_IS_TEACHER'],
    ['who does not teach', 'deputy', 'NOT_FOUND'],
  ] as const)('refuses somebody %s', async (_, who, code) => {
    await reportAway(api, deputy, school.staff.substitute, { fromDate: TODAY, toDate: TODAY });
    expect(await cover(api, deputy, school, school.lesson('maths', TODAY), who)).toMatchObject({ code });
  });

  it('is too late for who saw the lesson before somebody else changed it', async () => {
    const lessonId = school.lesson('maths', TODAY);
    await cover(api, deputy, school, lessonId, 'substitute');
    const late = await cover(api, deputy, school, lessonId, 'primary');
    expect(late.current?.[0]?.substitutes.map(({ name }) => name)).toEqual([NAMES.substitute]);
  });
});
