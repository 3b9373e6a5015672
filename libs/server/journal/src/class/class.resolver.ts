import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { ClassProgress } from './class-progress.graphql.js';
import { ClassProgressReader } from './class-progress.reader.js';
import { ClassToday } from './class-today.graphql.js';
import { ClassTodayReader } from './class-today.reader.js';

/** A class as its class teacher sees it, across all its journals. */
@Resolver()
export class ClassResolver {
  constructor(
    @Inject(ClassTodayReader) private readonly days: ClassTodayReader,
    @Inject(ClassProgressReader) private readonly progress: ClassProgressReader,
  ) {}

  @Query(() => ClassToday, {
    description:
      'Who of a class is not here on a day, since when and why, and which lessons have no roll yet.',
  })
  async classToday(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('date', { type: () => DayScalar, description: 'The day.' }) date: string,
  ): Promise<ClassToday> {
    return this.days.get(call, classId, date);
  }

  @Query(() => ClassProgress, { description: 'How a class stands in all its subjects over a period.' })
  async classProgress(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('periodId', { type: () => ID, description: 'The grading period.' }) periodId: string,
  ): Promise<ClassProgress> {
    return this.progress.get(call, classId, periodId);
  }
}
