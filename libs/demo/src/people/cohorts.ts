import { addDays, dayOf, isBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { instantAt } from '../calendar/demo-instant.js';
import type { DemoYear } from '../calendar/demo-year.js';
import { BOYS, GIRLS } from '../words/given-names.js';
import { daughterName, familyOf } from './families.js';
import type { DemoFamily, StaffParent } from './families.js';
import { patronymicFor } from './name-person.js';
import type { DemoPerson } from './name-person.js';
import { TRAIT_CYCLE, traitOf } from './traits.js';

/** Those who came to school in one year and sit in one class until they leave it. */
export interface Cohort {
  readonly entryYear: number;
  readonly letter: string;
}

/** A student in one academic year. */
export interface DemoStudent extends DemoPerson {
  /** Guardians are those of the family with this key. */
  readonly familyKey: string;
  readonly family: DemoFamily;
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
function movesOf(scope: string, cohort: Cohort, base: number, year: number): { joins: Map<number, Day>; leaves: Map<number, Day> } {
  const joins = new Map<number, Day>();
  const leaves = new Map<number, Day>();
  const isShown = cohort.entryYear % TRAIT_CYCLE === 9 && cohort.letter === 'А';
  for (let at = cohort.entryYear; at <= year; at += 1) {
    const dice = Dice.of(scope, 'moves', keyOfCohort(cohort), at);
    const start = day(at, 9, 1);
    if (isShown || dice.chance(0.3)) joins.set(base + at - cohort.entryYear, addDays(start, dice.between(8, 50)));
    const leaver = dice.between(20, base - 1);
    if ((isShown || dice.chance(0.3)) && !leaves.has(leaver)) leaves.set(leaver, addDays(start, dice.between(13, 55)));
  }
  return { joins, leaves };
}

function familyKeyOf(cohort: Cohort, number: number): string {
  const { family } = traitOf(cohort.entryYear, cohort.letter, number);
  if (family === 'twins') return `twins/${keyOfCohort(cohort)}`;
  if (family === 'three') return `three/${Math.floor((cohort.entryYear + 2) / TRAIT_CYCLE)}`;
  if (family) return `${family}/${keyOfCohort(cohort)}`;
  // Every sixth year's 18th and 19th have an elder brother or sister three years above.
  const isYounger = (number === 18 || number === 19) && Math.floor(cohort.entryYear / 3) % 2 === 1;
  return `${isYounger ? cohort.entryYear - 3 : cohort.entryYear}${cohort.letter}/${number}`;
}

/** What a roster needs to know of the rest of the school. */
export interface RosterSurroundings {
  /** Where chance of this school comes from. */
  readonly scope: string;
  /** The first school of the seed: families with children in two schools are its families. */
  readonly firstScope: string;
  readonly staffParent: StaffParent;
}

function studentOf(around: RosterSurroundings, cohort: Cohort, number: number, from: Day, to: Day | null, entered: Day): DemoStudent {
  const key = `${keyOfCohort(cohort)}/${number}`;
  const trait = traitOf(cohort.entryYear, cohort.letter, number);
  const dice = Dice.of(around.scope, 'student', key);
  const familyKey = familyKeyOf(cohort, number);
  const familyScope = trait.family === 'two-schools' ? around.firstScope : around.scope;
  const born = Number(familyKey.match(/^\d+/)?.[0] ?? cohort.entryYear);
  const createdAt = instantAt(addDays(entered, -6), 600);
  const familyAt = born === cohort.entryYear ? createdAt : instantAt(day(born, 8, 26), 600);
  const family = familyOf(familyScope, familyKey, familyKey.startsWith('three') ? instantAt(day(2012, 8, 26), 600) : familyAt, trait.family === 'teacher' ? around.staffParent : null);
  const sex = trait.sex ?? (dice.chance(0.5) ? 'male' : 'female');
  const names = sex === 'male' ? BOYS : GIRLS;
  const given = names[Math.floor(names.length * dice.next() ** 1.5)] ?? 'Саша';
  const birthDice = trait.sameBirthDate === true ? Dice.of(around.scope, 'birth', familyKey) : dice;
  return {
    key,
    sex,
    familyName: trait.familyName ?? (sex === 'female' ? daughterName(family.surname) : family.surname),
    givenName: trait.givenName ?? given,
    patronymic: trait.patronymic === undefined ? patronymicFor(family.stem, sex) : trait.patronymic,
    birthDate: addDays(day(cohort.entryYear - 8, 12, 1), birthDice.below(364)),
    phone: null,
    email: null,
    createdAt,
    familyKey,
    family,
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
