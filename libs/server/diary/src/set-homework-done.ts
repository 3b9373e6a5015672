import { HOMEWORK_DONE_RULES, firstObjection } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { actorIn } from './actor-in.js';
import type { HomeworkTicked } from './family-life.graphql.js';
import type { SetHomeworkDoneInput } from './family-life.inputs.js';

// $2 homework, $3 student: was it set for the student, who was in the group between the lesson and the day it is due?
const FACTS = sql(
  'diary.homework.facts',
  `select h.lesson_id as "lessonId"
     from homework h
     join lesson l on l.school_id = $1 and l.id = h.lesson_id
    where h.school_id = $1 and h.id = $2 and h.deleted_at is null
      and exists (select from group_member m
                   where m.school_id = $1 and m.group_id = h.group_id and m.student_id = $3
                     and m.valid_from <= h.due_on and (m.valid_to is null or m.valid_to >= l.date))`,
);
const TICK = sql(
  'diary.homework.tick',
  `insert into homework_done as d (school_id, id, homework_id, student_id, done_at, minutes)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (school_id, homework_id, student_id) do update
     set done_at = case when d.deleted_at is null then d.done_at else excluded.done_at end,
         minutes = excluded.minutes, deleted_at = null, version = d.version + 1
   returning done_at as "doneAt"`,
);
const UNTICK = sql(
  'diary.homework.untick',
  `update homework_done set deleted_at = $4, version = version + 1
    where school_id = $1 and homework_id = $2 and student_id = $3 and deleted_at is null`,
);

/** Ticks homework off for the student who asks; the last word counts, from whichever device. */
export class SetHomeworkDone {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SetHomeworkDoneInput): Promise<HomeworkTicked | Refused> {
    const { clientMutationId: key, schoolId, studentId, homeworkId, done, minutes = null } = input;
    return call.write<HomeworkTicked | Refused>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const homework = await tx.find<{ lessonId: string }>(FACTS, [homeworkId, studentId]);
        const objection = firstObjection(HOMEWORK_DONE_RULES, { isOwn: homework !== undefined, minutes });
        if (objection || !homework) return objection ?? { code: 'NOT_FOUND' };
        const now = this.clock.now();
        const ticked = done
          ? await tx.find<{ doneAt: Date }>(TICK, [newId(), homeworkId, studentId, now, minutes])
          : await tx.find<{ doneAt: Date }>(UNTICK, [homeworkId, studentId, now]);
        // Not the group: a tick of one is no news to the families of the others.
        tx.announce({ topic: 'homework', keys: [`student:${studentId}`, `lesson:${homework.lessonId}`] });
        return { homeworkId, doneAt: ticked?.doneAt ?? null };
      },
      {},
      actorIn(call, schoolId),
    );
  }
}
