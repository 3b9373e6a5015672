import { Dice } from '../chance/dice.js';
import { MEN } from '../words/given-names.js';
import { feminineOf } from '../words/surnames.js';
import { inventPhone, nameAdult, pickSurname } from './name-person.js';
import type { DemoPerson } from './name-person.js';

/** A parent or another legal representative. */
export interface DemoGuardian extends DemoPerson {
  readonly kind: 'mother' | 'father' | 'guardian';
  /** A guardian who works in the school is the person of that key. */
  readonly staffKey: string | null;
  /** The scope that owns the guardian's account: another school's when the family has children in both. */
  readonly accountScope: string;
}

export interface DemoFamily {
  /** Male form. */
  readonly surname: string;
  /** Stem of the children's patronymic. */
  readonly stem: string;
  readonly guardians: readonly DemoGuardian[];
}

/** A member of the staff who has a child in the school. */
export interface StaffParent {
  readonly person: DemoPerson;
  readonly surname: string;
}

/**
 * The family of a key. It depends on the key and on the scope of the chance, not on who asks, so that brothers and
 * sisters in different classes, years and schools meet in one.
 */
export function familyOf(scope: string, key: string, createdAt: number, staff: StaffParent | null = null): DemoFamily {
  const dice = Dice.of(scope, 'family', key);
  const surname = staff?.surname ?? pickSurname(dice);
  const [fatherName, stem] = dice.pick(MEN);
  const who = dice.next();
  const guardians: DemoGuardian[] = [];
  const add = (kind: DemoGuardian['kind'], part: Omit<DemoPerson, 'key' | 'birthDate' | 'createdAt' | 'phone' | 'email'>): void => {
    guardians.push({
      ...part,
      key: `${key}/${kind}`,
      kind,
      birthDate: null,
      phone: inventPhone(dice),
      email: null,
      createdAt,
      staffKey: null,
      accountScope: scope,
    });
  };
  if (who < 0.97 && !staff) {
    const mother = nameAdult(dice, 'female', dice.chance(0.15) ? pickSurname(dice) : surname);
    add(who > 0.95 ? 'guardian' : 'mother', mother);
  }
  if (staff) {
    guardians.push({ ...staff.person, kind: 'mother', staffKey: staff.person.key, accountScope: scope });
  }
  if (who < 0.68 || who >= 0.97 || staff || key.startsWith('three')) {
    const father = nameAdult(dice, 'male', surname);
    add('father', { ...father, givenName: fatherName, familyName: surname });
  }
  return { surname, stem, guardians };
}

/** A name that no list has keeps its form; the lists give the form for girls. */
export const daughterName = (surname: string): string => feminineOf(surname);
