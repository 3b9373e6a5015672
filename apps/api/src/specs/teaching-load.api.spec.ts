import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { subjectOf } from './arrange-plans.js';

const LOAD = `yearId curriculum { subjectId gradeLevel classId weekly yearly }
  groups { groupId groupName subjectName planned timetabled isGiven finding teachers { id name weekly } }
  classes { id name planned timetabled limit } limitSource subjects { id name } staff { id name }
  approvals { what orderNumber orderedOn approvedBy isChanged } can`;
const REFUSED = `... on Refusal { code }`;
const INPUTS = {
  setCurriculum: 'SetCurriculumInput',
  setLoad: 'SetLoadInput',
  approveLoad: 'ApproveLoadInput',
} as const;

interface LoadView {
  readonly code: string;
  readonly curriculum: readonly object[];
  readonly groups: readonly {
    readonly groupId: string;
    readonly planned: string | null;
    readonly timetabled: string | null;
    readonly isGiven: boolean;
    readonly finding: string | null;
    readonly teachers: readonly { readonly id: string; readonly weekly: string }[];
  }[];
  readonly approvals: readonly object[];
  readonly classes: readonly {
    readonly id: string;
    readonly planned: string;
    readonly timetabled: string;
    readonly limit: number | null;
  }[];
  readonly limitSource: string;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let administrator: TestSession;
let director: TestSession;
let algebra: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  administrator = await school.signIn('administrator');
  director = await school.signIn('director');
  algebra = await subjectOf(api, director, school, 'maths');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

async function change(verb: keyof typeof INPUTS, input: object, session = administrator): Promise<LoadView> {
  const text = `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename ... on TeachingLoadDetails { ${LOAD} } ${REFUSED} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: LoadView }>(session, text, variables)).answer;
}
const read = async (): Promise<LoadView> =>
  (await api.data<{ teachingLoad: LoadView }>(director, `{ teachingLoad { ${LOAD} } }`, {})).teachingLoad;
const line = (more: object) => ({ subjectId: algebra, weekly: '3', yearly: 102, ...more });
const setLines = (...lines: object[]) => change('setCurriculum', { yearId: school.yearId, lines });
const groupOf = ({ groups }: LoadView, groupId = school.groups.maths) =>
  groups.find((group) => group.groupId === groupId);

describe('the curriculum and the load', () => {
  it('TKK-61 are entered by the administrator: lessons of a grade, of a class that departs from it, and who teaches them', async () => {
    await setLines(line({ gradeLevel: 8 }));
    expect(groupOf(await read())).toMatchObject({ planned: '3', isGiven: false, finding: 'too_few' });
    const departed = await setLines(line({ classId: school.classes.a8, weekly: '3.5', yearly: 119 }));
    expect(groupOf(departed)?.planned).toBe('3.5');
    expect(groupOf(departed, school.groups.primary)).toMatchObject({
      planned: null,
      finding: 'not_in_curriculum',
    });
    const { maths, substitute } = school.staff;
    const given = await change('setLoad', {
      groupId: school.groups.maths,
      teachers: [
        { staffId: maths, weekly: '3' },
        { staffId: substitute, weekly: '0.5' },
      ],
    });
    expect(groupOf(given)).toMatchObject({ isGiven: true, finding: null });
    const more = await change('setLoad', {
      groupId: school.groups.maths,
      teachers: [{ staffId: maths, weekly: '4' }],
    });
    expect(groupOf(more)).toMatchObject({ finding: 'too_many', teachers: [{ id: maths, weekly: '4' }] });
    await expect(change('setLoad', { groupId: school.groups.maths, teachers: [] }, director)).rejects.toThrow(
      /NOT_FOUND/,
    );
  });

  it('G24-71 are approved by the director, and are not any more once they are changed', async () => {
    await setLines(line({ gradeLevel: 8 }));
    const order = { yearId: school.yearId, what: 'curriculum', orderNumber: '87-о', orderedOn: '2026-08-28' };
    await expect(change('approveLoad', order)).rejects.toThrow(/NOT_FOUND/);
    const approved = await change('approveLoad', order, director);
    expect(approved.approvals).toEqual([
      {
        what: 'curriculum',
        orderNumber: '87-о',
        orderedOn: '2026-08-28',
        approvedBy: 'Волков А.\u00a0И.',
        isChanged: false,
      },
    ]);
    api.app.get<Clock>(CLOCK).now = () => new Date(Date.parse(NOON) + 60_000);
    const changed = await setLines(line({ gradeLevel: 8, yearly: 170 }));
    api.app.get<Clock>(CLOCK).now = () => new Date(NOON);
    expect(changed.approvals).toMatchObject([{ what: 'curriculum', isChanged: true }]);
  });

  it('are not approved any more once a line or a teacher is taken away', async () => {
    await setLines(line({ gradeLevel: 8 }), line({ gradeLevel: 1 }));
    const { maths } = school.staff;
    const load = (teachers: object[]) => change('setLoad', { groupId: school.groups.maths, teachers });
    await load([{ staffId: maths, weekly: '3' }]);
    const order = { yearId: school.yearId, orderNumber: '87-о', orderedOn: '2026-08-28' };
    await change('approveLoad', { ...order, what: 'curriculum' }, director);
    await change('approveLoad', { ...order, what: 'load' }, director);
    api.app.get<Clock>(CLOCK).now = () => new Date(Date.parse(NOON) + 60_000);
    const fewer = await setLines(line({ gradeLevel: 1, weekly: null, yearly: 0 }));
    const emptied = await load([]);
    api.app.get<Clock>(CLOCK).now = () => new Date(NOON);
    expect(fewer.curriculum).toMatchObject([{ gradeLevel: 8 }]);
    expect(fewer.approvals).toMatchObject([
      { what: 'curriculum', isChanged: true },
      { what: 'load', isChanged: false },
    ]);
    expect(emptied.approvals).toMatchObject([{ isChanged: true }, { isChanged: true }]);
    expect(groupOf(emptied)?.isGiven).toBe(false);
  });

  it('stand beside the timetable and the most that a week may have', async () => {
    const { classes, limitSource, subjects, staff, groups } = await setLines(
      line({ gradeLevel: 8, weekly: '34', yearly: 1156 }),
    );
    expect(limitSource).toBe('СанПиН 1.2.3685-21, табл. 6.6');
    expect(classes.find(({ id }) => id === school.classes.a8)).toMatchObject({ planned: '34', limit: 33 });
    expect(subjects).toContainEqual({ id: algebra, name: 'Алгебра' });
    expect(staff.map(({ id }) => id)).toContain(school.staff.maths);
    expect(groups.find(({ groupId }) => groupId === school.groups.maths)).toMatchObject({
      timetabled: '1',
      planned: '34',
    });
  });

  it('are saved as a workbook: a row for each subject of a teacher, what nobody is given, and the sums', async () => {
    await setLines(line({ gradeLevel: 8, weekly: '4' }));
    const { maths } = school.staff;
    await change('setLoad', { groupId: school.groups.maths, teachers: [{ staffId: maths, weekly: '2.5' }] });
    const url = '/teaching-load/load.xlsx?app=staff';
    const saved = await api.inject({ method: 'GET', url, headers: headersOf(director) });
    const { sheets } = await readXlsx(saved.bytes);
    const rows = (sheets[0]?.rows ?? []).map((row) =>
      [row[1], row[2], row[5], row[7], row[8]].map((cell) => cell ?? ''),
    );
    expect(rows[0]).toEqual(['Учитель', 'Предмет', '5–9 классы', 'Часов в неделю', 'Всего у учителя']);
    expect(rows).toContainEqual(['Петрова А.\u00a0И.', 'Алгебра', '2,5', '2,5', '3,5']);
    expect(rows).toContainEqual(['Вакансия', 'Алгебра', '1,5', '1,5', '1,5']);
    expect(rows.at(-1)).toEqual(['Всего', '', '7', '8', '8']);
  });

  it('belong to the own school: nothing of another one is named', async () => {
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    await expect(setLines(line({ classId: other.classes.a8 }))).rejects.toThrow(/NOT_FOUND/);
    await expect(
      change('setLoad', {
        groupId: school.groups.maths,
        teachers: [{ staffId: other.staff.maths, weekly: '1' }],
      }),
    ).rejects.toThrow(/NOT_FOUND/);
  });
});

describe('a department', () => {
  const put = (input: object) =>
    api.data<{ putDepartment: { code?: string; departments?: { head: string; subjects: object[] }[] } }>(
      director,
      `mutation ($input: PutDepartmentInput!) { putDepartment(input: $input) { ... on DepartmentList { departments { id name head version subjects { id name } } } ${REFUSED} } }`,
      { input: { clientMutationId: randomUUID(), expectedVersion: 0, ...input } },
    );

  it('has a name of its own, subjects that come and go, and a head', async () => {
    const id = randomUUID();
    const department = { id, name: 'Точные науки', headId: school.staff.maths, subjectIds: [algebra] };
    const opened = await put(department);
    expect(opened.putDepartment.departments).toMatchObject([
      { name: 'Точные науки', head: 'Петрова А.\u00a0И.', version: 1, subjects: [{ name: 'Алгебра' }] },
    ]);
    expect((await put({ ...department, id: randomUUID() })).putDepartment).toMatchObject({
      code: 'NAME_TAKEN',
    });
    const emptied = await put({ ...department, subjectIds: [], expectedVersion: 1 });
    expect(emptied.putDepartment.departments?.[0]?.subjects).toEqual([]);
    const back = await put({ ...department, expectedVersion: 2 });
    expect(back.putDepartment.departments?.[0]?.subjects).toHaveLength(1);
  });
});
