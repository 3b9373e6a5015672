import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { HistoryEntry } from '@zhurnal/audit';
import { JournalGroupConnection } from './journal-group.graphql.js';
import { JournalGroupsQuery } from './journal-groups.query.js';
import { JournalGroupsReader } from './journal-groups.reader.js';
import { JournalPage } from './journal-page.graphql.js';
import { JournalPageReader } from './journal-page.reader.js';
import { LessonDetails } from './lesson.graphql.js';
import { LessonHistoryReader } from './lesson-history.reader.js';
import { LessonReader } from './lesson.reader.js';

/** Questions about journals. */
@Resolver()
export class JournalResolver {
  constructor(
    @Inject(JournalGroupsReader) private readonly groups: JournalGroupsReader,
    @Inject(JournalPageReader) private readonly pages: JournalPageReader,
    @Inject(LessonReader) private readonly lessons: LessonReader,
    @Inject(LessonHistoryReader) private readonly histories: LessonHistoryReader,
  ) {}

  @Query(() => JournalGroupConnection, { description: 'Journals the caller may open, by class and subject.' })
  async journalGroups(
    @TheCall() call: Call,
    @Args() query: JournalGroupsQuery,
  ): Promise<JournalGroupConnection> {
    return this.groups.list(call, query);
  }

  @Query(() => JournalPage, { description: 'The journal of one group over some weeks, in one answer.' })
  async journalPage(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The teaching group.' }) groupId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 400 days later.' }) to: string,
  ): Promise<JournalPage> {
    return this.pages.get(call, groupId, from, to);
  }

  @Query(() => LessonDetails, { description: 'One lesson with its record, works and homework.' })
  async lesson(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The lesson.' }) id: string,
  ): Promise<LessonDetails> {
    return this.lessons.get(call, id);
  }

  @Query(() => [HistoryEntry], {
    description:
      "Every change of one student's marks and attendance at one lesson, newest first, at most 200.",
  })
  async cellHistory(
    @TheCall() call: Call,
    @Args('lessonId', { type: () => ID, description: 'The lesson.' }) lessonId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
  ): Promise<HistoryEntry[]> {
    return this.histories.listOfCell(call, lessonId, studentId);
  }

  @Query(() => [HistoryEntry], {
    description: "Every change of a lesson's record, works and homework, newest first, at most 200.",
  })
  async lessonHistory(
    @TheCall() call: Call,
    @Args('lessonId', { type: () => ID, description: 'The lesson.' }) lessonId: string,
  ): Promise<HistoryEntry[]> {
    return this.histories.listOfLesson(call, lessonId);
  }
}
