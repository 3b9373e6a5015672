import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { addPeople, forgetOldImports, nameGuardians } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { ImportClerk, snapshot } from './arrange-people-import.js';
import type { Rows } from './arrange-people-import.js';

const NEXT_DAY = '2026-11-19T09:00:01Z';

let database: TestDatabase;
let api: TestApi;
let later: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  later = await TestApi.start(database, { now: NEXT_DAY });
});

afterAll(async () => {
  await api.stop();
  await later.stop();
  await database.close();
});

async function open(): Promise<{ school: ArrangedSchool; clerk: ImportClerk }> {
  const school = await ArrangedSchool.open(api);
  return { school, clerk: new ImportClerk(api, await school.signIn('administrator')) };
}

/** Somebody new in an old class, in a new class, in a new subgroup; somebody moved; somebody put right; parents of all. */
const EVERYTHING: Rows = [
  ['ФИО', 'Класс', 'Дата рождения', 'Личное дело', 'Телефон', 'Подгруппа', 'Мать', 'Телефон матери', 'Отец'],
  [
    'Белов Глеб',
    '8А',
    '05.03.2012',
    '8-101',
    '89000000011',
    'английский 1',
    'Белова Ольга',
    '89000000001',
    'Белов Илья',
  ],
  ['Котова Анна', '7 Г', '05.03.2013', '7-1', null, 'немецкий 1', 'Белова Ольга', '89000000001', null],
  ['Жуков Олег', '1 Б', '01.01.2019', '1-1', null, null, 'Жукова Раиса', '89000000002', null],
  [
    'Агеев Семён',
    '8А',
    '02.02.2012',
    '8-2',
    '89000000012',
    'английский 2',
    'Агеева Инна',
    '89000000003',
    null,
  ],
];
const STAFF: Rows = [
  ['ФИО', 'Должность', 'Телефон'],
  ['Новая Нина Павловна', 'учитель', '89000000021'],
  ['Петрова Анна Ивановна', 'учитель физики', '89000000022'],
  ['Жукова Раиса', 'учитель музыки', '89000000023'],
];

describe('undoing an import', () => {
  it('puts every row back as it was, whatever the import did', async () => {
    const { school, clerk } = await open();
    await school.change((tx) =>
      addPeople(tx, [{ familyName: 'Жукова', givenName: 'Раиса', phone: '89000000023' }]),
    );
    const before = await snapshot(database, school.schoolId);
    const run = await clerk.bring(EVERYTHING);
    expect(run.counts).toMatchObject({ created: 6, changed: 4 });
    const between = await snapshot(database, school.schoolId);
    const staff = await clerk.bring(STAFF, 'staff');
    expect(staff.counts).toMatchObject({ created: 2, changed: 1 });
    expect(await snapshot(database, school.schoolId)).not.toEqual(between);

    expect((await clerk.undo(staff.id)).run).toMatchObject({
      status: 'undone',
      undo: { restored: 3, kept: [] },
    });
    expect(await snapshot(database, school.schoolId)).toEqual(between);
    expect((await clerk.undo(run.id)).run).toMatchObject({
      status: 'undone',
      undo: { restored: 10, kept: [] },
    });
    expect(await snapshot(database, school.schoolId)).toEqual(before);
  });

  it('can be followed by the same import again, and undone again', async () => {
    const { school, clerk } = await open();
    const before = await snapshot(database, school.schoolId);
    for (let turn = 0; turn < 2; turn += 1) {
      const run = await clerk.bring(EVERYTHING);
      expect(run.counts).toMatchObject({ created: 6, changed: 4 });
      const staff = await clerk.bring(STAFF.slice(0, 3), 'staff');
      expect((await clerk.undo(staff.id)).run.undo).toEqual({ restored: 2, kept: [] });
      expect((await clerk.undo(run.id)).run.undo).toEqual({ restored: 10, kept: [] });
      expect(await snapshot(database, school.schoolId)).toEqual(before);
    }
  });

  it('leaves alone and names what somebody has changed since', async () => {
    const { school, clerk } = await open();
    const before = await snapshot(database, school.schoolId);
    const run = await clerk.bring(EVERYTHING);
    await database.query(
      `set app.actor = '//test//test'; update person set phone = '+7 900 000-00-99', version = version + 1 where id = '${school.students.ageev}'`,
    );
    const { undo } = (await clerk.undo(run.id)).run;
    expect(undo).toEqual({
      restored: 9,
      kept: [{ subject: 'student', name: 'Агеев Семён Ильич', rows: [5], why: 'changed' }],
    });
    const after = await snapshot(database, school.schoolId);
    const different = Object.keys(before).filter((table) => String(before[table]) !== String(after[table]));
    expect(different).toEqual(['person', 'student', 'subgroup_member']);
    expect(after['person']?.filter((row) => !before['person']?.includes(row))).toEqual([
      expect.stringContaining('+7 900 000-00-99'),
    ]);
  });

  it('keeps whom records name, whom others are linked to, and tells so', async () => {
    const { school, clerk } = await open();
    const run = await clerk.bring([
      ['ФИО', 'Класс', 'Мать', 'Отец'],
      ['Белов Глеб', '8А', 'Белова Ольга', null],
      ['Котова Анна', '8А', 'Котова Вера', 'Котов Иван'],
      ['Лисина Юлия', '8А', null, null],
    ]);
    const people = await database.query<{ id: string; name: string }>(
      `select id, family_name || ' ' || given_name as name from person where school_id = $1`,
      [school.schoolId],
    );
    const idOf = (name: string): string => people.find((one) => one.name === name)?.id ?? '';
    await database.query(
      `set app.actor = '//test//test'; insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact)
       values ('${school.schoolId}', '${newId()}', '${school.lesson('maths', TODAY)}', '${school.groups.maths}', '${idOf('Белов Глеб')}', '${TODAY}', 'absent')`,
    );
    await school.change((tx) =>
      nameGuardians(tx, [
        { guardianId: idOf('Котов Иван'), studentId: school.students.ezhikov, kind: 'other', from: TODAY },
      ]),
    );
    const { undo } = (await clerk.undo(run.id)).run;
    expect(undo?.restored).toBe(3);
    expect(undo?.kept.map(({ name, why }) => [name, why])).toEqual([
      ['Белов Глеб', 'records'],
      ['Белова Ольга', 'linked'],
      ['Котов Иван', 'linked'],
    ]);
    const left = await database.query<{ name: string }>(
      `select p.family_name || ' ' || p.given_name as name from person p where p.school_id = $1 and p.deleted_at is null
        and p.family_name || ' ' || p.given_name ~ '^(Белов Глеб|Белова Ольга|Котова Анна|Котова Вера|Котов Иван|Лисина Юлия)$' order by 1`,
      [school.schoolId],
    );
    expect(left.map(({ name }) => name)).toEqual(['Белов Глеб', 'Белова Ольга', 'Котов Иван']);
  });

  it('is possible for a day, and once', async () => {
    const { school, clerk } = await open();
    const run = await clerk.bring(EVERYTHING);
    const tomorrow = new ImportClerk(later, await school.signIn('administrator'));
    expect(await tomorrow.undo(run.id)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_UNDO_LATE' } });
    expect((await tomorrow.list())[0]).toMatchObject({ status: 'applied', undoUntil: null });
    expect((await clerk.undo(run.id)).status).toBe(200);
    expect(await clerk.undo(run.id)).toMatchObject({ status: 409, refusal: { code: 'IMPORT_NOT_OPEN' } });
  });
});

describe('what imports leave behind', () => {
  it('TKK-30 is forgotten in its time: drafts first, then what rows were before, at last the file', async () => {
    const { school, clerk } = await open();
    const run = await clerk.bring(EVERYTHING);
    const draft = await clerk.load(STAFF, 'staff');
    const afterDays = (days: number): Promise<unknown> =>
      school.change((tx) => forgetOldImports(tx, new Date(Date.now() + days * 24 * 3_600_000)));
    expect(await afterDays(1)).toEqual({ files: 0, drafts: 0, objects: 0 });
    expect(await afterDays(2.5)).toEqual({ files: 0, drafts: 0, objects: 10 });
    expect(await afterDays(4)).toEqual({ files: 1, drafts: 1, objects: 0 });
    expect((await clerk.show(draft.id)).status).toBe(404);
    expect((await clerk.report(run.id)).statusCode).toBe(200);
    expect(await afterDays(31)).toEqual({ files: 1, drafts: 0, objects: 0 });
    expect((await clerk.report(run.id)).statusCode).toBe(404);
    expect((await clerk.list())[0]).toMatchObject({ id: run.id, hasReport: false });
  });

  it('never enters the trail in plain words', async () => {
    const { school, clerk } = await open();
    const run = await clerk.bring(EVERYTHING);
    await clerk.undo(run.id);
    const [told] = await database.query<{ n: number }>(
      `select count(*)::int as n from audit where school_id = $1 and delta::text ~ '(Белов|Котова|89000000011|900 000-00-11|список)'`,
      [school.schoolId],
    );
    expect(told?.n).toBe(0);
    const [answers] = await database.query<{ n: number }>(
      `select count(*)::int as n from idempotency where school_id = $1 and answer::text ~ '(Белов|Котова)'`,
      [school.schoolId],
    );
    expect(answers?.n).toBe(0);
  });
});
