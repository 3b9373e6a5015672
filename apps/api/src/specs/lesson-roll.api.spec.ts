import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { TeachingGroupPart, assignDuties } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import type { StaffName, StudentName } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { ROLL, TAKE_ROLL, readRoll, takeRoll } from './ask-day.js';
import type { RollStudent } from './ask-day.js';
import { changeLesson, markItem, readPage, setAttendance, setMarks } from './ask-journal.js';

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

const NOTICE = sql(
  'test.roll.notice',
  `insert into absence_notice (school_id, id, student_id, from_date, to_date, slots, kind, status, sent_by, sent_at, deleted_at, decided_by, decided_at, reason)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $3, $9, $10,
           $11, case when $11::uuid is not null then $9::timestamptz end, case when $8 = 'accepted' then 'excused' end)`,
);
const CANCEL = sql(
  'test.roll.cancel',
  `update lesson set cancelled_at = $3 where school_id = $1 and id = $2`,
);
const ROLL_ROW = sql(
  'test.roll.row',
  `select taken_at as "takenAt", taken_by as "takenBy", version from roll_call where school_id = $1 and id = $2`,
);

interface Told {
  readonly kind?: string;
  readonly status?: string;
  readonly from?: string;
  readonly to?: string;
  readonly slots?: readonly number[];
  readonly sentAt?: string;
  readonly isDeleted?: boolean;
}

const tell = (student: StudentName, more: Told = {}): Promise<unknown> =>
  school.change((tx) =>
    tx.rows(NOTICE, [
      newId(),
      school.students[student],
      more.from ?? TODAY,
      more.to ?? TODAY,
      more.slots ?? null,
      more.kind ?? 'illness',
      more.status ?? 'sent',
      more.sentAt ?? NOON,
      more.isDeleted ? NOON : null,
      more.status === 'accepted' || more.status === 'declined' ? school.staff.classTeacher : null,
    ]),
  );
const today = (): string => school.lesson('maths', TODAY);
const studentOf = async (student: StudentName, session = teacher): Promise<RollStudent | undefined> =>
  (await readRoll(api, session, today())).students.find(({ id }) => id === school.students[student]);
const item = (student: StudentName, more: object = {}): object => ({
  studentId: school.students[student],
  fact: 'ABSENT',
  expectedVersion: 0,
  ...more,
});

describe('the list of a lesson', () => {
  it('names everybody of the group on the day, in Russian order, and what the lesson has', async () => {
    const roll = await readRoll(api, teacher, today());
    expect(roll).toMatchObject({
      lessonId: today(),
      groupId: school.groups.maths,
      subjectName: 'Алгебра',
      classNames: ['8 А'],
      gradeLevel: 8,
      teacherGivesReason: true,
      takenAt: null,
      takenBy: null,
      version: 0,
      works: [{ id: today(), scale: 'FIVE' }],
    });
    expect(roll.students.map(({ familyName }) => familyName)).toEqual(['Агеев', 'Ёжиков', 'Еремин', 'Жуков']);
    expect(roll.can).toEqual(expect.arrayContaining(['setMarks', 'setAttendance', 'takeRoll']));
  });

  it('G24-90 lets whoever calls it give reasons as the class teacher of the whole list, and nobody else', async () => {
    await follow(school, 'g24');
    const may = async () => (await readRoll(api, await school.signIn('maths'), today())).teacherGivesReason;
    expect(await may()).toBe(false);
    const duty = { personId: school.staff.maths, role: 'class_teacher', from: MONDAY } as const;
    await school.change((tx) => assignDuties(tx, [{ ...duty, classId: school.classes.b1 }]));
    expect(await may()).toBe(false);
    await school.change((tx) => assignDuties(tx, [{ ...duty, classId: school.classes.a8 }]));
    expect(await may()).toBe(true);
  });

  it('G24-90 shows letters, absences with their versions and marks as the journal has them', async () => {
    const groupId = school.groups.maths;
    await setAttendance(api, teacher, groupId, [
      { lessonId: today(), ...item('ageev', { reason: 'ILL' }) },
      { lessonId: today(), ...item('zhukov', { fact: 'LATE' }) },
    ]);
    await setMarks(api, teacher, groupId, [markItem(school, 'maths', TODAY, 'eremin', 'FOUR')]);
    const roll = await readRoll(api, teacher, today());
    expect(roll.letters).toEqual({ ill: 'Б', excused: 'У', unexcused: 'Н', unknown: 'Н', late: 'О' });
    const page = await readPage(api, teacher, groupId);
    expect([page.absences.facts.length, page.marks.values]).toEqual([2, [4]]);
    expect(await studentOf('ageev')).toMatchObject({ fact: 'ABSENT', reason: 'ILL', version: 1, marks: [] });
    expect(await studentOf('zhukov')).toMatchObject({ fact: 'LATE', reason: null, version: 1 });
    expect(await studentOf('eremin')).toMatchObject({
      fact: null,
      version: 0,
      marks: [{ workId: today(), ordinal: 1, value: 4 }],
    });
  });

  it('G24-90 tells whether the caller gives reasons: as class teacher of all who are listed, where teachers do not', async () => {
    const gives = async (): Promise<boolean> => (await readRoll(api, teacher, today())).teacherGivesReason;
    await follow(school, 'g24');
    expect(await gives()).toBe(false);
    const [personId, classId, groupId] = [school.staff.maths, school.classes.a8, school.groups.maths];
    await school.change((tx) =>
      assignDuties(tx, [{ personId, role: 'class_teacher', from: MONDAY, classId }]),
    );
    teacher = await school.signIn('maths');
    expect(await gives()).toBe(true);
    await school.change((tx) =>
      tx.insert(TeachingGroupPart, [{ id: newId(), groupId, classId: school.classes.b1, subgroupId: null }]),
    );
    expect(await gives()).toBe(false);
  });

  it('is only for who gives the lesson', async () => {
    const sessions = [
      await school.signIn('english'),
      await school.signIn('classTeacher'),
      await school.signIn('deputy' satisfies StaffName),
    ];
    for (const session of sessions) {
      const answers = [
        await api.send(session, ROLL, { lessonId: today() }),
        await api.send(session, TAKE_ROLL, { input: { clientMutationId: randomUUID(), lessonId: today() } }),
      ];
      for (const { errors } of answers) expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    await school.substitute(today(), school.staff.english);
    expect((await readRoll(api, sessions[0] ?? teacher, today())).students).toHaveLength(4);
  });
});

describe('what families told', () => {
  it('counts on its days and for its lessons, unless declined, withdrawn or taken back', async () => {
    await tell('ageev', { from: MONDAY, to: FRIDAY });
    await tell('eremin', { slots: [1, 2], kind: 'doctor', status: 'seen' });
    await tell('zhukov', { slots: [3] });
    for (const more of [
      { status: 'declined' },
      { status: 'withdrawn' },
      { isDeleted: true },
      { to: TODAY, from: MONDAY, status: 'declined' },
    ])
      await tell('ezhikov', more);
    await tell('ezhikov', { from: TUESDAY, to: TUESDAY });
    const { students } = await readRoll(api, teacher, today());
    expect(students.map(({ familyName, notice, fact }) => [familyName, notice, fact])).toEqual([
      ['Агеев', { kind: 'ILLNESS', accepted: false, reason: 'ILL' }, null],
      ['Ёжиков', null, null],
      ['Еремин', { kind: 'DOCTOR', accepted: false, reason: 'EXCUSED' }, null],
      ['Жуков', null, null],
    ]);
  });

  it('goes by the notice the class teacher accepted, then by the latest', async () => {
    await tell('ageev', { kind: 'family', sentAt: '2026-11-17T08:00:00Z' });
    await tell('ageev', { kind: 'contest', sentAt: '2026-11-18T05:00:00Z' });
    expect((await studentOf('ageev'))?.notice).toEqual({
      kind: 'CONTEST',
      accepted: false,
      reason: 'EXCUSED',
    });
    await tell('ageev', { kind: 'illness', status: 'accepted', sentAt: '2026-11-16T08:00:00Z' });
    expect((await studentOf('ageev'))?.notice).toEqual({
      kind: 'ILLNESS',
      accepted: true,
      reason: 'EXCUSED',
    });
  });
});

describe('the roll call of a student whose family told', () => {
  it('takes the reason of an accepted notice from the class teacher, and none from one that waits', async () => {
    await tell('ageev', { status: 'accepted' });
    await tell('zhukov');
    await takeRoll(api, teacher, today(), { items: [item('ageev'), item('zhukov')] });
    expect(await studentOf('ageev')).toMatchObject({ fact: 'ABSENT', reason: 'EXCUSED' });
    expect(await studentOf('zhukov')).toMatchObject({ fact: 'ABSENT', reason: null });
  });
});

describe('how a student was at the lesson before', () => {
  const music = (): string => school.lesson('music', TODAY);
  const enter = (student: StudentName, more: object): Promise<unknown> =>
    setAttendance(api, teacher, school.groups.maths, [{ lessonId: today(), ...item(student, more) }]);

  it('is told where the student was absent or late there', async () => {
    await enter('ageev', { reason: 'ILL' });
    await enter('zhukov', { fact: 'LATE' });
    const { students } = await readRoll(api, teacher, music());
    expect(students.map(({ earlier }) => earlier)).toEqual([
      { slot: 2, fact: 'ABSENT', reason: 'ILL' },
      null,
      null,
      { slot: 2, fact: 'LATE', reason: null },
    ]);
    expect((await readRoll(api, teacher, today())).students.map(({ earlier }) => earlier)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is not told of a cancelled lesson', async () => {
    await enter('ageev', {});
    await school.change((tx) => tx.rows(CANCEL, [today(), new Date(NOON)]));
    expect((await readRoll(api, teacher, music())).students[0]?.earlier).toBeNull();
  });
});

describe('the roll call', () => {
  it('G24-88 is stated with the absences it found, in one step', async () => {
    const answer = await takeRoll(api, teacher, today(), {
      items: [item('ageev'), item('zhukov', { fact: 'LATE' })],
    });
    expect(answer).toMatchObject({
      __typename: 'RollTaken',
      takenAt: '2026-11-18T09:00:00.000Z',
      takenBy: 'Петрова А.\u00a0И.',
      version: 1,
      results: [
        { __typename: 'AttendanceSaved', index: 0, version: 1 },
        { __typename: 'AttendanceSaved', index: 1, version: 1 },
      ],
    });
    expect(await readRoll(api, teacher, today())).toMatchObject({
      takenBy: 'Петрова А.\u00a0И.',
      version: 1,
      students: [{ fact: 'ABSENT' }, { fact: null }, { fact: null }, { fact: 'LATE' }],
    });
  });

  it('leaves the topic and its version alone', async () => {
    await takeRoll(api, teacher, today());
    const recorded = await changeLesson(api, teacher, 'recordLesson', {
      lessonId: today(),
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    expect(recorded.lesson?.record.version).toBe(1);
  });

  it('replays the answer to a repeated key, and refuses the key for anything else', async () => {
    const clientMutationId = randomUUID();
    const items = [item('ageev')];
    const first = await takeRoll(api, teacher, today(), { clientMutationId, items });
    expect(await takeRoll(api, teacher, today(), { clientMutationId, items })).toEqual(first);
    expect(await takeRoll(api, teacher, today(), { clientMutationId })).toMatchObject({ code: 'KEY_REUSED' });
    const rows = await school.change((tx) => tx.rows(ROLL_ROW, [today()]));
    expect(rows).toEqual([
      { takenAt: new Date('2026-11-18T09:00:00.000Z'), takenBy: school.staff.maths, version: 1 },
    ]);
  });

  it('names who stated it first, however often it is stated, until it is taken back', async () => {
    await takeRoll(api, teacher, today());
    await school.substitute(today(), school.staff.substitute);
    const substitute = await school.signIn('substitute');
    const second = await takeRoll(api, substitute, today());
    expect(second).toMatchObject({ takenBy: 'Петрова А.\u00a0И.', version: 1 });
    const back = await takeRoll(api, teacher, today(), { taken: false });
    expect(back).toMatchObject({ takenAt: null, takenBy: null, version: 2 });
    expect(await takeRoll(api, substitute, today())).toMatchObject({
      takenBy: 'Новикова А.\u00a0И.',
      version: 3,
    });
  });

  it('takes back nothing where nothing was stated', async () => {
    expect(await takeRoll(api, teacher, today(), { taken: false })).toMatchObject({
      takenAt: null,
      version: 0,
    });
    expect(await school.change((tx) => tx.rows(ROLL_ROW, [today()]))).toEqual([]);
  });

  it('tells an absence that somebody else entered meanwhile, and stores the rest', async () => {
    await setAttendance(api, teacher, school.groups.maths, [{ lessonId: today(), ...item('ageev') }]);
    const answer = await takeRoll(api, teacher, today(), {
      items: [item('ageev', { fact: 'LATE' }), item('eremin'), item('malyshev')],
    });
    expect(answer.results).toMatchObject([
      { __typename: 'AttendanceConflict', index: 0, version: 1, fact: 'ABSENT', by: 'Петрова А.\u00a0И.' },
      { __typename: 'AttendanceSaved', index: 1 },
      { __typename: 'AttendanceInvalid', index: 2, refusal: { code: 'STUDENT_NOT_IN_GROUP' } },
    ]);
    expect(answer.takenAt).not.toBeNull();
  });

  it.each([
    ['LESSON_IN_FUTURE', (): string => school.lesson('maths', FRIDAY), false],
    ['LESSON_CANCELLED', today, true],
  ])('is not of this lesson: %s', async (code, lessonOf, isCancelled) => {
    const lessonId = lessonOf();
    if (isCancelled) await school.change((tx) => tx.rows(CANCEL, [lessonId, new Date(NOON)]));
    const answer = await takeRoll(api, teacher, lessonId, { items: [item('ageev')] });
    expect(answer).toMatchObject({ __typename: 'Refusal', code });
    expect((await readRoll(api, teacher, lessonId)).students[0]?.fact).toBeNull();
  });
});
