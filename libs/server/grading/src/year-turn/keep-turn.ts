import {
  APPLY_TURN_RULES,
  CONFIRM_TURN_RULES,
  UNDO_TURN_RULES,
  firstObjection,
  plainText,
  refuse,
} from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { restoreSignIns } from '@zhurnal/identity';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { ARCHIVE } from '../closing/closing.sql.js';
import { makeNewYear } from './apply-turn.js';
import { draftInto, readDecisions } from './begin-turn.js';
import { decideOn } from './decide-turn.js';
import { findFromYear, findTurn, readOldTeaching, readOldYear } from './old-year.js';
import type { FromYear, KnownTurn } from './old-year.js';
import { planNewYear } from './plan-new-year.js';
import { CARRY_OUT, CHANGE_TURN, LOCK_FROM_YEAR, YEAR_OF_TURN } from './turn.sql.js';
import { RESTORE, SHUT_OUT, UNMAKE, USED } from './undo-turn.sql.js';
import { YearTurn } from './year-turn.entity.js';
import type {
  ApplyYearTurnInput,
  BeginYearTurnInput,
  ConfirmYearTurnInput,
  DecideYearTurnInput,
  UndoYearTurnInput,
} from './year-turn.inputs.js';
import { listOpenPeriods } from './year-turn.reader.js';

/** The year whose turn it is. */
type Kept = { readonly fromYearId: string } | Refused;

const NO_YEAR = refuse('NOT_FOUND', { params: { field: 'fromYearId' } });
const NO_TURN = refuse('NOT_FOUND', { params: { field: 'turnId' } });

/** Input of every verb on a turn that is begun. */
interface OnTurn {
  readonly clientMutationId: string;
  readonly turnId: string;
  readonly expectedVersion: number;
}

/** Begins the turn of a year, decides on it, carries it out, takes it back or confirms it. */
export class KeepTurn {
  constructor(private readonly clock: Clock) {}

  begin(call: Call, input: BeginYearTurnInput): Promise<Kept> {
    const { clientMutationId: key, fromYearId } = input;
    return call.write<Kept>([], { key, content: input }, async (tx) => {
      const year = await this.hold(tx, fromYearId);
      if (!year) return NO_YEAR;
      const known = await findTurn(tx, year.id);
      const old = await readOldYear(tx, year);
      const objection = await draftInto(tx, old, known, call.actor.personId, this.clock.now());
      return objection ?? this.said(tx, year.id);
    });
  }

  decide(call: Call, input: DecideYearTurnInput): Promise<Kept> {
    return this.change(call, input, async (tx, turn, year) => {
      if (turn.state !== 'draft')
        return refuse(turn.state === 'confirmed' ? 'TURN_CONFIRMED' : 'TURN_APPLIED');
      const { classes } = await readOldYear(tx, year);
      const objection = await decideOn(tx, turn.id, classes, input, this.clock.now());
      if (objection) return objection;
      await tx.rows(CHANGE_TURN, [turn.id]);
      return undefined;
    });
  }

  /** Makes the new year in one transaction; every row that it makes or ends is written down. */
  apply(call: Call, input: ApplyYearTurnInput): Promise<Kept> {
    return this.change(call, input, async (tx, turn, year) => {
      const [number, on, at] = [plainText(input.orderNumber), input.orderedOn as Day, this.clock.now()];
      const old = await readOldYear(tx, year);
      const teaching = await readOldTeaching(tx, year);
      const { targets, students } = await readDecisions(tx, turn.id);
      const plan = planNewYear(old, teaching, targets, students, on);
      const objection = firstObjection(APPLY_TURN_RULES, {
        state: turn.state,
        orderNumber: number,
        isYearTaken: year.nextName !== null,
        undecided: plan.undecided,
      });
      if (objection) return objection;
      const by = call.actor.personId;
      const toYearId = await makeNewYear(tx, turn.id, plan, old, teaching, { number, on, by, at });
      await tx.rows(CARRY_OUT, [turn.id, toYearId, number, on, at, by]);
      return undefined;
    });
  }

  /** Takes back exactly what the turn made, and gives what it ended its former last day. */
  undo(call: Call, input: UndoYearTurnInput): Promise<Kept> {
    return this.change(call, input, async (tx, turn) => {
      const used =
        turn.state === 'applied' ? await tx.rows<{ name: string }>(USED, [turn.id, turn.toYearId]) : [];
      const objection = firstObjection(UNDO_TURN_RULES, {
        state: turn.state,
        used: used.map(({ name }) => name),
      });
      if (objection) return objection;
      const [at, by] = [this.clock.now(), call.actor.personId];
      const shutOut = await tx.rows<{ id: string }>(SHUT_OUT, [turn.id, turn.appliedAt]);
      for (const statement of UNMAKE) await tx.rows(statement, [turn.id, at]);
      for (const statement of RESTORE) await tx.rows(statement, [turn.id]);
      await restoreSignIns(
        tx,
        shutOut.map(({ id }) => id),
        { at, byPersonId: by },
      );
      await tx.update(YearTurn, turn, { state: 'undone', undoneAt: at, undoneBy: by });
      tx.announce({ topic: 'people', keys: ['school'] });
      return undefined;
    });
  }

  /** Confirms it and archives the old year: what asks for the one asks for the other. */
  confirm(call: Call, input: ConfirmYearTurnInput): Promise<Kept> {
    return this.change(call, input, async (tx, turn, year) => {
      const [at, by] = [this.clock.now(), call.actor.personId];
      const openPeriods = year.isArchived ? [] : await listOpenPeriods(tx, at, year.id);
      const objection = firstObjection(CONFIRM_TURN_RULES, { state: turn.state, openPeriods });
      if (objection) return objection;
      await tx.update(YearTurn, turn, { state: 'confirmed', confirmedAt: at, confirmedBy: by });
      await tx.rows(ARCHIVE, [year.id, at, by]);
      return undefined;
    });
  }

  private change<Input extends OnTurn>(
    call: Call,
    input: Input,
    work: (tx: WriteTx, turn: KnownTurn, year: FromYear) => Promise<Refusal | undefined>,
  ): Promise<Kept> {
    const { clientMutationId: key, turnId, expectedVersion } = input;
    return call.write<Kept>([], { key, content: input }, async (tx) => {
      const known = await tx.find<{ yearId: string }>(YEAR_OF_TURN, [turnId]);
      const year = known && (await this.hold(tx, known.yearId));
      if (!year) return NO_TURN;
      const turn = await findTurn(tx, year.id);
      if (turn?.id !== turnId) return refuse('STALE_VERSION');
      if (turn.version !== expectedVersion) return refuse('STALE_VERSION');
      return (await work(tx, turn, year)) ?? this.said(tx, year.id);
    });
  }

  private async hold(tx: WriteTx, yearId: string): Promise<FromYear | undefined> {
    if ((await tx.rows(LOCK_FROM_YEAR, [yearId])).length === 0) return undefined;
    return findFromYear(tx, this.clock.now(), yearId);
  }

  private said(tx: WriteTx, fromYearId: string): Kept {
    tx.announce({ topic: 'settings', keys: ['school'] });
    return { fromYearId };
  }
}
