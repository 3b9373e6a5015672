import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { EnterPeriodMarks } from './enter-period-marks.js';
import { FinalSheet } from './final-sheet.graphql.js';
import { FinalSheetReader } from './final-sheet.reader.js';
import { AcceptSuggestionsInput, SetPeriodMarksInput, SetPeriodMarksPayload } from './period-mark.graphql.js';

/** Marks of periods, of the year and of examinations, as their teacher enters them. */
@Resolver()
export class FinalsResolver {
  constructor(
    @Inject(FinalSheetReader) private readonly sheets: FinalSheetReader,
    @Inject(EnterPeriodMarks) private readonly entering: EnterPeriodMarks,
  ) {}

  @Query(() => FinalSheet, {
    description: 'Marks of periods and of the year of a group, with what the rule suggests and why.',
  })
  async finalSheet(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
  ): Promise<FinalSheet> {
    return this.sheets.get(call, groupId);
  }

  @Mutation(() => SetPeriodMarksPayload, {
    description:
      'Enters, changes and clears marks of periods of one group; each item is answered for itself.',
  })
  async setPeriodMarks(
    @TheCall() call: Call,
    @Args('input', { description: 'The marks.' }) input: SetPeriodMarksInput,
  ): Promise<SetPeriodMarksPayload> {
    const results = await this.entering.run(call, input);
    return { clientMutationId: input.clientMutationId, results };
  }

  @Mutation(() => SetPeriodMarksPayload, {
    description: 'Accepts what is suggested for the empty cells of a column, in one act.',
  })
  async acceptSuggestions(
    @TheCall() call: Call,
    @Args('input', { description: 'The column and what was shown.' }) input: AcceptSuggestionsInput,
  ): Promise<SetPeriodMarksPayload> {
    const results = await this.entering.accept(call, input);
    return { clientMutationId: input.clientMutationId, results };
  }
}
