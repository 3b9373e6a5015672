import { refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { getLessonFacts, keepLateReason, objectToTime } from './lesson-facts.js';
import type { RemoveHomeworkInput } from './lesson.inputs.js';

const FIND = sql(
  'journal.homework.find',
  `select group_id as "groupId", version from homework
    where school_id = $1 and id = $2 and lesson_id = $3 and deleted_at is null for update`,
);
const REMOVE = sql(
  'journal.homework.remove',
  `update homework set deleted_at = $3, version = version + 1 where school_id = $1 and id = $2`,
);

/** Takes homework back; the row and its history stay. */
export class RemoveHomework {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RemoveHomeworkInput): Promise<LessonOutcome> {
    const { clientMutationId: key, id, lessonId, expectedVersion } = input;
    return call.write<LessonOutcome>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      async (tx) => {
        const homework = await tx.find<{ groupId: string; version: number }>(FIND, [id, lessonId]);
        if (!homework) return refuse('NOT_FOUND', { params: { field: 'id' } });
        if (homework.version !== expectedVersion) return staleRow(tx, 'homework', id);
        const lesson = await getLessonFacts(tx, lessonId, this.clock);
        const locked = await objectToTime(tx, lesson, 'homework', this.clock, input);
        if (locked) return locked;
        await keepLateReason(tx, lesson, 'homework', call.actor, this.clock, input.lateReason);
        await tx.rows(REMOVE, [id, this.clock.now()]);
        tx.announce({
          topic: 'homework',
          keys: [`group:${homework.groupId}`, `lesson:${lessonId}`],
          facts: { lessonId },
        });
        return STORED;
      },
    );
  }
}
