import { partsOf } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';

/** The age at which a person acts for oneself. */
export const FULL_AGE = 18;

/** Full years on a day; who was born on 29 February is a year older from 1 March on where the year has no such day. */
export function ageOn(birthDate: Day, day: Day): number {
  const [born, now] = [partsOf(birthDate), partsOf(day)];
  const isBefore = now.month < born.month || (now.month === born.month && now.dayOfMonth < born.dayOfMonth);
  return now.year - born.year - (isBefore ? 1 : 0);
}

/** Is the person of age on the day? Whose birth date nobody knows is not. */
export function isOfAge(birthDate: Day | null, day: Day): boolean {
  return birthDate !== null && ageOn(birthDate, day) >= FULL_AGE;
}
