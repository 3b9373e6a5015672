import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { Department, DepartmentSubject } from '@zhurnal/plans';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY } from './arrange.js';
import {
  addLessons,
  changePlan,
  item,
  listPlans,
  nextTopics,
  readLag,
  readPlan,
  readProgress,
  subjectOf,
} from './arrange-plans.js';
import type { PlanView } from './arrange-plans.js';
import { changeLesson, markItem, readPage, setAttendance, setMarks } from './ask-journal.js';

const PROFILE = sql('test.plans.profile', `update school set profile = $2 where school_id = $1`);
const CANCEL = sql(
  'test.plans.cancel',
  `update lesson set cancelled_at = clock_timestamp(), version = version + 1 where school_id = $1 and id = $2`,
);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let english: TestSession;
let deputy: TestSession;
let director: TestSession;
let algebra: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  [maths, english, deputy, director] = [
    await school.signIn('maths'),
    await school.signIn('english'),
    await school.signIn('deputy'),
    await school.signIn('director'),
  ];
  algebra = await subjectOf(api, director, school, 'maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const follow = (profile: string) => school.change((tx) => tx.rows(PROFILE, [profile]));
const TOPICS = ['Дроби', 'Сложение дробей', 'Умножение дробей'];

function planInput(more: object = {}) {
  return {
    id: randomUUID() as string,
    yearId: school.yearId,
    subjectId: algebra,
    gradeLevel: 8,
    classId: null as string | null,
    title: 'Алгебра, 8 класс',
    items: TOPICS.map((topic) => item(topic)),
    expectedVersion: 0,
    ...more,
  };
}
const save = (more: object = {}, session = maths): Promise<PlanView> =>
  changePlan(api, session, 'savePlan', planInput(more));
const step = (verb: 'submitPlan' | 'agreePlan' | 'approvePlan', plan: PlanView, session: TestSession) =>
  changePlan(api, session, verb, { id: plan.id, expectedVersion: plan.version });
const assign = (plan: PlanView, groupIds = [school.groups.maths], session = maths) =>
  changePlan(api, session, 'assignPlan', { planId: plan.id, groupIds });

/** A department whose head is the teacher of English. */
const openDepartment = (headId = school.staff.english) =>
  school.change(async (tx) => {
    const id = newId();
    await tx.insert(Department, [{ id, name: 'Кафедра математики', headId }]);
    await tx.insert(DepartmentSubject, [{ id: newId(), departmentId: id, subjectId: algebra }]);
  });

describe('a thematic plan', () => {
  it('is written whole, and written again with what was changed, moved and removed', async () => {
    const input = planInput({
      items: [item('А', { workType: 'control_work', hours: 2 }), item('Б'), item('В')],
    });
    const saved = await changePlan(api, maths, 'savePlan', input);
    expect(saved).toMatchObject({ state: 'DRAFT', hours: 4, version: 1, author: 'Петрова А.\u00a0И.' });
    const [first, second, third] = saved.items;
    const again = await changePlan(api, maths, 'savePlan', {
      ...input,
      items: [third, { ...first, hours: 1 }, item('Г')],
      expectedVersion: 1,
    });
    expect(again.items.map(({ topic, hours }) => [topic, hours])).toEqual([
      ['В', 1],
      ['А', 1],
      ['Г', 1],
    ]);
    expect(again.items.map(({ id }) => id)).not.toContain(second?.id);
    expect(again.version).toBe(2);
    expect(await changePlan(api, maths, 'savePlan', { ...input, expectedVersion: 1 })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('says which row has no topic, no whole hours, or a kind of work that the regulation does not know', async () => {
    const refusalOf = async (wrong: object) => {
      const { code, params } = await save({ items: [item('Дроби'), item('Доли', wrong)] });
      return [code, params.find(({ name }) => name === 'row')?.value];
    };
    expect(await refusalOf({ topic: ' ' })).toEqual(['PLAN_TOPIC_MISSING', '2']);
    expect(await refusalOf({ hours: 0 })).toEqual(['PLAN_HOURS_WRONG', '2']);
    expect(await refusalOf({ workType: 'magic' })).toEqual(['PLAN_WORK_UNKNOWN', '2']);
  });

  it('is read by every teacher, and written by its author or by who teaches by it', async () => {
    const plan = await save();
    const input = { ...planInput({ id: plan.id, items: plan.items }), expectedVersion: 1 };
    expect((await readPlan(api, english, plan.id)).can).not.toContain('savePlan');
    expect(await changePlan(api, english, 'savePlan', input)).toMatchObject({ code: 'PLAN_AUTHOR_ONLY' });
    await expect(save({}, deputy)).rejects.toThrow(/NOT_FOUND/);
    await expect(listPlans(api, await school.signIn('ofAgeev'))).rejects.toThrow(/NOT_FOUND/);
  });

  it('G272-39 is made for a parallel, and G166 leaves a class its own', async () => {
    await follow('g272');
    expect(await save({ classId: school.classes.a8 })).toMatchObject({
      code: 'PLAN_PER_PARALLEL',
      clause: 'G272-39',
    });
    expect(await save()).toMatchObject({ state: 'DRAFT', classId: null, gradeLevel: 8 });
    await follow('g166');
    expect(await save({ classId: school.classes.a8 })).toMatchObject({ classId: school.classes.a8 });
  });

  it('TKK-67 is made for each class separately', async () => {
    const [ofGrade, followed] = [await save(), await save()];
    await assign(followed);
    await follow('tkk');
    expect(await assign(ofGrade)).toMatchObject({ code: 'PLAN_PER_CLASS', clause: 'TKK-67' });
    expect(await assign(followed)).toMatchObject({ groups: [{ groupId: school.groups.maths }] });
    expect(await save()).toMatchObject({ code: 'PLAN_PER_CLASS', clause: 'TKK-67' });
    expect(await save({ classId: school.classes.a8 })).toMatchObject({ classId: school.classes.a8 });
  });

  it('is copied to another class in one step, with items of its own', async () => {
    const plan = await save({ classId: school.classes.a8 });
    const copied = await changePlan(api, english, 'copyPlan', {
      id: randomUUID(),
      planId: plan.id,
      yearId: school.yearId,
      gradeLevel: 1,
      classId: school.classes.b1,
    });
    expect(copied).toMatchObject({ classId: school.classes.b1, gradeLevel: 1, state: 'DRAFT', groups: [] });
    expect(copied.items.map(({ topic }) => topic)).toEqual(TOPICS);
    expect(plan.items.map(({ id }) => id)).not.toContain(copied.items[0]?.id);
  });
});

describe('the way of a plan', () => {
  it('G272-40 leads over the head of the department, who has the subject', async () => {
    await follow('g272');
    const plan = await save();
    const submitted = await step('submitPlan', plan, maths);
    expect(submitted.state).toBe('SUBMITTED');
    expect(await step('approvePlan', submitted, director)).toMatchObject({
      code: 'PLAN_NOT_AGREED',
      clause: 'G272-40',
    });
    expect(await step('agreePlan', submitted, english)).toMatchObject({
      code: 'PLAN_HEAD_ONLY',
      clause: 'G272-40',
    });
    await openDepartment();
    expect(await step('agreePlan', submitted, await school.signIn('deputy'))).toMatchObject({
      code: 'PLAN_HEAD_ONLY',
      clause: 'G272-40',
    });
    const agreed = await step('agreePlan', submitted, english);
    expect(agreed).toMatchObject({ state: 'AGREED', agreedBy: 'Сидорова А.\u00a0И.' });
    expect(await step('approvePlan', agreed, director)).toMatchObject({
      state: 'APPROVED',
      approvedBy: 'Волков А.\u00a0И.',
    });
  });

  it('G272-19 G166-13 is led by the deputy: what the school plans is seen at once, and approved or returned', async () => {
    const plan = await step('submitPlan', await save(), maths);
    const { plans, can } = await listPlans(api, deputy);
    expect(plans.map(({ id, state }) => [id, state])).toEqual([[plan.id, 'SUBMITTED']]);
    expect(can).toContain('approvePlan');
    const back = await changePlan(api, deputy, 'returnPlan', {
      id: plan.id,
      expectedVersion: plan.version,
      reason: 'Нет контрольных',
    });
    expect(back).toMatchObject({ state: 'RETURNED', reason: 'Нет контрольных' });
    const again = await step('submitPlan', back, maths);
    expect(await step('approvePlan', again, deputy)).toMatchObject({ state: 'APPROVED', reason: '' });
  });

  it('has more than two eyes: nobody agrees to the own plan, nor approves what they agreed to', async () => {
    await follow('g272');
    await openDepartment(school.staff.maths);
    const own = await step('submitPlan', await save(), maths);
    expect(await step('agreePlan', own, maths)).toMatchObject({ code: 'PLAN_OWN' });
    await follow('federal');
    const seen = await step('agreePlan', own, deputy);
    expect(seen.state).toBe('AGREED');
    expect(await step('approvePlan', seen, deputy)).toMatchObject({ code: 'PLAN_OWN' });
    expect((await readPlan(api, deputy, own.id)).can).not.toContain('approvePlan');
    expect(await step('approvePlan', seen, director)).toMatchObject({ state: 'APPROVED' });
  });

  it('begins anew with every change: what was approved is what stands', async () => {
    const submitted = await step('submitPlan', await save(), maths);
    const approved = await step('approvePlan', submitted, director);
    const input = planInput({ id: approved.id, items: [...approved.items, item('Итог')] });
    const changed = await changePlan(api, maths, 'savePlan', { ...input, expectedVersion: approved.version });
    expect(changed).toMatchObject({ state: 'DRAFT', approvedBy: null, hours: 4 });
    expect(await step('approvePlan', approved, director)).toMatchObject({ code: 'STALE_VERSION' });
  });
});

describe('lessons by the plan', () => {
  const record = (lessonId: string, topic: string, planItemId?: string | null, expectedVersion = 0) =>
    changeLesson(api, maths, 'recordLesson', { lessonId, topic, held: false, planItemId, expectedVersion });

  it('G272-38 the next lesson gets the next topic that was not taught, without a word', async () => {
    const plan = await save();
    const lessons = [MONDAY, TODAY, FRIDAY].map((day) => school.lesson('maths', day));
    expect(await nextTopics(api, maths, lessons)).toEqual([]);
    expect((await assign(plan)).groups.map(({ groupId }) => groupId)).toEqual([school.groups.maths]);
    const dealt = await nextTopics(api, maths, lessons);
    expect(dealt.map(({ lessonId, topic }) => [lessonId, topic])).toEqual(
      lessons.map((id, at) => [id, TOPICS[at]]),
    );
    await record(lessons[0] ?? '', 'Дроби', dealt[0]?.itemId);
    const later = await nextTopics(api, maths, lessons);
    expect(later.map(({ topic }) => topic)).toEqual(TOPICS.slice(1));
  });

  it('moves on by itself when a lesson falls out, and says how far behind the group is', async () => {
    const plan = await save();
    await assign(plan);
    await school.change((tx) => tx.rows(CANCEL, [school.lesson('maths', MONDAY)]));
    const today = school.lesson('maths', TODAY);
    expect(await nextTopics(api, maths, [today])).toMatchObject([{ topic: 'Дроби', lag: 1 }]);
    const { group, days } = await readProgress(api, maths, school.groups.maths);
    expect(group).toMatchObject({
      plannedHours: 3,
      dueHours: 1,
      doneHours: 0,
      lag: 1,
      cancelled: 1,
      missing: 1,
      endsOn: null,
    });
    expect(days.map(({ plannedOn }) => plannedOn)).toEqual([[TODAY], [FRIDAY], []]);
  });

  it('keeps the topic as it was taught, and the item as long as the topic stays', async () => {
    const plan = await save();
    await assign(plan);
    const lessonId = school.lesson('maths', MONDAY);
    await record(lessonId, 'Дроби: повторение', plan.items[0]?.id);
    await record(lessonId, 'Дроби: повторение', undefined, 1);
    expect((await readProgress(api, maths, school.groups.maths)).group).toMatchObject({
      doneHours: 1,
      lag: 0,
    });
    await record(lessonId, 'Экскурсия', undefined, 2);
    expect((await readProgress(api, maths, school.groups.maths)).group).toMatchObject({
      doneHours: 0,
      offPlan: 1,
      lag: 1,
    });
  });

  it('links a lesson with no plan that its group does not follow', async () => {
    const plan = await save();
    expect(await record(school.lesson('maths', TODAY), 'Дроби', plan.items[0]?.id)).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('is followed by groups of its subject and grade only, each by its own teacher or the deputy', async () => {
    const plan = await save();
    expect(await assign(plan, [school.groups.primary], deputy)).toMatchObject({ code: 'PLAN_OF_OTHERS' });
    expect(await assign(plan, [school.groups.music])).toMatchObject({ code: 'PLAN_OF_OTHERS' });
    await expect(assign(plan, [school.groups.maths], english)).rejects.toThrow(/NOT_FOUND/);
    expect((await assign(plan, [school.groups.maths], deputy)).groups).toHaveLength(1);
    const ended = await changePlan(api, deputy, 'assignPlan', {
      planId: plan.id,
      groupIds: [school.groups.maths],
      follow: false,
    });
    expect(ended.groups).toEqual([]);
  });

  it('TKK-58 tells plan and fact of lessons and works, for the year and by periods', async () => {
    const items = [
      item('Дроби', { workType: 'control_work' }),
      item('Доли'),
      item('Итог', { workType: 'test' }),
    ];
    const plan = await save({ items });
    await assign(plan);
    await record(school.lesson('maths', MONDAY), 'Дроби', plan.items[0]?.id);
    const { group, periods } = await readProgress(api, maths, school.groups.maths);
    expect(group).toMatchObject({
      plannedHours: 3,
      dueHours: 1,
      doneHours: 1,
      worksPlanned: 2,
      worksGiven: 1,
      endsOn: FRIDAY,
    });
    expect(periods.find(({ plannedHours }) => plannedHours > 0)).toMatchObject({
      plannedHours: 3,
      givenHours: 1,
    });
  });

  it('TKK-81 is fulfilled by the lessons of the journal, beside the progress and the attendance of the same group', async () => {
    await follow('tkk');
    const plan = await save({ classId: school.classes.a8 });
    await assign(plan);
    const done = async () => (await readProgress(api, maths, school.groups.maths)).group.doneHours;
    expect(await done()).toBe(0);
    const lessonId = school.lesson('maths', TODAY);
    await record(lessonId, 'Дроби', plan.items[0]?.id);
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', TODAY, 'ageev', 'FIVE')]);
    const away = { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', expectedVersion: 0 };
    await setAttendance(api, maths, school.groups.maths, [away]);
    expect(await done()).toBe(1);
    const { lessons, marks, absences, students } = await readPage(api, maths, school.groups.maths);
    const at = lessons.ids.indexOf(lessonId);
    expect([lessons.topics[at], marks.values, absences.facts]).toEqual(['Дроби', [5], [1]]);
    expect(students.ids[absences.students[0] ?? -1]).toBe(school.students.zhukov);
  });
});

describe('the report of the deputy', () => {
  it('TKK-64 shows the deputy every group with its plan, and a teacher the own ones', async () => {
    const plan = await save();
    await assign(plan);
    const { groups } = await readLag(api, deputy);
    expect(groups).toHaveLength(5);
    const own = groups.find(({ groupId }) => groupId === school.groups.maths);
    expect(own).toMatchObject({ state: 'DRAFT', plannedHours: 3, unrecorded: 1 });
    const ofTeacher = (await readLag(api, maths)).groups.map(({ groupId }) => groupId);
    expect(ofTeacher.sort()).toEqual([school.groups.maths, school.groups.music].sort());
  });

  it('G24-15 names the groups without an approved plan once the last day for loading is past', async () => {
    expect(await readLag(api, deputy)).toMatchObject({ dueOn: null });
    await follow('g24');
    const plan = await save();
    await assign(plan);
    const late = await readLag(api, deputy);
    expect(late).toMatchObject({ dueOn: '2026-09-01', dueClause: 'G24-15' });
    expect(late.groups.every(({ isOverdue }) => isOverdue)).toBe(true);
    await step('approvePlan', await step('submitPlan', plan, maths), director);
    const own = (await readLag(api, deputy)).groups.filter(({ isOverdue }) => !isOverdue);
    expect(own.map(({ groupId }) => groupId)).toEqual([school.groups.maths]);
  });
});

describe('a year by its plan', () => {
  it('gets its topics without typing in more than 95 of 100 lessons, though lessons fall out', async () => {
    const days = Array.from({ length: 40 }, (_, at) =>
      new Date(Date.UTC(2026, 10, 23 + at)).toISOString().slice(0, 10),
    );
    const lessons = await addLessons(school, 'maths', days);
    const items = Array.from({ length: 42 }, (_, at) => item(`Тема ${at + 1}`));
    await assign(await save({ items }));
    await school.change((tx) => tx.rows(CANCEL, [lessons[3]]));
    const dealt = await nextTopics(api, maths, lessons);
    expect(dealt.length / (lessons.length - 1)).toBeGreaterThanOrEqual(0.95);
    expect(dealt[3]).toMatchObject({ lessonId: lessons[4], topic: 'Тема 7' });
  });
});
