import { Args, Query, Resolver } from '@nestjs/graphql';
import { TheCall } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { TimetableWeek, TimetableWeekQuery } from './timetable-week.graphql.js';
import { getTimetableWeek } from './timetable-week.reader.js';

@Resolver()
export class TimetableResolver {
  @Query(() => TimetableWeek, {
    description: 'Lessons of a week: of a class, a teacher or a group, or in a room.',
  })
  async timetableWeek(
    @TheCall() call: Call,
    @Args({ type: () => TimetableWeekQuery }) query: TimetableWeekQuery,
  ): Promise<TimetableWeek> {
    call.restsOn([{ topic: 'timetable' }, { topic: 'lesson' }, { topic: 'people' }, { topic: 'settings' }]);
    return call.read([], (tx) => getTimetableWeek(tx, query));
  }
}
