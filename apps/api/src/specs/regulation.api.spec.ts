import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import { changeRegulation, previewRegulation, readRegulation } from './arrange-regulation.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

/** Wednesday, 20:30 in Moscow: the lessons of the day ended at 13:15. */
const EVENING = '2026-11-18T17:30:00Z';
const MONDAY_AFTER = '2026-11-23';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;
let maths: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: EVENING });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  director = await school.signIn('director');
  maths = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** No marks up to the grade, by the school's choice. */
const noMarksTo = (grade: number, fromDay: string, more: object = {}): object => ({
  setting: 'gradesWithoutMarks',
  value: JSON.stringify({ from: 1, to: grade }),
  fromDay,
  reason: 'Безотметочное обучение',
  ...more,
});
const amend = (input: object, session = director) => changeRegulation(api, session, 'amendRegulation', input);
const choose = async (baseProfile: string, fromDay: string, more: object = {}) => {
  const { version } = await readRegulation(api, director);
  const input = { baseProfile, fromDay, expectedVersion: version, ...more };
  return changeRegulation(api, director, 'chooseRegulation', input);
};
const markOn = async (date: string): Promise<unknown> => {
  const [result] = await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', date, 'ageev', 'FIVE'),
  ]);
  return result?.refusal?.code ?? result?.__typename;
};

describe('the regulation of a school', () => {
  it('begins with the profile with which the school was opened, and is read by those who lead and who control', async () => {
    const seen = await readRegulation(api, director);
    expect(seen).toMatchObject({ day: TODAY, baseProfile: 'federal', validFrom: null, amendments: [] });
    expect(seen.can).toContain('chooseRegulation');
    for (const who of ['deputy', 'auditor'] as const)
      expect((await readRegulation(api, await school.signIn(who))).can).toEqual([]);
    for (const who of ['maths', 'classTeacher', 'ofAgeev', 'ageev'] as const)
      await expect(readRegulation(api, await school.signIn(who))).rejects.toThrow(/NOT_FOUND/);
    await expect(amend(noMarksTo(8, TOMORROW), await school.signIn('deputy'))).rejects.toThrow(/NOT_FOUND/);
  });

  it('is another profile from a day on; the days before keep theirs', async () => {
    const chosen = await choose('g24', FRIDAY, { title: 'Положение об ЭЖ', orderNumber: '112-о' });
    expect(chosen).toMatchObject({
      day: FRIDAY,
      baseProfile: 'g24',
      title: 'Положение об ЭЖ',
      validFrom: FRIDAY,
    });
    expect(chosen.spans.map(({ baseProfile, validFrom }) => [baseProfile, validFrom])).toEqual([
      ['federal', null],
      ['g24', FRIDAY],
    ]);
    expect(await readRegulation(api, director)).toMatchObject({ baseProfile: 'federal' });
    expect(await readRegulation(api, director, TOMORROW)).toMatchObject({ baseProfile: 'federal' });
    expect(await readRegulation(api, director, MONDAY)).toMatchObject({ baseProfile: 'federal' });
    expect(await readRegulation(api, director, MONDAY_AFTER)).toMatchObject({ baseProfile: 'g24' });
  });

  it('has one profile a day: a second choice of the day takes the place of the first, and of what was amended in it', async () => {
    await choose('g24', FRIDAY);
    await amend(noMarksTo(8, FRIDAY));
    const chosen = await choose('tkk', FRIDAY);
    expect(chosen).toMatchObject({ baseProfile: 'tkk', amendments: [], coming: [] });
    expect(chosen.spans).toHaveLength(2);
  });

  it('is not changed unseen: of two choices the second is told', async () => {
    const { version } = await readRegulation(api, director);
    const input = { baseProfile: 'g24', fromDay: FRIDAY, expectedVersion: version };
    await amend(noMarksTo(2, TOMORROW), await school.signIn('administrator'));
    const late = await changeRegulation(api, director, 'chooseRegulation', input);
    expect(late).toMatchObject({ __typename: 'Refusal', code: 'STALE_VERSION' });
    expect((await readRegulation(api, director, FRIDAY)).baseProfile).toBe('federal');
  });

  it.each([
    [
      'a day that is past',
      'chooseRegulation',
      { baseProfile: 'g24', fromDay: TUESDAY, expectedVersion: 1 },
      'DAY_IS_PAST',
    ],
    [
      'an unknown profile',
      'chooseRegulation',
      { baseProfile: 'g25', fromDay: TODAY, expectedVersion: 1 },
      'INVALID_VALUE',
    ],
    ['an amendment of the past', 'amendRegulation', noMarksTo(8, TUESDAY), 'DAY_IS_PAST'],
    ['an unknown setting', 'amendRegulation', noMarksTo(8, TODAY, { setting: 'toString' }), 'INVALID_VALUE'],
    ['a value that is no JSON', 'amendRegulation', noMarksTo(8, TODAY, { value: '{' }), 'INVALID_VALUE'],
    ['an unknown amendment', 'withdrawAmendment', { id: randomUUID(), expectedVersion: 1 }, 'NOT_FOUND'],
  ] as const)('refuses %s', async (_, verb, input, code) => {
    expect(await changeRegulation(api, director, verb, input)).toMatchObject({ __typename: 'Refusal', code });
    expect((await readRegulation(api, director)).version).toBe(1);
  });

  it('names everything that is wrong with a setting, and with what it would make of the whole', async () => {
    const wrong = await amend(noMarksTo(12, TODAY, { reason: '' }));
    expect(wrong.faults.map(({ setting, at }) => `${setting} ${at}`)).toEqual(
      expect.arrayContaining(['gradesWithoutMarks value.to', 'gradesWithoutMarks choice']),
    );
    await choose('g24', TODAY);
    const { faults } = await amend({
      setting: 'markCorrection',
      value: '"direct"',
      fromDay: TOMORROW,
      clause: '5.3',
      reason: 'исправляет учитель',
    });
    expect(faults.map(({ setting }) => setting)).toContain('markLock');
    expect((await readRegulation(api, director)).amendments).toEqual([]);
  });
});

describe('amendments', () => {
  it('hold from their day on: a lesson before is judged by the old rule, whenever its mark is entered', async () => {
    await amend(noMarksTo(8, TODAY));
    expect(await markOn(MONDAY)).toBe('MarkSaved');
    expect(await markOn(TODAY)).toBe('NO_MARKS_IN_GRADE');
  });

  it('that come later leave today as it is', async () => {
    const answer = await amend(noMarksTo(8, FRIDAY, { clause: '4.1', orderNumber: '15' }));
    expect(answer.amendments).toMatchObject([
      {
        setting: 'gradesWithoutMarks',
        clause: '4.1',
        orderNumber: '15',
        decidedBy: 'Волков А.\u00a0И.',
        isOpen: true,
      },
    ]);
    const today = await readRegulation(api, director);
    expect([today.amendments.length, today.coming.length]).toEqual([0, 1]);
    expect(await markOn(TODAY)).toBe('MarkSaved');
  });

  it('of one setting follow each other by their days; of one day the later decision holds', async () => {
    await amend(noMarksTo(2, FRIDAY));
    await amend(noMarksTo(8, TODAY));
    expect(await markOn(TODAY)).toBe('NO_MARKS_IN_GRADE');
    await amend(noMarksTo(3, TODAY));
    expect(await markOn(TODAY)).toBe('MarkSaved');
    const { amendments } = await readRegulation(api, director, MONDAY_AFTER);
    expect(amendments.map(({ value }) => (JSON.parse(value) as { to: number }).to)).toEqual([8, 3, 2]);
  });

  it('are withdrawn once, and then what held before holds again', async () => {
    const { amendments } = await amend(noMarksTo(8, TODAY));
    const [{ id, version } = { id: '', version: 0 }] = amendments;
    expect(await markOn(TODAY)).toBe('NO_MARKS_IN_GRADE');
    const withdraw = () =>
      changeRegulation(api, director, 'withdrawAmendment', { id, expectedVersion: version });
    expect((await withdraw()).amendments).toEqual([]);
    expect(await markOn(TODAY)).toBe('MarkSaved');
    expect(await withdraw()).toMatchObject({ code: 'STALE_VERSION' });
    const [kept] = await database.query<{ n: number }>(
      `select count(*)::int as n from regulation_amendment where school_id = $1 and withdrawn_at is not null`,
      [school.schoolId],
    );
    expect(kept).toEqual({ n: 1 });
  });

  it('are not withdrawn when their day is past', async () => {
    const { amendments } = await amend(noMarksTo(8, TODAY));
    const { id = '', version = 0 } = amendments[0] ?? {};
    await school.change((tx) =>
      tx.rows(
        sql('test.amended-before', `update regulation_amendment set from_day = $2 where school_id = $1`),
        [TUESDAY],
      ),
    );
    const answer = await changeRegulation(api, director, 'withdrawAmendment', {
      id,
      expectedVersion: version,
    });
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'DAY_IS_PAST' });
    expect((await readRegulation(api, director)).amendments).toMatchObject([{ id, isOpen: false }]);
  });

  it('end with the profile that they amend', async () => {
    await amend(noMarksTo(8, TODAY));
    await choose('g272', FRIDAY);
    expect(await readRegulation(api, director, FRIDAY)).toMatchObject({
      baseProfile: 'g272',
      amendments: [],
    });
    expect((await readRegulation(api, director, TOMORROW)).amendments).toHaveLength(1);
  });

  it('that would come after their profile has ended do not come', async () => {
    await amend(noMarksTo(8, FRIDAY));
    await choose('g272', TOMORROW);
    expect((await readRegulation(api, director)).coming).toEqual([]);
    expect(await readRegulation(api, director, FRIDAY)).toMatchObject({
      baseProfile: 'g272',
      amendments: [],
    });
    expect(await markOn(TODAY)).toBe('MarkSaved');
  });

  it('are no other school’s', async () => {
    const other = await ArrangedSchool.open(api);
    const { amendments } = await amend(noMarksTo(8, TODAY));
    const { id = '', version = 0 } = amendments[0] ?? {};
    const stranger = await other.signIn('director');
    expect((await readRegulation(api, stranger)).amendments).toEqual([]);
    const answer = await changeRegulation(api, stranger, 'withdrawAmendment', {
      id,
      expectedVersion: version,
    });
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect((await readRegulation(api, director)).amendments).toHaveLength(1);
  });

  it('may say that there is no term', async () => {
    await choose('g272', TODAY);
    const { amendments } = await amend({
      setting: 'homeworkDue',
      value: 'null',
      fromDay: TODAY,
      reason: 'Срок не назван',
    });
    expect(amendments).toMatchObject([{ setting: 'homeworkDue', value: 'null' }]);
  });
});

describe('a change that is thought of', () => {
  it('tells the settings that change and what stands there already, and changes nothing', async () => {
    await markOn(TODAY);
    const effect = await previewRegulation(api, director, { fromDay: TODAY, baseProfile: 'g24' });
    const reasons = effect.changes.find(({ setting }) => setting === 'reasonAuthors');
    expect(JSON.parse(reasons?.after ?? '{}')).toMatchObject({ value: ['class_teacher'], clause: 'G24-90' });
    // Six lessons of today, tomorrow and Friday, and the mark.
    expect([effect.lessons, effect.entries]).toEqual([6, 1]);
    expect(await readRegulation(api, director)).toMatchObject({ version: 1, baseProfile: 'federal' });
  });

  it('is one setting as well, or what is wrong with it', async () => {
    const { changes } = await previewRegulation(api, director, {
      fromDay: FRIDAY,
      setting: 'gradesWithoutMarks',
      value: '{"from":1,"to":4}',
    });
    expect(changes.map(({ setting }) => setting)).toEqual(['gradesWithoutMarks']);
    const wrong = { fromDay: FRIDAY, setting: 'gradesWithoutMarks', value: '7' };
    expect((await previewRegulation(api, director, wrong)).faults[0]?.setting).toBe('gradesWithoutMarks');
    const past = { fromDay: MONDAY, baseProfile: 'g24' };
    expect(await previewRegulation(api, director, past)).toMatchObject({ code: 'DAY_IS_PAST' });
    expect(await previewRegulation(api, director, { fromDay: FRIDAY })).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });
});

describe('schools on different profiles', () => {
  /** May a subject teacher state the reason of an absence? */
  const stateReason = async (): Promise<unknown> => {
    const lessonId = school.lesson('maths', TODAY);
    const studentId = school.students.ageev;
    const item = { lessonId, studentId, fact: 'ABSENT', reason: 'ILL', expectedVersion: 0 };
    const [result] = await setAttendance(api, maths, school.groups.maths, [item]);
    return result?.refusal?.clause ?? result?.__typename;
  };
  /** Is homework of today's lesson late at half past eight in the evening? */
  const postHomework = async (): Promise<unknown> => {
    const lessonId = school.lesson('maths', TODAY);
    const input = { id: randomUUID(), lessonId, text: '№ 7', expectedVersion: 0 };
    const { __typename } = await changeLesson(api, maths, 'setHomework', input);
    const { lesson } = await api.data<{ lesson: { homework: readonly { late: boolean }[] } }>(
      maths,
      `query ($id: ID!) { lesson(id: $id) { homework { late } } }`,
      { id: lessonId },
    );
    return [__typename, lesson.homework.map(({ late }) => late)];
  };

  it('answer differently who states the reason of an absence', async () => {
    await choose('g272', TODAY);
    expect(await stateReason()).toBe('AttendanceSaved');
    school = await ArrangedSchool.open(api);
    director = await school.signIn('director');
    maths = await school.signIn('maths');
    await choose('g24', TODAY);
    expect(await stateReason()).toBe('G24-90');
  });

  it.each([
    ['g272', false],
    ['g24', false],
    ['tkk', true],
  ])('answer differently until when homework is in time: %s', async (profile, isLate) => {
    await choose(profile, TODAY);
    expect(await postHomework()).toEqual(['LessonRecorded', [isLate]]);
  });
});

describe('settings that make sense only together', () => {
  const together = (fromDay: string) => ({
    setting: 'markCorrection',
    value: '"forbidden"',
    fromDay,
    clause: '5.3',
    reason: 'исправления запрещены',
    orderNumber: '16',
    more: [
      {
        setting: 'markLock',
        value: '{"kind":"after_lessons","hours":5}',
        reason: 'Через пять часов после уроков',
      },
    ],
  });

  it('are amended together, each by its own clause or choice, and lock what they lock', async () => {
    const { more, ...alone } = together(TODAY);
    expect((await amend(alone)).faults.map(({ setting }) => setting)).toEqual(['markLock']);
    const effect = await previewRegulation(api, director, {
      fromDay: TODAY,
      setting: alone.setting,
      value: alone.value,
      more: more.map(({ setting, value }) => ({ setting, value })),
    });
    expect(effect.changes.map(({ setting }) => setting)).toEqual(['markLock', 'markCorrection']);
    const { amendments } = await amend(together(TODAY));
    expect(amendments).toMatchObject([
      { setting: 'markCorrection', clause: '5.3' },
      { setting: 'markLock', clause: null, reason: 'Через пять часов после уроков' },
    ]);
  });

  it('G24-85 a lesson before the day of the change keeps its rule, one of the day locks by the new one', async () => {
    expect(await markOn(TODAY)).toBe('MarkSaved');
    await amend(together(TODAY));
    expect(await markOn(MONDAY)).toBe('MarkSaved');
    const late = markItem(school, 'maths', TODAY, 'zhukov', 'FIVE');
    const [result] = await setMarks(api, maths, school.groups.maths, [late]);
    expect(result?.refusal?.code).toBe('ENTRY_LOCKED');
    const again = together(TODAY);
    const twice = await amend({ ...again, more: [...again.more, ...again.more] });
    expect(twice).toMatchObject({ code: 'INVALID_VALUE' });
  });

  it('are withdrawn together: one alone would leave a contradiction', async () => {
    const { amendments } = await amend(together(TODAY));
    const [first, second] = amendments;
    const withdraw = (input: object) => changeRegulation(api, director, 'withdrawAmendment', input);
    const alone = await withdraw({ id: second?.id, expectedVersion: 1 });
    expect(alone.faults.map(({ setting }) => setting)).toEqual(['markLock']);
    const both = await withdraw({ id: first?.id, expectedVersion: 1, moreIds: [second?.id] });
    expect(both.amendments).toEqual([]);
    expect(await withdraw({ id: first?.id, expectedVersion: 1, moreIds: [randomUUID()] })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what a change would touch', () => {
  it('is told by parts, with the first lessons', async () => {
    await markOn(TODAY);
    const text = `query ($change: RegulationChange!) { previewRegulation(change: $change) {
      ... on RegulationEffect { lessons entries marks absences homework earliest examples { date groupName entries } } } }`;
    const { previewRegulation: effect } = await api.data<{
      previewRegulation: { earliest: string; examples: readonly { date: string; entries: number }[] };
    }>(director, text, { change: { fromDay: TODAY, baseProfile: 'tkk' } });
    expect(effect).toMatchObject({
      lessons: 6,
      entries: 1,
      marks: 1,
      absences: 0,
      homework: 0,
      earliest: TODAY,
    });
    expect(effect.examples).toHaveLength(5);
    expect(effect.examples.reduce((sum, { entries }) => sum + entries, 0)).toBe(1);
  });
});

describe('the form of accounting', () => {
  it('TKK-28 is picked by the school itself: paper or electronic, whatever its text began with', async () => {
    await choose('tkk', TODAY);
    const input = { setting: 'masterCopy', value: '"paper"', fromDay: FRIDAY, reason: 'Решение педсовета' };
    const { amendments } = await amend(input);
    expect(amendments).toMatchObject([{ setting: 'masterCopy', value: '"paper"', clause: null }]);
    const { changes } = await previewRegulation(api, director, {
      fromDay: MONDAY_AFTER,
      setting: 'masterCopy',
      value: '"electronic"',
    });
    expect(JSON.parse(changes[0]?.before ?? '{}')).toMatchObject({ value: 'paper' });
  });

  it('TKK-27 the regulation covers rules, control, safe storage, back-ups and hard copies, each of them amended as any other', async () => {
    await choose('tkk', TODAY);
    for (const [setting, value] of [
      ['markDue', '{"kind":"days","days":1,"count":"school"}'],
      ['reviewEvery', '{"kind":"monthly"}'],
      ['backupCopies', '3'],
      ['backup', '[{"kind":"monthly"}]'],
      ['print', '[{"grades":{"from":7,"to":11},"at":"year","form":"journal"}]'],
    ] as const) {
      const { coming } = await amend({ setting, value, fromDay: FRIDAY, clause: '1.1', reason: 'пункт 1.1' });
      expect(coming).toBeDefined();
    }
    const seen = await readRegulation(api, director, FRIDAY);
    expect(seen.amendments.map(({ setting }) => setting)).toEqual([
      'markDue',
      'reviewEvery',
      'backupCopies',
      'backup',
      'print',
    ]);
  });
});
