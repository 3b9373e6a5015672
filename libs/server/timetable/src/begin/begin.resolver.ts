import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { BeginTimetable } from './begin-timetable.js';
import {
  BeginTimetableAnswer,
  BeginTimetableInput,
  CopyClassWeekAnswer,
  CopyClassWeekInput,
  FormGroupAnswer,
  FormGroupInput,
} from './begin.graphql.js';
import { CopyWeek } from './copy-week.js';
import { FormGroup } from './form-group.js';

const INPUT = { description: 'The change.' };

/** A timetable by hand, without a file. */
@Resolver()
export class BeginResolver {
  constructor(
    @Inject(BeginTimetable) private readonly beginning: BeginTimetable,
    @Inject(FormGroup) private readonly forming: FormGroup,
    @Inject(CopyWeek) private readonly copying: CopyWeek,
  ) {}

  @Mutation(() => BeginTimetableAnswer, {
    description:
      'Opens an empty timetable for days that have none, and hangs the first bells if there are none.',
  })
  async beginTimetable(
    @TheCall() call: Call,
    @Args('input', INPUT) input: BeginTimetableInput,
  ): Promise<typeof BeginTimetableAnswer> {
    const outcome = await this.beginning.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => FormGroupAnswer, {
    description: 'The teaching group of a subject of a class or subgroup: the one there is, or a new one.',
  })
  async formGroup(
    @TheCall() call: Call,
    @Args('input', INPUT) input: FormGroupInput,
  ): Promise<typeof FormGroupAnswer> {
    const outcome = await this.forming.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => CopyClassWeekAnswer, {
    description:
      'Puts the weekly periods of a class into the week of another, where that is free; teachers and rooms are named afterwards.',
  })
  async copyClassWeek(
    @TheCall() call: Call,
    @Args('input', INPUT) input: CopyClassWeekInput,
  ): Promise<typeof CopyClassWeekAnswer> {
    const outcome = await this.copying.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
