import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { NO_ORDER, change, hire, keep, person, staffSession } from './arrange-people.js';
import { PAGE, SET_MARKS } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Scene {
  readonly school: ArrangedSchool;
  readonly office: TestSession;
  /** Another class of the year. */
  readonly otherClassId: string;
}

async function arrange(): Promise<Scene> {
  const school = await ArrangedSchool.open(api);
  const office = await staffSession(api, school, await hire(school, 'office', 'Кузьмина'));
  const otherClassId = await keep(api, office, 'openClass', { name: '8 Б' });
  return { school, office, otherClassId };
}

const moved = { order: NO_ORDER, place: '', confirm: false };
const order = { number: '112-д', date: MONDAY, note: 'О зачислении' };

/** Family names in the journal of a group in a stretch of days, with their first and last day. */
async function roster(school: ArrangedSchool, from: string, to: string): Promise<Record<string, string>> {
  const { journalPage } = await api.data<{
    journalPage: {
      students: { familyNames: string[]; memberFrom: string[]; memberTo: (string | null)[] };
    };
  }>(await school.signIn('maths'), PAGE, { groupId: school.groups.maths, from, to });
  const { familyNames, memberFrom, memberTo } = journalPage.students;
  return Object.fromEntries(
    familyNames.map((name, at) => [name, `${memberFrom[at] ?? ''}…${memberTo[at] ?? ''}`]),
  );
}

interface Card {
  readonly state: string;
  readonly stays: readonly {
    readonly className: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly movements: readonly { readonly kind: string; readonly orderNumber: string }[];
  readonly subgroups: readonly { readonly name: string; readonly from: string; readonly to: string | null }[];
}

async function cardOf(session: TestSession, id: string): Promise<Card> {
  const { studentCard } = await api.data<{ studentCard: Card }>(
    session,
    `query ($id: ID!) { studentCard(id: $id) { state stays { className from to } movements { kind orderNumber }
      subgroups { name from to } } }`,
    { id },
  );
  return studentCard;
}

describe('an arrival', () => {
  it('TKK-62 brings a student into the class and its journals from the day of the order', async () => {
    const { school, office } = await arrange();
    const id = await keep(api, office, 'admitStudent', {
      ...moved,
      order,
      person: person('Ёжикова', 'Анна', '2012-03-04'),
      fileNumber: 'Ё-17',
      classId: school.classes.a8,
      from: TODAY,
      place: 'гимназия № 2',
    });
    expect(await cardOf(office, id)).toMatchObject({
      state: 'enrolled',
      stays: [{ className: '8 А', from: TODAY, to: null }],
      movements: [{ kind: 'arrival', orderNumber: '112-д' }],
    });
    expect(await roster(school, MONDAY, FRIDAY)).toMatchObject({ Ёжикова: `${TODAY}…` });
    expect(Object.keys(await roster(school, MONDAY, '2026-11-17'))).not.toContain('Ёжикова');
    const trail = await database.query<{ role: string; place: string }>(
      `select role, delta -> 'place' ->> 1 as place from audit where school_id = $1 and entity = 'movement'`,
      [school.schoolId],
    );
    expect(trail).toEqual([{ role: 'office', place: expect.stringMatching(/^digest:/) }]);
  });

  it('asks when the name and the birth date are known already, ё or not', async () => {
    const { school, office } = await arrange();
    const admit = (who: ReturnType<typeof person>, confirm = false) =>
      change(api, office, 'admitStudent', {
        ...moved,
        confirm,
        person: who,
        fileNumber: null,
        classId: school.classes.a8,
        from: TODAY,
      });
    expect((await admit(person('Ёлкин', 'Пётр', '2012-01-01'))).__typename).toBe('PeopleKept');
    expect(await admit(person(' ЕЛКИН ', 'петр', '2012-01-01'))).toMatchObject({
      __typename: 'PeopleQuestion',
      questions: [{ code: 'SAME_PERSON', name: 'Ёлкин Пётр', detail: '2012-01-01' }],
    });
    expect((await admit(person('Ёлкин', 'Павел', '2012-01-01'))).__typename).toBe('PeopleKept');
    expect((await admit(person('Елкин', 'Петр', '2012-01-01'), true)).__typename).toBe('PeopleKept');
  });

  it('objects to a name that is none, and to a day outside the year', async () => {
    const { school, office } = await arrange();
    const input = { ...moved, fileNumber: null, classId: school.classes.a8 };
    expect(
      await change(api, office, 'admitStudent', { ...input, person: person('8А', 'Пётр'), from: TODAY }),
    ).toMatchObject({ code: 'INVALID_VALUE', params: [{ name: 'field', value: 'familyName' }] });
    const late = { ...input, person: person('Волин', 'Пётр'), from: '2027-09-01' };
    expect(await change(api, office, 'admitStudent', late)).toMatchObject({ code: 'DAY_OUTSIDE_YEAR' });
  });

  it('repeated under its key happens once', async () => {
    const { school, office } = await arrange();
    const key = randomUUID();
    const input = {
      ...moved,
      person: person('Дважды', 'Анна'),
      fileNumber: null,
      classId: school.classes.a8,
      from: TODAY,
    };
    const first = await change(api, office, 'admitStudent', input, key);
    expect(await change(api, office, 'admitStudent', input, key)).toEqual(first);
    expect(
      Object.keys(await roster(school, MONDAY, FRIDAY)).filter((name) => name === 'Дважды'),
    ).toHaveLength(1);
  });
});

describe('a transfer', () => {
  it('leaves the student in the old journal until the day before, with all marks, and in the new one from the day', async () => {
    const { school, office, otherClassId } = await arrange();
    const { ageev } = school.students;
    const mark = {
      studentId: ageev,
      workId: school.lesson('maths', MONDAY),
      lessonId: school.lesson('maths', MONDAY),
    };
    await api.data(await school.signIn('maths'), SET_MARKS, {
      input: {
        clientMutationId: randomUUID(),
        groupId: school.groups.maths,
        items: [{ ...mark, ordinal: 1, value: 'FIVE', comment: '', expectedVersion: 0 }],
      },
    });
    await keep(api, office, 'transferStudents', {
      ...moved,
      studentIds: [ageev],
      classId: otherClassId,
      from: TODAY,
    });
    expect(await roster(school, MONDAY, FRIDAY)).toMatchObject({ Агеев: '2026-09-01…2026-11-17' });
    expect(Object.keys(await roster(school, TODAY, FRIDAY))).not.toContain('Агеев');
    const card = await cardOf(office, ageev);
    expect(card.stays).toEqual([
      { className: '8 Б', from: TODAY, to: null },
      { className: '8 А', from: '2026-09-01', to: '2026-11-17' },
    ]);
    expect(card.subgroups).toEqual([{ name: '1', from: '2026-09-01', to: '2026-11-17' }]);
    const marks = await database.query<{ value: string }>(
      `select value from mark where school_id = $1 and student_id = $2`,
      [school.schoolId, ageev],
    );
    expect(marks).toEqual([{ value: '5' }]);
  });

  it('asks when the journal has records after the day', async () => {
    const { school, office, otherClassId } = await arrange();
    const { zhukov } = school.students;
    const lessonId = school.lesson('maths', MONDAY);
    await api.data(await school.signIn('maths'), SET_MARKS, {
      input: {
        clientMutationId: randomUUID(),
        groupId: school.groups.maths,
        items: [
          {
            studentId: zhukov,
            workId: lessonId,
            lessonId,
            ordinal: 1,
            value: 'FOUR',
            comment: '',
            expectedVersion: 0,
          },
        ],
      },
    });
    const transfer = (confirm: boolean) =>
      change(api, office, 'transferStudents', {
        ...moved,
        confirm,
        studentIds: [zhukov],
        classId: otherClassId,
        from: MONDAY,
      });
    expect(await transfer(false)).toMatchObject({ questions: [{ code: 'RECORDS_AFTER', detail: '1' }] });
    expect((await transfer(true)).__typename).toBe('PeopleKept');
  });

  it('of several students is all or nothing', async () => {
    const { school, office, otherClassId } = await arrange();
    const { ageev, malyshev } = school.students;
    await keep(api, office, 'departStudent', {
      ...moved,
      studentId: malyshev,
      on: MONDAY,
      cause: 'moved_away',
    });
    const input = { ...moved, studentIds: [ageev, malyshev], classId: otherClassId, from: TODAY };
    expect(await change(api, office, 'transferStudents', input)).toMatchObject({
      code: 'STUDENT_NOT_ENROLLED',
    });
    expect((await cardOf(office, ageev)).stays).toHaveLength(1);
  });
});

describe('a departure', () => {
  it('TKK-62 ends with the last day, and the way back leads through a new stay', async () => {
    const { school, office } = await arrange();
    const { eremin } = school.students;
    const gone = { ...moved, studentId: eremin, on: TODAY, cause: 'other_school', place: 'школа № 9' };
    await keep(api, office, 'departStudent', gone);
    expect(await roster(school, MONDAY, FRIDAY)).toMatchObject({ Еремин: `2026-09-01…${TODAY}` });
    expect(await change(api, office, 'departStudent', gone)).toMatchObject({ code: 'LATER_MOVEMENT' });
    const back = { ...moved, studentId: eremin, classId: school.classes.a8 };
    expect(await change(api, office, 'returnStudent', { ...back, from: TODAY })).toMatchObject({
      code: 'STUDENT_ENROLLED',
    });
    await keep(api, office, 'returnStudent', { ...back, from: TOMORROW });
    const card = await cardOf(office, eremin);
    expect(card.movements.map(({ kind }) => kind)).toEqual(['return', 'departure']);
    // The subgroup of before is not the subgroup of now.
    expect(card.subgroups).toEqual([{ name: '2', from: '2026-09-01', to: TODAY }]);
  });

  it('S117-46 lets the family in no more once the last day is over, unless another child is here', async () => {
    const { school, office } = await arrange();
    const { ageev, zhukov } = school.students;
    const [mother, father] = [await school.signIn('ofAgeev'), await school.signIn('ofZhukov')];
    await keep(api, office, 'linkGuardian', {
      guardianId: school.guardians.ofZhukov,
      studentId: ageev,
      kind: 'other',
      from: '2026-09-01',
    });
    await keep(api, office, 'departStudent', { ...moved, studentId: ageev, on: MONDAY, cause: 'moved_away' });
    expect((await api.send(mother, '{ me { memberships { schoolId } } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const { myChildren } = await api.data<{ myChildren: { studentId: string }[] }>(
      father,
      '{ myChildren { studentId } }',
    );
    expect(myChildren.map(({ studentId }) => studentId)).toContain(zhukov);
  });
});

describe('the totals of a stretch of days', () => {
  it('TKK-62 count who was there, came, changed the class and left', async () => {
    const { school, office, otherClassId } = await arrange();
    const { ageev, zhukov } = school.students;
    await keep(api, office, 'admitStudent', {
      ...moved,
      order,
      person: person('Новиков', 'Лев'),
      fileNumber: null,
      classId: school.classes.a8,
      from: MONDAY,
    });
    await keep(api, office, 'transferStudents', {
      ...moved,
      studentIds: [ageev],
      classId: otherClassId,
      from: TODAY,
    });
    await keep(api, office, 'departStudent', {
      ...moved,
      studentId: zhukov,
      on: TODAY,
      cause: 'family_education',
    });
    const { movementTotals, movements } = await api.data<{
      movementTotals: { classes: Record<string, unknown>[]; school: Record<string, unknown> };
      movements: { totalCount: number; nodes: { kind: string; familyName: string; orderNumber: string }[] };
    }>(
      office,
      `query ($from: Date!, $to: Date!) {
        movementTotals(from: $from, to: $to) { classes { className began arrived cameFromClass wentToClass left ended }
          school { began arrived cameFromClass wentToClass left ended } }
        movements(first: 2, from: $from, to: $to) { totalCount nodes { kind familyName orderNumber } } }`,
      { from: '2026-09-01', to: FRIDAY },
    );
    expect(movementTotals.classes).toEqual([
      { className: '1 Б', began: 1, arrived: 0, cameFromClass: 0, wentToClass: 0, left: 0, ended: 1 },
      { className: '8 А', began: 4, arrived: 1, cameFromClass: 0, wentToClass: 1, left: 1, ended: 3 },
      { className: '8 Б', began: 0, arrived: 0, cameFromClass: 1, wentToClass: 0, left: 0, ended: 1 },
    ]);
    expect(movementTotals.school).toEqual({
      began: 5,
      arrived: 1,
      cameFromClass: 1,
      wentToClass: 1,
      left: 1,
      ended: 5,
    });
    expect(movements).toEqual({
      totalCount: 3,
      nodes: [{ kind: 'arrival', familyName: 'Новиков', orderNumber: '112-д' }, expect.objectContaining({})],
    });
  });
});

describe('a movement entered by mistake', () => {
  const reason = 'не тот класс';
  const withdraw = (scene: Scene, studentId: string, movementId: string) =>
    change(api, scene.office, 'withdrawMovement', {
      studentId,
      movementId,
      reason,
      order: { ...NO_ORDER, number: '7-о', date: TODAY },
    });
  const movementsOf = async (studentId: string): Promise<string[]> => {
    const rows = await database.query<{ id: string }>(
      `select id from movement where student_id = $1 order by id desc`,
      [studentId],
    );
    return rows.map(({ id }) => id);
  };
  /** Where the student stands, as the rows have it. */
  const stateOf = async (studentId: string): Promise<unknown> =>
    database.query(
      `select 'class' as kind, class_id as id, valid_from, valid_to from enrollment where student_id = $1 and deleted_at is null
       union all select 'subgroup', subgroup_id, valid_from, valid_to from subgroup_member where student_id = $1 and deleted_at is null
       order by 1, 2, 3`,
      [studentId],
    );

  it('a withdrawn transfer restores class and subgroups exactly, and stays in the book with who, when and why', async () => {
    const scene = await arrange();
    const { school, office, otherClassId } = scene;
    const { ageev } = school.students;
    const before = await stateOf(ageev);
    await keep(api, office, 'transferStudents', {
      ...moved,
      order,
      studentIds: [ageev],
      classId: otherClassId,
      from: TODAY,
    });
    expect(await stateOf(ageev)).not.toEqual(before);
    const [movementId = ''] = await movementsOf(ageev);
    expect(await withdraw(scene, ageev, movementId)).toMatchObject({ __typename: 'PeopleKept' });
    expect(await stateOf(ageev)).toEqual(before);
    expect(await roster(school, MONDAY, FRIDAY)).toMatchObject({ Агеев: '2026-09-01…' });
    const { movements } = await api.data<{ movements: { nodes: unknown[]; mayWithdraw: boolean } }>(
      office,
      `{ movements(first: 100, from: "${MONDAY}", to: "${FRIDAY}") { mayWithdraw nodes { movementId kind orderNumber
         withdrawal { by reason orderNumber orderDate } } } }`,
    );
    expect(movements).toEqual({
      mayWithdraw: true,
      nodes: [
        {
          movementId,
          kind: 'transfer',
          orderNumber: '112-д',
          withdrawal: { by: 'Кузьмина И.', reason, orderNumber: '7-о', orderDate: TODAY },
        },
      ],
    });
    expect(await withdraw(scene, ageev, movementId)).toMatchObject({ code: 'MOVEMENT_WITHDRAWN' });
    // What was withdrawn may be entered again, and withdrawn again.
    await keep(api, office, 'transferStudents', {
      ...moved,
      studentIds: [ageev],
      classId: otherClassId,
      from: TODAY,
    });
    const [again = ''] = await movementsOf(ageev);
    expect(await withdraw(scene, ageev, again)).toMatchObject({ __typename: 'PeopleKept' });
    expect(await stateOf(ageev)).toEqual(before);
  });

  it('of a transfer that began with the class itself brings the former stay back', async () => {
    const scene = await arrange();
    const { school, office, otherClassId } = scene;
    const { zhukov } = school.students;
    const before = await stateOf(zhukov);
    const input = {
      ...moved,
      studentIds: [zhukov],
      classId: otherClassId,
      from: '2026-09-01',
      confirm: true,
    };
    await keep(api, office, 'transferStudents', input);
    const [movementId = ''] = await movementsOf(zhukov);
    expect(await withdraw(scene, zhukov, movementId)).toMatchObject({ __typename: 'PeopleKept' });
    expect(await stateOf(zhukov)).toEqual(before);
  });

  it('is not withdrawn while a later one, or a mark of the new class, rests on it', async () => {
    const scene = await arrange();
    const { school, office, otherClassId } = scene;
    const { eremin } = school.students;
    await keep(api, office, 'departStudent', {
      ...moved,
      studentId: eremin,
      on: MONDAY,
      cause: 'other_school',
    });
    const [departure = ''] = await movementsOf(eremin);
    await keep(api, office, 'returnStudent', {
      ...moved,
      studentId: eremin,
      classId: school.classes.a8,
      from: '2026-11-17',
    });
    expect(await withdraw(scene, eremin, departure)).toMatchObject({
      code: 'LATER_MOVEMENT',
      params: [{ name: 'day', value: '2026-11-17' }],
    });
    const lessonId = school.lesson('maths', TODAY);
    await api.data(await school.signIn('maths'), SET_MARKS, {
      input: {
        clientMutationId: randomUUID(),
        groupId: school.groups.maths,
        items: [
          {
            studentId: eremin,
            workId: lessonId,
            lessonId,
            ordinal: 1,
            value: 'FOUR',
            comment: '',
            expectedVersion: 0,
          },
        ],
      },
    });
    const [comeback = ''] = await movementsOf(eremin);
    expect(await withdraw(scene, eremin, comeback)).toMatchObject({
      code: 'RECORDS_IN_CLASS',
      params: [
        { name: 'count', value: '1' },
        { name: 'class', value: '8 А' },
      ],
    });
    expect(otherClassId).not.toBe('');
  });

  it('lets in again whom a departure let in no more', async () => {
    const scene = await arrange();
    const { school, office } = scene;
    const { ageev } = school.students;
    await school.signIn('ofAgeev');
    await keep(api, office, 'departStudent', {
      ...moved,
      studentId: ageev,
      on: MONDAY,
      cause: 'other_school',
    });
    const ended = async (): Promise<boolean[]> => {
      const rows = await database.query<{ ended: boolean }>(
        `select ended_at is not null as ended from membership where school_id = $1 and person_id = $2`,
        [school.schoolId, school.guardians.ofAgeev],
      );
      return rows.map((row) => row.ended);
    };
    expect(await ended()).toEqual([true]);
    const [departure = ''] = await movementsOf(ageev);
    expect(await withdraw(scene, ageev, departure)).toMatchObject({ __typename: 'PeopleKept' });
    expect(await ended()).toEqual([false]);
  });
});
