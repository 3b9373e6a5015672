import { addDays, dayOf, isBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { instantAt } from '../calendar/demo-instant.js';
import type { DemoYear } from '../calendar/demo-year.js';
import { familyOf } from './families.js';
import type { DemoFamily, StaffParent } from './families.js';
import { patronymicFor, pickGivenName, surnameFor } from './name-person.js';
import type { DemoPerson } from './name-person.js';
import { TRAIT_CYCLE, traitOf } from './traits.js';

/** Those who came to school in one year and sit in one class until they leave it. */
export interface Cohort {
  readonly entryYear: number;
  readonly letter: string;
}

/** A student in one academic year. */
export interface DemoStudent extends DemoPerson {
  /** Stays with the student through all years; unique in the school. */
  readonly number: number;
  readonly family: DemoFamily & { readonly key: string; readonly number: number };
  /** First day in this year's class. */
  readonly from: Day;
  /** Last day, for those who left during the year. */
  readonly to: Day | null;
  /** How well the student learns: about 0.1 to 0.95. */
  readonly ability: number;
  /** How reliably the student comes: about 0 to 1. */
  readonly reliability: number;
}

const day = (year: number, month: number, dayOfMonth: number): Day => {
  const found = dayOf(year, month, dayOfMonth);
  if (found === undefined) throw new RangeError('no such day');
  return found;
};

export const keyOfCohort = ({ entryYear, letter }: Cohort): string => `${entryYear}${letter}`;

/** Joins and leavings of one class, year by year. */
function movesOf(
  scope: string,
  cohort: Cohort,
  base: number,
  year: number,
): { joins: Map<number, Day>; leaves: Map<number, Day> } {
  const joins = new Map<number, Day>();
  const leaves = new Map<number, Day>();
  const isShown = cohort.entryYear % TRAIT_CYCLE === 9 && cohort.letter === 'А';
  for (let at = cohort.entryYear; at <= year; at += 1) {
    const dice = Dice.of(scope, 'moves', keyOfCohort(cohort), at);
    const start = day(at, 9, 1);
    if (isShown || dice.chance(0.3))
      joins.set(base + at - cohort.entryYear, addDays(start, dice.between(8, 50)));
    const leaver = dice.between(20, base - 1);
    if ((isShown || dice.chance(0.3)) && !leaves.has(leaver))
      leaves.set(leaver, addDays(start, dice.between(13, 55)));
  }
  return { joins, leaves };
}

/** Which family a student belongs to, by its eldest child: year of entry, letter and number. */
interface FamilyPlace extends Cohort {
  readonly key: string;
  readonly number: number;
}

function familyPlaceOf({ entryYear, letter }: Cohort, number: number): FamilyPlace {
  const { family } = traitOf(entryYear, letter, number);
  if (family)
    return {
      key: `${family}/${entryYear}${letter}`,
      entryYear,
      letter,
      number: family === 'twins' ? 4 : number,
    };
  // Number 0 of every second «А»: three children, two years apart, so that every year has a parent of three.
  if (number === 0 && letter === 'А' && entryYear % 2 === 0) {
    const since = entryYear - (entryYear % 6);
    return { key: `three/${since}`, entryYear: since, letter, number };
  }
  // Numbers 18 and 19 of every second three years have an elder brother or sister three years above.
  const isYounger = (number === 18 || number === 19) && Math.floor(entryYear / 3) % 2 === 1;
  const since = isYounger ? entryYear - 3 : entryYear;
  return { key: `${since}${letter}/${number}`, entryYear: since, letter, number };
}

/** A number that finds a child again: 2022 «Б» number 5 is 22105. */
const numberFor = ({ entryYear, letter }: Cohort, number: number): number =>
  (entryYear % 100) * 1000 + 'АБВ'.indexOf(letter) * 100 + number;

/** What a roster needs to know of the rest of the school. */
export interface RosterSurroundings {
  /** Where chance of this school comes from. */
  readonly scope: string;
  /** Where the family comes from that has children in two schools: the first school, for the second one. */
  readonly firstScope: string;
  readonly staffParent: StaffParent;
}

function studentOf(
  around: RosterSurroundings,
  cohort: Cohort,
  number: number,
  from: Day,
  to: Day | null,
  entered: Day,
): DemoStudent {
  const key = `${keyOfCohort(cohort)}/${number}`;
  const trait = traitOf(cohort.entryYear, cohort.letter, number);
  const dice = Dice.of(around.scope, 'student', key);
  const place = familyPlaceOf(cohort, number);
  const createdAt = instantAt(addDays(entered, -6), 600);
  const family = familyOf({
    scope: trait.family === 'two-schools' ? around.firstScope : around.scope,
    key: place.key,
    createdAt: place.entryYear === cohort.entryYear ? createdAt : instantAt(day(place.entryYear, 8, 26), 600),
    surname: trait.surname,
    father: trait.father,
    staff: trait.family === 'teacher' ? around.staffParent : undefined,
    isWhole: place.key.startsWith('three'),
  });
  const sex = trait.sex ?? (dice.chance(0.5) ? 'male' : 'female');
  const given = pickGivenName(dice, sex);
  const birthDice = trait.sameBirthDate === true ? Dice.of(around.scope, 'birth', place.key) : dice;
  return {
    key,
    sex,
    familyName: surnameFor(family.surname, sex),
    givenName: trait.givenName ?? given,
    patronymic: trait.patronymic === undefined ? patronymicFor(family.stem, sex) : trait.patronymic,
    birthDate: addDays(day(cohort.entryYear - 8, 12, 1), birthDice.below(364)),
    phone: null,
    email: null,
    createdAt,
    number: numberFor(cohort, number),
    family: { ...family, key: place.key, number: numberFor(place, place.number) },
    from,
    to,
    ability: Math.min(0.97, Math.max(0.08, 0.56 + 0.23 * dice.around())),
    reliability: Math.min(1, Math.max(0, 0.75 + 0.28 * dice.around())),
  };
}

/** Everybody who is in the class at some time of the year, in the order of their numbers. */
export function rosterOf(around: RosterSurroundings, cohort: Cohort, year: DemoYear): readonly DemoStudent[] {
  const base = Dice.of(around.scope, 'size', keyOfCohort(cohort)).between(24, 29);
  const { joins, leaves } = movesOf(around.scope, cohort, base, year.startYear);
  const students: DemoStudent[] = [];
  for (let number = 0; number < base + year.startYear - cohort.entryYear + 1; number += 1) {
    const joined = joins.get(number);
    const left = leaves.get(number) ?? null;
    if ((number >= base && joined === undefined) || (left !== null && left < year.from)) continue;
    const entered = joined ?? day(cohort.entryYear, 9, 1);
    const isNew = joined !== undefined && isBetween(joined, year.from, year.to);
    students.push(studentOf(around, cohort, number, isNew ? joined : year.from, left, entered));
  }
  return students;
}
