import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Database, asId, sql, systemActor } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { rowOf, runReport } from './arrange-reports.js';
import type { RunView } from './arrange-reports.js';
import { RawSchool, classStanding, indicators, standingOf } from './recount.js';

const GIVE_YEAR = sql(
  'test.recount.give-year',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, value)
   select $1, gen_random_uuid(), m.student_id, m.subject_id, m.group_id, m.class_id, m.year_id, 'year', m.value
     from period_mark m where m.school_id = $1 and m.kind = 'period' and m.period_id = any($2::uuid[]) and m.deleted_at is null`,
);
const TAKE_YEAR = sql(
  'test.recount.take-year',
  `update period_mark set value = null, deleted_at = now() where school_id = $1 and kind = 'year'`,
);
const TODAY = '2026-11-18' as Day;
const WISH = { date: TODAY, time: '09:40', classes: 5 } as const;
const school = generateSchool(WISH);
let database: TestDatabase;
let api: TestApi;
let deputy: TestSession;
let raw: RawSchool;

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database.adminUrl, WISH);
  api = await TestApi.start(database, { now: `${TODAY}T09:40:00+03:00` });
  const duty = school.tables().duty.find(({ role }) => role === 'deputy');
  // Who has an account signs in by it no more: a person has one of a school.
  await database.query(`delete from membership where person_id = $1`, [duty?.personId]);
  deputy = await api.signIn('staff', [
    { schoolId: asId(school.schoolId), personId: asId(duty?.personId ?? '') },
  ]);
  raw = await RawSchool.read(database);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

interface Class {
  readonly id: string;
  readonly grade: number;
}
interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const classes = (): readonly Class[] =>
  raw.rows('school_class').map((row) => ({ id: String(row['id']), grade: Number(row['grade_level']) }));
/** The grading periods of a grade in their order. */
const periodsOf = (grade: number): readonly Period[] =>
  raw
    .rows('grading_period')
    .filter(
      (row) =>
        row['kind'] !== 'year' && Number(row['grade_from']) <= grade && Number(row['grade_to']) >= grade,
    )
    .map((row) => ({ id: String(row['id']), from: String(row['starts_on']), to: String(row['ends_on']) }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
/** The first period of a grade; of the demo school it is over, and its marks are set, up to grade 9. */
const firstOf = (grade: number): Period => periodsOf(grade)[0] ?? { id: '', from: '', to: '' };
const marked = (): readonly Class[] => classes().filter(({ grade }) => grade > 1 && grade < 10);
const texts = (counts: object): Record<string, string> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
const pick = <T extends object>(from: T, ...keys: readonly (keyof T)[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));
const keysOf = (view: RunView, table: string): readonly string[] =>
  view.tables.find(({ key }) => key === table)?.rows ?? [];
const LETTERS: Readonly<Record<string, string>> = { na: 'н/а', exempt: 'осв', pass: 'зач', fail: 'незач' };
const said = (value: string | undefined): string | null =>
  value === undefined ? null : (LETTERS[value] ?? value);
describe('every number of a report, counted a second time from the rows', () => {
  it('the demo school has what is counted: marks of all kinds and absences for all reasons', () => {
    const values = new Set(raw.rows('period_mark').map((row) => row['value']));
    expect([...values]).toEqual(expect.arrayContaining(['5', '4', '3', '2']));
    const reasons = new Set(raw.rows('attendance').map((row) => row['reason']));
    expect([...reasons]).toEqual(expect.arrayContaining(['ill', 'excused']));
    expect(marked().length).toBeGreaterThan(2);
  });

  it('counts as the formulas say: 25 students with 5, 10, 8 and 2', () => {
    const values = ['5', '4', '3', '2'].flatMap((mark, at) =>
      Array.from({ length: [5, 10, 8, 2][at] ?? 0 }, () => mark),
    );
    expect(indicators(values)).toMatchObject({
      ...{ passRate: '92.00', qualityRate: '60.00', learningDegree: '58.40' },
    });
  });

  it('№ 2: every student, every mark, every subject of every class', async () => {
    for (const { id: classId, grade } of marked()) {
      const { id: periodId, from, to } = firstOf(grade);
      const view = await runReport(api, deputy, { code: 'class_progress', classId, periodId });
      const students = raw.studentsOn(classId, to);
      expect([...keysOf(view, 'students')].sort()).toEqual([...students].sort());
      for (const student of students) {
        const marks = raw.marksOf(student, periodId);
        const missed = texts(raw.missedBy(student, classId, from, to));
        const row = rowOf(view, 'students', student);
        expect(row).toMatchObject({
          student: raw.nameOf(student),
          average: indicators([...marks.values()]).average,
          ...pick(missed, 'missed', 'ill', 'excused', 'unexcused'),
        });
        for (const subject of keysOf(view, 'subjects')) expect(row[subject]).toBe(said(marks.get(subject)));
        // No mark is left out of the columns.
        expect([...marks.keys()].filter((subject) => !(subject in row))).toEqual([]);
      }
      for (const subject of keysOf(view, 'subjects')) {
        const values = students.flatMap((student) => raw.marksOf(student, periodId).get(subject) ?? []);
        expect(rowOf(view, 'subjects', subject)).toMatchObject(indicators(values));
      }
      const all = students.flatMap((student) => [...raw.marksOf(student, periodId).values()]);
      expect(rowOf(view, 'subjects', 'all')).toMatchObject(indicators(all));
    }
  });

  it('№ 5: who came and went, who finished how, and what was missed', async () => {
    for (const { id: classId, grade } of marked()) {
      const { id: periodId, from, to } = firstOf(grade);
      const view = await runReport(api, deputy, { code: 'class_teacher', classId, periodId });
      const stays = raw.rows('enrollment').filter((row) => row['class_id'] === classId);
      const came = stays.filter((row) => String(row['valid_from']) > from && String(row['valid_from']) <= to);
      const went = stays.filter(
        ({ valid_to: end }) => end !== null && String(end) >= from && String(end) < to,
      );
      const students = raw.studentsOn(classId, to);
      expect(rowOf(view, 'counts', 'counts')).toEqual({
        atStart: String(raw.studentsOn(classId, from).length),
        arrived: String(came.length),
        left: String(went.length),
        atEnd: String(students.length),
      });
      const values = students.map((student) => [...raw.marksOf(student, periodId).values()]);
      const whole = classStanding(values);
      expect(rowOf(view, 'results', 'passRate')['share']).toBe(whole.passRate);
      expect(rowOf(view, 'results', 'qualityRate')['share']).toBe(whole.qualityRate);
      const listed = students.filter((_, at) => standingOf(values[at] ?? []) !== undefined);
      expect([...keysOf(view, 'categories')].sort()).toEqual([...listed].sort());
      for (const student of students) {
        const missed = texts(raw.missedBy(student, classId, from, to));
        const { held: _, ...told } = missed;
        expect(rowOf(view, 'missed', student)).toMatchObject(told);
      }
    }
  });

  it('№ 6: the groups of every teacher', async () => {
    const lessons = raw.rows('lesson');
    const groupOf = new Map(lessons.map((row) => [row['id'], row]));
    const recorded = new Set(
      raw.rows('lesson_record').flatMap((row) => (row['held_at'] === null ? [] : [row['id']])),
    );
    const [one] = marked();
    const { id: periodId, from, to } = firstOf(one?.grade ?? 5);
    const within = (row: { readonly date?: unknown }): boolean =>
      String(row.date) >= from && String(row.date) <= to;
    const given = raw.rows('lesson_teacher').filter(({ substitute }) => String(substitute) !== 'true');
    const teachers = [...new Set(given.map((row) => String(row['staff_id'])))];
    let compared = 0;
    for (const teacherId of teachers) {
      const view = await runReport(api, deputy, { code: 'subject_teacher', teacherId, periodId });
      const own = given.flatMap((row) =>
        row['staff_id'] === teacherId ? [groupOf.get(row['lesson_id'])] : [],
      );
      const groups = new Set(own.flatMap((row) => (row && within(row) ? [String(row['group_id'])] : [])));
      for (const group of keysOf(view, 'groups')) {
        expect([...groups]).toContain(group);
        compared += 1;
        const subject = String(raw.rows('teaching_group').find(({ id }) => id === group)?.['subject_id']);
        const members = raw.membersOn(group, to);
        const values = members.flatMap((student) => raw.marksOf(student, periodId).get(subject) ?? []);
        const of = lessons.filter((row) => row['group_id'] === group && within(row));
        const planned = of.filter((row) => row['cancelled_at'] === null);
        const controls = raw
          .rows('work')
          .filter((row) => row['group_id'] === group && row['type'] === 'control_work' && within(row));
        expect(rowOf(view, 'groups', group)).toMatchObject({
          ...indicators(values),
          students: String(members.length),
          planned: String(planned.length),
          cancelled: String(of.length - planned.length),
          given: String(planned.filter(({ id }) => recorded.has(id)).length),
          controls: String(controls.length),
        });
        const held = new Set(planned.map(({ id }) => id));
        const noted = raw
          .rows('attendance')
          .filter((row) => held.has(row['lesson_id'] ?? '') && members.includes(String(row['student_id'])));
        const absent = noted.filter(({ fact }) => fact === 'absent');
        const count = (reason: string): string =>
          String(absent.filter((row) => (row['reason'] ?? 'unknown') === reason).length);
        expect(rowOf(view, 'missed', group)).toMatchObject({
          missed: String(absent.length),
          late: String(noted.filter(({ fact }) => fact === 'late').length),
          ...{ ill: count('ill'), excused: count('excused'), unexcused: count('unexcused') },
          unknown: count('unknown'),
        });
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('№ 7: what every student missed in the days of a month', async () => {
    const days = { from: '2026-10-01', to: '2026-10-31' };
    for (const { id: classId } of classes()) {
      const view = await runReport(api, deputy, { code: 'class_attendance', classId, ...days });
      const students = keysOf(view, 'students');
      expect(students.length).toBeGreaterThan(0);
      for (const student of students)
        expect(rowOf(view, 'students', student)).toMatchObject(
          texts(raw.missedBy(student, classId, days.from, days.to)),
        );
    }
  });

  it('№ 17: classes, the school, and the order of classes by quality', async () => {
    const [one] = marked();
    const { id: periodId, to } = firstOf(one?.grade ?? 5);
    const view = await runReport(api, deputy, { code: 'school_totals', periodId });
    const shares: number[] = [];
    const everybody: (readonly string[])[] = [];
    const own = classes().filter(({ grade }) => firstOf(grade).id === periodId);
    expect([...keysOf(view, 'classes')].sort()).toEqual(own.map(({ id }) => id).sort());
    for (const { id } of own) {
      const values = raw.studentsOn(id, to).map((student) => [...raw.marksOf(student, periodId).values()]);
      everybody.push(...values);
      const standing = classStanding(values);
      expect(rowOf(view, 'classes', id)).toMatchObject(standing);
      if (standing.qualityRate !== null) shares.push(Number(standing.qualityRate));
    }
    expect(rowOf(view, 'classes', 'all')).toMatchObject(classStanding(everybody));
    for (const id of keysOf(view, 'classes')) {
      const { qualityRate, rank } = rowOf(view, 'classes', id);
      const better = new Set(shares.filter((share) => share > Number(qualityRate)));
      expect(rank).toBe(qualityRate === null ? null : String(better.size + 1));
    }
  });

  it('№ 17: the period before and this one', async () => {
    const [one] = marked();
    const [before, now] = periodsOf(one?.grade ?? 5);
    const view = await runReport(api, deputy, { code: 'school_totals', periodId: now?.id });
    const averageIn = (id: string, period: Period | undefined, day: string): string | null =>
      indicators(
        raw.studentsOn(id, day).flatMap((student) => [...raw.marksOf(student, period?.id ?? '').values()]),
      ).average;
    for (const id of keysOf(view, 'comparison')) {
      const [was, is] = [averageIn(id, before, before?.to ?? ''), averageIn(id, now, TODAY)];
      expect(rowOf(view, 'comparison', id)).toMatchObject({ averageBefore: was, average: is });
    }
    expect(keysOf(view, 'comparison').length).toBeGreaterThan(2);
  });

  it('S117-44 № 17: the year, of classes and of the school, by marks for the year', async () => {
    const firsts = [...new Set(marked().map(({ grade }) => firstOf(grade).id))];
    // The year is as its first period was: nobody has been given marks for it yet.
    const write = (statement: Sql, values: readonly unknown[] = []): Promise<unknown> =>
      api
        .get(Database)
        .write(systemActor('arrange'), asId(school.schoolId), (tx) => tx.rows(statement, values));
    await write(GIVE_YEAR, [firsts]);
    const days = { from: '2026-09-01', to: '2027-05-26' };
    const view = await runReport(api, deputy, { code: 'school_year_totals', ...days });
    await write(TAKE_YEAR);
    expect([...keysOf(view, 'classes')].sort()).toEqual(
      classes()
        .map(({ id }) => id)
        .sort(),
    );
    const everybody: (readonly string[])[] = [];
    for (const { id, grade } of classes()) {
      const values = raw
        .studentsOn(id, TODAY)
        .map((student) =>
          marked().some((one) => one.id === id) ? [...raw.marksOf(student, firstOf(grade).id).values()] : [],
        );
      everybody.push(...values);
      expect(rowOf(view, 'classes', id)).toMatchObject(classStanding(values));
    }
    expect(rowOf(view, 'classes', 'all')).toMatchObject(classStanding(everybody));
    expect(rowOf(view, 'classes', 'all')['average']).not.toBeNull();
  });
});

describe('the sheets of the year, counted a second time', () => {
  it('№ 1 and № 3: the marks of every student in every column', async () => {
    for (const { id: classId, grade } of marked()) {
      const card = await runReport(api, deputy, { code: 'report_card', classId });
      const summary = await runReport(api, deputy, { code: 'summary_marks', classId });
      const periods = periodsOf(grade);
      const students = raw.studentsOn(classId, TODAY);
      expect(card.tables.map(({ key }) => key).sort()).toEqual([...students].sort());
      for (const student of students)
        for (const period of periods) {
          const marks = raw.marksOf(student, period.id);
          const line = rowOf(summary, 'marks', `${student}:${period.id}`);
          const told = Object.entries(line).filter(([key]) => !['number', 'student', 'when'].includes(key));
          expect(told.filter(([, mark]) => mark !== null)).toHaveLength(marks.size);
          for (const [subject, mark] of told) expect(mark).toBe(said(marks.get(subject)));
          for (const subject of keysOf(card, student))
            expect(rowOf(card, student, subject)[period.id]).toBe(said(marks.get(subject)));
        }
    }
  });

  it('№ 4: days and lessons missed by periods, and in the year without regard to periods', async () => {
    const counts = ['days', 'daysIll', 'missed', 'ill'] as const;
    for (const { id: classId, grade } of marked()) {
      const view = await runReport(api, deputy, { code: 'summary_attendance', classId });
      const first = firstOf(grade);
      for (const student of keysOf(view, 'missed')) {
        const missed = raw.missedBy(student, classId, first.from, first.to);
        const row = rowOf(view, 'missed', student);
        for (const count of counts) expect(row[`${first.id}:${count}`]).toBe(String(missed[count]));
        const year = raw.missedBy(student, classId, first.from, TODAY);
        for (const count of counts) expect(row[`year:${count}`]).toBe(String(year[count]));
      }
    }
  });

  it('№ 18: the marks of lessons of a student, by subjects and periods', async () => {
    const [one] = marked();
    const classId = one?.id ?? '';
    const { id: periodId, from, to } = firstOf(one?.grade ?? 5);
    const SIGNS: Readonly<Record<string, string>> = { pass: 'зач', fail: 'нзач', due: '•' };
    const subjectOf = new Map(raw.rows('teaching_group').map((row) => [row['id'], row['subject_id']]));
    for (const studentId of raw.studentsOn(classId, TODAY).slice(0, 5)) {
      const view = await runReport(api, deputy, { code: 'extract', studentId });
      for (const subject of keysOf(view, 'marks')) {
        const own = raw
          .rows('mark')
          .filter(
            (row) =>
              row['student_id'] === studentId &&
              subjectOf.get(row['group_id'] ?? '') === subject &&
              String(row['date']) >= from &&
              String(row['date']) <= to,
          )
          .map(({ value }) => SIGNS[String(value)] ?? String(value));
        const row = rowOf(view, 'marks', subject);
        expect((row[`${periodId}:marks`] ?? '').split(', ').filter(Boolean).sort()).toEqual(own.sort());
        expect(row[`${periodId}:mark`]).toBe(said(raw.marksOf(studentId, periodId).get(subject)));
      }
    }
  });

  it('№ 10: how many marks every student has, and lessons missed for a valid reason', async () => {
    const [one] = marked();
    const classId = one?.id ?? '';
    const { id: periodId, from, to } = firstOf(one?.grade ?? 5);
    const view = await runReport(api, deputy, { code: 'mark_norms', classId, periodId });
    const keys = keysOf(view, 'norms');
    expect(keys.length).toBeGreaterThan(raw.studentsOn(classId, to).length);
    const within = (row: { readonly date?: unknown }): boolean =>
      String(row.date) >= from && String(row.date) <= to;
    for (const key of keys) {
      const [group, student] = key.split(':');
      const is = (row: Readonly<Record<string, unknown>>): boolean =>
        row['group_id'] === group && row['student_id'] === student && within(row);
      const marks = raw.rows('mark').filter((row) => is(row) && row['value'] !== 'due');
      const excused = raw
        .rows('attendance')
        .filter(
          (row) => is(row) && row['fact'] === 'absent' && ['ill', 'excused'].includes(String(row['reason'])),
        );
      expect(rowOf(view, 'norms', key)).toMatchObject({
        marks: String(marks.length),
        excusedLessons: String(excused.length),
      });
    }
  });
});
