import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import type { StudentName } from './arrange.js';
import { changeRegulation, readRegulation } from './arrange-regulation.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import type { ItemResult, Refusal } from './ask-journal.js';

/** Thursday, 10:00 in Moscow: the day after the lessons of Wednesday. */
const NEXT_DAY = '2026-11-19T07:00:00Z';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('maths');
  director = await school.signIn('director');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface PageAnswer {
  readonly lessons: { readonly ids: readonly string[] };
  readonly terms: readonly {
    readonly part: string;
    readonly needsReason: readonly boolean[];
    readonly reasonClause: string | null;
  }[];
}

/** Moves the clock of the service. */
function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}

const FOLLOW = sql('test.late.follow', `update school set profile = $2 where school_id = $1`);
const KEPT = sql(
  'test.late.kept',
  `select part, reason, entered_by as "by" from late_entry where school_id = $1 order by part`,
);
const TRAIL = sql(
  'test.late.trail',
  `select count(*)::int as n from audit where school_id = $1 and entity = 'late_entry' and person_id is not null`,
);
const follow = (profile: string): Promise<unknown> => school.change((tx) => tx.rows(FOLLOW, [profile]));
const kept = () => school.change((tx) => tx.rows<{ part: string; reason: string; by: string }>(KEPT, []));

const record = (more: object = {}) =>
  changeLesson(api, teacher, 'recordLesson', {
    lessonId: school.lesson('maths', TODAY),
    topic: 'Дроби',
    held: true,
    expectedVersion: 0,
    ...more,
  });
const absences = (students: readonly StudentName[], more: object = {}): Promise<readonly ItemResult[]> =>
  setAttendance(
    api,
    teacher,
    school.groups.maths,
    students.map((student) => ({
      lessonId: school.lesson('maths', TODAY),
      studentId: school.students[student],
      fact: 'ABSENT',
      reason: null,
      expectedVersion: 0,
      ...more,
    })),
  );
const said = (refusal: Partial<Refusal> | undefined): string =>
  refusal?.code === undefined ? 'written' : `${refusal.code} ${refusal.clause}`;

describe('what is entered late', () => {
  beforeEach(() => follow('tkk'));

  it('TKK-35 in exceptional cases is entered the next day, and the reason is stored', async () => {
    setNow(NEXT_DAY);
    expect(said(await record())).toBe('LATE_REASON_REQUIRED TKK-35');
    expect(said(await record({ lateReason: '   ' }))).toBe('LATE_REASON_REQUIRED TKK-35');
    expect(await kept()).toEqual([]);
    expect(said(await record({ lateReason: ' Не было сети ' }))).toBe('written');
    expect(await kept()).toEqual([{ part: 'record', reason: 'Не было сети', by: school.staff.maths }]);
    expect(said(await record({ topic: 'Дроби. Сложение', expectedVersion: 1 }))).toBe('written');
    expect(await school.change((tx) => tx.rows(TRAIL, []))).toEqual([{ n: 1 }]);
  });

  it('TKK-35 gives its reason once for the absences of a lesson', async () => {
    setNow(NEXT_DAY);
    const [refused] = await absences(['ageev']);
    expect(said(refused?.refusal)).toBe('LATE_REASON_REQUIRED TKK-35');
    const both = await absences(['ageev', 'zhukov'], { lateReason: 'Заменяла в другом классе' });
    expect(both.map(({ refusal }) => said(refusal))).toEqual(['written', 'written']);
    expect(said((await absences(['eremin']))[0]?.refusal)).toBe('written');
    expect((await kept()).map(({ part, reason }) => `${part}: ${reason}`)).toEqual([
      'attendance: Заменяла в другом классе',
    ]);
  });

  it('TKK-34 lesson record and absences entered on the day held need no reason, and keep none', async () => {
    setNow('2026-11-18T20:59:59Z');
    expect(said(await record({ lateReason: 'Лишнее' }))).toBe('written');
    expect(said((await absences(['ageev'], { lateReason: 'Лишнее' }))[0]?.refusal)).toBe('written');
    const explain = `mutation ($input: ExplainLatenessInput!) { explainLateness(input: $input) { __typename } }`;
    const explained = { lessonId: school.lesson('maths', TODAY), part: 'ATTENDANCE', reason: 'Наперёд' };
    const input = { clientMutationId: randomUUID(), ...explained };
    expect(await api.data(teacher, explain, { input })).not.toMatchObject({
      explainLateness: { __typename: 'Refusal' },
    });
    expect(await kept()).toEqual([]);
    setNow('2026-11-18T21:00:00Z');
    expect(said((await absences(['zhukov']))[0]?.refusal)).toBe('LATE_REASON_REQUIRED TKK-35');
  });

  it('TKK-42 is never entered after the next day, whatever the reason', async () => {
    setNow('2026-11-19T20:59:59Z');
    expect(said(await record({ lateReason: 'Болела' }))).toBe('written');
    setNow('2026-11-19T21:00:00Z');
    expect(said((await absences(['ageev'], { lateReason: 'Болела' }))[0]?.refusal)).toBe(
      'ENTRY_LOCKED TKK-35',
    );
  });

  it('TKK-35 is known to the page before anything is sent: no lesson is asked twice', async () => {
    const text = `query ($groupId: ID!, $from: Date!, $to: Date!) { journalPage(groupId: $groupId, from: $from, to: $to) {
      lessons { ids } terms { part needsReason reasonClause } } }`;
    const asked = async (part: string) => {
      const wish = { groupId: school.groups.maths, from: MONDAY, to: TODAY };
      const { journalPage } = await api.data<{ journalPage: PageAnswer }>(teacher, text, wish);
      const term = journalPage.terms.find((one) => one.part === part);
      const at = journalPage.lessons.ids.indexOf(school.lesson('maths', TODAY));
      return [term?.needsReason[at], term?.reasonClause];
    };
    expect(await asked('ATTENDANCE')).toEqual([false, 'TKK-35']);
    setNow(NEXT_DAY);
    expect(await asked('ATTENDANCE')).toEqual([true, 'TKK-35']);
    expect(await asked('MARK')).toEqual([false, 'TKK-35']);
    await absences(['ageev'], { lateReason: 'Не было сети' });
    expect(await asked('ATTENDANCE')).toEqual([false, 'TKK-35']);
    expect(await asked('RECORD')).toEqual([true, 'TKK-35']);
  });

  it('asks for the reason at the roll as well', async () => {
    setNow(NEXT_DAY);
    const text = `mutation ($input: TakeRollInput!) { takeRoll(input: $input) { __typename ... on Refusal { code } } }`;
    const take = async (more: object) => {
      const input = { clientMutationId: randomUUID(), lessonId: school.lesson('maths', TODAY), ...more };
      const { takeRoll } = await api.data<{ takeRoll: { __typename: string; code?: string } }>(
        teacher,
        text,
        {
          input,
        },
      );
      return takeRoll.code ?? takeRoll.__typename;
    };
    expect(await take({})).toBe('LATE_REASON_REQUIRED');
    expect(await take({ lateReason: 'Не было сети' })).toBe('RollTaken');
    expect(await kept()).toHaveLength(1);
  });
});

describe('where the regulation asks for no reason', () => {
  it.each(['federal', 'g272', 'g166', 's117', 'g24'])('by %s none is needed', async (profile) => {
    await follow(profile);
    setNow(NEXT_DAY);
    expect(said(await record())).toBe('written');
    expect(said((await absences(['ageev']))[0]?.refusal)).toBe('written');
    expect(await kept()).toEqual([]);
  });
});

describe('reasons of absences', () => {
  const explain = async (more: object = {}): Promise<string> => {
    const text = `mutation ($input: SetAbsenceReasonsInput!) { setAbsenceReasons(input: $input) { __typename
      ... on AbsenceReasonsSet { changed } ... on Refusal { code clause params { name value } } } }`;
    const input = {
      clientMutationId: randomUUID(),
      classId: school.classes.a8,
      cells: [{ studentId: school.students.ageev, from: MONDAY, to: TODAY }],
      reason: 'ILL',
      ...more,
    };
    const session = await school.signIn('classTeacher');
    const { setAbsenceReasons } = await api.data<{
      setAbsenceReasons: Partial<Refusal> & { changed?: number };
    }>(session, text, { input });
    return setAbsenceReasons.changed === undefined ? said(setAbsenceReasons) : `${setAbsenceReasons.changed}`;
  };
  const LOCK = sql(
    'test.late.reason',
    `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, clause, reason, decided_by)
     select $1::uuid, new_uuid(), r.id, '2026-09-02', s.name, s.value::jsonb, 'S117-28', 'причина — в 5 дней', $2::uuid
       from regulation r, (values ('reasonCorrection', '"register"'), ('reasonLock', '{"kind":"days","days":5,"count":"calendar"}')) as s(name, value)
      where r.school_id = $1 and r.valid_from is null`,
  );

  it('lock by the term of their lesson’s day, to the second', async () => {
    await follow('s117');
    await absences(['ageev']);
    await school.change((tx) => tx.rows(LOCK, [school.staff.director]));
    setNow('2026-11-23T20:59:59Z');
    expect(await explain()).toBe('1');
    setNow('2026-11-23T21:00:00Z');
    expect(await explain({ reason: 'EXCUSED' })).toMatch(/^ENTRY_LOCKED/);
    expect(await explain()).toBe('0');
  });
});

describe('a batch over a change of regulation', () => {
  it('judges every mark by the regulation of its own lesson’s day', async () => {
    await follow('federal');
    setNow('2026-11-17T09:00:00Z');
    const { version } = await readRegulation(api, director);
    const choice = { baseProfile: 'tkk', fromDay: TODAY, expectedVersion: version };
    expect((await changeRegulation(api, director, 'chooseRegulation', choice)).code).toBeUndefined();
    setNow('2026-12-01T09:00:00Z');
    const items = [MONDAY, TODAY].map((date) => markItem(school, 'maths', date, 'ageev', 'FIVE'));
    for (const batch of [items, [...items].reverse()]) {
      const results = await setMarks(api, teacher, school.groups.maths, batch);
      const codes = results.map(({ refusal }) => said(refusal));
      const [monday, today] = batch === items ? codes : [...codes].reverse();
      expect([monday, today]).toEqual(['written', 'ENTRY_LOCKED TKK-42']);
    }
  });
});
