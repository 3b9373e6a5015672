import { WORK_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { MarkScale, Refusal, WorkType } from '@zhurnal/rules';
import { notFound, sql } from '@zhurnal/platform';
import type { Author } from '@zhurnal/attendance';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { checkDaysOf, getLessonFacts, keepLateReason, objectToTime } from './lesson-facts.js';
import type { PutWorkInput } from './lesson.inputs.js';
import { KEEP_FIRST_WORKS } from './marks.sql.js';

// $2 work, $3 lesson.
const FACTS = sql(
  'journal.work.facts',
  `select w.lesson_id as "lessonId", w.type, w.version, w.scale, w.deleted_at is not null as "isRemoved",
          (select count(*)::int from work o
            where o.school_id = $1 and o.lesson_id = $3 and o.id <> $2 and o.deleted_at is null) as others,
          (select coalesce(max(o.position), 0)::int from work o where o.school_id = $1 and o.lesson_id = $3) as "lastPosition",
          exists (select from mark m where m.school_id = $1 and m.work_id = $2 and m.deleted_at is null) as "hasMarks",
          $2 <> $3 and exists (select from lesson l where l.school_id = $1 and l.id = $2) as "isOfAnother"
     from (select 1) as one left join work w on w.school_id = $1 and w.id = $2`,
);
const KEEP = sql(
  'journal.work.keep',
  `insert into work as w (school_id, id, lesson_id, group_id, date, position, type, title, weight, scale, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (school_id, id) do update
     set type = excluded.type, title = excluded.title, weight = excluded.weight, scale = excluded.scale,
         version = excluded.version, deleted_at = null
     where w.version = excluded.version - 1
   returning version`,
);

interface Facts {
  /** Null: there is no such work yet. */
  readonly lessonId: string | null;
  readonly type: string | null;
  readonly version: number | null;
  readonly scale: MarkScale | null;
  readonly isRemoved: boolean | null;
  readonly others: number;
  readonly lastPosition: number;
  /** It is the name of another lesson's first work. */
  readonly isOfAnother: boolean;
  readonly hasMarks: boolean;
}

/** A work of a lesson as it shall be. */
export type DescribedWork = Omit<PutWorkInput, 'clientMutationId'>;

/** Describes a work of a lesson, its kind from the school's list (G24-84), or adds another one. */
export class PutWork {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: PutWorkInput): Promise<LessonOutcome> {
    const { clientMutationId: key, lessonId } = input;
    return call.write<LessonOutcome>([{ kind: 'lesson', id: lessonId }], { key, content: input }, (tx) =>
      this.keep(tx, call.actor, input),
    );
  }

  /** The same as a part of a correction, or only tried: who may was asked before, and a trial asks for no version. */
  async keep(tx: WriteTx, author: Author, input: DescribedWork): Promise<LessonOutcome> {
    const { id, lessonId, type, weight, scale, expectedVersion, lateReason } = input;
    const { basis, isTrial } = author;
    const lesson = await getLessonFacts(tx, lessonId, this.clock);
    const facts = await tx.find<Facts>(FACTS, [id, lessonId]);
    if (!facts) throw notFound();
    const { workTypes, markScales } = lesson.profile;
    const work = {
      type,
      workTypes,
      title: input.title.trim(),
      weight,
      scale,
      // The first work of a lesson stands in the scale of its group before anybody describes it.
      scaleBefore: facts.scale ?? (id === lessonId ? lesson.scale : null),
      markScales,
      otherWorksOfLesson: countOthers(input, facts),
    };
    // What stands is judged by its own kind: another one would give it the time that it has had already.
    const isFirst = facts.lessonId === null && id === lessonId;
    const checkDays = checkDaysOf(isFirst ? null : (facts.type ?? type), lesson.profile);
    const objection =
      objectionTo(input, facts) ??
      (await objectToTime(tx, lesson, 'mark', this.clock, { checkDays, lateReason, basis })) ??
      firstObjection(WORK_RULES, work);
    if (objection) return objection;
    if (isTrial) return STORED;
    const version = facts.version ?? 0;
    if (expectedVersion !== version && !(facts.isRemoved && expectedVersion === 0))
      return staleRow(tx, 'work', id);
    await keepFirstWork(tx, input, facts, workTypes.value[0]);
    const position = id === lessonId ? 1 : Math.max(facts.lastPosition, 1) + 1;
    const { groupId, lessonDay } = lesson;
    const kept = await tx.rows(KEEP, [
      id,
      lessonId,
      groupId,
      lessonDay,
      position,
      type,
      work.title,
      weight,
      scale,
      version + 1,
    ]);
    if (kept.length === 0) return staleRow(tx, 'work', id);
    await keepLateReason(tx, lesson, 'mark', author, this.clock, lateReason);
    tx.announce({
      topic: 'works',
      keys: [`group:${groupId}`, `lesson:${lessonId}`],
      facts: { lessonId },
    });
    return STORED;
  }
}

/** Works beside this one; a lesson without any has its first one all the same. */
function countOthers({ id, lessonId }: DescribedWork, { others }: Facts): number {
  return id === lessonId ? others : Math.max(others, 1);
}

/** Beside another work, the first one that nobody has described becomes a row too. */
async function keepFirstWork(
  tx: WriteTx,
  { id, lessonId }: DescribedWork,
  { others, version }: Facts,
  usual: WorkType | undefined,
): Promise<void> {
  if (id === lessonId || others > 0 || version !== null) return;
  await tx.rows(KEEP_FIRST_WORKS, [[lessonId], usual?.code ?? '', usual?.weight ?? '1']);
}

function objectionTo({ lessonId, scale }: DescribedWork, facts: Facts): Refusal | undefined {
  if (facts.isOfAnother || (facts.lessonId !== null && facts.lessonId !== lessonId))
    return refuse('NOT_FOUND', { params: { field: 'id' } });
  if (facts.hasMarks && facts.scale !== scale) return refuse('CONFLICT', { params: { field: 'scale' } });
  return undefined;
}
