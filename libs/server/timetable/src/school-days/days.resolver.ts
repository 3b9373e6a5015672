import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Clock, Refused } from '@zhurnal/platform';
import {
  KeepSchoolDayInput,
  RemoveSchoolDayInput,
  SchoolDayChange,
  SchoolDayDetails,
  SchoolDayEffect,
  SchoolDayEffectAnswer,
  SchoolDaysAnswer,
} from './days.graphql.js';
import { listSchoolDays } from './days.reader.js';
import { KeepSchoolDays } from './keep-days.js';

const INPUT = { description: 'The change.' };

/** Days of the school calendar that go otherwise. */
@Resolver()
export class SchoolDaysResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KeepSchoolDays) private readonly keeping: KeepSchoolDays,
  ) {}

  @Query(() => [SchoolDayDetails], {
    description: 'Days without lessons, and days worked in place of others, that are not over.',
  })
  async schoolDays(@TheCall() call: Call): Promise<SchoolDayDetails[]> {
    return call.read([], (tx) => listSchoolDays(tx, this.clock));
  }

  @Query(() => SchoolDayEffectAnswer, { description: 'Which lessons a change of days takes out or brings.' })
  async schoolDayEffect(
    @TheCall() call: Call,
    @Args('change', INPUT) change: SchoolDayChange,
  ): Promise<typeof SchoolDayEffectAnswer> {
    const effect = await this.keeping.preview(call, change);
    return isRefused(effect) ? answerOf(effect) : effect;
  }

  @Mutation(() => SchoolDaysAnswer, {
    description:
      'Days without lessons, for the school or some classes, or a day worked by the timetable of another. What is recorded stays.',
  })
  async keepSchoolDay(
    @TheCall() call: Call,
    @Args('input', INPUT) input: KeepSchoolDayInput,
  ): Promise<typeof SchoolDaysAnswer> {
    return this.answer(call, await this.keeping.keep(call, input));
  }

  @Mutation(() => SchoolDaysAnswer, {
    description: 'The days go as usual again: lessons come back from today on. What is recorded stays.',
  })
  async removeSchoolDay(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveSchoolDayInput,
  ): Promise<typeof SchoolDaysAnswer> {
    return this.answer(call, await this.keeping.remove(call, input));
  }

  private async answer(call: Call, effect: SchoolDayEffect | Refused): Promise<typeof SchoolDaysAnswer> {
    if (isRefused(effect)) return answerOf(effect);
    return { effect, days: await call.read([], (tx) => listSchoolDays(tx, this.clock)) };
  }
}
