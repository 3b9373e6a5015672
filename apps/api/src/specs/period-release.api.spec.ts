import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import {
  acknowledge,
  readBoard,
  readFinals,
  readSeen,
  readSheet,
  readWaiting,
  release,
  setFinals,
} from './ask-finals.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let deputy: TestSession;
let parent: TestSession;
let periodId: string | null;

const setNow = (now: string): void => {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
};
const FOLLOW = sql('test.release.follow', `update school set profile = $2 where school_id = $1`);
const AMEND = sql(
  'test.release.amend',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, order_number, decided_by)
   select $1::uuid, new_uuid(), r.id, '2026-09-01', 'periodMarksShown', '"at_once"', 'Сразу', '', $2::uuid
     from regulation r where r.school_id = $1 and r.valid_from is null`,
);
const TOLD = sql('test.release.told', `select changes from live_change where school_id = $1 order by at, id`);
const BORN = sql(
  'test.release.born',
  `update person set birth_date = $3::date where school_id = $1 and id = $2`,
);
const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));

/** A comment no other text has, and a mark no lesson has: whoever can read either reads what is not published. */
const SECRET = 'Непубликованная причина';

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  await follow('g24');
  [teacher, deputy, parent] = [
    await school.signIn('maths'),
    await school.signIn('deputy'),
    await school.signIn('ofAgeev'),
  ];
  periodId = (await readSheet(api, teacher, school.groups.maths)).columns[1]?.periodId ?? null;
  const { ageev, zhukov, ezhikov, eremin } = school.students;
  await setFinals(
    api,
    teacher,
    school.groups.maths,
    [ageev, zhukov, ezhikov, eremin].map((studentId) => ({
      studentId,
      periodId,
      value: 'FIVE',
      reason: SECRET,
    })),
  );
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const publish = (more: object = {}): ReturnType<typeof release> =>
  release(api, deputy, { classIds: [school.classes.a8], periodId, ...more });
const finals = (): ReturnType<typeof readFinals> =>
  readFinals(api, parent, school.schoolId, school.students.ageev);
const seeIt = (more: object = {}): ReturnType<typeof acknowledge> =>
  acknowledge(api, parent, 'acknowledgeFinals', {
    ...{ schoolId: school.schoolId, studentId: school.students.ageev, periodId },
    ...more,
  });

/** Everything that the family pages ask for, as one text. */
async function everythingOfTheFamily(): Promise<string> {
  const { schoolId, students } = school;
  const of = { schoolId, studentId: students.ageev };
  const asked: readonly (readonly [text: string, variables: Readonly<Record<string, unknown>>])[] = [
    [`{ familyToday { marks { values comments subjects } remarks { texts } posted { texts } } }`, {}],
    [
      `query ($schoolId: ID!, $studentId: ID!, $monday: Date!) { diaryWeek(schoolId: $schoolId, studentId: $studentId, monday: $monday) { marks { values comments } } }`,
      { ...of, monday: MONDAY },
    ],
    [
      `query ($schoolId: ID!, $studentId: ID!) { studentMarks(schoolId: $schoolId, studentId: $studentId) { marks { values comments } subjects { names averages forecasts } } }`,
      of,
    ],
    [
      `query ($schoolId: ID!, $studentId: ID!) { studentFinals(schoolId: $schoolId, studentId: $studentId) { cells { values } parts { shownAt } } }`,
      of,
    ],
    [`{ finalsToSee { studentId part { shownAt } } }`, {}],
  ];
  const answers = await Promise.all(asked.map(([text, variables]) => api.data(parent, text, variables)));
  return JSON.stringify(answers);
}

describe('marks of a period that are not published', () => {
  it.each(['federal', 'g272', 's117', 'g166', 'g24', 'tkk'])(
    'are in no answer to a family: %s',
    async (profile) => {
      await follow(profile);
      const answers = await everythingOfTheFamily();
      expect(answers).not.toContain(SECRET);
      // No lesson has a mark: any value in an answer would be one of the period.
      expect(answers).not.toMatch(/"values":\[[^\]]/);
      expect(answers).not.toContain('shownAt');
      await publish();
      expect(await everythingOfTheFamily()).toMatch(/"values":\["5"\]/);
    },
  );

  it('are told to nobody’s family, and once they are published to each student’s own', async () => {
    const told = async (): Promise<readonly string[]> => {
      const rows = await school.change((tx) =>
        tx.rows<{ changes: readonly { topic: string; keys: string[] }[] }>(TOLD),
      );
      return rows.flatMap(({ changes }) =>
        changes.filter(({ topic }) => topic === 'finals').flatMap(({ keys }) => keys),
      );
    };
    const before = await told();
    expect(before.some((key) => key.startsWith('student:'))).toBe(false);
    expect(before).toContain(`group:${school.groups.maths}`);
    await publish();
    const after = await told();
    expect(after).toContain(`student:${school.students.ageev}`);
  });

  it('cannot be stated to have been seen', async () => {
    expect(await seeIt()).toMatchObject({ __typename: 'Refusal', code: 'MARKS_NOT_SHOWN' });
  });

  it('are seen as they come where the regulation says so', async () => {
    await follow('federal');
    await school.change((tx) => tx.rows(AMEND, [school.staff.director]));
    expect((await finals()).cells.values).toEqual(['5']);
  });

  it('G24-27 leave results of examinations apart: these are seen at once', async () => {
    setNow('2027-05-20T09:00:00Z');
    teacher = await school.signIn('maths');
    parent = await school.signIn('ofAgeev');
    await setFinals(api, teacher, school.groups.maths, [
      { studentId: school.students.ageev, kind: 'EXAM', value: 'FOUR', receivedAt: '2027-05-20T08:00:00Z' },
    ]);
    expect((await finals()).cells.values).toEqual(['4']);
  });
});

describe('a publication', () => {
  it('is one act with its time, tells what is missing first, and is not repeated', async () => {
    expect(await publish({ evenWithGaps: false })).toMatchObject({
      code: 'MARKS_MISSING',
      clause: 'G272-41',
    });
    const board = await readBoard(api, deputy, periodId);
    expect(board.isByRelease).toBe(true);
    // Grade 1 has no marks to publish.
    expect(board.classes.map(({ className }) => className)).toEqual(['8 А']);
    const [before] = board.classes;
    expect(before).toMatchObject({ releasedAt: null, due: 12, missing: 8 });
    expect(await publish()).toMatchObject({ classCount: 1, markCount: 4, gapCount: 8 });
    expect(await publish()).toMatchObject({ code: 'MARKS_RELEASED' });
    expect((await readBoard(api, deputy, periodId)).classes[0]).toMatchObject({ seen: 0 });
    expect((await readBoard(api, deputy, periodId)).classes[0]?.releasedAt).toContain('2026-11-18T');
  });

  it('is refused before the period has begun', async () => {
    const later = (await readSheet(api, teacher, school.groups.maths)).columns[3]?.periodId;
    expect(await publish({ periodId: later })).toMatchObject({ code: 'PERIOD_NOT_BEGUN' });
  });
});

describe('a family', () => {
  it('G24-32 states to have seen the marks, and asks the class teacher, whose counter changes', async () => {
    await publish();
    expect(await readWaiting(api, parent)).toMatchObject([
      { studentId: school.students.ageev, part: { isWaiting: true, reminder: 0 } },
    ]);
    const classTeacher = await school.signIn('classTeacher');
    expect((await readSeen(api, classTeacher, school.classes.a8)).parts).toMatchObject([
      { marked: 4, seen: 0 },
    ]);
    setNow('2026-11-18T10:00:00Z');
    expect(await seeIt({ question: 'Почему пять?' })).toMatchObject({ __typename: 'FinalsAcknowledged' });
    expect(await readWaiting(api, parent)).toEqual([]);
    expect((await finals()).parts).toMatchObject([
      { isWaiting: false, question: 'Почему пять?', isPaper: false },
    ]);
    const seen = await readSeen(api, classTeacher, school.classes.a8);
    expect(seen.parts).toMatchObject([{ marked: 4, seen: 1 }]);
    expect(seen.rows.questions).toEqual(['Почему пять?']);
  });

  it('is reminded on days 1, 3 and 5, and never too late', async () => {
    await publish();
    const reminders: number[] = [];
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23', '2026-12-18']) {
      setNow(`${day}T09:00:00Z`);
      parent = await school.signIn('ofAgeev');
      reminders.push((await readWaiting(api, parent))[0]?.part.reminder ?? -1);
    }
    expect(reminders).toEqual([0, 1, 1, 3, 5, 5]);
    expect(await seeIt()).toMatchObject({ __typename: 'FinalsAcknowledged' });
  });

  it('is asked again when a mark changes after the publication', async () => {
    await publish();
    setNow('2026-11-18T10:00:00Z');
    await seeIt();
    setNow('2026-11-18T11:00:00Z');
    const item = {
      studentId: school.students.ageev,
      periodId,
      value: 'FOUR',
      reason: 'Ошибка',
      expectedVersion: 1,
    };
    await setFinals(api, teacher, school.groups.maths, [item]);
    expect((await finals()).cells.values).toEqual(['4']);
    expect(await readWaiting(api, parent)).toHaveLength(1);
  });

  it('is a parent or a student of age; on paper the class teacher keeps it', async () => {
    await publish();
    const { schoolId, students, classes } = school;
    const own = { schoolId, studentId: students.eremin, periodId };
    const student = await school.signIn('eremin');
    const state = (): ReturnType<typeof acknowledge> => acknowledge(api, student, 'acknowledgeFinals', own);
    expect(await state()).toMatchObject({ code: 'REPRESENTATIVE_ONLY' });
    await school.change((tx) => tx.rows(BORN, [students.eremin, '2008-11-18']));
    expect(await state()).toMatchObject({ __typename: 'FinalsAcknowledged' });
    const classTeacher = await school.signIn('classTeacher');
    const paper = { classId: classes.a8, studentId: students.ezhikov, periodId };
    const kept = await acknowledge(api, classTeacher, 'recordPaperAcknowledgement', paper);
    expect(kept).toMatchObject({ __typename: 'FinalsAcknowledged' });
    const seen = await readSeen(api, classTeacher, classes.a8);
    expect(seen.rows.paper).toEqual([0, 1]);
    expect(seen.parts).toMatchObject([{ seen: 2 }]);
    const stranger = { ...paper, studentId: students.malyshev };
    expect(await acknowledge(api, classTeacher, 'recordPaperAcknowledgement', stranger)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is not asked where the regulation does not ask', async () => {
    await follow('tkk');
    await publish();
    expect(await readWaiting(api, parent)).toEqual([]);
    expect((await finals()).parts).toMatchObject([{ isWaiting: false }]);
  });
});
