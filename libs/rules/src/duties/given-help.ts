import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';

/** Help that was given to people with the journal: advice, training, a meeting (S117-35, G24-74, TKK-5, TKK-11, TKK-17). */
export const HELP_KINDS = ['advice', 'training', 'meeting'] as const;
/** One of {@link HELP_KINDS}. */
export type HelpKind = (typeof HELP_KINDS)[number];

/** Whom it was given to: all of the staff, families, one class, one person. */
export const HELP_AUDIENCES = ['staff', 'families', 'class', 'person'] as const;
/** One of {@link HELP_AUDIENCES}. */
export type HelpAudience = (typeof HELP_AUDIENCES)[number];

/** Longest topic, in characters. */
export const HELP_TOPIC_LIMIT = 300;
/** Longest note, in characters. */
export const HELP_NOTE_LIMIT = 500;
/** More people than any meeting has. */
export const HELP_MOST_PEOPLE = 5000;

/** An entry of the register. */
export interface HelpGiving {
  readonly day: Day;
  readonly today: Day;
  readonly audience: HelpAudience;
  readonly classId: string | null;
  readonly topic: string;
  readonly people: number;
  readonly note: string;
}

/** The register tells of what has been: a day that has come, a topic, people; a class where it was for a class. */
export const HELP_RULES: readonly Rule<HelpGiving>[] = [
  ({ day, today }) => (day > today ? refuse('INVALID_VALUE', { params: { field: 'day' } }) : undefined),
  ({ audience, classId }) =>
    (audience === 'class') === (classId !== null)
      ? undefined
      : refuse('INVALID_VALUE', { params: { field: 'classId' } }),
  ({ topic }) => (topic === '' ? refuse('INVALID_VALUE', { params: { field: 'topic' } }) : undefined),
  ({ topic }) => objectToLength('topic', topic, HELP_TOPIC_LIMIT),
  ({ people }) =>
    people >= 1 && people <= HELP_MOST_PEOPLE
      ? undefined
      : refuse('INVALID_VALUE', { params: { field: 'people' } }),
  ({ note }) => objectToLength('note', note, HELP_NOTE_LIMIT),
];
