import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import { FRIDAY, MONDAY, TODAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import {
  amend,
  approve,
  change,
  endPeriod,
  follow,
  readBreaches,
  readCompliance,
  withdrawAmendments,
} from './arrange-compliance.js';
import { readProgress } from './arrange-plans.js';
import type { BreachView } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { brokenOf, statesOf } from './turn-clause.js';

let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { turns } = openKeptSchools('file', (kept) => ({ api, school, director } = kept));

/** The plan of mathematics. */
const setPlan = (set: string): Promise<void> =>
  change(
    school,
    `update thematic_plan set ${set} where school_id = $1 and id = md5($2 || 'plan')::uuid`,
    school.groups.maths,
  );
const noPlan = () => {
  const set = (deleted: string) =>
    change(
      school,
      `update plan_assignment set deleted_at = ${deleted} where school_id = $1 and group_id = $2`,
      school.groups.maths,
    );
  return { seed: () => set('now()'), mend: () => set('null') };
};
const notAgreed = () => ({
  seed: () =>
    setPlan(
      `state = 'submitted', agreed_by = null, agreed_at = null, approved_by = null, approved_at = null`,
    ),
  mend: () =>
    change(
      school,
      `update thematic_plan set state = 'agreed', agreed_by = $3::uuid, agreed_at = '2026-12-01' where school_id = $1 and id = md5($2 || 'plan')::uuid`,
      school.groups.maths,
      school.staff.deputy,
    ),
});
const inMaths = (more: Partial<BreachView> = {}): Partial<BreachView> => ({
  day: MONDAY,
  groupId: school.groups.maths,
  subject: 'Алгебра',
  className: '8 А',
  ...more,
});

describe('plans by № 272', () => {
  beforeAll(() => follow(school, 'g272'));

  it('G272-39 G272-19 a group that is taught without a plan', () =>
    turns('G272-39', { ...noPlan(), through: ['G272-19'], at: inMaths() }));

  it('G272-39 a plan without a topic is none', () => {
    const set = (deleted: string) =>
      change(
        school,
        `update plan_item set deleted_at = ${deleted} where school_id = $1 and plan_id = md5($2 || 'plan')::uuid`,
        school.groups.maths,
      );
    return turns('G272-39', {
      seed: () => set('now()'),
      mend: () => set('null'),
      through: ['G272-19'],
      at: inMaths(),
    });
  });

  it('G272-40 G272-19 a plan to which the department did not agree', () =>
    turns('G272-40', {
      ...notAgreed(),
      through: ['G272-19'],
      at: inMaths({ detail: 'План: 8 А', person: 'Петрова А.\u00a0И.' }),
    }));
});

describe('plans by № 166', () => {
  it('G166-13 a plan that nobody agreed to, once the school asks for it', async () => {
    await follow(school, 'g166');
    expect(statesOf(await readCompliance(api, director))['G166-13']).toBe('NOT_APPLICABLE');
    await amend(school, 'planAgreedBy', 'deputy');
    await turns('G166-13', { ...notAgreed(), at: inMaths() });
    await withdrawAmendments(school);
  });
});

describe('plans by № 24', () => {
  beforeAll(() => follow(school, 'g24'));

  it('G24-15 a group whose plan is not there after the first of September', () =>
    turns('G24-15', { ...noPlan(), at: inMaths() }));

  it('G24-15 a plan that was loaded after its term is told in the month of the term', async () => {
    await amend(school, 'planDue', { month: 11, dayOfMonth: 10 });
    const loaded = (at: string) =>
      change(
        school,
        `update plan_item set created_at = $2::timestamptz where school_id = $1 and plan_id = md5($3 || 'plan')::uuid`,
        at,
        school.groups.maths,
      );
    await turns('G24-15', {
      seed: () => loaded('2026-11-10T21:00:00Z'),
      mend: () => loaded('2026-11-10T20:59:00Z'),
      at: inMaths(),
    });
    await withdrawAmendments(school);
  });

  it('G24-71 a curriculum that was changed after the director had approved it', async () => {
    const line = 'f0f0f0f0-0000-4000-8000-000000000001';
    await turns('G24-71', {
      seed: () =>
        change(
          school,
          `insert into curriculum_hours (school_id, id, year_id, subject_id, grade_level, weekly, yearly, changed_at)
           select $1, $2::uuid, $3::uuid, g.subject_id, 8, 3, 102, '2026-11-12T09:00:00Z' from teaching_group g where g.school_id = $1 and g.id = $4`,
          line,
          school.yearId,
          school.groups.maths,
        ),
      mend: () => approve(school, 'curriculum', '2026-11-13T09:00:00Z'),
      at: { day: '2026-11-01', detail: 'curriculum' },
    });
  });
});

describe('plans by the cadet corps', () => {
  beforeAll(async () => {
    await follow(school, 'tkk');
    await amend(school, 'markNorm', null);
  });

  it('TKK-67 TKK-13 a class that is taught by the plan of its grade', () =>
    turns('TKK-67', {
      seed: () => setPlan('class_id = null'),
      mend: () =>
        change(
          school,
          `update thematic_plan set class_id = $3::uuid where school_id = $1 and id = md5($2 || 'plan')::uuid`,
          school.groups.maths,
          school.classes.a8,
        ),
      through: ['TKK-13', 'TKK-64'],
      at: inMaths(),
    }));

  it('TKK-61 a load that nobody approved', () => {
    const set = (deleted: string) =>
      change(
        school,
        `update load_approval set deleted_at = ${deleted} where school_id = $1 and what = 'load'`,
      );
    return turns('TKK-61', {
      seed: () => set('now()'),
      mend: () => set('null'),
      at: { day: '2026-11-01', detail: 'load' },
    });
  });
});

describe('the programme when a period ends', () => {
  beforeAll(() => endPeriod(school));

  const offPlan = () => {
    const set = (item: string) =>
      change(
        school,
        `update lesson_record set plan_item_id = ${item} where school_id = $1 and id = $2`,
        school.lesson('maths', MONDAY),
      );
    return { seed: () => set('null'), mend: () => set(`md5(id::text || 'item')::uuid`) };
  };
  const behind = (): Partial<BreachView> => inMaths({ day: '2026-11-29', detail: '2/3' });

  it('G24-45 G24-48 a group that taught something else in place of a topic', async () => {
    await follow(school, 'g24');
    await turns('G24-45', { ...offPlan(), through: ['G24-48'], at: behind() });
  });

  it('TKK-58 a group that taught something else in place of a topic', async () => {
    await follow(school, 'tkk');
    await turns('TKK-58', { ...offPlan(), at: behind() });
  });

  it('is counted as the page of plans counts it', async () => {
    await follow(school, 'g24');
    await offPlan().seed();
    await change(
      school,
      `update lesson set cancelled_at = '2026-11-20T03:00:00Z' where school_id = $1 and id = $2`,
      school.lesson('maths', FRIDAY),
    );
    await change(
      school,
      `update plan_item set hours = 2 where school_id = $1 and id = md5($2 || 'item')::uuid`,
      school.lesson('maths', TODAY),
    );
    const { group } = await readProgress(api, director, school.groups.maths);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G24-45', 'G24-48']);
    const [breach] = (await readBreaches(api, director, 'G24-45')).rows;
    expect(breach?.detail).toBe(`${group.doneHours}/${group.dueHours}`);
    expect(group.lag).toBeGreaterThan(0);
  });
});
