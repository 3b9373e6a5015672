import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { KeepHandovers } from './keep-handovers.js';
import {
  PaperHandovers,
  PaperHandoversAnswer,
  RecordHandoverInput,
  TakeBackHandoverInput,
} from './paper-handover.graphql.js';
import { PaperHandoversReader } from './paper-handovers.reader.js';

/** Print-outs for families without the electronic form. */
@Resolver()
export class PaperHandoversResolver {
  constructor(
    @Inject(PaperHandoversReader) private readonly reader: PaperHandoversReader,
    @Inject(KeepHandovers) private readonly keeping: KeepHandovers,
  ) {}

  @Query(() => PaperHandovers, {
    description:
      'Print-outs that a class owes families without the electronic form, term by term of its year, and those that were handed over.',
  })
  paperHandovers(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<PaperHandovers> {
    return this.reader.get(call, classId);
  }

  @Mutation(() => PaperHandoversAnswer, {
    description: 'Writes down that print-outs of a term were handed over, for several students at once.',
  })
  async recordHandover(
    @TheCall() call: Call,
    @Args('input', { description: 'Which print-outs, when and to whom.' }) input: RecordHandoverInput,
  ): Promise<typeof PaperHandoversAnswer> {
    const outcome = await this.keeping.record(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => PaperHandoversAnswer, {
    description: 'Takes an entry about a print-out back that was made by mistake, with the reason.',
  })
  async takeBackHandover(
    @TheCall() call: Call,
    @Args('input', { description: 'Which entry, and why.' }) input: TakeBackHandoverInput,
  ): Promise<typeof PaperHandoversAnswer> {
    const outcome = await this.keeping.takeBack(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
