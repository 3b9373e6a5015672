import { foldForSearch, isSamePatronymic, nameKey, phoneDigits } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { KnownPerson } from './school-facts.js';

/** A number of a personal file in the form in which two writings of it meet. */
export const fileNumberKey = (text: string): string => foldForSearch(text).replace(/^№|\s+/g, '');

/** The people of the school, found by name, number and contact. */
export class PeopleIndex {
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly byNumber = new Map<string, KnownPerson>();
  private readonly byId = new Map<string, KnownPerson>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people) {
      this.byId.set(person.id, person);
      const key = nameKey(person);
      this.byName.set(key, [...(this.byName.get(key) ?? []), person]);
      const number = person.student?.deletedAt === null ? person.student.fileNumber : null;
      if (number) this.byNumber.set(fileNumberKey(number), person);
    }
  }

  find(id: string): KnownPerson | undefined {
    return this.byId.get(id);
  }

  findByNumber(number: string): KnownPerson | undefined {
    return this.byNumber.get(fileNumberKey(number));
  }

  /** Students of this family and given name, whose patronymic does not speak against it. */
  listStudents(name: PersonName): readonly KnownPerson[] {
    return this.listNamed(name).filter(({ student }) => student?.deletedAt === null);
  }

  /** Grown-ups of this name: staff, guardians. */
  listAdults(name: PersonName): readonly KnownPerson[] {
    return this.listNamed(name).filter(({ student }) => student?.deletedAt !== null);
  }

  private listNamed(name: PersonName): readonly KnownPerson[] {
    return (this.byName.get(nameKey(name)) ?? []).filter(({ patronymic }) =>
      isSamePatronymic(patronymic, name.patronymic),
    );
  }
}

/** Have the two a telephone or an address in common? */
export function isSameContact(
  one: { readonly phone: string | null; readonly email: string | null },
  other: { readonly phone: string | null; readonly email: string | null },
): boolean {
  const hasPhone = one.phone !== null && other.phone !== null && phoneDigits(one.phone) !== '';
  if (hasPhone && phoneDigits(one.phone ?? '') === phoneDigits(other.phone ?? '')) return true;
  return one.email !== null && other.email !== null && one.email.toLowerCase() === other.email.toLowerCase();
}
