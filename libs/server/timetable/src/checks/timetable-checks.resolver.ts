import { Args, Query, Resolver } from '@nestjs/graphql';
import { DayScalar, TheCall } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { TimetableChecks } from './timetable-checks.graphql.js';
import { getTimetableChecks } from './timetable-checks.reader.js';

@Resolver()
export class TimetableChecksResolver {
  @Query(() => TimetableChecks, {
    description:
      'The weekly timetables of all classes on a day against the acts of law: loads, bells, shifts.',
  })
  async timetableChecks(
    @TheCall() call: Call,
    @Args('date', { type: () => DayScalar, description: 'The day.' }) date: string,
  ): Promise<TimetableChecks> {
    return call.read([], (tx) => getTimetableChecks(tx, date));
  }
}
