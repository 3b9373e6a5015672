import type { Day } from '../calendar/day.js';
import type { EntryState } from '../deadlines/entry-state.js';
import type { MarkScale } from '../marks/mark-value.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { lengthOf, objectToLength } from '../refusals/text-length.js';
import type { GradeRange, Setting } from '../regulation/setting.js';
import { isGradingValue } from './grading-value.js';
import type { GradingKind, GradingValue } from './grading-value.js';

/** Longest reason of a deviation, in characters. */
export const DEVIATION_LIMIT = 300;

/** What is known when a mark of a period, the year or an examination is entered. */
export interface GradingFacts {
  readonly kind: GradingKind;
  readonly scale: MarkScale;
  /** The value as it came. */
  readonly value: string;
  /** What the rule comes to now; null: nothing. */
  readonly suggested: GradingValue | null;
  readonly reason: string;
  readonly gradeLevel: number | null;
  readonly gradesWithoutMarks: Setting<GradeRange | null>;
  /** Whether the student learns the subject in the group within the column's stretch. */
  readonly isMember: boolean;
  readonly today: Day;
  /** First day on which the column takes marks. */
  readonly opensOn: Day;
  /** When the result of an examination came, and the instant it is. */
  readonly receivedAt: number | null;
  readonly now: number;
}

/** Does the mark need words: another one than the rule suggests, an exemption, or «н/а» that no rule gives? */
export function needsReason(value: GradingValue, suggested: GradingValue | null): boolean {
  if (value === suggested) return false;
  return suggested !== null || value === 'exempt' || value === 'na';
}

const refuseOtherValue: Rule<GradingFacts> = ({ kind, scale, value }) =>
  isGradingValue(kind, scale, value)
    ? undefined
    : refuse('INVALID_VALUE', { params: { field: 'value', scale } });

/** Grades without marks have none of a period or a year either (S117-32). */
const refuseMarkless: Rule<GradingFacts> = ({ gradeLevel, gradesWithoutMarks: { value: range, clause } }) =>
  gradeLevel !== null && range !== null && gradeLevel >= range.from && gradeLevel <= range.to
    ? refuse('NO_MARKS_IN_GRADE', { clause, params: { grade: String(gradeLevel) } })
    : undefined;

const refuseNonMember: Rule<GradingFacts> = ({ isMember }) =>
  isMember ? undefined : refuse('STUDENT_NOT_IN_GROUP');

const refuseEarly: Rule<GradingFacts> = ({ today, opensOn }) =>
  today < opensOn ? refuse('PERIOD_NOT_BEGUN', { params: { day: opensOn } }) : undefined;

const refuseUnreceived: Rule<GradingFacts> = ({ kind, receivedAt, now }) =>
  kind === 'exam' && (receivedAt === null || receivedAt > now) ? refuse('RECEIPT_NEEDED') : undefined;

const refuseSilentDeviation: Rule<GradingFacts> = ({ kind, scale, value, suggested, reason }) =>
  isGradingValue(kind, scale, value) && needsReason(value, suggested) && lengthOf(reason.trim()) === 0
    ? refuse('REASON_NEEDED', { params: suggested === null ? {} : { suggested } })
    : undefined;

/** The rules for entering or changing such a mark: what can never be comes first. */
export const GRADING_RULES: readonly Rule<GradingFacts>[] = [
  refuseOtherValue,
  refuseMarkless,
  refuseNonMember,
  refuseEarly,
  refuseUnreceived,
  refuseSilentDeviation,
  ({ reason }) => objectToLength('reason', reason, DEVIATION_LIMIT),
];

/**
 * What a lock means for a column that has to be filled (G272-41): a mark that is missing is still entered, late, since
 * nothing that stood is corrected; a mark that stands is changed only as the regulation corrects. A closed period and an
 * archived year take neither.
 */
export function objectToGrading(
  objection: Refusal | undefined,
  { state, stands }: { readonly state: EntryState; readonly stands: boolean },
): Refusal | undefined {
  return state === 'locked' && !stands ? undefined : objection;
}

/** Did the mark come after its term? */
export function isGradingLate(state: EntryState): boolean {
  return state === 'overdue' || state === 'locked';
}
