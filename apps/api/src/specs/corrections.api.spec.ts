import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readBasis } from '@zhurnal/rules';
import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { assignDuties } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import {
  decideCorrection,
  fileCorrection,
  listCorrections,
  withdrawCorrection,
} from './arrange-corrections.js';
import type { CorrectionAnswer } from './arrange-corrections.js';
import { changeLesson, markItem, readLesson, readPage, setMarks } from './ask-journal.js';

/** A week and more after every lesson of the school: what locks is locked. */
const LATER = '2026-11-30T09:00:00Z';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let administrator: TestSession;

const setNow = (now: string): void => {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
};

const FOLLOW = sql('test.corrections.follow', `update school set profile = $2 where school_id = $1`);
const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
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

const markOf = (
  student: StudentName,
  mark: string | null,
  expectedVersion = 0,
  more: object = {},
): object => {
  const lessonId = school.lesson('maths', TODAY);
  const studentId = school.students[student];
  return {
    kind: 'MARK',
    lessonId,
    workId: lessonId,
    studentId,
    ordinal: 1,
    mark,
    comment: '',
    expectedVersion,
    ...more,
  };
};
const file = (changes: readonly object[], more: object = {}): Promise<CorrectionAnswer> =>
  fileCorrection(api, teacher, school.groups.maths, changes, more);
const admit = (answer: CorrectionAnswer, who = administrator): Promise<CorrectionAnswer> =>
  decideCorrection(api, who, answer.request?.id, true);

const MARKS = sql(
  'test.corrections.marks',
  `select p.family_name as name, m.value, m.version, m.marked_by as by from mark m
     join person p on p.school_id = $1 and p.id = m.student_id
    where m.school_id = $1 and m.date = $2 order by p.family_name`,
);
const marks = (date = TODAY): Promise<{ name: string; value: string | null; by: string }[]> =>
  school.change((tx) => tx.rows(MARKS, [date]));
const TRAIL = sql(
  'test.corrections.trail',
  `select entity, op, reason, person_id as person, delta from audit
    where school_id = $1 and entity = any($2) and at > (select min(x.at) from audit x where x.school_id = $1 and x.entity = 'correction_request')
    order by at`,
);
interface Trace {
  readonly entity: string;
  readonly reason: string | null;
  readonly person: string;
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
}
const trail = (...entities: string[]): Promise<Trace[]> => school.change((tx) => tx.rows(TRAIL, [entities]));

describe('the register of corrections', () => {
  it('TKK-43 a locked mark is replaced through the register, and not before somebody has admitted it', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    expect(filed.request?.state).toBe('FILED');
    expect(await marks()).toEqual([]);
    expect((await admit(filed)).request?.state).toBe('ADMITTED');
    expect(await marks()).toMatchObject([{ name: 'Агеев', value: '5', by: school.staff.maths }]);
  });

  it('TKK-42 a locked mark is written by nobody directly, whatever waits in the register', async () => {
    await file([markOf('ageev', 'FIVE')]);
    const [result] = await setMarks(api, teacher, school.groups.maths, [
      markItem(school, 'maths', TODAY, 'ageev', 'FIVE'),
    ]);
    expect(result?.refusal).toMatchObject({ code: 'ENTRY_LOCKED', clause: 'TKK-42' });
    expect(await marks()).toEqual([]);
  });

  it('TKK-44 TKK-45 TKK-46 TKK-47 TKK-48 TKK-49 TKK-50 a request has date, class, teacher, day to change, subject, list and reason', async () => {
    const change = { ...markOf('ageev', 'FIVE', 1), ...of('maths', MONDAY) };
    const { request } = await file([change], { reason: ' Отметка Жукова ' });
    expect(request).toMatchObject({
      number: 1,
      filedAt: new Date(LATER).toISOString(),
      classNames: '8 А',
      teacher: 'Петрова А. И.',
      subjectName: 'Алгебра',
      reason: 'Отметка Жукова',
      mine: true,
      mayDecide: false,
    });
    expect(request?.changes).toMatchObject([
      { date: MONDAY, studentName: 'Агеев С. И.', was: { mark: 'FOUR' }, becomes: { mark: 'FIVE' } },
    ]);
  });

  it('TKK-50 a request without a reason is not filed', async () => {
    expect((await file([markOf('ageev', 'FIVE')], { reason: '  ' })).code).toBe('CORRECTION_REASON');
    expect(await listCorrections(api, administrator)).toEqual([]);
  });

  it('TKK-51 the administrator makes the change by admitting it, and the register notes who and when', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    setNow('2026-12-01T08:00:00Z');
    await decideCorrection(api, administrator, filed.request?.id, true, 'Внесено');
    const [request] = await listCorrections(api, teacher);
    expect(request).toMatchObject({
      state: 'ADMITTED',
      decidedBy: 'Зайцев А. И.',
      decidedAt: '2026-12-01T08:00:00.000Z',
      note: 'Внесено',
    });
  });

  it('TKK-51 others than the administrator decide nothing', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    const answer = await admit(filed, await school.signIn('deputy'));
    expect(answer).toMatchObject({ code: 'CORRECTION_DECIDER', clause: 'TKK-51' });
    expect(await marks()).toEqual([]);
  });

  it('TKK-52 a refused request changes nothing and has a note why', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    const silent = await decideCorrection(api, administrator, filed.request?.id, false, ' ');
    expect(silent.code).toBe('CORRECTION_NOTE');
    const { request } = await decideCorrection(api, administrator, filed.request?.id, false, 'Работы нет');
    expect(request).toMatchObject({ state: 'REFUSED', note: 'Работы нет', decidedBy: 'Зайцев А. И.' });
    expect(await marks()).toEqual([]);
  });

  it('TKK-49 a list of several places is applied as one: marks, an absence, the topic and homework', async () => {
    const lessonId = school.lesson('maths', TODAY);
    const filed = await file([
      markOf('ageev', 'FIVE'),
      { kind: 'ATTENDANCE', lessonId, studentId: school.students.zhukov, fact: 'ABSENT', expectedVersion: 0 },
      { kind: 'RECORD', lessonId, topic: 'Дроби', held: true, expectedVersion: 0 },
      { kind: 'HOMEWORK', lessonId, homeworkId: randomUUID(), text: '№ 5', expectedVersion: 0 },
    ]);
    expect(filed.request?.changes).toHaveLength(4);
    await admit(filed);
    const lesson = await readLesson(api, teacher, lessonId);
    expect(lesson.record).toMatchObject({ topic: 'Дроби', heldBy: 'Петрова А. И.' });
    expect(lesson.homework).toMatchObject([{ text: '№ 5' }]);
    const { absences } = await readPage(api, teacher, school.groups.maths);
    expect(absences.facts).toHaveLength(1);
    expect(await marks()).toMatchObject([{ name: 'Агеев', value: '5' }]);
  });
});

const of = (group: 'maths', date: string): object => {
  const lessonId = school.lesson(group, date);
  return { lessonId, workId: lessonId };
};

describe('what is refused', () => {
  it.each([
    ['s117', 'CORRECTION_NOT_NEEDED', null],
    ['g272', 'CORRECTION_NOT_NEEDED', null],
  ])('by %s, where everything is corrected directly, every request', async (profile, code, clause) => {
    await follow(profile);
    expect(await file([markOf('ageev', 'FIVE')])).toMatchObject({ code, clause });
  });

  it('G24-85 by a regulation that forbids corrections, every request', async () => {
    await follow('g24');
    expect(await file([markOf('ageev', 'FIVE')])).toMatchObject({
      code: 'CORRECTION_FORBIDDEN',
      clause: 'G24-85',
    });
    expect(await listCorrections(api, administrator)).toEqual([]);
  });

  it('what is still open, because it is written directly', async () => {
    setNow(NOON);
    expect((await file([markOf('ageev', 'FIVE')])).code).toBe('CORRECTION_NOT_NEEDED');
  });

  it('what the ordinary rules refuse, too', async () => {
    const strange = await file([markOf('malyshev', 'FIVE')]);
    expect(strange.code).toBe('STUDENT_NOT_IN_GROUP');
    const scale = await file([markOf('ageev', 'PASS')]);
    expect(scale.code).toBe('INVALID_VALUE');
  });

  it('a list that changes nothing', async () => {
    const same = { ...markOf('ageev', 'FOUR', 1), ...of('maths', MONDAY) };
    expect((await file([same])).code).toBe('CORRECTION_SAME');
  });

  it('a place that another request waits for, until it is decided', async () => {
    const first = await file([markOf('ageev', 'FIVE')]);
    const second = await file([markOf('ageev', 'TWO')]);
    expect(second).toMatchObject({ code: 'CORRECTION_WAITS', params: [{ name: 'number', value: '1' }] });
    await withdrawCorrection(api, teacher, first.request?.id);
    expect((await file([markOf('ageev', 'TWO')])).request?.number).toBe(2);
  });

  it('what the author saw in another version', async () => {
    const seen = { ...markOf('ageev', 'FIVE', 7), ...of('maths', MONDAY) };
    expect((await file([seen])).code).toBe('CORRECTION_STALE');
  });

  it('a request about the journal of another teacher', async () => {
    const other = await school.signIn('english');
    const query = fileCorrection(api, other, school.groups.maths, [markOf('ageev', 'FIVE')]);
    await expect(query).rejects.toThrow('NOT_FOUND');
  });

  it('self-approval: nobody decides about the own request', async () => {
    const duty = { personId: school.staff.maths, role: 'administrator', from: '2026-09-01' } as const;
    await school.change((tx) => assignDuties(tx, [duty]));
    teacher = await school.signIn('maths');
    const filed = await file([markOf('ageev', 'FIVE')]);
    expect(await admit(filed, teacher)).toMatchObject({ code: 'CORRECTION_OWN', clause: 'TKK-51' });
    expect(await marks()).toEqual([]);
  });

  it('a second decision, and a withdrawal after the first', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    await admit(filed);
    expect((await admit(filed)).code).toBe('CORRECTION_DECIDED');
    const turned = await decideCorrection(api, administrator, filed.request?.id, false);
    expect(turned.code).toBe('CORRECTION_DECIDED');
    expect((await withdrawCorrection(api, teacher, filed.request?.id)).code).toBe('CORRECTION_DECIDED');
    expect(await trail('mark')).toHaveLength(1);
  });

  it('two decisions at once: one is made', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    const answers = await Promise.all([admit(filed), admit(filed)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CorrectionKept', 'Refusal']);
    expect(await trail('mark')).toHaveLength(1);
  });

  it('the withdrawal of somebody else', async () => {
    const filed = await file([markOf('ageev', 'FIVE')]);
    const other = await school.signIn('english');
    expect((await withdrawCorrection(api, other, filed.request?.id)).code).toBe('NOT_FOUND');
  });

  it.each(['correction_change', 'correction_file'])(
    'tampering with the list: nobody has the right to change %s',
    async (table) => {
      await file([markOf('ageev', 'FIVE')]);
      const change = sql(
        `test.corrections.tamper.${table}`,
        `update ${table} set version = 9 where school_id = $1`,
      );
      await expect(school.change((tx) => tx.rows(change))).rejects.toThrow('permission denied');
    },
  );
});

const CHANGE = sql(
  'test.corrections.meanwhile',
  `update mark set value = '2', version = version + 1 where school_id = $1 and date = $2 and student_id = $3 returning id`,
);

describe('a row that changed after the request was filed', () => {
  it('keeps the whole list from being applied, and the queue shows what stands', async () => {
    const filed = await file([
      markOf('ezhikov', 'FIVE'),
      { ...markOf('ageev', 'FIVE', 1), ...of('maths', MONDAY) },
      { kind: 'RECORD', lessonId: school.lesson('maths', TODAY), topic: 'Т', held: true, expectedVersion: 0 },
    ]);
    expect(filed.request?.changes).toHaveLength(3);
    await school.change((tx) => tx.rows(CHANGE, [MONDAY, school.students.ageev]));
    const [waiting] = await listCorrections(api, administrator, { state: 'FILED' });
    expect(waiting?.changes.map(({ stands }) => stands?.mark ?? null)).toEqual([null, 'TWO', null]);
    expect((await admit(filed)).code).toBe('CORRECTION_STALE');
    expect(await marks()).toEqual([]);
    expect((await readLesson(api, teacher, school.lesson('maths', TODAY))).record.topic).toBe('');
    const [still] = await listCorrections(api, administrator);
    expect(still?.state).toBe('FILED');
  });
});

describe('the trail', () => {
  it('names the request, who admitted it, and the old and the new value', async () => {
    const filed = await file([{ ...markOf('ageev', 'FIVE', 1), ...of('maths', MONDAY) }]);
    await admit(filed);
    const [change, ...more] = await trail('mark');
    expect(more).toEqual([]);
    expect(change).toMatchObject({ person: school.staff.administrator, delta: { value: ['4', '5'] } });
    expect(readBasis(change?.reason ?? null)).toEqual({ number: 1, requestId: filed.request?.id });
  });

  it('has nothing of the record before the admission, and everything of the request', async () => {
    await file([markOf('ageev', 'FIVE')]);
    expect(await trail('mark', 'work')).toEqual([]);
    expect((await trail('correction_request', 'correction_change')).length).toBeGreaterThan(0);
  });
});

describe('numbers', () => {
  it('rise without gaps, also where requests are filed at once and one of them is refused', async () => {
    const students: StudentName[] = ['ezhikov', 'ageev', 'zhukov', 'eremin'];
    const answers = await Promise.all([
      ...students.map((student) => file([markOf(student, 'FIVE')])),
      file([markOf('malyshev', 'FIVE')]),
    ]);
    const numbers = answers.flatMap(({ request }) => (request ? [request.number] : []));
    expect(numbers.sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('who reads the register', () => {
  it('a teacher reads the own requests, the administrator all of them', async () => {
    await file([markOf('ageev', 'FIVE')]);
    expect(await listCorrections(api, await school.signIn('english'))).toEqual([]);
    expect(await listCorrections(api, teacher)).toMatchObject([{ mine: true, mayDecide: false }]);
    expect(await listCorrections(api, administrator)).toMatchObject([{ mine: false, mayDecide: true }]);
    expect(await listCorrections(api, await school.signIn('deputy'))).toMatchObject([{ mayDecide: false }]);
  });
});

describe('a repeated request', () => {
  it('is answered and filed once', async () => {
    const input = { id: randomUUID(), clientMutationId: randomUUID() };
    const change = [markOf('ageev', 'FIVE')];
    const first = await file(change, input);
    expect((await file(change, input)).request).toEqual(first.request);
    expect(await listCorrections(api, administrator)).toHaveLength(1);
  });
});

describe('homework and topics that stand', () => {
  it('TKK-43 are replaced like marks, and keep what the request does not name', async () => {
    await follow('federal');
    const lessonId = school.lesson('maths', MONDAY);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await follow('tkk');
    const filed = await file([
      { kind: 'RECORD', lessonId, topic: 'Десятичные дроби', held: true, expectedVersion: 1 },
    ]);
    expect(filed.request?.changes[0]).toMatchObject({ was: { topic: 'Дроби', held: true } });
    await admit(filed);
    expect((await readLesson(api, teacher, lessonId)).record).toMatchObject({ topic: 'Десятичные дроби' });
  });
});
