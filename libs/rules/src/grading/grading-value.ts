import { isValueOf, pointsOf } from '../marks/mark-value.js';
import type { MarkScale } from '../marks/mark-value.js';

/** Columns beside the lessons: a period, the year, the state examination, the final mark (domain: годовая, экзамен, итоговая). */
export const GRADING_KINDS = ['period', 'year', 'exam', 'final'] as const;

/** One of {@link GRADING_KINDS}. */
export type GradingKind = (typeof GRADING_KINDS)[number];

/** Every mark such a column can have; `na` is «не аттестован», `exempt` «освобождён». */
export const GRADING_VALUES = ['2', '3', '4', '5', 'pass', 'fail', 'na', 'exempt'] as const;

/** One of {@link GRADING_VALUES}. */
export type GradingValue = (typeof GRADING_VALUES)[number];

const OF_SCALE: Readonly<Record<MarkScale, readonly GradingValue[]>> = {
  five: ['2', '3', '4', '5'],
  pass_fail: ['pass', 'fail'],
};

/** What a column takes: who came to an examination was attested, whatever the result. */
export function listGradingValues(kind: GradingKind, scale: MarkScale): readonly GradingValue[] {
  return kind === 'exam' ? [...OF_SCALE[scale], 'exempt'] : [...OF_SCALE[scale], 'na', 'exempt'];
}

/** Does the column take this value? Also reads text that comes from outside. */
export function isGradingValue(kind: GradingKind, scale: MarkScale, value: string): value is GradingValue {
  const values: readonly string[] = listGradingValues(kind, scale);
  return values.includes(value);
}

const DISPLAY: Readonly<Record<GradingValue, string>> = {
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
  pass: 'зач',
  fail: 'нзач',
  na: 'н/а',
  exempt: 'осв',
};

/** The sign in the cell: «5», «зач», «н/а», «осв». */
export function displayOfGrading(value: GradingValue): string {
  return DISPLAY[value];
}

/** The points of a mark that has any. */
export function gradingPointsOf(value: GradingValue): 2 | 3 | 4 | 5 | undefined {
  return isValueOf('five', value) ? pointsOf(value) : undefined;
}
