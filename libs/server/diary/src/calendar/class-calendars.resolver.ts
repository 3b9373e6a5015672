import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import {
  ClassCalendar,
  OpenClassCalendarAnswer,
  OpenClassCalendarInput,
  RevokeClassCalendarAnswer,
  RevokeClassCalendarInput,
} from './class-calendars.graphql.js';
import { KeepClassCalendars } from './keep-class-calendars.js';

const INPUT = { description: 'The change.' };

/** Addresses under which calendar programs read the lessons of a class. */
@Resolver()
export class ClassCalendarsResolver {
  constructor(@Inject(KeepClassCalendars) private readonly keeping: KeepClassCalendars) {}

  @Query(() => [ClassCalendar], {
    description: 'Classes of the year whose calendars the caller keeps, and whether they have addresses.',
  })
  async classCalendars(@TheCall() call: Call): Promise<ClassCalendar[]> {
    return this.keeping.list(call);
  }

  @Mutation(() => OpenClassCalendarAnswer, {
    description:
      'Makes a secret address for the calendar of a class: its lessons without names of people. The one before it leads nowhere any more.',
  })
  async openClassCalendar(
    @TheCall() call: Call,
    @Args('input', INPUT) input: OpenClassCalendarInput,
  ): Promise<typeof OpenClassCalendarAnswer> {
    const outcome = await this.keeping.open(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RevokeClassCalendarAnswer, { description: 'Revokes the address of a class at once.' })
  async revokeClassCalendar(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RevokeClassCalendarInput,
  ): Promise<typeof RevokeClassCalendarAnswer> {
    const outcome = await this.keeping.revoke(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
