import { refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { getLessonFacts, objectToClosing } from './lesson-facts.js';
import type { RemarkOutcome } from './put-remark.js';
import type { RemoveRemarkInput } from './remark.inputs.js';

const FIND = sql(
  'journal.remark.find',
  `select group_id as "groupId", student_id as "studentId", version from remark
    where school_id = $1 and id = $2 and lesson_id = $3 and deleted_at is null for update`,
);
const REMOVE = sql(
  'journal.remark.remove',
  `update remark set deleted_at = $3, version = version + 1 where school_id = $1 and id = $2`,
);

/** Takes a remark back, whoever of the lesson's teachers wrote it; the row and its trail stay. */
export class RemoveRemark {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RemoveRemarkInput): Promise<RemarkOutcome> {
    const { clientMutationId: key, id, lessonId, expectedVersion } = input;
    return call.write<RemarkOutcome>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      async (tx) => {
        const remark = await tx.find<{ groupId: string; studentId: string; version: number }>(FIND, [
          id,
          lessonId,
        ]);
        if (!remark) return refuse('NOT_FOUND', { params: { field: 'id' } });
        if (remark.version !== expectedVersion) return { outcome: 'stale' };
        const closed = objectToClosing(await getLessonFacts(tx, lessonId, this.clock));
        if (closed) return closed;
        await tx.rows(REMOVE, [id, this.clock.now()]);
        tx.announce({
          topic: 'remarks',
          keys: [`student:${remark.studentId}`, `group:${remark.groupId}`, `lesson:${lessonId}`],
        });
        return { outcome: 'stored' };
      },
    );
  }
}
