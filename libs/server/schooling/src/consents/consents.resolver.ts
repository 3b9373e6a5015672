import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import {
  ClassConsents,
  ConsentsAnswer,
  RecordConsentInput,
  StudentConsents,
  WithdrawConsentInput,
} from './consent.graphql.js';
import { ConsentsReader } from './consents.reader.js';
import { KeepConsents } from './keep-consents.js';

/** Applications and consents of families. */
@Resolver()
export class ConsentsResolver {
  constructor(
    @Inject(ConsentsReader) private readonly reader: ConsentsReader,
    @Inject(KeepConsents) private readonly keeping: KeepConsents,
  ) {}

  @Query(() => StudentConsents, {
    description: 'What the family of a student has given in writing, and what is asked of it.',
  })
  async studentConsents(
    @TheCall() call: Call,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('schoolId', {
      type: () => ID,
      nullable: true,
      description: 'The school; null: the one of the call.',
    })
    schoolId: string | null,
  ): Promise<StudentConsents> {
    return this.reader.get(call, studentId, schoolId ?? null);
  }

  @Query(() => ClassConsents, { description: 'What the families of a class have given in writing.' })
  async classConsents(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<ClassConsents> {
    return this.reader.list(call, classId);
  }

  @Mutation(() => ConsentsAnswer, { description: 'Writes down what a family has given in writing.' })
  async recordConsent(
    @TheCall() call: Call,
    @Args('input', { description: 'What was given, by whom and how.' }) input: RecordConsentInput,
  ): Promise<typeof ConsentsAnswer> {
    const outcome = await this.keeping.record(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => ConsentsAnswer, { description: 'Writes down that a family has withdrawn what it gave.' })
  async withdrawConsent(
    @TheCall() call: Call,
    @Args('input', { description: 'What, and since when.' }) input: WithdrawConsentInput,
  ): Promise<typeof ConsentsAnswer> {
    const outcome = await this.keeping.withdraw(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
