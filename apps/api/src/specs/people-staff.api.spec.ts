import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '@zhurnal/identity';
import { newId } from '@zhurnal/platform';
import { CloseSignIns, nameGuardians } from '@zhurnal/schooling';
import { LessonTeacher } from '@zhurnal/timetable';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TODAY, TOMORROW } from './arrange.js';
import { NO_ORDER, change, hire, keep, person, sessionOf, signInBy, staffSession } from './arrange-people.js';
import { readPage } from './ask-journal.js';

const PASSWORD = 'correct horse battery staple';
const ME = '{ me { memberships { roles } } }';

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
  readonly administrator: TestSession;
  readonly hr: TestSession;
}

async function arrange(): Promise<Scene> {
  const school = await ArrangedSchool.open(api);
  const administrator = await school.signIn('administrator');
  const hr = await staffSession(api, school, await hire(school, 'hr', 'Тихонова'));
  return { school, administrator, hr };
}

interface Card {
  readonly version: number;
  readonly state: string;
  readonly dismissedOn: string | null;
  readonly duties: readonly {
    readonly id: string;
    readonly version: number;
    readonly role: string;
    readonly to: string | null;
  }[];
  readonly orders: readonly { readonly kind: string; readonly cause: string; readonly orderNumber: string }[];
  readonly signIn: { readonly state: string };
}

async function cardOf(session: TestSession, id: string): Promise<Card> {
  const { staffCard } = await api.data<{ staffCard: Card }>(
    session,
    `query ($id: ID!) { staffCard(id: $id) { version state dismissedOn duties { id version role to }
      orders { kind cause orderNumber } signIn { state } } }`,
    { id },
  );
  return staffCard;
}

const codeOf = async (session: TestSession, query = ME): Promise<string | undefined> =>
  (await api.send(session, query)).errors?.[0]?.extensions.code;

const dismissal = (personId: string, on = TODAY) => ({
  personId,
  on,
  cause: 'по собственному желанию',
  order: { number: '77-л', date: TODAY, note: '' },
});

describe('hiring', () => {
  it('TKK-63 is entered by the personnel office, which knows of nobody but staff', async () => {
    const { hr } = await arrange();
    const id = await keep(api, hr, 'hireStaffMember', {
      personId: null,
      person: person('Власова', 'Нина', '1980-05-05'),
      position: 'учитель географии',
      hiredOn: TODAY,
      order: { number: '12-л', date: TODAY, note: '' },
      confirm: false,
    });
    expect(await cardOf(hr, id)).toMatchObject({
      state: 'working',
      duties: [],
      orders: [{ kind: 'hiring', orderNumber: '12-л' }],
      signIn: { state: 'none' },
    });
    for (const query of ['{ students(first: 1) { totalCount } }', '{ guardians(first: 1) { totalCount } }'])
      expect(await codeOf(hr, query)).toBe('NOT_FOUND');
  });

  it('of a parent is one person with two sides, and of a former member of staff a way back', async () => {
    const { school, hr } = await arrange();
    const input = { person: person('Неважно', 'Кто'), position: 'лаборант', order: NO_ORDER, confirm: false };
    const parent = school.guardians.ofAgeev;
    await keep(api, hr, 'hireStaffMember', { ...input, personId: parent, hiredOn: TODAY });
    const names = await database.query<{ name: string }>(
      `select family_name as name from person where school_id = $1 and id = $2`,
      [school.schoolId, parent],
    );
    expect(names).toEqual([{ name: 'Агеева' }]);
    const { maths } = school.staff;
    const again = { ...input, personId: maths, hiredOn: TOMORROW };
    expect(await change(api, hr, 'hireStaffMember', again)).toMatchObject({ code: 'STAFF_EMPLOYED' });
    await keep(api, hr, 'dismissStaffMember', dismissal(maths));
    await keep(api, hr, 'hireStaffMember', again);
    expect(await cardOf(hr, maths)).toMatchObject({ state: 'coming', dismissedOn: null });
  });
});

describe('a dismissal', () => {
  it('S117-45 S117-46 annuls the account at once: every device is refused at its next request, and the login too', async () => {
    const { school, hr } = await arrange();
    const { maths } = school.staff;
    await api.get(Accounts).add('petrova.a', PASSWORD, school.schoolId, maths);
    const devices = [
      sessionOf(await signInBy(api, 'petrova.a', PASSWORD, 'staff'), 'staff'),
      sessionOf(await signInBy(api, 'petrova.a', PASSWORD, 'staff'), 'staff'),
    ];
    for (const device of devices) expect(await codeOf(device)).toBeUndefined();
    expect(await change(api, hr, 'dismissStaffMember', dismissal(maths))).toMatchObject({ findings: [] });
    for (const device of devices) expect(await codeOf(device)).toBe('UNAUTHENTICATED');
    expect((await signInBy(api, 'petrova.a', PASSWORD, 'staff')).statusCode).toBe(401);
    expect(await cardOf(hr, maths)).toMatchObject({
      state: 'dismissed',
      dismissedOn: TODAY,
      duties: [{ role: 'teacher', to: '2026-11-17' }],
      orders: [{ kind: 'dismissal', cause: 'по собственному желанию', orderNumber: '77-л' }],
      signIn: { state: 'blocked' },
    });
    expect(await change(api, hr, 'dismissStaffMember', dismissal(maths))).toMatchObject({
      code: 'STAFF_DISMISSED',
    });
  });

  it('lists the lessons that it leaves without a teacher', async () => {
    const { school, administrator, hr } = await arrange();
    const { maths, substitute } = school.staff;
    await school.substitute(school.lesson('maths', FRIDAY), substitute);
    await school.change((tx) =>
      tx.insert(LessonTeacher, [
        {
          id: newId(),
          lessonId: school.lesson('english', TOMORROW),
          staffId: maths,
          position: 2,
          substitute: false,
        },
      ]),
    );
    await keep(api, hr, 'dismissStaffMember', dismissal(maths, '2026-11-16'));
    const { lessonsLeft } = await api.data<{
      lessonsLeft: { totalCount: number; lessons: { date: string; subjectName: string }[] };
    }>(
      administrator,
      'query ($id: ID!) { lessonsLeft(personId: $id, first: 10) { totalCount lessons { date subjectName } } }',
      { id: maths },
    );
    // Mathematics of Friday has a substitute, English of tomorrow its own teacher.
    expect(lessonsLeft).toEqual({
      totalCount: 2,
      lessons: [
        { date: TODAY, subjectName: 'Алгебра' },
        { date: TODAY, subjectName: 'Музыка' },
      ],
    });
  });

  it('of a later day ends the rights with that day, and the account the night after', async () => {
    const { school, hr } = await arrange();
    const { english } = school.staff;
    const device = await school.signIn('english');
    await keep(api, hr, 'dismissStaffMember', dismissal(english, TOMORROW));
    expect(await codeOf(device)).toBeUndefined();
    expect(await cardOf(hr, english)).toMatchObject({ state: 'working', duties: [{ to: TOMORROW }] });
    await api.get(CloseSignIns).run();
    expect((await cardOf(hr, english)).signIn.state).toBe('active');
    await database.query(
      `with actor as (select set_config('app.actor', '//test//test', true))
       update staff_member set dismissed_on = '2026-11-17' from actor where school_id = $1 and id = $2`,
      [school.schoolId, english],
    );
    await database.query(
      `with actor as (select set_config('app.actor', '//test//test', true))
       update duty set valid_to = '2026-11-17' from actor where school_id = $1 and person_id = $2`,
      [school.schoolId, english],
    );
    await api.get(CloseSignIns).run();
    expect((await cardOf(hr, english)).signIn.state).toBe('blocked');
    const acts = await database.query<{ n: number }>(
      `select count(*)::int as n from sign_in_act where school_id = $1 and person_id = $2`,
      [school.schoolId, english],
    );
    await api.get(CloseSignIns).run();
    expect(acts).toEqual([{ n: 1 }]);
  });

  it('of a parent leaves the sign-in of the family pages, and nothing of the staff pages', async () => {
    const { school, hr } = await arrange();
    const { maths } = school.staff;
    await school.change((tx) =>
      nameGuardians(tx, [
        { guardianId: maths, studentId: school.students.malyshev, kind: 'mother', from: '2026-09-01' },
      ]),
    );
    const staff = await school.signIn('maths');
    const family = await api.signIn('family', [{ schoolId: school.schoolId, personId: maths }]);
    expect(await change(api, hr, 'dismissStaffMember', dismissal(maths))).toMatchObject({
      findings: [{ code: 'FAMILY_SIGN_IN_STAYS' }],
    });
    expect(await api.data(staff, ME)).toEqual({ me: { memberships: [] } });
    expect(await api.data(family, ME)).toEqual({ me: { memberships: [{ roles: ['guardian'] }] } });
  });

  it('of one school leaves the account of another one alone', async () => {
    const { school, hr } = await arrange();
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const { maths } = school.staff;
    const both = await api.signIn('staff', [
      { schoolId: school.schoolId, personId: maths },
      { schoolId: other.schoolId, personId: other.staff.maths },
    ]);
    await keep(api, hr, 'dismissStaffMember', dismissal(maths));
    const [account] = await database.query<{ disabled: boolean }>(
      `select disabled_at is not null as disabled from account where account_id = $1`,
      [both.accountId],
    );
    expect(account).toEqual({ disabled: false });
    const live = await database.query<{ school: string }>(
      `select school_id as school from membership where account_id = $1 and ended_at is null`,
      [both.accountId],
    );
    expect(live).toEqual([{ school: other.schoolId }]);
  });
});

describe('duties', () => {
  it('G166-17 G272-23 are given by the administrator, and rights follow at the next request', async () => {
    const { school, administrator, hr } = await arrange();
    const { substitute } = school.staff;
    const device = await school.signIn('substitute');
    const duty = { personId: substitute, role: 'deputy', classId: null, from: TODAY };
    const query = `mutation ($input: AssignDutyInput!) { assignDuty(input: $input) { __typename } }`;
    const input = { clientMutationId: '01936f4e-0000-7000-8000-000000000001', ...duty };
    expect((await api.send(hr, query, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await keep(api, administrator, 'assignDuty', duty);
    const { me } = await api.data<{ me: { memberships: { roles: string[] }[] } }>(device, ME);
    expect(me.memberships[0]?.roles.sort()).toEqual(['deputy', 'teacher']);
    expect(await change(api, administrator, 'assignDuty', duty)).toMatchObject({ code: 'DUTY_HELD' });
  });

  it('G166-17 G272-23 are never given to oneself', async () => {
    const { school, administrator } = await arrange();
    const duty = { personId: school.staff.administrator, role: 'director', classId: null, from: TODAY };
    expect(await change(api, administrator, 'assignDuty', duty)).toMatchObject({ code: 'OWN_RIGHTS' });
  });

  it('G24-5 of administrators may be held by several, deputies among them, who also check what is entered', async () => {
    const { school, administrator } = await arrange();
    const { deputy, director, substitute } = school.staff;
    const duty = { role: 'administrator', classId: null, from: TODAY };
    await keep(api, administrator, 'assignDuty', { ...duty, personId: deputy });
    const second = await school.signIn('deputy');
    await keep(api, second, 'assignDuty', { ...duty, personId: director });
    for (const who of ['deputy', 'director', 'administrator'] as const) {
      const session = await school.signIn(who);
      expect((await readPage(api, session, school.groups.maths)).canWrite).toBe(false);
    }
    await keep(api, await school.signIn('director'), 'assignDuty', {
      ...duty,
      personId: substitute,
      role: 'office',
    });
  });

  it('of a class name the class, and others name none', async () => {
    const { school, administrator } = await arrange();
    const duty = { personId: school.staff.maths, from: TODAY };
    const assign = (role: string, classId: string | null) =>
      change(api, administrator, 'assignDuty', { ...duty, role, classId });
    expect(await assign('class_teacher', null)).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await assign('deputy', school.classes.a8)).toMatchObject({ code: 'INVALID_VALUE' });
    expect((await assign('class_teacher', school.classes.a8)).__typename).toBe('PeopleKept');
  });

  it('G166-17 TKK-3 G272-23 of the last administrator do not end, however it is tried', async () => {
    const { school, administrator, hr } = await arrange();
    const { administrator: personId } = school.staff;
    const duty = (await cardOf(administrator, personId)).duties[0];
    const end = () =>
      change(api, administrator, 'endDuty', {
        personId,
        id: duty?.id,
        expectedVersion: duty?.version,
        to: TODAY,
      });
    expect(await end()).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(await change(api, hr, 'dismissStaffMember', dismissal(personId))).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    // Another one who cannot sign in is none.
    const second = await hire(school, 'administrator', 'Второй');
    expect(await end()).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await staffSession(api, school, second);
    expect((await end()).__typename).toBe('PeopleKept');
  });
});
