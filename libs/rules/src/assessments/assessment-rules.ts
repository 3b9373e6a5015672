import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { isBetween } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { ASSESSMENT_LESSONS_LIMIT, ASSESSMENT_TITLE_LIMIT } from './assessment.js';

/** What is about to be planned. */
export interface AssessmentEntryFacts {
  readonly title: string;
  readonly date: Day;
  readonly lessons: number;
  /** The academic year of the schedule. */
  readonly yearStarts: Day;
  readonly yearEnds: Day;
  /** Whether every class it names is of its grade. */
  readonly isOfGrade: boolean;
}

const invalid = (field: string) => refuse('INVALID_VALUE', { params: { field } });

/** What makes an assessment no assessment; whether its place is good is a finding. */
export const ASSESSMENT_RULES: readonly Rule<AssessmentEntryFacts>[] = [
  ({ title }) => (title === '' ? invalid('title') : objectToLength('title', title, ASSESSMENT_TITLE_LIMIT)),
  ({ lessons }) =>
    Number.isInteger(lessons) && lessons >= 1 && lessons <= ASSESSMENT_LESSONS_LIMIT
      ? undefined
      : invalid('lessons'),
  ({ date, yearStarts, yearEnds }) => (isBetween(date, yearStarts, yearEnds) ? undefined : invalid('date')),
  ({ isOfGrade }) => (isOfGrade ? undefined : invalid('classId')),
];
