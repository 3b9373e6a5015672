import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';

/** Longest text of homework, in characters. */
export const HOMEWORK_TEXT_LIMIT = 4000;

/** Longest reason for setting more than the limit of the day, signs. */
export const LOAD_REASON_LIMIT = 300;
/** Largest estimate for one homework, minutes. */
export const HOMEWORK_MINUTES_LIMIT = 600;

/** What is known when homework is set. */
export interface HomeworkFacts {
  readonly lessonDay: Day;
  /** The day it must be ready. */
  readonly dueOn: Day;
  readonly text: string;
  /** Estimated minutes of work; null when the teacher gives none. */
  readonly minutes: number | null;
}

const refuseDueTooSoon: Rule<HomeworkFacts> = ({ lessonDay, dueOn }) =>
  dueOn > lessonDay ? undefined : refuse('DUE_BEFORE_LESSON', { params: { day: lessonDay } });

const refuseOddMinutes: Rule<HomeworkFacts> = ({ minutes }) =>
  minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= HOMEWORK_MINUTES_LIMIT)
    ? undefined
    : refuse('INVALID_VALUE', {
        params: { field: 'minutes', min: '0', max: String(HOMEWORK_MINUTES_LIMIT) },
      });

/** The rules for setting homework: it is for a later day, of bearable length, with a sane estimate. */
export const HOMEWORK_RULES: readonly Rule<HomeworkFacts>[] = [
  refuseDueTooSoon,
  ({ text }) => objectToLength('text', text, HOMEWORK_TEXT_LIMIT),
  refuseOddMinutes,
];
