import { answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Refused } from '@zhurnal/platform';
import type { SeenLessonInput } from './substitution.inputs.js';
import { listLessons } from './cover.reader.js';
import type { LessonChangeAnswer, LessonQuestion } from './substitution.graphql.js';
import type { LessonToChange } from './change-facts.js';
import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';

interface Changed {
  readonly outcome: 'changed';
  readonly lessonIds: readonly string[];
}

interface Asked {
  readonly outcome: 'asked';
  readonly questions: LessonQuestion[];
}

interface Stale {
  readonly outcome: 'stale';
  readonly lessonIds: readonly string[];
}

/** What a change of lessons comes to. */
export type ChangeOutcome = Changed | Asked | Stale | Refused;

/** The lessons are changed. */
export const changed = (lessonIds: readonly string[]): Changed => ({ outcome: 'changed', lessonIds });

/** The questions that nobody has answered with yes; undefined when all are. */
export function askOpen(
  questions: readonly LessonQuestion[],
  confirmed: readonly string[],
): Asked | undefined {
  const open = questions.filter(({ key }) => !confirmed.includes(key));
  return open.length > 0 ? { outcome: 'asked', questions: open } : undefined;
}

/** A lesson that is not there, or one that has changed since it was seen; undefined when all are as they were seen. */
export function objectToSeen(
  found: readonly LessonToChange[],
  seen: readonly SeenLessonInput[],
): Stale | Refusal | undefined {
  const known = new Map(found.map((lesson) => [lesson.id, lesson]));
  if (seen.some(({ lessonId }) => !known.has(lessonId)))
    return refuse('NOT_FOUND', { params: { field: 'lessonId' } });
  const stale = seen.filter(
    ({ lessonId, expectedVersion }) => known.get(lessonId)?.version !== expectedVersion,
  );
  return stale.length > 0
    ? { outcome: 'stale', lessonIds: stale.map(({ lessonId }) => lessonId) }
    : undefined;
}

/** Answers a change with the lessons as they stand after it. */
export async function answerChange(call: Call, outcome: ChangeOutcome): Promise<typeof LessonChangeAnswer> {
  if (isRefused(outcome)) return answerOf(outcome);
  if (outcome.outcome === 'asked') return { questions: outcome.questions };
  const lessons = await call.read([], (tx) => listLessons(tx, outcome.lessonIds));
  return outcome.outcome === 'changed' ? { lessons } : { current: lessons };
}
