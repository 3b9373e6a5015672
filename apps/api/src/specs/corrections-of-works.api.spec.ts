import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readBasis } from '@zhurnal/rules';
import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { decideCorrection, fileCorrection, listCorrections } from './arrange-corrections.js';
import type { CorrectionAnswer } from './arrange-corrections.js';
import { changeLesson, markItem, readLesson, setMarks } from './ask-journal.js';
import type { LessonView } from './ask-journal.js';

/** A week and more after every lesson of the school: what locks is locked. */
const LATER = '2026-11-30T09:00:00Z';
const FOLLOW = sql('test.works.follow', `update school set profile = $2 where school_id = $1`);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let administrator: TestSession;
let lessonId: string;

const setNow = (now: string): void => {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
};
const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  lessonId = school.lesson('maths', MONDAY);
  teacher = await school.signIn('maths');
  administrator = await school.signIn('administrator');
  await setMarks(api, teacher, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FOUR'),
    markItem(school, 'maths', MONDAY, 'zhukov', 'THREE'),
  ]);
  await follow('tkk');
  setNow(LATER);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** The first work of the lesson as a control work, unless told otherwise. */
const workOf = (more: object = {}): object => ({
  kind: 'WORK',
  lessonId,
  workId: lessonId,
  workType: 'control_work',
  title: 'Дроби',
  weight: '3',
  scale: 'FIVE',
  expectedVersion: 0,
  ...more,
});
const file = (...changes: readonly object[]): Promise<CorrectionAnswer> =>
  fileCorrection(api, teacher, school.groups.maths, changes);
const admit = (answer: CorrectionAnswer): Promise<CorrectionAnswer> =>
  decideCorrection(api, administrator, answer.request?.id, true);
const works = async (): Promise<LessonView['works']> => (await readLesson(api, teacher, lessonId)).works;

const TRAIL = sql(
  'test.works.trail',
  `select person_id as person, reason, delta from audit
    where school_id = $1 and entity = 'work' and reason is not null order by at`,
);
interface Trace {
  readonly person: string;
  readonly reason: string;
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
}

describe('the work of a locked column', () => {
  it('TKK-42 its kind, weight and title are changed by nobody directly', async () => {
    const put = await changeLesson(api, teacher, 'putWork', {
      id: lessonId,
      lessonId,
      type: 'control_work',
      title: 'Дроби',
      weight: '3',
      scale: 'FIVE',
      expectedVersion: 0,
    });
    expect(put).toMatchObject({ code: 'ENTRY_LOCKED', clause: 'TKK-42' });
    expect(await works()).toMatchObject([{ type: 'lesson_answer', weight: '1' }]);
  });

  it('TKK-43 TKK-49 is replaced through the register: old and new stand in the list, and the work as asked after the admission', async () => {
    const filed = await file(workOf({ weight: '3.00' }));
    expect(filed.request?.changes).toMatchObject([
      {
        kind: 'WORK',
        date: MONDAY,
        was: { workType: 'lesson_answer', title: '', weight: '1', scale: 'FIVE' },
        becomes: { workType: 'control_work', title: 'Дроби', weight: '3', scale: 'FIVE' },
      },
    ]);
    expect(await works()).toMatchObject([{ type: 'lesson_answer', weight: '1', version: 0 }]);
    expect((await admit(filed)).request?.state).toBe('ADMITTED');
    expect(await works()).toMatchObject([{ type: 'control_work', title: 'Дроби', weight: '3', version: 1 }]);
  });

  it('the trail names the request, who admitted it, and the old and the new weight', async () => {
    const filed = await file(workOf());
    await admit(filed);
    const [change, ...more] = await school.change((tx) => tx.rows<Trace>(TRAIL));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ person: school.staff.administrator, delta: { weight: [1, 3] } });
    expect(readBasis(change?.reason ?? null)).toEqual({ number: 1, requestId: filed.request?.id });
  });

  it('a list with a mark and its work is applied as one', async () => {
    const mark = {
      kind: 'MARK',
      lessonId,
      workId: lessonId,
      studentId: school.students.ageev,
      ordinal: 1,
      mark: 'FIVE',
      comment: '',
      expectedVersion: 1,
    };
    expect((await admit(await file(workOf(), mark))).request?.state).toBe('ADMITTED');
    expect(await works()).toMatchObject([{ type: 'control_work', markCount: 2 }]);
  });

  it('a work that is missing is added, and one without marks is taken out', async () => {
    const workId = randomUUID();
    const added = await file(workOf({ workId, workType: 'test', weight: '2' }));
    expect(added.request?.changes).toMatchObject([
      { was: { workType: null }, becomes: { workType: 'test' } },
    ]);
    await admit(added);
    expect(await works()).toMatchObject([{ id: lessonId }, { id: workId, type: 'test', version: 1 }]);
    const removed = await file(workOf({ workId, workType: null, expectedVersion: 1 }));
    expect(removed.request?.changes).toMatchObject([
      { was: { workType: 'test' }, becomes: { workType: null } },
    ]);
    expect(await works()).toHaveLength(2);
    await admit(removed);
    expect(await works()).toMatchObject([{ id: lessonId }]);
    const again = await file(workOf({ workId, workType: 'essay', expectedVersion: 0 }));
    await admit(again);
    expect(await works()).toMatchObject([{ id: lessonId }, { id: workId, type: 'essay', version: 3 }]);
  });

  it('a request that was refused leaves the work as it was', async () => {
    const filed = await file(workOf());
    await decideCorrection(api, administrator, filed.request?.id, false, 'Работа обычная');
    expect(await works()).toMatchObject([{ type: 'lesson_answer', weight: '1', version: 0 }]);
  });
});

const MEANWHILE = sql(
  'test.works.meanwhile',
  `update work set weight = 5, version = version + 1 where school_id = $1 and id = $2 returning id`,
);

describe('what is refused of a work', () => {
  it.each([
    ['a kind that the list of the school does not have', { workType: 'magic' }, 'INVALID_VALUE'],
    ['a weight above ten', { weight: '11' }, 'INVALID_VALUE'],
    ['another scale where marks stand', { scale: 'PASS_FAIL' }, 'CONFLICT'],
    ['its removal where marks stand', { workType: null }, 'CONFLICT'],
    ['what stands already', { workType: 'lesson_answer', title: '', weight: '1.0' }, 'CORRECTION_SAME'],
    ['a version that nobody saw', { expectedVersion: 7 }, 'CORRECTION_STALE'],
    ['a work without a name', { workId: null }, 'INVALID_VALUE'],
    ['the removal of a work that is not there', { workId: randomUUID(), workType: null }, 'CORRECTION_SAME'],
  ])('%s', async (_, more, code) => {
    expect((await file(workOf(more))).code).toBe(code);
    expect(await listCorrections(api, administrator)).toEqual([]);
  });

  it('a work of another lesson, by whatever name it is called', async () => {
    const strange = await file(workOf({ workId: school.lesson('english', TUESDAY) }));
    expect(strange.code).toBe('NOT_FOUND');
    const own = school.lesson('maths', TODAY);
    await admit(await file(workOf({ lessonId: own, workId: own })));
    expect((await file(workOf({ workId: own }))).code).toBe('NOT_FOUND');
  });

  it('two changes of one work in a list, and another request about it before the decision', async () => {
    expect((await file(workOf(), workOf({ weight: '2' }))).code).toBe('CONFLICT');
    await file(workOf());
    expect((await file(workOf({ weight: '2' }))).code).toBe('CORRECTION_WAITS');
  });

  it('by s117 every request, because the work is changed directly', async () => {
    await follow('s117');
    expect((await file(workOf())).code).toBe('CORRECTION_NOT_NEEDED');
  });

  it('G24-85 by a regulation that forbids corrections every request', async () => {
    await follow('g24');
    expect(await file(workOf())).toMatchObject({ code: 'CORRECTION_FORBIDDEN', clause: 'G24-85' });
  });

  it('the whole list where the work was changed meanwhile, and the queue shows what stands', async () => {
    const own = school.lesson('maths', TODAY);
    await admit(await file(workOf()));
    const filed = await file(
      workOf({ weight: '2', expectedVersion: 1 }),
      workOf({ lessonId: own, workId: own }),
    );
    await school.change((tx) => tx.rows(MEANWHILE, [lessonId]));
    const [waiting] = await listCorrections(api, administrator, { state: 'FILED' });
    expect(waiting?.changes.map(({ stands }) => stands?.weight ?? null)).toEqual(['5', null]);
    expect((await admit(filed)).code).toBe('CORRECTION_STALE');
    expect((await readLesson(api, teacher, own)).works).toMatchObject([
      { type: 'lesson_answer', version: 0 },
    ]);
    expect(await works()).toMatchObject([{ weight: '5', version: 2 }]);
  });
});

describe('the family', () => {
  it('sees that the weight of a mark was corrected, when, and what it was', async () => {
    await admit(await file(workOf({ weight: '2.5' })));
    const family = await school.signIn('ofAgeev');
    const { studentMarks } = await api.data<{ studentMarks: { marks: object } }>(
      family,
      `query ($schoolId: ID!, $studentId: ID!) { studentMarks(schoolId: $schoolId, studentId: $studentId) {
         marks { weights correctedAt reweighedAt reweighedFrom } } }`,
      { schoolId: school.schoolId, studentId: school.students.ageev },
    );
    expect(studentMarks.marks).toEqual({
      weights: ['2.5'],
      correctedAt: [null],
      reweighedAt: [new Date(LATER).toISOString()],
      reweighedFrom: ['1'],
    });
  });

  it('sees nothing of a correction that left the weight as it was', async () => {
    await admit(await file(workOf({ weight: '1' })));
    const family = await school.signIn('ofAgeev');
    const { studentMarks } = await api.data<{ studentMarks: { marks: object } }>(
      family,
      `query ($schoolId: ID!, $studentId: ID!) { studentMarks(schoolId: $schoolId, studentId: $studentId) {
         marks { weights reweighedAt } } }`,
      { schoolId: school.schoolId, studentId: school.students.ageev },
    );
    expect(studentMarks.marks).toEqual({ weights: ['1'], reweighedAt: [null] });
  });
});
