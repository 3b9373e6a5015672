import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nameGuardians } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { change, follow } from './arrange-compliance.js';
import { keepConsent, readClass, readConsents } from './arrange-consents.js';
import type { ConsentsView } from './arrange-consents.js';
import { changeOfFamily } from './ask-family-life.js';
import { changeSignIn, hire, issue, keep, person, staffSession } from './arrange-people.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let office: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  office = await staffSession(api, school, await hire(school, 'office', 'Кузьмина'));
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** As № 272 has it: printed in presence, a passport shown, the names compared. */
const ASKED = { document: 'passport', isPrinted: true, areNamesCompared: true };
const byAgeeva = (): { studentId: string; personId: string } => ({
  studentId: school.students.ageev,
  personId: school.guardians.ofAgeev,
});
const give = (
  kind: string,
  more: Readonly<Record<string, unknown>> = {},
  session: TestSession = office,
): Promise<ConsentsView> =>
  keepConsent(api, session, 'recordConsent', { ...byAgeeva(), kind, givenOn: TODAY, ...more });
const withdraw = async (kind: string, withdrawnOn = TODAY): Promise<ConsentsView> => {
  const { consents = [] } = await readConsents(api, office, school.students.ageev);
  const one = consents.find((consent) => consent.kind === kind && consent.withdrawnOn === null);
  return keepConsent(api, office, 'withdrawConsent', {
    studentId: school.students.ageev,
    id: one?.id,
    expectedVersion: one?.version,
    withdrawnOn,
  });
};
const open = (...personIds: string[]) => issue(api, office, 'openSignIns', { personIds });

/** Sends the scan of a paper of a student's family. */
async function upload(
  session: TestSession,
  name = 'согласие.txt',
  text = 'Согласие',
): Promise<{ statusCode: number; id: string }> {
  const payload = new FormData();
  payload.append('file', new Blob([text]), name);
  const answer = await api.inject({
    method: 'POST',
    url: `/files/consents/${school.students.ageev}`,
    headers: { cookie: session.cookie, 'x-zhurnal-app': session.audience },
    payload,
  });
  const { statusCode } = answer;
  return { statusCode, id: statusCode === 201 ? answer.json<{ id: string }>().id : '' };
}

describe('an application for the diary', () => {
  it('G272-56 G272-57 G272-58 G166-42 G166-43 is printed by the school, shown a passport for, with the names compared', async () => {
    for (const [id, clause, names] of [
      ['g166', 'G166-42', 'G166-43'],
      ['g272', 'G272-57', 'G272-58'],
    ] as const) {
      await follow(school, id);
      for (const lacking of [{ document: null }, { document: 'other' }, { isPrinted: false }])
        expect(await give('application', { ...ASKED, ...lacking })).toMatchObject({
          code: 'PASSPORT_NEEDED',
          clause,
        });
      expect(await give('application', { ...ASKED, areNamesCompared: false })).toMatchObject({
        code: 'NAMES_NOT_COMPARED',
        clause: names,
      });
    }
    expect(await give('application', { ...ASKED, number: '17', note: 'Лично' })).toMatchObject({
      standing: 'given',
      consents: [
        {
          kind: 'application',
          name: 'Агеева Инна',
          givenOn: TODAY,
          number: '17',
          document: 'passport',
          isPrinted: true,
          areNamesCompared: true,
          takenBy: 'Кузьмина И.',
        },
      ],
    });
  });

  it('G272-59 opens the diary: without it nobody of the family is given a new sign-in', async () => {
    await follow(school, 'g272');
    const { students, guardians } = school;
    for (const id of [guardians.ofAgeev, students.ageev])
      expect(await open(id)).toMatchObject({ code: 'CONSENT_NEEDED', clause: 'G272-57' });
    await give('application', ASKED);
    expect((await open(guardians.ofAgeev, students.ageev)).sheets).toHaveLength(2);
  });

  it('is asked of nobody who is let in already, and of nobody who works here', async () => {
    await open(school.guardians.ofAgeev);
    await follow(school, 'g272');
    const again = await issue(api, office, 'resetPasswords', { personIds: [school.guardians.ofAgeev] });
    expect(again.sheets).toHaveLength(1);
    await school.change((tx) =>
      nameGuardians(tx, [
        {
          guardianId: school.staff.maths,
          studentId: school.students.eremin,
          kind: 'mother',
          from: '2026-09-01',
        },
      ]),
    );
    const administrator = await school.signIn('administrator');
    const sheets = await issue(api, administrator, 'openSignIns', { personIds: [school.staff.maths] });
    expect(sheets.sheets).toHaveLength(1);
  });

  it('G24-91 is the ground on which data of the class are kept, and opens no diary by itself', async () => {
    await follow(school, 'g24');
    const teacher = await school.signIn('classTeacher');
    const lacking = async () =>
      (await readClass(api, teacher, school.classes.a8)).filter(({ standing }) => standing === 'lacking')
        .length;
    expect(await lacking()).toBe(4);
    expect(await give('application', {}, teacher)).toMatchObject({ standing: 'given' });
    expect(await lacking()).toBe(3);
    expect((await open(school.students.zhukov)).sheets).toHaveLength(1);
  });
});

describe('consent', () => {
  it('TKK-73 is given in writing by each representative, before one uses the diary', async () => {
    await follow(school, 'tkk');
    const { students, guardians } = school;
    await school.change((tx) =>
      nameGuardians(tx, [
        { guardianId: guardians.ofZhukov, studentId: students.ageev, kind: 'guardian', from: '2026-09-01' },
      ]),
    );
    expect(await give('consent')).toMatchObject({ standing: 'lacking' });
    expect(await open(guardians.ofAgeev)).toMatchObject({ __typename: 'SignInSheets' });
    expect(await open(guardians.ofZhukov)).toMatchObject({ code: 'CONSENT_NEEDED', clause: 'TKK-73' });
    expect(await give('consent', { personId: guardians.ofZhukov })).toMatchObject({ standing: 'given' });
    // The other child of the same representative needs one of its own.
    expect(await open(guardians.ofZhukov)).toMatchObject({ code: 'CONSENT_NEEDED' });
    await give('consent', { personId: guardians.ofZhukov, studentId: students.zhukov });
    expect((await open(guardians.ofZhukov)).sheets).toHaveLength(1);
  });

  it('TKK-84 is given by a parent, an adoptive parent or a guardian, and by no trusted person', async () => {
    await follow(school, 'tkk');
    const { eremin } = school.students;
    const add = async (kind: string, familyName: string): Promise<string> =>
      keep(api, office, 'addGuardian', {
        studentId: eremin,
        person: person(familyName, 'Анна'),
        kind,
        from: '2026-09-01',
        confirm: true,
      });
    for (const [kind, name] of [
      ['adopter', 'Первая'],
      ['guardian', 'Вторая'],
    ] as const) {
      const personId = await add(kind, name);
      expect(await give('consent', { studentId: eremin, personId })).toMatchObject({
        __typename: 'StudentConsents',
      });
    }
    for (const personId of [await add('other', 'Третья'), school.guardians.ofZhukov, eremin])
      expect(await give('consent', { studentId: eremin, personId })).toMatchObject({
        code: 'NO_REPRESENTATIVE',
        clause: 'TKK-84',
      });
    await change(
      school,
      `update person set birth_date = '2008-11-18' where school_id = $1 and id = $2`,
      eremin,
    );
    expect(await give('consent', { studentId: eremin, personId: eremin })).toMatchObject({
      standing: 'given',
    });
  });

  it('stands once, is withdrawn with its day, and then holds no longer', async () => {
    await follow(school, 'tkk');
    expect(await give('consent', { givenOn: '2026-11-19' })).toMatchObject({ code: 'INVALID_VALUE' });
    await give('consent', { givenOn: '2026-11-10' });
    expect(await give('consent')).toMatchObject({ code: 'CONSENT_STANDS' });
    expect(await withdraw('consent', '2026-11-09')).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await withdraw('consent')).toMatchObject({
      standing: 'lacking',
      consents: [{ withdrawnOn: TODAY, withdrawnBy: 'Кузьмина И.' }],
    });
    expect(await open(school.guardians.ofAgeev)).toMatchObject({ code: 'CONSENT_NEEDED' });
    expect(await give('consent')).toMatchObject({ standing: 'given' });
  });

  it('is read by who takes and who leads, in the own class by its teacher, and by a family of oneself', async () => {
    await follow(school, 'tkk');
    const { students, guardians } = school;
    await school.change((tx) =>
      nameGuardians(tx, [
        { guardianId: guardians.ofZhukov, studentId: students.ageev, kind: 'father', from: '2026-09-01' },
      ]),
    );
    await give('consent', { note: 'Слова одного' });
    await give('consent', { personId: guardians.ofZhukov });
    for (const who of ['director', 'deputy', 'administrator', 'classTeacher'] as const) {
      const { consents } = await readConsents(api, await school.signIn(who), students.ageev);
      expect(consents).toHaveLength(2);
    }
    const family = await readConsents(api, await school.signIn('ofZhukov'), students.ageev, school.schoolId);
    expect(family).toMatchObject({ can: [], givers: [{ personId: guardians.ofZhukov }] });
    expect(family.consents).toMatchObject([{ personId: guardians.ofZhukov }]);
    for (const who of ['maths', 'educator', 'auditor'] as const)
      await expect(readConsents(api, await school.signIn(who), students.ageev)).rejects.toThrow(/NOT_FOUND/);
    await expect(
      readConsents(api, await school.signIn('ofAgeev'), students.zhukov, school.schoolId),
    ).rejects.toThrow(/NOT_FOUND/);
    const stranger = await ArrangedSchool.open(api);
    await expect(readConsents(api, await stranger.signIn('director'), students.ageev)).rejects.toThrow(
      /NOT_FOUND/,
    );
  });

  it('has a scan that is read by those who read the consent', async () => {
    const mine = await upload(office);
    const teachers = await upload(await school.signIn('classTeacher'));
    expect(await give('consent', { fileId: teachers.id })).toMatchObject({ code: 'NOT_FOUND' });
    const { consents = [] } = await give('consent', { fileId: mine.id });
    const path = consents[0]?.file?.path ?? '';
    const read = (session: TestSession) =>
      api.inject({
        method: 'GET',
        url: `${path}?app=${session.audience}`,
        headers: { cookie: session.cookie },
      });
    const answer = await read(await school.signIn('classTeacher'));
    expect([answer.statusCode, answer.body]).toEqual([200, 'Согласие']);
    expect((await read(await school.signIn('maths'))).statusCode).toBe(404);
    expect((await upload(await school.signIn('maths'))).statusCode).toBe(404);
  });
});

describe('contacts of a family', () => {
  const CONTACTS = `query ($studentId: ID!) { studentConsents(studentId: $studentId) {
    givers { personId phone email } consents { number takenBy file { name } } } }`;
  const CORRECT = `mutation ($input: CorrectContactsInput!) { correctContacts(input: $input) { __typename } }`;

  it('G24-29 are handed over in writing or as an electronic document, which is kept beside what was entered from it', async () => {
    await follow(school, 'g24');
    const teacher = await school.signIn('classTeacher');
    const { ofAgeev: personId } = school.guardians;
    const contacts = { phone: '+7 913 000-11-22', email: 'ageeva@example.org' };
    await api.data(teacher, CORRECT, {
      input: {
        ...{ clientMutationId: randomUUID(), classId: school.classes.a8, personId, expectedVersion: 1 },
        ...contacts,
      },
    });
    const { id: fileId } = await upload(teacher, 'контакты.txt', contacts.phone);
    await give('application', { number: '17' }, teacher);
    await give('paper', { number: '18', fileId }, teacher);
    const { studentConsents } = await api.data<{
      studentConsents: { givers: readonly object[]; consents: readonly { number: string }[] };
    }>(office, CONTACTS, { studentId: school.students.ageev });
    expect(studentConsents.givers).toContainEqual({ personId, ...contacts });
    const papers = [...studentConsents.consents].sort((one, other) => one.number.localeCompare(other.number));
    expect(papers).toEqual([
      { number: '17', takenBy: 'Орлова А.\u00a0И.', file: null },
      { number: '18', takenBy: 'Орлова А.\u00a0И.', file: { name: 'контакты.txt' } },
    ]);
  });
});

describe('a family that does not use the diary', () => {
  it('S117-39 has refused it: it is given no sign-in and is told with traditional means', async () => {
    await follow(school, 's117');
    const { students, guardians } = school;
    expect(await give('refusal')).toMatchObject({ standing: 'refused', isToldOnPaper: true });
    for (const id of [guardians.ofAgeev, students.ageev])
      expect(await open(id)).toMatchObject({ code: 'DIARY_REFUSED', clause: 'S117-39' });
    const [first] = (await readClass(api, office, school.classes.a8)).filter(
      ({ isToldOnPaper }) => isToldOnPaper,
    );
    expect(first).toMatchObject({
      studentId: students.ageev,
      barredIds: [students.ageev, guardians.ofAgeev],
    });
    await withdraw('refusal');
    expect((await open(guardians.ofAgeev)).sheets).toHaveLength(1);
  });

  it('S117-39 is not let in again, either, by the sign-in that it had before', async () => {
    await follow(school, 's117');
    const { ofAgeev } = school.guardians;
    expect((await open(ofAgeev)).sheets).toHaveLength(1);
    await give('refusal');
    expect((await changeSignIn(api, office, 'blockSignIn', ofAgeev)).code).toBeUndefined();
    expect(await changeSignIn(api, office, 'restoreSignIn', ofAgeev)).toMatchObject({
      ...{ code: 'DIARY_REFUSED', clause: 'S117-39' },
    });
    await withdraw('refusal');
    expect((await changeSignIn(api, office, 'restoreSignIn', ofAgeev)).code).toBeUndefined();
  });

  it('G24-25 G24-28 has asked in writing for print-outs, and they are made for it though it has a sign-in', async () => {
    await follow(school, 'g24');
    const teacher = await school.signIn('classTeacher');
    const signedIn = async (): Promise<boolean | undefined> => {
      const query = `query ($classId: ID!) { classReports(classId: $classId, from: "2026-11-09", to: "2026-11-18") { students { ids } signedIn } }`;
      type Answer = { classReports: { students: { ids: string[] }; signedIn: boolean[] } };
      const { classReports } = await api.data<Answer>(teacher, query, { classId: school.classes.a8 });
      return classReports.signedIn[classReports.students.ids.indexOf(school.students.ageev)];
    };
    await open(school.guardians.ofAgeev);
    expect(await signedIn()).toBe(true);
    expect(await give('paper', {}, teacher)).toMatchObject({ isToldOnPaper: true });
    expect(await signedIn()).toBe(false);
    await withdraw('paper');
    expect(await signedIn()).toBe(true);
  });
});

describe('that a family looks into the diary', () => {
  it('G24-31 is seen by the class teacher and by those who lead the school, each day once and by representatives alone', async () => {
    const { students, classes, schoolId } = school;
    await follow(school, 'g24');
    const look = async (who: 'ofAgeev' | 'ageev') => {
      const input = { schoolId, studentIds: [students.ageev], until: null, read: false };
      return changeOfFamily(api, await school.signIn(who), 'seeNews', input);
    };
    const looks = async (who: 'classTeacher' | 'director'): Promise<number | null | undefined> =>
      (await readClass(api, await school.signIn(who), classes.a8)).find(
        (one) => one.studentId === students.ageev,
      )?.looks;
    await look('ageev');
    expect(await looks('classTeacher')).toBe(0);
    await look('ofAgeev');
    await look('ofAgeev');
    expect([await looks('classTeacher'), await looks('director')]).toEqual([1, 1]);
  });
});
