import { daysBetween } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { AssessmentFacts, PlannedAssessment } from './assessment.js';
import { checkAssessment } from './check-assessment.js';
import type { AssessmentFinding } from './check-assessment.js';

/** A day on which nothing would be broken, with what would still be better. */
export interface ProposedDay {
  readonly date: Day;
  readonly hints: readonly AssessmentFinding[];
}

/** The days among these that break nothing: nearest to the wished one first, of two equally near the one with fewer hints. */
export function proposeDays(
  wished: PlannedAssessment,
  days: readonly Day[],
  others: readonly PlannedAssessment[],
  facts: AssessmentFacts,
): ProposedDay[] {
  const distance = (date: Day): number => Math.abs(daysBetween(wished.date, date));
  return days
    .map((date) => ({ date, findings: checkAssessment({ ...wished, date }, others, facts) }))
    .filter(({ findings }) => findings.every(({ isHint }) => isHint))
    .map(({ date, findings }) => ({ date, hints: findings }))
    .sort(
      (one, other) =>
        distance(one.date) - distance(other.date) ||
        one.hints.length - other.hints.length ||
        (one.date < other.date ? -1 : 1),
    );
}
