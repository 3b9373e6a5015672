import { fullNameOf, writeDate } from '@zhurnal/rules';
import type { PeopleOnlyInSchool } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import { changePerson, introducePerson, personRowOf } from './change-person.js';
import { checkStudentAge } from './check-age.js';
import { ClassDesk } from './class-desk.js';
import type { ClassSeen } from './class-desk.js';
import { dropDuplicates } from './find-duplicates.js';
import { GuardianDesk } from './guardian-desk.js';
import { StudentMatcher } from './match-student.js';
import { PeopleIndex, fileNumberKey } from './people-index.js';
import { StudentPlacer } from './place-student.js';
import type { PlanDesk } from './plan-desk.js';
import type { KnownPerson } from './school-facts.js';
import { SubgroupDesk } from './subgroup-desk.js';
import { Unit } from './unit.js';

/** Rows worked through before other requests have their turn. */
const PORTION = 250;

/** Plans rows that speak of students: students with their parents, parents alone, members of subgroups. */
export class StudentPlanner {
  private readonly index: PeopleIndex;
  private readonly classes: ClassDesk;
  private readonly subgroups: SubgroupDesk;
  private readonly matcher: StudentMatcher;
  private readonly placer: StudentPlacer;
  private readonly guardians: GuardianDesk;
  private readonly units = new Map<string, Unit>();
  private readonly namedClasses = new Set<string>();
  private readonly namedSubgroups = new Set<string>();

  constructor(
    private readonly desk: PlanDesk,
    now: string,
  ) {
    this.index = new PeopleIndex(desk.facts.people);
    this.classes = new ClassDesk(desk);
    this.subgroups = new SubgroupDesk(desk);
    this.matcher = new StudentMatcher(desk, this.index, this.classes);
    this.placer = new StudentPlacer(desk, this.classes, this.subgroups, now);
    this.guardians = new GuardianDesk(desk, this.index);
  }

  async plan(entries: readonly RowEntry[]): Promise<void> {
    const isOneRowEach = this.desk.kind === 'students';
    let done = 0;
    for (const entry of isOneRowEach ? dropDuplicates(this.desk, entries) : entries) {
      this.planRow(entry);
      done += 1;
      if (done % PORTION === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const { assumed } = this.guardians;
    if (assumed > 0) this.desk.add('GUARDIAN_KIND_ASSUMED', {}, { count: String(assumed) });
  }

  /** Students of the classes or subgroups in the file whom the file does not name. */
  listOnlyInSchool(): readonly PeopleOnlyInSchool[] {
    const { facts, settings, kind } = this.desk;
    if (kind === 'guardians') return [];
    const rows =
      kind === 'students'
        ? facts.enrollments.filter(({ classId }) => this.namedClasses.has(classId))
        : facts.members.filter(({ subgroupId }) => this.namedSubgroups.has(subgroupId));
    const left = new Map<string, string>();
    for (const row of rows) {
      const isThere = row.deletedAt === null && (row.validTo === null || row.validTo >= settings.from);
      if (isThere && !this.units.has(row.studentId)) left.set(row.studentId, this.placeOf(row));
    }
    return [...left].flatMap(([id, place]) => {
      const person = this.index.find(id);
      return person ? [{ name: fullNameOf(person), place }] : [];
    });
  }

  private placeOf(row: { classId: string } | { subgroupId: string }): string {
    if ('classId' in row) return this.classes.find(row.classId)?.name ?? '';
    const subgroup = this.subgroups.find(row.subgroupId);
    const className = subgroup && this.classes.find(subgroup.classId)?.name;
    return [className, subgroup?.division, subgroup?.name].filter(Boolean).join(', ');
  }

  private planRow(entry: RowEntry): void {
    const { kind, year } = this.desk;
    const isBringing = kind === 'students';
    if (entry.enrolledOn !== null && (entry.enrolledOn < year.startsOn || entry.enrolledOn > year.endsOn)) {
      const params = { from: writeDate(year.startsOn), to: writeDate(year.endsOn) };
      this.desk.add('FROM_OUTSIDE_YEAR', { row: entry.row, value: writeDate(entry.enrolledOn) }, params);
    }
    const inClass = this.classes.resolve(entry);
    const match = this.desk.isOpenTo(entry) ? this.matcher.match(entry, inClass, isBringing) : undefined;
    if (!match || !this.desk.isOpenTo(entry)) return;
    const person = match.person;
    if (!person && !inClass) {
      this.desk.add('CLASS_MISSING', { row: entry.row });
      return;
    }
    if (person && (this.isTakenNumber(entry, person) || this.isNamedTwice(entry, person))) return;
    const day = entry.enrolledOn ?? this.desk.settings.from;
    const seat = inClass ?? (person ? this.placer.classOn(person.id, day) : undefined);
    const joins = seat ? this.subgroups.resolve(entry, seat) : [];
    const placement = this.placer.work(entry, person?.id ?? null, isBringing ? inClass : undefined, joins);
    if (isBringing) checkStudentAge(this.desk, entry, inClass);
    if (!placement || !this.desk.isOpenTo(entry)) return;
    const unit = person ? this.seeKnown(person) : this.make(entry);
    if (isBringing) this.changeStudent(unit, entry, person);
    if (inClass) this.remember(inClass, entry.row, isBringing);
    for (const subgroup of joins) {
      this.namedSubgroups.add(subgroup.id);
      if (subgroup.unit) this.desk.include(subgroup.unit, entry.row);
    }
    this.placer.write(unit, placement);
    this.desk.include(unit, entry.row);
    for (const guardian of entry.guardians) this.guardians.name(unit, guardian, entry.row);
  }

  private remember(inClass: ClassSeen, row: number, isBringing: boolean): void {
    this.namedClasses.add(inClass.id);
    if (inClass.unit && isBringing) this.desk.include(inClass.unit, row);
  }

  /** A number that another student has is a mistake, whoever the row is about. */
  private isTakenNumber(entry: RowEntry, person: KnownPerson): boolean {
    const holder = entry.fileNumber && this.index.findByNumber(entry.fileNumber.text);
    if (!holder || holder.id === person.id) return false;
    const place = {
      row: entry.row,
      column: entry.fileNumber?.column ?? null,
      value: entry.fileNumber?.text ?? '',
    };
    this.desk.add('FILE_NUMBER_TAKEN', place, { name: fullNameOf(holder) });
    return true;
  }

  /** Two rows that mean one person, though they could not be told to be one by themselves. */
  private isNamedTwice(entry: RowEntry, person: KnownPerson): boolean {
    const first = [...(this.units.get(person.id)?.rows ?? [])][0];
    if (this.desk.kind !== 'students' || first === undefined) return false;
    const place = { row: entry.row, column: entry.nameColumn, value: fullNameOf(entry.name) };
    this.desk.add('DUPLICATE_IN_FILE', place, { first: String(first) });
    return true;
  }

  private seeKnown(person: KnownPerson): Unit {
    const unit = this.units.get(person.id) ?? new Unit('student', person.id, fullNameOf(person), false);
    this.units.set(person.id, unit);
    return unit;
  }

  private make(entry: RowEntry): Unit {
    const unit = new Unit('student', this.desk.newId(), fullNameOf(entry.name), true);
    unit.create('person', unit.id, personRowOf(entry));
    unit.create('student', unit.id, { fileNumber: entry.fileNumber?.text ?? null });
    introducePerson(unit, entry);
    if (entry.fileNumber) unit.say('fileNumber', null, entry.fileNumber.text);
    this.units.set(unit.id, unit);
    return unit;
  }

  private changeStudent(unit: Unit, entry: RowEntry, person: KnownPerson | null): void {
    if (!person?.student) return;
    changePerson(unit, person, entry);
    const [before, after] = [person.student.fileNumber, entry.fileNumber?.text];
    if (after !== undefined && fileNumberKey(after) !== fileNumberKey(before ?? '')) {
      unit.say('fileNumber', before, after);
      unit.change('student', person.student, { fileNumber: after });
    }
  }
}
