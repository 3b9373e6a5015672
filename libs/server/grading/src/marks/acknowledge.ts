import { ACKNOWLEDGEMENT_RULES, firstObjection, isOfAge, refuse } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused } from '@zhurnal/platform';
import { findClassSeen, shownParts } from './acknowledgements.reader.js';
import { PeriodSeen } from './period-seen.entity.js';
import type {
  AcknowledgeFinalsInput,
  FinalsAcknowledged,
  RecordPaperAcknowledgementInput,
} from './release.graphql.js';
import { findShownFinals } from './student-finals.js';
import type { ShownFinals } from './student-finals.js';

/** The caller in a school that the request names: families may have children in several. */
export function actorIn(call: Call, schoolId: string): Actor {
  const actor = call.account.actors.find((known) => known.schoolId === schoolId);
  if (!actor) throw notFound();
  return actor;
}

/** Parents state it, and students of age for themselves. */
export const mayAcknowledge = ({ personId }: Actor, { studentId, birthDate, today }: ShownFinals): boolean =>
  personId !== studentId || isOfAge(birthDate, today);

/** Keeps that families have seen the marks (G24-32). */
export class Acknowledge {
  constructor(private readonly clock: Clock) {}

  /** A parent, or a student of age. Either parent suffices; a second statement is kept as well. */
  async run(call: Call, input: AcknowledgeFinalsInput): Promise<FinalsAcknowledged | Refused> {
    const { clientMutationId: key, schoolId, studentId, kind } = input;
    const periodId = input.periodId ?? null;
    const actor = actorIn(call, schoolId);
    return call.write<FinalsAcknowledged | Refused>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const [finals] = await findShownFinals(tx, actor.personId, now, studentId);
        if (!finals) throw notFound();
        const part = finals.parts.find((each) => each.kind === kind && each.periodId === periodId);
        const question = input.question.trim();
        const { birthDate, today } = finals;
        const isSelf = actor.personId === finals.studentId;
        const objection = firstObjection(ACKNOWLEDGEMENT_RULES, {
          ...{ isShown: part !== undefined, isSelf, birthDate, today, question },
        });
        if (objection) return objection;
        await tx.insert(PeriodSeen, [
          {
            ...{ id: newId(), studentId: finals.studentId, yearId: finals.yearId, kind, periodId },
            ...{
              personId: actor.personId,
              recordedBy: actor.personId,
              isPaper: false,
              seenAt: now,
              question,
            },
          },
        ]);
        tx.announce({
          topic: 'finals',
          keys: [`class:${finals.classId}`, `student:${finals.studentId}`, `person:${actor.personId}`],
        });
        return { seenAt: now };
      },
      {},
      actor,
    );
  }

  /** The class teacher keeps what a family has signed on paper. */
  async recordPaper(
    call: Call,
    input: RecordPaperAcknowledgementInput,
  ): Promise<FinalsAcknowledged | Refused> {
    const { clientMutationId: key, classId, kind } = input;
    const periodId = input.periodId ?? null;
    const studentId = input.studentId.toLowerCase();
    const { personId } = call.actor;
    return call.write<FinalsAcknowledged | Refused>(
      [{ kind: 'class', id: classId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const row = await findClassSeen(tx, now, classId);
        if (!row?.students.some(({ id }) => id === studentId))
          return refuse('NOT_FOUND', { params: { field: 'studentId' } });
        const part = shownParts(row).find(
          ({ column }) => column.kind === kind && column.periodId === periodId,
        );
        if (!part?.marked.has(studentId)) return refuse('MARKS_NOT_SHOWN');
        await tx.insert(PeriodSeen, [
          {
            ...{ id: newId(), studentId, yearId: row.yearId, kind, periodId },
            ...{ personId: null, recordedBy: personId, isPaper: true, seenAt: now, question: '' },
          },
        ]);
        tx.announce({ topic: 'finals', keys: [`class:${classId}`, `student:${studentId}`] });
        return { seenAt: now };
      },
    );
  }
}
