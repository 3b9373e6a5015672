import { refuse } from '@zhurnal/rules';
import { answerOf, isRefused } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { gatherFacts, objectToNotice } from './notice-facts.js';
import type { NoticeAnswer, NoticeDetails, NoticeKept } from './notice.graphql.js';
import type { NewNoticeInput, ReportAbsenceInput } from './notice.inputs.js';
import { actorIn, listNotices } from './notice.reader.js';
import { NOTICES_BY_ID, SEND_NOTICES } from './notice.sql.js';
import { tellNotices } from './tell-notices.js';

type Result = NoticeKept | Refused;

/** Sends notices of absence, one for each child named, to the class teachers and to every roll call they concern. */
export class ReportAbsence {
  constructor(private readonly clock: Clock) {}

  /** One result for each child, in their order; a child that is known to be absent does not keep the others back. */
  async run(call: Call, input: ReportAbsenceInput): Promise<(typeof NoticeAnswer)[]> {
    const actor = actorIn(call, input.schoolId);
    const answer = await call.write<{ results: Result[] }>(
      input.notices.map(({ studentId }) => ({ kind: 'student', id: studentId })),
      { key: input.clientMutationId, content: input },
      async (tx) => ({ results: await this.report(tx, actor, input) }),
      {},
      actor,
    );
    const results = isRefused(answer) ? input.notices.map(() => answer) : answer.results;
    return results.map((result) => (isRefused(result) ? answerOf(result) : result));
  }

  private async report(tx: WriteTx, actor: Actor, input: ReportAbsenceInput): Promise<Result[]> {
    const said = { ...input, text: input.text.trim(), slots: sorted(input.slots) };
    const facts = await gatherFacts(
      tx,
      this.clock,
      input.notices.map(({ studentId }) => studentId),
      null,
    );
    const seen = new Set<string>();
    const refusals = input.notices.map(({ studentId }) => {
      const known = facts.get(studentId);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'studentId' } });
      if (seen.has(studentId)) return refuse('NOTICE_REPEATED');
      seen.add(studentId);
      return objectToNotice(actor, known, said);
    });
    const sent = input.notices.filter((_, at) => refusals[at] === undefined);
    const kept = await this.keep(tx, actor, said, sent);
    await tellNotices(tx, this.clock, kept);
    const byId = new Map(kept.map((notice) => [notice.id, notice]));
    return input.notices.map(({ id }, at): Result => {
      const notice = byId.get(id);
      return refusals[at] ?? (notice ? { notice, explained: 0 } : refuse('CONFLICT'));
    });
  }

  private async keep(
    tx: WriteTx,
    { personId }: Actor,
    { from, to, slots, kind, text, certificate }: Omit<ReportAbsenceInput, 'notices'>,
    sent: readonly NewNoticeInput[],
  ): Promise<NoticeDetails[]> {
    if (sent.length === 0) return [];
    const ids = sent.map(({ id }) => id);
    const students = sent.map(({ studentId }) => studentId);
    const values = [ids, students, from, to, slots, kind, text, certificate, personId, this.clock.now()];
    const rows = await tx.rows<{ id: string }>(SEND_NOTICES, values);
    return listNotices(tx, NOTICES_BY_ID, [rows.map(({ id }) => id)]);
  }
}

/** Numbers of lessons in their order; whole days where none are named. */
export function sorted(slots: readonly number[] | null | undefined): number[] | null {
  return slots ? [...slots].sort((one, other) => one - other) : null;
}
