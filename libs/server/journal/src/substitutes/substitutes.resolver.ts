import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { HandoverCard } from './handover.graphql.js';
import { HandoverReader } from './handover.reader.js';
import { SubstitutionRegister } from './register.graphql.js';
import { readRegister } from './register.reader.js';

/** What substitutes take over, and the register of what they gave. */
@Resolver()
export class SubstitutesResolver {
  constructor(@Inject(HandoverReader) private readonly handovers: HandoverReader) {}

  @Query(() => SubstitutionRegister, {
    description: 'Lessons that were given by substitutes, with reasons and hours by teacher and month.',
  })
  async substitutionRegister(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 184 days later.' }) to: string,
  ): Promise<SubstitutionRegister> {
    return call.read([], (tx) => readRegister(tx, from, to));
  }

  @Query(() => HandoverCard, {
    description:
      'A lesson as its substitute takes it over: topics, plan, homework, what is owed, and until when.',
  })
  async handoverCard(
    @TheCall() call: Call,
    @Args('lessonId', { type: () => ID, description: 'The lesson.' }) lessonId: string,
  ): Promise<HandoverCard> {
    return this.handovers.get(call, lessonId);
  }
}
