import { LESSON_RECORD_RULES, firstObjection } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Author } from '@zhurnal/attendance';
import { objectToPlanItem } from '@zhurnal/plans';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { getLessonFacts, keepLateReason, objectToTime } from './lesson-facts.js';
import type { RecordLessonInput } from './lesson.inputs.js';

// Who noted a lesson as held first stays named until it is taken back; the item of the plan stays with its topic. A row that is not there has no version to build on.
const KEEP = sql(
  'journal.record.keep',
  `insert into lesson_record as r (school_id, id, topic, held_at, held_by, version, plan_item_id)
   select $1::uuid, $2::uuid, $3,
          case when $4 then coalesce(o.held_at, $5::timestamptz) end, case when $4 then coalesce(o.held_by, $6::uuid) end, $7::int,
          case when $3 <> '' then coalesce($8::uuid, case when o.topic = $3 then o.plan_item_id end) end
     from (select 1) as one left join lesson_record o on o.school_id = $1 and o.id = $2
    where o.id is not null or $7 = 1
   on conflict (school_id, id) do update
     set topic = excluded.topic, held_at = excluded.held_at, held_by = excluded.held_by, version = excluded.version,
         plan_item_id = excluded.plan_item_id
     where r.version = excluded.version - 1
   returning version`,
);

/** Writes what was taught (G272-31) and that the lesson was held, with who says so (G272-35, G272-36). */
export class RecordLesson {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RecordLessonInput): Promise<LessonOutcome> {
    const { clientMutationId: key, lessonId } = input;
    return call.write<LessonOutcome>([{ kind: 'lesson', id: lessonId }], { key, content: input }, (tx) =>
      this.keep(tx, call.actor, input),
    );
  }

  /** The same as a part of another change, or only tried: who may was asked before, and a trial asks for no version. */
  async keep(
    tx: WriteTx,
    author: Author,
    input: Omit<RecordLessonInput, 'clientMutationId'>,
  ): Promise<LessonOutcome> {
    const { personId, basis, isTrial } = author;
    const { lessonId, held, expectedVersion, lateReason, planItemId = null } = input;
    const facts = await getLessonFacts(tx, lessonId, this.clock);
    const topic = input.topic.trim();
    const objection =
      (await objectToTime(tx, facts, 'record', this.clock, { lateReason, basis })) ??
      firstObjection(LESSON_RECORD_RULES, { ...facts, topic, isHeld: held }) ??
      (planItemId === null ? undefined : await objectToPlanItem(tx, facts.groupId, planItemId));
    if (objection) return objection;
    if (isTrial) return STORED;
    const values = [lessonId, topic, held, this.clock.now(), personId, expectedVersion + 1, planItemId];
    const kept = await tx.rows(KEEP, values);
    if (kept.length === 0) return staleRow(tx, 'lesson_record', lessonId);
    await keepLateReason(tx, facts, 'record', author, this.clock, lateReason);
    tx.announce({
      topic: 'lesson',
      keys: [`group:${facts.groupId}`, `lesson:${lessonId}`],
      facts: { lessonId },
    });
    return STORED;
  }
}
