import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { DiaryWeek } from './diary.graphql.js';
import { DiaryReader } from './diary.reader.js';
import { Child, FamilyToday } from './family.graphql.js';
import { FamilyReader } from './family.reader.js';

@Resolver()
export class DiaryResolver {
  constructor(
    @Inject(FamilyReader) private readonly family: FamilyReader,
    @Inject(DiaryReader) private readonly diary: DiaryReader,
  ) {}

  @Query(() => [Child], {
    description: 'Children of the account over all its schools; a student finds oneself.',
  })
  async myChildren(@TheCall() call: Call): Promise<Child[]> {
    return this.family.listChildren(call);
  }

  @Query(() => FamilyToday, { description: "The family's first page, for all children at once." })
  async familyToday(@TheCall() call: Call): Promise<FamilyToday> {
    return this.family.getToday(call);
  }

  @Query(() => DiaryWeek, { description: "One week of a student's diary." })
  async diaryWeek(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('monday', { type: () => DayScalar, description: 'Any day of the week.' }) monday: string,
  ): Promise<DiaryWeek> {
    return this.diary.getWeek(call, schoolId, studentId, monday);
  }
}
