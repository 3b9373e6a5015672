import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { KeepOutsideMarks } from './keep-outside-marks.js';
import {
  OutsideMarkRegister,
  OutsideMarks,
  OutsideMarksAnswer,
  RecordOutsideMarksInput,
  RemoveOutsideMarkInput,
} from './outside.graphql.js';
import { OutsideReader } from './outside.reader.js';

/** Marks of medical and other institutions. */
@Resolver()
export class OutsideResolver {
  private readonly reader: OutsideReader;
  private readonly keeping: KeepOutsideMarks;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.reader = new OutsideReader(clock);
    this.keeping = new KeepOutsideMarks(clock, this.reader);
  }

  @Query(() => OutsideMarks, {
    description: 'Marks that medical and other institutions gave a student, with their documents.',
  })
  outsideMarks(
    @TheCall() call: Call,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('schoolId', {
      type: () => ID,
      nullable: true,
      description: 'The school, for families: they may have children in several.',
    })
    schoolId?: string | null,
  ): Promise<OutsideMarks> {
    return this.reader.get(call, studentId, schoolId ?? null);
  }

  @Query(() => OutsideMarkRegister, {
    description: 'Marks of other institutions of a class in its year, to be looked through and printed.',
  })
  outsideMarkRegister(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<OutsideMarkRegister> {
    return this.reader.register(call, classId);
  }

  @Mutation(() => OutsideMarksAnswer, {
    description: 'Writes down a document of another institution with marks of several subjects.',
  })
  async recordOutsideMarks(
    @TheCall() call: Call,
    @Args('input', { description: 'The document and the marks that are added.' })
    input: RecordOutsideMarksInput,
  ): Promise<typeof OutsideMarksAnswer> {
    const outcome = await this.keeping.record(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => OutsideMarksAnswer, { description: 'Takes marks of one subject out, with the reason.' })
  async removeOutsideMark(
    @TheCall() call: Call,
    @Args('input', { description: 'The marks and why.' }) input: RemoveOutsideMarkInput,
  ): Promise<typeof OutsideMarksAnswer> {
    const outcome = await this.keeping.remove(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
