import { OWN_TASK_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { todayOf } from '@zhurnal/schooling';
import { sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused } from '@zhurnal/platform';
import { actorIn } from './actor-in.js';
import type { OwnTaskStale, OwnTaskStored } from './family-life.graphql.js';
import type { PutOwnTaskInput, RemoveOwnTaskInput } from './family-life.inputs.js';

const KEEP = sql(
  'diary.own-task.keep',
  `insert into own_task as o (school_id, id, student_id, due_on, subject, text, done_at, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (school_id, id) do update
     set due_on = excluded.due_on, subject = excluded.subject, text = excluded.text, version = excluded.version,
         done_at = case when excluded.done_at is null then null else coalesce(o.done_at, excluded.done_at) end
     where o.version = excluded.version - 1 and o.student_id = excluded.student_id and o.deleted_at is null
   returning version`,
);
const REMOVE = sql(
  'diary.own-task.remove',
  `update own_task set deleted_at = $4, version = version + 1
    where school_id = $1 and id = $2 and student_id = $3 and version = $5 and deleted_at is null
   returning version`,
);
// A task of another student, or one taken away, is none.
const FIND = sql(
  'diary.own-task.find',
  `select version from own_task where school_id = $1 and id = $2 and student_id = $3 and deleted_at is null`,
);

/** What a change of an own task comes to. */
export type OwnTaskOutcome = OwnTaskStored | OwnTaskStale | Refused;

/** Writes down a task that the journal does not have, changes it or ticks it off: «своё задание». */
export class PutOwnTask {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: PutOwnTaskInput): Promise<OwnTaskOutcome> {
    const { clientMutationId: key, schoolId, studentId, id, dueOn, done, expectedVersion } = input;
    return call.write<OwnTaskOutcome>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const task = { text: input.text.trim(), subject: input.subject.trim(), dueOn: dueOn as Day };
        const today = (await todayOf(tx, this.clock)) as Day;
        const objection = firstObjection(OWN_TASK_RULES, { ...task, today });
        if (objection) return objection;
        const doneAt = done ? this.clock.now() : null;
        const content = [studentId, dueOn, task.subject, task.text, doneAt];
        const kept = await tx.find<{ version: number }>(KEEP, [id, ...content, expectedVersion + 1]);
        if (!kept) return staleTask(tx, id, studentId);
        tx.announce({ topic: 'homework', keys: [`student:${studentId}`] });
        return { id, version: kept.version };
      },
      {},
      actorIn(call, schoolId),
    );
  }
}

/** Takes an own task away. */
export class RemoveOwnTask {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: RemoveOwnTaskInput): Promise<OwnTaskOutcome> {
    const { clientMutationId: key, schoolId, studentId, id, expectedVersion } = input;
    return call.write<OwnTaskOutcome>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const values = [id, studentId, this.clock.now(), expectedVersion];
        const removed = await tx.find<{ version: number }>(REMOVE, values);
        if (!removed) return staleTask(tx, id, studentId);
        tx.announce({ topic: 'homework', keys: [`student:${studentId}`] });
        return { id, version: removed.version };
      },
      {},
      actorIn(call, schoolId),
    );
  }
}

async function staleTask(tx: ReadTx, id: string, studentId: string): Promise<OwnTaskStale | Refused> {
  const current = await tx.find<{ version: number }>(FIND, [id, studentId]);
  return current ? { currentVersion: current.version } : refuse('NOT_FOUND', { params: { field: 'id' } });
}
