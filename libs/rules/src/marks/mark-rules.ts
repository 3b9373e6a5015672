import {
  refuseCancelledLesson,
  refuseClosedPeriod,
  refuseFutureLesson,
  refuseStranger,
} from '../lesson/lesson-rules.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { isValueOf } from './mark-value.js';
import type { LessonFacts, MembershipFacts } from '../lesson/lesson-rules.js';
import type { Rule } from '../refusals/refusal.js';
import type { GradeRange, Setting } from '../regulation/setting.js';
import type { MarkScale } from './mark-value.js';

/** A student may have this many marks in one work («4/5» for two criteria, and so on). */
export const MARKS_PER_WORK = 4;

/** Longest comment on a mark, in characters. */
export const COMMENT_LIMIT = 500;

/** What is known when a mark is entered or changed. */
export interface MarkFacts extends LessonFacts, MembershipFacts {
  /** The value as it came; the rules say whether it is one. */
  readonly value: string;
  /** The scale of the work's column. */
  readonly scale: MarkScale;
  /** The grade the student's class is in; not every group has one. */
  readonly gradeLevel: number | null;
  /** Grades that are taught without marks, by the school's profile; null where there are none. */
  readonly gradesWithoutMarks: Setting<GradeRange | null>;
  /** Marks the student has in this work besides this one. */
  readonly otherMarksInWork: number;
  readonly comment: string;
}

/** A column takes only values of its scale. */
const refuseOtherScale: Rule<Pick<MarkFacts, 'value' | 'scale'>> = ({ value, scale }) =>
  isValueOf(scale, value) ? undefined : refuse('INVALID_VALUE', { params: { field: 'value', scale } });

/** Grades without marks take none, the «точка» included: a substitute for a mark is a mark (S117-32). */
const refuseMarklessGrade: Rule<Pick<MarkFacts, 'gradeLevel' | 'gradesWithoutMarks'>> = ({
  gradeLevel,
  gradesWithoutMarks: { value: range, clause },
}) => {
  if (gradeLevel === null || range === null) return undefined;
  if (gradeLevel < range.from || gradeLevel > range.to) return undefined;
  return refuse('NO_MARKS_IN_GRADE', { clause, params: { grade: String(gradeLevel) } });
};

const refuseFifthMark: Rule<Pick<MarkFacts, 'otherMarksInWork'>> = ({ otherMarksInWork }) =>
  otherMarksInWork < MARKS_PER_WORK
    ? undefined
    : refuse('TOO_MANY_MARKS', { params: { limit: String(MARKS_PER_WORK) } });

/** The rules for entering or changing a mark: what can never be comes before what is only closed or full. */
export const MARK_RULES: readonly Rule<MarkFacts>[] = [
  refuseOtherScale,
  refuseMarklessGrade,
  refuseStranger,
  refuseCancelledLesson,
  refuseFutureLesson,
  refuseClosedPeriod,
  refuseFifthMark,
  ({ comment }) => objectToLength('comment', comment, COMMENT_LIMIT),
];

/** The rules for taking a mark back: only a closed period forbids it, so that any mistake can be undone. */
export const MARK_REMOVAL_RULES: readonly Rule<Pick<LessonFacts, 'isPeriodClosed'>>[] = [refuseClosedPeriod];
