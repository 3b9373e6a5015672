import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { CurriculumHours } from '@zhurnal/plans';
import { DEFAULT_WORK_TYPES, keepItemIds, readPlanRows } from '@zhurnal/rules';
import type { PlanItem } from '@zhurnal/rules';
import { writeSheet } from '@zhurnal/schooling';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { changePlan, item, listPlans, readLag, subjectOf } from './arrange-plans.js';
import type { PlanView } from './arrange-plans.js';

interface Answer {
  readonly planId: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, string>> };
}

const ITEMS = [
  item('Дроби', { section: 'Числа', hours: 2, workType: 'control_work', homework: '§ 5, № 12–14' }),
  item('=СУММ(A1:A9)', { section: 'Числа', note: 'Итого' }),
  item('Итоговый урок', { workType: 'test' }),
];

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let maths: TestSession;
let plan: PlanView;
let input: object;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  maths = await school.signIn('maths');
  const subjectId = await subjectOf(api, maths, school, 'maths');
  const place = { yearId: school.yearId, subjectId, gradeLevel: 8, classId: null, title: 'Алгебра: 8/9' };
  input = { id: randomUUID(), ...place, items: ITEMS, expectedVersion: 0 };
  plan = await changePlan(api, maths, 'savePlan', input);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const save = (session = maths, id = plan.id) =>
  api.inject({ method: 'GET', url: `/plans/${id}/plan.xlsx?app=staff`, headers: headersOf(session) });

async function upload(bytes: Uint8Array, session = maths): Promise<{ status: number; body: Answer }> {
  const payload = new FormData();
  payload.append('file', new Blob([Buffer.from(bytes)]), 'План.xlsx');
  const url = `/plans/${plan.id}/sheet`;
  const answer = await api.inject({ method: 'POST', url, headers: headersOf(session), payload });
  return { status: answer.statusCode, body: answer.json<Answer>() };
}

const itemsOf = ({ items }: PlanView): readonly PlanItem[] => items as unknown as readonly PlanItem[];

describe('a plan as a workbook', () => {
  it('is saved, and read again as the same plan: topics, sections, hours, works, homework, and the items that lessons name', async () => {
    const saved = await save();
    expect(saved.statusCode).toBe(200);
    expect(decodeURIComponent(saved.headers.get('content-disposition') ?? '')).toContain('Алгебра 8 9.xlsx');
    const { status, body } = await upload(saved.bytes);
    expect([status, body.planId, body.sheets.length]).toEqual([200, plan.id, 1]);
    const { items, findings } = readPlanRows(body.sheets[0]?.rows ?? [], DEFAULT_WORK_TYPES);
    expect(findings).toEqual([]);
    expect(keepItemIds(items, itemsOf(plan), randomUUID)).toEqual(plan.items);
  });

  it('has texts alone: what looks like a formula computes nothing', async () => {
    const { sheets } = await readXlsx((await save()).bytes);
    expect(sheets[0]?.rows[2]?.[2]).toBe('=СУММ(A1:A9)');
    expect([...(sheets[0]?.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false);
  });

  it('is found below a title that is joined over the table, with the number of its row', async () => {
    const columns = ['Календарно-тематическое планирование', '', '', ''].map((title) => ({
      title,
      width: 9,
    }));
    const rows = [
      ['', '', '', ''],
      ['№', 'Часов', 'Тема', 'Контроль'],
      ['1', '2', 'Дроби', 'к/р'],
      ['2', '1,5', 'Доли', ''],
    ];
    const { body } = await upload(await writeSheet({ name: 'КТП', columns, rows }));
    const reading = readPlanRows(body.sheets[0]?.rows ?? [], DEFAULT_WORK_TYPES);
    expect(reading.items).toMatchObject([{ topic: 'Дроби', hours: 2, workType: 'control_work' }]);
    expect(reading.findings).toMatchObject([{ row: 5, column: 'hours', kind: 'hours_wrong', text: '1,5' }]);
    // Nothing is written by reading.
    expect((await save()).statusCode).toBe(200);
    expect((await listPlans(api, maths)).plans.map(({ version }) => version)).toEqual([plan.version]);
  });

  it('is refused in words where the file is no table', async () => {
    expect(await upload(Buffer.from('%PDF-1.7 ...'))).toMatchObject({
      status: 422,
      body: { refusal: { code: 'TABLE_UNREADABLE', params: { why: 'FORMAT_UNKNOWN' } } },
    });
    const { bytes } = await save();
    expect(await upload(bytes.subarray(0, bytes.length - 30))).toMatchObject({
      status: 422,
      body: { refusal: { code: 'TABLE_UNREADABLE' } },
    });
  });

  it('is read by those who write plans', async () => {
    const { status } = await upload(Buffer.from('Тема;Часы\nДроби;1'), await school.signIn('deputy'));
    expect(status).toBe(404);
  });
});

describe('plans of the year', () => {
  it('G24-45 stand beside the curriculum: lessons of the year, of the plan and those that are done', async () => {
    await school.change((tx) =>
      tx.insert(CurriculumHours, [
        {
          ...{ id: newId(), yearId: school.yearId, subjectId: (input as { subjectId: string }).subjectId },
          ...{ gradeLevel: 8, classId: null, subgroupId: null, weekly: '3', yearly: 102 },
          changedAt: new Date(`${MONDAY}T07:00:00Z`),
        },
      ]),
    );
    await changePlan(api, maths, 'assignPlan', { planId: plan.id, groupIds: [school.groups.maths] });
    const { groups } = await readLag(api, await school.signIn('deputy'));
    expect(groups.find(({ groupId }) => groupId === school.groups.maths)).toMatchObject({
      curriculumHours: 102,
      plannedHours: 4,
      doneHours: 0,
    });
    expect(groups.find(({ groupId }) => groupId === school.groups.music)).toMatchObject({
      curriculumHours: null,
    });
  });

  it('are asked for by their year', async () => {
    const text = `query ($yearId: ID) { plans(yearId: $yearId) { yearId thisYearId years { id name } plans { id } } }`;
    type Years = { plans: { yearId: string; thisYearId: string; years: object[]; plans: { id: string }[] } };
    const { plans } = await api.data<Years>(maths, text, { yearId: school.yearId });
    expect(plans).toMatchObject({
      yearId: school.yearId,
      thisYearId: school.yearId,
      plans: [{ id: plan.id }],
    });
    await expect(api.data<Years>(maths, text, { yearId: newId() })).rejects.toThrow(/NOT_FOUND/);
  });
});
