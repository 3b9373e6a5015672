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
  /** The reason that is given now; null takes it off. */
  readonly reason: AbsenceReason | null;
  /** The reason that this absence has so far; null where the absence itself is new. */
  readonly before: AbsenceReason | null;
  /** As whom the person acts here: who teaches the own class is both. */
  readonly authors: readonly ReasonAuthor[];
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

const isStated = (reason: AbsenceReason | null): boolean => reason !== null && reason !== 'unknown';

/**
 * The reason has its authors by the school's regulation: nobody else states one, and nobody else takes one off. `unknown`
 * states none, so anyone may leave it so.
 */
const refuseOtherAuthor: Rule<ReasonFacts> = ({
  reason,
  before,
  authors,
  reasonAuthors: { value, clause },
}) =>
  (!isStated(reason) && !isStated(before)) || authors.some((author) => value.includes(author))
    ? undefined
    : refuse('FORBIDDEN', { clause, params: { field: 'reason' } });

/** The rules for giving an absence its reason, which may come weeks after the lesson. */
export const REASON_RULES: readonly Rule<ReasonFacts>[] = [refuseOtherAuthor, refuseClosedPeriod];
