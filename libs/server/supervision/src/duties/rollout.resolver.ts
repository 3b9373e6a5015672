import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { KeepStatements } from './keep-statements.js';
import { Rollout, StateKeptInput, StatementAnswer, WithdrawStatementInput } from './rollout.graphql.js';

const INPUT = { description: 'The change.' };

/** The list of the change to electronic journals, and clauses that somebody states to be kept. */
@Resolver()
export class RolloutResolver {
  constructor(@Inject(KeepStatements) private readonly keeping: KeepStatements) {}

  @Query(() => Rollout, {
    description:
      'The steps of the change to electronic journals with what the rows show of each, and clauses that are stated.',
  })
  rollout(@TheCall() call: Call): Promise<Rollout> {
    return this.keeping.list(call);
  }

  @Mutation(() => StatementAnswer, {
    description: 'States that a step is done or a clause is kept, since when and by what evidence.',
  })
  async stateKept(
    @TheCall() call: Call,
    @Args('input', INPUT) input: StateKeptInput,
  ): Promise<typeof StatementAnswer> {
    const outcome = await this.keeping.state(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => StatementAnswer, { description: 'Withdraws a statement; it stays in the trail.' })
  async withdrawStatement(
    @TheCall() call: Call,
    @Args('input', INPUT) input: WithdrawStatementInput,
  ): Promise<typeof StatementAnswer> {
    const outcome = await this.keeping.withdraw(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
