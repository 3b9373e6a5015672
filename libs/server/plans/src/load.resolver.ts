import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { KeepDepartments } from './keep-departments.js';
import { KeepLoad } from './keep-load.js';
import { LoadAnswer, TeachingLoadDetails } from './load.graphql.js';
import { ApproveLoadInput, SetCurriculumInput, SetLoadInput } from './load.inputs.js';
import { DepartmentAnswer, DepartmentList, PutDepartmentInput } from './department.graphql.js';

@Resolver()
export class LoadResolver {
  constructor(
    @Inject(KeepLoad) private readonly load: KeepLoad,
    @Inject(KeepDepartments) private readonly keeping: KeepDepartments,
  ) {}

  @Query(() => TeachingLoadDetails, {
    description: 'The curriculum of this year, and who teaches what by it.',
  })
  teachingLoad(@TheCall() call: Call): Promise<TeachingLoadDetails> {
    return this.load.get(call);
  }

  @Query(() => DepartmentList, { description: 'The departments of the school.' })
  departments(@TheCall() call: Call): Promise<DepartmentList> {
    return this.keeping.list(call);
  }

  @Mutation(() => LoadAnswer, { description: 'Writes lines of the curriculum; the other lines stay.' })
  async setCurriculum(
    @TheCall() call: Call,
    @Args('input', { description: 'The lines.' }) input: SetCurriculumInput,
  ): Promise<typeof LoadAnswer> {
    const outcome = await this.load.setCurriculum(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => LoadAnswer, { description: 'Gives a group to its teachers.' })
  async setLoad(
    @TheCall() call: Call,
    @Args('input', { description: 'The group and its teachers.' }) input: SetLoadInput,
  ): Promise<typeof LoadAnswer> {
    const outcome = await this.load.setLoad(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => LoadAnswer, { description: 'Approves the curriculum or the load of a year by an order.' })
  async approveLoad(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: ApproveLoadInput,
  ): Promise<typeof LoadAnswer> {
    const outcome = await this.load.approve(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => DepartmentAnswer, { description: 'Opens a department, or changes it.' })
  async putDepartment(
    @TheCall() call: Call,
    @Args('input', { description: 'The department.' }) input: PutDepartmentInput,
  ): Promise<typeof DepartmentAnswer> {
    const outcome = await this.keeping.put(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
