import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { DutyAnswer, DutyCalendar } from './duties.graphql.js';
import { CompleteDutyInput, ReopenDutyInput } from './duties.inputs.js';
import { DutiesReader } from './duties.reader.js';
import { SettleDuty } from './settle-duty.js';

const INPUT = { description: 'The change.' };

/** The duties of the regulation as dated tasks. */
@Resolver()
export class DutiesResolver {
  constructor(
    @Inject(DutiesReader) private readonly reader: DutiesReader,
    @Inject(SettleDuty) private readonly settling: SettleDuty,
  ) {}

  @Query(() => DutyCalendar, {
    description:
      'What the regulation asks to be done in these days: the own tasks, or everybody’s for those who lead the school or control it.',
  })
  duties(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First of the last days in time.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last of them.' }) to: string,
    @Args('mine', { defaultValue: true, description: 'Only the own tasks.' }) mine: boolean,
  ): Promise<DutyCalendar> {
    return this.reader.list(call, from, to, mine);
  }

  @Mutation(() => DutyAnswer, {
    description: 'Says of a task that it is done, with its evidence, or why it is put off or not needed.',
  })
  async completeDuty(
    @TheCall() call: Call,
    @Args('input', INPUT) input: CompleteDutyInput,
  ): Promise<typeof DutyAnswer> {
    const outcome = await this.settling.complete(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => DutyAnswer, { description: 'Takes back what was said of a task.' })
  async reopenDuty(
    @TheCall() call: Call,
    @Args('input', INPUT) input: ReopenDutyInput,
  ): Promise<typeof DutyAnswer> {
    const outcome = await this.settling.reopen(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
