import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { StatementRecorder } from '@zhurnal/testing';
import type { TestSession } from '@zhurnal/testing';
import type { StaffName } from './arrange.js';
import { readCompliance } from './arrange-compliance.js';
import { changeDuty, changeRows, readDuties, uploadDutyFile } from './arrange-duties.js';
import { NOVEMBER, QUARTER, keepDutySchool } from './keep-duty-school.js';

const duties = keepDutySchool();

describe('a task of a duty', () => {
  beforeEach(() => duties.follow('g24'));

  it('is seen by whose it is, and by those who lead the school together with all others', async () => {
    duties.move('2026-10-20');
    const [own, lead, control] = await Promise.all(
      (['classTeacher', 'deputy', 'auditor'] as const).map(async (who) =>
        readDuties(duties.api, await duties.school.signIn(who), { from: QUARTER, to: QUARTER, mine: false }),
      ),
    );
    expect(own?.mayAll).toBe(false);
    expect([...new Set(own?.tasks.map(({ code }) => code))]).toEqual(['class_report']);
    expect(lead?.tasks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['class_report', 'sign_copies', 'teachers_report', 'print_copies']),
    );
    expect(control?.tasks.flatMap(({ can }) => can)).toEqual([]);
    expect(lead?.tasks.filter(({ can }) => can.includes('completeDuty'))).toHaveLength(
      lead?.tasks.length ?? 0,
    );
  });

  it('is said to be done by whose it is or by who leads the duties.school, by nobody else, and names the clause', async () => {
    duties.move('2026-10-20');
    const task = await duties.taskOf('director', 'back_up', QUARTER);
    for (const who of ['administrator', 'maths', 'classTeacher'] as const)
      expect(await duties.complete(await duties.school.signIn(who), task)).toMatchObject({
        code: 'DUTY_OF_OTHERS',
        clause: 'G24-73',
      });
    expect(await duties.complete(await duties.school.signIn('deputy'), task)).toMatchObject({
      task: { state: 'DONE' },
    });
  });

  it('is shown by a document, for who sees the task and on the page of compliance; the trail tells of it', async () => {
    duties.move(QUARTER);
    const [teacher, control] = [
      await duties.school.signIn('classTeacher'),
      await duties.school.signIn('auditor'),
    ];
    const task = await duties.taskOf('classTeacher', 'class_report', QUARTER);
    const mine = await uploadDutyFile(duties.api, teacher, 'отчёт.pdf', '%PDF-1.7 отчёт');
    const others = await uploadDutyFile(duties.api, await duties.school.signIn('deputy'), 'чужой.txt', 'Да');
    for (const wrong of [
      { fileId: others.id },
      { fileId: mine.id, outcome: 'POSTPONED', postponedTo: '2026-10-30' },
    ])
      expect(await duties.complete(teacher, task, wrong)).toMatchObject({ code: 'INVALID_VALUE' });
    const { task: done } = await duties.complete(teacher, task, { fileId: mine.id });
    expect(done?.said?.file).toMatchObject({ id: mine.id, name: 'отчёт.pdf' });
    const path = done?.said?.file?.path ?? '';
    const read = async (who: StaffName) => {
      const { cookie, audience } = await duties.school.signIn(who);
      return duties.api.inject({ method: 'GET', url: `${path}?app=${audience}`, headers: { cookie } });
    };
    for (const who of ['classTeacher', 'deputy', 'auditor'] as const)
      expect([who, (await read(who)).body]).toEqual([who, '%PDF-1.7 отчёт']);
    expect((await read('maths')).statusCode).toBe(404);
    const { evidence } = await readCompliance(duties.api, control, QUARTER);
    expect(evidence.paths.filter(Boolean)).toEqual([path]);
    expect(evidence.files.filter(Boolean)).toEqual(['отчёт.pdf']);
    // Who leads the school may correct the words and leave the document of the teacher.
    const deputy = await duties.school.signIn('deputy');
    const { task: again } = await duties.complete(deputy, done, { fileId: mine.id, text: 'Принято' });
    expect(again?.said?.file?.id).toBe(mine.id);
    const { task: without } = await duties.complete(deputy, again, { text: 'Без файла' });
    expect(without?.said?.file).toBeNull();
    expect((await read('deputy')).statusCode).toBe(404);
    const trail = await duties.database.query<{ change: readonly unknown[] | null }>(
      `select delta -> 'file_id' as change from audit
        where school_id = '${duties.school.schoolId}' and entity = 'duty_task' order by at, version`,
    );
    expect(trail.map(({ change }) => change)).toEqual([[null, mine.id], null, [mine.id, null]]);
  });

  it('is put off to a day with its reason, done in time until then, and opened again', async () => {
    duties.move(QUARTER);
    const director = await duties.school.signIn('director');
    const task = await duties.taskOf('director', 'sign_copies', QUARTER);
    const off = { outcome: 'POSTPONED', text: 'Болен заместитель', postponedTo: '2026-10-30' };
    expect(await duties.complete(director, task, { ...off, postponedTo: null })).toMatchObject({
      code: 'INVALID_VALUE',
    });
    const { task: postponed } = await duties.complete(director, task, off);
    expect(postponed?.state).toBe('POSTPONED');
    expect(await duties.complete(director, task)).toMatchObject({ code: 'STALE_VERSION' });
    duties.move('2026-10-30');
    const { task: done } = await duties.complete(await duties.school.signIn('director'), postponed);
    expect(done?.state).toBe('DONE');
    const reopened = await changeDuty(duties.api, await duties.school.signIn('director'), 'reopenDuty', {
      id: done?.said?.id,
      expectedVersion: done?.said?.version,
    });
    expect(reopened.task).toMatchObject({ state: 'OVERDUE', said: null });
    expect(await duties.standing('G24-72', QUARTER)).toEqual({ state: 'NO_EVIDENCE', texts: [] });
  });

  it('is not there on a day on which the regulation asks for nothing', async () => {
    duties.move(QUARTER);
    const director = await duties.school.signIn('director');
    const none = { code: 'sign_copies', dueOn: '2026-10-22', classId: null, personId: null };
    const text = `mutation ($input: CompleteDutyInput!) { completeDuty(input: $input) { __typename } }`;
    const variables = {
      input: { clientMutationId: randomUUID(), ...none, outcome: 'DONE', text: 'Да', expectedVersion: 0 },
    };
    const { errors } = await duties.api.send<unknown>(director, text, variables);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is shown by the record: families told, contacts looked at, journals reviewed', async () => {
    duties.move('2026-11-30');
    const last = { who: 'classTeacher', code: 'check_contacts', day: NOVEMBER } as const;
    expect((await duties.taskOf(last.who, last.code, last.day))?.state).toBe('DUE_SOON');
    await changeRows(
      duties.school,
      `insert into contact_check (school_id, id, student_id, checked_on, checked_by)
       select $1, gen_random_uuid(), e.student_id, '2026-11-12', $2::uuid from enrollment e where e.school_id = $1 and e.class_id = $3`,
      duties.school.staff.classTeacher,
      duties.school.classes.a8,
    );
    expect((await duties.taskOf(last.who, last.code, last.day))?.state).toBe('SEEN');
    // Every two weeks from the first of September: the stretch from the tenth of November.
    const told = () => duties.taskOf('classTeacher', 'inform_families', '2026-11-23');
    expect((await told())?.state).toBe('OVERDUE');
    await changeRows(
      duties.school,
      `insert into taken_out (school_id, id, person_id, what, class_id, from_date, to_date, whom, row_count, created_at)
       values ($1, gen_random_uuid(), $2, 'class_reports', $3, '2026-11-01', '2026-11-20', 'all', 4, '2026-11-20T08:00:00Z')`,
      duties.school.staff.classTeacher,
      duties.school.classes.a8,
    );
    expect((await told())?.state).toBe('SEEN');
    const paper = () => duties.taskOf('classTeacher', 'paper_families', '2026-11-09');
    expect((await paper())?.state).toBe('OVERDUE');
    await changeRows(
      duties.school,
      `update enrollment set valid_to = '2026-11-01' where school_id = $1 and class_id = $2`,
      duties.school.classes.a8,
    );
    expect((await paper())?.state).toBe('SEEN');
    const review = () => duties.taskOf('deputy', 'review_journals', NOVEMBER);
    expect((await review())?.state).toBe('DUE_SOON');
    await changeRows(
      duties.school,
      `insert into journal_review (school_id, id, group_id, month, reviewed_by, reviewed_at)
       select $1, gen_random_uuid(), g.id, '2026-11-01', $2::uuid, now() from teaching_group g where g.school_id = $1`,
      duties.school.staff.deputy,
    );
    expect((await review())?.state).toBe('SEEN');
  });

  it('G24-25 is seen once each family that asked for paper has its print-out, however many were printed', async () => {
    duties.move('2026-11-10');
    const { school } = duties;
    const paperTask = () => duties.taskOf('classTeacher', 'paper_families', '2026-11-09');
    const paper = async () => (await paperTask())?.state;
    await changeRows(
      school,
      `insert into taken_out (school_id, id, person_id, what, class_id, from_date, to_date, whom, row_count, created_at)
       values ($1, gen_random_uuid(), $2, 'class_reports', $3, '2026-10-27', '2026-11-09', 'all', 4, '2026-11-09T08:00:00Z')`,
      school.staff.classTeacher,
      school.classes.a8,
    );
    expect(await paper()).toBe('SEEN');
    await changeRows(
      school,
      `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, taken_by, taken_at)
       values ($1, gen_random_uuid(), $2, $3, 'paper', '2026-11-01', $4, now())`,
      school.students.ageev,
      school.guardians.ofAgeev,
      school.staff.classTeacher,
    );
    expect(await paperTask()).toMatchObject({
      state: 'OVERDUE',
      parts: [{ part: 'PRINT_OUTS', have: 0, want: 1 }],
    });
    const query = `mutation ($input: RecordHandoverInput!) { recordHandover(input: $input) { __typename } }`;
    const students = [{ studentId: school.students.ageev, toPersonId: null, toWords: 'Матери' }];
    const days = { termEnd: '2026-11-09', handedOn: '2026-11-10' };
    await duties.api.data(await school.signIn('classTeacher'), query, {
      input: { clientMutationId: randomUUID(), classId: school.classes.a8, ...days, students, note: '' },
    });
    expect(await paperTask()).toMatchObject({
      state: 'SEEN',
      parts: [{ part: 'PRINT_OUTS', have: 1, want: 1 }],
    });
  });

  it('says how much of it the record shows, once its days have begun', async () => {
    duties.move('2026-11-12');
    const { school } = duties;
    const partsOf = async (who: StaffName, code: string, day: string) =>
      ((await duties.taskOf(who, code, day))?.parts ?? []).map(({ part, have, want }) => [part, have, want]);
    const contacts = () => partsOf('classTeacher', 'check_contacts', NOVEMBER);
    expect(await contacts()).toEqual([['CONTACTS', 0, 4]]);
    await changeRows(
      school,
      `insert into contact_check (school_id, id, student_id, checked_on, checked_by)
       values ($1, gen_random_uuid(), $2, '2026-11-12', $3)`,
      school.students.ageev,
      school.staff.classTeacher,
    );
    expect(await contacts()).toEqual([['CONTACTS', 1, 4]]);
    const families = () => partsOf('classTeacher', 'inform_families', '2026-11-23');
    expect(await families()).toEqual([['FAMILIES', 0, 4]]);
    await changeRows(
      school,
      `insert into taken_out (school_id, id, person_id, what, class_id, from_date, to_date, whom, about_id, row_count, created_at)
       values ($1, gen_random_uuid(), $2, 'class_reports', $3, '2026-11-01', '2026-11-12', 'one', $4, 1, '2026-11-12T08:00:00Z')`,
      school.staff.classTeacher,
      school.classes.a8,
      school.students.zhukov,
    );
    expect(await families()).toEqual([['FAMILIES', 1, 4]]);
    const [[, , groups] = []] = await partsOf('deputy', 'review_journals', NOVEMBER);
    expect(groups).toBeGreaterThan(1);
    await changeRows(
      school,
      `insert into journal_review (school_id, id, group_id, month, reviewed_by, reviewed_at)
       values ($1, gen_random_uuid(), $2, '2026-11-01', $3, now())`,
      school.groups.maths,
      school.staff.deputy,
    );
    expect(await partsOf('deputy', 'review_journals', NOVEMBER)).toEqual([['REVIEWS', 1, groups]]);
    // Nobody has asked for paper, and December has not begun.
    expect(await partsOf('classTeacher', 'paper_families', '2026-11-09')).toEqual([]);
    expect(await partsOf('classTeacher', 'check_contacts', '2026-12-31')).toEqual([]);
  });

  it('of every lesson is no task: the record says how many lessons have none', async () => {
    duties.move('2026-11-18', 0);
    const days = { from: '2026-11-16', to: '2026-11-17' };
    const [mine, all] = [
      await readDuties(duties.api, await duties.school.signIn('maths'), days),
      await readDuties(duties.api, await duties.school.signIn('deputy'), { ...days, mine: false }),
    ];
    expect(mine.lessonDuties.map(({ code, clause }) => [code, clause])).toEqual([['fill_journal', 'G24-16']]);
    expect([mine.lessons, mine.missing]).toEqual([1, 1]);
    expect(all.missing).toBe(3);
    await changeRows(
      duties.school,
      `insert into lesson_record (school_id, id, topic, held_at, held_by) values ($1, $2, 'Тема', '2026-11-16T08:00:00Z', $3)`,
      duties.school.lesson('maths', '2026-11-16'),
      duties.school.staff.maths,
    );
    expect((await readDuties(duties.api, await duties.school.signIn('maths'), days)).missing).toBe(0);
  });

  it('is counted beside who is signed in while it is overdue or due within three days', async () => {
    duties.move('2026-10-20');
    const due = async (who: StaffName): Promise<number> => {
      const session = await duties.school.signIn(who);
      const { me } = await duties.api.data<{ me: { memberships: readonly { dueDuties: number }[] } }>(
        session,
        '{ me { memberships { dueDuties } } }',
        {},
      );
      return me.memberships[0]?.dueDuties ?? -1;
    };
    const open = ['OVERDUE', 'DUE_SOON', 'UPCOMING', 'POSTPONED'];
    for (const who of ['classTeacher', 'administrator', 'deputy', 'maths'] as const) {
      const days = { from: '2026-09-01', to: QUARTER };
      const { tasks } = await readDuties(duties.api, await duties.school.signIn(who), days);
      expect([who, await due(who)]).toEqual([who, tasks.filter(({ state }) => open.includes(state)).length]);
    }
    const before = await due('classTeacher');
    expect(before).toBeGreaterThan(1);
    const task = await duties.taskOf('classTeacher', 'class_report', QUARTER);
    await duties.complete(await duties.school.signIn('classTeacher'), task);
    expect(await due('classTeacher')).toBe(before - 1);
    duties.move('2026-10-19');
    // The twenty-third is four days away.
    expect(await due('classTeacher')).toBe(before - 1);
    expect(await due('auditor')).toBe(0);
  });

  it('costs as many statements for a school as for one person', async () => {
    duties.move('2026-11-18');
    const [teacher, deputy] = [await duties.school.signIn('maths'), await duties.school.signIn('deputy')];
    const counted = async (session: TestSession, mine: boolean) => {
      const { statements } = await new StatementRecorder(duties.api.get(Database)).during(() =>
        readDuties(duties.api, session, { from: '2026-09-01', to: '2027-05-31', mine }),
      );
      return statements.filter(({ name }) => name.startsWith('supervision.duties')).length;
    };
    // One more for the back-up of the quarter, which teachers have none of.
    expect([await counted(teacher, true), await counted(deputy, false)]).toEqual([4, 5]);
  });
});
