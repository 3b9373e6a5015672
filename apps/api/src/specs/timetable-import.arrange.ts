import type { ImportOutcome } from '@zhurnal/rules';
import { readFileSync } from 'node:fs';
import { ENTITIES } from '@zhurnal/app';
import { Database, applicationSource, newId, readConfig, stoppedClock, systemActor } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { openSchool, usualYear } from '@zhurnal/schooling';
import { DEFAULT_TIMETABLE, ImportTimetable, readUploaded } from '@zhurnal/timetable';
import type { ImportWish } from '@zhurnal/timetable';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

const FIXTURES = new URL('../../../../libs/server/timetable/src/files/fixtures/', import.meta.url);

/** A week before school, and a Wednesday in the middle of the year, at noon in Moscow. */
export const BEFORE_SCHOOL = '2026-08-25T09:00:00Z';
export const MID_NOVEMBER = '2026-11-18T09:00:00Z';

/** The text of a small timetable file. */
export function textOf(name: 'grades.fet' | 'classes.fet' | 'two-weeks.xml'): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

/** The text with one place changed; a place that is missing is a fault of the test. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the text has no ${from}`);
  return text.replace(from, () => to);
}

/** The place of an activity of `grades.fet` in the week. */
export function moved(
  text: string,
  activity: number,
  from: readonly [string, string],
  to: readonly [string, string],
): string {
  const placeOf = ([day, hour]: readonly [string, string]): string =>
    `<Activity_Id>${activity}</Activity_Id>\n\t<Preferred_Day>${day}</Preferred_Day>\n\t<Preferred_Hour>${hour}</Preferred_Hour>`;
  return changed(text, placeOf(from), placeOf(to));
}

export const wishFor = (wish: Partial<ImportWish> = {}): ImportWish => ({
  timetable: DEFAULT_TIMETABLE,
  from: '2026-09-01',
  to: '2027-05-26',
  mapping: {},
  confirmed: [],
  ...wish,
});

/** Weekly periods as the school has them: «8 а · Алгебра · 1/2» is Monday's second lesson. */
const WEEK = `
  select g.name || ' · ' || u.name || ' · ' || e.weekday || '/' || e.slot || case when e.week = 0 then '' else ' (' || e.week || ')' end as line,
    coalesce((select string_agg(p.family_name, ', ' order by t.position) from timetable_entry_teacher t
      join person p on p.school_id = t.school_id and p.id = t.staff_id
      where t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null), '') as teachers,
    coalesce((select r.name from room r where r.school_id = e.school_id and r.id = e.room_id), '') as room
  from timetable_entry e
  join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
  join subject u on u.school_id = g.school_id and u.id = g.subject_id
  where e.school_id = $1 and e.deleted_at is null
  order by e.weekday, e.slot, 1`;

const LESSONS = `
  select l.date::text as date, l.slot, to_char(l.starts_at, 'HH24:MI') as "startsAt", l.cancelled_at is not null as cancelled, l.id,
    g.name || ' · ' || u.name as "group", coalesce(r.name, '') as room,
    coalesce((select string_agg(p.family_name, ', ' order by t.position) from lesson_teacher t
      join person p on p.school_id = t.school_id and p.id = t.staff_id
      where t.school_id = l.school_id and t.lesson_id = l.id and t.deleted_at is null), '') as teachers
  from lesson l
  join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
  join subject u on u.school_id = g.school_id and u.id = g.subject_id
  left join room r on r.school_id = l.school_id and r.id = l.room_id
  where l.school_id = $1 and l.deleted_at is null order by l.date, l.slot, 6, l.id`;

export interface LessonSeen {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly cancelled: boolean;
  readonly group: string;
  readonly room: string;
  readonly teachers: string;
}

/** A database for imports, with what is looked at behind them. */
export class ImportBench {
  private constructor(
    readonly database: TestDatabase,
    readonly db: Database,
  ) {}

  static async open(): Promise<ImportBench> {
    const database = await testDatabase();
    const config = readConfig({ DATABASE_URL: database.url, ZHURNAL_POOL_SIZE: '3' });
    return new ImportBench(database, new Database(await applicationSource(config, ENTITIES).initialize()));
  }

  async close(): Promise<void> {
    await this.db.onModuleDestroy();
    await this.database.close();
  }

  async openSchool(timeZone = 'Europe/Moscow'): Promise<SchoolId> {
    const schoolId = newId<'school'>();
    await this.db.write(systemActor('test'), schoolId, (tx) =>
      openSchool(tx, { name: 'Школа', timeZone, year: usualYear(2026) }),
    );
    return schoolId;
  }

  async import(
    schoolId: SchoolId,
    text: string,
    wish: Partial<ImportWish> = {},
    now = BEFORE_SCHOOL,
  ): Promise<ImportOutcome> {
    const file = readUploaded(new TextEncoder().encode(text), 'file');
    const importing = new ImportTimetable(stoppedClock(new Date(now)));
    return this.db.write(systemActor('test'), schoolId, (tx) => importing.run(tx, file, wishFor(wish)));
  }

  async preview(
    schoolId: SchoolId,
    text: string,
    wish: Partial<ImportWish> = {},
    now = BEFORE_SCHOOL,
  ): Promise<ImportOutcome> {
    const file = readUploaded(new TextEncoder().encode(text), 'file');
    const importing = new ImportTimetable(stoppedClock(new Date(now)));
    return this.db.read(systemActor('test'), schoolId, (tx) => importing.preview(tx, file, wishFor(wish)));
  }

  async week(schoolId: SchoolId): Promise<{ line: string; teachers: string; room: string }[]> {
    return this.database.query(WEEK, [schoolId]);
  }

  async lessons(schoolId: SchoolId): Promise<LessonSeen[]> {
    return this.database.query(LESSONS, [schoolId]);
  }

  /** How many rows every table has. */
  async countRows(): Promise<Record<string, number>> {
    const tables = await this.database.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = 'public' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await this.database.query<{ count: number }>(
        `select count(*)::int as count from ${name}`,
      );
      counts[name] = row?.count ?? -1;
    }
    return counts;
  }
}
