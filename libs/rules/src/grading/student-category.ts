import type { GradingValue } from './grading-value.js';

/** What a student is by all marks of a period, worst first; `plain` has threes and nothing worse. */
export const STUDENT_CATEGORIES = [
  'failing',
  'notAttested',
  'excellent',
  'oneFour',
  'good',
  'oneThree',
  'plain',
] as const;

/** One of {@link STUDENT_CATEGORIES}. */
export type StudentCategory = (typeof STUDENT_CATEGORIES)[number];

/**
 * The category by the marks over all subjects; exemptions and passes do not count. Undefined: no mark that counts. Who
 * has one four among fives is listed apart, and is good all the same; so is who has one three apart among the plain.
 */
export function categoryOf(values: readonly GradingValue[]): StudentCategory | undefined {
  const count = (wanted: GradingValue): number => values.filter((value) => value === wanted).length;
  const [fives, fours, threes] = [count('5'), count('4'), count('3')];
  if (count('2') > 0) return 'failing';
  if (count('na') > 0) return 'notAttested';
  if (fives + fours + threes === 0) return undefined;
  if (threes > 1) return 'plain';
  if (threes === 1) return 'oneThree';
  if (fours > 1 || (fours === 1 && fives === 0)) return 'good';
  return fours === 1 ? 'oneFour' : 'excellent';
}

/** Does a student of the category count among those without 2 and «н/а»? */
export const isPassing = (category: StudentCategory): boolean =>
  category !== 'failing' && category !== 'notAttested';

/** Does a student of the category count for the quality of the class? */
export const isOfQuality = (category: StudentCategory): boolean =>
  category === 'excellent' || category === 'oneFour' || category === 'good';

/** A class over all subjects. */
export interface ClassCounts {
  readonly students: number;
  readonly passing: number;
  readonly ofQuality: number;
}

/** How many of the categories are what; students without a category are not among them. */
export function countCategories(categories: readonly (StudentCategory | undefined)[]): ClassCounts {
  const known = categories.filter((category) => category !== undefined);
  return {
    students: known.length,
    passing: known.filter(isPassing).length,
    ofQuality: known.filter(isOfQuality).length,
  };
}
