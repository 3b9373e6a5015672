import {
  CORRECTION_WITHDRAWAL_RULES,
  DECISION_RULES,
  firstObjection,
  refuse,
  writeBasis,
} from '@zhurnal/rules';
import type { CorrectionState, Refusal } from '@zhurnal/rules';
import { dayIn } from '@zhurnal/platform';
import type { Actor, Call, Clock, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { CorrectionEntries } from './correction-entries.js';
import type { PlacedChange } from './correction-entries.js';
import { CorrectionRequest } from './correction.entity.js';
import type { DecideCorrectionInput, WithdrawCorrectionInput } from './correction.inputs.js';
import { CHANGES, LOCK_REQUEST, NAME_BASIS } from './correction.sql.js';
import type { CorrectionOutcome } from './file-correction.js';

interface RequestRow {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: CorrectionState;
  readonly groupId: string;
  readonly requestedBy: string;
  readonly profile: string;
  readonly timeZone: string;
}

/** Something of the list cannot be applied any more: the whole of it is undone. */
class NotApplied extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Admits a request, so that exactly its list is applied, all of it or nothing, or refuses it with a note (TKK-51,
 * TKK-52). The marks and records stay the teacher's who asked; the trail names who admitted them and the request.
 */
export class DecideCorrection {
  private readonly entries: CorrectionEntries;

  constructor(private readonly clock: Clock) {
    this.entries = new CorrectionEntries(clock);
  }

  async decide(call: Call, input: DecideCorrectionInput): Promise<CorrectionOutcome> {
    const { clientMutationId: key } = input;
    try {
      return await call.write<CorrectionOutcome>([], { key, content: input }, (tx) =>
        this.keep(tx, call.actor, input),
      );
    } catch (error) {
      if (error instanceof NotApplied) return error.refusal;
      throw error;
    }
  }

  /** Takes an own request back that nobody has decided about. */
  async withdraw(call: Call, input: WithdrawCorrectionInput): Promise<CorrectionOutcome> {
    const { clientMutationId: key, id } = input;
    return call.write<CorrectionOutcome>([], { key, content: input }, async (tx) => {
      const request = await tx.find<RequestRow>(LOCK_REQUEST, [id]);
      const isOwn = request?.requestedBy === call.actor.personId;
      // Somebody else's request is not there.
      if (!request || !isOwn) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const objection = firstObjection(CORRECTION_WITHDRAWAL_RULES, { state: request.state, isOwn });
      if (objection) return objection;
      return this.close(tx, call.actor, request, 'withdrawn', '');
    });
  }

  private async keep(
    tx: WriteTx,
    actor: Actor,
    { id, admit, note }: DecideCorrectionInput,
  ): Promise<CorrectionOutcome> {
    const request = await tx.find<RequestRow>(LOCK_REQUEST, [id]);
    if (!request) return refuse('NOT_FOUND', { params: { field: 'id' } });
    const today = dayIn(request.timeZone, this.clock.now());
    const objection = firstObjection(DECISION_RULES, {
      state: request.state,
      isOwn: request.requestedBy === actor.personId,
      roles: actor.roles,
      deciders: regulationOf(request.profile, today).correctionDeciders,
      admitted: admit,
      note: note.trim(),
    });
    if (objection) return objection;
    if (admit) await this.apply(tx, request);
    return this.close(tx, actor, request, admit ? 'admitted' : 'refused', note.trim());
  }

  private async apply(tx: WriteTx, request: RequestRow): Promise<void> {
    const { id, number, groupId, requestedBy } = request;
    await tx.rows(NAME_BASIS, [writeBasis({ number, requestId: id })]);
    const changes = await tx.rows<PlacedChange>(CHANGES, [id]);
    const author = { personId: requestedBy, roles: [], basis: 'correction' } as const;
    const outcomes = await this.entries.enter(tx, author, groupId, changes);
    const objection = outcomes.find((outcome) => outcome !== undefined);
    if (objection) throw new NotApplied(objection);
  }

  private async close(
    tx: WriteTx,
    actor: Actor,
    request: RequestRow,
    state: CorrectionState,
    note: string,
  ): Promise<CorrectionOutcome> {
    const decided = { state, note, decidedBy: actor.personId, decidedAt: this.clock.now() };
    if (!(await tx.update(CorrectionRequest, request, decided))) return refuse('STALE_VERSION');
    tx.announce({
      topic: 'corrections',
      keys: [`group:${request.groupId}`, `person:${request.requestedBy}`],
      event: 'correction.decided',
    });
    return { outcome: 'stored' };
  }
}
