import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change, follow, readBreaches, readCompliance } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';

let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

openKeptSchools('test', (kept) => ({ api, school, director } = kept));
beforeEach(() => follow(school, 'tkk'));

const ID = randomUUID();
const FILE = randomUUID();

/** A certificate of a hospital with a mark, its scan in the personal file. */
async function keepCertificate(): Promise<void> {
  await change(
    school,
    `insert into stored_file (school_id, id, name, media_type, size, sha256) values ($1, $2, 'справка.pdf', 'application/pdf', 1, 'x')`,
    FILE,
  );
  await change(
    school,
    `insert into outside_document (school_id, id, student_id, institution, kind, number, dated_on, has_seal, file_id, entered_by, entered_at)
     values ($1, $2, $3, 'Областная больница', 'certificate', '14', '2026-11-16', true, $4, $5, '2026-11-17T07:00:00Z')`,
    ID,
    school.students.ageev,
    FILE,
    school.staff.classTeacher,
  );
  await change(
    school,
    `insert into outside_mark (school_id, id, document_id, student_id, subject_id, from_day, to_day, marks, entered_by, entered_at)
     select $1, $2, $2, $3, u.id, '2026-11-09', '2026-11-14', '{5,4}', $4, '2026-11-17T07:00:00Z' from subject u where u.school_id = $1 and u.name = 'Алгебра'`,
    ID,
    school.students.ageev,
    school.staff.classTeacher,
  );
}
const stateOf = async (clause: string): Promise<string | undefined> => {
  const { clauses } = await readCompliance(api, director);
  return clauses.states[clauses.ids.indexOf(clause)];
};
const statesOf = async (): Promise<(string | undefined)[]> => [
  await stateOf('TKK-53'),
  await stateOf('TKK-54'),
];
const set = (column: string, value: string | null, type: string): Promise<void> =>
  change(school, `update outside_document set ${column} = $2::${type} where school_id = $1`, value);
const PLACE = {
  day: '2026-11-17',
  student: 'Агеев С.\u00a0И.',
  className: '8 А',
  person: 'Орлова А.\u00a0И.',
};

describe('marks of other institutions in a month', () => {
  it('are nothing to judge where there are none', async () => {
    expect(await statesOf()).toEqual(['NOT_APPLICABLE', 'NOT_APPLICABLE']);
  });

  it.each([
    ['kind', null, 'certificate', 'text'],
    ['dated_on', null, '2026-11-16', 'date'],
    ['has_seal', 'false', 'true', 'boolean'],
  ])('TKK-53 a mark by a document without its %s', async (column, broken, mended, type) => {
    await keepCertificate();
    expect(await statesOf()).toEqual(['KEPT', 'KEPT']);
    await set(column, broken, type);
    expect(await statesOf()).toEqual(['BROKEN', 'KEPT']);
    const { rows } = await readBreaches(api, director, 'TKK-53');
    expect(rows).toMatchObject([{ ...PLACE, check: 'outside_mark_document', detail: 'Алгебра' }]);
    await set(column, mended, type);
    expect(await statesOf()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-54 a mark whose document has no scan in the personal file', async () => {
    await keepCertificate();
    await set('file_id', null, 'uuid');
    expect(await statesOf()).toEqual(['KEPT', 'BROKEN']);
    const { rows } = await readBreaches(api, director, 'TKK-54');
    expect(rows).toMatchObject([{ ...PLACE, check: 'outside_mark_scan', detail: 'Областная больница' }]);
    await set('file_id', FILE, 'uuid');
    expect(await statesOf()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-53 marks that were taken out are judged no more', async () => {
    await keepCertificate();
    await set('has_seal', 'false', 'boolean');
    await change(
      school,
      `update outside_mark set deleted_at = now(), removal_reason = 'Ошибка', removed_by = $2 where school_id = $1`,
      school.staff.classTeacher,
    );
    expect(await statesOf()).toEqual(['NOT_APPLICABLE', 'NOT_APPLICABLE']);
  });
});
