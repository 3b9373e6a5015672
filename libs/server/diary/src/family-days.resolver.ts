import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CLOCK, TextColumn } from '@zhurnal/platform';
import type { Clock, GraphQLContext } from '@zhurnal/platform';
import { FamilyDays } from './family.graphql.js';

const MINUTE_MS = 60_000;

@Resolver(() => FamilyDays)
export class FamilyDaysResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Whoever asks for the clock gets another answer every minute. */
  @ResolveField(() => TextColumn, {
    description:
      'What time it is in the school, by the clock of the server; with it the answer changes every minute.',
  })
  times(@Parent() { times }: FamilyDays, @Context() { request }: GraphQLContext): string[] {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE_MS) + 1;
    request.endsAt(new Date(minute * MINUTE_MS));
    return times;
  }
}
