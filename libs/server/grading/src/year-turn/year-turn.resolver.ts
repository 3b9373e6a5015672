import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { refuse } from '@zhurnal/rules';
import { KeepTurn } from './keep-turn.js';
import { YearTurnAnswer, YearTurnPage } from './year-turn.graphql.js';
import {
  ApplyYearTurnInput,
  BeginYearTurnInput,
  ConfirmYearTurnInput,
  DecideYearTurnInput,
  UndoYearTurnInput,
} from './year-turn.inputs.js';
import { YearTurnReader } from './year-turn.reader.js';

@Resolver()
export class YearTurnResolver {
  private readonly reader: YearTurnReader;
  private readonly turns: KeepTurn;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.reader = new YearTurnReader(clock);
    this.turns = new KeepTurn(clock);
  }

  @Query(() => YearTurnPage, {
    nullable: true,
    description:
      'The turn of a year: what is decided, what it makes, and what is to be looked at before; null: there is no such year.',
  })
  yearTurn(
    @TheCall() call: Call,
    @Args('fromYearId', {
      type: () => ID,
      nullable: true,
      description: 'The year that ends; null: the current one.',
    })
    fromYearId: string | null | undefined,
  ): Promise<YearTurnPage | null> {
    return this.reader.get(call, fromYearId ?? null);
  }

  @Mutation(() => YearTurnAnswer, {
    description:
      'Makes a draft of the turn, or makes it anew; what people decided stays. Nothing but the draft changes.',
  })
  beginYearTurn(
    @TheCall() call: Call,
    @Args('input', { description: 'The year.' }) input: BeginYearTurnInput,
  ): Promise<typeof YearTurnAnswer> {
    return this.say(call, this.turns.begin(call, input));
  }

  @Mutation(() => YearTurnAnswer, { description: 'Decides about students and classes of a draft.' })
  decideYearTurn(
    @TheCall() call: Call,
    @Args('input', { description: 'Decisions; all of them or none.' }) input: DecideYearTurnInput,
  ): Promise<typeof YearTurnAnswer> {
    return this.say(call, this.turns.decide(call, input));
  }

  @Mutation(() => YearTurnAnswer, {
    description:
      'Makes the new year with its classes, students, groups and load, by an order of the director.',
  })
  applyYearTurn(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: ApplyYearTurnInput,
  ): Promise<typeof YearTurnAnswer> {
    return this.say(call, this.turns.apply(call, input));
  }

  @Mutation(() => YearTurnAnswer, {
    description: 'Takes back exactly what the turn made, unless somebody has worked with it.',
  })
  undoYearTurn(
    @TheCall() call: Call,
    @Args('input', { description: 'The turn.' }) input: UndoYearTurnInput,
  ): Promise<typeof YearTurnAnswer> {
    return this.say(call, this.turns.undo(call, input));
  }

  @Mutation(() => YearTurnAnswer, {
    description:
      'Confirms the turn once every period of the old year is closed, and archives that year. There is no way back.',
  })
  confirmYearTurn(
    @TheCall() call: Call,
    @Args('input', { description: 'The turn.' }) input: ConfirmYearTurnInput,
  ): Promise<typeof YearTurnAnswer> {
    return this.say(call, this.turns.confirm(call, input));
  }

  /** The page as it then stands: what is kept under the key of the request is only which one. */
  private async say(
    call: Call,
    kept: Promise<{ readonly fromYearId: string } | Refused>,
  ): Promise<typeof YearTurnAnswer> {
    const outcome = await kept;
    if (isRefused(outcome)) return answerOf(outcome);
    return (await this.reader.get(call, outcome.fromYearId)) ?? answerOf(refuse('NOT_FOUND'));
  }
}
