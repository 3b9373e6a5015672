import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Target } from '@zhurnal/rules';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { CorrectionAnswer, CorrectionDetails, CorrectionPage, OpenCorrection } from './correction.graphql.js';
import {
  CorrectionQuery,
  DecideCorrectionInput,
  FileCorrectionInput,
  WithdrawCorrectionInput,
} from './correction.inputs.js';
import { CorrectionReader } from './correction.reader.js';
import { DecideCorrection } from './decide-correction.js';
import { FileCorrection } from './file-correction.js';
import type { CorrectionOutcome } from './file-correction.js';

/** The register of corrections: teachers ask to change what is locked, somebody else decides. */
@Resolver()
export class CorrectionResolver {
  constructor(
    @Inject(CorrectionReader) private readonly reader: CorrectionReader,
    @Inject(FileCorrection) private readonly filing: FileCorrection,
    @Inject(DecideCorrection) private readonly deciding: DecideCorrection,
  ) {}

  @Query(() => CorrectionPage, {
    description:
      'The register of corrections, the newest first: all of it, or the own requests of a teacher.',
  })
  async correctionRequests(
    @TheCall() call: Call,
    @Args({ type: () => CorrectionQuery }) { filter, first, after }: CorrectionQuery,
  ): Promise<CorrectionPage> {
    return this.reader.list(call, filter, first, after ?? null);
  }

  @Query(() => CorrectionDetails, {
    nullable: true,
    description: 'One request; null: there is none that the caller may see.',
  })
  async correctionRequest(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The request.' }) id: string,
  ): Promise<CorrectionDetails | null> {
    return this.reader.find(call, id);
  }

  @Query(() => [OpenCorrection], {
    description: 'Places of a journal about which a request waits for a decision.',
  })
  async openCorrections(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
  ): Promise<OpenCorrection[]> {
    return this.reader.listOpen(call, groupId);
  }

  @Mutation(() => CorrectionAnswer, {
    description: 'Asks to correct what is locked, where the regulation corrects by the register.',
  })
  async fileCorrection(
    @TheCall() call: Call,
    @Args('input', { description: 'The request.' }) input: FileCorrectionInput,
  ): Promise<typeof CorrectionAnswer> {
    return this.answer(call, input.id, await this.filing.run(call, input), [
      { kind: 'group', id: input.groupId },
    ]);
  }

  @Mutation(() => CorrectionAnswer, {
    description: 'Takes an own request back that nobody has decided about.',
  })
  async withdrawCorrection(
    @TheCall() call: Call,
    @Args('input', { description: 'Which one.' }) input: WithdrawCorrectionInput,
  ): Promise<typeof CorrectionAnswer> {
    return this.answer(call, input.id, await this.deciding.withdraw(call, input));
  }

  @Mutation(() => CorrectionAnswer, {
    description: 'Admits a request of somebody else and makes all of its changes, or refuses it with a note.',
  })
  async decideCorrection(
    @TheCall() call: Call,
    @Args('input', { description: 'The decision.' }) input: DecideCorrectionInput,
  ): Promise<typeof CorrectionAnswer> {
    return this.answer(call, input.id, await this.deciding.decide(call, input));
  }

  private async answer(
    call: Call,
    id: string,
    outcome: CorrectionOutcome,
    targets: readonly Target[] = [],
  ): Promise<typeof CorrectionAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    return { request: await this.reader.get(call, id, targets) };
  }
}
