import { Module } from '@nestjs/common';
import { AnswerLesson } from './answer-lesson.js';
import { EnterMarks } from './enter-marks.js';
import { JournalGroupsReader } from './journal-groups.reader.js';
import { JournalPageReader } from './journal-page.reader.js';
import { JournalResolver } from './journal.resolver.js';
import { LessonHistoryReader } from './lesson-history.reader.js';
import { LessonReader } from './lesson.reader.js';
import { LessonResolver } from './lesson.resolver.js';
import { MarksResolver } from './marks.resolver.js';
import { PutWork } from './put-work.js';
import { RecordLesson } from './record-lesson.js';
import { RemoveHomework } from './remove-homework.js';
import { RemoveWork } from './remove-work.js';
import { SetHomework } from './set-homework.js';

/** The journal: lesson records, works, marks, homework, files, and who changed what. */
@Module({
  providers: [JournalResolver, MarksResolver, LessonResolver, AnswerLesson, EnterMarks, JournalGroupsReader, JournalPageReader, LessonHistoryReader, LessonReader, PutWork, RecordLesson, RemoveHomework, RemoveWork, SetHomework],
})
export class JournalModule {}
