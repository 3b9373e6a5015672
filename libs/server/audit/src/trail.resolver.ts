import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { TrailConnection, TrailEntryDetails, TrailPerson } from './trail.graphql.js';
import { TrailQuery } from './trail.inputs.js';
import { TrailReader } from './trail.reader.js';

/** Questions about the trail. */
@Resolver()
export class TrailResolver {
  constructor(@Inject(TrailReader) private readonly reader: TrailReader) {}

  @Query(() => TrailConnection, { description: 'Who changed what in the school, newest first.' })
  async trail(
    @TheCall() call: Call,
    @Args({ type: () => TrailQuery }) query: TrailQuery,
  ): Promise<TrailConnection> {
    return this.reader.list(call, query);
  }

  @Query(() => TrailEntryDetails, { description: 'One entry of the trail.' })
  async trailEntry(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The entry.' }) id: string,
  ): Promise<TrailEntryDetails> {
    return this.reader.get(call, id);
  }

  @Query(() => [TrailPerson], { description: 'People to look for in the trail, at most 30, by name.' })
  async trailPeople(
    @TheCall() call: Call,
    @Args('search', { description: 'Parts of the name, in any order.' }) search: string,
  ): Promise<TrailPerson[]> {
    return this.reader.listPeople(call, search);
  }
}
