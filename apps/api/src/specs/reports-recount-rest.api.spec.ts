import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Database, asId, sql, systemActor } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { rowOf, runReport } from './arrange-reports.js';
import type { RunView } from './arrange-reports.js';
import { RawSchool, hundredths, indicators, standingOf } from './recount.js';

const TODAY = '2026-11-18' as Day;
const WISH = { date: TODAY, time: '09:40', classes: 5 } as const;
const school = generateSchool(WISH);
type Row = ReturnType<RawSchool['rows']>[number];
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

interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}
const FOLLOW = sql(
  'test.recount.follow',
  `update regulation set base_profile = $2, version = version + 1 where school_id = $1`,
);
const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '');
const periodsOf = (grade: number): readonly Period[] =>
  raw
    .rows('grading_period')
    .filter(
      (row) =>
        row['kind'] !== 'year' && Number(row['grade_from']) <= grade && Number(row['grade_to']) >= grade,
    )
    .map((row) => ({ id: text(row, 'id'), from: text(row, 'starts_on'), to: text(row, 'ends_on') }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
/** Classes whose first period is over and has marks. */
const marked = (): readonly { readonly id: string; readonly first: Period; readonly grade: number }[] =>
  raw.rows('school_class').flatMap((row) => {
    const grade = Number(row['grade_level']);
    const [first] = periodsOf(grade);
    return grade > 1 && grade < 10 && first ? [{ id: text(row, 'id'), first, grade }] : [];
  });
const keysOf = (view: RunView, table: string): readonly string[] =>
  view.tables.find(({ key }) => key === table)?.rows ?? [];
/** A row of totals by its key; they stand beneath the table in their order. */
function totalOf(view: RunView, table: string, at: number): Readonly<Record<string, string | null>> {
  const found = view.tables.find(({ key }) => key === table);
  const columns = found?.columns ?? [];
  return Object.fromEntries(
    columns.map((name, place) => [name, found?.totals[at * columns.length + place] ?? null]),
  );
}
const within = (row: Row, { from, to }: Pick<Period, 'from' | 'to'>): boolean =>
  text(row, 'date') >= from && text(row, 'date') <= to;

const LISTS: Readonly<Record<string, string>> = {
  failing: 'Неуспевающие',
  notAttested: 'Не аттестованы',
  excellent: 'Отличники',
  oneFour: 'С одной «4»',
  good: 'Хорошисты',
  oneThree: 'С одной «3»',
  plain: 'С тройками',
};

describe('sums, shares and lists of a period, counted a second time', () => {
  it('№ 2: what the class has missed altogether, and the average of all its marks', async () => {
    for (const { id: classId, first } of marked()) {
      const view = await runReport(api, deputy, { code: 'class_progress', classId, periodId: first.id });
      const students = raw.studentsOn(classId, first.to);
      const missed = students.map((student) => raw.missedBy(student, classId, first.from, first.to));
      const sum = (key: 'missed' | 'ill' | 'excused' | 'unexcused'): string =>
        String(missed.reduce((all, one) => all + one[key], 0));
      const marks = students.flatMap((student) => [...raw.marksOf(student, first.id).values()]);
      expect(rowOf(view, 'students', 'all')).toMatchObject({
        average: indicators(marks).average,
        ...{ missed: sum('missed'), ill: sum('ill') },
        ...{ excused: sum('excused'), unexcused: sum('unexcused') },
      });
    }
  });

  it('№ 5: who is in which list, how many are in each, and the degree of learning', async () => {
    for (const { id: classId, first } of marked()) {
      const view = await runReport(api, deputy, { code: 'class_teacher', classId, periodId: first.id });
      const standings = raw.studentsOn(classId, first.to).map((student) => {
        const values = [...raw.marksOf(student, first.id).values()];
        return { student, values, standing: standingOf(values) };
      });
      for (const { student, standing } of standings)
        if (standing !== undefined)
          expect(rowOf(view, 'categories', student)['category']).toBe(LISTS[standing]);
      for (const [name, list] of Object.entries(LISTS))
        expect(rowOf(view, 'results', name)).toMatchObject({
          what: list,
          count: String(standings.filter(({ standing }) => standing === name).length),
        });
      const { learningDegree } = indicators(standings.flatMap(({ values }) => values));
      expect(rowOf(view, 'results', 'learningDegree')['share']).toBe(learningDegree);
    }
  });
});

describe('the sheets of a student, counted a second time', () => {
  it('№ 1: days with a paper, remarks on behaviour and praise, by periods and in the year', async () => {
    let compared = 0;
    for (const { id: classId, grade } of marked()) {
      const view = await runReport(api, deputy, { code: 'report_card', classId });
      const periods = periodsOf(grade).filter(({ from }) => from <= TODAY);
      const year = { id: 'year', from: '2026-09-01', to: TODAY };
      for (const { key: student } of view.tables)
        for (const days of [...periods, year]) {
          const own = [
            papersOf(student, days),
            remarksOf(student, 'behaviour', days),
            remarksOf(student, 'praise', days),
          ];
          // They stand beneath eight rows of what was missed.
          expect(own.map((_, at) => totalOf(view, student, 8 + at)[days.id])).toEqual(own.map(String));
          compared += own.filter((count) => count > 0).length;
        }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('№ 18: the averages of a student, weighed by the works', async () => {
    const weights = new Map(raw.rows('work').map((row) => [text(row, 'id'), Number(row['weight'])]));
    const subjectOf = new Map(
      raw.rows('teaching_group').map((row) => [text(row, 'id'), text(row, 'subject_id')]),
    );
    let compared = 0;
    for (const { id: classId, first } of marked())
      for (const studentId of raw.studentsOn(classId, TODAY).slice(0, 3)) {
        const view = await runReport(api, deputy, { code: 'extract', studentId });
        for (const subject of keysOf(view, 'marks')) {
          const own = raw
            .rows('mark')
            .filter((row) => row['student_id'] === studentId && within(row, first))
            .filter((row) => subjectOf.get(text(row, 'group_id')) === subject && Number(row['value']) > 0);
          // Weights have two digits at most.
          const weightOf = (row: Row): number => Math.round((weights.get(text(row, 'work_id')) ?? 0) * 100);
          const whole = own.reduce((sum, row) => sum + weightOf(row), 0);
          const part = own.reduce((sum, row) => sum + weightOf(row) * Number(row['value']), 0);
          expect(rowOf(view, 'marks', subject)[`${first.id}:average`]).toBe(hundredths(part, whole));
          if (whole > 0) compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(50);
  });
});

describe('norms of marks, counted a second time', () => {
  it('№ 10: the norm of everybody, what is missing, and who is exempt from how much', async () => {
    // Three marks with one lesson a week, five with two, eight with more, and from three on in proportion.
    await api
      .get(Database)
      .write(systemActor('test'), asId(school.schoolId), (tx) => tx.rows(FOLLOW, ['tkk']));
    const WRITTEN = ['control_work', 'check_work', 'laboratory_work', 'practical_work'];
    const works = new Map(raw.rows('work').map((row) => [text(row, 'id'), text(row, 'type')]));
    let [deficits, exempt] = [0, 0];
    const [one] = marked();
    if (!one) throw new Error('there is no class with marks');
    const { id: classId, first } = one;
    const view = await runReport(api, deputy, { code: 'mark_norms', classId, periodId: first.id });
    for (const key of keysOf(view, 'norms')) {
      const [group = '', student = ''] = key.split(':');
      const since = raw.since(group, student, first.to);
      const isOwn = (row: Row): boolean => row['group_id'] === group && within(row, first);
      const lessons = raw.rows('lesson').filter((row) => isOwn(row) && row['cancelled_at'] === null);
      const ids = new Set(lessons.map(({ id }) => id));
      const counted = lessons.filter((row) => text(row, 'date') >= since).length;
      const excused = raw.rows('attendance').filter((row) => {
        if (row['student_id'] !== student || !ids.has(text(row, 'lesson_id'))) return false;
        return row['fact'] === 'absent' && ['ill', 'excused'].includes(text(row, 'reason'));
      }).length;
      const marks = raw
        .rows('mark')
        .filter((row) => isOwn(row) && row['student_id'] === student && row['value'] !== 'due');
      const written = marks.filter((row) => WRITTEN.includes(works.get(text(row, 'work_id')) ?? '')).length;
      const whole = normOfWeek(quartersOf(group, first.to));
      const norm = counted === 0 ? whole : Math.ceil((whole * (counted - excused)) / counted);
      const unwritten = Math.max(0, Math.min(1, norm) - written);
      const deficit = Math.max(0, norm - marks.length, unwritten);
      expect([key, rowOf(view, 'norms', key)]).toEqual([
        key,
        expect.objectContaining({
          lessonsGiven: String(counted),
          norm: String(norm),
          deficit: String(deficit),
          writtenDeficit: String(unwritten),
          exemption:
            excused === 0
              ? null
              : norm === 0
                ? 'Все уроки пропущены по уважительной причине'
                : `По уважительной причине пропущено ${excused} из ${counted}`,
        }),
      ]);
      deficits += deficit;
      exempt += excused === 0 ? 0 : 1;
    }
    expect(deficits).toBeGreaterThan(0);
    expect(exempt).toBeGreaterThan(10);
    expect(rowOf(view, 'norms', 'all')['deficit']).toBe(String(deficits));
  });
});

/** Lessons a week of a group by the timetable of a day, in quarters of a lesson. */
function quartersOf(group: string, day: string): number {
  const timetables = new Map(raw.rows('timetable').map((row) => [text(row, 'id'), row]));
  return raw.rows('timetable_entry').reduce((sum, row) => {
    const timetable = timetables.get(text(row, 'timetable_id'));
    const from = text(row, 'valid_from') || text(timetable, 'valid_from');
    const to = text(row, 'valid_to') || text(timetable, 'valid_to');
    if (row['group_id'] !== group || !timetable || from > day || (to !== '' && to < day)) return sum;
    return sum + (Number(row['week']) === 0 ? 4 : 4 / Number(timetable['cycle_weeks']));
  }, 0);
}

/** The marks that so many quarters of a lesson a week ask for, without a fraction. */
function normOfWeek(quarters: number): number {
  if (quarters <= 4) return 3;
  if (quarters <= 8) return Math.ceil(3 + (quarters - 4) / 2);
  return quarters <= 12 ? 8 : Math.ceil((8 * quarters) / 12);
}

describe('plans, counted a second time', () => {
  it('№ 12: works of a plan by their kind, and topics that were given together', async () => {
    const KINDS = ['control_work', 'laboratory_work', 'practical_work'] as const;
    const view = await runReport(api, deputy, { code: 'programme' });
    let compared = 0;
    for (const group of keysOf(view, 'groups')) {
      const plan = raw.rows('plan_assignment').find((row) => row['group_id'] === group)?.['plan_id'];
      const told = rowOf(view, 'groups', group);
      if (plan === undefined) {
        expect([told['merged'], told['control_work.planned']]).toEqual([null, null]);
        continue;
      }
      const lessons = raw
        .rows('lesson')
        .filter((row) => row['group_id'] === group && row['cancelled_at'] === null);
      const own = new Set(lessons.map(({ id }) => id));
      const taught = raw
        .rows('lesson_record')
        .flatMap((row) => (own.has(text(row, 'id')) ? [text(row, 'plan_item_id')] : []));
      const items = raw
        .rows('plan_item')
        .filter((row) => row['plan_id'] === plan)
        .sort((one, other) => Number(one['ordinal']) - Number(other['ordinal']));
      for (const kind of KINDS) {
        const works = items.filter((row) => row['work_type'] === kind);
        expect([kind, told[`${kind}.planned`], told[`${kind}.given`]]).toEqual([
          kind,
          String(works.length),
          String(works.filter(({ id }) => taught.includes(String(id))).length),
        ]);
        compared += works.length;
      }
      const last = items.findLastIndex(({ id }) => taught.includes(String(id)));
      const saved = items.slice(0, Math.max(last, 0)).map((row) => {
        const given = taught.filter((id) => id === row['id']).length;
        return given > 0 ? Math.max(0, Number(row['hours']) - given) : 0;
      });
      expect(told['merged']).toBe(String(saved.reduce((sum, hours) => sum + hours, 0)));
    }
    expect(compared).toBeGreaterThan(10);
  });
});

/** Days of the calendar, up to today, for which a paper of a student was shown. */
function papersOf(student: string, { from, to }: Pick<Period, 'from' | 'to'>): number {
  const papers = raw.rows('absence_certificate').filter((row) => row['student_id'] === student);
  let count = 0;
  for (let at = Date.parse(from); at <= Date.parse(to < TODAY ? to : TODAY); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (papers.some((row) => text(row, 'from_date') <= day && text(row, 'to_date') >= day)) count += 1;
  }
  return count;
}

/** Remarks of a kind on a student. */
const remarksOf = (student: string, kind: string, days: Pick<Period, 'from' | 'to'>): number =>
  raw
    .rows('remark')
    .filter((row) => row['student_id'] === student && row['kind'] === kind && within(row, days)).length;
