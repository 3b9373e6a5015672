import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '@zhurnal/export';
import { sql } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { Portal, SCHOOL_CODE, SECRET, numbersOf } from './arrange-portal.js';

/** The clock stands where it is put: noon in the school at first. */
const clock = { at: new Date(NOON), now: () => clock.at };

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let portal: Portal;
let admin: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  portal = await Portal.start();
  api = await TestApi.start(database, {
    now: NOON,
    clock,
    settings: { ZHURNAL_PORTAL_SECRET: SECRET, ZHURNAL_PORTAL_TARGETS: `${portal.origin}/` },
  });
  school = await ArrangedSchool.open(api);
  admin = await school.signIn('administrator');
}, 120_000);
afterAll(async () => {
  await api.stop();
  await portal.stop();
  await database.close();
});

/** That a turn of the year was carried out and confirmed. $2 when. */
const TURN = sql(
  'test.portal.turn',
  `insert into year_turn (school_id, id, from_year_id, to_year_id, state, begun_at, begun_by, order_number, ordered_on,
                          applied_at, applied_by, confirmed_at, confirmed_by)
   select $1::uuid, new_uuid(), y.id, y.id, 'confirmed', $2::timestamptz, p.id, '12', $2::date, $2, p.id, $2, p.id
     from (select id from academic_year where school_id = $1 order by id limit 1) y,
          (select id from person where school_id = $1 order by id limit 1) p`,
);

const REST = '__typename ... on Refusal { code }';
const change = async (name: string, type: string, input: object): Promise<string> => {
  const { answer } = await api.data<{ answer: { __typename: string; code?: string } }>(
    admin,
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${REST} } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return answer.code ?? answer.__typename;
};
const enter = (personId: string, uid: string | null) =>
  change('enterStaffUid', 'EnterStaffUidInput', { personId, uid });
const set = (input: object) =>
  change('setPortal', 'SetPortalInput', {
    ...{ target: `${portal.origin}/`, schoolCode: SCHOOL_CODE, hour: 19, isOn: true, expectedVersion: 0 },
    ...input,
  });

describe('numbers of staff', () => {
  it('G272-61 G272-62 G166-45 the administrator enters the number that an employee has brought, once for one person', async () => {
    expect(await enter(school.staff.maths, '781234567')).toBe('PortalSaved');
    expect(await enter(school.staff.english, '781234567')).toBe('CONFLICT');
    expect(await enter(school.staff.english, '781234568')).toBe('PortalSaved');
    expect(await enter(school.staff.maths, '781234569')).toBe('PortalSaved');
    const numbers = await numbersOf(database, school.schoolId);
    expect([
      numbers.get(`staff ${school.staff.maths}`),
      numbers.get(`staff ${school.staff.english}`),
    ]).toEqual(['781234569', '781234568']);
  });

  it.each(['12345', '0123456', '111111', '12345678901234567890', '78123a567', ''])(
    '«%s» is no number',
    async (uid) => {
      const answer = await enter(school.staff.deputy, uid).catch((fault: Error) => fault.message);
      expect(answer).toMatch(/INVALID_VALUE|BAD_REQUEST/);
      expect((await numbersOf(database, school.schoolId)).has(`staff ${school.staff.deputy}`)).toBe(false);
    },
  );

  it('is shown as entered, never itself, on the page or in the trail', async () => {
    const answer = await api.data<object>(admin, `{ portalExchange { staff { personId name enteredAt } } }`);
    expect(JSON.stringify(answer)).not.toContain('781234569');
    const trail = await database.query(
      `select delta from audit where school_id = $1 and delta::text like '%7812345%'`,
      [school.schoolId],
    );
    expect(trail).toEqual([]);
  });
});

describe('sending by the settings of the administrator', () => {
  it('goes only where the operator allows', async () => {
    expect(await set({ target: 'https://elsewhere.example/' })).toBe('INVALID_VALUE');
    expect(await set({ target: 'file:///etc' })).toBe('INVALID_VALUE');
    expect(await set({ schoolCode: '' })).toBe('INVALID_VALUE');
    expect(await set({})).toBe('PortalSaved');
    expect(await set({})).toBe('STALE_VERSION');
  });

  it('G272-51 G166-38 not before its hour, and then the whole year of the month once, and the day once', async () => {
    const exporter = api.get(Exporter);
    const causes = async (): Promise<string[]> =>
      (
        await database.query<{ cause: string }>(
          `select cause from portal_package where school_id = $1 order by seq`,
          [school.schoolId],
        )
      ).map(({ cause }) => cause);
    await exporter.sendDue(school.schoolId);
    expect(await causes()).toEqual([]);
    clock.at = new Date('2026-11-18T16:07:00Z');
    await exporter.sendDue(school.schoolId);
    await exporter.sendDue(school.schoolId);
    expect(await causes()).toEqual(['monthly', 'daily']);
    clock.at = new Date('2026-11-19T16:07:00Z');
    await exporter.sendDue(school.schoolId);
    expect(await causes()).toEqual(['monthly', 'daily', 'daily']);
    clock.at = new Date('2026-12-01T16:07:00Z');
    await exporter.sendDue(school.schoolId);
    expect(await causes()).toEqual(['monthly', 'daily', 'daily', 'monthly', 'daily']);
  });

  it('G272-55 G166-41 the whole year once after the turn of the year was confirmed', async () => {
    const exporter = api.get(Exporter);
    const turns = async (): Promise<number> =>
      (
        await database.query(
          `select from portal_package where school_id = $1 and mode = 'full' and cause = 'year_turn'`,
          [school.schoolId],
        )
      ).length;
    clock.at = new Date('2026-12-02T16:07:00Z');
    await exporter.sendDue(school.schoolId);
    expect(await turns()).toBe(0);
    await school.change((tx) => tx.rows(TURN, [clock.at]));
    clock.at = new Date('2026-12-02T17:07:00Z');
    await exporter.sendDue(school.schoolId);
    await exporter.sendDue(school.schoolId);
    expect(await turns()).toBe(1);
  });
});

describe('what the portal makes of it', () => {
  it('G272-63 G166-46 the number of a teacher stands at the groups and lessons of the teacher, and at no others', async () => {
    type Row = { uid: string; kind: string; subject_uid: string | null; staff_uids: string[] };
    const state = await portal.json<{ groups: Row[]; lessons: Row[] }>('state.json');
    const numbers = await numbersOf(database, school.schoolId);
    const own = state.groups
      .filter(({ staff_uids: uids }) => uids.includes('781234569'))
      .map(({ uid }) => uid);
    expect(own).toContain(numbers.get(`group ${school.groups.maths}`));
    expect(own).not.toContain(numbers.get(`group ${school.groups.english}`));
    expect(
      state.groups.flatMap(({ staff_uids: uids }) => uids).every((uid) => /^78123456[89]$/.test(uid)),
    ).toBe(true);
  });

  it('G272-6 G166-4 a family sees the child under its number, and nobody by name', async () => {
    const numbers = await numbersOf(database, school.schoolId);
    const { status, text } = await portal.page(
      `/schools/${SCHOOL_CODE}/children/${numbers.get(`student ${school.students.ageev}`)}`,
    );
    expect(status).toBe(200);
    expect(text).toContain('8 А');
    expect(text).not.toMatch(/Агеев|Семён/);
    expect((await portal.page(`/schools/${SCHOOL_CODE}/children/999999`)).status).toBe(404);
  });

  it('a family looks at one week of lessons at a time', async () => {
    const numbers = await numbersOf(database, school.schoolId);
    const child = `/schools/${SCHOOL_CODE}/children/${numbers.get(`student ${school.students.ageev}`)}`;
    const daysOf = async (week: string): Promise<string[]> => {
      const { text } = await portal.page(`${child}?week=${week}`);
      return [...text.matchAll(/<h3>[^,]+, (\S+)<\/h3>/g)].map(([, day = '']) => day);
    };
    const state = await portal.json<{ lessons: { date: string; group_uid: string }[] }>('state.json');
    const maths = numbers.get(`group ${school.groups.maths}`);
    const taught = state.lessons.filter((one) => one.group_uid === maths).map(({ date }) => date);
    const [first = ''] = taught.sort();
    expect(await daysOf(first)).toContain(first.split('-').reverse().join('.'));
    expect(await daysOf('2025-01-15')).toEqual([]);
    expect((await portal.page(`${child}?week=2026-13-45`)).text).toContain('Неделя');
  });

  it('G272-56 the application of a parent is printed from it', async () => {
    const { status, text } = await portal.page('/application');
    expect(status).toBe(200);
    expect(text).toMatch(/Заявление.*паспорт предъявлен/s);
  });
});

describe('sending by hand', () => {
  const SEND = 'mutation ($input: SendToPortalInput!) { sendToPortal(input: $input) { id } }';
  const asked = async (): Promise<number> => {
    const [row] = await database.query<{ n: number }>(`select count(*)::int as n from portal_wish`);
    return row?.n ?? 0;
  };
  const send = (session: TestSession) =>
    api.send<{ sendToPortal: { id: string } }>(session, SEND, {
      input: { clientMutationId: randomUUID(), work: 'FULL' },
    });

  it('G272-24 G166-18 is the work of the responsible person: nobody else of the school sends anything', async () => {
    const before = await asked();
    for (const who of ['director', 'deputy', 'classTeacher', 'maths'] as const) {
      const { errors } = await send(await school.signIn(who));
      expect([who, errors?.[0]?.extensions.code]).toEqual([who, 'NOT_FOUND']);
    }
    expect(await asked()).toBe(before);
    expect((await send(admin)).data?.sendToPortal.id).toEqual(expect.any(String));
    expect(await asked()).toBe(before + 1);
  });
});
