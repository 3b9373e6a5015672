import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { Acknowledge } from './acknowledge.js';
import { AcknowledgeFinalsInput, AcknowledgementAnswer } from './release.graphql.js';
import { FinalsToSee, StudentFinals } from './student-finals.graphql.js';
import { StudentFinalsReader } from './student-finals.reader.js';

/** Marks of periods as families see them. */
@Resolver()
export class FamilyFinalsResolver {
  constructor(
    @Inject(StudentFinalsReader) private readonly finals: StudentFinalsReader,
    @Inject(Acknowledge) private readonly acknowledging: Acknowledge,
  ) {}

  @Query(() => StudentFinals, {
    description: 'Marks of periods and of the year of a student, as far as they are published.',
  })
  async studentFinals(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
  ): Promise<StudentFinals> {
    return this.finals.get(call, schoolId, studentId);
  }

  @Query(() => [FinalsToSee], {
    description: 'Marks of the children that wait for the statement of the family, over all schools.',
  })
  async finalsToSee(@TheCall() call: Call): Promise<FinalsToSee[]> {
    return this.finals.listWaiting(call);
  }

  @Mutation(() => AcknowledgementAnswer, {
    description:
      'States to have seen the marks of a student, with a question to the class teacher or without.',
  })
  async acknowledgeFinals(
    @TheCall() call: Call,
    @Args('input', { description: 'What was seen.' }) input: AcknowledgeFinalsInput,
  ): Promise<typeof AcknowledgementAnswer> {
    const outcome = await this.acknowledging.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
