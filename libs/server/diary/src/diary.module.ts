import { Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { DiaryReader } from './diary.reader.js';
import { DiaryResolver } from './diary.resolver.js';
import { FamilyLifeResolver } from './family-life.resolver.js';
import { FamilyDaysResolver } from './family-days.resolver.js';
import { FamilyReader } from './family.reader.js';
import { PutOwnTask, RemoveOwnTask } from './put-own-task.js';
import { SeeNews } from './see-news.js';
import { SetHomeworkDone } from './set-homework-done.js';
import { StudentHomeworkReader } from './student-homework.reader.js';
import { StudentMarksReader } from './student-marks.reader.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK: readonly (new (clock: Clock) => object)[] = [
  DiaryReader,
  FamilyReader,
  StudentMarksReader,
  StudentHomeworkReader,
  SetHomeworkDone,
  PutOwnTask,
  RemoveOwnTask,
  SeeNews,
];

const byTheClock = (
  made: new (clock: Clock) => object,
): { provide: Type; useFactory: (clock: Clock) => object; inject: symbol[] } => ({
  provide: made as Type,
  useFactory: (clock) => new made(clock),
  inject: [CLOCK],
});

/** What families see of their own children: the first page, the diary by weeks, marks by subject, homework. */
@Module({
  providers: [DiaryResolver, FamilyDaysResolver, FamilyLifeResolver, ...BY_THE_CLOCK.map(byTheClock)],
})
export class DiaryModule {}
