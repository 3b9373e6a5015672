import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import { MONDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import {
  RECORD_DIFFERENCE,
  SETTLE_DIFFERENCE,
  SIGN_DIARY,
  SIGN_PAPER,
  changeChecks,
  readDiaryChecks,
  readSheet,
} from './arrange-checking.js';
import { MONTH, change, follow, readBreaches, readCompliance } from './arrange-compliance.js';
import type { BreachView } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { brokenOf } from './turn-clause.js';
import { newId } from '@zhurnal/platform';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { open } = openKeptSchools('file', (kept) => ({ database, api, school, director } = kept));

/** Nobody signed, or they did after all: the application never takes a signature back, the owner of the database does. */
const setSigned = (table: 'diary_check' | 'paper_check', where: string, deleted: 'now()' | 'null') =>
  database.query(`begin; set local app.actor = '//system//test';
    update ${table} set deleted_at = ${deleted} where school_id = '${school.schoolId}' and (${where}); commit`);
const unsign = (table: 'diary_check' | 'paper_check', where: string) => setSigned(table, where, 'now()');

/** One breach of the checks breaks the clause and what stands through it, and nothing else; a signature mends it. */
async function breaks(
  clauses: readonly string[],
  seed: () => Promise<unknown>,
  at: Partial<BreachView>,
  mend: () => Promise<unknown>,
): Promise<void> {
  expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  await seed();
  const broken = await readCompliance(api, director);
  expect(brokenOf(broken).sort()).toEqual([...clauses].sort());
  expect(broken.totals['breaches']).toBe(1);
  for (const clause of clauses) expect((await readBreaches(api, director, clause)).rows).toMatchObject([at]);
  await mend();
  expect(brokenOf(await readCompliance(api, director))).toEqual([]);
}

/** Somebody signs what the diary shows. */
async function signDiary(
  who: 'maths' | 'classTeacher',
  of: 'groupId' | 'classId',
  id: string,
): Promise<void> {
  const session = await school.signIn(who);
  const { journals, classes } = await readDiaryChecks(api, session, MONTH);
  const part =
    of === 'groupId'
      ? journals.find(({ groupId }) => groupId === id)
      : classes.find(({ classId }) => classId === id);
  const findings = (part?.findings ?? []).map((finding) => ({ ...finding, note: 'Проверено' }));
  const input = { [of]: id, month: MONTH, findings, note: '' };
  expect(await changeChecks(api, session, SIGN_DIARY, input)).toMatchObject({
    __typename: 'DiaryCheckSigned',
    signature: { late: true },
  });
}

/** The deputy signs that the journal was laid beside the paper one. */
async function signPaper(groupId: string): Promise<void> {
  const session = await school.signIn('deputy');
  const { checksum } = await readSheet(api, session, groupId, MONTH);
  const input = { groupId, month: MONTH, checksum, reviewed: true, note: '' };
  expect(await changeChecks(api, session, SIGN_PAPER, input)).toMatchObject({
    __typename: 'PaperCheckSigned',
  });
}

const ofMaths = () => unsign('diary_check', `group_id = '${school.groups.maths}'`);
const ofClass = () => unsign('diary_check', `class_id = '${school.classes.a8}'`);
const ofPaper = () => unsign('paper_check', `group_id = '${school.groups.maths}'`);

describe('under the regulation of № 272', () => {
  beforeAll(() => follow(school, 'g272'));

  it('G272-60 G272-64 G272-66 a subject through whose diary its teacher has not looked in the month', () =>
    breaks(
      ['G272-60', 'G272-64', 'G272-66'],
      ofMaths,
      { day: '2026-11-30', groupId: school.groups.maths, subject: 'Алгебра', person: 'Петрова А.\u00a0И.' },
      () => signDiary('maths', 'groupId', school.groups.maths),
    ));

  it('G272-65 a class through whose diary its class teacher has not looked in the month', () =>
    breaks(
      ['G272-60', 'G272-65', 'G272-66'],
      ofClass,
      { day: '2026-11-30', classId: school.classes.a8, className: '8 А', person: 'Орлова А.\u00a0И.' },
      () => signDiary('classTeacher', 'classId', school.classes.a8),
    ));

  it('G272-43 G272-48 a journal that was not laid beside the paper one', () =>
    breaks(
      ['G272-43', 'G272-44', 'G272-48'],
      ofPaper,
      { day: '2026-11-30', groupId: school.groups.maths, detail: 'unsigned' },
      () => signPaper(school.groups.maths),
    ));

  it('G272-44 a place in which the two journals still say different things', async () => {
    const deputy = await school.signIn('deputy');
    const id = newId();
    const place = { id, groupId: school.groups.maths, day: MONDAY };
    await breaks(
      ['G272-43', 'G272-44', 'G272-48'],
      () =>
        changeChecks(api, deputy, RECORD_DIFFERENCE, {
          ...place,
          place: 'MARK',
          lessonId: school.lesson('maths', MONDAY),
          studentId: school.students.ageev,
          paperSays: '4',
        }),
      { day: MONDAY, lessonId: school.lesson('maths', MONDAY), student: 'Агеев С.\u00a0И.', detail: 'mark' },
      () =>
        changeChecks(api, deputy, SETTLE_DIFFERENCE, {
          ...place,
          expectedVersion: 1,
          settledAs: 'PAPER',
          note: 'Исправлено в бумажном',
        }),
    );
  });

  it('G272-9 asks for no checks in grades for which the journal is not kept', async () => {
    const diary = `group_id = '${school.groups.primary}' or class_id = '${school.classes.b1}'`;
    const paper = `group_id = '${school.groups.primary}'`;
    await unsign('diary_check', diary);
    await unsign('paper_check', paper);
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
    await setSigned('diary_check', diary, 'null');
    await setSigned('paper_check', paper, 'null');
  });
});

describe('under the regulation of № 166', () => {
  beforeAll(() => follow(school, 'g166'));

  it('G166-44 G166-47 G166-48 a subject through whose diary its teacher has not looked in the month', () =>
    breaks(['G166-44', 'G166-47', 'G166-48'], ofMaths, { groupId: school.groups.maths }, () =>
      signDiary('maths', 'groupId', school.groups.maths),
    ));

  it('G166-47 a class through whose diary its class teacher has not looked in the month', () =>
    breaks(['G166-44', 'G166-47', 'G166-48'], ofClass, { classId: school.classes.a8 }, () =>
      signDiary('classTeacher', 'classId', school.classes.a8),
    ));

  it('G166-32 G166-33 G166-36 a journal that was not laid beside the paper one', () =>
    breaks(['G166-32', 'G166-33', 'G166-36'], ofPaper, { groupId: school.groups.maths }, () =>
      signPaper(school.groups.maths),
    ));
});

it('asks for neither before the month is over, nor where the regulation keeps no paper journal', async () => {
  await open();
  await follow(school, 's117');
  await unsign('diary_check', 'true');
  await unsign('paper_check', 'true');
  expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  await follow(school, 'g272');
  await change(
    school,
    `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
     select $1, gen_random_uuid(), l.group_id, '2026-12-02', 1, l.starts_at, l.ends_at from lesson l where l.school_id = $1 and l.id = $2`,
    school.lesson('maths', MONDAY),
  );
  const december = brokenOf(await readCompliance(api, director, '2026-12-01'));
  expect(december).toContain('G272-35');
  expect(december.filter((clause) => ['G272-44', 'G272-64', 'G272-65'].includes(clause))).toEqual([]);
  expect(brokenOf(await readCompliance(api, director)).sort()).toEqual([
    'G272-43',
    'G272-44',
    'G272-48',
    'G272-60',
    'G272-64',
    'G272-65',
    'G272-66',
  ]);
});
