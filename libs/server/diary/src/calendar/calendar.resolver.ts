import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import {
  CalendarChoice,
  OpenCalendarAnswer,
  OpenCalendarInput,
  RevokeCalendarAnswer,
  RevokeCalendarInput,
} from './calendar.graphql.js';
import { KeepCalendars } from './keep-calendars.js';

const INPUT = { description: 'The change.' };

/** Addresses under which calendar programs read lessons. */
@Resolver()
export class CalendarResolver {
  constructor(@Inject(KeepCalendars) private readonly keeping: KeepCalendars) {}

  @Query(() => [CalendarChoice], {
    description: 'Calendars the caller may have, and whether they have addresses.',
  })
  async myCalendars(@TheCall() call: Call): Promise<CalendarChoice[]> {
    return this.keeping.list(call);
  }

  @Mutation(() => OpenCalendarAnswer, {
    description: 'Makes a secret address for a calendar; the one before it leads nowhere any more.',
  })
  async openCalendar(
    @TheCall() call: Call,
    @Args('input', INPUT) input: OpenCalendarInput,
  ): Promise<typeof OpenCalendarAnswer> {
    const outcome = await this.keeping.open(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RevokeCalendarAnswer, { description: 'Revokes an address at once.' })
  async revokeCalendar(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RevokeCalendarInput,
  ): Promise<typeof RevokeCalendarAnswer> {
    const outcome = await this.keeping.revoke(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
