import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@zhurnal/platform';
import { assignDuties } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import type { StaffName, StudentName } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { noticeOf, report } from './ask-class-life.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let classTeacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  classTeacher = await school.signIn('classTeacher');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const PHONE = sql('test.phone', `update person set phone = $3, email = $4 where school_id = $1 and id = $2`);
const PROFILE = sql('test.profile', `update school set profile = $2 where school_id = $1`);
const TODAY_OF = `query ($classId: ID!, $date: Date!) { classToday(classId: $classId, date: $date) {
  className date today studentCount can
  lessons { slot subject groupName teachers cancelled begun hasRoll }
  students { familyName presence since noted { slot subject fact reason } notices { id kind status } guardians { familyName relation phone } } } }`;
const CONTACTS = `query ($classId: ID!) { classContacts(classId: $classId) { className today can students {
  id familyName phone hasAccount lastVisit checkedOn checkedBy guardians { familyName relation phone email hasAccount lastVisit } } } }`;
const CONFIRM = `mutation ($input: ConfirmContactsInput!) { confirmContacts(input: $input) {
  ... on ContactsConfirmed { count checkedOn } ... on Refusal { code } } }`;
const PROGRESS = `query ($classId: ID!, $periodId: ID!) { classProgress(classId: $classId, periodId: $periodId) {
  className periodName from to students { familyNames } subjects { names }
  cells { students subjects averages counts due forecasts trends } } }`;
const CLASSES = `{ classesInCare { name isOwn waitingNotices can } }`;

interface Today {
  readonly className: string;
  readonly studentCount: number;
  readonly can: readonly string[];
  readonly lessons: readonly {
    subject: string;
    teachers: string;
    begun: boolean;
    hasRoll: boolean;
    cancelled: boolean;
  }[];
  readonly students: readonly {
    familyName: string;
    presence: string;
    since: number | null;
    noted: readonly { slot: number; fact: string; reason: string | null }[];
    notices: readonly { kind: string; status: string }[];
    guardians: readonly { familyName: string; phone: string | null }[];
  }[];
}
const readToday = async (date = TODAY, session = classTeacher): Promise<Today> =>
  (await api.data<{ classToday: Today }>(session, TODAY_OF, { classId: school.classes.a8, date })).classToday;

const enter = async (
  student: StudentName,
  group: 'maths' | 'music',
  fact: string,
  reason: string | null = null,
): Promise<void> => {
  const teacher = await school.signIn('maths');
  const studentId = school.students[student];
  await setAttendance(api, teacher, school.groups[group], [
    { lessonId: school.lesson(group, TODAY), studentId, fact, reason, expectedVersion: 0 },
  ]);
};

describe('the day of a class', () => {
  it('TKK-20 TKK-69 says who is away since when, who is back, late or expected, with whom to call', async () => {
    await school.change((tx) => tx.rows(PHONE, [school.guardians.ofAgeev, '+7 900 000-00-01', null]));
    await enter('ageev', 'maths', 'ABSENT');
    await enter('ezhikov', 'maths', 'LATE');
    const others = await school.signIn('ofZhukov');
    noticeOf((await report(api, others, school, ['zhukov'], { from: TODAY, to: TODAY, kind: 'DOCTOR' }))[0]);
    const today = await readToday();
    expect([today.className, today.studentCount]).toEqual(['8 А', 4]);
    expect(today.students).toEqual([
      expect.objectContaining({
        familyName: 'Агеев',
        presence: 'AWAY',
        since: 2,
        noted: [{ slot: 2, subject: 'Алгебра', fact: 'ABSENT', reason: null }],
        guardians: [{ familyName: 'Агеева', relation: 'MOTHER', phone: '+7 900 000-00-01' }],
      }),
      expect.objectContaining({ familyName: 'Ёжиков', presence: 'LATE', since: null }),
      expect.objectContaining({
        familyName: 'Жуков',
        presence: 'EXPECTED',
        notices: [expect.objectContaining({ kind: 'DOCTOR', status: 'SENT' })],
      }),
    ]);
    // At the last lesson the roll shows that the first one has come.
    await school.change((tx) =>
      tx.rows(sql('test.begin', `update lesson set starts_at = '11:00' where school_id = $1 and id = $2`), [
        school.lesson('music', TODAY),
      ]),
    );
    expect((await readToday()).students[0]).toMatchObject({ presence: 'AWAY' });
    const teacher = await school.signIn('maths');
    const lessonId = school.lesson('music', TODAY);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Хор',
      held: true,
      expectedVersion: 0,
    });
    expect((await readToday()).students[0]).toMatchObject({ presence: 'BACK', since: 2 });
  });

  it('says which lessons have no roll yet, and who gives them', async () => {
    const { lessons } = await readToday();
    expect(lessons.map(({ subject, begun, hasRoll }) => [subject, begun, hasRoll])).toEqual([
      ['Алгебра', true, false],
      ['Музыка', false, false],
    ]);
    const teacher = await school.signIn('maths');
    const lessonId = school.lesson('maths', TODAY);
    await changeLesson(api, teacher, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
    await school.substitute(lessonId, school.staff.substitute);
    expect((await readToday()).lessons[0]).toMatchObject({ hasRoll: true, teachers: 'Новикова А.\u00a0И.' });
    expect((await readToday(TUESDAY)).lessons).toHaveLength(2);
  });

  it('is the educator’s to see without telephones and notices, and a deputy’s with them', async () => {
    await enter('ageev', 'maths', 'ABSENT', 'ILL');
    const others = await school.signIn('ofAgeev');
    await report(api, others, school, ['ageev'], { from: TODAY, to: TODAY });
    const educator = await readToday(TODAY, await school.signIn('educator'));
    expect(educator.students).toMatchObject([{ familyName: 'Агеев', guardians: [], notices: [] }]);
    expect(educator.can).toEqual(['classToday', 'classAbsences', 'classProgress']);
    const deputy = await readToday(TODAY, await school.signIn('deputy'));
    expect(deputy.students).toMatchObject([
      { guardians: [{ familyName: 'Агеева' }], notices: [{ status: 'SENT' }] },
    ]);
    expect(deputy.can).not.toContain('setAbsenceReasons');
    expect((await readToday()).can).toEqual(
      expect.arrayContaining(['setAbsenceReasons', 'decideAbsenceNotice', 'confirmContacts']),
    );
  });
});

describe('the marks of a class', () => {
  it('G272-65 TKK-20 TKK-69 G166-47 are shown in all subjects, with average, count, trend and what the average suggests', async () => {
    const [maths, periods] = [
      await school.signIn('maths'),
      await database.query<{ id: string; name: string }>(
        `select id, name from grading_period where school_id = $1 and '2026-11-16' between starts_on and ends_on and kind = 'quarter' and 8 between grade_from and grade_to`,
        [school.schoolId],
      ),
    ];
    await setMarks(api, maths, school.groups.maths, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
      markItem(school, 'maths', MONDAY, 'ageev', 'TWO', { ordinal: 2 }),
      markItem(school, 'maths', TODAY, 'ageev', 'TWO'),
      markItem(school, 'maths', TODAY, 'ageev', 'TWO', { ordinal: 2 }),
      markItem(school, 'maths', TODAY, 'ageev', 'THREE', { ordinal: 3 }),
      markItem(school, 'maths', MONDAY, 'zhukov', 'DUE'),
    ]);
    type Progress = {
      students: { familyNames: string[] };
      subjects: { names: string[] };
      cells: Record<
        'students' | 'subjects' | 'averages' | 'counts' | 'due' | 'forecasts' | 'trends',
        unknown[]
      >;
    };
    const asked = { classId: school.classes.a8, periodId: periods[0]?.id };
    const { classProgress } = await api.data<{ classProgress: Progress }>(classTeacher, PROGRESS, asked);
    expect(classProgress.subjects.names).toEqual(['Алгебра', 'Английский язык', 'Музыка']);
    const { cells, students } = classProgress;
    const told = cells.students.map((student, at) => [
      students.familyNames[student as number],
      classProgress.subjects.names[cells.subjects[at] as number],
      ...(['averages', 'counts', 'due', 'forecasts', 'trends'] as const).map((name) => cells[name][at]),
    ]);
    expect(told.sort()).toEqual([
      ['Агеев', 'Алгебра', '2.80', 5, 0, 3, -1],
      ['Жуков', 'Алгебра', null, 0, 1, null, null],
    ]);
    const nowhere = await api.send(classTeacher, PROGRESS, { ...asked, periodId: randomUUID() });
    expect(nowhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('contacts of a class', () => {
  interface Contacts {
    readonly students: readonly {
      readonly id: string;
      readonly familyName: string;
      readonly hasAccount: boolean;
      readonly checkedOn: string | null;
      readonly checkedBy: string | null;
      readonly guardians: readonly {
        familyName: string;
        email: string | null;
        hasAccount: boolean;
        lastVisit: string | null;
      }[];
    }[];
  }
  const readContacts = async (session = classTeacher): Promise<Contacts> =>
    (await api.data<{ classContacts: Contacts }>(session, CONTACTS, { classId: school.classes.a8 }))
      .classContacts;
  const confirm = async (...students: StudentName[]): Promise<unknown> => {
    const studentIds = students.map((name) => school.students[name]);
    const input = { clientMutationId: randomUUID(), classId: school.classes.a8, studentIds };
    return (await api.data<{ confirmContacts: unknown }>(classTeacher, CONFIRM, { input })).confirmContacts;
  };

  it('name the family, how to reach it, and whether it looks into the diary', async () => {
    await school.change((tx) => tx.rows(PHONE, [school.guardians.ofAgeev, null, 'inna@example.org']));
    await school.signIn('ofAgeev');
    const { students } = await readContacts();
    expect(students.map(({ familyName }) => familyName)).toEqual(['Агеев', 'Ёжиков', 'Еремин', 'Жуков']);
    expect(students[0]?.guardians).toMatchObject([
      {
        familyName: 'Агеева',
        email: 'inna@example.org',
        hasAccount: true,
        lastVisit: expect.any(String) as unknown,
      },
    ]);
    expect(students[3]?.guardians).toMatchObject([
      { familyName: 'Жукова', hasAccount: false, lastVisit: null },
    ]);
    expect(students[0]?.hasAccount).toBe(false);
  });

  it('G24-8 tell those who lead which families look into the diary, and which cannot yet', async () => {
    await school.signIn('ofAgeev');
    for (const who of ['deputy', 'director'] as const) {
      const { students } = await readContacts(await school.signIn(who));
      const seen = students.flatMap(({ guardians }) =>
        guardians.map(({ familyName, hasAccount, lastVisit }) => [
          familyName,
          hasAccount,
          lastVisit !== null,
        ]),
      );
      expect(seen).toEqual([
        ['Агеева', true, true],
        ['Жукова', false, false],
      ]);
    }
  });

  it('S117-37 S117-22 are checked by the class teacher, with day and name, once a day each', async () => {
    expect(await confirm('ageev', 'zhukov', 'ageev')).toEqual({ count: 2, checkedOn: TODAY });
    expect(await confirm('ageev')).toEqual({ count: 1, checkedOn: TODAY });
    const checks = await database.query(`select checked_by from contact_check where school_id = $1`, [
      school.schoolId,
    ]);
    expect(checks).toHaveLength(2);
    const { students } = await readContacts(await school.signIn('director'));
    expect(students.map(({ checkedOn, checkedBy }) => [checkedOn, checkedBy])).toEqual([
      [TODAY, 'Орлова А.\u00a0И.'],
      [null, null],
      [null, null],
      [TODAY, 'Орлова А.\u00a0И.'],
    ]);
    expect(await confirm('malyshev')).toEqual({ code: 'NOT_FOUND' });
  });

  describe('found changed', () => {
    const CORRECT = `mutation ($input: CorrectContactsInput!) { correctContacts(input: $input) {
      ... on ContactsCorrected { isReported } ... on Refusal { code params { name value } } } }`;
    const REPORTS = `{ contactReports { mayDecide reports { id version name className oldPhone phone email reportedBy } } }`;
    const DECIDE = `mutation ($input: DecideContactReportInput!) { decideContactReport(input: $input) {
      ... on ContactsCorrected { isReported } ... on Refusal { code } } }`;
    const cardOf = async (id: string): Promise<{ phone: string | null; version: number } | undefined> =>
      (
        await database.query<{ phone: string | null; version: number }>(
          `select phone, version from person where id = $1`,
          [id],
        )
      )[0];
    const correct = async (
      personId: string,
      phone: string,
      session = classTeacher,
      classId = school.classes.a8,
    ) => {
      const expectedVersion = (await cardOf(personId))?.version ?? 1;
      const input = {
        clientMutationId: randomUUID(),
        classId,
        personId,
        expectedVersion,
        phone,
        email: null,
      };
      return api.send<{ correctContacts: unknown }>(session, CORRECT, { input });
    };

    it('G24-92 TKK-18 S117-15 are filled and corrected by the class teacher at once, after the monthly check too, and the trail knows who did it', async () => {
      const { ofAgeev } = school.guardians;
      await confirm('ageev');
      for (const id of [ofAgeev, school.students.zhukov]) {
        const answer = await correct(id, ' +7 913  000-11-22 ');
        expect(answer.data?.correctContacts).toEqual({ isReported: false });
        expect((await cardOf(id))?.phone).toBe('+7 913 000-11-22');
      }
      const trail = await database.query(
        `select person_id, role, delta -> 'phone' ->> 1 as phone from audit where row_id = $1 and entity = 'person' and op = 'update'`,
        [ofAgeev],
      );
      expect(trail).toEqual([
        {
          person_id: school.staff.classTeacher,
          role: expect.stringContaining('class_teacher'),
          phone: expect.stringMatching(/^digest:/),
        },
      ]);
      expect((await correct(ofAgeev, 'нет')).data?.correctContacts).toMatchObject({ code: 'INVALID_VALUE' });
      // The office sees when the data were last found right, and by whom.
      const card = `query ($id: ID!) { studentCard(id: $id) { contactsCheckedOn contactsCheckedBy guardians { phone } } }`;
      const { studentCard } = await api.data<{ studentCard: unknown }>(
        await school.signIn('administrator'),
        card,
        { id: school.students.ageev },
      );
      expect(studentCard).toEqual({
        contactsCheckedOn: TODAY,
        contactsCheckedBy: 'Орлова А.\u00a0И.',
        guardians: [{ phone: '+7 913 000-11-22' }],
      });
    });

    it('are nobody’s to correct but the own class’s teacher’s, and of nobody but the own class', async () => {
      const { ofAgeev } = school.guardians;
      const no = async (...asked: Parameters<typeof correct>): Promise<unknown> =>
        (await correct(...asked)).errors?.[0]?.extensions.code;
      expect(await no(ofAgeev, '12345', classTeacher, school.classes.b1)).toBe('NOT_FOUND');
      expect(await no(school.staff.maths, '12345')).toBe('NOT_FOUND');
      for (const who of ['maths', 'educator', 'director'] as const)
        expect(await no(ofAgeev, '12345', await school.signIn(who))).toBe('NOT_FOUND');
      expect((await cardOf(ofAgeev))?.phone).not.toBe('12345');
    });

    it('S117-23 are reported to the administrator, who enters them, where the regulation has it so', async () => {
      const { ofAgeev } = school.guardians;
      await school.change((tx) => tx.rows(PROFILE, ['federal-five-days']));
      const before = await cardOf(ofAgeev);
      expect((await correct(ofAgeev, '+7 913 000-11-33')).data?.correctContacts).toEqual({
        isReported: true,
      });
      expect((await correct(ofAgeev, '+7 913 000-11-44')).data?.correctContacts).toEqual({
        isReported: true,
      });
      expect(await cardOf(ofAgeev)).toEqual(before);
      const administrator = await school.signIn('administrator');
      const read = async () =>
        (
          await api.data<{ contactReports: { reports: { id: string; version: number }[] } }>(
            administrator,
            REPORTS,
          )
        ).contactReports;
      const { reports, ...can } = await read();
      expect([can, reports]).toEqual([
        { mayDecide: true },
        [
          expect.objectContaining({
            className: '8 А',
            phone: '+7 913 000-11-44',
            reportedBy: 'Орлова А.\u00a0И.',
          }),
        ],
      ]);
      const decide = async (enter: boolean, answer = '') => {
        const [report] = reports;
        const input = {
          clientMutationId: randomUUID(),
          personId: ofAgeev,
          reportId: report?.id,
          expectedVersion: report?.version,
          enter,
          answer,
        };
        return (await api.data<{ decideContactReport: unknown }>(administrator, DECIDE, { input }))
          .decideContactReport;
      };
      expect(await decide(false)).toEqual({ code: 'ANSWER_REQUIRED' });
      expect(await decide(true)).toEqual({ isReported: false });
      expect((await cardOf(ofAgeev))?.phone).toBe('+7 913 000-11-44');
      expect(await decide(true)).toEqual({ code: 'REPORT_DECIDED' });
      expect((await read()).reports).toEqual([]);
    });
  });

  it.each(['educator', 'maths', 'administrator', 'auditor'] satisfies StaffName[])(
    'are not for: %s',
    async (who) => {
      const answer = await api.send(await school.signIn(who), CONTACTS, { classId: school.classes.a8 });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  );
});

describe('the classes in somebody’s care', () => {
  interface InCare {
    readonly name: string;
    readonly isOwn: boolean;
    readonly waitingNotices: number;
    readonly can: readonly string[];
  }
  const listClasses = async (who: StaffName): Promise<InCare[]> =>
    (await api.data<{ classesInCare: InCare[] }>(await school.signIn(who), CLASSES)).classesInCare;
  const told = (classes: readonly InCare[]): unknown =>
    classes.map(({ name, isOwn, waitingNotices }) => [name, isOwn, waitingNotices]);

  it('are the own ones of a class teacher, several where there are several, and all for those who lead', async () => {
    await report(api, await school.signIn('ofAgeev'), school, ['ageev'], { from: TODAY, to: TODAY });
    expect(told(await listClasses('classTeacher'))).toEqual([['8 А', true, 1]]);
    expect(told(await listClasses('educator'))).toEqual([['8 А', false, 0]]);
    expect(told(await listClasses('deputy'))).toEqual([
      ['1 Б', false, 0],
      ['8 А', false, 1],
    ]);
    const { classTeacher: personId } = school.staff;
    await school.change((tx) =>
      assignDuties(tx, [{ personId, role: 'class_teacher', classId: school.classes.b1, from: '2026-11-01' }]),
    );
    expect(told(await listClasses('classTeacher'))).toEqual([
      ['1 Б', true, 0],
      ['8 А', true, 1],
    ]);
  });
});
