import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { KeepRegulation } from './keep-regulation.js';
import { RegulationAnswer, RegulationEffectAnswer, RegulationSeen } from './regulation.graphql.js';
import {
  AmendRegulationInput,
  ChooseRegulationInput,
  RegulationChange,
  WithdrawAmendmentInput,
} from './regulation.inputs.js';

@Resolver()
export class RegulationResolver {
  private readonly regulation: KeepRegulation;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.regulation = new KeepRegulation(clock);
  }

  @Query(() => RegulationSeen, { name: 'regulation', description: 'The regulation of the school on a day.' })
  read(
    @TheCall() call: Call,
    @Args('day', { type: () => DayScalar, nullable: true, description: 'The day; null: today.' })
    day: string | null,
  ): Promise<RegulationSeen> {
    return this.regulation.get(call, day);
  }

  @Query(() => RegulationEffectAnswer, {
    description: 'What a change of the regulation would do; it changes nothing.',
  })
  async previewRegulation(
    @TheCall() call: Call,
    @Args('change', { description: 'The change.' }) change: RegulationChange,
  ): Promise<typeof RegulationEffectAnswer> {
    const outcome = await this.regulation.preview(call, change);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RegulationAnswer, {
    description:
      'The school follows another profile from a day on. Amendments of the profile before end with it; lessons before keep their rules.',
  })
  async chooseRegulation(
    @TheCall() call: Call,
    @Args('input', { description: 'The profile and its order.' }) input: ChooseRegulationInput,
  ): Promise<typeof RegulationAnswer> {
    const outcome = await this.regulation.choose(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RegulationAnswer, {
    description: 'One setting holds otherwise from a day on; lessons before keep their rules.',
  })
  async amendRegulation(
    @TheCall() call: Call,
    @Args('input', { description: 'The setting and its order.' }) input: AmendRegulationInput,
  ): Promise<typeof RegulationAnswer> {
    const outcome = await this.regulation.amend(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RegulationAnswer, {
    description: 'Takes an amendment back, as long as its first day is not past.',
  })
  async withdrawAmendment(
    @TheCall() call: Call,
    @Args('input', { description: 'The amendment.' }) input: WithdrawAmendmentInput,
  ): Promise<typeof RegulationAnswer> {
    const outcome = await this.regulation.withdraw(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
