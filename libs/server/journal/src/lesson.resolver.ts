import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { AnswerLesson } from './answer-lesson.js';
import { LessonAnswer } from './lesson.graphql.js';
import { ExplainLateness } from './explain-lateness.js';
import {
  ExplainLatenessInput,
  PutWorkInput,
  RecordLessonInput,
  RemoveHomeworkInput,
  RemoveWorkInput,
  SetHomeworkInput,
} from './lesson.inputs.js';
import { PutWork } from './put-work.js';
import { RecordLesson } from './record-lesson.js';
import { RemoveHomework } from './remove-homework.js';
import { RemoveWork } from './remove-work.js';
import { SetHomework } from './set-homework.js';

/** Changes of a lesson; each answers with the lesson as it then stands. */
@Resolver()
export class LessonResolver {
  constructor(
    @Inject(AnswerLesson) private readonly answer: AnswerLesson,
    @Inject(RecordLesson) private readonly recording: RecordLesson,
    @Inject(SetHomework) private readonly settingHomework: SetHomework,
    @Inject(RemoveHomework) private readonly removingHomework: RemoveHomework,
    @Inject(PutWork) private readonly puttingWork: PutWork,
    @Inject(ExplainLateness) private readonly explaining: ExplainLateness,
    @Inject(RemoveWork) private readonly removingWork: RemoveWork,
  ) {}

  @Mutation(() => LessonAnswer, { description: "Writes a lesson's topic, and whether it was held." })
  async recordLesson(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RecordLessonInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.recording.run(call, input));
  }

  @Mutation(() => LessonAnswer, {
    description: 'Says why a part of a lesson is entered after its term, once for all that is then entered.',
  })
  async explainLateness(
    @TheCall() call: Call,
    @Args('input', { description: 'The part and the reason.' }) input: ExplainLatenessInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.explaining.run(call, input));
  }

  @Mutation(() => LessonAnswer, { description: 'Sets homework at a lesson, or changes it.' })
  async setHomework(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SetHomeworkInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.settingHomework.run(call, input));
  }

  @Mutation(() => LessonAnswer, { description: 'Takes homework back; its history stays.' })
  async removeHomework(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RemoveHomeworkInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.removingHomework.run(call, input));
  }

  @Mutation(() => LessonAnswer, {
    description: 'Adds a work to a lesson, or changes its kind, title, weight or scale.',
  })
  async putWork(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: PutWorkInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.puttingWork.run(call, input));
  }

  @Mutation(() => LessonAnswer, { description: 'Removes a work that has no marks; its history stays.' })
  async removeWork(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RemoveWorkInput,
  ): Promise<typeof LessonAnswer> {
    return this.answer.to(call, input.lessonId, await this.removingWork.run(call, input));
  }
}
