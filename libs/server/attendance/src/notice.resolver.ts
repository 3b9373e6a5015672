import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { HistoryEntry } from '@zhurnal/audit';
import { Call, TheCall } from '@zhurnal/platform';
import { ChangeNotice } from './change-notice.js';
import { DecideNotice } from './decide-notice.js';
import { NoticeAnswer, NoticeDetails, ReportAbsencePayload, SeeNoticesAnswer } from './notice.graphql.js';
import {
  DecideAbsenceNoticeInput,
  EditAbsenceNoticeInput,
  ReportAbsenceInput,
  SeeAbsenceNoticesInput,
  WithdrawAbsenceNoticeInput,
} from './notice.inputs.js';
import { NoticeReader } from './notice.reader.js';
import { ReportAbsence } from './report-absence.js';

/** Notices of absence: what families say beforehand, and what the class teacher answers. */
@Resolver()
export class NoticeResolver {
  constructor(
    @Inject(NoticeReader) private readonly notices: NoticeReader,
    @Inject(ReportAbsence) private readonly reporting: ReportAbsence,
    @Inject(ChangeNotice) private readonly changing: ChangeNotice,
    @Inject(DecideNotice) private readonly deciding: DecideNotice,
  ) {}

  @Query(() => [NoticeDetails], {
    description:
      'Notices of absence of a class: what waits for a decision, then the newest; at most 200, none that ended more than 120 days ago unless it waits.',
  })
  async classNotices(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<NoticeDetails[]> {
    return this.notices.listOfClass(call, classId);
  }

  @Query(() => [HistoryEntry], {
    description:
      'Every change of a notice, newest first, at most 200. That its words were changed is told, the old words are not.',
  })
  async absenceNoticeHistory(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('noticeId', { type: () => ID, description: 'The notice.' }) noticeId: string,
  ): Promise<HistoryEntry[]> {
    return this.notices.listHistory(call, schoolId, studentId, noticeId);
  }

  @Mutation(() => ReportAbsencePayload, {
    description: 'Tells the school that children will be, or were, absent; one result for each child.',
  })
  async reportAbsence(
    @TheCall() call: Call,
    @Args('input', { description: 'What is said.' }) input: ReportAbsenceInput,
  ): Promise<ReportAbsencePayload> {
    return { clientMutationId: input.clientMutationId, results: await this.reporting.run(call, input) };
  }

  @Mutation(() => NoticeAnswer, { description: 'Changes a notice; the class teacher then decides anew.' })
  async editAbsenceNotice(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: EditAbsenceNoticeInput,
  ): Promise<typeof NoticeAnswer> {
    return this.changing.edit(call, input);
  }

  @Mutation(() => NoticeAnswer, {
    description: 'Takes a notice back; its history stays, and so do reasons that it has given.',
  })
  async withdrawAbsenceNotice(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: WithdrawAbsenceNoticeInput,
  ): Promise<typeof NoticeAnswer> {
    return this.changing.withdraw(call, input);
  }

  @Mutation(() => SeeNoticesAnswer, { description: 'Marks new notices as seen, so that families know it.' })
  async seeAbsenceNotices(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SeeAbsenceNoticesInput,
  ): Promise<typeof SeeNoticesAnswer> {
    return this.deciding.see(call, input);
  }

  @Mutation(() => NoticeAnswer, {
    description:
      'Accepts a notice with a reason, or declines it with words. The reason goes to the absences it covers that have none, those recorded later too.',
  })
  async decideAbsenceNotice(
    @TheCall() call: Call,
    @Args('input', { description: 'The decision.' }) input: DecideAbsenceNoticeInput,
  ): Promise<typeof NoticeAnswer> {
    return this.deciding.decide(call, input);
  }
}
