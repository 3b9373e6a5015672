import { Dice, lanesOf } from '../chance/dice.js';
import { MEN } from '../words/given-names.js';
import { inventPhone, nameAdult, pickSurname } from './name-person.js';
import type { DemoPerson, Named } from './name-person.js';

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

/** Who the family is, and what is settled about it beforehand. */
export interface FamilyWish {
  /** Where its chance comes from, and where its accounts belong. */
  readonly scope: string;
  readonly key: string;
  /** When its first child entered. */
  readonly createdAt: number;
  readonly surname?: string | undefined;
  readonly father?: string | undefined;
  readonly staff?: StaffParent | undefined;
  readonly isWhole?: boolean | undefined;
}

/**
 * The family of a key. It depends on the key and on the scope, not on who asks, so that brothers and sisters in
 * different classes, years and schools meet in one.
 */
export function familyOf({ scope, key, createdAt, staff, isWhole, ...wish }: FamilyWish): DemoFamily {
  const dice = Dice.of(scope, 'family', key);
  const picked = pickSurname(dice);
  const surname = staff?.surname ?? wish.surname ?? picked;
  const anyFather = dice.pick(MEN);
  const [fatherName, stem] = MEN.find(([name]) => name === wish.father) ?? anyFather;
  const lot = dice.next();
  const invent = (kind: DemoGuardian['kind'], named: Named): DemoGuardian => ({
    ...named,
    key: `${key}/${kind}`,
    kind,
    birthDate: null,
    phone: inventPhone(dice),
    email: `${kind}@${lanesOf(`${scope}/${key}`)[0].toString(36)}.example.org`,
    createdAt,
    staffKey: null,
    accountScope: scope,
  });
  const guardians: DemoGuardian[] = [];
  if (staff) {
    guardians.push({ ...staff.person, kind: 'mother', staffKey: staff.person.key, accountScope: scope });
  } else if (lot < 0.97 || isWhole) {
    const named = nameAdult(dice, 'female', dice.chance(0.15) ? pickSurname(dice) : surname);
    guardians.push(invent(lot > 0.95 && !isWhole ? 'guardian' : 'mother', named));
  }
  if (lot < 0.68 || lot >= 0.97 || isWhole) {
    guardians.push(invent('father', { ...nameAdult(dice, 'male', surname), givenName: fatherName }));
  }
  return { surname, stem, guardians };
}
