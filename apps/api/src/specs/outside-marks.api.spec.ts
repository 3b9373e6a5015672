import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import {
  SCAN,
  certificateOf,
  readOutside,
  readRegister,
  readScan,
  recordOutside,
  removeOutside,
  sendScan,
} from './arrange-outside.js';
import { follow } from './arrange-compliance.js';
import { cellOf, readSheet } from './ask-finals.js';
import { markItem, setMarks } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let keeper: TestSession;
let subjects: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  keeper = await school.signIn('classTeacher');
  const known = (await readOutside(api, keeper, school.students.ageev)).subjects;
  subjects = new Map(known.map(({ id, name }) => [name, id]));
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const algebra = (): string => subjects.get('Алгебра') ?? '';
const english = (): string => subjects.get('Английский язык') ?? '';
const ageev = (): string => school.students.ageev;
/** What is suggested for the second quarter in mathematics. */
const suggested = async (): Promise<ReturnType<typeof cellOf>> => {
  const teacher = await school.signIn('maths');
  return cellOf(await readSheet(api, teacher, school.groups.maths), ageev(), 1);
};

describe('marks of other institutions', () => {
  it('TKK-53 come from the certificate of a hospital, several subjects at once, with who entered them', async () => {
    const input = await certificateOf(school, 'ageev', [
      [algebra(), ['5', '4']],
      [english(), ['4']],
    ]);
    expect(await recordOutside(api, keeper, input)).toMatchObject({ __typename: 'OutsideMarks' });
    const { documents } = await readOutside(api, keeper, ageev());
    expect(documents).toMatchObject([
      {
        ...{ institution: 'Областная детская больница', kind: 'CERTIFICATE', number: '14/2', hasSeal: true },
        ...{ isAccepted: true, student: 'Агеев С.\u00a0И.', enteredBy: 'Орлова А.\u00a0И.', scan: null },
        marks: [
          { subject: 'Алгебра', values: ['5', '4'] },
          { subject: 'Английский язык', values: ['4'] },
        ],
      },
    ]);
    expect((await readRegister(api, keeper, school.classes.a8)).documents).toMatchObject([
      { student: 'Агеев С.\u00a0И.', marks: [{ subject: 'Алгебра' }, { subject: 'Английский язык' }] },
    ]);
  });

  it('TKK-53 enter the suggestion of the period, named in the computation, and no cell of the journal', async () => {
    const teacher = await school.signIn('maths');
    await setMarks(api, teacher, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'THREE')]);
    expect((await suggested()).suggested).toBe('3');
    await recordOutside(api, keeper, await certificateOf(school, 'ageev', [[algebra(), ['5', '5']]]));
    expect(await suggested()).toMatchObject({
      suggested: '4',
      basis: { sum: '13', weights: '3', outside: ['5', '5'] },
    });
    const cells = await school.change((tx) =>
      tx.rows({
        name: 'test.outside.cells',
        text: 'select value from mark where school_id = $1 and deleted_at is null',
      }),
    );
    expect(cells).toEqual([{ value: '3' }]);
  });

  it('TKK-53 without the seal they are kept and not counted, until the document has it', async () => {
    const input = { ...(await certificateOf(school, 'ageev', [[algebra(), ['5']]])), hasSeal: false };
    expect((await recordOutside(api, keeper, input)).documents).toMatchObject([{ isAccepted: false }]);
    expect((await suggested()).suggested).toBeNull();
    const sealed = { ...input, hasSeal: true, marks: [], expectedVersion: 1 };
    expect((await recordOutside(api, keeper, sealed)).documents).toMatchObject([
      { version: 2, isAccepted: true },
    ]);
    expect((await suggested()).suggested).toBe('5');
    expect(await recordOutside(api, keeper, sealed)).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('TKK-53 are told with the clause of the school that has one, else as a practice: no act is named', async () => {
    expect(await readOutside(api, keeper, ageev())).toMatchObject({ isCounted: true, clause: null });
    await follow(school, 'tkk');
    expect(await readOutside(api, keeper, ageev())).toMatchObject({ isCounted: true, clause: 'TKK-53' });
  });

  it('TKK-54 the scan lies in the personal file: for those who answer for the student, and for the family', async () => {
    const { id: fileId } = await sendScan(api, keeper, ageev());
    const input = { ...(await certificateOf(school, 'ageev', [[algebra(), ['5']]])), fileId };
    const { documents } = await recordOutside(api, keeper, input);
    const id = documents[0]?.id ?? '';
    expect(documents[0]?.scan).toBe('справка.pdf');
    for (const who of ['classTeacher', 'maths', 'english', 'deputy', 'director', 'ofAgeev', 'ageev'] as const)
      expect([who, ...(await readScan(api, await school.signIn(who), ageev(), id))]).toEqual([
        who,
        200,
        SCAN,
      ]);
    for (const who of ['primary', 'educator', 'administrator', 'auditor', 'ofZhukov', 'zhukov'] as const)
      expect([who, (await readScan(api, await school.signIn(who), ageev(), id))[0]]).toEqual([who, 404]);
    // By the student's own address only.
    expect((await readScan(api, keeper, school.students.zhukov, id))[0]).toBe(404);
    // It stays when something else of the document is said anew.
    await recordOutside(api, keeper, { ...input, fileId: null, number: '15', marks: [], expectedVersion: 1 });
    expect((await readScan(api, keeper, ageev(), id))[0]).toBe(200);
  });

  it('are entered by who keeps the personal file, never by a subject teacher or the family', async () => {
    const input = await certificateOf(school, 'ageev', [[algebra(), ['5']]]);
    for (const who of ['maths', 'director', 'educator', 'ofAgeev'] as const)
      await expect(recordOutside(api, await school.signIn(who), input)).rejects.toThrow();
    expect((await sendScan(api, await school.signIn('maths'), ageev())).status).toBe(404);
    expect((await readOutside(api, await school.signIn('maths'), ageev())).can).toEqual([]);
    const family = await school.signIn('ofAgeev');
    expect(await readOutside(api, family, ageev(), school.schoolId)).toMatchObject({ can: [], subjects: [] });
    await expect(readOutside(api, family, school.students.zhukov, school.schoolId)).rejects.toThrow();
  });

  it('are taken out with a reason, and count no more; nothing is deleted', async () => {
    const input = await certificateOf(school, 'ageev', [[algebra(), ['5']]]);
    const { documents } = await recordOutside(api, keeper, input);
    const { id = '', version } = documents[0]?.marks[0] ?? {};
    const wish = { studentId: ageev(), id, expectedVersion: version, reason: '' };
    expect(await removeOutside(api, keeper, wish)).toMatchObject({ code: 'INVALID_VALUE' });
    const reason = 'Справка другого ученика';
    const another = { ...wish, reason, studentId: school.students.zhukov };
    expect(await removeOutside(api, keeper, another)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await removeOutside(api, keeper, { ...wish, reason })).toMatchObject({ documents: [] });
    expect((await suggested()).suggested).toBeNull();
    const rows = await school.change((tx) =>
      tx.rows({
        name: 'test.outside.kept',
        text: 'select removal_reason, marks from outside_mark where school_id = $1',
      }),
    );
    expect(rows).toEqual([{ removal_reason: reason, marks: ['5'] }]);
  });

  it('are refused where they cannot be: another subject, days to come, a file of somebody else', async () => {
    const input = await certificateOf(school, 'ageev', [[algebra(), ['5']]]);
    const lines = input['marks'] as readonly object[];
    const coming = { ...input, marks: lines.map((line) => ({ ...line, to: '2026-12-01' })) };
    expect(await recordOutside(api, keeper, coming)).toMatchObject({ code: 'INVALID_VALUE' });
    const stranger = { ...input, marks: lines.map((line) => ({ ...line, subjectId: school.schoolId })) };
    expect(await recordOutside(api, keeper, stranger)).toMatchObject({ code: 'NOT_FOUND' });
    const { id: fileId } = await sendScan(api, await school.signIn('deputy'), ageev());
    expect(await recordOutside(api, keeper, { ...input, fileId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await recordOutside(api, keeper, { ...input, marks: [] })).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });
});
