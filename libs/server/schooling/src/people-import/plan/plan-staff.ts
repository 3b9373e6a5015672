import { fitsInitials, foldForSearch, fullNameOf, nameKey, writeDate } from '@zhurnal/rules';
import type { PeopleOnlyInSchool } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import { changePerson, introducePerson, personRowOf } from './change-person.js';
import { checkStaffAge } from './check-age.js';
import { dropDuplicates } from './find-duplicates.js';
import { PeopleIndex, isSameContact } from './people-index.js';
import type { PlanDesk } from './plan-desk.js';
import { isInForce } from './school-facts.js';
import type { KnownPerson } from './school-facts.js';
import { Unit } from './unit.js';

/** Positions of those who give lessons. Other rights never come out of a file: they are given by hand. */
const TEACHES = /^(?:учител|преподавател|педагог дополн|тренер|teacher)/;

const isEmployed = ({ staff }: KnownPerson): boolean => staff?.deletedAt === null;

/** Plans rows that speak of staff. */
export class StaffPlanner {
  private readonly index: PeopleIndex;
  private readonly seen = new Set<string>();

  constructor(private readonly desk: PlanDesk) {
    this.index = new PeopleIndex(desk.facts.people);
  }

  plan(entries: readonly RowEntry[]): Promise<void> {
    for (const entry of dropDuplicates(this.desk, entries)) this.planRow(entry);
    return Promise.resolve();
  }

  /** Who works in the school and is not in the file. */
  listOnlyInSchool(): readonly PeopleOnlyInSchool[] {
    return this.desk.facts.people
      .filter(
        (person) => isEmployed(person) && person.staff?.dismissedOn === null && !this.seen.has(person.id),
      )
      .map((person) => ({ name: fullNameOf(person), place: person.staff?.position ?? '' }));
  }

  private planRow(entry: RowEntry): void {
    checkStaffAge(this.desk, entry);
    const match = this.match(entry);
    if (!match) return;
    const { person } = match;
    const place = { row: entry.row, column: entry.nameColumn, value: fullNameOf(entry.name) };
    const dismissed = person && isEmployed(person) ? person.staff?.dismissedOn : null;
    if (dismissed && dismissed < this.desk.facts.today) {
      this.desk.add('STAFF_DISMISSED', place, { day: writeDate(dismissed) });
      return;
    }
    if (person && this.seen.has(person.id)) {
      this.desk.add('PERSON_AMBIGUOUS', place, { people: fullNameOf(person) });
      return;
    }
    const isNew = person === null || !isEmployed(person);
    const unit = new Unit('staff', person?.id ?? this.desk.newId(), fullNameOf(person ?? entry.name), isNew);
    if (person) changePerson(unit, person, entry);
    else {
      unit.create('person', unit.id, personRowOf(entry));
      introducePerson(unit, entry);
    }
    this.employ(unit, entry, person);
    this.seen.add(unit.id);
    this.desk.include(unit, entry.row);
  }

  private match(entry: RowEntry): { readonly person: KnownPerson | null } | undefined {
    const linked = this.index.find(this.desk.facts.links.get(entry.row) ?? '');
    if (linked && nameKey(linked) === nameKey(entry.name)) return { person: linked };
    const named = this.index.listAdults(entry.name);
    const sure = named.filter(
      (person) =>
        isSameContact(person, entry) || (person.birthDate !== null && person.birthDate === entry.birthDate),
    );
    if (sure.length === 1) return { person: sure[0] ?? null };
    const maybe = named.filter(
      (person) => isEmployed(person) && (person.birthDate === null || entry.birthDate === null),
    );
    const candidates = sure.length > 1 ? sure : maybe.length > 0 ? maybe : this.listByInitials(entry);
    if (candidates.length > 1) {
      const people = candidates.map((one) => `${fullNameOf(one)} (${describe(one)})`).join('; ');
      this.desk.add('PERSON_AMBIGUOUS', placeOf(entry), { people });
      return undefined;
    }
    const [person] = candidates;
    if (!person) return { person: null };
    const params = { name: fullNameOf(person), about: describe(person) };
    const answer = this.desk.ask('SAME_PERSON', placeOf(entry), params);
    return answer === undefined ? undefined : { person: answer === 'yes' ? person : null };
  }

  /** A timetable may have brought «Иванова М. П.»: the file may complete the name. */
  private listByInitials(entry: RowEntry): readonly KnownPerson[] {
    return this.desk.facts.people.filter((person) => isEmployed(person) && fitsInitials(person, entry.name));
  }

  private employ(unit: Unit, entry: RowEntry, person: KnownPerson | null): void {
    const { position, hiredOn } = entry;
    if (!person?.staff) {
      unit.create('staff_member', unit.id, { position: position ?? '', hiredOn, dismissedOn: null });
      if (position) unit.say('position', null, position);
      if (hiredOn) unit.say('hiredOn', null, writeDate(hiredOn));
    } else {
      const { staff } = person;
      const isOther = position !== null && foldForSearch(position) !== foldForSearch(staff.position);
      const isLater = hiredOn !== null && hiredOn !== staff.hiredOn;
      if (isOther) unit.say('position', staff.position || null, position);
      if (isLater) unit.say('hiredOn', staff.hiredOn && writeDate(staff.hiredOn), writeDate(hiredOn));
      if (isOther || isLater || staff.deletedAt !== null) {
        const change = { ...(isOther ? { position } : {}), ...(isLater ? { hiredOn } : {}) };
        unit.change('staff_member', staff, change);
      }
    }
    if (position !== null && TEACHES.test(foldForSearch(position))) this.letTeach(unit);
  }

  private letTeach(unit: Unit): void {
    const { today } = this.desk.facts;
    const own = this.desk.facts.duties.filter(({ personId }) => personId === unit.id);
    if (own.some((duty) => isInForce(duty, today) || (duty.deletedAt === null && duty.validFrom > today)))
      return;
    const from = this.desk.settings.from < today ? this.desk.settings.from : today;
    unit.say('duty', null, 'teacher');
    const deleted = own.find((duty) => duty.deletedAt !== null && duty.validFrom === from);
    if (deleted) unit.change('duty', deleted, { validTo: null });
    else {
      const row = {
        personId: unit.id,
        role: 'teacher' as const,
        classId: null,
        validFrom: from,
        validTo: null,
      };
      unit.create('duty', this.desk.newId(), row);
    }
  }
}

function describe({ staff, birthDate }: KnownPerson): string {
  return (
    [staff?.position, birthDate === null ? undefined : writeDate(birthDate)].filter(Boolean).join(', ') || '—'
  );
}

function placeOf({ row, nameColumn, name }: RowEntry): { row: number; column: number; value: string } {
  return { row, column: nameColumn, value: fullNameOf(name) };
}
