import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { changeRemark, readPlan, readRemarks, signReview } from './ask-supervision.js';
import type { RemarkView } from './ask-supervision.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let maths: TestSession;

const FOLLOW = sql('test.review.follow', `update school set profile = $2 where school_id = $1`);
const HIRE = sql(
  'test.review.hire',
  `insert into duty (school_id, id, person_id, role, valid_from) values ($1, gen_random_uuid(), $2, $3, '2026-09-01')`,
);

const BELATE = sql(
  'test.review.belate',
  `update review_remark set due_on = '2026-11-17' where school_id = $1 and id = $2`,
);

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  [deputy, maths] = [await school.signIn('deputy'), await school.signIn('maths')];
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));
const record = (topic: string, expectedVersion = 0): Promise<unknown> =>
  changeLesson(api, maths, 'recordLesson', {
    lessonId: school.lesson('maths', MONDAY),
    topic,
    held: true,
    expectedVersion,
  });

/** A remark on the journal of mathematics, on the days of this week unless it says otherwise. */
const write = (more: object = {}, session = deputy) =>
  changeRemark(api, session, 'writeReviewRemark', {
    id: randomUUID(),
    groupId: school.groups.maths,
    anchor: 'PAGE',
    fromDay: MONDAY,
    toDay: MONDAY,
    template: 'NO_TOPIC',
    text: 'Нет темы урока',
    performerId: school.staff.maths,
    ...more,
  });
const written = async (more: object = {}, session = deputy): Promise<RemarkView> => {
  const { remark, code } = await write(more, session);
  if (!remark) throw new Error(code);
  return remark;
};
const seenBy = async (session: TestSession, id: string): Promise<RemarkView | undefined> =>
  (await readRemarks(api, session)).remarks.find((remark) => remark.id === id);
const known = ({ id, version }: RemarkView, more: object = {}) => ({
  id,
  groupId: school.groups.maths,
  expectedVersion: version,
  ...more,
});

describe('a remark of a review', () => {
  it('G272-46 G272-47 G166-35 is written on a place of the journal and reaches who is to set it right, and no other teacher', async () => {
    const remark = await written();
    expect(remark).toMatchObject({
      state: 'OPEN',
      anchor: 'PAGE',
      className: '8 А',
      performer: 'Петрова А.\u00a0И.',
    });
    const mine = await readRemarks(api, maths, { mine: true });
    expect(mine.remarks.map(({ id, toMe, can }) => [id, toMe, can])).toEqual([
      [remark.id, true, ['answerReviewRemark']],
    ]);
    expect((await readRemarks(api, await school.signIn('english'))).remarks).toEqual([]);
    expect((await readRemarks(api, await school.signIn('classTeacher'))).remarks).toHaveLength(1);
  });

  it('stands on a lesson, a cell or a column, and on none that is not there', async () => {
    const lessonId = school.lesson('maths', MONDAY);
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const cell = { anchor: 'CELL', template: 'OTHER', lessonId, studentId: school.students.ageev };
    expect(await written(cell)).toMatchObject({
      lessonDate: MONDAY,
      student: 'Агеев С.\u00a0И.',
      fromDay: MONDAY,
    });
    expect(await written({ anchor: 'LESSON', lessonId })).toMatchObject({
      lessonDate: MONDAY,
      student: null,
    });
    expect(await written({ anchor: 'COLUMN', template: 'OTHER', lessonId, workId: lessonId })).toMatchObject({
      anchor: 'COLUMN',
    });
    for (const wrong of [
      { anchor: 'LESSON', lessonId: null },
      { anchor: 'LESSON', lessonId: school.lesson('english', TUESDAY) },
      { anchor: 'CELL', lessonId, studentId: school.students.malyshev },
      { anchor: 'COLUMN', lessonId, workId: school.lesson('maths', TODAY) },
    ])
      expect(await write(wrong)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await write({ performerId: school.staff.english })).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await write({ text: ' ' })).toMatchObject({ code: 'INVALID_VALUE' });
  });

  it('is seen to be fixed once the journal says so, and is open again as soon as it does not', async () => {
    const { id } = await written();
    await record('Дроби');
    expect(await seenBy(deputy, id)).toMatchObject({
      state: 'FIXED',
      detected: true,
      can: ['decideReviewRemark'],
    });
    await record('', 1);
    expect(await seenBy(deputy, id)).toMatchObject({ state: 'OPEN', detected: false, can: [] });
  });

  it.each([
    ['NOT_HELD', () => record('')],
    [
      'NO_HOMEWORK',
      () =>
        changeLesson(api, maths, 'setHomework', {
          lessonId: school.lesson('maths', MONDAY),
          id: randomUUID(),
          text: '№ 5',
          dueOn: TODAY,
          minutes: null,
          fileIds: [],
          expectedVersion: 0,
        }),
    ],
    [
      'NO_MARKS',
      () =>
        setMarks(
          api,
          maths,
          school.groups.maths,
          (['ageev', 'zhukov', 'eremin', 'ezhikov'] as const).map((student) =>
            markItem(school, 'maths', MONDAY, student, 'FOUR'),
          ),
        ),
    ],
  ] as const)('of the kind %s is seen to be fixed by the journal', async (template, mend) => {
    const { id } = await written({ template, text: 'Замечание' });
    expect(await seenBy(deputy, id)).toMatchObject({ state: 'OPEN' });
    await mend();
    expect(await seenBy(deputy, id)).toMatchObject({ state: 'FIXED', detected: true });
  });

  it('sees a mark at a lesson that the student missed', async () => {
    const [lessonId, studentId] = [school.lesson('maths', MONDAY), school.students.ageev];
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
    const absence = { lessonId, studentId, reason: null };
    await setAttendance(api, maths, school.groups.maths, [
      { ...absence, fact: 'ABSENT', expectedVersion: 0 },
    ]);
    const { id } = await written({ anchor: 'CELL', template: 'MARK_WHILE_ABSENT', lessonId, studentId });
    expect(await seenBy(deputy, id)).toMatchObject({ state: 'OPEN' });
    await setAttendance(api, maths, school.groups.maths, [{ ...absence, fact: null, expectedVersion: 1 }]);
    expect(await seenBy(deputy, id)).toMatchObject({ state: 'FIXED' });
  });

  it('G272-50 is said to be set right by the performer alone, and accepted or sent back with a reason', async () => {
    const remark = await written({ template: 'OTHER', text: 'Темы не по плану' });
    const fixed = known(remark, { text: 'Исправила' });
    await school.substitute(school.lesson('maths', MONDAY), school.staff.english);
    const english = await school.signIn('english');
    expect(await changeRemark(api, english, 'answerReviewRemark', fixed)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const answered = await changeRemark(api, maths, 'answerReviewRemark', fixed);
    expect(answered.remark).toMatchObject({ state: 'FIXED', detected: false, answer: 'Исправила' });
    const decide = (more: object, version: number) =>
      changeRemark(
        api,
        deputy,
        'decideReviewRemark',
        known(remark, { expectedVersion: version, text: '', ...more }),
      );
    expect(await decide({ accepted: false }, 2)).toMatchObject({ code: 'INVALID_VALUE' });
    expect((await decide({ accepted: false, text: 'Не всё' }, 2)).remark).toMatchObject({
      state: 'RETURNED',
      decision: 'Не всё',
    });
    expect(await decide({ accepted: true }, 3)).toMatchObject({ code: 'REMARK_NOT_FIXED' });
    await changeRemark(
      api,
      maths,
      'answerReviewRemark',
      known(remark, { expectedVersion: 3, text: 'Теперь всё' }),
    );
    expect(await decide({ accepted: true }, 2)).toMatchObject({ __typename: 'ReviewRemarkStale' });
    expect((await decide({ accepted: true }, 4)).remark).toMatchObject({ state: 'ACCEPTED', can: [] });
    expect(await decide({ accepted: true }, 5)).toMatchObject({ code: 'REMARK_DECIDED' });
  });

  it('is never accepted by who has set it right, nor written to oneself', async () => {
    await school.change((tx) => tx.rows(HIRE, [school.staff.maths, 'deputy']));
    const both = await school.signIn('maths');
    expect(await write({}, both)).toMatchObject({ code: 'OWN_REMARK' });
    const remark = await written();
    await record('Дроби');
    const decision = known(remark, { accepted: true, text: '' });
    expect(await changeRemark(api, both, 'decideReviewRemark', decision)).toMatchObject({
      code: 'OWN_REMARK',
    });
    expect((await changeRemark(api, deputy, 'decideReviewRemark', decision)).remark).toMatchObject({
      state: 'ACCEPTED',
    });
  });

  it('G272-49 is copied into the paper journal where the regulation asks for it, and nowhere else', async () => {
    const remark = await written();
    expect((await readRemarks(api, deputy)).onPaper).toBe(false);
    expect(await seenBy(deputy, remark.id)).toMatchObject({ can: [] });
    await follow('g272');
    expect(await readRemarks(api, deputy)).toMatchObject({ onPaper: true, onPaperClause: 'G272-49' });
    expect(await seenBy(deputy, remark.id)).toMatchObject({ can: ['copyReviewRemark'] });
    const copied = await changeRemark(api, deputy, 'copyReviewRemark', known(remark));
    expect(copied.remark).toMatchObject({
      copier: 'Лебедева А.\u00a0И.',
      copiedAt: '2026-11-18T09:00:00.000Z',
      can: [],
    });
  });

  it('G24-82 has the term of the regulation where nobody names a day, and none where that has none', async () => {
    await follow('g24');
    expect(await written({ dueOn: null })).toMatchObject({ dueOn: '2026-11-25' });
    await follow('g272');
    expect(await written({ dueOn: null, template: 'NO_ROLL' })).toMatchObject({ dueOn: null });
  });

  it('G24-82 is overdue after its last day, while it is not set right', async () => {
    const remark = await written({ dueOn: '2026-11-20' });
    expect(remark).toMatchObject({ dueOn: '2026-11-20', overdue: false });
    expect(await write({ dueOn: MONDAY })).toMatchObject({ code: 'INVALID_VALUE' });
    await school.change((tx) => tx.rows(BELATE, [remark.id]));
    expect(await seenBy(deputy, remark.id)).toMatchObject({ overdue: true });
    await record('Дроби');
    expect(await seenBy(deputy, remark.id)).toMatchObject({ overdue: false, state: 'FIXED' });
  });
});

describe('the review of a month', () => {
  it('G272-45 G272-20 S117-34 is planned for every journal, with what is likely to be remarked on, and signed by who looked', async () => {
    await follow('g272');
    const plan = await readPlan(api, deputy, TODAY);
    expect(plan).toMatchObject({
      due: ['2026-11-30'],
      everyClause: 'G272-45',
      reviewers: ['deputy'],
      mayReview: true,
    });
    const maths8 = plan.journals.find(({ groupId }) => groupId === school.groups.maths);
    expect(maths8).toMatchObject({ signatures: [], remarkCount: 0 });
    expect(maths8?.findings).toEqual([
      { kind: 'NOT_HELD', count: 2 },
      { kind: 'NO_TOPIC', count: 2 },
      { kind: 'NO_ROLL', count: 2 },
      { kind: 'NO_MARKS', count: 4 },
    ]);
    await written();
    const input = { groupId: school.groups.maths, month: TODAY, onPaper: true };
    expect(await signReview(api, deputy, input)).toMatchObject({ __typename: 'ReviewSigned' });
    expect(await signReview(api, deputy, input)).toMatchObject({ __typename: 'ReviewSigned' });
    const after = await readPlan(api, deputy, TODAY);
    expect(after.journals.find(({ groupId }) => groupId === school.groups.maths)).toMatchObject({
      remarkCount: 1,
      openCount: 1,
      signatures: [{ by: 'Лебедева А.\u00a0И.', onPaper: true }],
    });
    expect(await signReview(api, deputy, { ...input, month: '2026-12-01' })).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('TKK-6 TKK-19 is done by deputies, and by class teachers in their class, where the regulation names them', async () => {
    const classTeacher = await school.signIn('classTeacher');
    await follow('g272');
    expect(await write({}, classTeacher)).toMatchObject({ code: 'NO_REVIEWER', clause: 'G272-45' });
    await follow('tkk');
    expect((await readPlan(api, classTeacher, TODAY)).mayReview).toBe(true);
    expect(await written({}, classTeacher)).toMatchObject({ author: 'Орлова А.\u00a0И.' });
    expect(await written()).toMatchObject({ author: 'Лебедева А.\u00a0И.' });
    const other = { groupId: school.groups.primary, performerId: school.staff.primary };
    await expect(write(other, classTeacher)).rejects.toThrow('NOT_FOUND');
  });

  it('is four statements, whatever the school', async () => {
    const { statements } = await new StatementRecorder(api.get(Database)).during(() =>
      readPlan(api, deputy, TODAY),
    );
    const names = statements.map(({ name }) => name).filter((name) => name.startsWith('supervision.'));
    expect(names.sort()).toEqual([
      'supervision.control.head',
      'supervision.control.head',
      'supervision.control.table',
      'supervision.remarks',
      'supervision.reviews',
    ]);
  });
});
