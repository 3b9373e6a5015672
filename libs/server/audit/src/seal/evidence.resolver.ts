import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { ChangeReceipt, CheckTrailInput, Evidence, TrailCheckAsked } from './evidence.graphql.js';
import { Receipts } from './receipts.js';
import { TrailChecks } from './trail-checks.js';

/** What proves the trail. */
@Resolver()
export class EvidenceResolver {
  constructor(
    @Inject(TrailChecks) private readonly checks: TrailChecks,
    @Inject(Receipts) private readonly receipts: Receipts,
  ) {}

  @Query(() => Evidence, {
    description: 'The last checkpoint of the trail, what waits to be sealed, and the last check.',
  })
  async evidence(@TheCall() call: Call): Promise<Evidence> {
    return this.checks.find(call);
  }

  @Mutation(() => TrailCheckAsked, {
    description:
      'Has the trail checked against the evidence outside the database; its outcome comes with `evidence`.',
  })
  async checkTrail(
    @TheCall() call: Call,
    @Args('input', { description: 'The request.' }) input: CheckTrailInput,
  ): Promise<TrailCheckAsked> {
    return this.checks.ask(call, input.clientMutationId);
  }

  @Query(() => ChangeReceipt, {
    nullable: true,
    description:
      'A receipt for an own request of the last hour, by the `x-request-id` of its answer; null: it changed nothing.',
  })
  async receipt(
    @TheCall() call: Call,
    @Args('requestId', { description: 'The request.' }) requestId: string,
  ): Promise<ChangeReceipt | null> {
    return this.receipts.find(call, requestId);
  }
}
