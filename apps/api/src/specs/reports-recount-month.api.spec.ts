import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Database, asId, sql, systemActor } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { rowOf, runReport } from './arrange-reports.js';
import { RawSchool, secondLogins, secondWork, share } from './second-reports.js';

const TODAY = '2026-11-18' as Day;
const WISH = { date: TODAY, time: '09:40', classes: 5 } as const;
const school = generateSchool(WISH);
const MONTH = { from: '2026-10-01', to: '2026-10-31' } as const;
/** From Monday to Sunday within the month. */
const WEEKS = ['2026-10-05', '2026-10-12', '2026-10-19'] as const;
const HOLDS = `deleted_at is null and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)`;

let database: TestDatabase;
let api: TestApi;
let deputy: TestSession;
let raw: RawSchool;

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database.adminUrl, WISH);
  api = await TestApi.start(database, { now: `${TODAY}T09:40:00+03:00` });
  const duty = school.tables().duty.find(({ role }) => role === 'deputy');
  await database.query(`delete from membership where person_id = $1`, [duty?.personId]);
  deputy = await api.signIn('staff', [
    { schoolId: asId(school.schoolId), personId: asId(duty?.personId ?? '') },
  ]);
  raw = new RawSchool(database, school.schoolId);
  // A school whose lessons are recorded on their day.
  await change(FOLLOW, []);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const FOLLOW = sql(
  'test.recount-month.follow',
  `update regulation set base_profile = 'g272', version = version + 1 where school_id = $1`,
);
const LOOK = sql(
  'test.recount-month.look',
  `insert into family_look (school_id, id, person_id, student_id, day)
   select $1, gen_random_uuid(), x.person, x.student, x.day
     from unnest($2::uuid[], $3::uuid[], $4::date[]) as x(person, student, day) on conflict do nothing`,
);
const change = (statement: typeof FOLLOW, values: readonly unknown[]): Promise<unknown> =>
  api
    .get(Database)
    .write(systemActor('recount'), asId(school.schoolId), (tx) => tx.rows(statement, [...values]));
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const people = async (text: string): Promise<readonly string[]> =>
  (await database.query<{ id: string }>(text, [school.schoolId, MONTH.to])).map(({ id }) => id);

/** Two of three people of a list signed in, some of them often, on days before, in and after the month. */
async function signIn(list: readonly string[], audience: 'staff' | 'family'): Promise<void> {
  const times = list.flatMap((person, at) =>
    at % 3 === 2 ? [] : [28, 31 + (at % 28), 35 + ((at * 7) % 24), 66].map((days) => ({ person, days })),
  );
  await database.query(
    `insert into session (session_id, token_hash, account_id, audience, created_at, idle_minutes, expires_at)
     select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), m.account_id, $3, '2026-09-01T09:00:00Z'::timestamptz + x.days * interval '1 day', 600, now()
       from unnest($1::uuid[], $2::int[]) as x(person, days) join membership m on m.person_id = x.person`,
    [times.map(({ person }) => person), times.map(({ days }) => days), audience],
  );
}

describe('a month of the demo school, counted a second time from the rows', () => {
  it('G24-75 № 9: the work of every teacher', async () => {
    const view = await runReport(api, deputy, { code: 'work_of_teachers', ...MONTH });
    const rows = view.tables.find(({ key }) => key === 'teachers')?.rows ?? [];
    const givers = await people(
      `select distinct t.staff_id as id from lesson_teacher t join lesson l on l.school_id = t.school_id and l.id = t.lesson_id
        where t.school_id = $1 and not t.substitute and l.cancelled_at is null and l.date between '${MONTH.from}' and $2::date`,
    );
    expect([...rows].sort()).toEqual([...givers].sort());
    expect(rows.length).toBeGreaterThan(5);
    const ofFirstGrade = await people(
      `select distinct t.staff_id as id from lesson_teacher t join lesson l on l.school_id = t.school_id and l.id = t.lesson_id
         join group_member m on m.school_id = l.school_id and m.group_id = l.group_id
         join enrollment e on e.school_id = m.school_id and e.student_id = m.student_id
         join school_class c on c.school_id = e.school_id and c.id = e.class_id
        where t.school_id = $1 and c.grade_level = 1 and l.date <= $2::date`,
    );
    expect(ofFirstGrade.length).toBeLessThan(rows.length);
    for (const id of rows) {
      const { coveredShare, ...second } = await secondWork(raw, id, { ...MONTH, now: `${TODAY} 09:40:00` });
      const found = rowOf(view, 'teachers', id);
      expect({ id, ...found }).toMatchObject({ id, ...second });
      // Of grade 1, which has no marks, nobody is to be covered.
      if (!ofFirstGrade.includes(id)) expect({ id, ...found }).toMatchObject({ id, coveredShare });
    }
  });

  it('S117-42 № 15: who of each role signed in, how often and last', async () => {
    const roles = await database.query<{ role: string; ids: string[] }>(
      `select role::text as role, array_agg(distinct person_id) as ids from duty where school_id = $1 and ${HOLDS} group by role`,
      [school.schoolId, MONTH.to],
    );
    const students = await people(
      `select distinct student_id as id from enrollment where school_id = $1 and ${HOLDS}`,
    );
    const guardians = await people(
      `select distinct guardian_id as id from guardianship where school_id = $1 and ${HOLDS}
          and student_id in (select student_id from enrollment where school_id = $1 and ${HOLDS})`,
    );
    const staff = [...new Set(roles.flatMap(({ ids }) => ids))].sort();
    await signIn(staff, 'staff');
    await signIn([...guardians, ...students].sort(), 'family');
    const view = await runReport(api, deputy, { code: 'user_activity', ...MONTH });
    const second = (ids: readonly string[], audience: 'staff' | 'family') =>
      secondLogins(database, school.schoolId, ids, audience, [MONTH.from, MONTH.to]);
    for (const { role, ids } of roles)
      expect({ role, ...rowOf(view, 'roles', role) }).toMatchObject(await second(ids, 'staff'));
    expect(rowOf(view, 'roles', 'guardian')).toMatchObject(await second(guardians, 'family'));
    expect(rowOf(view, 'roles', 'student')).toMatchObject(await second(students, 'family'));
    expect(Number(rowOf(view, 'roles', 'guardian')['logins'])).toBeGreaterThan(0);
    expect([...(view.tables[0]?.rows ?? [])].sort()).toEqual(
      ['guardian', 'student', ...roles.map(({ role }) => role)].sort(),
    );
  });

  it('S117-42 № 15: whose families looked on two days of every whole week', async () => {
    const pupils = await database.query<{ id: string; class_id: string }>(
      `select distinct student_id as id, class_id from enrollment where school_id = $1 and ${HOLDS} order by 1`,
      [school.schoolId, MONTH.to],
    );
    const kin = await database.query<{ student: string; person: string }>(
      `select distinct on (student_id) student_id as student, guardian_id as person from guardianship
        where school_id = $1 and ${HOLDS} order by student_id, guardian_id`,
      [school.schoolId, MONTH.to],
    );
    const planned = pupils.flatMap(({ id }, at) =>
      WEEKS.flatMap((monday, week) => {
        const guardian = kin.find(({ student }) => student === id)?.person;
        const who = at % 2 === 0 ? id : guardian;
        // Every third misses a week, every fifth looks on one day of it only.
        if (who === undefined || (at % 3 === 0 && week === 1)) return [];
        return (at % 5 === 0 ? [0] : [0, 2 + (at % 4)]).map((days) => ({
          id,
          who,
          day: dayAfter(monday, days),
        }));
      }),
    );
    await change(LOOK, [
      planned.map(({ who }) => who),
      planned.map(({ id }) => id),
      planned.map(({ day }) => day),
    ]);
    const looks = await raw.rows('family_look', 'person_id, student_id, day::text as day');
    const view = await runReport(api, deputy, { code: 'user_activity', ...MONTH });
    const steady = (id: string, isOwn: boolean): boolean =>
      WEEKS.every((monday) => {
        const found = looks.filter(
          (one) =>
            one['student_id'] === id &&
            (one['person_id'] === id) === isOwn &&
            String(one['day']) >= monday &&
            String(one['day']) <= dayAfter(monday, 6),
        );
        return new Set(found.map((one) => one['day'])).size >= 2;
      });
    for (const classId of new Set(pupils.map(({ class_id }) => class_id))) {
      const own = pupils.filter(({ class_id }) => class_id === classId);
      const [families, alone] = [false, true].map(
        (isOwn) => own.filter(({ id }) => steady(id, isOwn)).length,
      );
      expect(rowOf(view, 'looks', classId)).toMatchObject({
        students: String(own.length),
        familiesSteady: String(families),
        familiesShare: share(families ?? 0, own.length),
        studentsSteady: String(alone),
        studentsShare: share(alone ?? 0, own.length),
      });
    }
    expect(Number(rowOf(view, 'looks', 'all')['familiesSteady'])).toBeGreaterThan(0);
  });
});
