import { addDays, dayOf, partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { familyOf } from '../people/families.js';
import type { DemoFamily } from '../people/families.js';
import { patronymicFor, pickGivenName, surnameFor } from '../people/name-person.js';
import type { DemoPerson } from '../people/name-person.js';
import type { FactsOfClass, FactsOfSubgroup } from './school-facts.js';

/** A student made for a class that has none. */
export interface InventedStudent extends DemoPerson {
  readonly family: DemoFamily;
  readonly subgroups: readonly FactsOfSubgroup[];
}

const GIRLS_NAME = /девоч|девуш|girl|žen|dívk/i;
const BOYS_NAME = /мальч|юнош|boy|muž|chlap/i;

/** Subgroups between which a student has to be in one; those of boys and girls stand apart from the others. */
function listDivisions(subgroups: readonly FactsOfSubgroup[]): readonly (readonly FactsOfSubgroup[])[] {
  const found = new Map<string, FactsOfSubgroup[]>();
  for (const subgroup of subgroups) {
    const isBySex = GIRLS_NAME.test(subgroup.name) || BOYS_NAME.test(subgroup.name);
    const key = `${subgroup.division}/${isBySex}`;
    found.set(key, [...(found.get(key) ?? []), subgroup]);
  }
  return [...found.values()];
}

/** The student's subgroup in one division: by sex where the names say so, otherwise in turn. */
function choose(
  division: readonly FactsOfSubgroup[],
  sex: DemoPerson['sex'],
  turn: number,
): FactsOfSubgroup | undefined {
  const bySex = division.filter(({ name }) => GIRLS_NAME.test(name) || BOYS_NAME.test(name));
  if (bySex.length > 0)
    return bySex.find(({ name }) => (sex === 'female' ? GIRLS_NAME : BOYS_NAME).test(name));
  // An only subgroup takes every second student.
  return division[turn % Math.max(2, division.length)];
}

/** Students for a class, every subgroup of a division as large as the others. */
export function inventStudents(
  scope: string,
  schoolClass: FactsOfClass,
  count: number,
  yearStart: Day,
  createdAt: number,
): readonly InventedStudent[] {
  const divisions = listDivisions(schoolClass.subgroups);
  const order = divisions.map((_, at) =>
    Dice.of(scope, 'division', schoolClass.id, at).shuffle(
      Array.from({ length: count }, (__, index) => index),
    ),
  );
  const birthYear = partsOf(yearStart).year - 7 - ((schoolClass.gradeLevel ?? 8) - 1);
  const firstBirth = dayOf(birthYear - 1, 12, 1);
  if (firstBirth === undefined) throw new RangeError('no such day');
  return Array.from({ length: count }, (_, number): InventedStudent => {
    const key = `${schoolClass.id}/${number}`;
    const dice = Dice.of(scope, 'student', key);
    const family = familyOf({ scope, key, createdAt });
    const sex = dice.chance(0.5) ? 'male' : 'female';
    return {
      key,
      sex,
      familyName: surnameFor(family.surname, sex),
      givenName: pickGivenName(dice, sex),
      patronymic: patronymicFor(family.stem, sex),
      birthDate: addDays(firstBirth, dice.below(364)),
      phone: null,
      email: null,
      createdAt,
      family,
      subgroups: divisions.flatMap(
        (division, at) => choose(division, sex, order[at]?.[number] ?? number) ?? [],
      ),
    };
  });
}
