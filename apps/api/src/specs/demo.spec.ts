import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { DEMO_PASSWORD, fillSchool, generateSchool, loadDemo } from '@zhurnal/demo';
import type { LoadReport } from '@zhurnal/demo';
import { newId } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

const FIRST = '2026-11-18' as Day;
const LATER = '2026-11-25' as Day;
const schoolId = generateSchool({ date: FIRST, scale: 'small' }).schoolId;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(async () => {
  await database.close();
});

const sum = ({ schools }: LoadReport): number =>
  schools.flatMap(({ added }) => Object.values(added)).reduce((all, count) => all + count, 0);

/** Tables with a trail, and how many rows each has. */
async function countRows(db = database): Promise<Readonly<Record<string, number>>> {
  const tables = await db.query<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where p.proname in ('leave_trail', 'leave_trail_of_' || tgrelid::regclass::text) order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.query<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

/** What somebody does by hand, with the trail that it leaves. */
const byHand = (text: string): Promise<unknown> =>
  database.query(`begin; set local app.actor = '//test//by-hand'; ${text}; commit`);

describe('a demo school in the database', () => {
  let first: LoadReport;

  it('holds every generated row', async () => {
    first = await loadDemo(database.adminUrl, { date: FIRST, scale: 'small' });
    const tables = generateSchool({ date: FIRST, scale: 'small' }).tables();
    const expected = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
    const { file_content: contents, ...trailed } = expected;
    expect(await countRows()).toMatchObject(trailed);
    expect(await database.query(`select count(*)::int as count from file_content`)).toEqual([
      { count: contents },
    ]);
    const marks = await database.query(
      `select id, value, student_id as "studentId", date::text, ordinal from mark order by id limit 50`,
    );
    const generated = [...tables.mark].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 50);
    expect(marks).toEqual(
      generated.map(({ id, value, studentId, date, ordinal }) => ({ id, value, studentId, date, ordinal })),
    );
  });

  it('has one row of the trail for each row, as the trigger would have written it', async () => {
    const counts = await countRows();
    const trail = await database.query<{ entity: string; count: number }>(
      `select entity, count(*)::int as count from audit where school_id = $1 and role = 'demo' group by entity`,
      [schoolId],
    );
    const there = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    expect(Object.fromEntries(trail.map(({ entity, count }) => [entity, count]))).toEqual(there);
    const withDigests = [
      'person',
      'student',
      'staff_absence',
      'absence_notice',
      'remark',
      'own_task',
      'movement',
      'staff_order',
      'period_seen',
      'family_consent',
      'outside_document',
      'taken_out',
    ];
    for (const table of Object.keys(there).filter((name) => !withDigests.includes(name))) {
      const id = table === 'school' ? 'school_id' : 'id';
      const [wrong] = await database.query<{ count: number }>(
        `select count(*)::int as count from ${table} t join audit a on a.school_id = t.school_id and a.entity = '${table}' and a.row_id = t.${id}
          where a.delta <> trail_delta(t.school_id, null, to_jsonb(t), '{}', null) or a.version <> t.version or a.at <> t.created_at`,
      );
      expect([table, wrong?.count]).toEqual([table, 0]);
    }
  });

  it('has digests instead of personal data in the trail, and names who gave a mark', async () => {
    const [person] = await database.query<{ delta: Record<string, unknown>; expected: string }>(
      `select a.delta, personal_digest(p.school_id, p.id, p.birth_date::text) as expected from audit a join person p on p.id = a.row_id
        where a.entity = 'person' and p.birth_date is not null limit 1`,
    );
    expect(person?.delta['birth_date']).toEqual([null, person?.expected]);
    expect(JSON.stringify(person?.delta)).not.toMatch(/[А-я]/);
    const illnesses = await database.query<{ delta: Record<string, unknown> }>(
      `select delta from audit where entity = 'staff_absence'`,
    );
    expect(illnesses.length).toBeGreaterThan(0);
    expect(JSON.stringify(illnesses)).not.toContain('illness');
    const wrong = await database.query(
      `select 1 from mark m join audit a on a.entity = 'mark' and a.row_id = m.id where a.person_id is distinct from m.marked_by`,
    );
    expect(wrong).toEqual([]);
  });

  it('tells sign-ins that work', async () => {
    const [teacher] = first.signIns;
    expect(teacher).toMatchObject({ app: 'staff', login: 'teacher', password: DEMO_PASSWORD });
    expect(first.signIns.map(({ login }) => login)).toEqual(
      expect.arrayContaining([
        'teacher2',
        'classteacher',
        'deputy',
        'director',
        'admin',
        'office',
        'parent',
        'student',
      ]),
    );
    const [account] = await database.query<{ hash: string }>(
      `select a.password_hash as hash from login_claim l join account a using (account_id) where l.login = 'teacher'`,
    );
    expect(await verify(account?.hash ?? '', DEMO_PASSWORD)).toBe(true);
  });

  it('stays as it is when it is loaded again', async () => {
    const before = await countRows();
    const again = await loadDemo(database.adminUrl, { date: FIRST, scale: 'small' });
    expect(sum(again)).toBe(0);
    expect(await countRows()).toEqual(before);
    expect(again.signIns).toEqual(first.signIns);
  });

  it('goes on to a later day and leaves alone what people wrote', async () => {
    const [mark] = await database.query<{ id: string }>(
      `select id from mark where value = '3' order by id limit 1`,
    );
    await byHand(`update mark set value = '5', version = version + 1 where id = '${mark?.id}'`);
    const before = await database.query<{ id: string }>(`select id from lesson_record`);
    const later = generateSchool({ date: LATER, scale: 'small' }).tables().mark;
    const known = new Set(before.map(({ id }) => id));
    const fresh = later.filter(({ lessonId }) => !known.has(lessonId));
    const [taken, moved, called] = [...new Set(fresh.map(({ lessonId }) => lessonId))];
    await byHand(
      `insert into lesson_record (school_id, id, topic) values ('${schoolId}', '${taken}', 'Своя тема')`,
    );
    await byHand(`update lesson set date = date + 1, entry_id = null where id = '${moved}'`);
    await byHand(`update lesson set cancelled_at = now() where id = '${called}'`);

    const report = await loadDemo(database.adminUrl, { date: LATER, scale: 'small' });
    expect(report.schools[0]?.added['mark']).toBeGreaterThan(100);
    expect(await database.query(`select value, version from mark where id = $1`, [mark?.id])).toEqual([
      { value: '5', version: 2 },
    ]);
    const untouched = await database.query(`select 1 from mark where lesson_id = any($1::uuid[])`, [
      [taken, moved, called],
    ]);
    expect(untouched).toEqual([]);
    const left = new Set([taken, moved, called]);
    const counts = await countRows();
    expect(counts['mark']).toBe(later.filter(({ lessonId }) => !left.has(lessonId)).length);
    const untraced = await database.query(
      `select 1 from mark m where not exists (select from audit a where a.entity = 'mark' and a.row_id = m.id and a.op = 'insert')`,
    );
    expect(untraced).toEqual([]);
  });

  it('goes on into the next academic year with the people it has', async () => {
    const people = await countRows();
    const report = await loadDemo(database.adminUrl, { date: '2027-09-15' as Day, scale: 'small' });
    expect(report.schools[0]?.added).toMatchObject({ academic_year: 1, school_class: 3 });
    expect(report.schools[0]?.added['room'] ?? 0).toBeLessThan(people['room'] ?? 0);
    const years = await database.query(
      `select y.name, count(distinct l.id) > 2000 as planned, count(r.id) > 50 as written from academic_year y
         join teaching_group g on g.year_id = y.id join lesson l on l.group_id = g.id left join lesson_record r on r.id = l.id
        group by y.name order by y.name`,
    );
    expect(years).toEqual([
      { name: '2026/2027', planned: true, written: true },
      { name: '2027/2028', planned: true, written: true },
    ]);
  });

  it('leaves a school alone that has opened its own year', async () => {
    await byHand(
      `insert into academic_year (school_id, id, name, starts_on, ends_on) values ('${schoolId}', '${newId()}', 'Свой', '2028-09-01', '2029-08-31')`,
    );
    expect(sum(await loadDemo(database.adminUrl, { date: '2028-10-10' as Day, scale: 'small' }))).toBe(0);
  });
});

describe('loading with a login that is no superuser', () => {
  it('leaves the trail to the triggers, and every reference holds', async () => {
    const other = await testDatabase();
    const login = `demo_${newId().replaceAll('-', '')}`;
    await other.query(`create role ${login} login password 'secret' in role zhurnal_owner`);
    const url = new URL(other.adminUrl);
    url.username = login;
    url.password = 'secret';
    await loadDemo(url.href, { date: FIRST, scale: 'small' });
    const counts = await countRows(other);
    const [trail] = await other.query<{ count: number }>(
      `select count(*)::int as count from audit where role = 'demo'`,
    );
    expect(trail?.count).toBe(Object.values(counts).reduce((all, count) => all + count, 0));
    await other.query(`drop owned by ${login}`);
    await other.query(`drop role ${login}`);
    await other.close();
  });
});

describe('people for an imported school', () => {
  it('fill its classes and subgroups once', async () => {
    const imported = newId<'school'>();
    const [year, schoolClass, one, two, person] = Array.from({ length: 5 }, () => newId());
    await byHand(`
      insert into directory_school (school_id, name) values ('${imported}', 'Школа из файла');
      insert into school (school_id, name, short_name, time_zone) values ('${imported}', 'Школа из файла', 'Школа', 'Europe/Moscow');
      insert into academic_year (school_id, id, name, starts_on, ends_on) values ('${imported}', '${year}', '2026/2027', '2026-09-01', '2027-08-31');
      insert into school_class (school_id, id, year_id, name, grade_level) values ('${imported}', '${schoolClass}', '${year}', '7 А', 7);
      insert into subgroup (school_id, id, class_id, division, name) values
        ('${imported}', '${one}', '${schoolClass}', '1', 'англ. 1'), ('${imported}', '${two}', '${schoolClass}', '1', 'англ. 2');
      insert into person (school_id, id, family_name, given_name) values ('${imported}', '${person}', 'Учитель 01', '');
      insert into staff_member (school_id, id) values ('${imported}', '${person}')`);
    const wish = { school: 'Школа из файла', date: FIRST, perClass: 21 };
    const report = await fillSchool(database.adminUrl, wish);
    expect(report.schools[0]).toMatchObject({
      schoolId: imported,
      added: { enrollment: 21, subgroup_member: 21 },
    });
    const sizes = await database.query<{ count: number }>(
      `select count(*)::int as count from subgroup_member where school_id = $1 group by subgroup_id order by 1`,
      [imported],
    );
    expect(sizes.map(({ count }) => count)).toEqual([10, 11]);
    expect(report.signIns).toContainEqual(
      expect.objectContaining({ app: 'staff', who: 'Учитель — Учитель 01' }),
    );
    expect(report.signIns.filter(({ app }) => app === 'family')).toHaveLength(2);
    const again = await fillSchool(database.adminUrl, wish);
    expect(sum(again)).toBe(0);
  });
});
