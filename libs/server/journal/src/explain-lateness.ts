import { findExplained, keepLateReasons } from '@zhurnal/attendance';
import { refuse } from '@zhurnal/rules';
import type { Call, Clock } from '@zhurnal/platform';
import { STORED } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { getLessonFacts, objectToTime } from './lesson-facts.js';
import type { ExplainLatenessInput } from './lesson.inputs.js';

/** Says why a part of a lesson is entered late (TKK-35), once for all that is then entered; the first reason stays. */
export class ExplainLateness {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: ExplainLatenessInput): Promise<LessonOutcome> {
    const { clientMutationId: key, lessonId, part } = input;
    return call.write<LessonOutcome>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      async (tx) => {
        const reason = input.reason.trim();
        if (reason === '') return refuse('INVALID_VALUE', { params: { field: 'reason' } });
        const lesson = await getLessonFacts(tx, lessonId, this.clock);
        const objection = await objectToTime(tx, lesson, part, this.clock, { lateReason: reason });
        if (objection) return objection;
        // What is in time, or open again by an order, needs no reason and keeps none.
        if (!lesson.needsReason.has(part)) return STORED;
        if ((await findExplained(tx, part, [lessonId])).has(lessonId)) return STORED;
        await keepLateReasons(tx, part, call.actor, this.clock, [{ lessonId, reason }]);
        tx.announce({
          topic: 'lesson',
          keys: [`group:${lesson.groupId}`, `lesson:${lessonId}`],
          facts: { lessonId },
        });
        return STORED;
      },
    );
  }
}
