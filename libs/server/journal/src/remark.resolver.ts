import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { PutRemark } from './put-remark.js';
import type { RemarkOutcome } from './put-remark.js';
import { RemarkAnswer, RemarkDetails } from './remark.graphql.js';
import { PutRemarkInput, RemoveRemarkInput } from './remark.inputs.js';
import { RemarkReader } from './remark.reader.js';
import { RemoveRemark } from './remove-remark.js';

/** What teachers tell families about behaviour and success. */
@Resolver()
export class RemarkResolver {
  constructor(
    @Inject(RemarkReader) private readonly reader: RemarkReader,
    @Inject(PutRemark) private readonly putting: PutRemark,
    @Inject(RemoveRemark) private readonly removing: RemoveRemark,
  ) {}

  @Query(() => [RemarkDetails], {
    description: 'Remarks on students of a group that the caller may read, by day and student.',
  })
  async groupRemarks(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day; at most 400 days later.' }) to: string,
  ): Promise<RemarkDetails[]> {
    return this.reader.list(call, groupId, from, to);
  }

  @Mutation(() => RemarkAnswer, {
    description: 'Writes a remark on a student at a lesson, or changes the own one.',
  })
  async putRemark(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: PutRemarkInput,
  ): Promise<typeof RemarkAnswer> {
    return this.answer(call, input, await this.putting.run(call, input));
  }

  @Mutation(() => RemarkAnswer, { description: 'Takes a remark back.' })
  async removeRemark(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: RemoveRemarkInput,
  ): Promise<typeof RemarkAnswer> {
    return this.answer(call, input, await this.removing.run(call, input));
  }

  private async answer(
    call: Call,
    { id, lessonId }: Pick<PutRemarkInput, 'id' | 'lessonId'>,
    outcome: RemarkOutcome,
  ): Promise<typeof RemarkAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    const remark = await call.read([{ kind: 'lesson', id: lessonId }], (tx) =>
      this.reader.find(tx, call.actor.personId, id, lessonId),
    );
    return 'outcome' in outcome && outcome.outcome === 'stored' ? { remark } : { current: remark };
  }
}
