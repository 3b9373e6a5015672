import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { LessonRoll } from './lesson-roll.graphql.js';
import { LessonRollReader } from './lesson-roll.reader.js';
import { TakeRollAnswer, TakeRollInput } from './take-roll.graphql.js';
import { TakeRoll } from './take-roll.js';
import { TeacherDay } from './teacher-day.graphql.js';
import { TeacherDayReader } from './teacher-day.reader.js';

/** The day of a teacher and the roll call. */
@Resolver()
export class DayResolver {
  constructor(
    @Inject(TeacherDayReader) private readonly days: TeacherDayReader,
    @Inject(LessonRollReader) private readonly rolls: LessonRollReader,
    @Inject(TakeRoll) private readonly taking: TakeRoll,
  ) {}

  @Query(() => TeacherDay, {
    description: "The caller's lessons of a day, own and substituted, and what earlier ones lack.",
  })
  async teacherDay(
    @TheCall() call: Call,
    @Args('date', { type: () => DayScalar, description: 'The day.' }) date: string,
  ): Promise<TeacherDay> {
    return this.days.get(call, date);
  }

  @Query(() => LessonRoll, { description: 'The list of a lesson for the roll call.' })
  async lessonRoll(
    @TheCall() call: Call,
    @Args('lessonId', { type: () => ID, description: 'The lesson.' }) lessonId: string,
  ): Promise<LessonRoll> {
    return this.rolls.get(call, lessonId);
  }

  @Mutation(() => TakeRollAnswer, {
    description: 'States that the roll of a lesson was called, with the absences it found; or takes it back.',
  })
  async takeRoll(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: TakeRollInput,
  ): Promise<typeof TakeRollAnswer> {
    return this.taking.run(call, input);
  }
}
