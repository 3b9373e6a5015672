import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { HelpKind } from '@zhurnal/rules';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { HelpAnswer, HelpKindEnum, HelpRegister, RecordHelpInput, RemoveHelpInput } from './help.graphql.js';
import { KeepHelp } from './keep-help.js';

const INPUT = { description: 'The change.' };

/** The register of help that was given with the journal. */
@Resolver()
export class HelpResolver {
  constructor(@Inject(KeepHelp) private readonly keeping: KeepHelp) {}

  @Query(() => HelpRegister, {
    description: 'Advice, training and meetings that were given in these days, to whom and by whom.',
  })
  helpRegister(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
    @Args('kind', { type: () => HelpKindEnum, nullable: true, description: 'Only of this kind.' })
    kind: HelpKind | null,
  ): Promise<HelpRegister> {
    return this.keeping.list(call, from, to, kind ?? null);
  }

  @Mutation(() => HelpAnswer, { description: 'Writes into the register what help the caller gave.' })
  async recordHelp(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RecordHelpInput,
  ): Promise<typeof HelpAnswer> {
    const outcome = await this.keeping.record(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => HelpAnswer, {
    description: 'Takes an entry out of the register: the own one, or any for those who keep it.',
  })
  async removeHelp(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveHelpInput,
  ): Promise<typeof HelpAnswer> {
    const outcome = await this.keeping.remove(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
