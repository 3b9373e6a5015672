import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit, Type } from '@nestjs/common';
import { Access, CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { AnswerLesson } from './answer-lesson.js';
import { EnterMarks } from './enter-marks.js';
import { FileController } from './file.controller.js';
import { JournalGroupsReader } from './journal-groups.reader.js';
import { JournalPageReader } from './journal-page.reader.js';
import { JournalResolver } from './journal.resolver.js';
import { LessonHistoryReader } from './lesson-history.reader.js';
import { LessonReader } from './lesson.reader.js';
import { LessonResolver } from './lesson.resolver.js';
import { MarksResolver } from './marks.resolver.js';
import { PutWork } from './put-work.js';
import { RecordLesson } from './record-lesson.js';
import { JOURNAL_RELATIONS } from './relations.js';
import { RemoveHomework } from './remove-homework.js';
import { RemoveWork } from './remove-work.js';
import { SetHomework } from './set-homework.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK: readonly (new (clock: Clock) => object)[] = [
  JournalGroupsReader,
  JournalPageReader,
  LessonReader,
  EnterMarks,
  RecordLesson,
  SetHomework,
  RemoveHomework,
  PutWork,
  RemoveWork,
];

const byTheClock = (
  made: new (clock: Clock) => object,
): { provide: Type; useFactory: (clock: Clock) => object; inject: symbol[] } => ({
  provide: made as Type,
  useFactory: (clock) => new made(clock),
  inject: [CLOCK],
});

/** The journal: lesson records, works, marks, homework with its files, and who changed what. */
@Module({
  controllers: [FileController],
  providers: [
    JournalResolver,
    MarksResolver,
    LessonResolver,
    LessonHistoryReader,
    ...BY_THE_CLOCK.map(byTheClock),
    {
      provide: AnswerLesson,
      useFactory: (reader: LessonReader) => new AnswerLesson(reader),
      inject: [LessonReader],
    },
  ],
})
export class JournalModule implements OnModuleInit {
  constructor(@Inject(Access) private readonly access: Access) {}

  onModuleInit(): void {
    this.access.register(JOURNAL_RELATIONS);
  }
}
