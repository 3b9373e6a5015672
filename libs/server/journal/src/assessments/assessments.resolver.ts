import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Refused } from '@zhurnal/platform';
import {
  AssessmentDays,
  AssessmentSchedule,
  AssessmentsAnswer,
  StudentAssessment,
} from './assessment.graphql.js';
import {
  AssessmentWish,
  PublishAssessmentsInput,
  PutAssessmentInput,
  RemoveAssessmentInput,
} from './assessment.inputs.js';
import type { AssessmentsKept } from './assessment.graphql.js';
import { AssessmentsReader } from './assessments.reader.js';
import { KeepAssessments } from './keep-assessments.js';

const answer = (outcome: AssessmentsKept | Refused): typeof AssessmentsAnswer =>
  isRefused(outcome) ? answerOf(outcome) : outcome;

/** The schedule of assessments. */
@Resolver()
export class AssessmentsResolver {
  constructor(
    @Inject(AssessmentsReader) private readonly reader: AssessmentsReader,
    @Inject(KeepAssessments) private readonly keeping: KeepAssessments,
  ) {}

  @Query(() => AssessmentSchedule, {
    description: 'The schedule of assessments of the year a day belongs to, with what is broken in it.',
  })
  async assessmentSchedule(
    @TheCall() call: Call,
    @Args('day', { type: () => DayScalar, description: 'Any day of the year.' }) day: string,
  ): Promise<AssessmentSchedule> {
    return this.reader.get(call, day);
  }

  @Query(() => AssessmentDays, {
    description: 'What an assessment would break on its day, and the nearest days on which nothing would be.',
  })
  async assessmentDays(
    @TheCall() call: Call,
    @Args('wish', { description: 'The assessment.' }) wish: AssessmentWish,
  ): Promise<AssessmentDays> {
    return this.reader.propose(call, wish);
  }

  @Query(() => [StudentAssessment], {
    description: "Published assessments of a student's classes, by day; at most 400 days.",
  })
  async studentAssessments(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<StudentAssessment[]> {
    return this.reader.listOfStudent(call, schoolId, studentId, from, to);
  }

  @Mutation(() => AssessmentsAnswer, { description: 'Plans an assessment, or changes one.' })
  async putAssessment(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: PutAssessmentInput,
  ): Promise<typeof AssessmentsAnswer> {
    return answer(await this.keeping.put(call, input));
  }

  @Mutation(() => AssessmentsAnswer, { description: 'Takes an assessment out of the schedule.' })
  async removeAssessment(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RemoveAssessmentInput,
  ): Promise<typeof AssessmentsAnswer> {
    return answer(await this.keeping.remove(call, input));
  }

  @Mutation(() => AssessmentsAnswer, {
    description: 'Publishes every proposal of a year: families see them from now on.',
  })
  async publishAssessments(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: PublishAssessmentsInput,
  ): Promise<typeof AssessmentsAnswer> {
    return answer(await this.keeping.publish(call, input));
  }
}
