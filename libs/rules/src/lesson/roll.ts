import { refuseCancelledLesson, refuseClosedPeriod, refuseFutureLesson } from './lesson-rules.js';
import { addDays, daysBetween } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';
import type { LessonLights } from './lesson-record.js';
import type { LessonFacts } from './lesson-rules.js';

/**
 * The rules for stating that the roll was called: not before the lesson's day, and never at a cancelled lesson. An
 * absence alone states nothing: whoever notes one student may not have looked at the others.
 */
export const ROLL_RULES: readonly Rule<LessonFacts>[] = [
  refuseCancelledLesson,
  refuseFutureLesson,
  refuseClosedPeriod,
];

/** How many days back the lessons with something missing are listed, where no term of the school reaches further. */
const DEBT_DAYS = 14;

/** Items of a lesson's record that are owed, in the order of telling. */
export function listOwed(lights: LessonLights): readonly (keyof LessonLights)[] {
  return (['held', 'topic', 'homework', 'attendance'] as const).filter((item) => lights[item] === 'owed');
}

/** The first day whose lessons are looked through for what is missing. */
export function debtsSince(today: Day, termDays: number | null): Day {
  return addDays(today, -Math.max(DEBT_DAYS, termDays ?? 0));
}

/** The last day for completing the record of a lesson; null where the school sets no term. */
export function recordDueOn(lessonDay: Day, termDays: number | null): Day | null {
  return termDays === null ? null : addDays(lessonDay, termDays);
}

/** Whole days left until the term ends, 0 on its last day, negative after it. */
export function daysLeft(dueOn: Day, today: Day): number {
  return daysBetween(today, dueOn);
}
