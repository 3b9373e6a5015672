import { Module } from '@nestjs/common';
import { CLOCK, Database, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarReader } from './calendar/calendar.reader.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { ClassCalendarsResolver } from './calendar/class-calendars.resolver.js';
import { KeepClassCalendars } from './calendar/keep-class-calendars.js';
import { KeepCalendars } from './calendar/keep-calendars.js';
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
const BY_THE_CLOCK = byTheClock(
  DiaryReader,
  FamilyReader,
  StudentMarksReader,
  StudentHomeworkReader,
  SetHomeworkDone,
  PutOwnTask,
  RemoveOwnTask,
  SeeNews,
  KeepCalendars,
  KeepClassCalendars,
);

/** What families see of their own children: the first page, the diary by weeks, marks by subject, homework, and calendars by address. */
@Module({
  controllers: [CalendarController],
  providers: [
    DiaryResolver,
    FamilyDaysResolver,
    FamilyLifeResolver,
    CalendarResolver,
    ClassCalendarsResolver,
    {
      provide: CalendarReader,
      useFactory: (db: Database, clock: Clock) => new CalendarReader(db, clock),
      inject: [Database, CLOCK],
    },
    ...BY_THE_CLOCK,
  ],
})
export class DiaryModule {}
