import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { change, follow, keepEverything, readBreaches, readCompliance } from './arrange-compliance.js';
import { changeLesson, setAttendance } from './ask-journal.js';
import { openKeptSchools } from './kept-school.js';
import type { KeptSchool } from './kept-school.js';
import { brokenOf, statesOf } from './turn-clause.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;
let breach: KeptSchool['breach'];

openKeptSchools('test', (kept) => ({ database, api, school, director, breach } = kept));

describe('compliance', () => {
  it('is judged by what people enter in the journal', async () => {
    await follow(school, 'g272');
    const teacher = await school.signIn('maths');
    const lessonId = breach.maths();
    const record = (held: boolean, expectedVersion: number) =>
      changeLesson(api, teacher, 'recordLesson', { lessonId, topic: 'Дроби', held, expectedVersion });
    await record(false, 1);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-35']);
    // Held, but said so three weeks later.
    await record(true, 2);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-30']);
    const item = {
      lessonId,
      studentId: school.students.zhukov,
      fact: 'ABSENT',
      reason: null,
      expectedVersion: 0,
    };
    await setAttendance(api, teacher, school.groups.maths, [item]);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-30', 'G272-34']);
  });

  it('leaves no clause of any text without somebody who looks for it', async () => {
    for (const profile of ['g272', 's117', 'g166', 'g24', 'tkk']) {
      await follow(school, profile);
      const view = await readCompliance(api, director);
      const left = Object.entries(statesOf(view)).filter(([, state]) => state === 'NOT_JUDGED');
      expect([profile, left, view.totals['notJudged']]).toEqual([profile, [], 0]);
    }
  });

  it('says what rows show, what the product keeps, and who shows that people keep a clause', async () => {
    await follow(school, 'g272');
    const view = await readCompliance(api, director);
    const states = statesOf(view);
    expect(states['G272-44']).toBe('KEPT');
    expect(states['G272-3']).toBe('BUILT');
    expect(states['G272-16']).toBe('EVIDENCE');
    expect(states['G272-1']).toBe('NO_EVIDENCE');
    expect(view.evidence.texts).toContain('Волков А.\u00a0И.');
    const { kept, broken, built, evidence, noEvidence, notApplicable, notJudged } = view.totals;
    const sum = [kept, broken, built, evidence, noEvidence, notApplicable, notJudged].reduce<number>(
      (all, one = 0) => all + one,
      0,
    );
    expect(sum).toBe(view.clauses.ids.length);
    const place = view.clauses.ids.indexOf('G272-30');
    expect(view.settings.names.filter((_, at) => view.settings.clauses[at] === place)).toContain('recordDue');
  });

  it('judges only the days on which the school followed the regulation', async () => {
    await follow(school, 'g272');
    const { seed } = breach.notHeld();
    await seed();
    expect(await readCompliance(api, director)).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
    await change(
      school,
      `insert into regulation (school_id, id, base_profile, valid_from) values ($1, $2, 'g166', '2026-11-18')`,
      randomUUID(),
    );
    const view = await readCompliance(api, director);
    expect(view).toMatchObject({ profile: 'g166', from: '2026-11-18', to: '2026-11-30' });
    expect(brokenOf(view)).toEqual([]);
  });

  it('has nothing to judge in a month to come, and no clauses where the profile follows no text', async () => {
    await follow(school, 'g272');
    const coming = await readCompliance(api, director, '2027-03-01');
    expect(coming).toMatchObject({ from: null, to: null, totals: { kept: 0, broken: 0 } });
    await follow(school, 'federal');
    expect((await readCompliance(api, director)).clauses.ids).toEqual([]);
  });

  it('tells its breaches page by page, each once', async () => {
    await follow(school, 'g272');
    await change(school, `update lesson_record set held_at = null where school_id = $1`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { rows, pageInfo } = await readBreaches(api, director, 'G272-35', { first: 3, after });
      seen.push(...rows.map(({ key }) => key));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const [{ n } = { n: 0 }] = await database.query<{ n: number }>(
      `select count(*)::int as n from lesson l where l.school_id = $1 and l.group_id <> $2`,
      [school.schoolId, school.groups.primary],
    );
    expect(seen).toHaveLength(n);
    expect(new Set(seen).size).toBe(n);
  });

  it('is no other school’s, and nobody’s who does not answer for the order', async () => {
    await follow(school, 'g272');
    await breach.notHeld().seed();
    const other = await ArrangedSchool.open(api);
    await keepEverything(other);
    await follow(other, 'g272');
    const stranger = await other.signIn('director');
    expect(brokenOf(await readCompliance(api, stranger))).toEqual([]);
    expect((await readBreaches(api, stranger, 'G272-35')).rows).toEqual([]);
    for (const who of ['deputy', 'administrator', 'auditor'] as const)
      expect(brokenOf(await readCompliance(api, await school.signIn(who)))).toEqual(['G272-27', 'G272-35']);
    for (const who of ['maths', 'classTeacher', 'ofAgeev'] as const)
      await expect(readCompliance(api, await school.signIn(who))).rejects.toThrow(/NOT_FOUND/);
  });

  it('refuses a month, a clause and a cursor that are none', async () => {
    await follow(school, 'g272');
    await expect(readCompliance(api, director, '2026-13-01')).rejects.toThrow(/BAD_REQUEST|BAD_USER_INPUT/);
    expect((await readBreaches(api, director, 'G24-77')).rows).toEqual([]);
    await expect(readBreaches(api, director, 'G24-99')).rejects.toThrow(/NOT_FOUND/);
    await expect(readBreaches(api, director, 'G272-35', { after: 'abc' })).rejects.toThrow(/BAD_REQUEST/);
  });
});
