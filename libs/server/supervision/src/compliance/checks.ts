import type { CheckName } from '@zhurnal/rules';
import type { CheckSource } from './check-source.js';
import { CHECKING_CHECKS } from './checking-checks.js';
import { CLASS_CHECKS } from './class-checks.js';
import { ENTRY_CHECKS } from './entry-checks.js';
import { FAMILY_CHECKS } from './family-checks.js';
import { LESSON_CHECKS } from './lesson-checks.js';
import { PERIOD_CHECKS } from './period-checks.js';
import { PLAN_CHECKS } from './plan-checks.js';
import { REVIEW_CHECKS } from './review-checks.js';

/** Everything that is looked for. What is not found in here is told as not judged. */
export const CHECK_SOURCES: readonly CheckSource[] = [
  LESSON_CHECKS,
  ENTRY_CHECKS,
  CLASS_CHECKS,
  PERIOD_CHECKS,
  PLAN_CHECKS,
  FAMILY_CHECKS,
  REVIEW_CHECKS,
  CHECKING_CHECKS,
];

/** The sources that one of the checks belongs to, each with its own of them. */
export function sourcesOf(
  checks: readonly CheckName[],
): readonly { readonly source: CheckSource; readonly asked: readonly CheckName[] }[] {
  return CHECK_SOURCES.map((source) => ({
    source,
    asked: source.checks.filter((check) => checks.includes(check)),
  })).filter(({ asked }) => asked.length > 0);
}
