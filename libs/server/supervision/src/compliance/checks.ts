import type { CheckName } from '@zhurnal/rules';
import type { CheckSource } from './check-source.js';
import { CLASS_CHECKS } from './class-checks.js';
import { ENTRY_CHECKS } from './entry-checks.js';
import { LESSON_CHECKS } from './lesson-checks.js';

/** Everything that is looked for. What is not found in here is told as not judged. */
export const CHECK_SOURCES: readonly CheckSource[] = [LESSON_CHECKS, ENTRY_CHECKS, CLASS_CHECKS];

/** The sources that one of the checks belongs to, each with its own of them. */
export function sourcesOf(
  checks: readonly CheckName[],
): readonly { readonly source: CheckSource; readonly asked: readonly CheckName[] }[] {
  return CHECK_SOURCES.map((source) => ({
    source,
    asked: source.checks.filter((check) => checks.includes(check)),
  })).filter(({ asked }) => asked.length > 0);
}
