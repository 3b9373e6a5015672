import { demoId } from '../chance/demo-id.js';
import { instantAt } from '../calendar/demo-instant.js';
import type { DemoYear } from '../calendar/demo-year.js';
import type { DemoClass, DemoGroup } from '../plan/school-plan.js';
import type { DemoPerson } from '../people/name-person.js';
import type { DemoGuardian } from '../people/families.js';

/** When the first demo school was set up: before anything else in it. */
export const FOUNDED_AT = Date.UTC(2008, 7, 1, 7);

/** The ids of one school: every row's id follows from its natural key and the time it belongs to. */
export class RowIds {
  private readonly known = new Map<string, string>();

  constructor(
    readonly scope: string,
    readonly year: DemoYear,
  ) {
    this.preparedAt = instantAt(year.from, -12 * 24 * 60 + 600);
  }

  /** When the office prepared the academic year. */
  readonly preparedAt: number;

  /** Any row; remembered, because most ids are referred to again. */
  of(kind: string, key: string, at = this.preparedAt): string {
    const name = `${kind}/${key}`;
    let id = this.known.get(name);
    if (id === undefined) {
      id = demoId(this.scope, kind, key, at);
      this.known.set(name, id);
    }
    return id;
  }

  get school(): string {
    return this.of('school', '', FOUNDED_AT);
  }

  get academicYear(): string {
    return this.of('academic_year', this.year.name);
  }

  person(person: DemoPerson): string {
    return this.of('person', person.key, person.createdAt);
  }

  guardian(guardian: DemoGuardian): string {
    return this.of('person', guardian.staffKey ?? guardian.key, guardian.createdAt);
  }

  subject(key: string): string {
    return this.of('subject', key, FOUNDED_AT);
  }

  /** Every teacher has a room of their own; a first teacher's room is the class's. */
  room(teacherKey: string): string {
    return this.of('room', teacherKey, FOUNDED_AT);
  }

  schoolClass(schoolClass: DemoClass): string {
    return this.of('school_class', `${this.year.startYear}/${schoolClass.key}`);
  }

  subgroup(schoolClass: DemoClass, division: string, part: number): string {
    return this.of('subgroup', `${this.year.startYear}/${schoolClass.key}/${division}/${part}`);
  }

  group(group: DemoGroup): string {
    return this.of('teaching_group', group.key);
  }

  entry(group: DemoGroup, weekday: number, slot: number): string {
    return this.of('timetable_entry', `${group.key}/${weekday}/${slot}`);
  }
}
