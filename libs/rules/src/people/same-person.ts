import type { PersonName } from './person-name.js';
import { fullNameOf } from './person-name.js';
import { foldForSearch } from './russian-order.js';

/** What tells whether two entries mean one person. */
export interface KnownPerson extends PersonName {
  /** `YYYY-MM-DD`; null when nobody has entered it. */
  readonly birthDate: string | null;
}

/** The name in the form in which spellings meet: ё is е, capitals are small letters, spaces are single. */
export function foldedNameOf(name: PersonName): string {
  return foldForSearch(fullNameOf(name));
}

/**
 * May the two be the same person entered twice? The names are the same but for ё and capitals, and the birth dates do
 * not differ. Twins have the date in common and not the name; namesakes the name and not the date. It is a question to
 * who enters them, never an answer.
 */
export function maybeSamePerson(one: KnownPerson, other: KnownPerson): boolean {
  if (foldedNameOf(one) !== foldedNameOf(other)) return false;
  return one.birthDate === null || other.birthDate === null || one.birthDate === other.birthDate;
}
