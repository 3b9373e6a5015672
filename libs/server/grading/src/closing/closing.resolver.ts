import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, Fault, TheCall, answerOf, isRefused, isUuid } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { PeriodClosings, PeriodClosingsAnswer, SealCheck } from './closing.graphql.js';
import {
  ArchiveYearInput,
  ClosePeriodInput,
  EndReopeningInput,
  ReopenPeriodInput,
  SealPeriodInput,
} from './closing.inputs.js';
import { PeriodGaps } from './gaps.graphql.js';
import { ClosingReader } from './closing.reader.js';
import { KeepClosings } from './keep-closings.js';

const CLASS = { type: () => ID, description: 'The class.' };
const PERIOD = { type: () => ID, description: 'The period.' };

@Resolver()
export class ClosingResolver {
  private readonly reader: ClosingReader;
  private readonly closings: KeepClosings;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.reader = new ClosingReader(clock);
    this.closings = new KeepClosings(clock);
  }

  @Query(() => PeriodClosings, {
    description: 'The periods of the current year by classes, and what was closed of them.',
  })
  periodClosings(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, nullable: true, description: 'One class; null: all of them.' })
    classId: string | null | undefined,
  ): Promise<PeriodClosings> {
    return this.reader.get(call, classId == null ? null : known(classId));
  }

  @Query(() => PeriodGaps, { description: 'What the record of a period lacks, before it is closed.' })
  closingGaps(
    @TheCall() call: Call,
    @Args('classId', CLASS) classId: string,
    @Args('periodId', PERIOD) periodId: string,
  ): Promise<PeriodGaps> {
    return this.reader.gaps(call, known(classId), known(periodId));
  }

  @Query(() => SealCheck, { description: 'Whether the journal of a closed period is as it was sealed.' })
  verifyClosing(
    @TheCall() call: Call,
    @Args('classId', CLASS) classId: string,
    @Args('periodId', PERIOD) periodId: string,
  ): Promise<SealCheck> {
    return this.reader.verify(call, known(classId), known(periodId));
  }

  @Mutation(() => PeriodClosingsAnswer, {
    description: 'Closes a period of a class: its record is sealed, and written no more but by an order.',
  })
  async closePeriod(
    @TheCall() call: Call,
    @Args('input', { description: 'The period.' }) input: ClosePeriodInput,
  ): Promise<typeof PeriodClosingsAnswer> {
    return said(await this.closings.close(call, input));
  }

  @Mutation(() => PeriodClosingsAnswer, {
    description: 'Opens one group of a closed period by an order, for a while.',
  })
  async reopenPeriod(
    @TheCall() call: Call,
    @Args('input', { description: 'The period, the group and the order.' }) input: ReopenPeriodInput,
  ): Promise<typeof PeriodClosingsAnswer> {
    return said(await this.closings.reopen(call, input));
  }

  @Mutation(() => PeriodClosingsAnswer, { description: 'Shuts what an order opened, before its time.' })
  async endReopening(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: EndReopeningInput,
  ): Promise<typeof PeriodClosingsAnswer> {
    return said(await this.closings.endReopening(call, input));
  }

  @Mutation(() => PeriodClosingsAnswer, {
    description: 'Seals a closed period anew, after what an order opened is shut again.',
  })
  async sealPeriod(
    @TheCall() call: Call,
    @Args('input', { description: 'The period.' }) input: SealPeriodInput,
  ): Promise<typeof PeriodClosingsAnswer> {
    return said(await this.closings.sealAnew(call, input));
  }

  @Mutation(() => PeriodClosingsAnswer, {
    description: 'Archives the year once all its periods are closed; nothing of it is written any more.',
  })
  async archiveYear(
    @TheCall() call: Call,
    @Args('input', { description: 'The year.' }) input: ArchiveYearInput,
  ): Promise<typeof PeriodClosingsAnswer> {
    return said(await this.closings.archive(call, input));
  }
}

const said = (outcome: PeriodClosings | Refused): typeof PeriodClosingsAnswer =>
  isRefused(outcome) ? answerOf(outcome) : outcome;

function known(id: string): string {
  if (!isUuid(id)) throw new Fault('NOT_FOUND', 'There is no such period.');
  return id;
}
