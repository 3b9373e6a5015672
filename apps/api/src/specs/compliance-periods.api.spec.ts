import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import {
  MARKED_AT,
  amend,
  change,
  endPeriod,
  follow,
  readCompliance,
  withdrawAmendments,
} from './arrange-compliance.js';
import type { BreachView } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { brokenOf, statesOf } from './turn-clause.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { turns } = openKeptSchools('file', (kept) => ({ database, api, school, director } = kept));
beforeAll(() => endPeriod(school));

/** What the application never changes: the owner does. */
const own = (text: string): Promise<unknown> =>
  database.query(
    `begin; set local app.actor = '//system//test'; ${text.replaceAll('$1', `'${school.schoolId}'`)}; commit`,
  );

/** The mark of the quarter in mathematics. */
const setMark = (set: string, ...values: readonly unknown[]): Promise<void> =>
  change(
    school,
    `update period_mark set ${set} where school_id = $1 and kind = 'period' and student_id = $2 and group_id = $3`,
    school.students.ageev,
    school.groups.maths,
    ...values,
  );
const noMark = () => ({
  seed: () => setMark('value = null, deleted_at = set_at'),
  mend: () => setMark(`value = '5', deleted_at = null`),
});
const markedAt = (instant: string) => {
  const set = (at: string) => setMark('set_at = $4::timestamptz, created_at = $4::timestamptz', at);
  return { seed: () => set(instant), mend: () => set(MARKED_AT) };
};
const cell = (): Partial<BreachView> => ({
  day: '2026-11-29',
  groupId: school.groups.maths,
  student: 'Агеев С.\u00a0И.',
  subject: 'Алгебра',
  detail: '2 четверть',
});

/** A result of an examination in mathematics that came on the 20th of November at noon. */
const addExam = (value: string | null = '4', kind = 'exam'): Promise<void> =>
  change(
    school,
    `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, value, received_at, set_by, set_at, created_at)
     select $1, gen_random_uuid(), $2::uuid, g.subject_id, g.id, $3::uuid, g.year_id, $4, $5, case when $4 = 'exam' then '2026-11-20T09:00:00Z'::timestamptz end,
            $6::uuid, '2026-11-20T12:00:00Z', '2026-11-20T12:00:00Z'
       from teaching_group g where g.school_id = $1 and g.id = $7
     on conflict do nothing`,
    school.students.ageev,
    school.classes.a8,
    kind,
    value,
    school.staff.maths,
    school.groups.maths,
  );
const examEntered = (instant: string) => {
  const set = (at: string) =>
    change(
      school,
      `update period_mark set set_at = $2::timestamptz, created_at = $2::timestamptz where school_id = $1 and kind = 'exam'`,
      at,
    );
  return { seed: () => set(instant), mend: () => set('2026-11-20T12:00:00Z') };
};
const exam = (): Partial<BreachView> => ({ day: '2026-11-20', student: 'Агеев С.\u00a0И.', detail: 'exam' });

describe('a period that ends in the month, by № 272', () => {
  beforeAll(() => follow(school, 'g272'));

  it('G272-41 a student without a mark of the period when it is over', () =>
    turns('G272-41', { ...noMark(), at: cell() }));

  it('G272-41 a mark of the period that was entered on the day after it', () =>
    turns('G272-41', { ...markedAt('2026-11-29T21:00:00Z'), at: cell() }));

  it('G272-41 nothing is missing while the period lasts, nor in a month in which none ends', async () => {
    await noMark().seed();
    expect(statesOf(await readCompliance(api, director, '2026-12-31'))['G272-41']).toBe('NOT_APPLICABLE');
    await noMark().mend();
    expect(statesOf(await readCompliance(api, director))['G272-41']).toBe('KEPT');
  });

  it('G272-42 a student of the ninth grade with an examination and without a final result when the year is over', async () => {
    await own(`update school_class set grade_level = 9 where school_id = $1 and name = '8 А'`);
    await own(`update academic_year set ends_on = '2026-11-30' where school_id = $1`);
    await addExam();
    await addExam('4', 'final');
    const setFinal = (set: string) =>
      change(school, `update period_mark set ${set} where school_id = $1 and kind = 'final'`);
    await turns('G272-42', {
      seed: () => setFinal('value = null, deleted_at = set_at'),
      mend: () => setFinal(`value = '4', deleted_at = null`),
      at: { day: '2026-11-30', groupId: school.groups.maths, student: 'Агеев С.\u00a0И.' },
    });
    await own(`update school_class set grade_level = 8 where school_id = $1 and name = '8 А'`);
    await own(`update academic_year set ends_on = '2027-08-31' where school_id = $1`);
  });
});

describe('a period that ends in the month, by № 117', () => {
  beforeAll(() => follow(school, 's117'));

  it('S117-27 a mark of the period that was entered on its last day', () =>
    turns('S117-27', { ...markedAt('2026-11-28T21:00:00Z'), at: cell() }));

  it('S117-27 a student without a mark on the day before the period ends', () =>
    turns('S117-27', { ...noMark(), at: cell() }));

  it('S117-32 the first grade owes no marks of the period', async () => {
    const set = (deleted: string) =>
      change(
        school,
        `update period_mark set value = case when ${deleted} is null then '5' end, deleted_at = ${deleted} where school_id = $1 and student_id = $2`,
        school.students.malyshev,
      );
    await set('now()');
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
    await amend(school, 'gradesWithoutMarks', null);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['S117-27']);
    await withdrawAmendments(school);
    await set('null');
  });
});

describe('a period that ends in the month, by № 24', () => {
  beforeAll(async () => {
    await follow(school, 'g24');
    await addExam();
  });

  it('G24-49 a student without a mark of the period', () => turns('G24-49', { ...noMark(), at: cell() }));

  it('G24-49 a student without a mark of the year when the last period is over', async () => {
    // The quarters after the second one are over, too.
    const setLater = (ends: string) =>
      change(
        school,
        `update grading_period set starts_on = case number when 3 then ${ends} else ${ends} + 1 end, ends_on = case number when 3 then ${ends} else ${ends} + 1 end
          where school_id = $1 and kind = 'quarter' and number > 2`,
      );
    await setLater(`'2026-10-24'::date`);
    const addYear = () =>
      change(
        school,
        `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, value, set_by, set_at, created_at)
         select $1, gen_random_uuid(), k.student_id, k.subject_id, k.group_id, k.class_id, k.year_id, 'year', '5', k.set_by, k.set_at, k.created_at
           from period_mark k where k.school_id = $1 and k.kind = 'period'`,
      );
    await addYear();
    await change(
      school,
      `insert into period_release (school_id, id, class_id, year_id, kind, released_at, released_by, mark_count, gap_count)
       select $1, gen_random_uuid(), r.class_id, r.year_id, 'year', r.released_at, r.released_by, 4, 0 from period_release r where r.school_id = $1`,
    );
    await change(
      school,
      `insert into period_seen (school_id, id, student_id, year_id, kind, is_paper, seen_at, recorded_by)
       select $1, gen_random_uuid(), z.student_id, z.year_id, 'year', true, z.seen_at, z.recorded_by from period_seen z where z.school_id = $1`,
    );
    const setYear = (set: string) =>
      change(
        school,
        `update period_mark set ${set} where school_id = $1 and kind = 'year' and student_id = $2 and group_id = $3`,
        school.students.ageev,
        school.groups.maths,
      );
    await turns('G24-49', {
      seed: () => setYear('value = null, deleted_at = set_at'),
      mend: () => setYear(`value = '5', deleted_at = null`),
      at: { ...cell(), detail: 'year' },
    });
    await setLater(`'2027-03-01'::date`);
  });

  it('G24-27 a mark of the period that was entered more than a day after it', () =>
    turns('G24-27', { ...markedAt('2026-11-30T21:00:00Z'), at: cell() }));

  it('G24-27 a result of an examination that was entered more than a day after it came', () =>
    turns('G24-27', { ...examEntered('2026-11-21T09:00:00Z'), at: exam() }));

  it('G24-27 marks of a class that families saw more than a day after the period', async () => {
    const release = (at: string) =>
      change(
        school,
        `update period_release set released_at = $2::timestamptz where school_id = $1 and class_id = $3`,
        at,
        school.classes.a8,
      );
    await turns('G24-27', {
      seed: () => release('2026-11-30T21:00:00Z'),
      mend: () => release('2026-11-27T12:00:00Z'),
      at: { day: '2026-11-29', classId: school.classes.a8, className: '8 А', detail: '2 четверть' },
    });
    // What families see as it is entered needs no publication.
    await release('2026-11-30T21:00:00Z');
    await amend(school, 'periodMarksShown', 'at_once');
    expect(statesOf(await readCompliance(api, director))['G24-27']).toBe('KEPT');
    await withdrawAmendments(school);
    await release('2026-11-27T12:00:00Z');
  });

  it('G24-32 a family that did not say it saw the marks when the last reminder had passed', async () => {
    const seen = (deleted: string) =>
      change(
        school,
        `update period_seen set deleted_at = ${deleted} where school_id = $1 and kind = 'period' and student_id = $2`,
        school.students.zhukov,
      );
    await turns('G24-32', {
      seed: () => seen('now()'),
      mend: () => seen('null'),
      at: { day: '2026-11-27', studentId: school.students.zhukov, className: '8 А', detail: '2 четверть' },
    });
  });
});

describe('a period that ends in the month, by the cadet corps', () => {
  beforeAll(async () => {
    await follow(school, 'tkk');
    await amend(school, 'markNorm', null);
  });

  it('TKK-72 a mark of the period that was entered more than a day after it', () =>
    turns('TKK-72', { ...markedAt('2026-11-30T21:00:00Z'), through: ['TKK-64'], at: cell() }));

  it('TKK-72 a student without a mark a day after the period', () =>
    turns('TKK-72', { ...noMark(), through: ['TKK-64'], at: cell() }));

  it('TKK-72 a result of an examination that was entered more than a day after it came', () =>
    turns('TKK-72', { ...examEntered('2026-11-21T09:00:00Z'), through: ['TKK-64'], at: exam() }));
});
