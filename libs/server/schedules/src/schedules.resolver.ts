import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerOf, Call, isRefused, TheCall } from '@zhurnal/platform';
import { ScheduleOffice } from './schedule-office.js';
import {
  RetryScheduleRunInput,
  ScheduleSavedResult,
  Schedules,
  SwitchScheduleInput,
} from './schedules.graphql.js';

/** The calendar of the school, for its page. */
@Resolver()
export class SchedulesResolver {
  constructor(@Inject(ScheduleOffice) private readonly office: ScheduleOffice) {}

  @Query(() => Schedules, {
    description:
      'What happens by the calendar: kinds with their clauses and next moments, receipts, failures.',
  })
  schedules(@TheCall() call: Call): Promise<Schedules> {
    return this.office.show(call);
  }

  @Mutation(() => ScheduleSavedResult, { description: 'Has what failed tried again at once.' })
  async retryScheduleRun(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: RetryScheduleRunInput,
  ): Promise<typeof ScheduleSavedResult> {
    const outcome = await this.office.retry(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => ScheduleSavedResult, { description: 'Switches on or off what happens by the calendar.' })
  async switchSchedule(
    @TheCall() call: Call,
    @Args('input', { description: 'What, and why.' }) input: SwitchScheduleInput,
  ): Promise<typeof ScheduleSavedResult> {
    const outcome = await this.office.switch(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
