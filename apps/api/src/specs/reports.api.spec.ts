import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import {
  REPORT_LIST,
  REPORT_RUN,
  changeMark,
  drawnByAnother,
  giveMark,
  quarterOf,
  rowOf,
  runReport,
} from './arrange-reports.js';
import type { RunView } from './arrange-reports.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { readPdf } from '@zhurnal/documents/testing';

/** Marks of the quarter that goes on: student, group, mark. The letters of «н/а» are `na`. */
const MARKS = [
  ['ageev', 'maths', '5'],
  ['ageev', 'english', '5'],
  ['ezhikov', 'maths', '5'],
  ['ezhikov', 'english', '4'],
  ['zhukov', 'maths', '4'],
  ['zhukov', 'secondEnglish', '3'],
  ['eremin', 'maths', '2'],
  ['eremin', 'secondEnglish', 'na'],
] as const;

/**
 * The indicators a second time, from their definition: shares of all students who have a mark or are not attested, whose
 * learning degree is weighed by Simonov's 100, 64, 36 and 16, and by nothing for who is not attested: so this school counts.
 */
function secondly(values: readonly string[]) {
  const n = (mark: string): number => values.filter((value) => value === mark).length;
  const all = n('5') + n('4') + n('3') + n('2') + n('na');
  const numeric = all - n('na');
  return {
    five: String(n('5')),
    four: String(n('4')),
    three: String(n('3')),
    two: String(n('2')),
    notAttested: String(n('na')),
    passRate: (((n('5') + n('4') + n('3')) * 100) / all).toFixed(2),
    qualityRate: (((n('5') + n('4')) * 100) / all).toFixed(2),
    learningDegree: ((n('5') * 100 + n('4') * 64 + n('3') * 36 + n('2') * 16) / all).toFixed(2),
    average: ((n('5') * 5 + n('4') * 4 + n('3') * 3 + n('2') * 2) / numeric).toFixed(2),
  };
}
const marksIn = (...groups: readonly string[]): readonly string[] =>
  MARKS.flatMap(([, group, mark]) => (groups.includes(group) ? [mark] : []));

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let deputy: TestSession;
let classTeacher: TestSession;
let maths: TestSession;
let periodId: string;
let classId: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  classTeacher = await school.signIn('classTeacher');
  maths = await school.signIn('maths');
  periodId = await quarterOf(school, TODAY);
  classId = school.classes.a8;
  for (const mark of MARKS) await giveMark(school, periodId, mark);
  const { zhukov, ageev } = school.students;
  const lessonId = school.lesson('maths', MONDAY);
  await setAttendance(api, maths, school.groups.maths, [
    { lessonId, studentId: zhukov, fact: 'ABSENT', reason: null, expectedVersion: 0 },
    { lessonId, studentId: ageev, fact: 'LATE', reason: null, expectedVersion: 0 },
  ]);
  await changeLesson(api, maths, 'recordLesson', {
    lessonId,
    topic: 'Дроби',
    held: true,
    expectedVersion: 0,
  });
  await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const subjectKey = (view: RunView, name: string): string => {
  const table = view.tables.find(({ key }) => key === 'subjects');
  const at = table?.rows.findIndex((_, place) => table.cells[place * table.columns.length] === name) ?? -1;
  return table?.rows[at] ?? '';
};
const days = { from: MONDAY, to: TODAY };
const fileOf = async (session: TestSession, id: string, format: string) =>
  api.inject({
    method: 'GET',
    url: `/files/reports/${id}?classId=${classId}&format=${format}&app=staff`,
    headers: headersOf(session),
  });

describe('a report on a class over a period', () => {
  it('S117-43 has every mark, and indicators as they are defined, of each quarter its own', async () => {
    const first = await quarterOf(school, '2026-10-01');
    const before = await runReport(api, deputy, { code: 'class_progress', classId, periodId: first });
    expect(rowOf(before, 'subjects', 'all')).toMatchObject({ five: '0', qualityRate: null, passRate: null });
    const view = await runReport(api, deputy, { code: 'class_progress', classId, periodId });
    const algebra = subjectKey(view, 'Алгебра');
    const english = subjectKey(view, 'Английский язык');
    expect(rowOf(view, 'subjects', algebra)).toMatchObject({
      ...secondly(marksIn('maths')),
      teacher: 'Петрова',
    });
    expect(rowOf(view, 'subjects', english)).toMatchObject({
      ...secondly(marksIn('english', 'secondEnglish')),
      teacher: 'Козлова, Сидорова',
    });
    expect(rowOf(view, 'subjects', 'all')).toMatchObject(secondly(MARKS.map(([, , mark]) => mark)));
    expect(rowOf(view, 'students', school.students.zhukov)).toMatchObject({
      number: '4',
      student: 'Жуков Олег Петрович',
      [algebra]: '4',
      [english]: '3',
      average: '3.50',
      missed: '1',
      ill: '0',
      category: 'С одной «3»',
    });
    expect(rowOf(view, 'students', school.students.eremin)).toMatchObject({
      [english]: 'н/а',
      average: '2.00',
      category: 'Неуспевающий',
    });
    expect(rowOf(view, 'students', 'all')).toMatchObject({ missed: '1' });
  });

  it('G24-94 is a preliminary one for the deputy while the period goes on, and lists who finishes it how', async () => {
    const view = await runReport(api, classTeacher, { code: 'class_teacher', classId, periodId });
    expect(view.notes[0]).toBe('Предварительно: период ещё не закончен, отметки и пропуски — на 18.11.2026.');
    expect(rowOf(view, 'counts', 'counts')).toEqual({ atStart: '4', arrived: '0', left: '0', atEnd: '4' });
    const { zhukov, eremin, ezhikov } = school.students;
    expect(rowOf(view, 'categories', ezhikov)).toMatchObject({
      category: 'С одной «4»',
      where: 'Английский язык (Козлова, Сидорова)',
    });
    expect(rowOf(view, 'categories', zhukov)).toMatchObject({ category: 'С одной «3»' });
    expect(rowOf(view, 'categories', eremin)).toMatchObject({
      category: 'Неуспевающие',
      where: 'Алгебра (Петрова)',
    });
    // Three of four pass, two of four have fours and fives only.
    expect(rowOf(view, 'results', 'passRate')).toMatchObject({ count: '3', share: '75.00' });
    expect(rowOf(view, 'results', 'qualityRate')).toMatchObject({ count: '2', share: '50.00' });
    expect(rowOf(view, 'missed', zhukov)).toMatchObject({ missed: '1', unknown: '1', late: '0' });
    const paper = readPdf((await fileOf(deputy, view.run.id, 'pdf')).bytes).join('\n');
    expect(paper.replaceAll('\n', ' ')).toContain('Предварительно: период ещё не закончен');
  });

  it('G24-95 is not called preliminary when the period is over', async () => {
    const first = await quarterOf(school, '2026-10-01');
    const view = await runReport(api, classTeacher, { code: 'class_teacher', classId, periodId: first });
    expect(view.notes.join()).not.toContain('Предварительно');
    expect(rowOf(view, 'results', 'students')).toMatchObject({ count: '4' });
    const paper = readPdf((await fileOf(deputy, view.run.id, 'pdf')).bytes).join('\n');
    expect(paper).toContain('Отчёт классного руководителя за период');
    expect(paper).not.toContain('Предварительно');
  });

  it('TKK-16 a teacher has the own groups with indicators, lessons and absences made of the journal', async () => {
    const view = await runReport(api, maths, {
      code: 'subject_teacher',
      teacherId: school.staff.maths,
      periodId,
    });
    expect(rowOf(view, 'groups', school.groups.maths)).toMatchObject({
      ...secondly(marksIn('maths')),
      subject: 'Алгебра',
      class: '8 А',
      students: '4',
      given: '1',
      cancelled: '0',
    });
    expect(rowOf(view, 'missed', school.groups.maths)).toMatchObject({
      given: '1',
      missed: '1',
      unknown: '1',
      ill: '0',
      late: '1',
    });
    for (const { rows } of view.tables) expect(rows).not.toContain(school.groups.english);
  });

  it('G24-98 tells of progress and attendance of a period, and of the year', async () => {
    const progress = await runReport(api, classTeacher, { code: 'class_progress', classId, periodId });
    expect(rowOf(progress, 'students', school.students.zhukov)).toMatchObject({ missed: '1' });
    const marks = await runReport(api, classTeacher, { code: 'summary_marks', classId });
    const line = rowOf(marks, 'marks', `${school.students.zhukov}:${periodId}`);
    expect(line[subjectKey(progress, 'Алгебра')]).toBe('4');
    const year = await runReport(api, classTeacher, { code: 'summary_attendance', classId });
    expect(rowOf(year, 'missed', school.students.zhukov)).toMatchObject({
      [`${periodId}:missed`]: '1',
      'year:missed': '1',
    });
    const view = await runReport(api, classTeacher, { code: 'class_attendance', classId, ...days });
    expect(rowOf(view, 'students', school.students.zhukov)).toMatchObject({
      missed: '1',
      unknown: '1',
      late: '0',
    });
    expect(rowOf(view, 'students', school.students.ageev)).toMatchObject({ missed: '0', late: '1' });
    expect(rowOf(view, 'students', 'all')).toMatchObject({ missed: '1', late: '1' });
  });

  it('names a student once on paper, and in every row of the workbook', async () => {
    const view = await runReport(api, deputy, { code: 'summary_marks', classId });
    const lines = view.tables[0]?.rows.filter((key) => key.startsWith(school.students.ageev)) ?? [];
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(rowOf(view, 'marks', line)['student']).toBe('Агеев Семён Ильич');
    const paper = readPdf((await fileOf(deputy, view.run.id, 'pdf')).bytes)
      .join('')
      .replaceAll(/\s/g, '');
    // Once among the marks, once among the decisions.
    expect(paper.split('АгеевСемёнИльич')).toHaveLength(3);
  });

  it('TKK-8 TKK-65 counts classes and grades of the whole school, and puts classes in the order of quality', async () => {
    const view = await runReport(api, deputy, { code: 'school_totals', periodId });
    const figures = {
      students: '4',
      excellent: '1',
      oneFour: '1',
      oneThree: '1',
      failing: '1',
      qualityRate: '50.00',
    };
    expect(rowOf(view, 'classes', classId)).toMatchObject({ ...figures, class: '8 А', rank: '1' });
    expect(rowOf(view, 'grades', '8')).toMatchObject(figures);
    expect(rowOf(view, 'classes', school.classes.b1)).toMatchObject({
      students: '1',
      qualityRate: null,
      rank: null,
    });
  });
});

describe('a report on journals and people', () => {
  it.each([
    ['of a month', { from: '2026-11-01', to: '2026-11-30' }],
    ['of the year', { from: '2026-09-01', to: '2027-08-31' }],
  ])(
    'G24-97 tells how journals %s were filled, and how many students have no mark or one',
    async (_, days) => {
      const view = await runReport(api, deputy, { code: 'journal_filling', ...days });
      // Monday's lesson is over and was recorded, today's is over and was not.
      expect(rowOf(view, 'journals', school.groups.maths)).toMatchObject({
        lessons: '2',
        heldMarked: '1',
        topics: '1',
        homework: '0',
        marks: '1',
        withoutMarks: '3',
        withOneMark: '1',
        meanDelay: '50.75',
      });
      const own = await runReport(api, classTeacher, { code: 'journal_filling', classId, ...days });
      expect(own.tables[0]?.rows).toContain(school.groups.english);
      expect(own.tables[0]?.rows).not.toContain(school.groups.primary);
    },
  );

  it('counts who came and went, and what is behind its plan', async () => {
    const moves = await runReport(api, deputy, { code: 'movement', from: '2026-08-31', to: TODAY });
    expect(rowOf(moves, 'classes', classId)).toMatchObject({
      atStart: '0',
      arrived: '4',
      left: '0',
      atEnd: '4',
    });
    expect(rowOf(moves, 'classes', 'all')).toMatchObject({ arrived: '5', atEnd: '5' });
    const plans = await runReport(api, deputy, { code: 'programme', classId });
    expect(rowOf(plans, 'groups', school.groups.maths)).toMatchObject({ hours: null, lag: null });
  });
});

describe('a run of a report', () => {
  const open = async (session: TestSession, id: string): Promise<RunView> =>
    (await api.data<{ reportRun: RunView }>(session, REPORT_RUN, { id, classId })).reportRun;
  it('gives the same numbers on the screen, in the workbook, in the text and on paper', async () => {
    const { run, tables } = await runReport(api, deputy, { code: 'class_progress', classId, periodId });
    const book = await readXlsx((await fileOf(deputy, run.id, 'xlsx')).bytes);
    const text = (await fileOf(deputy, run.id, 'csv')).bytes;
    const lines = parse(text, { delimiter: ';', bom: true, relax_column_count: true }) as string[][];
    const pdf = (await fileOf(deputy, run.id, 'pdf')).bytes;
    const pages = readPdf(pdf);
    const said = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain('Ведомость успеваемости класса за период');
    // Who leads the school is named beside the line for the hand.
    expect(said).toMatch(/Директор \/ Волков А\. И\. \//);
    expect(tables.map(({ key }) => key)).toEqual(['students', 'subjects']);
    for (const [sheet, { columns, kinds, cells, totals }] of tables.entries()) {
      const width = columns.length;
      const isFigure = (at: number): boolean => ['integer', 'decimal', 'percent'].includes(kinds[at] ?? '');
      const all = [...cells, ...totals];
      for (let line = 0; line < all.length / width; line += 1) {
        const row = all.slice(line * width, (line + 1) * width);
        const told = book.sheets[sheet]?.rows[line + 1] ?? [];
        expect(row.map((_, at) => told[at] ?? null)).toEqual(
          row.map((cell, at) => (cell === null || cell === '' ? null : isFigure(at) ? Number(cell) : cell)),
        );
        const shown = row.map((cell, at) => (isFigure(at) ? (cell ?? '').replace('.', ',') : (cell ?? '')));
        expect(lines).toContainEqual(shown);
        const figures = shown.filter((cell, at) => isFigure(at) && columns[at] !== 'number' && cell !== '');
        expect(said).toContain(figures.slice(-4).join(' '));
      }
    }
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(run.sha256);
      expect(page).toContain(run.id);
      expect(page).toContain(`стр. ${at + 1} из ${pages.length}`);
    }
    expect((await fileOf(deputy, run.id, 'pdf')).bytes.equals(pdf)).toBe(true);
  });

  it('is repeated: the same, or what differs, by row and column', async () => {
    const ask = { code: 'class_progress', classId, periodId };
    const before = await runReport(api, deputy, ask);
    const same = await runReport(api, deputy, { ...ask, againOf: before.run.id });
    const { differenceCount, isRedrawn } = same;
    expect({ ...same.run, differenceCount, isRedrawn }).toMatchObject({
      sha256: before.run.sha256,
      againOf: before.run.id,
      differenceCount: 0,
      isRedrawn: false,
    });
    await changeMark(school, periodId, ['zhukov', 'secondEnglish', '4']);
    const other = await runReport(api, deputy, { ...ask, againOf: before.run.id });
    await changeMark(school, periodId, ['zhukov', 'secondEnglish', '3']);
    expect(other.run.sha256).not.toBe(before.run.sha256);
    expect(other.differences).toContainEqual({
      table: 'Обучающиеся',
      row: 'Жуков Олег Петрович',
      column: 'Английский язык',
      was: '3',
      now: '4',
    });
    // What was kept stays as it was.
    expect(await open(deputy, before.run.id)).toMatchObject({ tables: before.tables });
  });

  it('is repeated with the same numbers when only the sheets are drawn otherwise since', async () => {
    const ask = { code: 'class_progress', classId, periodId };
    const before = await runReport(api, deputy, ask);
    expect(before.isRedrawn).toBeNull();
    await drawnByAnother(database, before.run.id);
    const after = await runReport(api, deputy, { ...ask, againOf: before.run.id });
    expect(after).toMatchObject({ differenceCount: 0, isRedrawn: true, run: { sha256: before.run.sha256 } });
  });

  it('is open to those who may make it, and to nobody else', async () => {
    const { run } = await runReport(api, deputy, { code: 'class_progress', classId, periodId });
    expect((await open(classTeacher, run.id)).run.by).toBe('Лебедева А. И.'.replace('А. И.', 'А.\u00a0И.'));
    expect((await fileOf(maths, run.id, 'csv')).statusCode).toBe(404);
    const [others] = [{ code: 'subject_teacher', teacherId: school.staff.english, periodId }];
    await expect(runReport(api, maths, others)).rejects.toThrow();
    await expect(runReport(api, classTeacher, { code: 'school_totals', periodId })).rejects.toThrow();
    const list = async (session: TestSession) =>
      (
        await api.data<{
          reportList: { reports: { code: string }[]; classes: { id: string }[]; runs: object[] };
        }>(session, REPORT_LIST)
      ).reportList;
    expect((await list(maths)).reports.map(({ code }) => code)).toEqual(['subject_teacher']);
    const own = await list(classTeacher);
    expect(own.classes.map(({ id }) => id)).toEqual([classId]);
    expect(own.reports.map(({ code }) => code)).not.toContain('movement');
  });
});
