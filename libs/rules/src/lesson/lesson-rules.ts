import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import type { Day } from '../calendar/day.js';

/** What any entry about a lesson depends on; `today` is the school-local day. */
export interface LessonFacts {
  readonly lessonDay: Day;
  readonly today: Day;
  readonly isCancelled: boolean;
  readonly isPeriodClosed: boolean;
}

/** Nothing is entered for a cancelled lesson. */
export const refuseCancelledLesson: Rule<Pick<LessonFacts, 'isCancelled'>> = ({ isCancelled }) =>
  isCancelled ? refuse('LESSON_CANCELLED') : undefined;

/** Nothing is entered for a lesson that is still to come; the day of the lesson itself is open from its first minute. */
export const refuseFutureLesson: Rule<Pick<LessonFacts, 'lessonDay' | 'today'>> = ({ lessonDay, today }) =>
  lessonDay > today ? refuse('LESSON_IN_FUTURE', { params: { day: lessonDay } }) : undefined;

/** A closed period takes no entries: from then on there is only the correction request. */
export const refuseClosedPeriod: Rule<Pick<LessonFacts, 'isPeriodClosed'>> = ({ isPeriodClosed }) =>
  isPeriodClosed ? refuse('PERIOD_CLOSED') : undefined;

/** A student of the lesson's group on the lesson's day. */
export interface MembershipFacts {
  readonly isMember: boolean;
}

/** Entries are made for those who were in the group on that day, not for those who came later or had left. */
export const refuseStranger: Rule<MembershipFacts> = ({ isMember }) =>
  isMember ? undefined : refuse('STUDENT_NOT_IN_GROUP');
