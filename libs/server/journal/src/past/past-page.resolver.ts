import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, InstantScalar, TheCall } from '@zhurnal/platform';
import { JournalPage } from '../journal-page.graphql.js';
import { JournalMoments } from './moment.graphql.js';
import { PastPageReader } from './past-page.reader.js';

/** Questions about journals as they stood. */
@Resolver()
export class PastPageResolver {
  constructor(@Inject(PastPageReader) private readonly reader: PastPageReader) {}

  @Query(() => JournalPage, {
    description:
      'The journal of one group over some weeks as it stood at an instant, from what its trail tells. Names of people are those of today.',
  })
  async journalPageAsOf(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The teaching group.' }) groupId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 400 days later.' }) to: string,
    @Args('at', { type: () => InstantScalar, description: 'The instant.' }) at: string,
  ): Promise<JournalPage> {
    return this.reader.get(call, { groupId, from, to }, at);
  }

  @Query(() => JournalMoments, {
    description:
      'Who changed what is written in the lessons of these days, request by request, newest first.',
  })
  async journalMoments(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The teaching group.' }) groupId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 400 days later.' }) to: string,
    @Args('before', { type: () => InstantScalar, nullable: true, description: 'Only before this instant.' })
    before: string | null,
  ): Promise<JournalMoments> {
    return this.reader.listMoments(call, { groupId, from, to }, before ?? null);
  }
}
