import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, byTheClock } from '@zhurnal/platform';
import { AnswerLesson } from './answer-lesson.js';
import { AssessmentSheetController } from './assessments/assessment-sheet.controller.js';
import { AssessmentsReader } from './assessments/assessments.reader.js';
import { AssessmentsResolver } from './assessments/assessments.resolver.js';
import { KeepAssessments } from './assessments/keep-assessments.js';
import { ClassProgressReader } from './class/class-progress.reader.js';
import { ClassReportsReader } from './class/class-reports.reader.js';
import { ClassTodayReader } from './class/class-today.reader.js';
import { ClassResolver } from './class/class.resolver.js';
import { NoteReportsPrinted } from './class/note-reports-printed.js';
import { CorrectionReader } from './corrections/correction.reader.js';
import { CorrectionResolver } from './corrections/correction.resolver.js';
import { DecideCorrection } from './corrections/decide-correction.js';
import { FileCorrection } from './corrections/file-correction.js';
import { DayResolver } from './day/day.resolver.js';
import { LessonRollReader } from './day/lesson-roll.reader.js';
import { TakeRoll } from './day/take-roll.js';
import { TeacherDayReader } from './day/teacher-day.reader.js';
import { EnterMarks } from './enter-marks.js';
import { FileController } from './file.controller.js';
import { KeepHandovers } from './handovers/keep-handovers.js';
import { PaperHandoversReader } from './handovers/paper-handovers.reader.js';
import { PaperHandoversResolver } from './handovers/paper-handovers.resolver.js';
import { JournalGroupsReader } from './journal-groups.reader.js';
import { JournalPageReader } from './journal-page.reader.js';
import { JournalResolver } from './journal.resolver.js';
import { LessonHistoryReader } from './lesson-history.reader.js';
import { LessonReader } from './lesson.reader.js';
import { LessonResolver } from './lesson.resolver.js';
import { MarksResolver } from './marks.resolver.js';
import { HomeworkLoadReader } from './norms/homework-load.reader.js';
import { MarkNormsReader } from './norms/mark-norms.reader.js';
import { NormsResolver } from './norms/norms.resolver.js';
import { PastPageReader } from './past/past-page.reader.js';
import { PastPageResolver } from './past/past-page.resolver.js';
import { PutRemark } from './put-remark.js';
import { PutWork } from './put-work.js';
import { ExplainLateness } from './explain-lateness.js';
import { RecordLesson } from './record-lesson.js';
import { RemarkReader } from './remark.reader.js';
import { RemarkResolver } from './remark.resolver.js';
import { JOURNAL_RELATIONS } from './relations.js';
import { RemoveHomework } from './remove-homework.js';
import { RemoveRemark } from './remove-remark.js';
import { RemoveWork } from './remove-work.js';
import { SetHomework } from './set-homework.js';
import { HandoverReader } from './substitutes/handover.reader.js';
import { RegisterSheetController } from './substitutes/register-sheet.controller.js';
import { SubstitutesResolver } from './substitutes/substitutes.resolver.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(
  JournalGroupsReader,
  JournalPageReader,
  LessonReader,
  EnterMarks,
  RecordLesson,
  ExplainLateness,
  SetHomework,
  RemoveHomework,
  PutWork,
  RemoveWork,
  RemarkReader,
  PutRemark,
  RemoveRemark,
  TeacherDayReader,
  LessonRollReader,
  TakeRoll,
  ClassTodayReader,
  ClassReportsReader,
  NoteReportsPrinted,
  PaperHandoversReader,
  KeepHandovers,
  PastPageReader,
  CorrectionReader,
  FileCorrection,
  DecideCorrection,
  MarkNormsReader,
  AssessmentsReader,
  KeepAssessments,
  HandoverReader,
);

/** The journal: lesson records, works, marks, homework with its files, and who changed what. */
@Module({
  controllers: [FileController, AssessmentSheetController, RegisterSheetController],
  providers: [
    JournalResolver,
    MarksResolver,
    LessonResolver,
    DayResolver,
    RemarkResolver,
    ClassResolver,
    PaperHandoversResolver,
    PastPageResolver,
    CorrectionResolver,
    NormsResolver,
    AssessmentsResolver,
    SubstitutesResolver,
    HomeworkLoadReader,
    ClassProgressReader,
    LessonHistoryReader,
    ...BY_THE_CLOCK,
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
