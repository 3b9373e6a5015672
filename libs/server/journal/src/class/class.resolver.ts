import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { ClassProgress } from './class-progress.graphql.js';
import { ClassProgressReader } from './class-progress.reader.js';
import { ClassReports, NoteReportsPrintedInput, ReportsPrintedAnswer } from './class-reports.graphql.js';
import { ClassReportsReader } from './class-reports.reader.js';
import { ClassToday } from './class-today.graphql.js';
import { ClassTodayReader } from './class-today.reader.js';
import { NoteReportsPrinted } from './note-reports-printed.js';

/** A class as its class teacher sees it, across all its journals. */
@Resolver()
export class ClassResolver {
  constructor(
    @Inject(ClassTodayReader) private readonly days: ClassTodayReader,
    @Inject(ClassProgressReader) private readonly progress: ClassProgressReader,
    @Inject(ClassReportsReader) private readonly reports: ClassReportsReader,
    @Inject(NoteReportsPrinted) private readonly printing: NoteReportsPrinted,
  ) {}

  @Query(() => ClassToday, {
    description:
      'Who of a class is not here on a day, since when and why, and which lessons have no roll yet.',
  })
  async classToday(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('date', { type: () => DayScalar, description: 'The day.' }) date: string,
  ): Promise<ClassToday> {
    return this.days.get(call, classId, date);
  }

  @Query(() => ClassProgress, { description: 'How a class stands in all its subjects over a period.' })
  async classProgress(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('periodId', { type: () => ID, description: 'The grading period.' }) periodId: string,
  ): Promise<ClassProgress> {
    return this.progress.get(call, classId, periodId);
  }

  @Query(() => ClassReports, {
    description:
      'What the families of a class are told on paper of some days, at most 92: marks, averages and forecasts, lessons missed, remarks; and what was printed before.',
  })
  async classReports(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<ClassReports> {
    return this.reports.get(call, classId, from, to);
  }

  @Mutation(() => ReportsPrintedAnswer, {
    description:
      'Writes down that the reports of a class are printed: who, when, of which days and for whom.',
  })
  async noteReportsPrinted(
    @TheCall() call: Call,
    @Args('input', { description: 'What is printed.' }) input: NoteReportsPrintedInput,
  ): Promise<typeof ReportsPrintedAnswer> {
    const outcome = await this.printing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
