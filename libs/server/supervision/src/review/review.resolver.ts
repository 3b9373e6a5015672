import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused, notFound } from '@zhurnal/platform';
import { ControlReader } from '../control/control.reader.js';
import { KeepRemarks } from './keep-remarks.js';
import type { ReviewOutcome } from './keep-remarks.js';
import { ReviewPlan, SignReviewAnswer } from './review.graphql.js';
import { ReviewRemarkAnswer, ReviewRemarks } from './remark.graphql.js';
import {
  AnswerReviewRemarkInput,
  CopyReviewRemarkInput,
  DecideReviewRemarkInput,
  SignReviewInput,
  WriteReviewRemarkInput,
} from './review.inputs.js';
import { ReviewReader } from './review.reader.js';
import { SignReview } from './sign-review.js';

const INPUT = { description: 'The change.' };

/** Reviews of journals, and the remarks that they leave. */
@Resolver()
export class ReviewResolver {
  constructor(
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(ControlReader) private readonly control: ControlReader,
    @Inject(KeepRemarks) private readonly keeping: KeepRemarks,
    @Inject(SignReview) private readonly signing: SignReview,
  ) {}

  @Query(() => ReviewPlan, {
    description:
      'The journals to be reviewed for a month, with what is likely to be remarked on: all of the school, or those of own classes for a class teacher.',
  })
  async reviewPlan(
    @TheCall() call: Call,
    @Args('month', { type: () => DayScalar, description: 'A day of the month.' }) month: string,
  ): Promise<ReviewPlan> {
    return this.reader.plan(call, this.control, month);
  }

  @Query(() => ReviewRemarks, {
    description:
      'Remarks on journals: all of the school for those who lead it, of own classes for a class teacher, and those to the caller.',
  })
  async reviewRemarks(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day on which they were written.' })
    from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
    @Args('groupId', { type: () => ID, nullable: true, description: 'Only of this group.' })
    groupId: string | null,
    @Args('mine', { defaultValue: false, description: 'Only those that the caller is to set right.' })
    mine: boolean,
    @Args('unsettled', {
      defaultValue: false,
      description: 'Those not accepted yet as well, whenever they were written.',
    })
    unsettled: boolean,
  ): Promise<ReviewRemarks> {
    return this.reader.list(call, { from, to, groupId: groupId ?? null, mine, unsettled });
  }

  @Mutation(() => ReviewRemarkAnswer, {
    description: 'Writes a remark on a journal: on a cell, a lesson, a column or a page of days.',
  })
  async writeReviewRemark(
    @TheCall() call: Call,
    @Args('input', INPUT) input: WriteReviewRemarkInput,
  ): Promise<typeof ReviewRemarkAnswer> {
    return this.answer(call, input, await this.keeping.write(call, input));
  }

  @Mutation(() => ReviewRemarkAnswer, { description: 'The performer says that a remark is set right.' })
  async answerReviewRemark(
    @TheCall() call: Call,
    @Args('input', INPUT) input: AnswerReviewRemarkInput,
  ): Promise<typeof ReviewRemarkAnswer> {
    return this.answer(call, input, await this.keeping.answer(call, input));
  }

  @Mutation(() => ReviewRemarkAnswer, {
    description: 'Accepts a remark as fixed, or sends it back; never by who has set it right.',
  })
  async decideReviewRemark(
    @TheCall() call: Call,
    @Args('input', INPUT) input: DecideReviewRemarkInput,
  ): Promise<typeof ReviewRemarkAnswer> {
    return this.answer(call, input, await this.keeping.decide(call, input));
  }

  @Mutation(() => ReviewRemarkAnswer, { description: 'Says that a remark stands in the paper journal too.' })
  async copyReviewRemark(
    @TheCall() call: Call,
    @Args('input', INPUT) input: CopyReviewRemarkInput,
  ): Promise<typeof ReviewRemarkAnswer> {
    return this.answer(call, input, await this.keeping.copy(call, input));
  }

  @Mutation(() => SignReviewAnswer, { description: 'Signs that a journal was looked through for a month.' })
  async signReview(
    @TheCall() call: Call,
    @Args('input', INPUT) input: SignReviewInput,
  ): Promise<typeof SignReviewAnswer> {
    const outcome = await this.signing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async answer(
    call: Call,
    { id, groupId }: { readonly id: string; readonly groupId: string },
    outcome: ReviewOutcome,
  ): Promise<typeof ReviewRemarkAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    const { actor } = call;
    const remark = await call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const found = await this.reader.show(tx, actor, id, groupId);
      if (!found) throw notFound();
      return found;
    });
    return outcome.outcome === 'stored' ? { remark } : { current: remark };
  }
}
