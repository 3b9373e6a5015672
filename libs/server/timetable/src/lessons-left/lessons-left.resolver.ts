import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { LessonsLeft, LessonsLeftQuery } from './lessons-left.graphql.js';
import { getLessonsLeft } from './lessons-left.reader.js';

@Resolver()
export class LessonsLeftResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Query(() => LessonsLeft, {
    description: 'Lessons that somebody who leaves the school leaves without a teacher.',
  })
  async lessonsLeft(
    @TheCall() call: Call,
    @Args({ type: () => LessonsLeftQuery }) { personId, first }: LessonsLeftQuery,
  ): Promise<LessonsLeft> {
    return call.read([{ kind: 'person', id: personId }], (tx) =>
      getLessonsLeft(tx, personId, this.clock.now(), first),
    );
  }
}
