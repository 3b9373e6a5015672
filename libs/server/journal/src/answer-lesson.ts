import { answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Refused } from '@zhurnal/platform';
import { findLastChange } from '@zhurnal/audit';
import type { LastChange } from '@zhurnal/audit';
import type { ReadTx } from '@zhurnal/platform';
import type { LessonAnswer } from './lesson.graphql.js';
import type { LessonReader } from './lesson.reader.js';

interface Stored {
  readonly outcome: 'stored';
}

interface Stale extends LastChange {
  readonly outcome: 'stale';
}

/** What a change of a lesson comes to. */
export type LessonOutcome = Stored | Stale | Refused;

export const STORED: Stored = { outcome: 'stored' };

/** The row has another version than the client saw: who made it. */
export async function staleRow(tx: ReadTx, entity: string, rowId: string): Promise<Stale> {
  return { outcome: 'stale', ...(await findLastChange(tx, entity, rowId)) };
}

/** Answers a change with the lesson as it stands after it. */
export class AnswerLesson {
  constructor(private readonly reader: LessonReader) {}

  async to(call: Call, lessonId: string, outcome: LessonOutcome): Promise<typeof LessonAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    const lesson = await this.reader.get(call, lessonId);
    return outcome.outcome === 'stored' ? { lesson } : { current: lesson, by: outcome.by, at: outcome.at };
  }
}
