import { LESSON_RECORD_RULES, firstObjection } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import { objectToPlanItem } from '@zhurnal/plans';
import type { Call, Clock } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { getLessonFacts, objectToTime } from './lesson-facts.js';
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
    const { clientMutationId: key, lessonId, held, expectedVersion, planItemId } = input;
    return call.write<LessonOutcome>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      async (tx) => {
        const facts = await getLessonFacts(tx, lessonId, this.clock);
        const topic = input.topic.trim();
        const objection =
          (await objectToTime(tx, facts, 'record', this.clock)) ??
          firstObjection(LESSON_RECORD_RULES, { ...facts, topic, isHeld: held }) ??
          (planItemId ? await objectToPlanItem(tx, facts.groupId, planItemId) : undefined);
        if (objection) return objection;
        const { personId } = call.actor;
        const kept = await tx.rows(KEEP, [
          lessonId,
          topic,
          held,
          this.clock.now(),
          personId,
          expectedVersion + 1,
          planItemId ?? null,
        ]);
        if (kept.length === 0) return staleRow(tx, 'lesson_record', lessonId);
        tx.announce({
          topic: 'lesson',
          keys: [`group:${facts.groupId}`, `lesson:${lessonId}`],
          facts: { lessonId },
        });
        return STORED;
      },
    );
  }
}
