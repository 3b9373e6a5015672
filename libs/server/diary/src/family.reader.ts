import type { Call, Clock, Rest } from '@zhurnal/platform';
import { FAMILY_CHILDREN, FAMILY_TODAY } from './family-today.sql.js';
import type { Child, FamilyToday } from './family.graphql.js';
import { joinSchools } from './join-schools.js';
import type { SchoolToday } from './join-schools.js';
import { placeInDay } from './place-in-day.js';
import type { DaysAndLessons } from './place-in-day.js';
import { restsOnGroups, todayEnds } from './rests-on.js';
import { nameAuthors, nameGivers } from './teacher-names.js';
import type { Named, Ungiven } from './teacher-names.js';
import { nameWorkTypes } from './work-type-names.js';

/** Kinds of work that families like to know of beforehand. */
export const ANNOUNCED: readonly string[] = [
  'control_work',
  'credit_test',
  'dictation',
  'essay',
  'retelling',
  'test',
];

/** Blocks of columns as JSON text. */
interface TodayRow {
  readonly profile: string;
  readonly dayEnds: Date;
  /** When a visit going on will have ended; null: none is. */
  readonly visitEnds: Date | null;
  readonly groupIds: readonly string[];
  readonly children: Child[];
  readonly days: string;
  readonly lessons: string;
  readonly movedAway: string;
  readonly people: string;
  readonly homework: string;
  readonly files: string;
  readonly marks: string;
  readonly absences: string;
  readonly topics: string;
  readonly controlWorks: string;
  readonly remarks: string;
  readonly posted: string;
  readonly changes: string;
  readonly visits: string;
}

/** Reads what a family sees first: one statement for each school of the account. */
export class FamilyReader {
  constructor(private readonly clock: Clock) {}

  /** Children over all schools. */
  async listChildren(call: Call): Promise<Child[]> {
    const found = await Promise.all(
      call.account.actors.map(async (actor) => {
        const self = [{ kind: 'person', id: actor.personId }] as const;
        const values = [actor.personId, this.clock.now()];
        const row = await call.read(
          self,
          (tx) => tx.find<{ children: Child[] }>(FAMILY_CHILDREN, values),
          actor,
        );
        return row?.children ?? [];
      }),
    );
    return found.flat();
  }

  /** The first page, for all children over all schools. */
  async getToday(call: Call): Promise<FamilyToday> {
    const schools = await Promise.all(
      call.account.actors.map(async (actor) => {
        const self = [{ kind: 'person', id: actor.personId }] as const;
        const values = [actor.personId, this.clock.now(), ANNOUNCED];
        const row = await call.read(self, (tx) => tx.find<TodayRow>(FAMILY_TODAY, values), actor);
        if (!row) return [];
        const school = schoolOf(row);
        const students = school.children.map(({ studentId }): Rest => `student:${studentId}`);
        call.restsOn(
          [`person:${actor.personId}`, ...students, ...restsOnGroups(row.groupIds)],
          todayEnds(school, row, this.clock.now()),
          actor,
        );
        return [school];
      }),
    );
    return joinSchools(schools.flat());
  }
}

function schoolOf(row: TodayRow): SchoolToday {
  const parsed = <T>(text: string): T => JSON.parse(text) as T;
  const { staff, replaced, ...lessons } = parsed<Ungiven<SchoolToday['lessons']>>(row.lessons);
  const marks = parsed<SchoolToday['marks']>(row.marks);
  const controlWorks = parsed<SchoolToday['controlWorks']>(row.controlWorks);
  const days = parsed<DaysAndLessons['days']>(row.days);
  const today = row.children[0]?.today ?? '';
  return {
    children: row.children,
    days: placeInDay({ today, days, lessons }),
    lessons: { ...lessons, ...nameGivers(staff, replaced, row.people) },
    movedAway: parsed(row.movedAway),
    homework: { ...parsed<Omit<SchoolToday['homework'], 'files'>>(row.homework), files: parsed(row.files) },
    marks: { ...marks, workTypes: nameWorkTypes(row.profile, today, marks.workTypes) },
    absences: parsed(row.absences),
    topics: parsed(row.topics),
    controlWorks: { ...controlWorks, workTypes: nameWorkTypes(row.profile, today, controlWorks.workTypes) },
    remarks: nameAuthors(parsed<Named<SchoolToday['remarks']>>(row.remarks)),
    posted: parsed(row.posted),
    changes: parsed(row.changes),
    visits: parsed(row.visits),
  };
}
