import { REASON_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { answerOf, isRefused, newId } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { getSchool, regulationOf } from '@zhurnal/schooling';
import { DROP_CERTIFICATES, NOTE_CERTIFICATES, SET_REASONS, STUDENTS_OF_CLASS } from './absences.sql.js';
import type { AbsenceReasonsAnswer, AbsenceReasonsSet, SetAbsenceReasonsInput } from './reasons.graphql.js';
import { tellReasons } from './tell-notices.js';
import type { ChangedAbsence } from './tell-notices.js';

interface Changed {
  readonly found: number;
  readonly changed: readonly ChangedAbsence[];
}

/**
 * Gives absences their reason as the class teacher finds it out (G24-90): for several students and days at once, only
 * where the lesson's teacher has stated an absence. Each changed row has its author, and its history in the trail.
 */
export class SetReasons {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SetAbsenceReasonsInput): Promise<typeof AbsenceReasonsAnswer> {
    const outcome = await call.write<AbsenceReasonsSet | Refused>(
      [{ kind: 'class', id: input.classId }],
      { key: input.clientMutationId, content: input },
      (tx) => this.set(tx, call.actor, input),
    );
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async set(
    tx: WriteTx,
    actor: Actor,
    { classId, cells, reason, certificate }: SetAbsenceReasonsInput,
  ): Promise<AbsenceReasonsSet | Refused> {
    const students = cells.map(({ studentId }) => studentId);
    const objection =
      (await this.objectTo(tx, classId, cells)) ??
      objectToReason((await getSchool(tx)).profile, cells, reason);
    if (objection) return objection;
    const [from, to] = [cells.map((cell) => cell.from), cells.map((cell) => cell.to)];
    const now = this.clock.now();
    const values = [classId, now, students, from, to, reason, actor.personId];
    const { found = 0, changed = [] } = (await tx.find<Changed>(SET_REASONS, values)) ?? {};
    if (certificate === true) {
      const ids = cells.map(() => newId());
      await tx.rows(NOTE_CERTIFICATES, [ids, students, from, to, actor.personId]);
    }
    if (certificate === false) await tx.rows(DROP_CERTIFICATES, [students, from, to, now]);
    tellReasons(tx, classId, changed);
    if (certificate != null)
      tx.announce({
        topic: 'attendance',
        keys: [`class:${classId}`, ...students.map((id) => `student:${id}` as const)],
      });
    return { found, changed: changed.length };
  }

  private async objectTo(
    tx: WriteTx,
    classId: string,
    cells: SetAbsenceReasonsInput['cells'],
  ): Promise<Refusal | undefined> {
    if (cells.some(({ from, to }) => to < from)) return refuse('INVALID_VALUE', { params: { field: 'to' } });
    const wanted = new Set(cells.map(({ studentId }) => studentId.toLowerCase()));
    const known = await tx.rows(STUDENTS_OF_CLASS, [classId, [...wanted]]);
    return known.length === wanted.size ? undefined : refuse('NOT_FOUND', { params: { field: 'studentId' } });
  }
}

/** Every stretch is judged by the regulation of its days. */
function objectToReason(
  profile: string,
  cells: SetAbsenceReasonsInput['cells'],
  reason: SetAbsenceReasonsInput['reason'],
): Refusal | undefined {
  const regulations = new Set(
    cells.flatMap(({ from, to }) => [regulationOf(profile, from), regulationOf(profile, to)]),
  );
  for (const { reasonAuthors } of regulations) {
    const facts = { reason, author: 'class_teacher', reasonAuthors, isPeriodClosed: false } as const;
    const objection = firstObjection(REASON_RULES, facts);
    if (objection) return objection;
  }
  return undefined;
}
