import { LessonRecord } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { USUAL_BELLS, addRooms, hangBells } from '@zhurnal/schooling';
import { Timetable } from '@zhurnal/timetable';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from '../arrange.js';
import type { GroupName } from '../arrange.js';
import { editSurely } from '../arrange-timetable.js';
import type { Place } from '../arrange-timetable.js';

export const NEXT_MONDAY = '2026-11-23';
/** Last day of the timetable of these tests: five weeks of lessons from next Monday on. */
export const LAST = '2026-12-25';

/** A lesson to come that hangs on a weekly period. */
export interface Row {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly starts: string;
  readonly version: number;
}

interface Arranged {
  readonly school: ArrangedSchool;
  readonly deputy: TestSession;
  readonly rooms: readonly string[];
}

/** One server for all stories of the timetable, and a fresh school with a working timetable of two weeks for each. */
export class Stage {
  private server: { readonly database: TestDatabase; readonly api: TestApi } | undefined;
  private set: Arranged | undefined;

  async build(): Promise<void> {
    const database = await testDatabase();
    this.server = { database, api: await TestApi.start(database, { now: NOON }) };
  }

  async clear(): Promise<void> {
    await this.api.stop();
    await this.database.close();
  }

  get database(): TestDatabase {
    return this.running.database;
  }
  get api(): TestApi {
    return this.running.api;
  }

  /** Opens the school of the next story. */
  async open(): Promise<void> {
    const school = await ArrangedSchool.open(this.api);
    const rooms = await school.change(async (tx) => {
      await hangBells(tx, school.yearId, USUAL_BELLS);
      const days = { validFrom: '2026-09-01', validTo: LAST };
      await tx.insert(Timetable, [
        { id: newId(), yearId: school.yearId, name: 'Рабочее', ...days, cycleWeeks: 2, source: 'manual' },
      ]);
      return addRooms(tx, [{ name: '101' }, { name: '102' }]);
    });
    this.set = { school, deputy: await school.signIn('deputy'), rooms };
  }

  get school(): ArrangedSchool {
    return this.arranged.school;
  }
  get deputy(): TestSession {
    return this.arranged.deputy;
  }
  get rooms(): readonly string[] {
    return this.arranged.rooms;
  }

  place(group: GroupName, weekday: number, slot: number, more: Partial<Place> = {}): Place {
    const teacherIds = [this.school.staff[group === 'music' ? 'maths' : group]];
    return { groupId: this.school.groups[group], weekday, slot, teacherIds, ...more };
  }

  /** A new weekly period; answers its id. */
  async put(wanted: Place, from = NEXT_MONDAY): Promise<string> {
    const { entryId, ...answer } = await editSurely(this.api, this.deputy, { from, wanted });
    if (entryId == null) throw new Error(JSON.stringify(answer));
    return entryId;
  }

  async versionOf(id: string): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(
      `select version from timetable_entry where id = $1`,
      [id],
    );
    return row?.version ?? 0;
  }

  /** Lessons to come that hang on weekly periods, by day. */
  lessonsOf(group: GroupName): Promise<Row[]> {
    return this.database.query<Row>(
      `select id, date::text, slot, starts_at::text as starts, version from lesson
        where school_id = $1 and group_id = $2 and entry_id is not null and deleted_at is null and cancelled_at is null order by date, slot`,
      [this.school.schoolId, this.school.groups[group]],
    );
  }

  async datesOf(group: GroupName): Promise<string[]> {
    return (await this.lessonsOf(group)).map(({ date, slot }) => `${date} ${slot}`);
  }

  /** A topic stands at the lesson. */
  async record(lessonId: string): Promise<void> {
    await this.school.change((tx) =>
      tx.insert(LessonRecord, [{ id: lessonId, topic: 'Тема', heldAt: null, heldBy: null }]),
    );
  }

  private get running(): { readonly database: TestDatabase; readonly api: TestApi } {
    if (!this.server) throw new Error('no server runs');
    return this.server;
  }

  private get arranged(): Arranged {
    if (!this.set) throw new Error('no school is open');
    return this.set;
  }
}
