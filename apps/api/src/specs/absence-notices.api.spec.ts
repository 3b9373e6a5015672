import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@zhurnal/platform';
import { addPeople, nameGuardians } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW, TUESDAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { changeRegulation } from './arrange-regulation.js';
import { setAttendance } from './ask-journal.js';
import {
  NOTICE_FIELDS,
  REPORT,
  noticeOf,
  readStudent,
  report,
  step,
  stepOf,
  wordOf,
} from './ask-class-life.js';
import type { Notice, NoticeResult } from './ask-class-life.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let mother: TestSession;
let classTeacher: TestSession;
let maths: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  mother = await school.signIn('ofAgeev');
  classTeacher = await school.signIn('classTeacher');
  maths = await school.signIn('maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const BORN = sql('test.birth-date', `update person set birth_date = $3 where school_id = $1 and id = $2`);
const SEE = `mutation ($input: SeeAbsenceNoticesInput!) { seeAbsenceNotices(input: $input) { ... on NoticesSeen { count } ... on Refusal { code } } }`;
const OF_CLASS = `query ($classId: ID!) { classNotices(classId: $classId) { ${NOTICE_FIELDS} } }`;
const HISTORY = `query ($schoolId: ID!, $studentId: ID!, $noticeId: ID!) {
  absenceNoticeHistory(schoolId: $schoolId, studentId: $studentId, noticeId: $noticeId) { who role field old new } }`;

const week = [MONDAY, FRIDAY] as const;
const today = { from: TODAY, to: TODAY };
const send = (
  said: object = today,
  session = mother,
  students: StudentName[] = ['ageev'],
): Promise<NoticeResult[]> => report(api, session, school, students, { ...said });
const sent = async (said: object = today): Promise<Notice> => noticeOf((await send(said))[0]);
const ofNotice = ({ id, studentId, version }: Notice): Record<string, unknown> => ({
  schoolId: school.schoolId,
  id,
  studentId,
  expectedVersion: version,
});
const decide = ({ id, version }: Notice, given: object, session = classTeacher): Promise<NoticeResult> =>
  step(api, session, 'decideAbsenceNotice', {
    classId: school.classes.a8,
    id,
    expectedVersion: version,
    accepted: true,
    ...given,
  });
const see = async (ids: readonly string[], session = classTeacher): Promise<unknown> => {
  const input = { clientMutationId: randomUUID(), classId: school.classes.a8, ids };
  return (await api.data<{ seeAbsenceNotices: unknown }>(session, SEE, { input })).seeAbsenceNotices;
};
const listed = async (session = classTeacher): Promise<Notice[]> =>
  (await api.data<{ classNotices: Notice[] }>(session, OF_CLASS, { classId: school.classes.a8 }))
    .classNotices;
const absent = (
  student: StudentName,
  date = MONDAY,
  reason: string | null = null,
  fact = 'ABSENT',
): object => ({
  lessonId: school.lesson('maths', date),
  studentId: school.students[student],
  fact,
  reason,
  expectedVersion: 0,
});
const enter = (...items: object[]): Promise<unknown> => setAttendance(api, maths, school.groups.maths, items);
const rows = (): Promise<Record<string, unknown>[]> =>
  database.query(
    `select date, fact, reason, fact_by = $2 as "byTeacher", reason_by = $3 as "byClassTeacher" from attendance
      where school_id = $1 order by date, student_id`,
    [school.schoolId, school.staff.maths, school.staff.classTeacher],
  );
const secondGuardian = async (): Promise<TestSession> => {
  const id = await school.change(async (tx) => {
    const [father] = await addPeople(tx, [{ familyName: 'Агеев', givenName: 'Илья' }]);
    if (!father) throw new Error('nobody was added');
    const studentId = school.students.ageev;
    await nameGuardians(tx, [{ guardianId: father, studentId, kind: 'father', from: '2026-09-01' }]);
    return father;
  });
  return api.signIn('family', [{ schoolId: school.schoolId, personId: id }]);
};

describe('telling the school of an absence', () => {
  it('TKK-23 reaches the class teacher as it was said, and comes back seen', async () => {
    const notice = await sent({
      from: TODAY,
      to: FRIDAY,
      kind: 'FAMILY',
      text: '  Похороны ',
      certificate: true,
    });
    expect(await listed()).toEqual([notice]);
    expect(notice).toMatchObject({
      studentName: 'Агеев С.\u00a0И.',
      from: TODAY,
      to: FRIDAY,
      slots: null,
      kind: 'FAMILY',
      text: 'Похороны',
      certificate: true,
      status: 'SENT',
      sentBy: 'Агеева И.',
      seenAt: null,
      version: 1,
    });
    expect(await see([notice.id])).toEqual({ count: 1 });
    expect(await see([notice.id])).toEqual({ count: 0 });
    const { notices } = await readStudent(api, mother, school, 'ageev', week);
    expect(notices).toMatchObject([{ status: 'SEEN', seenAt: '2026-11-18T09:00:00.000Z', version: 1 }]);
  });

  it('is for single lessons too, in their order', async () => {
    expect(await sent({ ...today, slots: [3, 2] })).toMatchObject({ slots: [2, 3] });
    expect(wordOf((await send({ ...today, slots: [3] }))[0])).toBe('NOTICE_REPEATED');
    expect(wordOf((await send({ ...today, slots: [4] }))[0])).toBe('NoticeKept');
  });

  it('keeps its bounds', async () => {
    const told = async (said: object): Promise<string> => wordOf((await send(said))[0]);
    expect(await told({ from: '2026-11-03', to: '2026-11-03' })).toBe('NOTICE_TOO_OLD');
    expect(await told({ from: TODAY, to: '2027-01-17' })).toBe('NOTICE_TOO_LONG');
    expect(await told({ from: TODAY, to: TUESDAY })).toBe('INVALID_VALUE');
    expect(await told({ ...today, text: 'о'.repeat(1001) })).toBe('TEXT_TOO_LONG');
    expect(await listed()).toEqual([]);
    expect(await told({ from: '2026-11-04', to: '2027-01-02' })).toBe('NoticeKept');
  });

  it('says which notices overlap, from both sides', async () => {
    const one = await sent({ from: MONDAY, to: TODAY });
    const other = noticeOf((await send({ from: TODAY, to: FRIDAY }, await secondGuardian()))[0]);
    expect(other.overlaps).toEqual([one.id]);
    expect((await listed()).find(({ id }) => id === one.id)?.overlaps).toEqual([other.id]);
    await step(api, mother, 'withdrawAbsenceNotice', ofNotice(one));
    expect((await listed()).map(({ overlaps }) => overlaps)).toEqual([[], []]);
  });

  it('goes for several children by one request, each with a notice and an answer of their own', async () => {
    await school.change((tx) =>
      nameGuardians(tx, [
        {
          guardianId: school.guardians.ofAgeev,
          studentId: school.students.zhukov,
          kind: 'other',
          from: '2026-09-01',
        },
      ]),
    );
    await sent();
    const results = await send(today, mother, ['ageev', 'zhukov']);
    expect(results.map(wordOf)).toEqual(['NOTICE_REPEATED', 'NoticeKept']);
    expect(noticeOf(results[1]).studentId).toBe(school.students.zhukov);
    const once = await send({ from: FRIDAY, to: FRIDAY }, mother, ['zhukov', 'zhukov']);
    expect(once.map(wordOf)).toEqual(['NoticeKept', 'NOTICE_REPEATED']);
  });

  it('is repeated without being sent twice', async () => {
    const notices = [{ id: randomUUID(), studentId: school.students.ageev }];
    const input = {
      clientMutationId: randomUUID(),
      schoolId: school.schoolId,
      kind: 'ILLNESS',
      notices,
      ...today,
    };
    const first = await api.data(mother, REPORT, { input });
    expect(await api.data(mother, REPORT, { input })).toEqual(first);
    expect(await listed()).toHaveLength(1);
    const taken = { ...input, clientMutationId: randomUUID(), from: FRIDAY, to: FRIDAY };
    const again = await api.data<{ reportAbsence: { results: NoticeResult[] } }>(mother, REPORT, {
      input: taken,
    });
    expect(again.reportAbsence.results.map(wordOf)).toEqual(['CONFLICT']);
    expect(await listed()).toHaveLength(1);
  });

  it('is a legal representative’s, and a student’s only once of age', async () => {
    const student = await school.signIn('ageev');
    const born = (date: string): Promise<unknown> =>
      school.change((tx) => tx.rows(BORN, [school.students.ageev, date]));
    await born('2008-11-19');
    expect((await send(today, student)).map(wordOf)).toEqual(['REPRESENTATIVE_ONLY']);
    expect((await readStudent(api, student, school, 'ageev', week)).mayReport).toBe(false);
    expect((await readStudent(api, mother, school, 'ageev', week)).mayReport).toBe(true);
    await born('2008-11-18');
    expect((await readStudent(api, student, school, 'ageev', week)).mayReport).toBe(true);
    expect(noticeOf((await send(today, student))[0])).toMatchObject({ sentBy: 'Агеев С.\u00a0И.' });
  });

  it('is for the children of each school in that school alone', async () => {
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const both = await api.signIn('family', [
      { schoolId: school.schoolId, personId: school.guardians.ofAgeev },
      { schoolId: other.schoolId, personId: other.guardians.ofZhukov },
    ]);
    expect(noticeOf((await report(api, both, other, ['zhukov'], today))[0]).studentName).toBe(
      'Жуков О.\u00a0П.',
    );
    const notices = [{ id: randomUUID(), studentId: other.students.zhukov }];
    const mixed = { clientMutationId: randomUUID(), schoolId: school.schoolId, kind: 'ILLNESS', notices };
    const answer = await api.send(both, REPORT, { input: { ...mixed, ...today } });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await listed()).toEqual([]);
  });

  it.each(['zhukov', 'malyshev'] as const)('is not for the child of others: %s', async (student) => {
    const notices = [{ id: randomUUID(), studentId: school.students[student] }];
    const input = {
      clientMutationId: randomUUID(),
      schoolId: school.schoolId,
      kind: 'ILLNESS',
      notices,
      ...today,
    };
    const answer = await api.send(mother, REPORT, { input });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('changing a notice', () => {
  it('either representative may, the class teacher decides anew, and the history names everybody', async () => {
    const father = await secondGuardian();
    const notice = noticeOf((await send({ ...today, text: 'Температура' }))[0]);
    await see([notice.id]);
    const accepted = noticeOf(await decide(notice, { answer: 'Выздоравливайте' }));
    expect(accepted).toMatchObject({ status: 'ACCEPTED', reason: 'ILL', decidedBy: 'Орлова А.\u00a0И.' });
    const change = {
      ...ofNotice(accepted),
      from: TODAY,
      to: FRIDAY,
      kind: 'ILLNESS',
      text: 'Врач оставил дома',
    };
    const edited = noticeOf(await step(api, father, 'editAbsenceNotice', change));
    expect(edited).toMatchObject({
      status: 'SENT',
      to: FRIDAY,
      reason: null,
      decidedBy: null,
      seenAt: null,
      answer: '',
    });
    expect(noticeOf(await step(api, father, 'withdrawAbsenceNotice', ofNotice(edited))).status).toBe(
      'WITHDRAWN',
    );

    type Entry = { who: string; role: string; field: string; old: string | null; new: string | null };
    const asked = { schoolId: school.schoolId, studentId: notice.studentId, noticeId: notice.id };
    for (const reader of [mother, classTeacher]) {
      const { absenceNoticeHistory: history } = await api.data<{ absenceNoticeHistory: Entry[] }>(
        reader,
        HISTORY,
        asked,
      );
      const told = history.map(({ who, field, old, new: now }) => [who, field, old, now]);
      expect(told).toContainEqual(['Агеева И.', 'status', null, 'sent']);
      expect(told).toContainEqual(['Орлова А.\u00a0И.', 'status', 'sent', 'seen']);
      expect(told).toContainEqual(['Орлова А.\u00a0И.', 'status', 'seen', 'accepted']);
      expect(told).toContainEqual(['Агеев И.', 'to', TODAY, FRIDAY]);
      expect(told).toContainEqual(['Агеев И.', 'text', null, null]);
      expect(told).toContainEqual(['Агеев И.', 'status', 'sent', 'withdrawn']);
      expect(JSON.stringify(history)).not.toMatch(/digest|Температура/);
    }
  });

  it('keeps the bounds, and the first day of one that runs already', async () => {
    const notice = await sent({ from: '2026-11-04', to: '2026-11-06' });
    const change = { ...ofNotice(notice), kind: 'ILLNESS', from: '2026-11-04', to: FRIDAY };
    const told = async (other: object): Promise<string> =>
      wordOf(await step(api, mother, 'editAbsenceNotice', { ...change, ...other }));
    expect(await told({ from: '2026-11-03' })).toBe('NOTICE_TOO_OLD');
    expect(await told({ to: '2027-01-17' })).toBe('NOTICE_TOO_LONG');
    expect(await told({ id: randomUUID() })).toBe('NOT_FOUND');
    expect(await told({})).toBe('NoticeKept');
    expect(await told({})).toBe('NoticeStale');
  });

  it('ends with taking it back', async () => {
    const notice = await sent();
    const withdrawn = noticeOf(await step(api, mother, 'withdrawAbsenceNotice', ofNotice(notice)));
    const again = { ...ofNotice(withdrawn), ...today, kind: 'ILLNESS' };
    expect(wordOf(await step(api, mother, 'editAbsenceNotice', again))).toBe('NOTICE_WITHDRAWN');
    expect(wordOf(await step(api, mother, 'withdrawAbsenceNotice', ofNotice(withdrawn)))).toBe(
      'NOTICE_WITHDRAWN',
    );
    expect(wordOf(await decide(withdrawn, {}))).toBe('NOTICE_WITHDRAWN');
    expect(wordOf((await send())[0])).toBe('NoticeKept');
  });

  it('is not for another family, nor a notice of another child by the own one’s key', async () => {
    const notice = await sent();
    const others = await school.signIn('ofZhukov');
    const answer = await api.send(others, stepOf('withdrawAbsenceNotice'), {
      input: { clientMutationId: randomUUID(), ...ofNotice(notice) },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const disguised = { ...ofNotice(notice), studentId: school.students.zhukov };
    expect(wordOf(await step(api, others, 'withdrawAbsenceNotice', disguised))).toBe('NOT_FOUND');
    expect(
      wordOf(await step(api, others, 'editAbsenceNotice', { ...disguised, ...today, kind: 'ILLNESS' })),
    ).toBe('NOT_FOUND');
    expect((await listed()).map(({ status }) => status)).toEqual(['SENT']);
  });
});

describe('deciding on a notice', () => {
  it('G24-90 accepting gives its reason to absences that have none, in its days and lessons, and to nothing else', async () => {
    await enter(
      absent('ageev'),
      absent('ageev', TODAY, 'UNEXCUSED'),
      absent('zhukov'),
      absent('ezhikov', TODAY, null, 'LATE'),
    );
    const notice = await sent({ from: MONDAY, to: TODAY });
    const answer = await decide(notice, {});
    expect(answer).toMatchObject({ __typename: 'NoticeKept', explained: 1 });
    expect(await rows()).toEqual(
      expect.arrayContaining([
        { date: MONDAY, fact: 'absent', reason: 'ill', byTeacher: true, byClassTeacher: true },
        { date: MONDAY, fact: 'absent', reason: null, byTeacher: true, byClassTeacher: null },
        { date: TODAY, fact: 'absent', reason: 'unexcused', byTeacher: true, byClassTeacher: false },
        { date: TODAY, fact: 'late', reason: null, byTeacher: true, byClassTeacher: null },
      ]),
    );
    expect(await rows()).toHaveLength(4);
  });

  it('G24-90 accepting is judged by the regulation of every day of the notice, the last ones too', async () => {
    await follow(school, 'g24');
    const amended = await changeRegulation(api, await school.signIn('director'), 'amendRegulation', {
      ...{ setting: 'reasonAuthors', value: '["teacher"]', fromDay: TOMORROW, reason: 'Решение педсовета' },
    });
    expect(amended.__typename).toBe('Regulation');
    const long = await sent({ from: TODAY, to: FRIDAY });
    expect(await decide(long, {})).toMatchObject({ __typename: 'Refusal', code: 'FORBIDDEN' });
    const [short] = await send(today, await school.signIn('ofZhukov'), ['zhukov']);
    expect(await decide(noticeOf(short), {})).toMatchObject({ __typename: 'NoticeKept' });
  });

  it('never states a fact by itself', async () => {
    await decide(await sent({ from: MONDAY, to: FRIDAY }), {});
    expect(await rows()).toEqual([]);
  });

  it.each([null, 'UNKNOWN'])('gives its reason to an absence that is noted later with %p', async (reason) => {
    await decide(await sent({ from: MONDAY, to: TODAY }), { reason: 'EXCUSED' });
    await enter(absent('ageev', MONDAY, reason));
    expect(await rows()).toEqual([
      { date: MONDAY, fact: 'absent', reason: 'excused', byTeacher: true, byClassTeacher: true },
    ]);
    // The same said once more changes nothing.
    await enter({ ...absent('ageev', MONDAY, reason), expectedVersion: 1 });
    expect(await rows()).toMatchObject([{ reason: 'excused', byClassTeacher: true }]);
  });

  it('gives no reason where it says nothing: other lessons, lateness, a reason of the teacher’s own', async () => {
    await decide(await sent({ ...today, slots: [3] }), {});
    await enter(absent('ageev', TODAY));
    expect(await rows()).toMatchObject([{ reason: null }]);
    await decide(await sent({ from: MONDAY, to: MONDAY }), {});
    await enter(absent('ageev', MONDAY, 'UNEXCUSED'));
    expect(await rows()).toMatchObject([{ reason: 'unexcused', byClassTeacher: false }, { reason: null }]);
  });

  it('a notice that is only sent, declined or withdrawn explains nothing', async () => {
    const days = [MONDAY, TODAY] as const;
    const [first] = [await sent({ from: MONDAY, to: MONDAY })];
    await decide(first, { accepted: false, answer: 'Нужна справка' });
    const second = noticeOf(await decide(await sent(), {}));
    await step(api, mother, 'withdrawAbsenceNotice', ofNotice(second));
    await enter(...days.map((day) => absent('ageev', day)));
    expect((await rows()).map(({ reason }) => reason)).toEqual([null, null]);
    await sent();
    await enter({ ...absent('ageev', TODAY, 'UNKNOWN'), expectedVersion: 1 });
    expect((await rows()).map(({ reason }) => reason)).toEqual([null, 'unknown']);
  });

  it('an absence explained at the moment it is noted has the reason, whichever comes first', async () => {
    const notice = await sent({ from: MONDAY, to: TODAY });
    await Promise.all([enter(absent('ageev')), decide(notice, {}), enter(absent('ageev', TODAY))]);
    expect((await rows()).map(({ reason }) => reason)).toEqual(['ill', 'ill']);
  });

  it('declining needs words, and can be thought over', async () => {
    const notice = await sent();
    expect(wordOf(await decide(notice, { accepted: false, answer: ' ' }))).toBe('ANSWER_REQUIRED');
    const declined = noticeOf(await decide(notice, { accepted: false, answer: 'Нужна справка' }));
    expect(declined).toMatchObject({ status: 'DECLINED', reason: null, answer: 'Нужна справка' });
    expect(wordOf(await decide(notice, {}))).toBe('NoticeStale');
    expect(noticeOf(await decide(declined, { reason: 'EXCUSED' }))).toMatchObject({
      status: 'ACCEPTED',
      reason: 'EXCUSED',
    });
  });

  it('is the class teacher’s: nobody else decides, and nobody about another class', async () => {
    const notice = await sent({ from: TODAY, to: TOMORROW });
    const input = { clientMutationId: randomUUID(), id: notice.id, accepted: true, expectedVersion: 1 };
    for (const who of ['deputy', 'director', 'educator', 'maths'] as const) {
      const variables = { input: { ...input, classId: school.classes.a8 } };
      const answer = await api.send(await school.signIn(who), stepOf('decideAbsenceNotice'), variables);
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const elsewhere = { input: { ...input, classId: school.classes.b1 } };
    const answer = await api.send(classTeacher, stepOf('decideAbsenceNotice'), elsewhere);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    // A student of class 1 Б has no notice in 8 А.
    await school.change((tx) =>
      nameGuardians(tx, [
        {
          guardianId: school.guardians.ofAgeev,
          studentId: school.students.malyshev,
          kind: 'other',
          from: '2026-09-01',
        },
      ]),
    );
    const foreign = noticeOf((await send(today, mother, ['malyshev']))[0]);
    expect(wordOf(await decide(foreign, {}))).toBe('NOT_FOUND');
    expect(await see([foreign.id])).toEqual({ count: 0 });
    expect(await listed()).toMatchObject([{ id: notice.id, status: 'SENT' }]);
  });
});
