import { fullNameOf, isSamePatronymic, isSamePhone, nameKey, sexOfPatronymic } from '@zhurnal/rules';
import type { ReadGuardianKind } from '@zhurnal/rules';
import type { GuardianEntry } from '../map/entry.js';
import { changePerson, introducePerson, personRowOf } from './change-person.js';
import { isSameContact } from './people-index.js';
import type { PeopleIndex } from './people-index.js';
import type { PlanDesk } from './plan-desk.js';
import type { Known } from './rows.js';
import { isInForce } from './school-facts.js';
import type { KnownPerson } from './school-facts.js';
import { Unit } from './unit.js';

/** A guardian of the file: somebody the school has, or somebody new, with what rows have said so far. */
interface GuardianSeen {
  readonly unit: Unit;
  readonly known: KnownPerson | null;
  readonly name: GuardianEntry['name'];
  readonly firstRow: number;
  phone: string | null;
  email: string | null;
}

const sexOf = (kind: ReadGuardianKind | null): 'female' | 'male' | null =>
  kind === 'mother' ? 'female' : kind === 'father' ? 'male' : null;

/** Finds or makes the guardians that rows name, one person however many children, and links them. */
export class GuardianDesk {
  /** Guardians whose kind nobody stated. */
  assumed = 0;
  private readonly byName = new Map<string, GuardianSeen[]>();
  private readonly ofStudent = new Map<string, Known<'guardianship'>[]>();
  private readonly linked = new Map<string, Set<string>>();

  constructor(
    private readonly desk: PlanDesk,
    private readonly index: PeopleIndex,
  ) {
    for (const link of desk.facts.guardianships)
      this.ofStudent.set(link.studentId, [...(this.ofStudent.get(link.studentId) ?? []), link]);
  }

  /** Names a guardian of the student whose object is given. */
  name(student: Unit, entry: GuardianEntry, row: number): void {
    const seen = this.find(student, entry, row) ?? this.make(entry, row);
    this.update(seen, entry, row);
    this.desk.include(seen.unit, row);
    this.link(student, seen, entry);
  }

  private linksOf(studentId: string): readonly Known<'guardianship'>[] {
    const day = this.desk.facts.today;
    return (this.ofStudent.get(studentId) ?? []).filter(
      (link) => isInForce(link, day) || (link.deletedAt === null && link.validFrom > day),
    );
  }

  /** Who has the name among the child's own guardians, those of the file, those of the school. */
  private find(student: Unit, entry: GuardianEntry, row: number): GuardianSeen | undefined {
    const key = nameKey(entry.name);
    const isNamesake = (person: GuardianEntry['name']): boolean =>
      nameKey(person) === key && isSamePatronymic(person.patronymic, entry.name.patronymic);
    const ofFile = (this.byName.get(key) ?? []).filter(({ name }) => isNamesake(name));
    const own = this.linksOf(student.id)
      .map(({ guardianId }) => this.index.find(guardianId))
      .find((person) => person !== undefined && isNamesake(person));
    if (own) return this.seeKnown(own, row);
    const added = this.linked.get(student.id);
    const again =
      ofFile.find(({ unit }) => added?.has(unit.id)) ?? ofFile.find((one) => isSameContact(one, entry));
    if (again) return again;
    const ofSchool = this.index.listAdults(entry.name);
    const same = ofSchool.find((person) => isSameContact(person, entry));
    if (same) return this.seeKnown(same, row);
    const namesake = ofSchool.find(({ patronymic }) => patronymic !== null && entry.name.patronymic !== null);
    if (namesake) {
      const place = { row, column: entry.column, value: fullNameOf(entry.name) };
      this.desk.add('GUARDIAN_NAMESAKE', place, { name: fullNameOf(namesake) });
    }
    return undefined;
  }

  private seeKnown(person: KnownPerson, row: number): GuardianSeen {
    const key = nameKey(person);
    const before = (this.byName.get(key) ?? []).find(({ unit }) => unit.id === person.id);
    if (before) return before;
    const unit = new Unit('guardian', person.id, fullNameOf(person), false);
    return this.keep({
      unit,
      known: person,
      name: person,
      firstRow: row,
      phone: person.phone,
      email: person.email,
    });
  }

  private make(entry: GuardianEntry, row: number): GuardianSeen {
    const { name, kind, phone, email } = entry;
    const unit = new Unit('guardian', this.desk.newId(), fullNameOf(name), true);
    const sex = sexOf(kind) ?? sexOfPatronymic(name.patronymic) ?? null;
    unit.create('person', unit.id, personRowOf({ name, sex, phone, email }));
    introducePerson(unit, { name, sex, phone, email });
    return this.keep({ unit, known: null, name, firstRow: row, phone, email });
  }

  private keep(seen: GuardianSeen): GuardianSeen {
    const key = nameKey(seen.name);
    this.byName.set(key, [...(this.byName.get(key) ?? []), seen]);
    return seen;
  }

  /** A later row may add what an earlier one left out; what they say differently is told. */
  private update(seen: GuardianSeen, entry: GuardianEntry, row: number): void {
    const { unit, known } = seen;
    const isFirst = seen.firstRow === row || unit.rows.size === 0;
    const differs =
      (entry.phone !== null && seen.phone !== null && !isSamePhone(entry.phone, seen.phone)) ||
      (entry.email !== null && seen.email !== null && entry.email !== seen.email.toLowerCase());
    if (differs && !isFirst) {
      const place = { row, column: entry.column, value: fullNameOf(entry.name) };
      this.desk.add('GUARDIAN_VALUES_DIFFER', place, { name: unit.name, first: String(seen.firstRow) });
    }
    const phone = isFirst ? entry.phone : seen.phone === null ? entry.phone : null;
    const email = isFirst ? entry.email : seen.email === null ? entry.email : null;
    if (known && (isFirst || phone !== null || email !== null)) {
      changePerson(unit, known, { name: isFirst ? entry.name : known, phone, email });
    } else if (!known && !isFirst) {
      const made = { id: unit.id, version: 0, deletedAt: null, ...personRowOf(seen) };
      if (phone !== null) unit.change('person', made, { phone });
      if (email !== null) unit.change('person', made, { email });
      introducePerson(unit, { name: seen.name, phone, email });
    }
    seen.phone = phone ?? seen.phone;
    seen.email = email ?? seen.email;
  }

  private link(student: Unit, { unit, name }: GuardianSeen, entry: GuardianEntry): void {
    const linked = this.linked.get(student.id) ?? new Set();
    this.linked.set(student.id, linked);
    if (linked.has(unit.id)) return;
    linked.add(unit.id);
    const current = this.linksOf(student.id).find(({ guardianId }) => guardianId === unit.id);
    if (current) {
      if (entry.kind === null || entry.kind === current.kind) return;
      student.say('guardianKind', current.kind, entry.kind);
      student.change('guardianship', current, { kind: entry.kind });
      return;
    }
    const kind = entry.kind ?? this.assumeKind(name.patronymic);
    const { today } = this.desk.facts;
    const from = this.desk.settings.from < today ? this.desk.settings.from : today;
    student.say('guardian', null, unit.name);
    const deleted = (this.ofStudent.get(student.id) ?? []).find(
      (one) => one.deletedAt !== null && one.guardianId === unit.id && one.validFrom === from,
    );
    if (deleted) student.change('guardianship', deleted, { kind, validTo: null });
    else {
      const row = { guardianId: unit.id, studentId: student.id, kind, validFrom: from, validTo: null };
      student.create('guardianship', this.desk.newId(), row);
    }
  }

  private assumeKind(patronymic: string | null): ReadGuardianKind {
    this.assumed += 1;
    const sex = sexOfPatronymic(patronymic);
    return sex === 'female' ? 'mother' : sex === 'male' ? 'father' : 'other';
  }
}
