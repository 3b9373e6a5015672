import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { Acknowledge } from './acknowledge.js';
import { ClassAcknowledgements } from './acknowledgements.graphql.js';
import { AcknowledgementsReader } from './acknowledgements.reader.js';
import { ClassFinals } from './class-finals.graphql.js';
import { ClassFinalsReader } from './class-finals.reader.js';
import { ReleaseBoardReader } from './release-board.reader.js';
import { ReleasePeriod } from './release-period.js';
import {
  AcknowledgementAnswer,
  PeriodReleaseAnswer,
  RecordPaperAcknowledgementInput,
  ReleaseBoard,
  ReleasePeriodInput,
} from './release.graphql.js';

/** Marks of a whole class, their publication, and who of the families has seen them. */
@Resolver()
export class ReleaseResolver {
  constructor(
    @Inject(ClassFinalsReader) private readonly finals: ClassFinalsReader,
    @Inject(ReleaseBoardReader) private readonly board: ReleaseBoardReader,
    @Inject(ReleasePeriod) private readonly releasing: ReleasePeriod,
    @Inject(AcknowledgementsReader) private readonly acknowledgements: AcknowledgementsReader,
    @Inject(Acknowledge) private readonly acknowledging: Acknowledge,
  ) {}

  @Query(() => ClassFinals, {
    description: 'Marks of periods and of the year of a class over all subjects, with its indicators.',
  })
  async classFinals(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('periodId', {
      type: () => ID,
      nullable: true,
      description: 'The period over which absences are counted; null: the year.',
    })
    periodId: string | null,
  ): Promise<ClassFinals> {
    return this.finals.get(call, classId, periodId ?? null);
  }

  @Query(() => ReleaseBoard, {
    description: 'Which classes have their marks and which are published: of a period, or of the year.',
  })
  async releaseBoard(
    @TheCall() call: Call,
    @Args('periodId', { type: () => ID, nullable: true, description: 'The period; null: the year.' })
    periodId: string | null,
  ): Promise<ReleaseBoard> {
    return this.board.get(call, periodId ?? null);
  }

  @Mutation(() => PeriodReleaseAnswer, {
    description: 'Publishes the marks of classes to their families in one act; it is not taken back.',
  })
  async releasePeriod(
    @TheCall() call: Call,
    @Args('input', { description: 'What is published.' }) input: ReleasePeriodInput,
  ): Promise<typeof PeriodReleaseAnswer> {
    const outcome = await this.releasing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Query(() => ClassAcknowledgements, { description: 'Who of a class has stated to have seen the marks.' })
  async classAcknowledgements(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<ClassAcknowledgements> {
    return this.acknowledgements.get(call, classId);
  }

  @Mutation(() => AcknowledgementAnswer, {
    description: 'Keeps that a family has seen the marks on paper.',
  })
  async recordPaperAcknowledgement(
    @TheCall() call: Call,
    @Args('input', { description: 'Who saw what.' }) input: RecordPaperAcknowledgementInput,
  ): Promise<typeof AcknowledgementAnswer> {
    const outcome = await this.acknowledging.recordPaper(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }
}
