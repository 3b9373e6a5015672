import { refuse } from '@zhurnal/rules';
import type { Author } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { checkDaysOf, getLessonFacts, keepLateReason, objectToTime } from './lesson-facts.js';
import type { RemoveWorkInput } from './lesson.inputs.js';

const FIND = sql(
  'journal.work.find',
  `select group_id as "groupId", version, type from work
    where school_id = $1 and id = $2 and lesson_id = $3 and deleted_at is null for update`,
);
// Asked after the work is locked: from then on nobody can give it a mark.
const HAS_MARKS = sql(
  'journal.work.has-marks',
  `select 1 as one from mark where school_id = $1 and work_id = $2 and deleted_at is null limit 1`,
);
const REMOVE = sql(
  'journal.work.remove',
  `update work set deleted_at = $3, version = version + 1 where school_id = $1 and id = $2`,
);

/** Removes a work that has no marks; the row and its history stay. */
export class RemoveWork {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RemoveWorkInput): Promise<LessonOutcome> {
    const { clientMutationId: key, lessonId } = input;
    return call.write<LessonOutcome>([{ kind: 'lesson', id: lessonId }], { key, content: input }, (tx) =>
      this.keep(tx, call.actor, input),
    );
  }

  /** The same as a part of a correction, or only tried: who may was asked before, and a trial asks for no version. */
  async keep(
    tx: WriteTx,
    author: Author,
    input: Omit<RemoveWorkInput, 'clientMutationId'>,
  ): Promise<LessonOutcome> {
    const { id, lessonId, expectedVersion, lateReason } = input;
    const { basis, isTrial } = author;
    const work = await tx.find<{ groupId: string; version: number; type: string }>(FIND, [id, lessonId]);
    if (!work) return refuse('NOT_FOUND', { params: { field: 'id' } });
    if (!isTrial && work.version !== expectedVersion) return staleRow(tx, 'work', id);
    if (await tx.find(HAS_MARKS, [id])) return refuse('CONFLICT', { params: { field: 'marks' } });
    const lesson = await getLessonFacts(tx, lessonId, this.clock);
    const checkDays = checkDaysOf(work.type, lesson.profile);
    const objection = await objectToTime(tx, lesson, 'mark', this.clock, { checkDays, lateReason, basis });
    if (objection) return objection;
    if (isTrial) return STORED;
    await keepLateReason(tx, lesson, 'mark', author, this.clock, lateReason);
    await tx.rows(REMOVE, [id, this.clock.now()]);
    tx.announce({
      topic: 'works',
      keys: [`group:${work.groupId}`, `lesson:${lessonId}`],
      facts: { lessonId },
    });
    return STORED;
  }
}
