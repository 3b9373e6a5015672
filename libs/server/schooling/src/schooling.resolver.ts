import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CLOCK, TheCall, nextQuarter } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { listClasses, listSubjects } from './class.reader.js';
import { findYear, listPeriods, todayOf } from './school.reader.js';
import { ClassOfSchool, PeriodOfSchool, SubjectOfSchool } from './schooling.graphql.js';

@Resolver()
export class SchoolingResolver {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Query(() => [ClassOfSchool], { description: 'Classes of the current year with their subgroups.' })
  async schoolClasses(@TheCall() call: Call): Promise<ClassOfSchool[]> {
    this.restOnSchool(call);
    return call.read([], async (tx) => {
      const today = await todayOf(tx, this.clock);
      const year = await findYear(tx, today);
      return year ? listClasses(tx, year.id, today) : [];
    });
  }

  @Query(() => [PeriodOfSchool], { description: 'Grading periods of the current year, by grades and days.' })
  async schoolPeriods(@TheCall() call: Call): Promise<PeriodOfSchool[]> {
    this.restOnSchool(call);
    return call.read([], async (tx) => {
      const year = await findYear(tx, await todayOf(tx, this.clock));
      return year ? listPeriods(tx, year.id) : [];
    });
  }

  @Query(() => [SubjectOfSchool], { description: 'Subjects of the school, by name.' })
  async subjects(@TheCall() call: Call): Promise<SubjectOfSchool[]> {
    this.restOnSchool(call);
    return call.read([], listSubjects);
  }

  /** Classes, periods and subjects rest on what is told of the whole school, and on the day. */
  private restOnSchool(call: Call): void {
    call.restsOn([{ topic: 'settings' }, { topic: 'people' }], nextQuarter(this.clock.now()));
  }
}
