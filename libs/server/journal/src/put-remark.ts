import { REMARK_RULES, firstObjection, refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { getLessonFacts, objectToClosing } from './lesson-facts.js';
import type { PutRemarkInput } from './remark.inputs.js';

// $2 remark, $3 lesson, $4 student.
const FACTS = sql(
  'journal.remark.facts',
  `select r.lesson_id as "lessonId", r.student_id as "studentId", r.written_by as "writtenBy",
          exists (select from group_member m
                   where m.school_id = $1 and m.group_id = l.group_id and m.student_id = $4
                     and l.date between m.valid_from and coalesce(m.valid_to, 'infinity')) as "isMember"
     from lesson l left join remark r on r.school_id = $1 and r.id = $2
    where l.school_id = $1 and l.id = $3`,
);
const KEEP = sql(
  'journal.remark.keep',
  `insert into remark as r (school_id, id, lesson_id, group_id, student_id, date, kind, text, written_by, written_at, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (school_id, id) do update
     set kind = excluded.kind, text = excluded.text, written_at = excluded.written_at, version = excluded.version
     where r.version = excluded.version - 1 and r.deleted_at is null
   returning version`,
);

interface Facts {
  readonly lessonId: string | null;
  readonly studentId: string | null;
  readonly writtenBy: string | null;
  readonly isMember: boolean;
}

/** What a change of a remark comes to. The words themselves are never kept with the key of the request. */
export type RemarkOutcome = { readonly outcome: 'stored' | 'stale' } | Refused;

/** Writes a remark on a student at a lesson, or changes the own one (TKK-22). */
export class PutRemark {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: PutRemarkInput): Promise<RemarkOutcome> {
    const { clientMutationId: key, id, lessonId, studentId, kind, expectedVersion } = input;
    return call.write<RemarkOutcome>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      async (tx) => {
        const lesson = await getLessonFacts(tx, lessonId, this.clock);
        const facts = await tx.find<Facts>(FACTS, [id, lessonId, studentId]);
        const { personId } = call.actor;
        const isElsewhere =
          facts?.lessonId != null && (facts.lessonId !== lessonId || facts.studentId !== studentId);
        if (isElsewhere) return refuse('NOT_FOUND', { params: { field: 'id' } });
        const text = input.text.trim();
        const isOwn = facts?.writtenBy == null || facts.writtenBy === personId;
        const objection =
          objectToClosing(lesson) ??
          firstObjection(REMARK_RULES, {
            ...lesson,
            text,
            isOwn,
            isMember: facts?.isMember ?? false,
          });
        if (objection) return objection;
        const { groupId, lessonDay } = lesson;
        const who = [lessonId, groupId, studentId, lessonDay, kind, text, personId, this.clock.now()];
        const kept = await tx.rows(KEEP, [id, ...who, expectedVersion + 1]);
        if (kept.length === 0) return { outcome: 'stale' };
        tx.announce({
          topic: 'remarks',
          keys: [`student:${studentId}`, `group:${groupId}`, `lesson:${lessonId}`],
        });
        return { outcome: 'stored' };
      },
    );
  }
}
