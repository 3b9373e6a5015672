import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { decideCorrection, fileCorrection } from './arrange-corrections.js';
import { follow, mark, miss, quarterOf, subjectOf } from './arrange-norms.js';
import { certificateOf, recordOutside } from './arrange-outside.js';
import { REPORT_LIST, giveMark, rowOf, runReport } from './arrange-reports.js';
import { makeToken, sendAs } from './arrange-tokens.js';
import { markItem, setMarks } from './ask-journal.js';
import { readPdf } from '@zhurnal/documents/testing';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let classTeacher: TestSession;
let periodId: string;

const setNow = (now: string): void => {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
};

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  classTeacher = await school.signIn('classTeacher');
  periodId = await quarterOf(school);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const LEAVE = sql(
  'test.reports.leave',
  `update enrollment set valid_to = $3, version = version + 1 where school_id = $1 and student_id = $2`,
);

describe('the report card', () => {
  it('of a student has marks and absences by periods, and is signed by the family', async () => {
    await giveMark(school, periodId, ['zhukov', 'maths', '4']);
    await miss(school, 'zhukov', 'excused');
    const studentId = school.students.zhukov;
    const view = await runReport(api, classTeacher, { code: 'report_card', studentId });
    const algebra = await subjectOf(school, 'maths');
    expect(view.tables.map(({ key, title }) => [key, title])).toEqual([[studentId, 'Жуков Олег Петрович']]);
    expect(rowOf(view, studentId, algebra)).toMatchObject({
      subject: 'Алгебра',
      [periodId]: '4',
      year: null,
    });
    const [table] = view.tables;
    const at = (table?.columns.indexOf(periodId) ?? 0) + 2 * (table?.columns.length ?? 0);
    // The third row beneath the marks: missed for a valid reason.
    expect(table?.totals[at]).toBe('1');
    const url = `/files/reports/${view.run.id}?studentId=${studentId}&format=pdf&app=staff`;
    const file = await api.inject({ method: 'GET', url, headers: headersOf(classTeacher) });
    expect(readPdf(file.bytes).join('\n')).toContain('Родитель (законный представитель)');
    // The run is the student's: without the name of the student there is none.
    const nameless = url.replace(`studentId=${studentId}&`, '');
    expect((await api.inject({ method: 'GET', url: nameless, headers: headersOf(deputy) })).statusCode).toBe(
      404,
    );
  });

  it('of a class has a page for every student', async () => {
    const classId = school.classes.a8;
    const view = await runReport(api, classTeacher, { code: 'report_card', classId });
    expect(view.tables.map(({ title }) => title.split(' ')[0])).toEqual([
      'Агеев',
      'Ёжиков',
      'Еремин',
      'Жуков',
    ]);
    const url = `/files/reports/${view.run.id}?classId=${classId}&format=pdf&app=staff`;
    const pages = readPdf((await api.inject({ method: 'GET', url, headers: headersOf(classTeacher) })).bytes);
    expect(pages).toHaveLength(4);
    expect(pages[3]).toContain('Жуков Олег Петрович');
  });

  it('is made of the own class only, and only its students are to be chosen', async () => {
    const asked = { code: 'report_card', studentId: school.students.malyshev };
    await expect(runReport(api, classTeacher, asked)).rejects.toThrow();
    expect((await runReport(api, deputy, asked)).tables).toHaveLength(1);
    const list = async (session: TestSession) =>
      (await api.data<{ reportList: { students: { id: string; classId: string }[] } }>(session, REPORT_LIST))
        .reportList.students;
    expect(new Set((await list(classTeacher)).map(({ classId }) => classId))).toEqual(
      new Set([school.classes.a8]),
    );
    expect((await list(deputy)).map(({ id }) => id)).toContain(school.students.malyshev);
    expect(await list(await school.signIn('maths'))).toEqual([]);
    const { secret } = await makeToken(api, deputy, { scopes: ['reports_read'] });
    const told = await sendAs(api, secret, '{ reportList { classes { id } students { id } } }');
    expect(told.json()).toMatchObject({
      data: { reportList: { classes: [expect.anything(), expect.anything()], students: [] } },
    });
  });
});

describe('what goes along with a student who leaves', () => {
  it('are the marks of lessons until the last day, of periods, and of other institutions with their document', async () => {
    const maths = await school.signIn('maths');
    const algebra = await subjectOf(school, 'maths');
    const studentId = school.students.ageev;
    await setMarks(api, maths, school.groups.maths, [
      markItem(school, 'maths', MONDAY, 'ageev', 'FOUR'),
      markItem(school, 'maths', TODAY, 'ageev', 'FIVE'),
    ]);
    await giveMark(school, periodId, ['ageev', 'maths', '5']);
    await recordOutside(api, classTeacher, await certificateOf(school, 'ageev', [[algebra, ['3', '4']]]));
    const before = await runReport(api, deputy, { code: 'extract', studentId });
    expect(rowOf(before, 'marks', algebra)).toMatchObject({
      [`${periodId}:marks`]: '4, 5',
      [`${periodId}:average`]: '4.50',
      [`${periodId}:mark`]: '5',
    });
    const [key] = before.tables[1]?.rows ?? [];
    expect(rowOf(before, 'outside', key ?? '')).toEqual({
      institution: 'Областная детская больница',
      paper: 'Справка № 14/2 от 16.11.2026',
      subject: 'Алгебра',
      fromDay: '2026-11-09',
      toDay: '2026-11-14',
      marks: '3, 4',
    });
    await school.change((tx) => tx.rows(LEAVE, [studentId, MONDAY]));
    const after = await runReport(api, deputy, { code: 'extract', studentId });
    expect(rowOf(after, 'marks', algebra)[`${periodId}:marks`]).toBe('4');
    // The sheet for the archive says that the student has left.
    const sheet = await runReport(api, deputy, { code: 'summary_marks', classId: school.classes.a8 });
    expect(rowOf(sheet, 'decisions', studentId)['decision']).toBe('Выбыл(а), последний день — 16.11.2026');
  });
});

describe('whether a class has marks enough', () => {
  it('is told of every student and subject, with who is exempt and why', async () => {
    await follow(school, 'tkk');
    await mark(school, 'ageev', ['control_work', 'lesson_answer', 'lesson_answer']);
    await miss(school, 'eremin', 'ill');
    const asked = { code: 'mark_norms', classId: school.classes.a8, periodId };
    const view = await runReport(api, deputy, asked);
    const line = (student: string) => rowOf(view, 'norms', `${school.groups.maths}:${student}`);
    expect(line(school.students.ageev)).toMatchObject({
      marks: '3',
      norm: '3',
      deficit: '0',
      exemption: null,
    });
    expect(line(school.students.zhukov)).toMatchObject({ marks: '0', norm: '3', deficit: '3' });
    expect(line(school.students.eremin)).toMatchObject({
      ...{ excusedLessons: '1', norm: '2', deficit: '2' },
      exemption: 'По уважительной причине пропущено 1 из 2',
    });
    await follow(school, 'federal');
    const silent = await runReport(api, deputy, asked);
    expect(silent.notes).toContain('Для этого класса регламент школы нормы отметок не назначает.');
    // With nothing to compare, there are no columns to be filled.
    expect(silent.tables[0]?.columns).toEqual(
      view.tables[0]?.columns.filter(
        (name) => !['norm', 'deficit', 'writtenDeficit', 'exemption'].includes(name),
      ),
    );
    expect(rowOf(silent, 'norms', `${school.groups.maths}:${school.students.zhukov}`)['marks']).toBe('0');
  });
});

describe('the register of corrections as a report', () => {
  it('TKK-44 TKK-45 TKK-46 TKK-47 TKK-48 TKK-49 TKK-50 has the day of a request, class, teacher, day, subject, changes and reasons', async () => {
    await follow(school, 'tkk');
    setNow('2026-11-30T09:00:00Z');
    const maths = await school.signIn('maths');
    const lessonId = school.lesson('maths', TODAY);
    const change = {
      ...{ kind: 'MARK', lessonId, workId: lessonId, studentId: school.students.ageev, ordinal: 1 },
      ...{ mark: 'FIVE', comment: '', expectedVersion: 0 },
    };
    const id = randomUUID();
    await fileCorrection(api, maths, school.groups.maths, [change], { id, reason: 'Работа найдена' });
    const days = { from: '2026-11-30', to: '2026-11-30' };
    const filed = await runReport(api, deputy, { code: 'register', ...days });
    expect(rowOf(filed, 'register', id)).toEqual({
      number: '1',
      filedOn: '2026-11-30',
      class: '8 А',
      teacher: 'Петрова А.\u00a0И.',
      changedDays: '18.11.2026',
      subject: 'Алгебра',
      changes: '18.11.2026 · Агеев С.\u00a0И.: пусто → 5',
      reason: 'Работа найдена',
      outcome: 'Решения ещё нет',
    });
    await decideCorrection(api, await school.signIn('administrator'), id, false, 'Документа нет');
    const refused = await runReport(api, deputy, { code: 'register', ...days });
    expect(rowOf(refused, 'register', id)['outcome']).toBe(
      'Отказано: Зайцев А.\u00a0И., 30.11.2026. Документа нет',
    );
    const other = await runReport(api, deputy, { code: 'register', from: MONDAY, to: TODAY });
    expect(other.tables[0]?.rows).toEqual([]);
  });
});
