import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { KeepPapers } from './keep-papers.js';
import {
  PapersSeen,
  PutRegulationPaperInput,
  RegulationPapersAnswer,
  RemoveRegulationPaperInput,
} from './papers.graphql.js';

@Resolver()
export class PapersResolver {
  private readonly papers: KeepPapers;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.papers = new KeepPapers(clock);
  }

  @Query(() => PapersSeen, { description: 'The papers of the regulations of the school.' })
  regulationPapers(@TheCall() call: Call): Promise<PapersSeen> {
    return this.papers.list(call);
  }

  @Mutation(() => RegulationPapersAnswer, {
    description: 'Puts a paper to a regulation, or says something else of it.',
  })
  async putRegulationPaper(
    @TheCall() call: Call,
    @Args('input', { description: 'The paper, whole.' }) input: PutRegulationPaperInput,
  ): Promise<typeof RegulationPapersAnswer> {
    const outcome = await this.papers.put(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => RegulationPapersAnswer, {
    description: 'Takes a paper out; what was published is published no more.',
  })
  async removeRegulationPaper(
    @TheCall() call: Call,
    @Args('input', { description: 'The paper.' }) input: RemoveRegulationPaperInput,
  ): Promise<typeof RegulationPapersAnswer> {
    const outcome = await this.papers.remove(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
