import { daysBetween } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { isOfAge } from '../people/age.js';
import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';

/** Longest question to the class teacher, in characters. */
export const QUESTION_LIMIT = 500;

/** Days after the publication on which a family is reminded; there is no day after which it is too late. */
export const REMINDER_DAYS = [1, 3, 5] as const;

/** The last reminder that has come by a day; 0: none yet. */
export function reminderOf(shownOn: Day, today: Day): 0 | 1 | 3 | 5 {
  const waited = daysBetween(shownOn, today);
  if (waited >= 5) return 5;
  if (waited >= 3) return 3;
  return waited >= 1 ? 1 : 0;
}

/** What is known when somebody states to have seen the marks of a period. */
export interface AcknowledgementFacts {
  readonly isShown: boolean;
  /** The student oneself, and not a parent. */
  readonly isSelf: boolean;
  readonly birthDate: Day | null;
  readonly today: Day;
  readonly question: string;
}

/** Parents state it, and students of age for themselves; what is not published nobody has seen. */
export const ACKNOWLEDGEMENT_RULES: readonly Rule<AcknowledgementFacts>[] = [
  ({ isShown }) => (isShown ? undefined : refuse('MARKS_NOT_SHOWN')),
  ({ isSelf, birthDate, today }) =>
    isSelf && !isOfAge(birthDate, today) ? refuse('REPRESENTATIVE_ONLY') : undefined,
  ({ question }) => objectToLength('question', question, QUESTION_LIMIT),
];
