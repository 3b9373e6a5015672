import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { EnterMarks } from './enter-marks.js';
import { SetMarksInput, SetMarksPayload } from './mark.graphql.js';

@Resolver()
export class MarksResolver {
  constructor(@Inject(EnterMarks) private readonly entering: EnterMarks) {}

  @Mutation(() => SetMarksPayload, {
    description: 'Enters, changes or clears marks; one bad item never fails the batch.',
  })
  async setMarks(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SetMarksInput,
  ): Promise<SetMarksPayload> {
    return { clientMutationId: input.clientMutationId, results: await this.entering.run(call, input) };
  }
}
