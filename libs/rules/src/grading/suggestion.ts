import type { AverageKind } from '../marks/averages.js';
import type { AverageTerm } from '../marks/explain-average.js';
import type { OutsideMarkValue } from '../outside/outside-mark.js';
import type { GradingValue } from './grading-value.js';

/** Why nothing is suggested: nothing counts, a mark it is made of is missing or not attested, or work is still owed. */
export type NoSuggestionWhy = 'noMarks' | 'missing' | 'notAttested' | 'owed' | 'undecided' | 'received';

/** How a suggestion came about, in figures that a screen can show; decimals as text. */
export type SuggestionBasis =
  | {
      readonly kind: 'average';
      readonly by: AverageKind;
      readonly terms: readonly AverageTerm[];
      readonly sum: string;
      readonly weights: string;
      /** Two digits, half up: for the eye. The mark follows from the exact average. */
      readonly average: string;
      /** From which average on the mark is given; null: below every threshold. */
      readonly from: string | null;
      /** Marks among them that another institution gave (TKK-53); left out where there are none. */
      readonly outside?: readonly OutsideMarkValue[];
    }
  | {
      readonly kind: 'missed';
      readonly lessons: number;
      readonly missed: number;
      readonly of: number;
      readonly in: number;
      readonly marks: number;
      /** Null: the regulation has no norm, and no mark counts. */
      readonly norm: number | null;
    }
  | {
      readonly kind: 'passes';
      readonly passes: number;
      readonly fails: number;
      readonly outside?: readonly OutsideMarkValue[];
    }
  | {
      /** Mean of the marks of the year's periods, of year and examination, or of both last years of school. */
      readonly kind: 'mean';
      readonly of: 'periods' | 'yearAndExam' | 'upperYears';
      readonly values: readonly GradingValue[];
      readonly mean: string;
      readonly isHalf: boolean;
      readonly rounding: YearMarkRounding;
    }
  | { readonly kind: 'same'; readonly of: 'periods' | 'year'; readonly values: readonly GradingValue[] }
  | { readonly kind: 'none'; readonly why: NoSuggestionWhy };

/** The words in which a regulation rounds; with marks of which the higher is the better both send the half up. */
export type YearMarkRounding = 'half_up' | 'in_favour';

/** The mark that the rule comes to, and how; null: the rule leaves it to the teacher. */
export interface Suggestion {
  readonly value: GradingValue | null;
  readonly basis: SuggestionBasis;
}

/** Nothing to suggest, and why. */
export const suggestNothing = (why: NoSuggestionWhy): Suggestion => ({
  value: null,
  basis: { kind: 'none', why },
});
