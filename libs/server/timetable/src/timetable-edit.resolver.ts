import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Clock, Refused, Rest } from '@zhurnal/platform';
import {
  Bells,
  BellsAnswer,
  FollowBellsInput,
  KeepBellDayInput,
  KeepBellsInput,
  RemoveBellDayInput,
  RemoveBellsInput,
} from './bells/bells.graphql.js';
import { getBells } from './bells/bells.reader.js';
import { KeepBells } from './bells/keep-bells.js';
import type { RungLessons } from './bells/ring.js';
import { EditTimetable } from './edit/edit-timetable.js';
import {
  EditTimetableAnswer,
  EditTimetableInput,
  TimetableChangeInput,
  TimetableEffectAnswer,
} from './edit/edit.graphql.js';
import { getFreePlaces } from './views/free-places.reader.js';
import {
  FreePlaces,
  FreePlacesQuery,
  StandingTimetable,
  StandingTimetableQuery,
  TimetableObjects,
} from './views/standing.graphql.js';
import { getStandingTimetable, getTimetableObjects } from './views/standing.reader.js';

const INPUT = { description: 'The change.' };
const RESTS: readonly Rest[] = [{ topic: 'timetable' }, { topic: 'people' }, { topic: 'settings' }];

/** The weekly timetable: reading it, changing it by hand, and the bells. */
@Resolver()
export class TimetableEditResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EditTimetable) private readonly editing: EditTimetable,
    @Inject(KeepBells) private readonly keeping: KeepBells,
  ) {}

  @Query(() => TimetableObjects, { description: 'Everything that has a timetable this year.' })
  async timetableObjects(@TheCall() call: Call): Promise<TimetableObjects> {
    return call.read([], (tx) => getTimetableObjects(tx, this.clock));
  }

  @Query(() => StandingTimetable, {
    description: 'The weekly timetable: of a class, a teacher, a room, a group, or all of it.',
  })
  async standingTimetable(
    @TheCall() call: Call,
    @Args({ type: () => StandingTimetableQuery }) query: StandingTimetableQuery,
  ): Promise<StandingTimetable> {
    call.restsOn(RESTS);
    return call.read([], (tx) => getStandingTimetable(tx, query));
  }

  @Query(() => FreePlaces, { description: 'Rooms and teachers without a lesson at an hour.' })
  async freePlaces(
    @TheCall() call: Call,
    @Args({ type: () => FreePlacesQuery }) query: FreePlacesQuery,
  ): Promise<FreePlaces> {
    return call.read([], (tx) => getFreePlaces(tx, query));
  }

  @Query(() => TimetableEffectAnswer, { description: 'What a change of the weekly timetable would do.' })
  async timetableEffect(
    @TheCall() call: Call,
    @Args('change', INPUT) change: TimetableChangeInput,
  ): Promise<typeof TimetableEffectAnswer> {
    const effect = await this.editing.preview(call, change);
    return isRefused(effect) ? answerOf(effect) : effect;
  }

  @Mutation(() => EditTimetableAnswer, {
    description:
      'Puts a weekly period in, moves it, or takes it out, from a day on. What is recorded stays; substitutions go with their lessons.',
  })
  async editTimetable(
    @TheCall() call: Call,
    @Args('input', INPUT) input: EditTimetableInput,
  ): Promise<typeof EditTimetableAnswer> {
    const outcome = await this.editing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Query(() => Bells, { description: 'Bells, who follows them, and days with other ones.' })
  async bells(@TheCall() call: Call): Promise<Bells> {
    return call.read([], (tx) => getBells(tx, this.clock));
  }

  @Mutation(() => BellsAnswer, {
    description: 'Hangs a list of bells, or changes one: lessons have the new times from tomorrow on.',
  })
  async keepBells(
    @TheCall() call: Call,
    @Args('input', INPUT) input: KeepBellsInput,
  ): Promise<typeof BellsAnswer> {
    return this.answer(call, await this.keeping.keep(call, input));
  }

  @Mutation(() => BellsAnswer, { description: 'Classes follow other bells from tomorrow on: their shift.' })
  async followBells(
    @TheCall() call: Call,
    @Args('input', INPUT) input: FollowBellsInput,
  ): Promise<typeof BellsAnswer> {
    return this.answer(call, await this.keeping.follow(call, input));
  }

  @Mutation(() => BellsAnswer, { description: 'Other bells on some days: shortened lessons.' })
  async keepBellDay(
    @TheCall() call: Call,
    @Args('input', INPUT) input: KeepBellDayInput,
  ): Promise<typeof BellsAnswer> {
    return this.answer(call, await this.keeping.keepDay(call, input));
  }

  @Mutation(() => BellsAnswer, { description: 'The usual bells again.' })
  async removeBellDay(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveBellDayInput,
  ): Promise<typeof BellsAnswer> {
    return this.answer(call, await this.keeping.removeDay(call, input));
  }

  @Mutation(() => BellsAnswer, {
    description: 'Takes down bells that no class follows and no day to come needs; else says who does.',
  })
  async removeBells(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveBellsInput,
  ): Promise<typeof BellsAnswer> {
    return this.answer(call, await this.keeping.removeBells(call, input));
  }

  private async answer(call: Call, outcome: RungLessons | Refused): Promise<typeof BellsAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    return { bells: await call.read([], (tx) => getBells(tx, this.clock)), ...outcome };
  }
}
