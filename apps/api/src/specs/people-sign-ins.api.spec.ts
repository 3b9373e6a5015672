import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import {
  changeSignIn,
  hire,
  issue,
  keep,
  person,
  sessionOf,
  signInBy,
  staffSession,
} from './arrange-people.js';
import { readToday } from './ask-diary.js';
import { readPage } from './ask-journal.js';
import { teach } from './teach.js';

const ME = '{ me { mustChangePassword memberships { roles } } }';
const CHANGE = `mutation ($current: String!, $wanted: String!) { changePassword(current: $current, wanted: $wanted) {
  __typename ... on Refusal { code } } }`;

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
  readonly office: TestSession;
}

async function arrange(): Promise<Scene> {
  const school = await ArrangedSchool.open(api);
  const administrator = await school.signIn('administrator');
  const office = await staffSession(api, school, await hire(school, 'office', 'Кузьмина'));
  return { school, administrator, office };
}

/** Goes by a sheet from the paper to the pages: signs in and chooses a password. */
async function enterBy(
  session: TestSession,
  personId: string,
  app: 'staff' | 'family',
): Promise<TestSession> {
  const [sheet] = (await issue(api, session, 'openSignIns', { personIds: [personId] })).sheets ?? [];
  const current = sheet?.password ?? '';
  const entered = sessionOf(await signInBy(api, sheet?.login ?? '', current, app), app);
  await api.data(entered, CHANGE, { current, wanted: `own sentence of ${personId}` });
  return entered;
}

const codeOf = async (session: TestSession, query: string): Promise<string | undefined> =>
  (await api.send(session, query)).errors?.[0]?.extensions.code;

describe('access sheets', () => {
  it('TKK-12 have a login made of the name and a password that must be changed before anything else', async () => {
    const { school, office } = await arrange();
    const { ofZhukov } = school.guardians;
    const { sheets } = await issue(api, office, 'openSignIns', { personIds: [ofZhukov] });
    const [sheet] = sheets ?? [];
    expect(sheet).toMatchObject({ personId: ofZhukov, familyName: 'Жукова' });
    expect(sheet?.login).toMatch(/^zhukova\.r\d*$/);
    expect(sheet?.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const password = sheet?.password ?? '';
    const family = sessionOf(await signInBy(api, sheet?.login ?? '', password, 'family'), 'family');
    expect(await api.data(family, ME)).toEqual({ me: { mustChangePassword: true, memberships: [] } });
    expect(await codeOf(family, '{ myChildren { studentId } }')).toBe('NOT_FOUND');
    const change = (wanted: string) => api.data(family, CHANGE, { current: password, wanted });
    expect(await change(password)).toEqual({
      changePassword: { __typename: 'Refusal', code: 'PASSWORD_SAME' },
    });
    expect(await change('another long sentence')).toEqual({
      changePassword: { __typename: 'PasswordChanged' },
    });
    expect(await api.data(family, ME)).toEqual({
      me: { mustChangePassword: false, memberships: [{ roles: ['guardian'] }] },
    });
  });

  it('tell a password once: neither a repeated request nor the database knows it', async () => {
    const { school, office } = await arrange();
    const key = randomUUID();
    const input = { personIds: [school.students.ageev, school.students.zhukov] };
    const first = await issue(api, office, 'openSignIns', input, key);
    expect(first.sheets?.map(({ password }) => password !== null)).toEqual([true, true]);
    const again = await issue(api, office, 'openSignIns', input, key);
    expect(again.sheets?.map(({ login, password }) => [login, password])).toEqual(
      first.sheets?.map(({ login }) => [login, null]),
    );
    const password = first.sheets?.[0]?.password ?? '';
    const kept = await database.query<{ n: number }>(
      `select (select count(*)::int from idempotency where answer::text like '%' || $1 || '%')
            + (select count(*)::int from audit where delta::text like '%' || $1 || '%')
            + (select count(*)::int from outbox where payload::text like '%' || $1 || '%') as n`,
      [password],
    );
    expect(kept).toEqual([{ n: 0 }]);
  });

  it('give namesakes different logins, and a wanted login once', async () => {
    const { school, administrator } = await arrange();
    const twins = [await hire(school, 'teacher', 'Одинцова'), await hire(school, 'teacher', 'Одинцова')];
    const { sheets } = await issue(api, administrator, 'openSignIns', { personIds: twins });
    expect(new Set(sheets?.map(({ login }) => login)).size).toBe(2);
    const other = await hire(school, 'teacher', 'Третья');
    const wanted = (login: string) => issue(api, administrator, 'openSignIns', { personIds: [other], login });
    expect(await wanted(sheets?.[0]?.login ?? '')).toMatchObject({ code: 'LOGIN_TAKEN' });
    expect(await wanted('не по-русски')).toMatchObject({ code: 'INVALID_VALUE' });
    expect((await wanted(`Third-${school.schoolId.slice(-6)}`)).sheets?.[0]?.login).toMatch(/^third-/);
    expect(await wanted('another')).toMatchObject({ code: 'SIGN_IN_EXISTS' });
  });

  it('TKK-12 of staff are the administrator’s: the office makes those of families only', async () => {
    const { school, administrator, office } = await arrange();
    const personIds = [school.staff.director];
    expect(await issue(api, office, 'openSignIns', { personIds })).toMatchObject({
      code: 'FORBIDDEN',
      clause: 'TKK-12',
    });
    expect((await issue(api, administrator, 'openSignIns', { personIds })).sheets).toHaveLength(1);
    for (const name of ['blockSignIn', 'endSessionsOf'] as const)
      expect(await changeSignIn(api, office, name, school.staff.director)).toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('S117-6 G24-36 open the journal or the diary to everybody who takes part', async () => {
    const { school, administrator } = await arrange();
    const { students, guardians, staff } = school;
    for (const [personId, app, role] of [
      [staff.director, 'staff', 'director'],
      [staff.deputy, 'staff', 'deputy'],
      [staff.maths, 'staff', 'teacher'],
      [staff.classTeacher, 'staff', 'class_teacher'],
      [students.ageev, 'family', 'student'],
      [guardians.ofAgeev, 'family', 'guardian'],
    ] as const) {
      expect(await api.data(await enterBy(administrator, personId, app), ME)).toEqual({
        me: { mustChangePassword: false, memberships: [{ roles: [role] }] },
      });
    }
  });

  it('G272-29 G166-23 of the administrator open their journals to teachers and class teachers', async () => {
    const { school, administrator } = await arrange();
    const { maths, classTeacher } = school.staff;
    const teaching = await enterBy(administrator, maths, 'staff');
    expect((await readPage(api, teaching, school.groups.maths)).canWrite).toBe(true);
    const keeping = await enterBy(administrator, classTeacher, 'staff');
    expect((await readPage(api, keeping, school.groups.english)).students.familyNames).toHaveLength(2);
  });

  it('G24-12 TKK-21 are handed by the class teacher to the students of the class and their parents, and to nobody else', async () => {
    const { school } = await arrange();
    const { students, guardians, staff, classes } = school;
    const teacher = await school.signIn('classTeacher');
    const { classCard } = await api.data<{ classCard: { can: string[] } }>(
      teacher,
      'query ($id: ID!) { classCard(id: $id) { can } }',
      { id: classes.a8 },
    );
    expect(classCard.can).toContain('openSignIns');
    expect(await api.data(await enterBy(teacher, students.ageev, 'family'), ME)).toMatchObject({
      me: { memberships: [{ roles: ['student'] }] },
    });
    expect(await api.data(await enterBy(teacher, guardians.ofZhukov, 'family'), ME)).toMatchObject({
      me: { memberships: [{ roles: ['guardian'] }] },
    });
    for (const personId of [students.malyshev, staff.maths])
      await expect(issue(api, teacher, 'openSignIns', { personIds: [personId] })).rejects.toThrow(
        'NOT_FOUND',
      );
    await expect(issue(api, teacher, 'resetPasswords', { personIds: [students.ageev] })).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('S117-13 give a family everything from the moment they are used, and nothing before', async () => {
    const { school, office } = await arrange();
    await teach(api, school);
    const [sheet] =
      (await issue(api, office, 'openSignIns', { personIds: [school.guardians.ofAgeev] })).sheets ?? [];
    const current = sheet?.password ?? '';
    const family = sessionOf(await signInBy(api, sheet?.login ?? '', current, 'family'), 'family');
    await expect(readToday(api, family)).rejects.toThrow('NOT_FOUND');
    await api.data(family, CHANGE, { current, wanted: 'another long sentence' });
    const { children, marks, absences } = await readToday(api, family);
    expect([children.map(({ familyName }) => familyName), marks.values, absences.facts]).toEqual([
      ['Агеев'],
      [5],
      [1],
    ]);
  });

  it('are not made of the own sign-in', async () => {
    const { school, administrator } = await arrange();
    expect(
      await issue(api, administrator, 'resetPasswords', { personIds: [school.staff.administrator] }),
    ).toMatchObject({ code: 'OWN_RIGHTS' });
  });

  it('G272-22 G166-16 are limited by the hour', async () => {
    const { school, office } = await arrange();
    const personIds = [school.students.ageev];
    await issue(api, office, 'openSignIns', { personIds });
    for (let count = 0; count < 5; count += 1)
      expect((await issue(api, office, 'resetPasswords', { personIds })).sheets).toHaveLength(1);
    expect(await issue(api, office, 'resetPasswords', { personIds })).toMatchObject({
      code: 'TOO_MANY_SHEETS',
    });
  });
});

describe('a reset', () => {
  it('signs every device out, and the old password opens nothing', async () => {
    const { school, office } = await arrange();
    const personIds = [school.guardians.ofAgeev];
    expect(await issue(api, office, 'resetPasswords', { personIds })).toMatchObject({ code: 'NO_SIGN_IN' });
    const [before] = (await issue(api, office, 'openSignIns', { personIds })).sheets ?? [];
    const device = sessionOf(
      await signInBy(api, before?.login ?? '', before?.password ?? '', 'family'),
      'family',
    );
    const [after] = (await issue(api, office, 'resetPasswords', { personIds })).sheets ?? [];
    expect(after?.login).toBe(before?.login);
    expect(await codeOf(device, ME)).toBe('UNAUTHENTICATED');
    expect((await signInBy(api, before?.login ?? '', before?.password ?? '', 'family')).statusCode).toBe(401);
    expect((await signInBy(api, after?.login ?? '', after?.password ?? '', 'family')).statusCode).toBe(204);
  });

  it('of an account that another school knows is refused: its password would open that school too', async () => {
    const { school, office } = await arrange();
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const personId = school.guardians.ofAgeev;
    await issue(api, office, 'openSignIns', { personIds: [personId] });
    await database.query(
      `insert into membership (account_id, school_id, person_id) select account_id, $2, $3 from membership where person_id = $1`,
      [personId, other.schoolId, other.guardians.ofAgeev],
    );
    expect(await issue(api, office, 'resetPasswords', { personIds: [personId] })).toMatchObject({
      code: 'ACCOUNT_SHARED',
    });
  });
});

describe('a blocked sign-in', () => {
  it('S117-46 refuses the login and every device, until it is restored', async () => {
    const { school, office } = await arrange();
    const { zhukov } = school.students;
    const [sheet] = (await issue(api, office, 'openSignIns', { personIds: [zhukov] })).sheets ?? [];
    const device = sessionOf(
      await signInBy(api, sheet?.login ?? '', sheet?.password ?? '', 'family'),
      'family',
    );
    expect(await changeSignIn(api, office, 'blockSignIn', zhukov, 'по заявлению')).toMatchObject({
      state: 'blocked',
      acts: [
        { act: 'blocked', by: 'Кузьмина И.', note: 'по заявлению' },
        { act: 'opened', by: 'Кузьмина И.' },
      ],
      sessions: [],
    });
    expect(await codeOf(device, ME)).toBe('UNAUTHENTICATED');
    expect((await signInBy(api, sheet?.login ?? '', sheet?.password ?? '', 'family')).statusCode).toBe(401);
    expect(await changeSignIn(api, office, 'restoreSignIn', zhukov)).toMatchObject({ state: 'waiting' });
    expect((await signInBy(api, sheet?.login ?? '', sheet?.password ?? '', 'family')).statusCode).toBe(204);
  });

  it('G272-22 G166-16 shows where somebody is signed in, and signs them out there', async () => {
    const { school, office } = await arrange();
    const device = await school.signIn('ageev');
    const { ageev } = school.students;
    const { signInCard } = await api.data<{ signInCard: { sessions: unknown[] } }>(
      office,
      'query ($id: ID!) { signInCard(personId: $id) { sessions { id audience } } }',
      { id: ageev },
    );
    expect(signInCard.sessions).toEqual([expect.objectContaining({ audience: 'family' })]);
    expect((await changeSignIn(api, office, 'endSessionsOf', ageev)).sessions).toEqual([]);
    expect(await codeOf(device, ME)).toBe('UNAUTHENTICATED');
  });
});

describe('a passport', () => {
  it('G272-57 G272-58 that was shown is noted with who saw it and when, and nothing of it is kept', async () => {
    const { school, office } = await arrange();
    const { ofAgeev } = school.guardians;
    const answer = await changeSignIn(api, office, 'confirmIdentity', ofAgeev, 'заявление № 5');
    expect(answer).toMatchObject({
      identityCheckedAt: '2026-11-18T09:00:00.000Z',
      acts: [{ act: 'identity_checked', by: 'Кузьмина И.', note: 'заявление № 5' }],
    });
    const trail = await database.query<{ role: string; note: string }>(
      `select role, delta -> 'note' ->> 1 as note from audit where school_id = $1 and entity = 'sign_in_act'`,
      [school.schoolId],
    );
    expect(trail).toEqual([{ role: 'office', note: expect.stringMatching(/^digest:/) }]);
  });
});

describe('an application of a parent', () => {
  it('G272-21 G272-59 G166-15 G166-43 is taken by any of those responsible: entered, compared with the passport, connected', async () => {
    const { school, office, administrator } = await arrange();
    const { ezhikov, eremin } = school.students;
    for (const [session, studentId, name] of [
      [office, ezhikov, 'Ёжикова'],
      [administrator, eremin, 'Еремина'],
    ] as const) {
      await keep(api, session, 'addGuardian', {
        studentId,
        person: person(name, 'Дарья'),
        kind: 'mother',
        from: TODAY,
        confirm: false,
      });
      const [{ id = '' } = {}] = await database.query<{ id: string }>(
        `select guardian_id as id from guardianship where school_id = $1 and student_id = $2`,
        [school.schoolId, studentId],
      );
      expect(await changeSignIn(api, session, 'confirmIdentity', id, 'заявление № 7')).toMatchObject({
        acts: [{ act: 'identity_checked', note: 'заявление № 7' }],
      });
      const family = await enterBy(session, id, 'family');
      const { myChildren } = await api.data<{ myChildren: { studentId: string }[] }>(
        family,
        '{ myChildren { studentId } }',
      );
      expect(myChildren).toEqual([{ studentId }]);
    }
    const teacher = await school.signIn('classTeacher');
    const input = { clientMutationId: randomUUID(), personId: school.guardians.ofAgeev, note: '' };
    const refused = await api.send(
      teacher,
      'mutation ($input: SignInChangeInput!) { confirmIdentity(input: $input) { __typename } }',
      { input },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
