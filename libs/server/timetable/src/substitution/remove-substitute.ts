import { refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { askOpen, changed, objectToSeen } from './answer-change.js';
import type { ChangeOutcome } from './answer-change.js';
import { announceLessons, lockLessons, touchLessons } from './change-facts.js';
import { questionOf } from './clashes.js';
import type { RemoveSubstituteInput } from './substitution.inputs.js';

const REMOVE = sql(
  'timetable.assign.remove',
  `update lesson_teacher set deleted_at = $4, version = version + 1
    where school_id = $1 and lesson_id = $2 and staff_id = $3 and substitute and deleted_at is null`,
);

/**
 * Takes a lesson back from a substitute, and the right to write into it. What was recorded keeps the substitute's name,
 * so a lesson with records has to be confirmed.
 */
export class RemoveSubstitute {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RemoveSubstituteInput): Promise<ChangeOutcome> {
    const { clientMutationId: key, lessonId, substituteId, confirmed } = input;
    return call.write<ChangeOutcome>([], { key, content: input }, async (tx) => {
      const lessons = await lockLessons(tx, [lessonId]);
      const unseen = objectToSeen(lessons, [input]);
      if (unseen) return unseen;
      const [lesson] = lessons;
      if (!lesson?.substitutes.some(({ id }) => id === substituteId))
        return refuse('NOT_FOUND', { params: { field: 'substituteId' } });
      const asked = askOpen(
        lesson.isRecorded ? [questionOf('LESSON_IS_RECORDED', lessonId, { object: substituteId })] : [],
        confirmed,
      );
      if (asked) return asked;
      const now = this.clock.now();
      await tx.rows(REMOVE, [lessonId, substituteId, now]);
      await touchLessons(tx, [lessonId], call.actor.personId, now);
      announceLessons(tx, lessons);
      return changed([lessonId]);
    });
  }
}
