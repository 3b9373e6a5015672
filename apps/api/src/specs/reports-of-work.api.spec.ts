import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '@zhurnal/documents/testing';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { follow } from './arrange-compliance.js';
import { day, subjectOf, teachOn } from './arrange-norms.js';
import { rowOf, runReport } from './arrange-reports.js';
import { takeRoll } from './ask-day.js';
import { changeLesson, markItem, setMarks } from './ask-journal.js';
import { change } from './change-rows.js';
import { RawSchool, secondLogins, secondPlace, secondWork, share } from './second-reports.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let raw: RawSchool;

const FROM = '2026-11-02';
const days = { from: FROM, to: TODAY };
const ASSESSED = ['2026-11-24', '2026-12-02', '2027-02-09'] as const;
const assessments = ASSESSED.map((date) => ({ id: randomUUID(), date }));
const remarks = { open: randomUUID(), accepted: randomUUID() };

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  raw = new RawSchool(database, school.schoolId);
  deputy = await school.signIn('deputy');
  await follow(school, 'g272');
  await teach();
  await remark(remarks.open, `'open', null, null`);
  await remark(remarks.accepted, `'accepted', '2026-11-18T07:00:00Z', '${school.staff.deputy}'`);
  await signedInBefore();
  await lookInto();
  await standIn();
  await teachOn(school, day('2026-11-24'), 3);
  await plan();
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Monday is recorded two days late, today in time; two students have two marks. */
async function teach(): Promise<void> {
  const maths = await school.signIn('maths');
  for (const date of [MONDAY, TODAY]) {
    const lessonId = school.lesson('maths', date);
    await changeLesson(api, maths, 'recordLesson', {
      lessonId,
      topic: 'Дроби',
      held: true,
      expectedVersion: 0,
    });
  }
  await takeRoll(api, maths, school.lesson('maths', TODAY));
  await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE'),
    markItem(school, 'maths', TODAY, 'ageev', 'FOUR'),
    markItem(school, 'maths', MONDAY, 'zhukov', 'THREE'),
    markItem(school, 'maths', TODAY, 'zhukov', 'TWO'),
    markItem(school, 'maths', TODAY, 'eremin', 'FIVE'),
  ]);
}

const remark = (id: string, state: string): Promise<void> =>
  change(
    school,
    `insert into review_remark (school_id, id, group_id, anchor, lesson_id, from_day, to_day, template, text, performer_id, author_id, written_at, due_on, answer, answered_at, state, decided_at, decided_by)
     select $1, $2, $3, 'lesson', $4, '2026-11-16', '2026-11-16', 'other', 'Тема не та', $5::uuid, $6::uuid, '2026-11-16T21:30:00Z', '2026-11-20', 'Исправлено', '2026-11-17T20:59:00Z', ${state}`,
    id,
    school.groups.maths,
    school.lesson('maths', MONDAY),
    school.staff.maths,
    school.staff.deputy,
  );

/** Sessions of other days: the mother thrice, one of them before the days; the director late in the evening by Moscow. */
async function signedInBefore(): Promise<void> {
  await school.signIn('ofAgeev');
  await school.signIn('director');
  const past = async (person: string, audience: string, at: string): Promise<void> => {
    await database.query(
      `insert into session (session_id, token_hash, account_id, audience, created_at, idle_minutes, expires_at)
       select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), m.account_id, $2, $3, 600, now() from membership m where m.person_id = $1 limit 1`,
      [person, audience, at],
    );
  };
  for (const at of ['2026-11-01T10:00:00Z', '2026-11-05T10:00:00Z', '2026-11-09T10:00:00Z'])
    await past(school.guardians.ofAgeev, 'family', at);
  await past(school.staff.director, 'staff', '2026-11-16T21:30:00Z');
  await past(school.staff.director, 'family', '2026-11-17T10:00:00Z');
}

/** The mother of Ageev looks twice in both whole weeks, that of Zhukov in one of them, Zhukov himself in both. */
const lookInto = (): Promise<void> =>
  change(
    school,
    `insert into family_look (school_id, id, person_id, student_id, day)
     select $1, gen_random_uuid(), x.person::uuid, x.student::uuid, x.day::date
       from unnest($2::text[], $3::text[], $4::text[]) as x(person, student, day)`,
    ...columnsOf(
      ['2026-11-02', '2026-11-08', '2026-11-10', '2026-11-11'].map((at) => ['ofAgeev', 'ageev', at] as const),
      ['2026-11-03', '2026-11-04', '2026-11-12', '2026-11-16'].map(
        (at) => ['ofZhukov', 'zhukov', at] as const,
      ),
      ['2026-11-03', '2026-11-05', '2026-11-09', '2026-11-15'].map((at) => ['zhukov', 'zhukov', at] as const),
    ),
  );

type Look = readonly ['ofAgeev' | 'ofZhukov' | 'zhukov', 'ageev' | 'zhukov', string];
function columnsOf(...looks: readonly (readonly Look[])[]): string[][] {
  const idOf = (who: Look[0]): string => (who === 'zhukov' ? school.students.zhukov : school.guardians[who]);
  const all = looks.flat();
  return [all.map(([who]) => idOf(who)), all.map(([, of]) => school.students[of]), all.map(([, , at]) => at)];
}

/** Somebody stands in on Monday, recorded, and on Tuesday, not recorded; and the teacher of English beside the own lesson. */
async function standIn(): Promise<void> {
  await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
  await school.substitute(school.lesson('english', TUESDAY), school.staff.secondEnglish);
  await change(
    school,
    `insert into staff_absence (school_id, id, person_id, from_date, to_date, kind)
     values ($1, gen_random_uuid(), $2, '2026-11-16', '2026-11-16', 'illness'), ($1, gen_random_uuid(), $3, '2026-11-17', '2026-11-17', 'training')`,
    school.staff.maths,
    school.staff.english,
  );
}

async function plan(): Promise<void> {
  const subjectId = await subjectOf(school, 'maths');
  for (const [at, { id, date }] of assessments.entries())
    await change(
      school,
      `insert into assessment (school_id, id, year_id, subject_id, grade_level, class_id, date, lessons, kind, level, title, status, planned_by)
       values ($1, $2, $3, $4, 8, $5, $6, 1, 'control_work', 'school', $7, 'proposed', $8)`,
      ...[id, school.yearId, subjectId, school.classes.a8, date, `Работа ${at}`, school.staff.deputy],
    );
}

describe('reports on work, counted a second time from the rows', () => {
  it('G24-75 the analysis of work with the journal has what every teacher entered in time, filled, marked, and was remarked on', async () => {
    const view = await runReport(api, deputy, { code: 'work_of_teachers', ...days });
    const now = '2026-11-18 12:00:00';
    for (const who of ['maths', 'english', 'secondEnglish'] as const)
      expect(rowOf(view, 'teachers', school.staff[who])).toMatchObject(
        await secondWork(raw, school.staff[who], { ...days, now }),
      );
    expect(rowOf(view, 'teachers', school.staff.maths)).toMatchObject({
      timelyShare: '66.67',
      filledShare: '83.33',
      coveredShare: '50.00',
      remarksGiven: '2',
      remarksClosed: '1',
    });
    // Who gave nothing and was not remarked on is not there; grade 1 has no marks to count.
    expect(view.tables[0]?.rows).not.toContain(school.staff.substitute);
    expect(rowOf(view, 'teachers', school.staff.primary)).toMatchObject({ coveredShare: null });
  });

  it('G272-46 G272-47 the sheet of remarks has each with its checker, term, answer and the day it was set right', async () => {
    const view = await runReport(api, deputy, { code: 'remarks_sheet', ...days });
    const rows = await database.query<{ id: string }>(
      `select id from review_remark where school_id = $1 order by written_at, id`,
      [school.schoolId],
    );
    expect(view.tables[0]?.rows).toEqual(rows.map(({ id }) => id));
    const same = {
      // 21:30 of Monday by Greenwich is Tuesday in Moscow.
      day: TUESDAY,
      checker: 'Лебедева А.\u00a0И.',
      class: '8 А',
      subject: 'Алгебра',
      teacher: 'Петрова А.\u00a0И.',
      remark: 'Тема не та',
      dueOn: '2026-11-20',
      answer: 'Исправлено',
      answeredOn: TUESDAY,
    };
    expect(rowOf(view, 'remarks', remarks.open)).toMatchObject({
      ...same,
      state: 'Не исправлено',
      fixedOn: null,
    });
    expect(rowOf(view, 'remarks', remarks.accepted)).toMatchObject({
      ...same,
      state: 'Снято',
      fixedOn: TODAY,
    });
    const other = { code: 'remarks_sheet', classId: school.classes.b1, ...days };
    expect((await runReport(api, deputy, other)).tables[0]?.rows).toEqual([]);
    const before = await runReport(api, deputy, { code: 'remarks_sheet', from: FROM, to: MONDAY });
    expect(before.tables[0]?.rows).toEqual([]);
  });

  it('S117-42 the report on activity has who signed in, how often and last, and which families look twice a week', async () => {
    const view = await runReport(api, deputy, { code: 'user_activity', ...days });
    const { staff, guardians, students, schoolId } = school;
    const count = (people: readonly string[], audience: 'staff' | 'family') =>
      secondLogins(database, schoolId, people, audience, [FROM, TODAY]);
    expect(rowOf(view, 'roles', 'director')).toMatchObject(await count([staff.director], 'staff'));
    expect(rowOf(view, 'roles', 'director')).toMatchObject({ logins: '1', lastLogin: TUESDAY });
    const teachers = [staff.maths, staff.english, staff.secondEnglish, staff.primary, staff.substitute];
    expect(rowOf(view, 'roles', 'teacher')).toMatchObject(await count(teachers, 'staff'));
    expect(rowOf(view, 'roles', 'guardian')).toMatchObject(await count(Object.values(guardians), 'family'));
    expect(rowOf(view, 'roles', 'guardian')).toMatchObject({ signedIn: '1', logins: '2' });
    expect(rowOf(view, 'roles', 'student')).toMatchObject(await count(Object.values(students), 'family'));
    expect(rowOf(view, 'looks', school.classes.a8)).toEqual({
      class: '8 А',
      students: '4',
      ...(await secondLooks()),
    });
    expect(rowOf(view, 'looks', school.classes.a8)).toMatchObject({
      familiesSteady: '1',
      studentsSteady: '1',
    });
    const short = await runReport(api, deputy, { code: 'user_activity', from: MONDAY, to: TODAY });
    expect(rowOf(short, 'looks', 'all')).toMatchObject({ students: '5', familiesSteady: null });
  });

  it('the schedule of assessments says what breaks a tenth, the distance, and the first and the last lesson', async () => {
    const ask = { code: 'assessment_schedule', from: '2026-11-23', to: '2027-03-01' };
    const view = await runReport(api, deputy, ask);
    expect(view.tables[0]?.rows).toEqual(assessments.map(({ id }) => id));
    const { maths, english, secondEnglish, music } = school.groups;
    for (const { id, date } of assessments.slice(0, 2)) {
      const found = rowOf(view, 'assessments', id);
      const second = await secondPlace(raw, id, [maths, english, secondEnglish, music]);
      expect(found).toMatchObject({
        day: date,
        grade: '8',
        class: '8 А',
        level: 'Школьный',
        inJournal: 'нет',
      });
      for (const key of ['shareCheck', 'gapCheck', 'placeCheck'] as const)
        expect([key, found[key] !== 'соблюдено']).toEqual([key, second[key]]);
    }
    expect(rowOf(view, 'assessments', assessments[0]?.id ?? '')['gapCheck']).toBe('слишком близко');
    expect(rowOf(view, 'assessments', assessments[2]?.id ?? '')).toMatchObject({
      gapCheck: 'соблюдено',
      otherCheck: 'нет урока: 8 А',
    });
    const own = await runReport(api, deputy, { ...ask, classId: school.classes.b1 });
    expect(own.tables[0]?.rows).toEqual([]);
  });

  it('substitutions have who, for whom and why, and an hour for each lesson that is noted as held', async () => {
    const view = await runReport(api, deputy, { code: 'substitutions', ...days });
    const rows = await database.query<{
      id: string;
      date: string;
      slot: number;
      held: boolean;
      staff_id: string;
    }>(
      `select t.id, l.date::text, l.slot, t.staff_id, exists (select from lesson_record r where r.id = l.id and r.held_at is not null) as held
         from lesson_teacher t join lesson l on l.id = t.lesson_id
        where t.school_id = $1 and t.substitute and l.cancelled_at is null order by l.date, l.slot`,
      [school.schoolId],
    );
    expect(view.tables[0]?.rows).toEqual(rows.map(({ id }) => id));
    const [first, second] = rows.map(({ id }) => rowOf(view, 'substitutions', id));
    expect(first).toEqual({
      day: MONDAY,
      slot: '1',
      absentTeacher: 'Петрова А.\u00a0И.',
      substitutionReason: 'отсутствие',
      substitute: 'Новикова А.\u00a0И.',
      class: '8 А',
      subject: 'Алгебра',
      group: expect.any(String),
      isHeld: 'да',
      isJoined: 'нет',
      paidHours: '1',
    });
    expect(second).toMatchObject({
      substitutionReason: 'обучение',
      isHeld: 'нет',
      isJoined: 'да',
      paidHours: '0',
    });
    for (const who of ['substitute', 'secondEnglish'] as const) {
      const own = rows.filter(({ staff_id }) => staff_id === school.staff[who]);
      expect(rowOf(view, 'paid', school.staff[who])).toMatchObject({
        given: String(own.length),
        paidHours: String(own.filter(({ held }) => held).length),
      });
    }
    expect(rowOf(view, 'paid', 'all')).toMatchObject({ given: '2', paidHours: '1' });
  });
});

describe('what families are told, of the whole class at once', () => {
  it('G24-93 has the marks of the days of every student with the average of the period', async () => {
    const ask = { code: 'family_letter', classId: school.classes.a8, ...days };
    const view = await runReport(api, deputy, ask);
    const { ageev, zhukov, eremin, ezhikov } = school.students;
    expect([...view.tables.map(({ key }) => key)].sort()).toEqual([ageev, zhukov, eremin, ezhikov].sort());
    expect(rowOf(view, ageev, 'Алгебра')).toMatchObject({ marks: '5 4', average: '4.50' });
    expect(rowOf(view, zhukov, 'Алгебра')).toMatchObject({ marks: '3 2', average: '2.50' });
  });

  it('G24-25 goes on paper to those only whose representatives have no sign-in', async () => {
    const ask = { code: 'family_paper', classId: school.classes.a8, ...days };
    const { run, tables } = await runReport(api, deputy, ask);
    const keys = tables.map(({ key }) => key);
    const { ageev, zhukov, eremin, ezhikov } = school.students;
    expect([...keys].sort()).toEqual([zhukov, eremin, ezhikov].sort());
    expect(keys).not.toContain(ageev);
    // Each has a sheet of their own, signed and with the notes: nobody is given marks of others.
    const url = `/files/reports/${run.id}?classId=${school.classes.a8}&format=pdf&app=staff`;
    const pages = readPdf((await api.inject({ method: 'GET', url, headers: headersOf(deputy) })).bytes);
    const names = tables.map(({ title }) => title.split(' — ')[0] ?? '');
    expect(pages.map((page) => names.filter((name) => page.replaceAll('\n', ' ').includes(name)))).toEqual(
      names.map((name) => [name]),
    );
    for (const page of pages) expect(page).toContain('Классный руководитель');
  });
});

/** Students whose family, and who themselves, looked on two days of both whole weeks. */
async function secondLooks(): Promise<Readonly<Record<string, string | null>>> {
  const looks = await raw.rows('family_look', 'person_id, student_id, day::text as day');
  const weeks = [
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
  ] as const;
  const steady = (isFamily: boolean): number =>
    [school.students.ageev, school.students.zhukov, school.students.eremin, school.students.ezhikov].filter(
      (id) =>
        weeks.every(([first, last]) => {
          const found = looks.filter(
            (look) =>
              look['student_id'] === id &&
              (look['person_id'] !== id) === isFamily &&
              String(look['day']) >= first &&
              String(look['day']) <= last,
          );
          return new Set(found.map((look) => look['day'])).size >= 2;
        }),
    ).length;
  const [families, own] = [steady(true), steady(false)];
  return {
    familiesSteady: String(families),
    familiesShare: share(families, 4),
    studentsSteady: String(own),
    studentsShare: share(own, 4),
  };
}
