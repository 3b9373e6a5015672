import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { HomeworkTickAnswer, NewsSeenAnswer, OwnTaskAnswer } from './family-life.graphql.js';
import {
  PutOwnTaskInput,
  RemoveOwnTaskInput,
  SeeNewsInput,
  SetHomeworkDoneInput,
} from './family-life.inputs.js';
import { PutOwnTask, RemoveOwnTask } from './put-own-task.js';
import { SeeNews } from './see-news.js';
import { SetHomeworkDone } from './set-homework-done.js';
import { StudentHomework } from './student-homework.graphql.js';
import { StudentHomeworkReader } from './student-homework.reader.js';
import { StudentMarks } from './student-marks.graphql.js';
import { StudentMarksReader } from './student-marks.reader.js';

/** Marks by subject, homework and news of a family. */
@Resolver()
export class FamilyLifeResolver {
  constructor(
    @Inject(StudentMarksReader) private readonly marks: StudentMarksReader,
    @Inject(StudentHomeworkReader) private readonly homework: StudentHomeworkReader,
    @Inject(SetHomeworkDone) private readonly ticking: SetHomeworkDone,
    @Inject(PutOwnTask) private readonly puttingTask: PutOwnTask,
    @Inject(RemoveOwnTask) private readonly removingTask: RemoveOwnTask,
    @Inject(SeeNews) private readonly seeing: SeeNews,
  ) {}

  @Query(() => StudentMarks, {
    description:
      "A student's marks of a period by subject, with averages and forecasts by the school's rule.",
  })
  async studentMarks(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('periodId', {
      type: () => ID,
      nullable: true,
      description: "A period of the student's grade; null: the one it is, or was last.",
    })
    periodId: string | null,
  ): Promise<StudentMarks> {
    return this.marks.get(call, schoolId, studentId, periodId ?? null);
  }

  @Query(() => StudentHomework, { description: "A student's homework by the day it must be ready." })
  async studentHomework(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day; at most 120 days later.' }) to: string,
  ): Promise<StudentHomework> {
    return this.homework.get(call, schoolId, studentId, from, to);
  }

  @Mutation(() => HomeworkTickAnswer, {
    description:
      'Ticks own homework off, or takes the tick back. Students only: a parent sees and cannot tick.',
  })
  async setHomeworkDone(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SetHomeworkDoneInput,
  ): Promise<typeof HomeworkTickAnswer> {
    const outcome = await this.ticking.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : (outcome as typeof HomeworkTickAnswer);
  }

  @Mutation(() => OwnTaskAnswer, { description: 'Writes down a task of the own, or changes it.' })
  async putOwnTask(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: PutOwnTaskInput,
  ): Promise<typeof OwnTaskAnswer> {
    const outcome = await this.puttingTask.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : (outcome as typeof OwnTaskAnswer);
  }

  @Mutation(() => OwnTaskAnswer, { description: 'Takes a task of the own away.' })
  async removeOwnTask(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RemoveOwnTaskInput,
  ): Promise<typeof OwnTaskAnswer> {
    const outcome = await this.removingTask.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : (outcome as typeof OwnTaskAnswer);
  }

  @Mutation(() => NewsSeenAnswer, {
    description: 'Remembers which news of which children the caller was shown.',
  })
  async seeNews(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SeeNewsInput,
  ): Promise<typeof NewsSeenAnswer> {
    const outcome = await this.seeing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : (outcome as typeof NewsSeenAnswer);
  }
}
