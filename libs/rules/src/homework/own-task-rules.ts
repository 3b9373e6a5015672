import { addDays } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { HOMEWORK_MINUTES_LIMIT } from './homework-rules.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';

/** Longest text of a student's own task, in characters. */
export const OWN_TASK_LIMIT = 500;

/** Longest name of the subject beside it, in characters. */
export const OWN_TASK_SUBJECT_LIMIT = 100;

/** How far from today an own task may lie, days. */
export const OWN_TASK_DAYS = 366;

/** What is known when a student writes down a task that the journal does not have. */
export interface OwnTaskFacts {
  readonly text: string;
  readonly subject: string;
  readonly dueOn: Day;
  readonly today: Day;
}

/** A note says something, is short, and is for this year. */
export const OWN_TASK_RULES: readonly Rule<OwnTaskFacts>[] = [
  ({ text }) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined),
  ({ text }) => objectToLength('text', text, OWN_TASK_LIMIT),
  ({ subject }) => objectToLength('subject', subject, OWN_TASK_SUBJECT_LIMIT),
  ({ dueOn, today }) =>
    dueOn < addDays(today, -OWN_TASK_DAYS) || dueOn > addDays(today, OWN_TASK_DAYS)
      ? refuse('INVALID_VALUE', { params: { field: 'dueOn' } })
      : undefined,
];

/** What is known when a student ticks homework off. */
export interface HomeworkDoneFacts {
  /** Whether the homework was set for the student. */
  readonly isOwn: boolean;
  /** Time spent, whole minutes; null when the student gives none. */
  readonly minutes: number | null;
}

/** Homework is ticked off by whom it was set for; the time spent is optional and bearable. */
export const HOMEWORK_DONE_RULES: readonly Rule<HomeworkDoneFacts>[] = [
  ({ isOwn }) => (isOwn ? undefined : refuse('NOT_FOUND', { params: { field: 'homeworkId' } })),
  ({ minutes }) =>
    minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= HOMEWORK_MINUTES_LIMIT)
      ? undefined
      : refuse('INVALID_VALUE', {
          params: { field: 'minutes', min: '0', max: String(HOMEWORK_MINUTES_LIMIT) },
        }),
];

/** Fewer answers than this would let the teacher guess whose time it was. */
export const FEWEST_TIMES_TO_SHOW = 3;
