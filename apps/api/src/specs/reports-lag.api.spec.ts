import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { addLessons, changePlan, item, subjectOf } from './arrange-plans.js';
import type { PlanView } from './arrange-plans.js';
import { quarterOf, rowOf, runReport } from './arrange-reports.js';
import { changeLesson } from './ask-journal.js';
import { change } from './change-rows.js';

/** A day of the first quarter, and one of the second before Monday. */
const OCTOBER = '2026-10-05';
const LAST_WEEK = '2026-11-11';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let plan: PlanView;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  maths = await school.signIn('maths');
  plan = await changePlan(api, maths, 'savePlan', {
    id: randomUUID(),
    yearId: school.yearId,
    subjectId: await subjectOf(api, await school.signIn('director'), school, 'maths'),
    gradeLevel: 8,
    classId: null,
    title: 'Алгебра, 8 класс',
    items: [item('Дроби', { hours: 2 }), item('Доли'), item('Проценты'), item('Пропорции')],
    expectedVersion: 0,
  });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const follow = (): Promise<PlanView> =>
  changePlan(api, maths, 'assignPlan', { planId: plan.id, groupIds: [school.groups.maths] });
const record = (lessonId: string, topic: string, at: number | null): Promise<unknown> =>
  changeLesson(api, maths, 'recordLesson', {
    lessonId,
    topic,
    held: true,
    planItemId: at === null ? null : plan.items[at]?.id,
    expectedVersion: 0,
  });
const cancel = (lessonId: string): Promise<unknown> =>
  change(
    school,
    `update lesson set cancelled_at = clock_timestamp(), version = version + 1 where school_id = $1 and id = $2`,
    lessonId,
  );
/** Lag and cause in the report of the teacher, for the quarter of a day. */
async function told(day: string): Promise<readonly (string | null | undefined)[]> {
  const view = await runReport(api, maths, {
    code: 'subject_teacher',
    teacherId: school.staff.maths,
    periodId: await quarterOf(school, day),
  });
  const { lag, lagCause } = rowOf(view, 'groups', school.groups.maths);
  return [lag, lagCause];
}

describe('how far a group is behind its plan, in the report of its teacher', () => {
  it('is not told of a group without a plan', async () => {
    await cancel(school.lesson('maths', MONDAY));
    expect(await told(TODAY)).toEqual([null, null]);
  });

  it('is nothing, without a cause, where every lesson had the topic of its plan', async () => {
    await follow();
    await record(school.lesson('maths', MONDAY), 'Дроби', 0);
    await record(school.lesson('maths', TODAY), 'Дроби', 0);
    expect(await told(TODAY)).toEqual(['0', null]);
  });

  it('comes of a lesson that fell out, and of one that had another topic; each cause is named with its count', async () => {
    await follow();
    await cancel(school.lesson('maths', MONDAY));
    expect(await told(TODAY)).toEqual(['1', 'отменено уроков: 1']);
    await record(school.lesson('maths', TODAY), 'Экскурсия', null);
    expect(await told(TODAY)).toEqual(['2', 'отменено уроков: 1; уроков не по плану: 1']);
  });

  it('has no cause any more once the topics were given together', async () => {
    await follow();
    const [first] = await addLessons(school, 'maths', [LAST_WEEK]);
    await record(first ?? '', 'Дроби', 0);
    await cancel(school.lesson('maths', MONDAY));
    expect(await told(TODAY)).toEqual(['1', 'отменено уроков: 1']);
    // The topic of two lessons was begun, and is over as soon as the next one is given.
    await record(school.lesson('maths', TODAY), 'Доли', 1);
    expect(await told(TODAY)).toEqual(['0', null]);
  });

  it('does not tell a quarter of what fell out after it', async () => {
    await follow();
    const [lesson] = await addLessons(school, 'maths', [OCTOBER]);
    await record(lesson ?? '', 'Дроби', 0);
    await cancel(school.lesson('maths', MONDAY));
    await record(school.lesson('maths', TODAY), 'Экскурсия', null);
    expect(await told(OCTOBER)).toEqual(['0', null]);
    expect(await told(TODAY)).toEqual(['2', 'отменено уроков: 1; уроков не по плану: 1']);
  });

  it('makes no lag of a lesson that nobody has recorded', async () => {
    await follow();
    expect(await told(TODAY)).toEqual(['0', null]);
  });
});
