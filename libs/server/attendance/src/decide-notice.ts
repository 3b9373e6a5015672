import { NOTICE_DECISION_RULES, REASON_RULES, firstObjection, refuse, usualReasonOf } from '@zhurnal/rules';
import type { NoticeKind, NoticeReason, NoticeStatus, Refusal } from '@zhurnal/rules';
import { answerOf, isRefused } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { regulationsOf } from '@zhurnal/schooling';
import { AbsenceNotice } from './absence-notice.entity.js';
import type {
  NoticeAnswer,
  NoticeKept,
  NoticeStale,
  NoticesSeen,
  SeeNoticesAnswer,
} from './notice.graphql.js';
import type { DecideAbsenceNoticeInput, SeeAbsenceNoticesInput } from './notice.inputs.js';
import { getNotice } from './notice.reader.js';
import { DECISION_FACTS, EXPLAIN_ABSENCES, SEE_NOTICES } from './notice.sql.js';
import { tellNotices, tellReasons } from './tell-notices.js';
import type { ChangedAbsence } from './tell-notices.js';

interface DecisionFacts {
  readonly id: string;
  readonly studentId: string;
  readonly from: string;
  readonly to: string;
  readonly slots: number[] | null;
  readonly kind: NoticeKind;
  readonly status: NoticeStatus;
  readonly profile: string;
}

type Outcome = NoticeKept | NoticeStale | Refused;

/** What the class teacher does with notices. */
export class DecideNotice {
  constructor(private readonly clock: Clock) {}

  /** The class teacher has the notices before the eyes: families are told so. */
  async see(call: Call, input: SeeAbsenceNoticesInput): Promise<typeof SeeNoticesAnswer> {
    const { classId, ids } = input;
    const outcome = await call.write<NoticesSeen | Refused>(
      [{ kind: 'class', id: classId }],
      { key: input.clientMutationId, content: input },
      async (tx) => {
        const seen = await tx.rows<DecisionFacts>(SEE_NOTICES, [
          ids,
          this.clock.now(),
          classId,
          call.actor.personId,
        ]);
        await tellNotices(tx, this.clock, seen);
        return { count: seen.length };
      },
    );
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  /** Accepts with a reason, which goes to the recorded absences that have none; or declines with words. */
  async decide(call: Call, input: DecideAbsenceNoticeInput): Promise<typeof NoticeAnswer> {
    const outcome = await call.write<Outcome>(
      [{ kind: 'class', id: input.classId }],
      { key: input.clientMutationId, content: input },
      (tx) => this.run(tx, call.actor, input),
    );
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async run(tx: WriteTx, actor: Actor, input: DecideAbsenceNoticeInput): Promise<Outcome> {
    const { id, classId, accepted, expectedVersion: version } = input;
    const facts = await tx.find<DecisionFacts>(DECISION_FACTS, [id, this.clock.now(), classId]);
    if (!facts) return refuse('NOT_FOUND', { params: { field: 'id' } });
    const answer = input.answer.trim();
    const reason = accepted ? (input.reason ?? usualReasonOf(facts.kind)) : null;
    const objection =
      firstObjection(NOTICE_DECISION_RULES, { ...facts, isAccepted: accepted, answer }) ??
      (reason && objectToReason(reason, facts));
    if (objection) return objection;
    const changes = {
      status: accepted ? 'accepted' : 'declined',
      reason,
      answer,
      decidedBy: actor.personId,
      decidedAt: this.clock.now(),
    } as const;
    if (!(await tx.update(AbsenceNotice, { id, version }, changes)))
      return { current: await getNotice(tx, id) };
    const explained = reason ? await this.explain(tx, actor, facts, reason) : [];
    tellReasons(tx, classId, explained);
    await tellNotices(tx, this.clock, [facts]);
    return { notice: await getNotice(tx, id), explained: explained.length };
  }

  private explain(
    tx: WriteTx,
    { personId }: Actor,
    { studentId, from, to, slots }: DecisionFacts,
    reason: NoticeReason,
  ): Promise<ChangedAbsence[]> {
    const values = [studentId, this.clock.now(), from, to, slots, reason, personId];
    return tx.rows<ChangedAbsence>(EXPLAIN_ABSENCES, values);
  }
}

/** Every day of the notice is judged by its own regulation: the reason goes to absences of all of them. */
function objectToReason(reason: NoticeReason, { profile, from, to }: DecisionFacts): Refusal | undefined {
  return regulationsOf(profile, from, to)
    .map(({ reasonAuthors }) =>
      firstObjection(REASON_RULES, {
        reason,
        before: null,
        authors: ['class_teacher'],
        reasonAuthors,
        isPeriodClosed: false,
      }),
    )
    .find((objection) => objection !== undefined);
}
