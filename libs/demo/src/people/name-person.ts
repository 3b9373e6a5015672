import { BOYS, GIRLS, MEN, WOMEN } from '../words/given-names.js';
import { SURNAMES, feminineOf } from '../words/surnames.js';
import type { Dice } from '../chance/dice.js';

export type Sex = 'female' | 'male';

/** A person as the school's papers name them. */
export interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly sex: Sex;
}

/** Someone a school knows: the key finds the person again in another year. */
export interface DemoPerson extends Named {
  readonly key: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Instant of entry into the system, ms since 1970. */
  readonly createdAt: number;
}

/** A family name in its male form; common ones come more often. */
export function pickSurname(dice: Dice): string {
  return SURNAMES[Math.floor(SURNAMES.length * dice.next() ** 1.4)] ?? 'Иванов';
}

/** A given name of a child; common ones come more often. */
export function pickGivenName(dice: Dice, sex: Sex): string {
  const names = sex === 'male' ? BOYS : GIRLS;
  return names[Math.floor(names.length * dice.next() ** 1.5)] ?? dice.pick(names);
}

export const surnameFor = (surname: string, sex: Sex): string =>
  sex === 'female' ? feminineOf(surname) : surname;

/** The patronymic from the stem of the father's name: Сергеев → Сергеевич, Сергеевна. */
export const patronymicFor = (stem: string, sex: Sex): string => `${stem}${sex === 'female' ? 'на' : 'ич'}`;

/** A grown-up of that family name (given in its male form). */
export function nameAdult(dice: Dice, sex: Sex, surname: string): Named {
  const [, stem] = dice.pick(MEN);
  const givenName = sex === 'female' ? dice.pick(WOMEN) : dice.pick(MEN)[0];
  return { familyName: surnameFor(surname, sex), givenName, patronymic: patronymicFor(stem, sex), sex };
}

/** A telephone number of a code that no network uses, so that nobody is ever called. */
export function inventPhone(dice: Dice): string {
  const digits = String(dice.below(10_000_000)).padStart(7, '0');
  return `+7 000 ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

/** «Иванова Мария Петровна». */
export const surnameFirst = ({ familyName, givenName, patronymic }: Omit<Named, 'sex'>): string =>
  [familyName, givenName, patronymic].filter((part) => part !== null && part !== '').join(' ');
