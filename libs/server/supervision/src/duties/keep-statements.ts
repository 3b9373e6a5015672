import {
  STATEMENT_RULES,
  firstObjection,
  linesFor,
  listNameOf,
  listRollout,
  listStatedClauses,
  plainText,
  refuse,
} from '@zhurnal/rules';
import type { Day, DayRange, PersonName, RolloutSeen } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { KeptStatement } from './kept-statement.entity.js';
import { ROLLOUT_HEAD, ROLLOUT_SEEN, STATED } from './rollout.sql.js';
import type {
  KeptStatementDetails,
  Rollout,
  StateKeptInput,
  WithdrawStatementInput,
} from './rollout.graphql.js';

interface StatedRow extends Omit<KeptStatementDetails, 'by'> {
  readonly subject: string;
  readonly by: PersonName;
}

interface Head {
  readonly today: Day;
  /** The regulation as text. */
  readonly profile: string;
  readonly year: DayRange | null;
}

/** What a change of statements comes to. */
export type StatementOutcome = { readonly statementId: string } | Refused;

const VERBS = ['stateKept', 'withdrawStatement'];

/** The list of the change to electronic journals (G24-19 … G24-23), and what somebody responsible states to be kept. */
export class KeepStatements {
  constructor(private readonly clock: Clock) {}

  /** Three statements, whatever the school. */
  list(call: Call): Promise<Rollout> {
    const { personId, roles } = call.actor;
    return call.read([], async (tx) => {
      const now = this.clock.now();
      const [head, seen, stated] = await tx.together(() =>
        Promise.all([
          this.head(tx, personId),
          tx.rows<RolloutSeen>(ROLLOUT_SEEN, [personId, now]),
          tx.rows<StatedRow>(STATED),
        ]),
      );
      const profile = regulationOf(head.profile, head.today).id;
      const statementOn = (subject: string): KeptStatementDetails | null => {
        const row = stated.find((one) => one.subject === subject);
        return row
          ? { id: row.id, version: row.version, day: row.day, text: row.text, by: listNameOf(row.by) }
          : null;
      };
      const said = stated.map(({ subject }) => subject);
      return {
        today: head.today,
        items: listRollout({ profile, year: head.year, today: head.today, seen, said }).map((item) => ({
          step: item.step,
          subject: item.step,
          clause: item.clause,
          dueOn: item.dueOn,
          state: item.state,
          have: item.seen?.have ?? null,
          want: item.seen?.want ?? null,
          statement: statementOn(item.step),
        })),
        clauses: listStatedClauses(profile).map(({ id, words }) => ({
          clause: id,
          words,
          statement: statementOn(id),
        })),
        can: VERBS.filter((operation) => linesFor(operation, roles).length > 0),
      };
    });
  }

  state(call: Call, input: StateKeptInput): Promise<StatementOutcome> {
    const { clientMutationId: key, id, subject, day } = input;
    const { personId } = call.actor;
    return call.write<StatementOutcome>([], { key, content: input }, async (tx) => {
      const head = await this.head(tx, personId);
      const text = plainText(input.text);
      const profile = regulationOf(head.profile, head.today).id;
      const objection = firstObjection(STATEMENT_RULES, {
        subject,
        profile,
        text,
        day: day as Day,
        today: head.today,
      });
      if (objection) return objection;
      const stated = await tx.rows<StatedRow>(STATED);
      if (stated.some((one) => one.subject === subject || one.id === id)) return refuse('STALE_VERSION');
      await tx.insert(KeptStatement, [{ id, subject, day, text, statedBy: personId }]);
      tx.announce({ topic: 'duties', keys: ['school'] });
      return { statementId: id };
    });
  }

  withdraw(
    call: Call,
    { clientMutationId: key, id, expectedVersion }: WithdrawStatementInput,
  ): Promise<StatementOutcome> {
    return call.write<StatementOutcome>([], { key, content: { id, expectedVersion } }, async (tx) => {
      const stated = await tx.rows<StatedRow>(STATED);
      if (!stated.some((one) => one.id === id)) throw notFound();
      const isDone = await tx.update(
        KeptStatement,
        { id, version: expectedVersion },
        { deletedAt: this.clock.now() },
      );
      if (!isDone) return refuse('STALE_VERSION');
      tx.announce({ topic: 'duties', keys: ['school'] });
      return { statementId: id };
    });
  }

  private async head(tx: ReadTx, personId: string): Promise<Head> {
    const head = await tx.find<Head>(ROLLOUT_HEAD, [personId, this.clock.now()]);
    if (!head) throw notFound();
    return head;
  }
}
