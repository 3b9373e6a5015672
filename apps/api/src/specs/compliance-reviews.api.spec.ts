import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change, follow, readCompliance } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { statesOf } from './turn-clause.js';

let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { turns } = openKeptSchools('test', (kept) => ({ api, school, director } = kept));

/** The review of the journal of mathematics by somebody. */
const unsigned = (by: 'deputy' | 'classTeacher') => {
  const set = (deleted: string): Promise<void> =>
    change(
      school,
      `update journal_review set deleted_at = ${deleted} where school_id = $1 and group_id = $2 and reviewed_by = $3`,
      school.groups.maths,
      school.staff[by],
    );
  return { seed: () => set('now()'), mend: () => set('null') };
};

describe('reviews of journals', () => {
  it('G272-45 G272-20 G166-34 G166-14 TKK-6 TKK-64 G24-7 are signed each month by who leads the school', async () => {
    const at = { groupId: school.groups.maths, day: '2026-11-30', check: 'review_done' };
    for (const [profile, clause, ...through] of [
      ['g272', 'G272-45', 'G272-20'],
      ['g166', 'G166-34', 'G166-14'],
      ['tkk', 'TKK-6', 'TKK-64'],
      ['g24', 'G24-7'],
    ] as const) {
      await follow(school, profile);
      await turns(clause, { through, ...unsigned('deputy'), at });
    }
    // A review of another month is none of this one.
    await follow(school, 'g166');
    const month = (day: string): Promise<void> =>
      change(
        school,
        `update journal_review set month = $2 where school_id = $1 and group_id = $3 and reviewed_by = $4`,
        day,
        school.groups.maths,
        school.staff.deputy,
      );
    await turns('G166-34', {
      through: ['G166-14'],
      seed: () => month('2026-10-01'),
      mend: () => month('2026-11-01'),
      at,
    });
  });

  it('TKK-19 are signed in the own class by its class teacher', async () => {
    await follow(school, 'tkk');
    await turns('TKK-19', {
      ...unsigned('classTeacher'),
      at: { groupId: school.groups.maths, classId: school.classes.a8, person: 'Орлова А.\u00a0И.' },
    });
  });
});

/** A remark of the deputy on Monday's lesson of mathematics, written on Tuesday; other words mean other columns. */
async function addRemark(columns: Readonly<Record<string, string>> = {}): Promise<string> {
  const id = randomUUID();
  const all: Record<string, string> = {
    template: `'other'`,
    due_on: 'null',
    state: `'open'`,
    answered_at: 'null',
    copied_at: `'2026-11-18T10:00:00Z'`,
    copied_by: `'${school.staff.deputy}'`,
    ...columns,
  };
  await change(
    school,
    `insert into review_remark (school_id, id, group_id, anchor, lesson_id, from_day, to_day, text, performer_id, author_id, written_at, ${Object.keys(all).join(', ')})
     select $1, $2, $3, 'lesson', $4, '2026-11-16', '2026-11-16', 'Тема не та', $5::uuid, $6::uuid, '2026-11-17T10:00:00Z', ${Object.values(all).join(', ')}`,
    id,
    school.groups.maths,
    school.lesson('maths', '2026-11-16'),
    school.staff.maths,
    school.staff.deputy,
  );
  return id;
}
const setRemark = (id: string, set: string): Promise<void> =>
  change(school, `update review_remark set ${set} where school_id = $1 and id = $2`, id);
const inMaths = () => ({
  groupId: school.groups.maths,
  lessonId: school.lesson('maths', '2026-11-16'),
  person: 'Петрова А.\u00a0И.',
});
const answered = (at: string) => `state = 'fixed', answered_at = '${at}'`;
const IN_TIME = '2026-11-19T10:00:00Z';
const said = { state: `'fixed'`, answered_at: `'${IN_TIME}'` };

describe('remarks of reviews', () => {
  it('G272-50 G166-37 are set right before the month is over where they have no term', async () => {
    const id = await addRemark(said);
    for (const [profile, clause] of [
      ['g272', 'G272-50'],
      ['g166', 'G166-37'],
    ] as const) {
      await follow(school, profile);
      await turns(clause, {
        seed: () => setRemark(id, `state = 'open', answered_at = null`),
        mend: () => setRemark(id, answered(IN_TIME)),
        at: { ...inMaths(), day: '2026-11-30', check: 'remark_fixed' },
      });
    }
  });

  it('G24-82 are set right by their term, and later is late', async () => {
    await follow(school, 'g24');
    const id = await addRemark({ ...said, due_on: `'2026-11-20'` });
    const at = { ...inMaths(), day: '2026-11-20', dueAt: '2026-11-20T21:00:00.000Z' };
    for (const late of [`state = 'open', answered_at = null`, answered('2026-11-20T21:00:00Z')])
      await turns('G24-82', {
        seed: () => setRemark(id, late),
        mend: () =>
          setRemark(id, answered('2026-11-20T20:59:59Z')).then(() => setRemark(id, answered(IN_TIME))),
        at,
      });
  });

  it('are set right when the journal shows it, whatever anybody says', async () => {
    await follow(school, 'g272');
    await addRemark({ template: `'no_topic'` });
    expect(statesOf(await readCompliance(api, director))['G272-50']).toBe('KEPT');
    await change(
      school,
      `update lesson_record set topic = '' where school_id = $1 and id = $2`,
      school.lesson('maths', '2026-11-16'),
    );
    expect(statesOf(await readCompliance(api, director))['G272-50']).toBe('BROKEN');
  });

  it('G272-49 are copied into the paper journal', async () => {
    await follow(school, 'g272');
    const id = await addRemark(said);
    await turns('G272-49', {
      seed: () => setRemark(id, 'copied_at = null, copied_by = null'),
      mend: () => setRemark(id, `copied_at = '2026-11-18T10:00:00Z', copied_by = '${school.staff.deputy}'`),
      at: { ...inMaths(), day: '2026-11-17', person: 'Лебедева А.\u00a0И.', check: 'remark_on_paper' },
    });
  });
});

describe('papers of a regulation', () => {
  const put = async (kind: string, columns = '', values = ''): Promise<void> =>
    change(
      school,
      `insert into regulation_paper (school_id, id, regulation_id, kind, title, number, dated_on, put_by${columns})
       select $1, gen_random_uuid(), r.id, $2, 'Положение о журнале', '97', '2023-09-01', $3::uuid${values}
         from regulation r where r.school_id = $1 and r.valid_from is null`,
      kind,
      school.staff.director,
    );
  const shown = async (clause: string): Promise<string | undefined> =>
    statesOf(await readCompliance(api, director))[clause];

  it('G272-1 G272-4 S117-1 S117-2 S117-4 G24-3 G24-4 TKK-1 TKK-9 TKK-28 are the evidence of the clauses that name them', async () => {
    for (const [profile, kind, ...clauses] of [
      ['g272', 'council_protocol', 'G272-1'],
      ['g272', 'act', 'G272-4'],
      ['s117', 'order', 'S117-1'],
      ['s117', 'parents_council_opinion', 'S117-2'],
      ['s117', 'act', 'S117-4'],
      ['g24', 'order', 'G24-3'],
      ['g24', 'road_map', 'G24-4'],
      ['tkk', 'order', 'TKK-1'],
      ['tkk', 'act', 'TKK-9', 'TKK-28'],
    ] as const) {
      await follow(school, profile);
      await change(school, `update regulation_paper set deleted_at = now() where school_id = $1`);
      for (const clause of clauses) expect([clause, await shown(clause)]).toEqual([clause, 'NO_EVIDENCE']);
      await put(kind);
      for (const clause of clauses) expect([clause, await shown(clause)]).toEqual([clause, 'EVIDENCE']);
    }
    expect((await readCompliance(api, director)).evidence.texts).toContain(
      'Положение о журнале № 97 от 01.09.2023',
    );
  });

  it('G272-2 S117-3 show a signature by who signed and by the term of the certificate', async () => {
    for (const [profile, clause] of [
      ['g272', 'G272-2'],
      ['s117', 'S117-3'],
    ] as const) {
      await follow(school, profile);
      await change(school, `update regulation_paper set deleted_at = now() where school_id = $1`);
      await put('act');
      expect(await shown(clause)).toBe('NO_EVIDENCE');
      await put(
        'act',
        ', signer, signed_at, certificate, certificate_to',
        `, 'Калмыкова Г. А.', '2023-09-01T09:00:00Z', '00A1', '2024-09-01'`,
      );
      expect(await shown(clause)).toBe('EVIDENCE');
    }
  });
});
