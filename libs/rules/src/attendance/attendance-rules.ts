import {
  refuseCancelledLesson,
  refuseClosedPeriod,
  refuseFutureLesson,
  refuseStranger,
} from '../lesson/lesson-rules.js';
import { refuse } from '../refusals/refusal.js';
import type { LessonFacts, MembershipFacts } from '../lesson/lesson-rules.js';
import type { Rule } from '../refusals/refusal.js';
import type { Setting } from '../regulation/setting.js';
import type { AbsenceReason } from './absence.js';

/** Who gives an absence its reason: the lesson's teacher, or the class teacher. */
export type ReasonAuthor = 'teacher' | 'class_teacher';

/** What is known when presence at a lesson is entered. */
export interface AttendanceEntryFacts extends LessonFacts, MembershipFacts {}

/** What is known when an absence gets its reason. */
export interface ReasonFacts extends Pick<LessonFacts, 'isPeriodClosed'> {
  readonly reason: AbsenceReason;
  /** As whom the person acts here. */
  readonly author: ReasonAuthor;
  /** Who may state a reason, by the school's profile. */
  readonly reasonAuthors: Setting<readonly ReasonAuthor[]>;
}

/** The rules for entering that a student was absent, late or present. */
export const ATTENDANCE_RULES: readonly Rule<AttendanceEntryFacts>[] = [
  refuseStranger,
  refuseCancelledLesson,
  refuseFutureLesson,
  refuseClosedPeriod,
];

/** The reason has its author by the school's regulation; `unknown` states none, so anyone may leave it so. */
const refuseOtherAuthor: Rule<ReasonFacts> = ({
  reason,
  author,
  reasonAuthors: { value: authors, clause },
}) =>
  reason === 'unknown' || authors.includes(author)
    ? undefined
    : refuse('FORBIDDEN', { clause, params: { field: 'reason' } });

/** The rules for giving an absence its reason, which may come weeks after the lesson. */
export const REASON_RULES: readonly Rule<ReasonFacts>[] = [refuseOtherAuthor, refuseClosedPeriod];
