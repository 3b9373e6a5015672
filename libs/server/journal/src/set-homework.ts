import {
  HOMEWORK_RULES,
  LOAD_REASON_LIMIT,
  addDays,
  firstObjection,
  objectToLength,
  refuse,
} from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import type { Author } from '@zhurnal/attendance';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { STORED, staleRow } from './answer-lesson.js';
import type { LessonOutcome } from './answer-lesson.js';
import { getLessonFacts, keepLateReason, objectToTime } from './lesson-facts.js';
import type { SetHomeworkInput } from './lesson.inputs.js';

// $2 homework, $3 lesson, $4 files, $5 person: own uploads, and what the homework carries already.
const FACTS = sql(
  'journal.homework.facts',
  `select h.lesson_id as "lessonId",
          (select min(n.date) from lesson l join lesson n on n.school_id = l.school_id and n.group_id = l.group_id and n.date > l.date
            where l.school_id = $1 and l.id = $3 and n.cancelled_at is null and n.deleted_at is null) as "nextLesson",
          (select count(*)::int from stored_file f
            where f.school_id = $1 and f.id = any($4::uuid[]) and f.deleted_at is null
              and (f.created_by = $5 or exists (
                select from homework_file x where x.school_id = $1 and x.homework_id = $2 and x.file_id = f.id))) as "knownFiles"
     from (select 1) as one left join homework h on h.school_id = $1 and h.id = $2`,
);
const KEEP = sql(
  'journal.homework.keep',
  `insert into homework as h (school_id, id, lesson_id, group_id, text, due_on, minutes, posted_at, version, load_reason)
   select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::date, $7::smallint, $8::timestamptz, $9::int, coalesce($10, '')
    where $9 = 1 or exists (select from homework o where o.school_id = $1 and o.id = $2)
   on conflict (school_id, id) do update
     set text = excluded.text, due_on = excluded.due_on, minutes = excluded.minutes, version = excluded.version,
         load_reason = coalesce($10, h.load_reason)
     where h.version = excluded.version - 1 and h.lesson_id = excluded.lesson_id and h.deleted_at is null
   returning version`,
);
const TAKE_FILES = sql(
  'journal.homework.files.take',
  `insert into homework_file as x (school_id, id, homework_id, file_id)
   select $1::uuid, u.id, $2::uuid, u.file_id from unnest($3::uuid[], $4::uuid[]) as u(id, file_id)
   on conflict (school_id, homework_id, file_id) do update
     set deleted_at = null, version = x.version + 1 where x.deleted_at is not null`,
);
const DROP_FILES = sql(
  'journal.homework.files.drop',
  `update homework_file set deleted_at = $4, version = version + 1
    where school_id = $1 and homework_id = $2 and not file_id = any($3::uuid[]) and deleted_at is null`,
);

interface Facts {
  readonly lessonId: string | null;
  readonly nextLesson: Day | null;
  readonly knownFiles: number;
}

const WEEK = 7;

/** Sets homework at a lesson (G272-32), with its files (G272-37), for the group's next lesson unless another day is named. */
export class SetHomework {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SetHomeworkInput): Promise<LessonOutcome> {
    const { clientMutationId: key, lessonId } = input;
    return call.write<LessonOutcome>([{ kind: 'lesson', id: lessonId }], { key, content: input }, (tx) =>
      this.keep(tx, call.actor, input),
    );
  }

  /** The same as a part of another change, or only tried: who may was asked before, and a trial asks for no version. */
  async keep(
    tx: WriteTx,
    author: Author,
    input: Omit<SetHomeworkInput, 'clientMutationId' | 'loadReason'> &
      Partial<Pick<SetHomeworkInput, 'loadReason'>>,
  ): Promise<LessonOutcome> {
    const { personId, basis, isTrial } = author;
    const { id, lessonId, expectedVersion, lateReason } = input;
    const lesson = await getLessonFacts(tx, lessonId, this.clock);
    const facts = await tx.find<Facts>(FACTS, [id, lessonId, input.fileIds, personId]);
    const dueOn = (input.dueOn ?? facts?.nextLesson ?? addDays(lesson.lessonDay, WEEK)) as Day;
    const text = input.text.trim();
    const minutes = input.minutes ?? null;
    // A correction says nothing of the load: what was said of it stays.
    const loadReason = input.loadReason?.trim() ?? null;
    const objection =
      objectToLength('loadReason', loadReason ?? '', LOAD_REASON_LIMIT) ??
      objectionTo(input, facts, text) ??
      (await objectToTime(tx, lesson, 'homework', this.clock, { lateReason, basis })) ??
      firstObjection(HOMEWORK_RULES, { lessonDay: lesson.lessonDay, dueOn, text, minutes });
    if (objection) return objection;
    if (isTrial) return STORED;
    const values = [
      id,
      lessonId,
      lesson.groupId,
      text,
      dueOn,
      minutes,
      this.clock.now(),
      expectedVersion + 1,
      loadReason,
    ];
    const kept = await tx.rows(KEEP, values);
    if (kept.length === 0) return staleRow(tx, 'homework', id);
    await keepLateReason(tx, lesson, 'homework', author, this.clock, lateReason);
    await this.keepFiles(tx, id, input.fileIds);
    tx.announce({
      topic: 'homework',
      keys: [`group:${lesson.groupId}`, `lesson:${lessonId}`],
      facts: { lessonId },
    });
    return STORED;
  }

  private async keepFiles(tx: WriteTx, id: string, fileIds: readonly string[]): Promise<void> {
    await tx.rows(DROP_FILES, [id, fileIds, this.clock.now()]);
    if (fileIds.length > 0) await tx.rows(TAKE_FILES, [id, fileIds.map(() => newId()), fileIds]);
  }
}

function objectionTo(
  { lessonId, fileIds }: Pick<SetHomeworkInput, 'lessonId' | 'fileIds'>,
  facts: Facts | undefined,
  text: string,
): Refusal | undefined {
  if (facts?.lessonId != null && facts.lessonId !== lessonId)
    return refuse('NOT_FOUND', { params: { field: 'id' } });
  if (facts?.knownFiles !== new Set(fileIds).size)
    return refuse('NOT_FOUND', { params: { field: 'fileIds' } });
  if (text === '' && fileIds.length === 0) return refuse('INVALID_VALUE', { params: { field: 'text' } });
  return undefined;
}
