import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import { Exporter, PortalSetting } from '@zhurnal/export';
import { Database, asId, newId, systemActor } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from './arrange.js';
import { Portal, SCHOOL_CODE, SECRET, numbersOf } from './arrange-portal.js';

const DATE = '2026-11-18' as Day;
/** Lessons are told two weeks ahead (docs/integrations.md). */
const LAST_DAY = '2026-12-02';
const schoolId = asId<'school'>(generateSchool({ date: DATE, scale: 'small' }).schoolId);

let database: TestDatabase;
let api: TestApi;
let portal: Portal;

beforeAll(async () => {
  database = await testDatabase();
  portal = await Portal.start();
  await loadDemo(database.adminUrl, { date: DATE, scale: 'small' });
  api = await TestApi.start(database, {
    now: NOON,
    settings: { ZHURNAL_PORTAL_SECRET: SECRET, ZHURNAL_PORTAL_TARGETS: portal.origin },
  });
}, 300_000);
afterAll(async () => {
  await api.stop();
  await portal.stop();
  await database.close();
});

interface Count {
  readonly group: string;
  readonly subject: string;
  readonly day: string;
  readonly lessons: number;
  readonly tasks: number;
  readonly estimates: number;
}

/** Lessons, homework and estimates of each group, subject and day, from the tables by plain statements. */
const countHere = (): Promise<readonly Count[]> =>
  database.query<Count>(
    `with one as (
       select group_id, date, 1 as lessons, 0 as tasks, 0 as estimates from lesson where school_id = $1 and deleted_at is null and date <= $2
       union all
       select l.group_id, l.date, 0, 1, 0 from homework h join lesson l on l.school_id = h.school_id and l.id = h.lesson_id
        where h.school_id = $1 and h.deleted_at is null and l.date <= $2
       union all
       select group_id, date, 0, 0, 1 from mark where school_id = $1 and deleted_at is null
       union all
       select group_id, date, 0, 0, 1 from attendance where school_id = $1 and deleted_at is null
       union all
       select group_id, date, 0, 0, 1 from remark where school_id = $1 and deleted_at is null)
     select o.group_id as "group", g.subject_id as subject, to_char(o.date, 'YYYY-MM-DD') as day,
            sum(lessons)::int as lessons, sum(tasks)::int as tasks, sum(estimates)::int as estimates
       from one o join teaching_group g on g.school_id = $1 and g.id = o.group_id
      group by 1, 2, 3`,
    [schoolId, LAST_DAY],
  );

interface Told {
  readonly counts: readonly (Readonly<Record<'group_uid' | 'subject_uid' | 'date', string>> &
    Readonly<Record<'lessons' | 'tasks' | 'estimates', number>>)[];
}

describe('a whole school at the portal', () => {
  it('G272-54 G166-40 differs in no class, subject or day', async () => {
    await api
      .get(Database)
      .write(systemActor('test'), schoolId, (tx) =>
        tx.insert(PortalSetting, [
          { id: newId(), target: portal.origin, schoolCode: SCHOOL_CODE, hour: 3, isOn: true },
        ]),
      );
    const exporter = api.get(Exporter);
    expect(await exporter.exportFull(schoolId)).toMatchObject({ waiting: 0, fault: '' });

    const numbers = await numbersOf(database, schoolId);
    const here = (await countHere()).map(({ group, subject, day, lessons, tasks, estimates }) =>
      [numbers.get(`group ${group}`), numbers.get(`subject ${subject}`), day, lessons, tasks, estimates].join(
        ' ',
      ),
    );
    const { counts } = await portal.json<Told>('counts.json');
    const there = counts.map(({ group_uid, subject_uid, date, lessons, tasks, estimates }) =>
      [group_uid, subject_uid, date, lessons, tasks, estimates].join(' '),
    );
    expect(here.length).toBeGreaterThan(500);
    const known = new Set(here);
    expect(there.filter((one) => !known.has(one))).toEqual([]);
    expect(there.length).toBe(here.length);
    // The school's own comparison says the same.
    expect((await exporter.compare(schoolId)).differences).toEqual([]);
  }, 300_000);
});
