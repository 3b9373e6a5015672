import { formatAverage } from '../marks/averages.js';
import { gradingPointsOf } from './grading-value.js';
import type { GradingValue } from './grading-value.js';
import { suggestNothing } from './suggestion.js';
import type { Suggestion, SuggestionBasis, YearMarkRounding } from './suggestion.js';

type MeanOf = Extract<SuggestionBasis, { kind: 'mean' }>['of'];

/** The mark of the points 2–5, rounded half up by whole numbers. */
function meanOf(of: MeanOf, values: readonly GradingValue[], rounding: YearMarkRounding): Suggestion {
  const points = values.map(gradingPointsOf).filter((point) => point !== undefined);
  const sum = points.reduce<number>((total, point) => total + point, 0);
  const count = points.length;
  const rounded = Math.floor((2 * sum + count) / (2 * count));
  const exact = { numerator: BigInt(sum), denominator: BigInt(count) };
  return {
    value: String(rounded) as GradingValue,
    basis: {
      kind: 'mean',
      of,
      values,
      mean: formatAverage(exact, 2),
      isHalf: (2 * sum) % count === 0 && ((2 * sum) / count) % 2 === 1,
      rounding,
    },
  };
}

/**
 * The mark of the year from those of its periods, null where one is missing. Periods from which the student was exempt
 * are passed over; who was not attested in one of them is left to the teacher, and who was in none is not attested.
 */
export function suggestForYear(
  periods: readonly (GradingValue | null)[],
  rounding: YearMarkRounding,
): Suggestion {
  const given = periods.filter((value) => value !== null);
  if (given.length === 0) return suggestNothing('noMarks');
  if (given.length < periods.length) return suggestNothing('missing');
  if (given.every((value) => value === 'exempt')) return same('exempt', 'periods', given);
  const counted = given.filter((value) => value !== 'exempt');
  if (counted.every((value) => value === 'na')) return same('na', 'periods', given);
  if (counted.includes('na')) return suggestNothing('notAttested');
  if (counted.every((value) => value === 'pass')) return same('pass', 'periods', given);
  if (counted.some((value) => value === 'pass' || value === 'fail')) return suggestNothing('undecided');
  return meanOf('periods', counted, rounding);
}

/** What the final mark of a subject is made of. */
export interface FinalFacts {
  readonly gradeLevel: number | null;
  readonly year: GradingValue | null;
  readonly exam: GradingValue | null;
  /** Marks of half-years and years of this class and the one before, in the last class of school. */
  readonly upperYears: readonly (GradingValue | null)[];
}

/** The grades with which basic and secondary general education end: their subjects have final marks (G272-42). */
export const FINAL_GRADES: readonly number[] = [9, 11];

/** In the last class the final mark comes of both last years of school, not of the examination. */
const LAST_GRADE = 11;

/**
 * The final mark, as certificates have it: in the 11th grade the mean of half-years and years of grades 10 and 11; else
 * the mean of year and examination where the student sat one, and the mark of the year where not. Rounded arithmetically.
 */
export function suggestFinal({ gradeLevel, year, exam, upperYears }: FinalFacts): Suggestion {
  if (year === null) return suggestNothing('missing');
  if (gradeLevel === LAST_GRADE && upperYears.length > 0) {
    if (upperYears.includes(null)) return suggestNothing('missing');
    const counted = upperYears.filter((value) => value !== null && gradingPointsOf(value) !== undefined);
    if (counted.length < upperYears.length) return suggestNothing('undecided');
    return meanOf('upperYears', counted as readonly GradingValue[], 'half_up');
  }
  if (exam === null || exam === 'exempt') return same(year, 'year', [year]);
  if (gradingPointsOf(year) === undefined || gradingPointsOf(exam) === undefined)
    return exam === year ? same(year, 'year', [year, exam]) : suggestNothing('undecided');
  return meanOf('yearAndExam', [year, exam], 'half_up');
}

const same = (value: GradingValue, of: 'periods' | 'year', values: readonly GradingValue[]): Suggestion => ({
  value,
  basis: { kind: 'same', of, values },
});
