import { SIGN_IN_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { blockSignIns, noteActs } from './note-acts.js';
import type { SignInChangeInput } from './sign-in.inputs.js';
import { listSignIns } from './sign-in.reader.js';
import { END_SESSIONS, MARK_ACCOUNTS, MARK_MEMBERSHIPS } from './sign-in.sql.js';
import type { SignInRow } from './sign-in.sql.js';

interface Changed {
  readonly outcome: 'changed';
}

/** What a change of a sign-in comes to. */
export type SignInOutcome = Changed | Refused;

type Work = (tx: WriteTx, person: SignInRow, why: Why) => Promise<Refusal | undefined>;

interface Why {
  readonly at: Date;
  readonly byPersonId: string;
  readonly note: string;
}

/** Blocks and restores sign-ins, signs devices out, and notes that a passport was shown. */
export class ChangeSignIn {
  /** What the school asks of families before these people are let in again; nothing where nobody has set it. */
  objectToOpening: (tx: ReadTx, personIds: readonly string[]) => Promise<Refusal | undefined> = () =>
    Promise.resolve(undefined);

  constructor(private readonly clock: Clock) {}

  /** Nobody comes in by it any more, on any device. Who blocks staff is an administrator, and stays one. */
  block(call: Call, input: SignInChangeInput): Promise<SignInOutcome> {
    return this.run(call, input, async (tx, person, why) => {
      if (person.accountId === null) return refuse('NO_SIGN_IN');
      await blockSignIns(tx, [person.personId], why);
      return undefined;
    });
  }

  restore(call: Call, input: SignInChangeInput): Promise<SignInOutcome> {
    return this.run(call, input, async (tx, person, why) => {
      if (person.accountId === null) return refuse('NO_SIGN_IN');
      // Let in again is let in: it is asked for the same as a new sign-in (S117-39).
      const objection = person.isOfStaff ? undefined : await this.objectToOpening(tx, [person.personId]);
      if (objection) return objection;
      await tx.rows(MARK_MEMBERSHIPS, [[person.personId], null]);
      await tx.rows(MARK_ACCOUNTS, [[person.accountId], why.at]);
      await noteActs(tx, [person], { ...why, act: 'restored' });
      return undefined;
    });
  }

  endSessions(call: Call, input: SignInChangeInput): Promise<SignInOutcome> {
    return this.run(call, input, async (tx, person, why) => {
      if (person.accountId === null) return refuse('NO_SIGN_IN');
      await tx.rows(END_SESSIONS, [[person.personId], why.at]);
      await noteActs(tx, [person], { ...why, act: 'sessions_ended' });
      return undefined;
    });
  }

  /** A passport was shown and the names were compared (G272-57, G272-58): the fact, never the document. */
  confirmIdentity(call: Call, input: SignInChangeInput): Promise<SignInOutcome> {
    return this.run(call, input, async (tx, person, why) => {
      await noteActs(tx, [person], { ...why, act: 'identity_checked' });
      return undefined;
    });
  }

  private run(call: Call, input: SignInChangeInput, work: Work): Promise<SignInOutcome> {
    const { clientMutationId: key, personId, note } = input;
    return call.write<SignInOutcome>(
      [{ kind: 'person', id: personId }],
      { key, content: input },
      async (tx) => {
        const at = this.clock.now();
        const [person] = await listSignIns(tx, [personId], at);
        if (!person) throw notFound();
        const { personId: actorId, roles: actorRoles } = call.actor;
        const objection = firstObjection(SIGN_IN_RULES, { ...person, actorId, actorRoles });
        const refusal = objection ?? (await work(tx, person, { at, byPersonId: actorId, note: note.trim() }));
        if (refusal) return refusal;
        tx.announce({ topic: 'people', keys: [`person:${personId}`] });
        return { outcome: 'changed' };
      },
    );
  }
}
