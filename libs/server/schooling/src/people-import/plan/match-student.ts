import { fullNameOf, nameKey, writeDate } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import type { ClassDesk, ClassSeen } from './class-desk.js';
import type { PeopleIndex } from './people-index.js';
import type { PlanDesk } from './plan-desk.js';
import { isInForce } from './school-facts.js';
import type { KnownPerson } from './school-facts.js';

/** Whom a row means; null: nobody the school knows. Undefined: held up by a finding. */
export type StudentMatch = { readonly person: KnownPerson | null } | undefined;

/** Finds the student of a row: by the personal file, by name and birth date, by name within the class. */
export class StudentMatcher {
  private readonly classOf = new Map<string, string>();

  constructor(
    private readonly desk: PlanDesk,
    private readonly index: PeopleIndex,
    private readonly classes: ClassDesk,
  ) {
    for (const stay of desk.facts.enrollments) {
      if (
        isInForce(stay, desk.settings.from) ||
        (stay.deletedAt === null && stay.validFrom > desk.settings.from)
      ) {
        this.classOf.set(stay.studentId, stay.classId);
      }
    }
  }

  /** `mayBeNew`: the file brings students; otherwise it only speaks of those the school has. */
  match(entry: RowEntry, inClass: ClassSeen | undefined, mayBeNew: boolean): StudentMatch {
    const linked = this.index.find(this.desk.facts.links.get(entry.row) ?? '');
    if (linked && nameKey(linked) === nameKey(entry.name)) return { person: linked };
    if (entry.fileNumber) {
      const match = this.matchNumber(entry, entry.fileNumber.text);
      if (match !== null) return match;
    }
    return this.matchName(entry, inClass, mayBeNew);
  }

  private matchNumber(entry: RowEntry, number: string): StudentMatch | null {
    const person = this.index.findByNumber(number);
    if (!person) return null;
    if (nameKey(person) === nameKey(entry.name)) return { person };
    const place = { row: entry.row, column: entry.fileNumber?.column ?? null, value: number };
    const name = fullNameOf(person);
    const answer = this.desk.ask('FILE_NUMBER_OTHER_NAME', place, { name });
    if (answer === 'yes') return { person };
    if (answer === 'no') this.desk.add('FILE_NUMBER_TAKEN', place, { name });
    return undefined;
  }

  private matchName(entry: RowEntry, inClass: ClassSeen | undefined, mayBeNew: boolean): StudentMatch {
    const named = this.index.listStudents(entry.name);
    const dated = named.filter(({ birthDate }) => birthDate !== null && birthDate === entry.birthDate);
    const isHere = ({ id }: KnownPerson): boolean =>
      inClass !== undefined && this.classOf.get(id) === inClass.id;
    const here = named.filter(isHere);
    const undated = named.filter(({ birthDate }) => birthDate === null || entry.birthDate === null);
    for (const candidates of [dated, here, undated]) {
      if (candidates.length > 1) return this.sayAmbiguous(entry, candidates);
      const [person] = candidates;
      if (!person) continue;
      const isSure = candidates === dated || (!mayBeNew && candidates === here);
      if (isSure) return { person };
      const answer = this.askSame(entry, person);
      if (answer === 'yes') return { person };
      if (answer === undefined) return undefined;
      break;
    }
    if (mayBeNew) return { person: null };
    this.desk.add('STUDENT_UNKNOWN', this.placeOf(entry), { name: fullNameOf(entry.name) });
    return undefined;
  }

  private sayAmbiguous(entry: RowEntry, candidates: readonly KnownPerson[]): undefined {
    const people = candidates.map((one) => `${fullNameOf(one)} (${this.describe(one)})`).join('; ');
    this.desk.add('PERSON_AMBIGUOUS', this.placeOf(entry), { people });
    return undefined;
  }

  private askSame(entry: RowEntry, person: KnownPerson): 'yes' | 'no' | undefined {
    return this.desk.ask('SAME_PERSON', this.placeOf(entry), {
      name: fullNameOf(person),
      about: this.describe(person),
    });
  }

  /** Class and birth date, as far as they are known. */
  private describe({ id, birthDate }: KnownPerson): string {
    const className = this.classes.find(this.classOf.get(id) ?? '')?.name;
    return (
      [className, birthDate === null ? undefined : writeDate(birthDate)].filter(Boolean).join(', ') || '—'
    );
  }

  private placeOf({ row, nameColumn, name }: RowEntry): { row: number; column: number; value: string } {
    return { row, column: nameColumn, value: fullNameOf(name) };
  }
}
