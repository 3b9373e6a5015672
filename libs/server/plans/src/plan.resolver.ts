import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Refused } from '@zhurnal/platform';
import { Fault } from '@zhurnal/platform';
import { KeepPlan } from './keep-plan.js';
import { PlanAnswer, PlanList, ThematicPlanDetails } from './plan.graphql.js';
import {
  AssignPlanInput,
  CopyPlanInput,
  PlanStepInput,
  ReturnPlanInput,
  SavePlanInput,
} from './plan.inputs.js';
import { PlanReader } from './plan.reader.js';
import { NextTopic, PlanLagReport, PlanProgressDetails } from './progress.graphql.js';
import { ProgressReader } from './progress.reader.js';

/** The most lessons that are asked for at once. */
const MOST_LESSONS = 100;

const answer = (outcome: ThematicPlanDetails | Refused): typeof PlanAnswer =>
  isRefused(outcome) ? answerOf(outcome) : outcome;

@Resolver()
export class PlanResolver {
  constructor(
    @Inject(PlanReader) private readonly reader: PlanReader,
    @Inject(ProgressReader) private readonly progress: ProgressReader,
    @Inject(KeepPlan) private readonly keeping: KeepPlan,
  ) {}

  @Query(() => PlanList, { description: 'The thematic plans of an academic year.' })
  plans(
    @TheCall() call: Call,
    @Args('yearId', {
      type: () => ID,
      nullable: true,
      description: 'The academic year; left out: that of today.',
    })
    yearId?: string | null,
  ): Promise<PlanList> {
    return this.reader.list(call, yearId ?? null);
  }

  @Query(() => ThematicPlanDetails, { description: 'One thematic plan with its topics.' })
  plan(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The plan.' }) id: string,
  ): Promise<ThematicPlanDetails> {
    return this.reader.get(call, id);
  }

  @Query(() => [NextTopic], {
    description:
      'The topics that lessons get by the plans of their groups, at most 100 lessons; a lesson that has a topic gets none.',
  })
  nextTopics(
    @TheCall() call: Call,
    @Args('lessonIds', { type: () => [ID], description: 'The lessons.' }) lessonIds: string[],
  ): Promise<NextTopic[]> {
    if (lessonIds.length === 0 || lessonIds.length > MOST_LESSONS)
      throw new Fault('BAD_REQUEST', `Ask for 1–${MOST_LESSONS} lessons.`);
    return this.progress.next(call, lessonIds);
  }

  @Query(() => PlanProgressDetails, { description: 'Plan and fact of a group.' })
  planProgress(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
  ): Promise<PlanProgressDetails> {
    return this.progress.progress(call, groupId);
  }

  @Query(() => PlanLagReport, {
    description: 'Plan and fact of every group of the year; of a teacher, of the own groups.',
  })
  planLag(@TheCall() call: Call): Promise<PlanLagReport> {
    return this.progress.lag(call);
  }

  @Mutation(() => PlanAnswer, {
    description:
      'Writes a plan with all of its topics; what had been handed in or approved is a draft again.',
  })
  async savePlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The plan.' }) input: SavePlanInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.save(call, input));
  }

  @Mutation(() => PlanAnswer, { description: 'Copies a plan for another class, grade or year.' })
  async copyPlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The copy.' }) input: CopyPlanInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.copy(call, input));
  }

  @Mutation(() => PlanAnswer, { description: 'Groups follow a plan from now on, or follow it no longer.' })
  async assignPlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The groups.' }) input: AssignPlanInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.assign(call, input));
  }

  @Mutation(() => PlanAnswer, { description: 'The author hands the plan in.' })
  async submitPlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The plan.' }) input: PlanStepInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.step(call, 'submit', input));
  }

  @Mutation(() => PlanAnswer, { description: 'The department or a deputy agrees to the plan.' })
  async agreePlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The plan.' }) input: PlanStepInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.step(call, 'agree', input));
  }

  @Mutation(() => PlanAnswer, { description: 'A deputy or the director approves the plan.' })
  async approvePlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The plan.' }) input: PlanStepInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.step(call, 'approve', input));
  }

  @Mutation(() => PlanAnswer, { description: 'The plan goes back to its author, with a reason.' })
  async returnPlan(
    @TheCall() call: Call,
    @Args('input', { description: 'The plan and the reason.' }) input: ReturnPlanInput,
  ): Promise<typeof PlanAnswer> {
    return answer(await this.keeping.step(call, 'return', input, input.reason));
  }
}
