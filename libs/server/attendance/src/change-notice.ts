import { NOTICE_STEP_RULES, firstObjection, refuse } from '@zhurnal/rules';
import { answerOf, isRefused } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { AbsenceNotice } from './absence-notice.entity.js';
import { gatherFacts, objectToNotice, objectToReporter } from './notice-facts.js';
import type { NoticeAnswer, NoticeKept, NoticeStale } from './notice.graphql.js';
import type { EditAbsenceNoticeInput, WithdrawAbsenceNoticeInput } from './notice.inputs.js';
import { actorIn, getNotice } from './notice.reader.js';
import { sorted } from './report-absence.js';
import { tellNotices } from './tell-notices.js';

type Outcome = NoticeKept | NoticeStale | Refused;
type Changes = Parameters<typeof WriteTx.prototype.update<AbsenceNotice>>[2];

/** What the class teacher has not looked at yet. */
const UNDECIDED = {
  status: 'sent',
  seenBy: null,
  seenAt: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  answer: '',
} as const satisfies Changes;

/**
 * What the family does with a notice that was sent: either representative may, and each step has its author in the
 * trail. Reasons that an accepted notice has given stay: they are the class teacher's by then.
 */
export class ChangeNotice {
  constructor(private readonly clock: Clock) {}

  /** Other days, lessons or words; the class teacher decides anew. */
  async edit(call: Call, input: EditAbsenceNoticeInput): Promise<typeof NoticeAnswer> {
    const { from, to, kind, certificate } = input;
    const said = { from, to, slots: sorted(input.slots), text: input.text.trim() };
    return this.step(call, input, async (tx, actor) => {
      const known = await this.find(tx, input);
      const objection =
        'code' in known
          ? known
          : (firstObjection(NOTICE_STEP_RULES, known) ?? objectToNotice(actor, known, said));
      if (objection) return objection;
      const { slots, text } = said;
      return this.store(tx, input, {
        ...UNDECIDED,
        fromDate: from,
        toDate: to,
        slots,
        kind,
        text,
        certificate,
      });
    });
  }

  /** The family takes the notice back. */
  async withdraw(call: Call, input: WithdrawAbsenceNoticeInput): Promise<typeof NoticeAnswer> {
    return this.step(call, input, async (tx, actor) => {
      const known = await this.find(tx, input);
      const objection =
        'code' in known
          ? known
          : (firstObjection(NOTICE_STEP_RULES, known) ?? objectToReporter(actor, known));
      return objection ?? this.store(tx, input, { status: 'withdrawn' });
    });
  }

  private async step(
    call: Call,
    input: WithdrawAbsenceNoticeInput,
    work: (tx: WriteTx, actor: Actor) => Promise<Outcome>,
  ): Promise<typeof NoticeAnswer> {
    const actor = actorIn(call, input.schoolId);
    const request = { key: input.clientMutationId, content: input };
    const target = [{ kind: 'student', id: input.studentId }] as const;
    const outcome = await call.write<Outcome>(target, request, (tx) => work(tx, actor), {}, actor);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async find(tx: WriteTx, { id, studentId }: WithdrawAbsenceNoticeInput) {
    const known = (await gatherFacts(tx, this.clock, [studentId], id)).get(studentId);
    return known?.status
      ? { ...known, status: known.status }
      : refuse('NOT_FOUND', { params: { field: 'id' } });
  }

  private async store(
    tx: WriteTx,
    { id, expectedVersion: version }: WithdrawAbsenceNoticeInput,
    changes: Changes,
  ): Promise<Outcome> {
    const before = await getNotice(tx, id);
    if (!(await tx.update(AbsenceNotice, { id, version }, changes))) return { current: before };
    const notice = await getNotice(tx, id);
    await tellNotices(tx, this.clock, [before, notice]);
    return { notice, explained: 0 };
  }
}
